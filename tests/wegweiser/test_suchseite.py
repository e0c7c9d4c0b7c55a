"""The search as people use it, and as people misuse it."""

from __future__ import annotations

import json
import logging
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from massanzug.wegweiser.forms.suchfrage import LAENGE, saubere_worte
from massanzug.wegweiser.models import Suchzaehlung

pytestmark = pytest.mark.usefixtures("bestand")

NEHEIM = {"breite": "51.4499", "laenge": "7.9684"}
BOESES = (
    "",
    "a" * 10_000,
    "\x00\x01\x1f",
    "\u202eadreb nie\u202c",
    "<script>alert(1)</script>",
    "'; DROP TABLE wegweiser_angebot; --",
    "👶🏽🍼",
    "%s %(x)s {} {0} {{ x }}",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    "*" * 50 + '"' * 50 + "(" * 50,
)


def test_result_says_why_it_fits(seite):
    html = seite("/suche/", q="Schreibaby")

    assert "<bdi>Schreibaby</bdi>" in html
    assert "<bdi>Baby und erste Jahre</bdi>" in html
    assert 'href="/angebot/fruehe-hilfen-arnsberg/"' in html


def test_a_keyword_finds_its_offer_and_stands_on_no_page(seite):
    assert 'href="/angebot/hotline-missbrauch/"' in seite("/suche/", q="UBSKM")
    assert "UBSKM" not in seite("/angebot/hotline-missbrauch/")


def test_typo_is_looked_for_as_it_was_meant_and_said(seite):
    html = seite("/suche/", q="Schuldnerberatnug")

    assert "Gesucht haben wir nach" in html
    assert "statt nach „Schuldnerberatnug“" in html


def test_nonsense_finds_nothing_and_shows_two_ways_on(seite):
    html = seite("/suche/", q="xqzzyvw")

    assert "Dazu haben wir nichts gefunden" in html
    assert "/a-z/" in html
    assert "tel:029322010" in html
    assert 'class="ww-eintrag"' not in html


def test_nonsense_is_counted_and_what_was_found_is_not(seite):
    seite("/suche/", q="Schreibaby")
    seite("/suche/", q="xqzzyvw", raum="Neheim")
    assert not Suchzaehlung.objects.exists()

    seite("/suche/", q="xqzzyvw")

    zeile = Suchzaehlung.objects.get()
    assert (zeile.anzahl, zeile.worte) == (1, "")


def test_facets_count_and_narrow(seite):
    alle, neheim = seite("/suche/", q="Kita"), seite("/suche/", q="Kita", raum="Neheim")

    assert 'name="raum" value="Neheim"' in alle
    assert 'value="Neheim" checked' in neheim
    assert neheim.count('class="ww-eintrag"') < alle.count('class="ww-eintrag"')


def test_facet_that_does_not_exist_is_not_heard(seite):
    anzahl = re.compile(r"(\d+) Angebote zu „Schreibaby“")
    ohne = anzahl.search(seite("/suche/", q="Schreibaby"))

    assert ohne
    mit = anzahl.search(seite("/suche/", q="Schreibaby", gibtesnicht="1"))
    assert mit
    assert mit[1] == ohne[1]


def test_second_page_continues(seite):
    erste, zweite = seite("/suche/", q="Kinder"), seite("/suche/", q="Kinder", seite="2")

    assert "Seite 1 von" in erste
    assert "Seite 2 von" in zweite
    assert erste.split('class="ww-eintrag__name"')[1] not in zweite


def test_page_behind_the_last_one_says_what_to_do(seite):
    assert "Schreiben Sie es mit anderen Worten" in seite("/suche/", q="Schreibaby", seite="400")


def test_distance_from_an_ortsteil(seite):
    assert " km" in seite("/suche/", q="Kita", ort="Neheim")
    assert " km" not in seite("/suche/", q="Kita")


def test_distance_from_the_device_is_posted_and_never_in_an_address(client):
    antwort = client.post("/suche/", {"q": "Kita", **NEHEIM})

    html = antwort.content.decode()
    assert " km" in html
    assert '<form id="eingrenzen" class="ww-filter__form" method="post"' in html
    assert 'name="breite" value="51.45"' in html
    assert "51.4499" not in html
    assert "?breite" not in html


@pytest.mark.parametrize(
    "punkt", [("nan", "7"), ("inf", "7"), ("91", "7"), ("x", "7"), ("51", ""), ("1e999", "-181")]
)
def test_place_that_is_none_is_left_out(client, punkt):
    antwort = client.post("/suche/", {"q": "Kita", "breite": punkt[0], "laenge": punkt[1]})

    assert antwort.status_code == 200
    assert 'method="get"' in antwort.content.decode()


@pytest.mark.parametrize("text", BOESES)
def test_bad_input_gives_a_page(client, text):
    antwort = client.get("/suche/", {"q": text, "ort": text, "raum": text, "seite": text})

    html = antwort.content.decode()
    assert antwort.status_code == 200
    assert "<script>alert" not in html
    assert "\u202e" not in html


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.dictionaries(
        st.sampled_from(["q", "ort", "seite", "alter", "raum", "art", "breite", "laenge", "thema"]),
        st.text(max_size=300),
    )
)
def test_whatever_is_sent_is_answered(client, daten):
    daten = {k: w.encode("utf-8", "replace").decode() for k, w in daten.items()}

    assert client.get("/suche/", daten).status_code == 200
    assert client.post("/suche/", daten).status_code == 200
    assert client.get("/suche/vorschlaege/", daten).status_code == 200


@given(st.text(max_size=600))
def test_words_are_one_short_visible_line(text):
    sauber = saubere_worte(text)

    assert len(sauber) <= LAENGE
    assert sauber == saubere_worte(sauber)
    assert "\n" not in sauber
    assert "\u202e" not in sauber


def test_what_is_searched_for_is_in_no_log(client, caplog):
    caplog.set_level(logging.DEBUG)

    client.get("/suche/", {"q": "Geheimeswort"})
    client.get("/suche/vorschlaege/", {"q": "Geheimeswort"})
    client.get("/gibt-es-nicht/", {"q": "Geheimeswort"})

    laut = [r.getMessage() for r in caplog.records if r.name != "django.db.backends"]
    assert [z for z in laut if "geheimeswort" in z.casefold()] == []


def test_suggestions_are_at_most_ten_words(client):
    antwort = client.get("/suche/vorschlaege/", {"q": "schul"})

    vorschlaege = json.loads(antwort.content)["vorschlaege"]
    assert 0 < len(vorschlaege) <= 10
    assert json.loads(client.get("/suche/vorschlaege/").content) == {"vorschlaege": []}


def test_empty_search_shows_the_whole_directory(seite):
    assert "200 Angebote" in seite("/suche/")


def test_without_an_index_the_page_answers_and_says_so(client, settings, tmp_path):
    kaputt = tmp_path / "datei"
    kaputt.write_text("kein Ordner")
    settings.SUCHINDEX = kaputt / "nie"

    html = client.get("/suche/", {"q": "Kita"}).content.decode()

    assert "Die Suche ist gerade eingeschränkt" in html
    assert 'class="ww-eintrag"' in html
