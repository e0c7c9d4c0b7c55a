from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class FallConfig(AppConfig):
    name = "massanzug.fall"

    def ready(self) -> None:
        import_module("massanzug.fall.rechte")
        import_module("massanzug.fall.vorgaenge")
