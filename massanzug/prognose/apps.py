from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class PrognoseConfig(AppConfig):
    name = "massanzug.prognose"

    def ready(self) -> None:
        import_module("massanzug.prognose.vorgaenge")
