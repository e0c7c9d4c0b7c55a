from __future__ import annotations

from django.apps import AppConfig


class RaumConfig(AppConfig):
    name = "massanzug.raum"
