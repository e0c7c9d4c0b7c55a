from __future__ import annotations

from django.conf import settings
from django.db import models


class Eintrag(models.Model):
    """One act or one reading. Written by ``protokolliere``, never changed."""

    zeit = models.DateTimeField()
    durch = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    organisation = models.CharField(max_length=120)
    vorgang = models.CharField(max_length=60)
    objekt = models.CharField(max_length=80)
    akte = models.CharField(max_length=80, blank=True, db_index=True)
    zweck = models.CharField(max_length=40, blank=True)
    angaben = models.JSONField(default=dict)

    class Meta:
        verbose_name = "Protokolleintrag"
        verbose_name_plural = "Protokolleinträge"
        ordering = ["-zeit", "-pk"]

    def __str__(self) -> str:
        return f"{self.vorgang} {self.objekt}"
