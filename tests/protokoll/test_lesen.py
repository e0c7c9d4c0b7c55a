from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from massanzug.protokoll import worte
from massanzug.protokoll.lesen import Protokollzeile, csv_der_akte, eintraege_der_akte
from massanzug.protokoll.models import Eintrag
from massanzug.protokoll.schreiben import protokolliere
from massanzug.protokoll.worte import vorgaenge, vorgang_text, zwecke
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db
FRUEH = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def eigene_worte(monkeypatch):
    monkeypatch.setattr(worte, "_VORGAENGE", {})
    monkeypatch.setattr(worte, "_ZWECKE", {})


@pytest.fixture
def akte():
    return BenutzerFabrik(username="steht-fuer-eine-akte")


@pytest.fixture
def vera():
    return BenutzerFabrik(first_name="Vera", last_name="Muster")


def um(minute):
    return time_machine.travel(FRUEH + timedelta(minutes=minute), tick=False)


def lesen(person, akte, minute, **angaben):
    with um(minute):
        protokolliere(person, "fall.lesen", akte, akte=akte, zweck="fallarbeit", **angaben)


def test_line_says_who_did_what_for_what(akte, vera):
    vorgaenge({"wille.erfassen": "hat einen Willen aufgeschrieben"})
    zwecke({"fallarbeit": "Fallarbeit"})
    with um(0):
        protokolliere(vera, "wille.erfassen", vera, akte=akte, zweck="fallarbeit", stand=1)

    assert eintraege_der_akte(akte) == [
        Protokollzeile(
            zeit=FRUEH,
            seit=FRUEH,
            person="Vera Muster",
            organisation="Jugendamt Beispielstadt",
            vorgang="wille.erfassen",
            objekt=f"konten.benutzer:{vera.pk}",
            zweck="Fallarbeit",
            angaben={"stand": 1},
            konto=vera.pk,
        )
    ]
    assert eintraege_der_akte(akte)[0].text == "hat einen Willen aufgeschrieben"


def test_vorgang_without_words_is_shown_by_its_name():
    assert vorgang_text("neues.tun") == "neues.tun"


def test_vorgang_gets_its_words_once():
    vorgaenge({"ziel.ordnen": "hat die Ziele geordnet"})

    with pytest.raises(ValueError, match=r"ziel\.ordnen"):
        vorgaenge({"ziel.ordnen": "hat sortiert"})


def test_newest_comes_first_and_other_cases_do_not_come(akte, vera):
    with um(0):
        protokolliere(vera, "ziel.erfassen", vera, akte=akte)
        protokolliere(vera, "ziel.erfassen", vera, akte=vera)
        protokolliere(vera, "ziel.erfassen", vera)
        protokolliere(vera, "ziel.ordnen", vera, akte=akte)

    assert [z.vorgang for z in eintraege_der_akte(akte)] == ["ziel.ordnen", "ziel.erfassen"]


def test_readings_of_one_visit_are_one_line(akte, vera):
    for minute in (0, 10, 30):
        lesen(vera, akte, minute, seite="ziele" if minute else "fall", sprache="de")

    (zeile,) = eintraege_der_akte(akte)

    assert zeile.anzahl == 3
    assert (zeile.seit, zeile.zeit) == (FRUEH, FRUEH + timedelta(minutes=30))
    assert zeile.angaben == {"sprache": "de"}


def test_visit_ends_after_half_an_hour(akte, vera):
    for minute in (0, 20, 40):
        lesen(vera, akte, minute)

    assert [z.anzahl for z in eintraege_der_akte(akte)] == [2, 1]


def test_act_in_between_ends_the_visit(akte, vera):
    lesen(vera, akte, 0)
    with um(1):
        protokolliere(vera, "ziel.erfassen", vera, akte=akte)
    lesen(vera, akte, 2)

    assert [z.anzahl for z in eintraege_der_akte(akte)] == [1, 1, 1]


def test_two_people_of_one_name_stay_two(akte, vera):
    lesen(vera, akte, 0)
    lesen(BenutzerFabrik(first_name="Vera", last_name="Muster"), akte, 1)

    assert [z.anzahl for z in eintraege_der_akte(akte)] == [1, 1]


def test_acts_are_never_folded(akte, vera):
    with um(0):
        for _ in range(2):
            protokolliere(vera, "ziel.erfassen", vera, akte=akte)

    assert [z.anzahl for z in eintraege_der_akte(akte)] == [1, 1]


def test_pages_are_counted_in_lines(akte, vera):
    for minute in (0, 1, 40, 41, 80):
        lesen(vera, akte, minute)

    assert [z.anzahl for z in eintraege_der_akte(akte, ab=1, anzahl=1)] == [2]
    assert [z.seit.minute for z in eintraege_der_akte(akte, ab=2)] == [0]


@pytest.mark.parametrize("anzahl", [1, 3])
def test_record_of_a_case_is_one_query(akte, vera, anzahl, django_assert_num_queries):
    for minute in range(anzahl):
        lesen(vera, akte, 60 * minute)

    with django_assert_num_queries(1):
        zeilen = eintraege_der_akte(akte)

    assert len(zeilen) == anzahl


def test_csv_keeps_every_reading_and_runs_nothing(akte):
    boese = BenutzerFabrik(first_name="=1+1", last_name="")
    lesen(boese, akte, 0, seite="ziele")
    lesen(boese, akte, 1, seite="ziele")

    zeilen = csv_der_akte(akte).splitlines()

    assert zeilen[0] == "\ufeffZeit;Person;Organisation;Vorgang;Objekt;Zweck;Angaben"
    assert zeilen[2] == (
        "23.11.2026 09:00:00;'=1+1;Jugendamt Beispielstadt;fall.lesen;"
        f"konten.benutzer:{akte.pk};fallarbeit;seite: ziele"
    )
    assert len(zeilen) == 1 + Eintrag.objects.count()
