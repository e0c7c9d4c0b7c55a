from __future__ import annotations

from django.conf import settings
from django.db import models


class Entwurf(models.Model):
    """What one person has typed into one field and not yet saved. Only its author reads it.

    ``ziel`` names the form: ``<app>.<form>:<key>``, for instance ``fall.wille:12`` or
    ``fall.wille:neu:<kennung of the case>``.
    """

    verfasst_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="entwuerfe"
    )
    ziel = models.CharField(max_length=120)
    feld = models.CharField(max_length=60)
    text = models.TextField(blank=True)
    geaendert = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = "Entwurf"
        verbose_name_plural = "Entwürfe"
        constraints = [
            models.UniqueConstraint(
                name="entwurf_einer_je_person_und_feld", fields=["verfasst_von", "ziel", "feld"]
            )
        ]
        indexes = [models.Index(fields=["ziel", "feld"], name="entwurf_ziel_feld")]

    def __str__(self) -> str:
        return f"{self.ziel} {self.feld}"
