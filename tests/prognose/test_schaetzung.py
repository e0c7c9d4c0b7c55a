"""What a moved slider would do, before anything is saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from massanzug.prognose.begriffe import Prognosestand
from massanzug.prognose.domain import prognose as taten
from massanzug.prognose.domain.annahmen import annahmen_aendern, annahmen_zeigen, wirkungen
from massanzug.prognose.domain.schaetzgrundlage import grundlagen_legen
from massanzug.prognose.domain.schaetzung import MINUS, UNMOEGLICH, schaetzen
from massanzug.prognose.models import Prognose, Schaetzgrundlage
from massanzug.protokoll.models import Eintrag
from massanzug.simulation.annahmen import annahmen_lesen, vorlage
from massanzug.simulation.hilfearten import STROEME
from tests.fabriken.prognose import ANNAHMEN, PrognoseeingabeFabrik, PrognoseFabrik

ZUGANG, FESTKOSTEN = 0, 3


@pytest.fixture
def prognose(planung):
    """Two figures are read in no time."""
    neue = PrognoseFabrik(
        geaendert_von=planung, quelle="eckwerte", einwohner=75_000, ausgaben=15_000_000
    )
    assert grundlagen_legen() == 1
    return neue


@pytest.fixture
def als_planung(client, planung):
    client.force_login(planung)
    return client


def geschoben(nummer, wert):
    mittel = [None] * len(annahmen_zeigen(ANNAHMEN))
    mittel[nummer] = wert
    return annahmen_aendern(ANNAHMEN, mittel, [None] * len(mittel), "")


def felder(**anders):
    alle = {}
    for i, a in enumerate(annahmen_zeigen(ANNAHMEN)):
        alle |= {f"mittel_{i}": a.anzeige, f"breite_{i}": a.streubreite}
    return alle | {"beginn": "2026-01", "stand": 1} | anders


def weg(prognose):
    return f"/fach/prognose/annahmen/{prognose.pk}/schaetzung/"


def test_what_is_saved_is_as_saved(prognose):
    saetze = schaetzen(prognose, ANNAHMEN).saetze

    assert [s.split(":")[0] for s in saetze] == ["Bis 12/2025", "Bis 12/2027"]
    assert all(s.count("(±0)") == 2 for s in saetze)


def test_fewer_entries_are_fewer_helps_and_less_money_in_the_third_year(prognose):
    erstes, drittes = schaetzen(prognose, geschoben(ZUGANG, -40)).saetze

    assert erstes.count("(±0)") == 2  # it begins in 2026
    assert drittes.count(f"({MINUS}") == 2


def test_dearer_introduction_is_exactly_so_much_more(prognose):
    _, drittes = schaetzen(prognose, geschoben(FESTKOSTEN, 125)).saetze

    # 100,000 euros a month more, from July 2025 to December 2027; the prior below zero is cut off
    assert "Euro (+3,0)" in drittes
    assert "Hilfen (±0)" in drittes


@pytest.mark.parametrize("name", ["evidenz", "skeptisch", "hoffnungsvoll"])
def test_assumptions_are_read_as_the_simulation_reads_them(name):
    text = vorlage(name)

    gelesen = {w.name: w for w in wirkungen(text.decode(), STROEME)}

    assert gelesen == {w.name: w for w in annahmen_lesen(text)}


def test_htmx_gets_the_sentences_and_nothing_is_saved(prognose, als_planung):
    vorher = Eintrag.objects.count()

    antwort = als_planung.post(
        weg(prognose), felder(mittel_0=-40), headers={"HX-Request": "true"}
    ).content.decode()

    assert "Erste Schätzung" in antwort
    assert f"({MINUS}" in antwort
    assert "<html" not in antwort
    prognose.refresh_from_db()
    assert prognose.annahmen == ANNAHMEN
    assert Eintrag.objects.count() == vorher


def test_without_javascript_the_whole_page_keeps_what_was_moved(prognose, als_planung):
    antwort = als_planung.post(weg(prognose), felder(mittel_0=-40)).content.decode()

    assert f"({MINUS}" in antwort
    assert 'value="-40"' in antwort
    assert f'formaction="{weg(prognose)}"' in antwort


def test_a_month_that_is_none_is_not_estimated(prognose, als_planung):
    antwort = als_planung.post(
        weg(prognose), felder(beginn="bald"), headers={"HX-Request": "true"}
    ).content.decode()

    assert "So lässt sich nicht schätzen" in antwort


def test_before_it_is_prepared_the_page_says_so_and_asks_again(planung, als_planung):
    antwort = als_planung.get(
        f"/fach/prognose/annahmen/{PrognoseFabrik(geaendert_von=planung).pk}/"
    ).content.decode()

    assert "wird vorbereitet" in antwort
    assert "load delay" in antwort


def test_opening_the_page_calls_who_prepares_it_once(planung, als_planung, monkeypatch, settings):
    gerufen = []
    settings.PROGNOSE_DIENST = False
    monkeypatch.setattr(subprocess, "Popen", lambda befehl, **_: gerufen.append(befehl))
    prognose = PrognoseFabrik(geaendert_von=planung)

    for _ in range(3):
        als_planung.get(f"/fach/prognose/annahmen/{prognose.pk}/")

    assert [b[2:] for b in gerufen] == [["prognose_rechnen", "--einmal"]]


def test_a_list_that_cannot_be_opened_is_said_and_not_tried_again(planung):
    liste = PrognoseeingabeFabrik(organisation=planung.organisation)
    prognose = PrognoseFabrik(geaendert_von=planung, quelle="liste", eingabe=liste)

    assert grundlagen_legen() == 1
    assert grundlagen_legen() == 0
    assert schaetzen(prognose, ANNAHMEN).saetze == (UNMOEGLICH,)


def test_it_goes_with_the_list_and_with_the_result(planung):
    liste = PrognoseeingabeFabrik(organisation=planung.organisation)
    eine, andere = (
        PrognoseFabrik(geaendert_von=planung, quelle="liste", eingabe=liste) for _ in range(2)
    )
    grundlagen_legen()
    Prognose.objects.filter(pk=eine.pk).update(prognosestand=Prognosestand.LAEUFT)
    assert taten.prognose_fertigstellen(eine, taten.Gerechnet("{}", {}, b""), durch=planung)
    assert [g.prognose_id for g in Schaetzgrundlage.objects.all()] == [andere.pk]

    taten.eingabe_loeschen(andere, durch=planung)

    assert not Schaetzgrundlage.objects.exists()
    assert grundlagen_legen() == 0  # no list, no estimate


def test_what_an_older_version_prepared_is_made_anew(prognose):
    Schaetzgrundlage.objects.update(version="0", inhalt="")
    andere = PrognoseFabrik(geaendert_von=prognose.geaendert_von, quelle="eckwerte", einwohner=20_000, ausgaben=4_000_000)  # fmt: skip

    assert grundlagen_legen() == 2
    assert schaetzen(prognose, ANNAHMEN).saetze != schaetzen(andere, ANNAHMEN).saetze


def test_it_lies_sealed(prognose):
    inhalt = Schaetzgrundlage.objects.get(prognose=prognose).inhalt

    assert inhalt.startswith("gAAAA")


def test_a_finished_one_is_not_estimated(prognose, als_planung):
    Prognose.objects.filter(pk=prognose.pk).update(
        prognosestand=Prognosestand.FERTIG, ergebnis="{}"
    )

    assert als_planung.post(weg(prognose), felder()).url == f"/fach/prognose/{prognose.pk}/"


def test_the_web_process_loads_no_compiler_for_it():
    pruefung = (
        "import sys, django; django.setup(); import massanzug.config.urls; "
        "import massanzug.prognose.domain.schaetzung; sys.exit('numba' in sys.modules)"
    )

    lauf = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", pruefung],
        check=False,
        cwd=Path(__file__).parents[2],
        env={"DEMO": "1", "DJANGO_SETTINGS_MODULE": "massanzug.config.settings"},
    )

    assert lauf.returncode == 0
