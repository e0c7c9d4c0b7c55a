"""„Ich möchte reden“ as somebody meets it who is signed in nowhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.utils.html import escape

from massanzug.gespraech.domain import annehmen
from massanzug.gespraech.forms import GespraechswunschForm
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.kern.drossel import GemeinsameDrossel
from massanzug.wegweiser.models import Gegend, Raumseite, Stadtangabe

pytestmark = pytest.mark.django_db

JETZT = datetime(2026, 11, 28, 14, 0, tzinfo=UTC)
ZEICHEN = re.compile(r'name="zeichen" value="([^"]+)"')
SPRACHEN = ["de", "en", "tr", "ar", "uk", "ru", "pl", "ro"]
FEINDLICH = "<script>alert(1)</script>'; DROP TABLE gespraech_gespraechswunsch; --"


@pytest.fixture
def uhr():
    with time_machine.travel(JETZT, tick=False) as reise:
        yield reise


@pytest.fixture
def moosfelde():
    raum = Raumseite.objects.create(name="Neheim", slug="neheim", leittraeger="Kompass Beispiel")
    return Gegend.objects.create(name="Moosfelde", raum=raum)


def absenden(client, uhr, nach=timedelta(seconds=20), **angaben):
    seite = client.get("/reden/").content.decode()
    uhr.shift(nach)
    return client.post("/reden/", {"zeichen": ZEICHEN.search(seite)[1], **angaben})


def test_a_number_keeps_its_order_on_a_page_that_runs_from_the_right(client):
    Stadtangabe.objects.create(schluessel="telefon", wert="02931 0000")

    seite = client.get("/ar/reden/").content.decode()

    assert "<bdi>116 111</bdi>" in seite
    assert "<bdi>02931 0000</bdi>" in seite
    assert re.search(r'<input[^>]*name="kontakt"[^>]*dir="auto"', seite)


def test_everything_filled_in_arrives(client, uhr, moosfelde):
    antwort = absenden(
        client,
        uhr,
        weg="anruf",
        kontakt="0151 2345678",
        zeit="abends",
        gegend=moosfelde.name,
        sprache="Türkçe",
        name_oder_alias="Mond",
        anliegen="Wir haben nur noch Streit.",
    )

    wunsch = Gespraechswunsch.objects.get()
    assert antwort.url == "/reden/danke/"
    assert (wunsch.kontakt, wunsch.zeit, wunsch.raum) == ("0151 2345678", "abends", "Neheim")
    assert (wunsch.sprache, wunsch.name_oder_alias) == ("Türkçe", "Mond")
    assert wunsch.anliegen == "Wir haben nur noch Streit."
    assert wunsch.eingegangen_am == JETZT + timedelta(seconds=20)


@pytest.mark.parametrize("weg", ["vorbei", "selbst"])
def test_who_comes_or_calls_says_nothing_about_themselves(client, uhr, weg):
    assert absenden(client, uhr, weg=weg).url == "/reden/danke/"
    wunsch = Gespraechswunsch.objects.get()
    assert (wunsch.kontakt, wunsch.name_oder_alias, wunsch.anliegen) == ("", "", "")


@pytest.mark.parametrize(
    ("angaben", "satz"),
    [
        ({}, "Bitte füllen Sie dieses Feld aus."),
        ({"weg": "anruf"}, "Unter welcher Nummer sind Sie zu erreichen?"),
        ({"weg": "nachricht", "kontakt": "bei Oma"}, "Unter welcher Nummer"),
        ({"weg": "email"}, "An welche Adresse sollen wir schreiben?"),
        ({"weg": "email", "kontakt": "0151 2345678"}, "gültige E-Mail-Adresse"),
        ({"weg": "selbst", "gegend": "Atlantis"}, "Atlantis ist keine gültige Auswahl"),
        ({"weg": "selbst", "anliegen": "a" * 2001}, "höchstens 2000 Zeichen"),
        ({"weg": "selbst", "name_oder_alias": "a\x00b"}, "Nullzeichen"),
        ({"weg": "selbst", "webseite": "http://kauf.example"}, "das versteckte Feld leer"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_stored(client, uhr, angaben, satz):
    antwort = absenden(client, uhr, **angaben)

    assert antwort.status_code == 200
    assert satz in antwort.content.decode()
    assert not Gespraechswunsch.objects.exists()


def test_one_field_is_mandatory():
    pflicht = [n for n, feld in GespraechswunschForm.base_fields.items() if feld.required]

    assert pflicht == ["weg"]


@pytest.mark.parametrize(
    ("nach", "satz"),
    [
        (timedelta(seconds=1), "Das ging sehr schnell."),
        (timedelta(hours=13), "Die Seite war lange offen."),
    ],
)
def test_a_form_that_no_person_could_have_filled_in_keeps_its_text(client, uhr, nach, satz):
    antwort = absenden(client, uhr, nach, weg="selbst", anliegen="Streit")
    seite = antwort.content.decode()

    assert satz in seite
    assert ">\nStreit</textarea>" in seite
    uhr.shift(timedelta(seconds=5))
    noch_einmal = {"zeichen": ZEICHEN.search(seite)[1], "weg": "selbst", "anliegen": "Streit"}
    assert client.post("/reden/", noch_einmal).status_code == 302


def test_a_double_click_is_one_wish(client, uhr):
    seite = client.get("/reden/").content.decode()
    uhr.shift(timedelta(seconds=9))
    angaben = {"zeichen": ZEICHEN.search(seite)[1], "weg": "selbst"}

    antworten = [client.post("/reden/", angaben) for _ in range(2)]

    assert [a.status_code for a in antworten] == [302, 302]
    assert Gespraechswunsch.objects.count() == 1


def test_in_a_flood_there_is_a_telephone_and_the_text_stays(client, uhr, monkeypatch):
    Stadtangabe.objects.create(schluessel="telefon", wert="02932 2010")
    monkeypatch.setattr(annehmen, "_drossel", GemeinsameDrossel("voll", 0))

    antwort = absenden(client, uhr, weg="selbst", anliegen="Streit")

    assert antwort.status_code == 429
    assert "rufen Sie an: 02932 2010" in antwort.content.decode()
    assert "Streit</textarea>" in antwort.content.decode()


def test_without_its_table_the_page_says_what_works_instead(client, uhr, caplog):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE gespraech_gespraechswunsch RENAME TO anderswo")

    antwort = absenden(client, uhr, weg="selbst", anliegen="Streit")

    assert antwort.status_code == 503
    assert "in einer Minute noch einmal" in antwort.content.decode()
    assert "Streit" not in caplog.text


def test_hostile_words_are_words(client, uhr):
    angaben = {"weg": "selbst", "name_oder_alias": FEINDLICH, "anliegen": FEINDLICH}

    assert absenden(client, uhr, **angaben).status_code == 302
    assert Gespraechswunsch.objects.get().anliegen == FEINDLICH
    wieder = absenden(client, uhr, **(angaben | {"weg": ""})).content.decode()
    assert FEINDLICH not in wieder
    assert escape(FEINDLICH) in wieder


@pytest.mark.usefixtures("moosfelde")
def test_the_page_says_who_reads_how_long_and_whom_to_call_now(client, settings):
    settings.GESPRAECHSWUENSCHE_TAGE = 21

    seite = client.get("/reden/").content.decode()

    assert "Kompass Beispiel" in seite
    assert "21 Tage nach dem Gespräch wird alles gelöscht." in seite
    for nummer in ("112", "110", "116111"):
        assert f'href="tel:{nummer}"' in seite


@pytest.mark.usefixtures("moosfelde")
def test_the_gegend_of_a_link_is_chosen(client):
    seite = client.get("/reden/?gegend=Moosfelde").content.decode()

    assert '<option value="Moosfelde" selected>' in seite


@pytest.mark.parametrize("sprache", SPRACHEN)
def test_the_page_exists_in_every_language(client, sprache):
    vor = "" if sprache == "de" else f"/{sprache}"

    antwort = client.get(f"{vor}/reden/")

    assert antwort.status_code == 200
    assert f'<html lang="{sprache}"' in antwort.content.decode()
    assert client.get(f"{vor}/reden/danke/").status_code == 200


def test_no_cache_keeps_the_form_and_nobody_gets_a_session(client, uhr):
    antwort = client.get("/reden/")

    assert "no-store" in antwort["Cache-Control"]
    assert absenden(client, uhr, weg="selbst").status_code == 302
    assert "sitzung" not in client.cookies


def test_without_the_csrf_token_nothing_is_taken(uhr):
    from django.test import Client  # noqa: PLC0415 - the strict one, for this test alone

    streng = Client(enforce_csrf_checks=True)

    assert absenden(streng, uhr, weg="selbst").status_code == 403
    assert not Gespraechswunsch.objects.exists()
