from __future__ import annotations

from django.conf import settings
from django.db import models


class Fortgeschrieben(models.Model):
    """Edited by several people: ``stand`` counts saves, so that nobody overwrites unseen text."""

    stand = models.PositiveIntegerField(default=1, editable=False)
    angelegt = models.DateTimeField(auto_now_add=True)
    geaendert = models.DateTimeField(auto_now=True)
    geaendert_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )

    class Meta:
        abstract = True
