"""The search answers always, and heals itself: the index gone, broken, or not to be written."""

from __future__ import annotations

import json
import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from massanzug.suche import Anfrage, IndexKaputt
from massanzug.wegweiser.domain import suchindex
from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.domain.suchzustand import suchzustand
from massanzug.wegweiser.models import Angebot, Gegend, Raumseite

SCHREIBABY = Anfrage("Schreibaby")


@pytest.fixture
def bestand(transactional_db):  # noqa: ARG001 - the build runs in a thread with its own connection
    startbestand_einrichten()
    yield
    warten()


def warten():
    for faden in threading.enumerate():
        if faden.name == "suchindex":
            faden.join(60)


def ids(antwort):
    return [t.id for t in antwort.ergebnis.treffer]


@pytest.mark.usefixtures("bestand")
def test_without_an_index_the_database_answers_and_the_index_is_built():
    erste = suchindex.antwort_auf(SCHREIBABY)
    waehrenddessen = suchzustand()
    warten()
    zweite = suchindex.antwort_auf(SCHREIBABY)

    assert erste.eingeschraenkt
    assert "fruehe-hilfen-arnsberg" in ids(erste)
    assert waehrenddessen.eingeschraenkt or waehrenddessen.gebaut
    assert not zweite.eingeschraenkt
    assert ids(zweite)[0] == "fruehe-hilfen-arnsberg"
    assert (suchzustand().eingeschraenkt, suchzustand().eintraege) == (False, 200)


def verderben(ordner, wie):
    if wie == "Zeiger":
        (ordner / "AKTUELL").write_bytes(b"\xff\xfe nichts")
    elif wie == "Bau weg":
        (ordner / "AKTUELL").write_text("bau-0-0")
    else:
        for datei in ordner.glob("bau-*/*.bin"):
            datei.write_bytes(b"Muell")


@pytest.mark.usefixtures("bestand")
@pytest.mark.parametrize("wie", ["Zeiger", "Bau weg", "Dateien"])
def test_a_broken_index_is_replaced(wie):
    suchindex.index_bauen()
    verderben(suchindex.ordner(), wie)

    erste = suchindex.antwort_auf(SCHREIBABY)
    warten()

    assert erste.eingeschraenkt
    assert ids(erste)
    assert not suchindex.antwort_auf(SCHREIBABY).eingeschraenkt


@pytest.mark.usefixtures("bestand")
def test_where_nothing_can_be_written_the_database_goes_on_answering(settings, tmp_path):
    settings.SUCHINDEX = tmp_path / "eine-datei"
    settings.SUCHINDEX.write_text("kein Ordner")

    antworten = [suchindex.antwort_auf(SCHREIBABY) for _ in range(3)]
    warten()

    assert all(a.eingeschraenkt and ids(a) for a in antworten)


@pytest.mark.usefixtures("bestand")
def test_a_failed_build_is_not_tried_at_every_question(settings, tmp_path):
    settings.SUCHINDEX = tmp_path / "eine-datei"
    settings.SUCHINDEX.write_text("kein Ordner")

    faeden = [suchindex.heilen(IndexKaputt("x")) for _ in range(3)]

    assert [f is not None for f in faeden] == [True, False, False]


@pytest.mark.usefixtures("bestand")
def test_a_change_is_found_and_what_is_taken_off_is_found_no_more():
    suchindex.index_bauen()
    angebot = Angebot.objects.get(slug="repair-cafe-arnsberg")
    Angebot.objects.filter(pk=angebot.pk).update(name="Zwirbelwerkstatt")

    suchindex.index_nachziehen([angebot.slug])
    gefunden = ids(suchindex.antwort_auf(Anfrage("Zwirbelwerkstatt")))
    Angebot.objects.filter(pk=angebot.pk).update(veroeffentlicht=False)
    suchindex.index_nachziehen([angebot.slug])

    assert gefunden[0] == angebot.slug
    assert angebot.slug not in ids(suchindex.antwort_auf(Anfrage("Zwirbelwerkstatt")))


@pytest.mark.usefixtures("bestand")
def test_a_change_before_the_first_build_is_in_it():
    Angebot.objects.filter(slug="repair-cafe-arnsberg").update(name="Zwirbelwerkstatt")
    suchindex.index_nachziehen(["repair-cafe-arnsberg"])

    assert ids(suchindex.sicher_suchen(Anfrage("Zwirbelwerkstatt")))[0] == "repair-cafe-arnsberg"


def befehl(*args):
    ausgabe = StringIO()
    call_command("suche", *args, stdout=ausgabe)
    return ausgabe.getvalue()


@pytest.mark.usefixtures("bestand")
def test_command_builds_searches_and_gives_reasons():
    worte = befehl("schreibaby", "-n", "2")

    assert worte.startswith("1. fruehe-hilfen-arnsberg")
    assert "thema: schreibaby → Baby und erste Jahre" in worte
    assert worte.count("\n") < 12


@pytest.mark.usefixtures("bestand")
def test_command_answers_a_file_line_by_line(tmp_path):
    datei = tmp_path / "anfragen.txt"
    datei.write_text("Schreibaby\n\nkreş\nxqzptv\n", encoding="utf-8")

    antworten = [json.loads(z) for z in befehl("--datei", str(datei)).splitlines()]

    assert [a["anfrage"] for a in antworten] == ["Schreibaby", "", "kreş", "xqzptv"]
    assert antworten[0]["treffer"][0]["id"] == "fruehe-hilfen-arnsberg"
    assert set(antworten[0]["treffer"][0]) == {"id", "name", "punkte", "gruende"}
    assert antworten[3]["treffer"] == []


@pytest.mark.usefixtures("bestand")
def test_command_lifts_what_is_near_and_refuses_a_place_it_does_not_know():
    nah = json.loads(befehl("Grundschule", "--ortsteil", "hüsten", "--json", "-n", "1"))

    assert nah["treffer"][0]["id"] in {"gs-roehrschule", "gs-muehlenberg"}
    with pytest.raises(CommandError, match="Den Ortsteil „Atlantis“ gibt es nicht"):
        befehl("Grundschule", "--ortsteil", "Atlantis")


@pytest.mark.django_db
def test_command_says_how_to_load_an_empty_directory():
    with pytest.raises(CommandError, match="noch kein Angebot"):
        befehl("schreibaby")


@pytest.mark.django_db
def test_command_tells_the_state_and_fails_while_the_search_is_limited():
    assert "noch keinen Suchindex" in befehl("--zustand")

    suchindex.eingeschraenkt_merken(suchindex.KAPUTT)
    with pytest.raises(CommandError, match="eingeschränkt seit"):
        befehl("--zustand")


@pytest.mark.usefixtures("bestand")
def test_an_ortsteil_that_moved_is_searched_where_it_lies_now():
    suchindex.index_bauen()
    Gegend.objects.filter(name="Müschede").update(raum=Raumseite.objects.get(name="Neheim"))

    for _ in range(5):
        suchindex.index_erneuern()
    laufende = [f for f in threading.enumerate() if f.name == "suchindex"]
    warten()

    anfrage = Anfrage("Grundschule Müschede", merkmale=(("raum", "Neheim"),))
    assert len(laufende) <= 2
    assert "gs-mueschede" in ids(suchindex.antwort_auf(anfrage))
