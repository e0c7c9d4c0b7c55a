from __future__ import annotations

from django.apps import AppConfig


class VorfuehrungConfig(AppConfig):
    name = "massanzug.vorfuehrung"
