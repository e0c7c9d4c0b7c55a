from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class TeamConfig(AppConfig):
    name = "massanzug.team"

    def ready(self) -> None:
        import_module("massanzug.team.rechte")
        import_module("massanzug.team.vorgaenge")
