from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from massanzug.konten.models import Benutzer


class Betreuungssitzung(models.Model):
    """The time in which an administrator may change accounts, and why. One at a time per person."""

    benutzer = models.ForeignKey(
        Benutzer, models.PROTECT, related_name="betreuungssitzungen", verbose_name="Person"
    )
    grund = models.CharField(max_length=300)
    begonnen_am = models.DateTimeField()
    endet_am = models.DateTimeField()
    beendet_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "Betreuungssitzung"
        verbose_name_plural = "Betreuungssitzungen"
        ordering = ["-begonnen_am"]
        constraints = [
            models.UniqueConstraint(
                name="betreuung_eine_zur_zeit",
                fields=["benutzer"],
                condition=Q(beendet_am__isnull=True),
            ),
            models.CheckConstraint(
                name="betreuung_endet_nach_beginn", condition=Q(endet_am__gt=F("begonnen_am"))
            ),
        ]

    def __str__(self) -> str:
        return f"Betreuungssitzung {self.benutzer} {self.begonnen_am:%d.%m.%Y %H:%M}"
