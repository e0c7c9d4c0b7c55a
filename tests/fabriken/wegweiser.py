from __future__ import annotations

from datetime import date

import factory
from factory.django import DjangoModelFactory

from massanzug.konten.models import Benutzer
from massanzug.redaktion.models import Aenderungsvorschlag, Zustaendigkeit
from massanzug.wegweiser.models import Anbieter, Angebot, Angebotstext, Fehlermeldung


class AnbieterFabrik(DjangoModelFactory[Anbieter]):
    class Meta:
        model = Anbieter

    name = factory.Sequence(lambda n: f"Anbieter {n:05} e. V.")
    slug = factory.Sequence(lambda n: f"anbieter-{n}")


class AngebotFabrik(DjangoModelFactory[Angebot]):
    class Meta:
        model = Angebot

    slug = factory.Sequence(lambda n: f"angebot-{n}")
    name = factory.Sequence(lambda n: f"Angebot {n:05}")
    anbieter = factory.SubFactory(AnbieterFabrik)
    art = "treff"
    beschreibung = "Kaffee und Rat."


class TextFabrik(DjangoModelFactory[Angebotstext]):
    """Turkish, written to the German of today, checked by nobody."""

    class Meta:
        model = Angebotstext

    angebot = factory.SubFactory(AngebotFabrik)
    sprache = "tr"
    name = "Buluşma"
    beschreibung = "Kahve ve sohbet."
    vorlage_name = factory.SelfAttribute("angebot.name")
    vorlage_beschreibung = factory.SelfAttribute("angebot.beschreibung")


class VorschlagFabrik(DjangoModelFactory[Aenderungsvorschlag]):
    """Open; of the organisation of ``geaendert_von``."""

    class Meta:
        model = Aenderungsvorschlag

    angebot = factory.SubFactory(AngebotFabrik)
    organisation = factory.SelfAttribute("geaendert_von.organisation")
    felder = {"telefon": "02932 4711"}
    vorher = {"telefon": ""}
    am = date(2026, 11, 20)


class FehlermeldungFabrik(DjangoModelFactory[Fehlermeldung]):
    class Meta:
        model = Fehlermeldung

    angebot = factory.SubFactory(AngebotFabrik)
    text = "Da geht niemand ran."
    am = date(2026, 11, 20)


def pflegt(person: Benutzer, anbieter: Anbieter | None = None) -> Anbieter:
    """Let this person's organisation look after an Anbieter."""
    anbieter = anbieter or AnbieterFabrik()
    Zustaendigkeit.objects.create(organisation=person.organisation, anbieter=anbieter)
    return anbieter
