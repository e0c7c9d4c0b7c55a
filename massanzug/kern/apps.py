from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KernConfig(AppConfig):
    name = "massanzug.kern"

    def ready(self) -> None:
        autodiscover_modules("navigation")
