from __future__ import annotations

from django.apps import AppConfig


class GespraechConfig(AppConfig):
    name = "massanzug.gespraech"
