from __future__ import annotations

from datetime import date

import factory
from factory.django import DjangoModelFactory

from massanzug.konten.begriffe import Rolle
from massanzug.raum.begriffe import TEILEN_NUR_MIT, Vereinbarungsart
from massanzug.raum.models import (
    Leittraegerschaft,
    Ortsteil,
    Ortsteilzuordnung,
    Standort,
    Traeger,
    Vereinbarung,
    Wirkungsraum,
)
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik


class WirkungsraumFabrik(DjangoModelFactory[Wirkungsraum]):
    class Meta:
        model = Wirkungsraum

    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    name = factory.Sequence(lambda n: f"Raum {n:05}")


class OrtsteilFabrik(DjangoModelFactory[Ortsteil]):
    class Meta:
        model = Ortsteil

    name = factory.Sequence(lambda n: f"Ortsteil {n:05}")


class ZuordnungFabrik(DjangoModelFactory[Ortsteilzuordnung]):
    class Meta:
        model = Ortsteilzuordnung

    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    ortsteil = factory.SubFactory(OrtsteilFabrik)
    wirkungsraum = factory.SubFactory(WirkungsraumFabrik)
    gueltig_von = date(2025, 10, 1)


class TraegerFabrik(DjangoModelFactory[Traeger]):
    class Meta:
        model = Traeger

    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    name = factory.Sequence(lambda n: f"Verein {n:05} e. V.")
    organisation = factory.SubFactory(OrganisationFabrik)


class VereinbarungFabrik(DjangoModelFactory[Vereinbarung]):
    class Meta:
        model = Vereinbarung

    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    traeger = factory.SubFactory(TraegerFabrik)
    art = Vereinbarungsart.LEISTUNG
    gueltig_von = date(2025, 1, 1)


def mitlesender_traeger(**werte):
    """A Träger that may read along: it has agreed to protect children and data."""
    traeger = TraegerFabrik()
    for art in TEILEN_NUR_MIT:
        VereinbarungFabrik(traeger=traeger, art=art, **werte)
    return traeger


class LeittraegerschaftFabrik(DjangoModelFactory[Leittraegerschaft]):
    class Meta:
        model = Leittraegerschaft

    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    wirkungsraum = factory.SubFactory(WirkungsraumFabrik)
    traeger = factory.SubFactory(TraegerFabrik)
    gueltig_von = date(2025, 10, 1)


class StandortFabrik(DjangoModelFactory[Standort]):
    class Meta:
        model = Standort

    geaendert_von = factory.SubFactory(BenutzerFabrik, rolle=Rolle.PLANUNG)
    traeger = factory.SubFactory(TraegerFabrik)
    name = factory.Sequence(lambda n: f"Anlaufstelle {n:05}")
