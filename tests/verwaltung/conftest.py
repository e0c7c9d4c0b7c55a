from __future__ import annotations

import pytest

from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.verwaltung.domain.betreuung import betreuung_beginnen
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik

GRUND = "Frau Demir hat ihr Telefon verloren."


@pytest.fixture(autouse=True)
def _schnelle_passwoerter(settings):
    """Argon2 takes its time, and what it does is not the subject here."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def ada():
    return BenutzerFabrik(username="ada", rolle=Rolle.ADMINISTRATION)


@pytest.fixture
def betreuung(ada):
    return betreuung_beginnen(durch=ada, grund=GRUND, minuten=30)


@pytest.fixture
def traeger():
    return OrganisationFabrik(name="Verein für Kinder")


@pytest.fixture
def nuri(traeger):
    return BenutzerFabrik(username="nuri", rolle=Rolle.TRAEGER, organisation=traeger)


@pytest.fixture
def eintraege():
    """What the record holds: act, object, facts, in the order of writing."""

    def lesen(vorgang):
        return [
            (e.durch_id, e.objekt, e.angaben)
            for e in Eintrag.objects.filter(vorgang=vorgang).order_by("pk")
        ]

    return lesen
