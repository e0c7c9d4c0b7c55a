from __future__ import annotations

from django.apps import AppConfig


class EntwurfConfig(AppConfig):
    name = "massanzug.entwurf"
