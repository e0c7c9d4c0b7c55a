"""The forecast against the past and against what comes."""

from __future__ import annotations

import numpy as np
import pytest

from massanzug import simulation
from massanzug.erwartung.verfolgen import gewichte, nachgefuehrt
from massanzug.simulation import Unrechenbar, rueckschau, verlauf_lesen, zeugnisse
from massanzug.simulation.rueckschau import abschneiden, bestand_am, crps
from tests.simulation.welt import STICHTAG, dichter_verlauf


@pytest.fixture(scope="module")
def proben():
    rng = np.random.default_rng(1)
    return 100 + rng.normal(0, 5, (2000, 1)) + np.cumsum(rng.normal(0, 1, (2000, 24)), 1)


@pytest.fixture(scope="module")
def verlauf():
    return verlauf_lesen(dichter_verlauf(), STICHTAG)


def test_actuals_in_the_middle_are_no_reason_to_stop(proben):
    a = simulation.abgleichen(proben, np.median(proben, axis=0)[:6])

    assert a.urteil == "im Band"
    assert all(abs(r - 0.5) < 0.02 for r in a.rang)


@pytest.mark.parametrize(
    ("anteil", "urteil"), [(0.93, "warnen"), (0.99, "anhalten"), (0.01, "im Band")]
)
def test_dear_months_in_a_row_stop_and_cheap_ones_do_not(proben, anteil, urteil):
    gleich = np.quantile(np.cumsum(proben, 1)[:, :6], anteil, axis=0)
    ist = np.diff(gleich, prepend=0.0)

    assert simulation.abgleichen(proben, ist).urteil == urteil
    assert simulation.abgleichen(proben, ist[:2]).urteil == "im Band"  # two months are chance


def test_more_actuals_than_forecast_are_refused(proben):
    for ist in (np.zeros(0), np.zeros(25)):
        with pytest.raises(Unrechenbar, match="Monat"):
            simulation.abgleichen(proben, ist)
        with pytest.raises(Unrechenbar, match="Monat"):
            gewichte(proben, ist)


def test_reforecast_follows_what_came_and_is_narrower(proben):
    ist = np.full(6, 106.0)

    neu = nachgefuehrt(proben, gewichte(proben, ist), (0.05, 0.5, 0.95))
    alt = np.quantile(proben, [0.05, 0.5, 0.95], axis=0)
    assert abs(neu[1, 6] - 106) < 1.5
    assert neu[2, 8] - neu[0, 8] < 0.7 * (alt[2, 8] - alt[0, 8])


def test_what_no_run_foresaw_asks_for_a_new_fit(proben):
    with pytest.raises(Unrechenbar, match="neu anpassen"):
        gewichte(proben, np.full(6, 160.0))


def test_crps_of_a_normal_sample_is_the_closed_form():
    x = np.random.default_rng(2).normal(0, 1, 200_000)

    assert crps(x, 0.0) == pytest.approx((np.sqrt(2) - 1) / np.sqrt(np.pi), abs=3e-3)
    assert crps(np.full(10, 4.0), 7.0) == pytest.approx(3)


def test_cut_list_knows_nothing_of_later(verlauf):
    damals = abschneiden(verlauf, verlauf.stand - 12)

    assert damals.beginn.max() < damals.stand
    assert (np.isfinite(damals.ende) <= (damals.ende <= damals.stand)).all()
    assert np.isinf(damals.ende).sum() == bestand_am(verlauf, verlauf.stand - 12)


def test_past_of_a_steady_town_lies_in_the_bands(verlauf):
    proben = rueckschau(verlauf)
    noten = zeugnisse(proben)

    assert [z.weite for z in noten] == [3, 6, 12, 24]
    assert all(z.im_90 == 1 for z in noten)
    assert all(0 < p.pit < 1 and p.crps >= 0 for p in proben)
    assert [p.stand for p in proben] == sorted(p.stand for p in proben)


def test_short_past_has_no_report():
    kurz = verlauf_lesen(dichter_verlauf(jahre=2), STICHTAG)

    assert rueckschau(kurz) == ()
    assert zeugnisse(()) == ()
