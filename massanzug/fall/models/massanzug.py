from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.begriffe import Kostenstrom, Stufe
from massanzug.fall.models.fall import Fall
from massanzug.fall.models.wille import Ressource
from massanzug.fall.models.ziele import Ziel
from massanzug.raum.models import Traeger


class Baustein(Fortgeschrieben):
    """F9: one piece of the Maßanzug: a way to a Ziel, on a step of the ladder.

    ``entfernt_am`` takes it off the strip and can be undone. Cost and ``kostenstrom`` are never
    shown to families and in idea views (X9).
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="bausteine")
    stufe = models.PositiveSmallIntegerField(choices=Stufe)
    ziel = models.ForeignKey(Ziel, models.PROTECT, null=True, blank=True, related_name="bausteine")
    ressource = models.ForeignKey(
        Ressource, models.SET_NULL, null=True, blank=True, related_name="bausteine"
    )
    was = models.TextField("Was geschieht?")
    wer = models.CharField("Wer?", max_length=160, blank=True)
    wie_oft = models.CharField("Wie oft?", max_length=120, blank=True)
    wo = models.CharField("Wo?", max_length=160, blank=True)
    ab = models.DateField(null=True, blank=True)
    bis = models.DateField(null=True, blank=True)
    traeger = models.ForeignKey(
        Traeger, models.PROTECT, null=True, blank=True, related_name="bausteine"
    )
    kostenstrom = models.CharField(max_length=14, choices=Kostenstrom, default=Kostenstrom.OHNE)
    kosten_monat = models.DecimalField(
        "Kosten im Monat (€)", max_digits=9, decimal_places=2, null=True, blank=True
    )
    reihenfolge = models.PositiveSmallIntegerField(default=0)
    angebot = models.SlugField("Eintrag im Wegweiser", max_length=80, blank=True, db_index=False)
    entfernt_am = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name_plural = "Bausteine"
        ordering = ["stufe", "reihenfolge", "pk"]
        constraints = [
            models.CheckConstraint(
                name="baustein_bis_nach_ab",
                condition=Q(bis__isnull=True) | Q(ab__isnull=True) | Q(bis__gte=F("ab")),
                violation_error_message="Der Baustein endet vor seinem Anfang.",
            )
        ]

    def __str__(self) -> str:
        return self.was


class Wechsel(models.Model):
    """The switch between ambulant, teilstationär and stationär: one dated act with its reason."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="wechsel")
    baustein = models.ForeignKey(Baustein, models.PROTECT, related_name="wechsel")
    neuer_baustein = models.ForeignKey(Baustein, models.PROTECT, related_name="+")
    am = models.DateField("ab")
    von_strom = models.CharField(max_length=14, choices=Kostenstrom)
    zu_strom = models.CharField(max_length=14, choices=Kostenstrom)
    grund = models.TextField()

    class Meta:
        verbose_name = "Wechsel"
        verbose_name_plural = "Wechsel"
        ordering = ["-am", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_von_strom_display()} → {self.get_zu_strom_display()}"
