from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class RaumConfig(AppConfig):
    name = "massanzug.raum"

    def ready(self) -> None:
        import_module("massanzug.raum.vorgaenge")
