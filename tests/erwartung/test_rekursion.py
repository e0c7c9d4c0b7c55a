"""The first estimate is the mean of the runs, and comes without one."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from massanzug import simulation
from massanzug.erwartung.rekursion import UHR, ZUEGE, Grundlage, _platz, erwarten
from massanzug.simulation import Auftrag
from massanzug.simulation.annahmen import annahmen_lesen, vorlage
from massanzug.simulation.grundlage import MONATE, grundlage
from tests.simulation.welt import STICHTAG

BEISPIEL = Path(__file__).parents[2] / "beispiel"
LAEUFE = 3000
RATE, HAZARD = 6.0, 0.08


@pytest.fixture(scope="module")
def staedte():
    """Known by a list with birthdays, switches and returns, and by two figures alone."""
    verlauf = simulation.verlauf_lesen((BEISPIEL / "verlauf.csv").read_bytes(), STICHTAG)
    zahlen = simulation.eckwerte(75_000, 2024)
    paare = {
        "Liste": (
            simulation.anpassen(verlauf),
            simulation.preise_lesen((BEISPIEL / "preise.csv").read_bytes()),
        ),
        "Eckwerte": (
            simulation.aus_jahreszahlen(zahlen),
            simulation.preise_aus_budget(zahlen, 15e6),
        ),
    }
    return {name: (*paar, grundlage(*paar)) for name, paar in paare.items()}


def immer_gleich(monate=36):
    """One kind: so many begin, and of those there as many end at any time. Nothing follows."""
    null = np.zeros((1, 1))
    eins = np.ones((1, monate + 1))
    return Grundlage(
        stand=24300,
        stroeme=("ambulant",),
        zugang=np.full((1, monate), RATE),
        tempo=np.ones((ZUEGE, monate)),
        neu=np.exp(-HAZARD * UHR)[None],
        neu_tage=np.stack([eins, eins]),
        stock=100 * np.exp(-HAZARD * UHR)[None],
        stock_tage=eins,
        stock_art=np.zeros(1),
        wechsel=null,
        rueckkehr=null,
        pause=np.zeros(12),
        heimkehr=np.zeros((1, monate)),
        preis=np.full((1, monate), 1000.0),
    )


def test_constant_rates_are_the_closed_form():
    e = erwarten(immer_gleich())

    t = np.arange(1, 37)
    weg = np.exp(-HAZARD * t)
    assert e.faelle == pytest.approx(100 * weg + RATE / HAZARD * (1 - weg), rel=1e-3)
    monat = np.concatenate([[100], e.faelle])
    assert e.kosten == pytest.approx(1000 * (monat[1:] + monat[:-1]) / 2)


def test_who_switches_at_every_end_is_never_gone():
    from dataclasses import replace  # noqa: PLC0415 - for this test alone

    e = erwarten(replace(immer_gleich(), wechsel=np.ones((1, 1)), zugang=np.zeros((1, 36))))

    assert e.faelle == pytest.approx(np.full(36, 100.0), rel=5e-3)


def test_places_of_the_clock_are_where_it_says():
    links, anteil = _platz(UHR[:-1])

    assert UHR[links] + anteil * (UHR[links + 1] - UHR[links]) == pytest.approx(UHR[:-1])


@pytest.mark.parametrize("stadt", ["Liste", "Eckwerte"])
@pytest.mark.parametrize("satz", ["skeptisch", "evidenz", "hoffnungsvoll"])
def test_estimate_is_the_mean_of_the_runs(staedte, stadt, satz):
    """Within four standard errors of the runs and of the draws the estimate is made from, and one of 100."""
    a, preise, g = staedte[stadt]
    wirkungen = annahmen_lesen(vorlage(satz))

    ohne, mit = erwarten(g), erwarten(g, wirkungen)

    v = simulation.vergleichen(a, Auftrag(MONATE, LAEUFE, 5), preise, wirkungen)
    for geschaetzt, proben in (
        (ohne.faelle, v.ohne.bestand.sum(1)),
        (mit.faelle, v.mit.bestand.sum(1)),
        (ohne.kosten, v.kosten_ohne),
        (mit.kosten, v.kosten_mit),
    ):
        fehler = 1.6 * proben.std(0) / LAEUFE**0.5
        assert (np.abs(geschaetzt - proben.mean(0)) < 4 * fehler + 0.01 * proben.mean(0)).all()
    mehr = (v.kosten_mit - v.kosten_ohne).sum(1)
    geschaetzt = (mit.kosten - ohne.kosten).sum()
    assert abs(geschaetzt - mehr.mean()) < 4 * mehr.std() / LAEUFE**0.5


def test_kept_and_read_again_it_says_the_same(staedte):
    _, _, g = staedte["Liste"]
    wirkungen = annahmen_lesen(vorlage("evidenz"))

    wieder = Grundlage.aus_bytes(g.als_bytes())

    assert erwarten(wieder, wirkungen).kosten == pytest.approx(
        erwarten(g, wirkungen).kosten, rel=1e-5
    )


def test_two_estimates_take_a_tenth_of_a_second_of_the_processor(staedte):
    _, _, g = staedte["Eckwerte"]
    wirkungen = annahmen_lesen(vorlage("evidenz"))
    beginn = time.process_time()

    for _ in range(10):
        erwarten(g, wirkungen)

    assert (time.process_time() - beginn) / 5 < 0.1


def test_it_needs_no_compiler():
    pruefung = (
        "import sys; import massanzug.erwartung.rekursion; sys.exit('numba' in sys.modules or "
        "'django' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", pruefung], check=False).returncode == 0  # noqa: S603 - our own words
