from __future__ import annotations

from datetime import UTC, date, datetime, time

import factory
from django.utils.timezone import now
from factory.django import DjangoModelFactory

from massanzug.konten.begriffe import Rolle
from massanzug.team.domain.ablaeufe import ablauf, als_json
from massanzug.team.domain.niederschrift import (
    niederschrift_fortschreiben,
    niederschrift_unterschreiben,
)
from massanzug.team.models import (
    Beratung,
    Falldarstellung,
    Feldnotiz,
    Idee,
    Niederschrift,
    Teammitglied,
    Teamsitzung,
    Teilnahme,
)
from tests.fabriken.fall import FallFabrik
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import LeittraegerschaftFabrik, WirkungsraumFabrik, mitlesender_traeger


class TeamsitzungFabrik(DjangoModelFactory[Teamsitzung]):
    class Meta:
        model = Teamsitzung

    wirkungsraum = factory.SubFactory(WirkungsraumFabrik)
    am = date(2099, 12, 3)
    beginn = time(9, 30)
    ort = "Stadtteilbüro"
    geaendert_von = factory.SubFactory(BenutzerFabrik)


class FalldarstellungFabrik(DjangoModelFactory[Falldarstellung]):
    class Meta:
        model = Falldarstellung

    frage = "Wie kommt die Mutter zu ruhigen Morgen?"
    menschen = "Mutter\nSohn, 6 bis 9 Jahre"
    wille = "Mutter: „Ich will morgens nicht mehr schreien.“"
    freigegeben_am = datetime(2026, 11, 3, 9, tzinfo=UTC)
    geaendert_von = factory.SelfAttribute("beratung.fallgeber")


class NiederschriftFabrik(DjangoModelFactory[Niederschrift]):
    class Meta:
        model = Niederschrift

    geaendert_von = factory.SelfAttribute("beratung.fallgeber")


class BeratungFabrik(DjangoModelFactory[Beratung]):
    """``sitzung`` and ``fall``; brought by the one who is responsible for the case."""

    class Meta:
        model = Beratung
        skip_postgeneration_save = True

    sitzung = factory.SubFactory(TeamsitzungFabrik)
    fall = factory.SubFactory(FallFabrik)
    fallgeber = factory.SelfAttribute("fall.zustaendig")
    deckname = factory.Sequence(lambda n: f"Boje{n:05}")
    phasen = factory.LazyAttribute(lambda b: als_json(ablauf(b.ablauf).phasen))
    ablauf = "idee"

    niederschrift = factory.RelatedFactory(NiederschriftFabrik, "beratung")
    falldarstellung = factory.RelatedFactory(FalldarstellungFabrik, "beratung")


class IdeeFabrik(DjangoModelFactory[Idee]):
    class Meta:
        model = Idee

    beratung = factory.SubFactory(BeratungFabrik)
    von = factory.SelfAttribute("beratung.fallgeber")
    text = "Den Wecker am Abend gemeinsam stellen"
    stufe = 1
    geaendert_von = factory.SelfAttribute("von")


class FeldnotizFabrik(DjangoModelFactory[Feldnotiz]):
    class Meta:
        model = Feldnotiz

    wirkungsraum = factory.SubFactory(WirkungsraumFabrik)
    art = "thema"
    text = "Ein Platz für Hausaufgaben"
    geaendert_von = factory.SubFactory(BenutzerFabrik)


def unterschriebene_beratung(fall):
    """At a table of its own, with an Empfehlung."""
    beratung, _, kollegin, _ = tisch(fall)
    niederschrift = beratung.niederschrift
    werte = {"empfehlung": "Freitags in den Jugendtreff."}
    niederschrift_fortschreiben(niederschrift, werte, durch=kollegin, stand=1)
    niederschrift_unterschreiben(niederschrift, durch=kollegin, jetzt=now(), stand=2)
    return beratung


def ins_team(raum, *menschen):
    """Make them members of this Wirkungsraum's team since long ago."""
    for mensch in menschen:
        Teammitglied.objects.create(
            wirkungsraum=raum, benutzer=mensch, gueltig_von=date(2026, 1, 1), geaendert_von=mensch
        )


def an_den_tisch(sitzung, *menschen):
    for mensch in menschen:
        Teilnahme.objects.create(sitzung=sitzung, benutzer=mensch)


def leittraegerperson(raum, **werte):
    """A Fachkraft of the Träger that is the Leitträger of this Wirkungsraum."""
    traeger = mitlesender_traeger()
    LeittraegerschaftFabrik(wirkungsraum=raum, traeger=traeger, **werte)
    return BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation, last_name="Kehl")


def tisch(fall=None, **werte):
    """A meeting with one case at it: (beratung, who brings it, a colleague, a Leitträger's person)."""
    fall = fall or FallFabrik()
    sitzung = TeamsitzungFabrik()
    raum = sitzung.wirkungsraum
    kollegin, traegerin = BenutzerFabrik(last_name="Aydin"), leittraegerperson(raum)
    alle = (fall.zustaendig, kollegin, traegerin)
    ins_team(raum, *alle)
    an_den_tisch(sitzung, *alle)
    werte = {"moderation": kollegin, "schriftfuehrung": traegerin, "zeitwache": kollegin} | werte
    return BeratungFabrik(sitzung=sitzung, fall=fall, **werte), *alle
