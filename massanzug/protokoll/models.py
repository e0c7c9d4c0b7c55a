from __future__ import annotations

from django.conf import settings
from django.db import models

from massanzug.protokoll.kette import ANFANG


class Kettenkopf(models.Model):
    """Where one chain ends. The database itself moves it on, by the trigger on ``Eintrag``."""

    scherbe = models.PositiveSmallIntegerField(primary_key=True)
    nummer = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=ANFANG)

    class Meta:
        verbose_name = "Kettenkopf"
        verbose_name_plural = "Kettenköpfe"
        ordering = ["scherbe"]

    def __str__(self) -> str:
        return f"{self.scherbe}/{self.nummer} {self.hash[:12]}"


class Eintrag(models.Model):
    """One act or one reading. Written by ``protokolliere``; the database refuses every change.

    ``person`` and ``organisation`` are written out: a name changed later in the accounts changes no
    entry. ``durch`` is empty only where nobody was signed in.
    """

    scherbe = models.PositiveSmallIntegerField()
    nummer = models.PositiveBigIntegerField()
    vorgaenger = models.CharField(max_length=64)
    zeit = models.DateTimeField()
    durch = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    person = models.CharField(max_length=310, blank=True)
    organisation = models.CharField(max_length=120, blank=True)
    vorgang = models.CharField(max_length=60)
    objekt = models.CharField(max_length=80, blank=True)
    akte = models.CharField(max_length=80, blank=True)
    zweck = models.CharField(max_length=40, blank=True)
    angaben = models.JSONField(default=dict)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = "Protokolleintrag"
        verbose_name_plural = "Protokolleinträge"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(name="eintrag_glied_der_kette", fields=["scherbe", "nummer"])
        ]
        indexes = [models.Index(fields=["akte", "-id"], name="eintrag_der_akte")]

    def __str__(self) -> str:
        return f"{self.vorgang} {self.objekt}"
