"""What was looked for in vain is counted, and nobody's search is written down."""

from __future__ import annotations

import threading
from datetime import date
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from massanzug.kern.drossel import Drossel
from massanzug.wegweiser.domain import zaehlung
from massanzug.wegweiser.domain.suchindex import index_bauen
from massanzug.wegweiser.domain.zaehlung import nichts_gefunden, normalisiert
from massanzug.wegweiser.models import Angebot, Gegend, Raumseite, Suchzaehlung

DIENSTAG = date(2026, 11, 24)
MONTAG = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def frische_drossel(monkeypatch):
    monkeypatch.setattr(zaehlung, "_drossel", Drossel(zaehlung.JE_MINUTE))


@pytest.fixture
def neheim(db):  # noqa: ARG001 - the table
    return Raumseite.objects.create(name="Neheim", slug="neheim")


def suchen(worte, mal=1, raum="", am=DIENSTAG):
    for _ in range(mal):
        nichts_gefunden(worte, raum, am)


def ganze_tabelle():
    """Every byte of every row, as somebody with the database in hand reads it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM wegweiser_suchzaehlung")
        return repr(cursor.fetchall()).casefold()


@pytest.mark.django_db
def test_four_searches_leave_no_words_anywhere_in_the_table():
    suchen("Hundeschule", mal=4)

    assert Suchzaehlung.objects.get().anzahl == 4
    assert "hund" not in ganze_tabelle()


@pytest.mark.django_db
def test_the_first_four_hand_no_words_to_the_database_at_all():
    with CaptureQueriesContext(connection) as abfragen:
        suchen("Hundeschule", mal=4)

    assert "hund" not in " ".join(a["sql"] for a in abfragen).casefold()


@pytest.mark.django_db
def test_the_fifth_search_makes_the_words_readable(neheim):
    suchen("die Hundeschule", mal=5, raum=neheim.name)

    zeile = Suchzaehlung.objects.get()
    assert (zeile.worte, zeile.anzahl, zeile.raum, zeile.woche) == (
        "hundeschule",
        5,
        "Neheim",
        MONTAG,
    )


@pytest.mark.django_db
@pytest.mark.parametrize("andere", ["HUNDESCHULEN", "eine Hundeschule", ("Hundeschule",)])
def test_other_forms_of_the_same_words_count_together(andere):
    suchen("Hundeschule")
    suchen(andere)

    assert Suchzaehlung.objects.get().anzahl == 2


@pytest.mark.django_db
def test_the_order_of_words_does_not_matter():
    suchen("Schach Verein")
    suchen("Verein Schach")

    assert Suchzaehlung.objects.get().anzahl == 2


@pytest.mark.django_db
def test_weeks_and_raeume_are_counted_apart(neheim):
    suchen("Schach")
    suchen("Schach", raum=neheim.name)
    suchen("Schach", am=date(2026, 12, 1))

    zeilen = Suchzaehlung.objects.order_by("woche", "raum")
    assert [(z.woche, z.raum, z.anzahl) for z in zeilen] == [
        (MONTAG, "", 1),
        (MONTAG, "Neheim", 1),
        (date(2026, 11, 30), "", 1),
    ]
    assert zeilen[0].abdruck != zeilen[2].abdruck, "nobody is followed from week to week"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "raum", ["Atlantis", "'; DROP TABLE wegweiser_suchzaehlung; --", "x" * 500]
)
def test_a_raum_that_nobody_knows_is_not_written_down(raum):
    suchen("Schach", raum=raum)

    assert Suchzaehlung.objects.get().raum == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "mila@beispiel.de",
        "0151 2345678",
        "Ringstraße12",
        "https://beispiel.de/mila",
        "a" * 31,
        "und der die das",
        "mann trinkt heimlich schnaps keller schlägt kinder nachts weint",
        "<>&;",
    ],
)
def test_what_could_name_a_person_or_says_nothing_is_not_counted(text):
    assert normalisiert(text) == {}


def test_telling_parts_are_left_out_and_the_rest_is_kept():
    assert list(normalisiert("Schach bei mila@beispiel.de 01512345678").values()) == ["schach"]


@pytest.mark.django_db
def test_another_secret_gives_another_hash(settings):
    suchen("Schach")
    settings.SECRET_KEY = "ein anderes Geheimnis, das niemand kennt"  # noqa: S105 - made up
    suchen("Schach")

    assert Suchzaehlung.objects.values("abdruck").distinct().count() == 2


@pytest.mark.django_db
def test_one_statement_a_search_and_one_more_at_the_fifth(django_assert_num_queries):
    suchen("Schach", mal=3)

    with django_assert_num_queries(3):  # the savepoint of a test, its end, and the statement
        suchen("Schach")
    with django_assert_num_queries(4):
        suchen("Schach")
    with django_assert_num_queries(3):
        suchen("Schach")


@pytest.mark.django_db
def test_a_flood_fills_no_table(monkeypatch):
    monkeypatch.setattr(zaehlung, "_drossel", Drossel(3))
    for wort in ("rudern", "boxen", "fechten", "klettern", "reiten"):
        suchen(wort)

    assert Suchzaehlung.objects.count() == 3


@pytest.mark.django_db
def test_a_database_that_fails_breaks_nothing_and_the_log_has_no_words(caplog):
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE wegweiser_suchzaehlung RENAME TO anderswo")

    suchen("Hundeschule")

    assert "Suchzählung nicht geschrieben" in caplog.text
    assert "hund" not in caplog.text.casefold()


@pytest.mark.django_db
@time_machine.travel("2026-11-28 12:00Z", tick=False)
def test_weeks_older_than_two_years_are_deleted():
    for woche in (date(2024, 11, 25), date(2024, 12, 2)):
        Suchzaehlung.objects.create(woche=woche, abdruck="x", anzahl=9, worte="schach")
    ausgabe = StringIO()

    call_command("suchzaehlung_aufraeumen", stdout=ausgabe)

    assert [z.woche for z in Suchzaehlung.objects.all()] == [date(2024, 12, 2)]
    assert ausgabe.getvalue() == "1 Zählungen gelöscht.\n"


@pytest.fixture
def moosfelde(neheim, settings, tmp_path):
    """A town of one place and one offer, with its index."""
    settings.SUCHINDEX = tmp_path / "index"
    Gegend.objects.create(name="Moosfelde", raum=neheim)
    Angebot.objects.create(slug="schach", name="Schachklub", art="verein", beschreibung="Schach.")
    index_bauen()


@pytest.mark.usefixtures("moosfelde")
@time_machine.travel("2026-11-24 12:00Z", tick=False)
def test_the_page_counts_what_it_did_not_find(client):
    seite = client.get("/suche/", {"q": "Hundeschule", "ort": "Moosfelde"})

    zeile = Suchzaehlung.objects.get()
    assert seite.status_code == 200
    assert (zeile.woche, zeile.raum, zeile.anzahl) == (MONTAG, "Neheim", 1)


@pytest.mark.usefixtures("moosfelde")
@pytest.mark.parametrize(
    "frage",
    [
        {"q": "Schach"},
        {"q": ""},
        {"q": "Schach", "art": "sport"},
        {"q": "Hundeschule", "seite": "2"},
    ],
)
def test_what_was_found_or_narrowed_down_or_turned_over_is_not_counted(client, frage):
    assert client.get("/suche/", frage).status_code == 200

    assert not Suchzaehlung.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_searches_at_the_same_time_are_all_counted():
    def einer():
        try:
            suchen("Schach", mal=5)
        finally:
            connections["default"].close()

    faeden = [threading.Thread(target=einer) for _ in range(6)]
    for faden in faeden:
        faden.start()
    for faden in faeden:
        faden.join()

    zeile = Suchzaehlung.objects.get()
    assert (zeile.anzahl, zeile.worte) == (30, "schach")
