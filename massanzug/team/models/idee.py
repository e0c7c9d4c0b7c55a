from __future__ import annotations

from django.conf import settings
from django.db import models

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Stufe
from massanzug.fall.models import Baustein
from massanzug.team.models.beratung import Beratung


class Idee(Fortgeschrieben):
    """A way somebody at the table thought of, on a step of the ladder. No costs here (X9).

    ``gewaehlt``: who brought the case says that it fits; that grants nothing (X4). ``baustein``: what became
    of it in the case, for those to see who write there.
    """

    beratung = models.ForeignKey(Beratung, models.CASCADE, related_name="ideen", editable=False)
    von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    text = models.CharField("Ihre Idee", max_length=300)
    stufe = models.PositiveSmallIntegerField("Wer trägt es?", choices=Stufe)
    ressource = models.CharField("Was wird dabei genutzt?", max_length=200, blank=True)
    baustein = models.ForeignKey(
        Baustein, models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    gewaehlt = models.BooleanField(default=False, editable=False)
    entfernt_am = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name_plural = "Ideen"
        ordering = ["stufe", "pk"]

    def __str__(self) -> str:
        return self.text
