"""The map's page without a script: list, picture, what is where, and what is nowhere."""

from __future__ import annotations

import json
import re

import pytest

from massanzug.wegweiser.domain.flaechen import rahmen, zelle
from massanzug.wegweiser.domain.ortskarte import ortskarte
from massanzug.wegweiser.models import Angebot
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AngebotFabrik,
    GegendFabrik,
    GeheimesAngebotFabrik,
    RaumseiteFabrik,
)

pytestmark = pytest.mark.django_db
KACHELN = "https://kacheln.example/{z}/{x}/{y}.png"


def inhalt(ring):
    """Area of a polygon by its corners."""
    return abs(
        sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)) / 2
    )


def test_areas_share_the_whole_frame_between_them():
    punkte = [(0.0, 0.0), (3.0, 1.0), (1.0, 4.0), (2.5, 2.5), (0.5, 2.0)]
    grenze = rahmen(punkte)

    zellen = [zelle(n, punkte, grenze) for n in range(len(punkte))]

    assert sum(map(inhalt, zellen)) == pytest.approx(inhalt(grenze))
    assert all(len(z) >= 3 for z in zellen)


def test_area_holds_what_is_nearest_to_its_point():
    punkte = [(0.0, 0.0), (2.0, 0.0)]

    links = zelle(0, punkte, rahmen(punkte))

    assert max(x for x, _ in links) == pytest.approx(1.0)


def test_one_point_has_the_whole_frame_and_twins_share_it():
    eins = [(1.0, 1.0)]
    zwei = [(1.0, 1.0), (1.0, 1.0)]

    assert zelle(0, eins, rahmen(eins)) == rahmen(eins)
    assert zelle(1, zwei, rahmen(zwei)) == []


def test_every_offer_is_in_the_list_once(seite):
    karte = seite("/karte/")

    slugs = re.findall(r'href="/angebot/([a-z0-9-]+)/"', karte)
    assert len(slugs) == len(set(slugs)) == 200
    mit_ortsteil = Angebot.objects.filter(gegend__breite__isnull=False, anschrift_geheim=False)
    assert karte.count("data-breite=") == mit_ortsteil.count() > 100


def test_offer_with_a_point_stands_there_and_others_in_the_middle_of_their_ortsteil():
    gegend = GegendFabrik(name="Neheim", breite=51.44, laenge=7.96)
    AngebotFabrik(name="A genau", gegend=gegend, breite=51.45, laenge=7.97)
    AngebotFabrik(name="B ungefähr", gegend=gegend, breite=None, laenge=None)
    AngebotFabrik(name="C überall", gegend=None)

    karte = ortskarte("de")

    (ortsteil,) = karte.ortsteile
    assert [(e.karte.name, e.breite, e.genau) for e in ortsteil.eintraege] == [
        ("A genau", 51.45, True),
        ("B ungefähr", 51.44, False),
    ]
    assert [(e.karte.name, e.breite) for e in karte.stadtweit] == [("C überall", None)]


def test_ortsteil_nobody_has_located_is_in_the_list(client):
    AngebotFabrik(name="Treff", gegend=GegendFabrik(name="Irgendwo", breite=None, laenge=None))

    seite = client.get("/karte/").content.decode()

    assert "Irgendwo" in seite
    assert "Treff" in seite


def test_picture_and_data_show_every_ortsteil(client):
    raum = RaumseiteFabrik(name="Hüsten")
    for nummer in range(3):
        GegendFabrik(name=f"Ort {nummer}", raum=raum)

    seite = client.get("/karte/").content.decode()

    assert seite.count("<path") >= 3
    assert all(f"Ort {n} <tspan" in seite for n in range(3))
    (block,) = re.findall(
        r'<script id="karte-flaechen" type="application/json">(.*?)</script>', seite
    )
    assert [f["name"] for f in json.loads(block)] == ["Ort 0", "Ort 1", "Ort 2"]


def test_it_is_said_that_areas_are_an_assumption(client):
    GegendFabrik()

    assert "ist eine Annahme" in client.get("/karte/").content.decode()


def test_unconfirmed_is_marked(client):
    AngebotFabrik(name="A", bestaetigt_am="2026-11-01")
    AngebotFabrik(name="B")

    assert client.get("/karte/").content.decode().count("noch nicht bestätigt") == 1


def test_empty_town_has_a_page(client):
    antwort = client.get("/karte/")

    assert antwort.status_code == 200
    assert '<svg class="ww-kartenbild"' not in antwort.content.decode()


def test_protected_place_is_for_the_whole_town(client):
    sichtbar = AngebotFabrik(name="Treff")
    GeheimesAngebotFabrik(name="Haus der Frauen")

    seite = client.get("/karte/").content.decode()
    karte = ortskarte("de")

    assert [e.karte.name for e in karte.stadtweit] == ["Haus der Frauen"]
    assert [len(o.eintraege) for o in karte.ortsteile if o.name == sichtbar.gegend.name] == [1]
    assert "Haus der Frauen" in seite
    ohne_flaechen = re.sub(r"Verborgenes Viertel(: 0| <tspan)|Verborgener Raum", "", seite)
    eintrag = ohne_flaechen.split("Haus der Frauen")[0][-400:]
    assert [w for w in VERBORGENES if w in eintrag] == []


def test_a_name_is_only_a_name(client):
    AngebotFabrik(name="<script>alert(1)</script>", gegend=GegendFabrik(name="</script><b>"))

    seite = client.get("/karte/").content.decode()

    assert "<script>alert" not in seite
    assert "</script><b>" not in seite


@pytest.mark.parametrize("sprache", ["en", "ar"])
def test_it_exists_in_other_languages(client, sprache):
    AngebotFabrik()

    assert client.get(f"/{sprache}/karte/").status_code == 200


def test_without_tiles_nobody_else_is_asked(client):
    richtlinie = client.get("/karte/").headers["Content-Security-Policy"]

    assert "connect-src 'self';" in richtlinie + ";"
    assert "https:" not in richtlinie


def test_only_the_map_may_ask_for_tiles(client, settings):
    settings.KARTE_KACHELN = KACHELN
    settings.KARTE_KACHELN_NENNUNG = "© Amt <b>"
    GegendFabrik()

    karte, start = client.get("/karte/"), client.get("/")

    assert "connect-src 'self' https://kacheln.example" in karte.headers["Content-Security-Policy"]
    assert "kacheln.example" not in start.headers["Content-Security-Policy"]
    assert f'data-kacheln="{KACHELN}"' in karte.content.decode()
    assert "© Amt &lt;b&gt;" in karte.content.decode()


@pytest.mark.parametrize("anzahl", [1, 3])
def test_queries_do_not_grow(client, django_assert_num_queries, anzahl):
    for _ in range(anzahl):
        AngebotFabrik()

    with django_assert_num_queries(6):
        client.get("/karte/")
