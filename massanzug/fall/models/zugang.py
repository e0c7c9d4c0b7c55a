from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.fall.models.fall import Fall, Person
from massanzug.konten.models import Team
from massanzug.raum.models import Traeger


class Einwilligung(models.Model):
    """One person's consent that one Träger may know of the case; revoked, it ends access at once."""

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="einwilligungen")
    person = models.ForeignKey(Person, models.PROTECT, related_name="einwilligungen")
    traeger = models.ForeignKey(Traeger, models.PROTECT, related_name="einwilligungen")
    umfang = models.CharField("Worüber darf gesprochen werden?", max_length=300)
    wozu = models.CharField("Wozu?", max_length=200)
    von = models.DateField()
    bis = models.DateField()
    sprache = models.CharField("Sprache der gezeigten Erklärung", max_length=40, default="Deutsch")
    widerrufen_am = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "Einwilligungen"
        ordering = ["-von", "-pk"]
        constraints = [
            models.CheckConstraint(name="einwilligung_bis_nach_von", condition=Q(bis__gte=F("von")))
        ]

    def __str__(self) -> str:
        return f"{self.person} für {self.traeger}"


class Beteiligung(models.Model):
    """Who may open which part of a case, for what, on what ground, from when to when.

    Exactly one of ``benutzer`` and ``team``. A Träger's Beteiligung has a ground (a consent or a
    Hilfeplan) and an end; the policy ignores it the moment the consent is revoked.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="beteiligungen")
    benutzer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="beteiligungen",
    )
    team = models.ForeignKey(
        Team, models.PROTECT, null=True, blank=True, related_name="beteiligungen"
    )
    rolle = models.CharField(max_length=14, choices=Beteiligtenrolle)
    abteil = models.CharField(max_length=12, choices=Abteil)
    zweck = models.CharField(max_length=12, choices=Zweck)
    gueltig_von = models.DateField()
    gueltig_bis = models.DateField(null=True, blank=True)
    einwilligung = models.ForeignKey(
        Einwilligung, models.PROTECT, null=True, blank=True, related_name="beteiligungen"
    )
    hilfeplan = models.ForeignKey(
        "fall.Hilfeplan", models.PROTECT, null=True, blank=True, related_name="beteiligungen"
    )

    class Meta:
        verbose_name_plural = "Beteiligungen"
        ordering = ["gueltig_von", "pk"]
        indexes = [
            models.Index(fields=["benutzer", "fall"], name="beteiligung_benutzer"),
            models.Index(fields=["team", "fall"], name="beteiligung_team"),
        ]
        constraints = [
            models.CheckConstraint(
                name="beteiligung_person_oder_team",
                condition=Q(benutzer__isnull=True, team__isnull=False)
                | Q(benutzer__isnull=False, team__isnull=True),
            ),
            models.CheckConstraint(
                name="beteiligung_traeger_mit_grund_und_ende",
                condition=~Q(rolle=Beteiligtenrolle.TRAEGER)
                | (
                    Q(gueltig_bis__isnull=False)
                    & (Q(einwilligung__isnull=False) | Q(hilfeplan__isnull=False))
                ),
            ),
            models.CheckConstraint(
                name="beteiligung_bis_nach_von",
                condition=Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=F("gueltig_von")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.benutzer or self.team} ({self.get_rolle_display()})"
