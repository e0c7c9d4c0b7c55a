"""The council's questions: answered from pairs of runs, and as they must be where the answer is known."""

from __future__ import annotations

import numpy as np
import pytest

from massanzug import simulation
from massanzug.simulation import Auftrag, anpassen, preise_lesen, verlauf_lesen
from massanzug.simulation.annahmen import Einfuehrung, annahmen_lesen, beiwerk
from massanzug.simulation.antworten import stadtkosten
from massanzug.simulation.quantile import WEITE, ganze_zeilen, zeilen
from tests.simulation.welt import PREISE, STICHTAG, dichter_verlauf

AUFTRAG = Auftrag(24, 250, 3, alter=True)


@pytest.fixture(scope="module")
def anpassung():
    return anpassen(verlauf_lesen(dichter_verlauf(), STICHTAG))


@pytest.fixture(scope="module")
def preise():
    return preise_lesen(PREISE)


def wirkung(name, auf, mittel, streuung=0.0, ab="2025-01"):
    return annahmen_lesen(
        f'[[wirkung]]\nname="{name}"\nwirkt_auf="{auf}"\nab="{ab}"\nanlauf_monate=1\n'
        f'mittel={mittel}\nstreuung={streuung}\nquelle="Probe"\n'.encode()
    )


@pytest.fixture(scope="module")
def verglichen(anpassung, preise):
    wirkungen = (
        *wirkung("Zugang", "zugang", -0.3, 0.3),
        *wirkung("Dauer", "dauer", 0.0, 0.02),
        *wirkung("Stellen", "festkosten", 2000, 200),
        *wirkung("Offen", "ausserhalb", 40, 10, ab="2025-07"),
    )
    return simulation.vergleichen(anpassung, AUFTRAG, preise, wirkungen)


def test_without_assumptions_the_pair_is_the_same_town(anpassung, preise):
    v = simulation.vergleichen(anpassung, AUFTRAG, preise, ())

    assert all((o == m).all() for o, m in zip(v.ohne, v.mit, strict=True))
    assert [j.guenstiger for j in simulation.jahresaussichten(v)] == [0, 0]
    assert simulation.gewinnschwelle(v).nie == 1
    assert simulation.empfindlichkeit(v) == {}


def test_a_change_in_one_kind_leaves_the_luck_of_the_others(anpassung, preise):
    text = 'ab="2025-01"\nanlauf_monate=1\nstrom=["stationaer"]\nmittel=-0.5\nstreuung=0'
    w = annahmen_lesen(
        f'[[wirkung]]\nname="x"\nwirkt_auf="zugang"\n{text}\nquelle="Probe"\n'.encode()
    )
    v = simulation.vergleichen(anpassung, AUFTRAG, preise, w)

    # only those who switch from § 34 to § 31 can be missing in § 31
    assert (v.ohne.bestand[:, :2] != v.mit.bestand[:, :2]).mean() < 0.15
    assert (v.mit.zugang[:, 2:].sum((1, 2)) <= v.ohne.zugang[:, 2:].sum((1, 2))).mean() > 0.97


def test_pure_cost_never_breaks_even_and_a_pure_price_cut_does_at_once(anpassung, preise):
    teurer = simulation.vergleichen(anpassung, AUFTRAG, preise, wirkung("x", "festkosten", 100))
    billiger = simulation.vergleichen(anpassung, AUFTRAG, preise, wirkung("x", "preis", -0.1))

    assert simulation.gewinnschwelle(teurer).nie == 1
    assert np.allclose(teurer.ersparnis[:, -1], -2400)
    assert simulation.gewinnschwelle(billiger).monat(1.0) == 0
    assert [j.guenstiger for j in simulation.jahresaussichten(billiger)] == [1, 1]


def test_break_even_is_for_good(verglichen):
    schwelle = simulation.gewinnschwelle(verglichen)

    assert list(schwelle.bis) == sorted(schwelle.bis)
    assert schwelle.bis[-1] + schwelle.nie == pytest.approx(1)
    assert schwelle.bis[-1] == pytest.approx((verglichen.ersparnis[:, -1] > 0).mean())
    assert schwelle.monat(1.0) is None


def test_year_is_held_against_a_baseline(verglichen):
    jahre = simulation.jahresaussichten(verglichen, grundlinie=1e12)

    assert [(j.jahr, j.monate, j.unter_grundlinie) for j in jahre] == [
        (2025, 12, 1.0), (2026, 12, 1.0),
    ]  # fmt: skip
    assert all(j.ersparnis_q05 <= j.ersparnis_q50 <= j.ersparnis_q95 for j in jahre)


def test_what_matters_most_is_named_first(anpassung, preise, verglichen):
    balken = simulation.tornado(anpassung, AUFTRAG, preise, verglichen)
    nach_name = {b.name: b for b in balken}

    assert balken[0].name == "Zugang"
    assert nach_name["Zugang"].ersparnis_q10 > nach_name["Zugang"].ersparnis_q90
    stellen = nach_name["Stellen"]
    assert stellen.ersparnis_q10 - stellen.ersparnis_q90 == pytest.approx(
        24 * 2 * 1.2816 * 200, 1e-3
    )
    assert nach_name["Offen"].ersparnis_q10 == pytest.approx(nach_name["Offen"].ersparnis_q90)


def test_variance_is_explained_by_what_varies(verglichen):
    anteile = simulation.empfindlichkeit(verglichen)

    assert anteile["Zugang"] > 0.4
    assert anteile["Zugang"] > 5 * max(anteile["Dauer"], anteile["Offen"])
    assert sum(anteile.values()) < 1.2


def test_families_outside_are_counted_and_cost_nothing(verglichen):
    erreicht = simulation.erreicht(verglichen)

    assert erreicht[5] == (0, 0, 0)
    assert 20 < erreicht[6][0] < 40 < erreicht[6][2] < 60


def test_drawn_strengths_are_those_of_the_runs(anpassung, preise, verglichen):
    einzeln = simulation.vergleichen(anpassung, AUFTRAG, preise, wirkung("x", "preis", 0, 0.1))
    zwei = np.exp(einzeln.staerken[0])

    assert verglichen.staerken.shape == (4, 250)
    assert np.allclose(einzeln.kosten_mit, einzeln.kosten_ohne * zwei[:, None])


def test_ages_and_streams_sum_up_to_all_cases(anpassung, preise, verglichen):
    aus = verglichen.ohne
    reihen = {r.hilfeart: r for r in simulation.altersreihen(aus)}

    assert (aus.alter.sum(1) == aus.bestand.sum(1)).all()
    assert (aus.alter >= 0).all()
    assert tuple(reihen) == simulation.ALTERSGRUPPEN
    je_kind = {
        (r.wirkungsraum, r.hilfeart): r.werte
        for r in simulation.reihen(anpassung, aus, preise)
        if r.groesse == "kosten"
    }
    for r in simulation.stromreihen(anpassung, aus, preise):
        art = {"ambulant": "31", "stationaer": "34"}.get(r.hilfeart, r.hilfeart)
        if r.groesse == "kosten":
            assert r.werte == je_kind[r.wirkungsraum, art]


def test_birthdays_move_cases_to_the_next_age_group(anpassung):
    aus = simulation.vorhersagen(anpassung, Auftrag(120, 125, 1, alter=True))
    je = aus.alter.reshape(125, 4, 5, 120).sum(1)

    # the list's youngest are born in 2010: no child under six can be among those running on its last day
    assert je[:, 0, 0].sum() == 0
    assert (aus.alter.sum(1) == aus.bestand.sum(1)).all()


def test_quantiles_are_numpys():
    x = np.random.default_rng(1).normal(size=(3, 777)).astype(np.float32)

    soll = np.quantile(x, [0.05, 0.25, 0.5, 0.75, 0.95], axis=1).T
    assert np.allclose(zeilen(x)[:, :5], soll, atol=1e-6)
    assert np.allclose(zeilen(x)[:, 5], x.mean(1), atol=1e-6)
    assert zeilen(x[:, :1]).shape == (3, 6)


@pytest.mark.parametrize("laeufe", [1, 2, 777])
@pytest.mark.parametrize("weite", [0, 30, WEITE - 1, 3 * WEITE])
def test_counting_gives_what_sorting_gives(laeufe, weite):
    x = np.random.default_rng(1).integers(5, 5 + weite, (4, 3, laeufe), endpoint=True)

    assert (ganze_zeilen(x.astype(np.float32)) == zeilen(x.astype(np.float32))).all()


def test_series_are_the_quantiles_of_the_runs_sums(anpassung, preise):
    """Cases of an area and of the town, and the town's cost with each run's own prices and the fixed cost."""
    e = Einfuehrung(anpassung, wirkung("p", "preis", 0.1, 0.2) + wirkung("f", "festkosten", 900))
    aus = simulation.vorhersagen(anpassung, AUFTRAG)
    dazu = beiwerk(e, AUFTRAG.laeufe, AUFTRAG.monate, AUFTRAG.saat)
    reihen = {
        (r.wirkungsraum, r.hilfeart, r.groesse): r.werte
        for r in simulation.reihen(anpassung, aus, preise, dazu)
    }

    for welche, soll in (
        (("Süd", "alle", "faelle"), aus.bestand[:, [1, 3]].sum(1)),
        (("alle", "34", "faelle"), aus.bestand[:, 2:].sum(1)),
        (("alle", "alle", "kosten"), stadtkosten(anpassung, aus, preise, dazu)),
    ):
        for name, q in (("q05", 0.05), ("q50", 0.5), ("q95", 0.95)):
            assert np.allclose(
                reihen[welche][name], np.quantile(soll, q, axis=0), rtol=1e-6, atol=0.01
            )
        assert np.allclose(reihen[welche]["mittel"], soll.mean(0), rtol=1e-6, atol=0.01)
