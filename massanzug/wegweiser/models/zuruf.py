from __future__ import annotations

from django.db import models

from massanzug.wegweiser.models.angebot import Angebot


class Fehlermeldung(models.Model):
    """„Hier stimmt etwas nicht“, from anybody. Asks for no name; the day is enough."""

    angebot = models.ForeignKey(Angebot, models.CASCADE, related_name="meldungen")
    text = models.TextField("Was stimmt nicht?", max_length=2000)
    am = models.DateField()
    erledigt_am = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "Fehlermeldungen"
        ordering = ["am", "pk"]

    def __str__(self) -> str:
        return f"Meldung zu {self.angebot}"


class Suchzaehlung(models.Model):
    """How often the same words found nothing, per week and Wirkungsraum.

    ``abdruck`` is a keyed hash; ``worte`` stays empty until the fifth search, so that what one
    person alone asked is written nowhere.
    """

    woche = models.DateField("Montag der Woche")
    raum = models.CharField(max_length=80, blank=True)
    abdruck = models.CharField(max_length=64)
    worte = models.CharField(max_length=200, blank=True)
    anzahl = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "Suchzählungen"
        ordering = ["-woche", "-anzahl"]
        constraints = [
            models.UniqueConstraint(
                name="suchzaehlung_einmal_je_woche", fields=["woche", "raum", "abdruck"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.worte or 'unter fünf'} ({self.anzahl})"
