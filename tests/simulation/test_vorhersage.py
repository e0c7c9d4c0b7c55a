"""From a file to the answer: reproducible, sums from joint samples, and never silent."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from massanzug.simulation import Auftrag, anpassen, kosten, preise_lesen, verlauf_lesen, vorhersagen
from massanzug.simulation.__main__ import main
from tests.simulation.welt import PREISE, STICHTAG, dichter_verlauf, verlauf

BEISPIEL = Path(__file__).parents[2] / "beispiel"


@pytest.fixture(scope="module")
def anpassung():
    return anpassen(verlauf_lesen(dichter_verlauf(), STICHTAG))


@pytest.fixture
def rufe(tmp_path, capsys):
    def ruf(inhalt, *mehr, preise=PREISE):
        (tmp_path / "v.csv").write_bytes(inhalt)
        (tmp_path / "p.csv").write_bytes(preise)
        dateien = [str(tmp_path / "v.csv"), "--preise", str(tmp_path / "p.csv")]
        code = main([*dateien, "--stichtag", "2024-12-31", "--laeufe", "100", *mehr])
        return code, *capsys.readouterr()

    return ruf


def test_same_seed_gives_the_same_numbers_on_one_core_and_two(anpassung):
    eins, zwei = (vorhersagen(anpassung, Auftrag(24, 400, 5, kerne=k)) for k in (1, 2))
    anders = vorhersagen(anpassung, Auftrag(24, 400, 6))

    assert all((a == b).all() for a, b in zip(eins, zwei, strict=True))
    assert (eins.bestand != anders.bestand).any()


def test_steady_town_stays_in_its_band(anpassung):
    da = vorhersagen(anpassung, Auftrag(12, 1000, 1)).bestand.sum(1)
    heute = (anpassung.stock.pause < 0).sum()

    for monat in (0, 11):
        unten, oben = np.quantile(da[:, monat], [0.05, 0.95])
        assert unten <= heute <= oben


def test_cost_is_months_of_help_times_price(anpassung):
    aus = vorhersagen(anpassung, Auftrag(6, 50, 1))

    euro = kosten(anpassung, aus, preise_lesen(PREISE))

    assert anpassung.verlauf.arten == ("31", "34")
    assert np.allclose(euro[:, :2], 1000 * aus.hilfemonate[:, :2])
    assert np.allclose(euro[:, 2:], 5000 * aus.hilfemonate[:, 2:])


def test_answer_has_every_series_with_its_sums(rufe):
    code, aus, _ = rufe(dichter_verlauf(), "--monate", "14", "--json")

    antwort = json.loads(aus)
    reihen = {(r["wirkungsraum"], r["hilfeart"], r["groesse"]): r for r in antwort["reihen"]}
    assert code == 0
    assert antwort["monate"][0] == "2025-01"
    assert antwort["monate"][-1] == "2026-02"
    assert len(reihen) == 3 * 3 * 2
    for reihe in reihen.values():
        assert len(reihe["mittel"]) == 14
        assert all(a <= b for a, b in zip(reihe["q05"], reihe["q95"], strict=True))
    summe = reihen["alle", "alle", "faelle"]
    teile = [reihen[r, h, "faelle"] for r in ("Nord", "Süd") for h in ("31", "34")]
    assert summe["mittel"][9] == pytest.approx(sum(t["mittel"][9] for t in teile), abs=0.05)
    assert summe["q95"][9] < sum(t["q95"][9] for t in teile)


def test_answer_is_the_same_byte_for_byte(rufe):
    erste, zweite = (rufe(dichter_verlauf(), "--json")[1] for _ in range(2))
    andere = rufe(dichter_verlauf(jahre=4), "--json")[1]

    assert erste == zweite
    assert json.loads(erste)["eingabe_sha256"] != json.loads(andere)["eingabe_sha256"]


@pytest.mark.parametrize("ende", ["", "2024-08-31"])
def test_one_single_case_is_enough_for_a_very_wide_answer(rufe, ende):
    code, aus, _ = rufe(verlauf(f"1,Nord,31,2015-03,2023-02-01,{ende}"), "--json")

    assert code == 0
    assert any("nur 1 Hilfen" in h for h in json.loads(aus)["hinweise"])


def test_kind_without_a_price_is_named(rufe):
    _, aus, _ = rufe(dichter_verlauf(), "--json", preise=PREISE.replace(b"34,", b"33,"))

    antwort = json.loads(aus)
    assert any("§ 34" in h and "kein Preis" in h for h in antwort["hinweise"])
    assert not [r for r in antwort["reihen"] if (r["hilfeart"], r["groesse"]) == ("34", "kosten")]


def test_overview_speaks_to_people(rufe):
    code, aus, _ = rufe(dichter_verlauf(), "--monate", "3")

    assert code == 0
    assert aus.splitlines()[1].startswith("2025-01")


def test_what_cannot_be_computed_is_said_in_a_sentence(rufe):
    code, aus, fehler = rufe(b"", "--json")

    assert (code, aus) == (2, "")
    assert "fehlen die Spalten" in fehler


def test_invented_example_costs_what_arnsberg_names():
    """About 15 million euros a year (arnsberg.de, 2024)."""
    v = verlauf_lesen((BEISPIEL / "verlauf.csv").read_bytes(), STICHTAG)
    preise = preise_lesen((BEISPIEL / "preise.csv").read_bytes())
    a = anpassen(v)

    jahr = kosten(a, vorhersagen(a, Auftrag(12, 250, 1)), preise).sum((1, 2))
    assert (v.abgewiesen, preise.abgewiesen) == ((), ())
    assert np.quantile(jahr, 0.05) < 15e6 < np.quantile(jahr, 0.95)
