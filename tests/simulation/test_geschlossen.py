"""Where the answer is known on paper, the runs give it to three standard errors."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from massanzug.simulation.lauf import laufen
from massanzug.simulation.zufall import poisson, restdauer, stelle, zahl
from tests.simulation.welt import ausgang, bestand, leer, zug

LAEUFE, MONATE, RATE = 4000, 36, 5.0
GRENZEN, KRAFT = [0, 2, 6, 12], [0.3, 0.1, 0.05, 0.2]


def gelaufen(stock, z):
    aus = ausgang(z)
    laufen(stock, z, aus)
    return aus


def mittlere_zeit_bis(horizont):
    """Integral of the survival function from 0 to the horizon: E[min(duration, horizon)]."""
    t = np.linspace(0, horizont, 200_001)
    je = np.asarray(KRAFT)[np.searchsorted(GRENZEN, t, side="right") - 1]
    ueberleben = np.exp(-np.concatenate([[0], np.cumsum((je[:-1]) * np.diff(t))]))
    return np.trapezoid(ueberleben, t)


def innerhalb(werte, soll):
    return abs(werte.mean() - soll) < 3 * werte.std() / np.sqrt(len(werte))


def test_infinite_server_queue_has_its_mean_and_variance():
    """M/G/∞ from empty: Poisson with mean rate × ∫ survival, so the variance is the mean."""
    da = gelaufen(leer(), zug(LAEUFE, MONATE, RATE, GRENZEN, KRAFT)).bestand[:, 0, -1]

    soll = RATE * mittlere_zeit_bis(MONATE)
    assert innerhalb(da, soll)
    assert abs(da.var() / soll - 1) < 3 * np.sqrt(2 / LAEUFE + 1 / (soll * LAEUFE))


def test_exponential_help_is_memoryless():
    da = gelaufen(bestand(200, seit=17.0), zug(LAEUFE, 12, 0.0, [0], [0.1])).bestand[:, 0, :]

    for monat in (0, 5, 11):
        assert innerhalb(da[:, monat], 200 * np.exp(-0.1 * (monat + 1)))


def test_running_stock_has_its_own_residual_times():
    """Three months in: what is left is conditional on having lasted three months."""
    da = gelaufen(bestand(200, seit=3.0), zug(LAEUFE, 12, 0.0, GRENZEN, KRAFT)).bestand[:, 0, -1]

    assert innerhalb(da, 200 * np.exp(-(3 * 0.1 + 6 * 0.05 + 3 * 0.2)))


def test_littles_law_holds():
    """Months of help over a long time = rate × mean duration."""
    aus = gelaufen(leer(), zug(1500, 60, RATE, GRENZEN, KRAFT))

    assert innerhalb(aus.hilfemonate[:, 0, 48:].mean(1), RATE * mittlere_zeit_bis(400))


def test_months_of_help_agree_with_those_present():
    aus = gelaufen(leer(), zug(3000, 24, RATE, [0], [0.25]))
    t = np.linspace(23, 24, 1001)

    assert innerhalb(aus.hilfemonate[:, 0, -1], np.mean(RATE / 0.25 * (1 - np.exp(-0.25 * t))))


def test_a_faster_clock_ends_more():
    z = zug(2000, 12, 0.0, [0], [0.1])
    z = z._replace(uhr=2 * z.uhr)

    assert innerhalb(gelaufen(bestand(100), z).bestand[:, 0, -1], 100 * np.exp(-0.2 * 12))


def test_birthday_ends_what_it_is_said_to_end():
    z = zug(2000, 12, 0.0, [0], [1e-9])
    z = z._replace(geburtstage=np.array([125.5, 999, 999]), geburtstag=z.geburtstag + 0.4)

    da = gelaufen(bestand(50), z).bestand[:, 0]
    assert (da[:, 4] == 50).all()
    assert innerhalb(da[:, 5], 30)


def test_those_who_switch_stay_in_help():
    z = zug(500, 24, 0.0, [0], [0.3])
    z = z._replace(folge=z.folge + 1.0)  # always a switch to the only kind

    aus = gelaufen(bestand(40), z)
    assert (aus.bestand == 40).all()
    assert aus.zugang.sum() == aus.abgang.sum() > 0


def test_those_who_return_were_away():
    z = zug(1000, 60, 0.0, [0], [0.5])
    z = z._replace(folge=np.tile([0.0, 1.0], (1000, 1, 1)), rueckkehr=np.array([0.0, 1.0]))

    # a cycle is 2 months in help and 1.5 out of it
    assert abs(gelaufen(bestand(40), z).bestand[:, 0, 40:].mean() / 40 - 2 / 3.5) < 0.01


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 20), st.floats(0, 30), st.floats(0.001, 3), st.integers(0, 2**31))
def test_cases_are_conserved_and_never_negative(anzahl, rate, kraft, saat):
    z = zug(5, 15, rate, [0, 4], [kraft, kraft / 2])
    z = z._replace(schluessel=np.random.default_rng(saat).integers(0, 2**64, 5, np.uint64))

    aus = gelaufen(bestand(anzahl), z)

    fluss = anzahl + np.cumsum(aus.zugang.astype(int) - aus.abgang, axis=-1)
    assert (aus.bestand == fluss).all()
    assert (aus.bestand >= 0).all()
    assert (aus.hilfemonate > -1e-3).all()


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 25), st.floats(0, 25), st.integers(0, 2**31))
def test_more_entries_are_never_fewer_cases(rate, mehr, saat):
    wenig, viel = (zug(4, 12, r, [0], [0.2]) for r in (rate, rate + mehr))
    keys = np.random.default_rng(saat).integers(0, 2**64, 4, np.uint64)

    weniger, mehr_da = (
        gelaufen(leer(), z._replace(schluessel=keys)).bestand for z in (wenig, viel)
    )
    assert (mehr_da >= weniger).all()


@settings(max_examples=40, deadline=None)
@given(st.floats(1e-6, 1 - 1e-6), st.floats(0, 40), st.floats(0.01, 2), st.floats(1, 4))
def test_a_higher_hazard_never_lasts_longer(u, seit, kraft, faktor):
    grenzen, kraefte = np.array([0.0, 5.0]), np.array([kraft, kraft / 3])

    kurz = restdauer(u, seit, grenzen, faktor * kraefte)
    assert 0 <= kurz <= restdauer(u, seit, grenzen, kraefte) + 1e-9


def test_poisson_has_its_mean_and_variance_at_any_size():
    rng = np.random.default_rng(3)
    for lam in (0.3, 12.0, 480.0, 1700.0):
        zahlen = np.array([poisson(u, lam, np.exp(-min(lam, 500))) for u in rng.random(6000)])

        assert innerhalb(zahlen, lam)
        assert abs(zahlen.var() / lam - 1) < 0.09


def test_entries_of_all_months_at_once_are_those_of_each_alone():
    """Also where more begin than are laid side by side, and where the rate is too high to invert in one go."""
    for rate in (0.0, 2.5, 90.0, 700.0):
        z = zug(3, 20, rate, [0, 4], [0.3, 0.1])
        z.rate[:, :, 7] = 0.1
        los = [[np.uint64(stelle(s, m + 1)) for m in range(20)] for s in z.schluessel]
        soll = [
            [poisson(zahl(x, 0), lam, np.exp(-min(lam, 500.0))) for x, lam in zip(*je, strict=True)]
            for je in zip(los, z.rate[:, 0], strict=True)
        ]

        assert (gelaufen(bestand(1500), z).zugang[:, 0] == soll).all()
