from __future__ import annotations

from django.apps import AppConfig


class KontenConfig(AppConfig):
    name = "massanzug.konten"
