from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.fall.models.fall import Fall, Person
from massanzug.raum.models import Traeger
from massanzug.recht.hilfearten import Hilfeart, hilfeart


class Entscheidung(Fortgeschrieben):
    """Need, suitability, necessity: the Jugendamt alone decides (§ 36a Abs. 1 SGB VIII).

    A draft until ``getroffen_am``; from then on unchangeable, a later one replaces it.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="entscheidungen")
    bedarf_kind = models.TextField("Bedarf aus Sicht des Kindes", blank=True)
    bedarf_eltern = models.TextField("Bedarf aus Sicht der Eltern", blank=True)
    bedarf_fachkraft = models.TextField("Bedarf aus Sicht der Fachkraft", blank=True)
    begruendung = models.TextField("Geeignet und notwendig, weil")
    optionen = models.TextField("Was wurde erwogen?", blank=True)
    stufe_selbst = models.TextField("Ich und wir: was wurde angesehen?", blank=True)
    stufe_familie = models.TextField("Familie und Freunde: was wurde angesehen?", blank=True)
    stufe_stadtteil = models.TextField("Stadtteil: was wurde angesehen?", blank=True)
    hilfeart = models.CharField(max_length=30)
    junger_mensch = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="entscheidungen"
    )
    umfang = models.CharField(max_length=200, blank=True)
    von = models.DateField("bewilligt ab")
    bis = models.DateField("bewilligt bis", null=True, blank=True)
    traeger = models.ForeignKey(
        Traeger, models.PROTECT, null=True, blank=True, related_name="entscheidungen"
    )
    wahl_begruendung = models.TextField("Warum dieser Träger?", blank=True)
    getroffen_am = models.DateField(null=True, blank=True)
    getroffen_von = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name_plural = "Entscheidungen"
        ordering = ["-von", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="entscheidung_bis_nach_von",
                condition=Q(bis__isnull=True) | Q(bis__gte=F("von")),
                violation_error_message="Die Hilfe endet vor ihrem Anfang.",
            ),
            models.CheckConstraint(
                name="entscheidung_getroffen_von_jemandem",
                condition=Q(getroffen_am__isnull=True) | Q(getroffen_von__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hilfe.name} ab {self.von:%d.%m.%Y}"

    @property
    def hilfe(self) -> Hilfeart:
        """KeyError for a key that ``recht`` never had; acts let none in."""
        return hilfeart(self.hilfeart)


class Alternative(models.Model):
    """A Träger that was offered (§ 5 SGB VIII) for a decision, chosen or not."""

    entscheidung = models.ForeignKey(Entscheidung, models.CASCADE, related_name="alternativen")
    traeger = models.ForeignKey(Traeger, models.PROTECT, related_name="+")
    bemerkung = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "Alternativen"
        constraints = [
            models.UniqueConstraint(
                name="alternative_einmal_je_entscheidung", fields=["entscheidung", "traeger"]
            )
        ]

    def __str__(self) -> str:
        return str(self.traeger)


class Statistikangabe(models.Model):
    """A Merkmal of § 99 Abs. 1 SGB VIII that cannot be derived and so was asked once.

    ``merkmal`` and ``code`` are keys of ``recht.statistik``; ``code`` is blank for „nicht erfragt“.
    ``rang`` orders several codes of one Merkmal, the most important first.
    """

    fall = models.ForeignKey(Fall, models.CASCADE, related_name="statistikangaben")
    merkmal = models.CharField(max_length=40)
    rang = models.PositiveSmallIntegerField(default=1)
    code = models.CharField(max_length=4, blank=True)

    class Meta:
        verbose_name = "Statistikangabe"
        verbose_name_plural = "Statistikangaben"
        ordering = ["merkmal", "rang"]
        constraints = [
            models.UniqueConstraint(
                name="statistikangabe_einmal_je_fall", fields=["fall", "merkmal", "rang"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.merkmal}={self.code}"
