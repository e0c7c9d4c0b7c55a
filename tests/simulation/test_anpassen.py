"""What the past says of a parameter, it says once: nothing is uncertain twice, and a season is no drift."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from massanzug.simulation import anpassen, verlauf_lesen
from massanzug.simulation.anpassen import (
    BRUCH,
    ENDEN,
    JE,
    SAISON_STARRE,
    ZUGANG,
    mit_trend,
    parameter_ziehen,
)
from massanzug.simulation.niveau import raster, stand
from tests.simulation.welt import STICHTAG, verlauf

QUARTALE = 20
FLAUTE = np.tile([1.12, 1.06, 1.0, 0.82], QUARTALE // 4)  # the past ends in its weakest quarter


def niveau(anzahl, saison):
    """Mean and standard deviation of the level at the past's end (log, entries a month)."""
    r = replace(raster(QUARTALE * JE, ZUGANG, BRUCH), saison=saison)
    st = stand(anzahl, mit_trend(np.full(QUARTALE, float(JE))), r, JE)
    w = st.gewichte()
    mittel = w @ st.mittel[:, 0]
    return mittel, np.sqrt(w @ (st.streuung[:, 0, 0] + (st.mittel[:, 0] - mittel) ** 2))


def ungleiche_raeume(n=1200):
    """Two areas, one with a fifth of the entries, two kinds that are the same in both."""
    zeilen = []
    for i in range(n):
        m = i % 60
        monat = f"{2020 + m // 12}-{m % 12 + 1:02d}"
        raum = "Nord" if (i // 60) % 5 == 0 else "Süd"
        zeilen.append(
            f"{i},{raum},{'34' if i % 2 else '31'},2012-05,{monat}-03,{monat}-{20 + i % 7}"
        )
    return verlauf_lesen(verlauf(*zeilen), STICHTAG)


def test_a_season_is_no_drift_and_a_larger_town_is_surer_of_its_level():
    """Taken for dispersion, a season would leave towns of any size unsure by the same 6 of 100."""
    for je_quartal, hoechstens in ((40, 0.07), (150, 0.045), (600, 0.03)):
        anzahl = np.round(je_quartal * FLAUTE)

        mittel, sd = niveau(anzahl, SAISON_STARRE)
        assert abs(mittel - np.log(anzahl.mean() / JE)) < 0.01
        assert sd < hoechstens
        assert niveau(anzahl, np.inf)[1] > 0.06


def test_a_season_does_not_hide_a_fall():
    anzahl = np.round(300 * FLAUTE * np.where(np.arange(QUARTALE) < 16, 1.0, 0.7))

    assert niveau(anzahl, SAISON_STARRE)[0] == pytest.approx(np.log(100 * 0.7), abs=0.08)


def test_yearly_counts_know_no_season():
    jahre = np.array([120.0, 130.0, 125.0, 128.0])
    r = raster(48, ZUGANG, BRUCH)
    mit, ohne = (stand(jahre, np.full(4, 12.0), x, 12) for x in (r, replace(r, saison=20.0)))

    assert np.allclose(mit.mittel, ohne.mittel)
    assert np.allclose(mit.log_gewicht, ohne.log_gewicht)


def test_clock_without_drift_is_certain_however_few_ended():
    """How fast helps end on average is in their hazards: the clock adds what changes alone."""
    starr = replace(ENDEN, stufen={1e-6: 1.0}, neigungen={1e-6: 1.0}, streuungen={0.0: 1.0})
    gezaehlt = np.array([4.0, 6.0, 5.0, 5.0] * 3)

    allein, uhr = (
        stand(gezaehlt, np.full(12, 5.0), replace(raster(36, starr), relativ=x), JE)
        for x in (False, True)
    )
    assert np.sqrt(allein.streuung[0, 0, 0]) == pytest.approx(1 / np.sqrt(60), rel=0.01)
    assert np.sqrt(uhr.streuung[0, 0, 0]) < 1e-3
    assert uhr.mittel[0, 0] == pytest.approx(0, abs=1e-3)


def test_clock_follows_ends_that_have_become_quicker():
    gezaehlt = np.repeat([80.0, 120.0], 8)
    st = stand(gezaehlt, np.full(16, 100.0), replace(raster(48, ENDEN), relativ=True), JE)

    assert 0.05 < st.gewichte() @ st.mittel[:, 0] < np.log(1.25)


def test_an_areas_share_is_as_uncertain_as_its_counts():
    """One in five of 1,200 entries: a share's standard error, and the drift that shares may have."""
    a = anpassen(ungleiche_raeume())
    rate = parameter_ziehen(a, 4000, 1, np.random.default_rng(1)).rate[:, :, 0]
    je_raum = rate.reshape(len(rate), 2, 2).sum(1)
    nord = je_raum[:, 0] / je_raum.sum(1)

    assert nord.mean() == pytest.approx(0.2, abs=0.01)
    st = a.je_raum[0]
    level = np.sqrt(st.gewichte() @ st.streuung[:, 0, 0])
    anderer = np.sqrt(st.gewichte() @ a.je_raum[1].streuung[:, 0, 0])
    assert nord.std() == pytest.approx(0.2 * 0.8 * np.hypot(level, anderer), rel=0.08)
