from __future__ import annotations

from django.apps import AppConfig


class VerwaltungConfig(AppConfig):
    name = "massanzug.verwaltung"
