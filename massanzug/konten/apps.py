from __future__ import annotations

from django.apps import AppConfig


class KontenConfig(AppConfig):
    name = "massanzug.konten"

    def ready(self) -> None:
        from massanzug.konten import (  # noqa: PLC0415 - registers its checks by being imported
            pruefungen,  # noqa: F401
        )
