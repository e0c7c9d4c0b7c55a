from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KontenConfig(AppConfig):
    name = "massanzug.konten"

    def ready(self) -> None:
        autodiscover_modules("zugriff")  # where every app registers its rights
