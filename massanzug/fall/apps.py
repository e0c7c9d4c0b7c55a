from __future__ import annotations

from django.apps import AppConfig


class FallConfig(AppConfig):
    name = "massanzug.fall"
