from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class VerwaltungConfig(AppConfig):
    name = "massanzug.verwaltung"

    def ready(self) -> None:
        import_module("massanzug.verwaltung.vorgaenge")
