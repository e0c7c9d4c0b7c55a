from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class RedaktionConfig(AppConfig):
    name = "massanzug.redaktion"

    def ready(self) -> None:
        import_module("massanzug.redaktion.vorgaenge")
