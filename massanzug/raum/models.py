from __future__ import annotations

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q

from massanzug.entwurf.stand import Fortgeschrieben
from massanzug.konten.models import Organisation, Team
from massanzug.raum.begriffe import WOCHENTAGE, Begriff, Traegerart, Vereinbarungsart


def gilt_am(tag: date, feld: str = "") -> Q:
    """Rows whose ``gueltig_von``/``gueltig_bis`` cover that day (both included)."""
    vor = f"{feld}__" if feld else ""
    return Q(**{f"{vor}gueltig_von__lte": tag}) & (
        Q(**{f"{vor}gueltig_bis__isnull": True}) | Q(**{f"{vor}gueltig_bis__gte": tag})
    )


class Wirkungsraum(Fortgeschrieben):
    """``team``: whose inbox a Falleingang from here goes to; without one it is its author's."""

    name = models.CharField(max_length=80, unique=True)
    beschreibung = models.TextField(blank=True)
    team = models.ForeignKey(
        Team,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="wirkungsraeume",
        verbose_name="zuständiges ASD-Team",
    )

    class Meta:
        verbose_name_plural = "Wirkungsräume"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Ortsteil(models.Model):
    name = models.CharField(max_length=80, unique=True)
    teil_von = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="quartiere"
    )
    breite = models.FloatField("geografische Breite", null=True, blank=True)
    laenge = models.FloatField("geografische Länge", null=True, blank=True)
    lage_quelle = models.CharField("Quelle der Lage", max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "Ortsteile"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Ortsteilzuordnung(Fortgeschrieben):
    """Which Wirkungsraum an Ortsteil belongs to, and since when; a change keeps the old row."""

    ortsteil = models.ForeignKey(Ortsteil, models.CASCADE, related_name="zuordnungen")
    wirkungsraum = models.ForeignKey(Wirkungsraum, models.PROTECT, related_name="zuordnungen")
    gueltig_von = models.DateField("gilt ab")
    gueltig_bis = models.DateField("gilt bis", null=True, blank=True)
    annahme = models.BooleanField("Annahme, bitte prüfen", default=True)
    quelle = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "Ortsteilzuordnungen"
        ordering = ["ortsteil__name", "-gueltig_von"]
        constraints = [
            models.CheckConstraint(
                name="zuordnung_bis_nach_von",
                condition=Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=F("gueltig_von")),
            ),
            models.UniqueConstraint(
                name="zuordnung_ein_beginn_je_ortsteil", fields=["ortsteil", "gueltig_von"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ortsteil} → {self.wirkungsraum} ab {self.gueltig_von:%d.%m.%Y}"


class Traeger(Fortgeschrieben):
    """A freier Träger. Selectable in a case while it has a valid Vereinbarung (X5)."""

    name = models.CharField(max_length=120, unique=True)
    art = models.CharField(max_length=2, choices=Traegerart, default=Traegerart.ANERKANNT)
    organisation = models.OneToOneField(
        Organisation, models.PROTECT, null=True, blank=True, related_name="traeger"
    )
    website = models.URLField(blank=True)
    telefon = models.CharField(max_length=40, blank=True)
    hinweis = models.TextField(blank=True)
    beispiel = models.BooleanField("erfunden, nur für die Vorführung", default=False)

    class Meta:
        verbose_name = "Träger"
        verbose_name_plural = "Träger"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


def ablageort(_vereinbarung: Vereinbarung, _dateiname: str) -> str:
    """Under a name of our own: what somebody called their file stays out of paths and headers."""
    return f"vereinbarungen/{uuid.uuid4().hex}.pdf"


class Vereinbarung(Fortgeschrieben):
    traeger = models.ForeignKey(Traeger, models.CASCADE, related_name="vereinbarungen")
    art = models.CharField(max_length=3, choices=Vereinbarungsart)
    gueltig_von = models.DateField("gilt ab")
    gueltig_bis = models.DateField("gilt bis", null=True, blank=True)
    dokument = models.FileField("Dokument (PDF)", upload_to=ablageort, blank=True)
    beispiel = models.BooleanField("Beispiel, nicht geschlossen", default=False)

    class Meta:
        verbose_name_plural = "Vereinbarungen"
        ordering = ["traeger__name", "art", "-gueltig_von"]
        constraints = [
            models.CheckConstraint(
                name="vereinbarung_bis_nach_von",
                condition=Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=F("gueltig_von")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.traeger}: {self.get_art_display()}"


class Leittraegerschaft(Fortgeschrieben):
    """Who is Leitträger of a Wirkungsraum, and in which years. Never an order of selection (X5)."""

    wirkungsraum = models.ForeignKey(
        Wirkungsraum, models.CASCADE, related_name="leittraegerschaften"
    )
    traeger = models.ForeignKey(Traeger, models.PROTECT, related_name="leittraegerschaften")
    gueltig_von = models.DateField("gilt ab")
    gueltig_bis = models.DateField("gilt bis", null=True, blank=True)
    naechste_auswahl = models.DateField("nächste Auswahl am", null=True, blank=True)
    beispiel = models.BooleanField("Beispiel, keine Zuordnung behauptet", default=False)

    class Meta:
        verbose_name_plural = "Leitträgerschaften"
        ordering = ["wirkungsraum__name", "-gueltig_von"]
        constraints = [
            models.CheckConstraint(
                name="leittraegerschaft_bis_nach_von",
                condition=Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=F("gueltig_von")),
            ),
            models.UniqueConstraint(
                name="leittraegerschaft_ein_beginn_je_raum",
                fields=["wirkungsraum", "gueltig_von"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wirkungsraum}: {self.traeger}"


class Standort(Fortgeschrieben):
    traeger = models.ForeignKey(Traeger, models.CASCADE, related_name="standorte")
    wirkungsraum = models.ForeignKey(
        Wirkungsraum, models.PROTECT, null=True, blank=True, related_name="standorte"
    )
    name = models.CharField(max_length=120)
    strasse = models.CharField("Straße und Hausnummer", max_length=120, blank=True)
    plz = models.CharField("PLZ", max_length=5, blank=True)
    ort = models.CharField(max_length=80, blank=True)
    telefon = models.CharField(max_length=40, blank=True)
    quelle = models.TextField(blank=True)
    unbestaetigt = models.BooleanField("nicht bestätigt, bitte prüfen", default=False)

    class Meta:
        verbose_name_plural = "Standorte"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Oeffnungszeit(models.Model):
    standort = models.ForeignKey(Standort, models.CASCADE, related_name="oeffnungszeiten")
    wochentag = models.PositiveSmallIntegerField(choices=list(enumerate(WOCHENTAGE)))
    von = models.TimeField()
    bis = models.TimeField()

    class Meta:
        verbose_name = "Öffnungszeit"
        verbose_name_plural = "Öffnungszeiten"
        ordering = ["wochentag", "von"]
        constraints = [
            models.CheckConstraint(name="oeffnungszeit_bis_nach_von", condition=Q(bis__gt=F("von")))
        ]

    def __str__(self) -> str:
        return f"{self.get_wochentag_display()} {self.von:%H:%M}–{self.bis:%H:%M}"


class Wortwahl(Fortgeschrieben):
    """The town's own word for a thing, from a day on (X11). Without a row the standard word holds."""

    begriff = models.CharField("Wofür?", max_length=20, choices=Begriff)
    singular = models.CharField("Einzahl", max_length=60)
    plural = models.CharField("Mehrzahl", max_length=60)
    genitiv = models.CharField("Genitiv", max_length=60)
    gueltig_von = models.DateField("gilt ab")
    beschluss = models.CharField("Wer hat das beschlossen?", max_length=200, blank=True)

    class Meta:
        verbose_name = "Wortwahl"
        verbose_name_plural = "Wortwahl"
        ordering = ["begriff", "-gueltig_von"]
        constraints = [
            models.UniqueConstraint(
                name="wortwahl_ein_wort_je_tag", fields=["begriff", "gueltig_von"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.singular} ab {self.gueltig_von:%d.%m.%Y}"
