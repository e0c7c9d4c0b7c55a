from __future__ import annotations

from django.db import models


class Raumseite(models.Model):
    """A Wirkungsraum as the public sees it. ``name`` is what ``Angebot.wirkungsraum`` says, too."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    leittraeger = models.CharField("Leitträger", max_length=120, blank=True)
    leittraeger_hinweis = models.TextField("Hinweis zum Leitträger", blank=True)
    praesenz = models.TextField("Wo und wann jemand da ist", blank=True)
    annahme = models.BooleanField("Zuordnung der Ortsteile ist eine Annahme", default=True)
    quelle = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "Raumseiten"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Gegend(models.Model):
    """An Ortsteil or a quarter of one, with its centre (WGS84) and where that is known from."""

    name = models.CharField(max_length=80, unique=True)
    teil_von = models.CharField(max_length=80, blank=True)
    raum = models.ForeignKey(
        Raumseite, models.PROTECT, null=True, blank=True, related_name="gegenden"
    )
    breite = models.FloatField("geografische Breite", null=True, blank=True)
    laenge = models.FloatField("geografische Länge", null=True, blank=True)
    genauigkeit = models.CharField(max_length=200, blank=True)
    quelle = models.CharField(max_length=300, blank=True)
    lizenz = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "Gegenden"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Stadtangabe(models.Model):
    """What the public pages say about the town itself: its name, a telephone, its own words (X11)."""

    schluessel = models.CharField(max_length=80, unique=True)
    wert = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "Stadtangaben"
        ordering = ["schluessel"]

    def __str__(self) -> str:
        return self.schluessel
