from __future__ import annotations

from django.apps import AppConfig


class WegweiserConfig(AppConfig):
    name = "massanzug.wegweiser"
