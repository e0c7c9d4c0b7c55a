from __future__ import annotations

from django.apps import AppConfig


class DokumenteConfig(AppConfig):
    name = "massanzug.dokumente"
