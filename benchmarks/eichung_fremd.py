"""Other invented towns whose future is known, built neither like the model nor like ``eichung_staedte.py``.

Durations are Weibull with a gamma frailty (Burr's distribution) and the frailty drifts a little with the calendar; entries follow a
random walk with an occasional step, in the future as well; the mix of kinds walks; a season that turns with the school year;
entries come in clusters; an eighth of the helps is followed by another, at once or after a pause.
"""

from __future__ import annotations

import numpy as np

from benchmarks.eichung_staedte import ARTEN, JAHRE, RAEUME, STAND, VORLAUF, ZUKUNFT, Stadt, als_csv

ALLE = VORLAUF + 12 * JAHRE + ZUKUNFT
AB = STAND - 12 * JAHRE - VORLAUF
SAISON = np.array([1.05, 1.0, 1.1, 0.95, 1.0, 0.95, 0.75, 0.8, 1.15, 1.2, 1.1, 0.95])
FOLGT = 0.125


def _niveau(rng: np.random.Generator) -> np.ndarray:
    """Relative inflow by month: each town walks by its own 2 to 9 of 100 a year, and jumps every sixteenth year."""
    schritt = rng.uniform(0.02, 0.09) / np.sqrt(12)
    sprung = (rng.random(ALLE) < 1 / 192) * rng.normal(0, 0.15, ALLE)
    log = np.cumsum(rng.normal(0.01 / 12, schritt, ALLE) + sprung)
    bekannt = slice(VORLAUF, VORLAUF + 12 * JAHRE)
    return np.exp(log - log[bekannt].mean()) * np.resize(SAISON, ALLE)


def _mischung(rng: np.random.Generator) -> np.ndarray:
    """Shares of kinds by month, (months, arten)."""
    start = rng.dirichlet(np.array([a for _, a, _ in ARTEN.values()]) * 40)
    weg = np.cumsum(rng.normal(0, 0.06 / np.sqrt(12), (ALLE, len(ARTEN))), 0)
    roh = start * np.exp(weg - weg[VORLAUF])
    return roh / roh.sum(1, keepdims=True)


def _burr(rng: np.random.Generator, mittel: np.ndarray, tempo: np.ndarray) -> np.ndarray:
    """Weibull of shape 1.5, hazards multiplied by a gamma of variance 0.5: the mean is 1.41 times the scale."""
    frailty = rng.gamma(2.0, 0.5, len(mittel)) * tempo
    return mittel / 1.41 * (rng.exponential(size=len(mittel)) / frailty) ** (1 / 1.5)


def stadt_fremd(faelle: int, saat: int) -> Stadt:
    """A town of about ``faelle`` running cases."""
    rng = np.random.default_rng([saat, faelle, 7])
    mischung, niveau = _mischung(rng), _niveau(rng)
    mittel = np.array([m for m, *_ in ARTEN.values()]) * rng.lognormal(0, 0.2, len(ARTEN))
    je_monat = faelle / (mischung[VORLAUF:].mean(0) * mittel).sum() / (1 + FOLGT)
    laune = rng.gamma(60.0, 1 / 60.0, ALLE)
    familien = rng.poisson(je_monat / 1.2 * niveau * laune)
    monat = np.repeat(np.repeat(np.arange(ALLE), familien), rng.geometric(1 / 1.2, familien.sum()))
    n = len(monat)
    summen = np.cumsum(mischung, 1)
    art = (rng.random(n)[:, None] > summen[monat]).sum(1).clip(max=len(ARTEN) - 1)
    raum = rng.choice(len(RAEUME), n, p=rng.dirichlet([6, 12, 18]))
    beginn, alter = AB + monat + rng.random(n), rng.gamma(4.5, 26.0, n).clip(1, 209)
    tempo = np.exp(np.cumsum(rng.normal(0, 0.015 / np.sqrt(12), ALLE)))
    ende = beginn + _burr(rng, mittel[art], tempo[monat])
    folgt = np.flatnonzero(rng.random(n) < FOLGT)
    pause = np.where(rng.random(len(folgt)) < 0.6, 0.1, rng.uniform(1.2, 11.5, len(folgt)))
    neu = rng.choice(len(ARTEN), len(folgt), p=mischung[VORLAUF])
    ab = ende[folgt] + pause
    fall = np.concatenate([np.arange(n), folgt])
    ende = np.concatenate([ende, ab + _burr(rng, mittel[neu], np.ones(len(folgt)))])
    art, raum, beginn = np.append(art, neu), raum[fall], np.append(beginn, ab)
    alter = np.concatenate([alter, alter[folgt] + ab - beginn[folgt]])
    ende = np.minimum(ende, np.maximum(beginn - alter + 21 * 12, beginn + 0.1))
    return _stadt((fall, art, raum), (beginn, ende, alter))


def _stadt(sorte: tuple[np.ndarray, ...], zeiten: tuple[np.ndarray, ...]) -> Stadt:
    (_, art, raum), (beginn, ende, _) = sorte, zeiten
    wahr = np.zeros((len(ARTEN), len(RAEUME), ZUKUNFT))
    for m in range(ZUKUNFT):
        da = (beginn < STAND + m + 1) & (ende >= STAND + m + 1)
        np.add.at(wahr, (art[da], raum[da], m), 1)
    dabei = np.flatnonzero((beginn < STAND) & (ende > STAND - JAHRE * 12))
    return Stadt(als_csv(tuple(ARTEN), dabei, sorte, zeiten), wahr)
