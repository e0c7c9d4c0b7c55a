from __future__ import annotations

from datetime import date, time

import factory
from factory.django import DjangoModelFactory

from massanzug.wegweiser.begriffe import Angebotsart
from massanzug.wegweiser.domain.speichern import themen_setzen
from massanzug.wegweiser.models import (
    Anbieter,
    Angebot,
    Gegend,
    Oeffnungsausnahme,
    Oeffnungszeit,
    Raumseite,
    Thema,
)


class RaumseiteFabrik(DjangoModelFactory[Raumseite]):
    class Meta:
        model = Raumseite

    name = factory.Sequence(lambda n: f"Raum {n:05}")
    slug = factory.Sequence(lambda n: f"raum-{n}")


class GegendFabrik(DjangoModelFactory[Gegend]):
    class Meta:
        model = Gegend

    name = factory.Sequence(lambda n: f"Gegend {n:05}")
    raum = factory.SubFactory(RaumseiteFabrik)
    breite = factory.Sequence(lambda n: 51.40 + n % 7 / 100)
    laenge = factory.Sequence(lambda n: 8.00 + n % 5 / 100)


class ThemaFabrik(DjangoModelFactory[Thema]):
    class Meta:
        model = Thema

    schluessel = factory.Sequence(lambda n: f"thema_{n}")
    label = factory.Sequence(lambda n: f"Thema {n:05}")
    oberthema = "Familie"


class AnbieterFabrik(DjangoModelFactory[Anbieter]):
    class Meta:
        model = Anbieter

    slug = factory.Sequence(lambda n: f"anbieter-{n}")
    name = factory.Sequence(lambda n: f"Anbieter {n:05} e. V.")


class AngebotFabrik(DjangoModelFactory[Angebot]):
    class Meta:
        model = Angebot
        skip_postgeneration_save = True

    slug = factory.Sequence(lambda n: f"angebot-{n}")
    name = factory.Sequence(lambda n: f"Angebot {n:05}")
    anbieter = factory.SubFactory(AnbieterFabrik)
    art = Angebotsart.TREFF
    beschreibung = "Ein Ort zum Spielen und Reden."
    strasse = "Lange Straße"
    hausnummer = "7"
    plz = "59755"
    ort = "Arnsberg"
    gegend = factory.SubFactory(GegendFabrik)
    breite = 51.45
    laenge = 7.97
    telefon = "02932 1234"

    @factory.post_generation
    def themen(self, erstellt, gegeben, **_):
        if erstellt and gegeben:
            themen_setzen(self, gegeben, neu=True)


class GeheimesAngebotFabrik(AngebotFabrik):
    """A place that protects. Somebody noted its town all the same: that must not get out."""

    anschrift_geheim = True
    strasse = hausnummer = plz = ""
    breite = laenge = gegend = None
    ort = "Verborgenhausen"


VERBORGENES = ("Verborgen",)


class OeffnungszeitFabrik(DjangoModelFactory[Oeffnungszeit]):
    class Meta:
        model = Oeffnungszeit

    angebot = factory.SubFactory(AngebotFabrik)
    wochentag = 0
    von = time(9)
    bis = time(12)


class AusnahmeFabrik(DjangoModelFactory[Oeffnungsausnahme]):
    class Meta:
        model = Oeffnungsausnahme

    angebot = factory.SubFactory(AngebotFabrik)
    tag_von = date(2026, 12, 24)
    tag_bis = date(2026, 12, 31)
