from __future__ import annotations

from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "massanzug.kern"
