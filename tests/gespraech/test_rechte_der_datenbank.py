"""The public server's database user: what docs/betrieb/wegweiser-allein.md grants is enough, and no more."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import ProgrammingError, connection, transaction
from django.test import override_settings

from massanzug.gespraech.models import Gespraechswunsch
from massanzug.kern.drossel import Drossel
from massanzug.wegweiser.domain import zaehlung
from massanzug.wegweiser.domain.suchindex import index_bauen
from massanzug.wegweiser.models import (
    Angebot,
    Fehlermeldung,
    Gegend,
    Raumseite,
    Stadtangabe,
    Suchzaehlung,
    Thema,
)
from tests.fabriken.gespraech import GespraechswunschFabrik

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite has no users and no grants"
    ),
]

ROLLE = "wegweiser_oeffentlich"
SEITE = Path(__file__).parents[2] / "docs/betrieb/wegweiser-allein.md"
RECHTE = re.search(r"```sql\n(.*?)```", SEITE.read_text(encoding="utf-8"), re.DOTALL)[1]
ZEICHEN = re.compile(r'name="zeichen" value="([^"]+)"')
JETZT = datetime(2026, 11, 28, 14, 0, tzinfo=UTC)
NUR_OEFFENTLICH = override_settings(
    ROOT_URLCONF="massanzug.config.urls_wegweiser",
    NUR_WEGWEISER=True,
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    MIDDLEWARE=[
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django_htmx.middleware.HtmxMiddleware",
    ],
)


@pytest.fixture
def stadt(settings, tmp_path, monkeypatch):
    """A small directory with its index, written by its owner."""
    settings.SUCHINDEX = tmp_path / "index"
    monkeypatch.setattr(zaehlung, "_drossel", Drossel(zaehlung.JE_MINUTE))
    raum = Raumseite.objects.create(name="Neheim", slug="neheim")
    gegend = Gegend.objects.create(name="Moosfelde", raum=raum)
    Stadtangabe.objects.create(schluessel="telefon", wert="02932 2010")
    thema = Thema.objects.create(schluessel="sport", label="Sport", oberthema="Freizeit")
    eintrag = Angebot.objects.create(
        slug="schach", name="Schachklub", art="verein", beschreibung="Schach", gegend=gegend
    )
    eintrag.themen.add(thema)
    index_bauen()


@pytest.fixture
def als_nutzer(stadt):  # noqa: ARG001 - what the role reads
    """The rest of the test asks the database as the public server does."""
    with connection.cursor() as cursor:
        cursor.execute(RECHTE)
        cursor.execute(f"SET LOCAL ROLE {ROLLE}")
    with NUR_OEFFENTLICH:
        yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def als_eigentuemer(lesen):
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        ergebnis = lesen()
        cursor.execute(f"SET LOCAL ROLE {ROLLE}")
    return ergebnis


@pytest.mark.usefixtures("als_nutzer")
@pytest.mark.parametrize(
    "pfad",
    [
        "/",
        "/suche/?q=Schach",
        "/suche/?q=Hundeschule&ort=Moosfelde",
        "/angebot/schach/",
        "/themen/",
        "/thema/sport/",
        "/a-z/",
        "/raeume/",
        "/raeume/neheim/",
        "/jetzt-hilfe/",
        "/reden/",
        "/reden/danke/",
        "/tr/reden/",
    ],
)
def test_the_public_pages_open(client, pfad):
    assert client.get(pfad).status_code == 200


@pytest.mark.usefixtures("als_nutzer")
def test_a_wish_is_taken_in_twice_sent_too_and_cannot_be_read_back(client):
    with time_machine.travel(JETZT, tick=False) as uhr:
        zeichen = ZEICHEN.search(client.get("/reden/").content.decode())[1]
        uhr.shift(timedelta(seconds=9))
        angaben = {"zeichen": zeichen, "weg": "selbst", "gegend": "Moosfelde"}
        antworten = [client.post("/reden/", angaben).status_code for _ in range(2)]

    assert antworten == [302, 302]
    assert als_eigentuemer(lambda: Gespraechswunsch.objects.get().raum) == "Neheim"
    with pytest.raises(ProgrammingError), transaction.atomic():
        Gespraechswunsch.objects.count()


@pytest.mark.usefixtures("als_nutzer")
def test_a_vain_search_is_counted(client):
    for _ in range(5):
        client.get("/suche/?q=Hundeschule&ort=Moosfelde")

    zeile = als_eigentuemer(Suchzaehlung.objects.get)
    assert (zeile.anzahl, zeile.worte) == (5, "hundeschule")


@pytest.mark.usefixtures("als_nutzer")
def test_a_mistake_is_reported(client):
    antwort = client.post("/angebot/schach/fehler/", {"text": "Die Nummer ist falsch."})

    assert antwort.status_code in (200, 302)
    assert als_eigentuemer(Fehlermeldung.objects.count) == 1


def verboten():
    wunsch = Gespraechswunsch.objects.all()
    return {
        "einen Wunsch ändern": lambda: wunsch.update(kontakt="x"),
        "einen Wunsch löschen": lambda: wunsch._raw_delete("default"),
        "ein Angebot ändern": lambda: Angebot.objects.update(name="x"),
        "eine Meldung ändern": lambda: Fehlermeldung.objects.update(text="x"),
        "eine Zählung löschen": lambda: Suchzaehlung.objects.all()._raw_delete("default"),
        "Akten lesen": lambda: _lesen("fall_fall"),
        "Konten lesen": lambda: _lesen("konten_benutzer"),
        "das Protokoll lesen": lambda: _lesen("protokoll_eintrag"),
    }


def _lesen(tabelle):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {tabelle}")  # noqa: S608 - a name from above


@pytest.mark.parametrize("was", verboten())
def test_more_is_refused_by_the_database_itself(was, request):
    GespraechswunschFabrik()
    request.getfixturevalue("als_nutzer")

    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        verboten()[was]()
