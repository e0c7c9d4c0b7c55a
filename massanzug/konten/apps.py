from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class KontenConfig(AppConfig):
    name = "massanzug.konten"

    def ready(self) -> None:
        autodiscover_modules("zugriff")  # where every app registers its rights
        from massanzug.konten import (  # noqa: PLC0415 - registers its checks by being imported
            pruefungen,  # noqa: F401
        )
