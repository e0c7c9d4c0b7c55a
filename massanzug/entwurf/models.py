from __future__ import annotations

from django.conf import settings
from django.db import models


class Entwurf(models.Model):
    """What one person has typed into one field and not yet saved: that person's alone.

    Somebody who may edit the same object sees it while both are at it, and only then (``zugriff``).
    ``ziel`` names the form: ``<app>.<form>:<key>``, for instance ``fall.wille:12`` or
    ``fall.wille:neu:<kennung of the case>``.
    """

    verfasst_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="entwuerfe"
    )
    ziel = models.CharField(max_length=120)
    feld = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    stand = models.PositiveIntegerField(default=0)  # of the object the person had before them
    geaendert = models.DateTimeField(auto_now=True)
    verworfen_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Entwurf"
        verbose_name_plural = "Entwürfe"
        constraints = [
            models.UniqueConstraint(
                name="entwurf_einer_je_person_und_feld", fields=["verfasst_von", "ziel", "feld"]
            )
        ]
        indexes = [
            models.Index(fields=["ziel", "geaendert"], name="entwurf_ziel_geaendert"),
            models.Index(fields=["geaendert"], name="entwurf_geaendert"),
        ]

    def __str__(self) -> str:
        return f"{self.ziel} {self.feld}"
