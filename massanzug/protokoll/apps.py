from __future__ import annotations

from django.apps import AppConfig


class ProtokollConfig(AppConfig):
    name = "massanzug.protokoll"
