from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.raum.models import Wirkungsraum
from massanzug.team.begriffe import Ablaufart


class Teammitglied(Fortgeschrieben):
    """Who belongs to the Sozialraumteam of a Wirkungsraum, from when to when.

    Leaving ends it and keeps the row. A Träger's person belongs to it only while that Träger is the
    Leitträger there (``zugriff``).
    """

    wirkungsraum = models.ForeignKey(Wirkungsraum, models.PROTECT, related_name="teammitglieder")
    benutzer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="teammitgliedschaften"
    )
    gueltig_von = models.DateField("gilt ab")
    gueltig_bis = models.DateField("gilt bis", null=True, blank=True)

    class Meta:
        verbose_name_plural = "Teammitglieder"
        ordering = ["benutzer__last_name", "benutzer__first_name", "pk"]
        constraints = [
            models.CheckConstraint(
                name="teammitglied_bis_nach_von",
                condition=Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=F("gueltig_von")),
            ),
            models.UniqueConstraint(
                name="teammitglied_einmal",
                fields=["wirkungsraum", "benutzer"],
                condition=Q(gueltig_bis__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.benutzer)


class Ablauf(Fortgeschrieben):
    """The phases of a consultation as this town wants them: one line each (``domain.ablaeufe``)."""

    art = models.CharField(max_length=4, choices=Ablaufart, unique=True)
    phasen = models.TextField("Phasen")

    class Meta:
        verbose_name_plural = "Abläufe"
        ordering = ["art"]

    def __str__(self) -> str:
        return self.get_art_display()


class Teamsitzung(Fortgeschrieben):
    """A meeting of the Sozialraumteam. URLs use ``kennung``, and nothing of a case stands on it."""

    kennung = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    wirkungsraum = models.ForeignKey(Wirkungsraum, models.PROTECT, related_name="teamsitzungen")
    am = models.DateField("Wann?")
    beginn = models.TimeField("Um wie viel Uhr?", null=True, blank=True)
    ort = models.CharField("Wo?", max_length=120, blank=True)
    punkte = models.TextField("Was außer den Fällen besprochen wird", blank=True)

    class Meta:
        verbose_name_plural = "Teamsitzungen"
        ordering = ["am", "beginn", "pk"]

    def __str__(self) -> str:
        return f"Sozialraumteam am {self.am:%d.%m.%Y}"

    @property
    def wann_und_wo(self) -> str:
        uhrzeit = f"{self.beginn:%H:%M} Uhr" if self.beginn else ""
        return ", ".join(filter(None, (uhrzeit, self.ort)))


class Teilnahme(models.Model):
    """Who sits at the table of a meeting: only they see what is brought to it."""

    sitzung = models.ForeignKey(Teamsitzung, models.CASCADE, related_name="teilnahmen")
    benutzer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="teilnahmen"
    )

    class Meta:
        verbose_name_plural = "Teilnahmen"
        ordering = ["benutzer__last_name", "benutzer__first_name", "pk"]
        constraints = [
            models.UniqueConstraint(name="teilnahme_einmal", fields=["sitzung", "benutzer"])
        ]

    def __str__(self) -> str:
        return str(self.benutzer)
