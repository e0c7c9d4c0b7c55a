"""Invented towns whose future is known. Nothing here is the model's: another duration family (gamma
and log-normal), two hidden sorts of cases, siblings, a season, a break in trend and level, drifting durations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Arten = dict[str, tuple[float, float, float]]
ARTEN: Arten = {  # mean months, share of entries, euros a month
    "27.2": (10, 0.1, 900.0),
    "30": (11, 0.17, 800.0),
    "31": (14, 0.27, 1100.0),
    "32": (18, 0.06, 2600.0),
    "33": (40, 0.07, 1300.0),
    "34": (19, 0.17, 5600.0),
    "35a": (20, 0.16, 1200.0),
}
ZWOELF: Arten = {  # as many kinds as there are in use, for the speed alone
    **ARTEN,
    "28": (6, 0.1, 400.0),
    "29": (9, 0.04, 500.0),
    "35": (12, 0.02, 3000.0),
    "41": (13, 0.05, 3500.0),
    "42": (2, 0.08, 5000.0),
}
RAEUME = ("Nord", "Mitte", "Sued")
STAND = 2024 * 12 + 12
VORLAUF, JAHRE, ZUKUNFT = 240, 5, 36


@dataclass(frozen=True)
class Stadt:
    """``csv`` is what the town would hand over, ``wahr`` its cases (arten, raeume, monate) to come."""

    csv: bytes
    wahr: np.ndarray


def _raten(rng: np.random.Generator) -> np.ndarray:
    """Relative inflow by month since the run-in: a slope, a break of slope and level, a season."""
    vergangen, alle = JAHRE * 12, VORLAUF + JAHRE * 12 + ZUKUNFT
    steigung = np.full(alle, rng.normal(0.01, 0.03) / 12)
    steigung[:VORLAUF] = 0
    bruch = VORLAUF + int(rng.uniform(0.2, 0.85) * vergangen)
    steigung[bruch:] = rng.normal(0.01, 0.03) / 12
    log = np.cumsum(steigung)
    log[bruch:] += rng.normal(0, 0.12)
    monat = np.arange(alle) % 12
    return np.exp(log) * (1 + 0.12 * np.cos(2 * np.pi * (monat - 2) / 12))


def _dauern(rng: np.random.Generator, mittel: float, n: int) -> np.ndarray:
    """A fifth stay three times as long as the rest."""
    lang = rng.random(n) < 0.2
    skala = mittel / 1.4 * np.where(lang, 3.0, 1.0)
    if mittel < 15:
        return skala * rng.gamma(1.6, 1 / 1.6, n)
    return skala * rng.lognormal(-0.25, 0.7, n)


def stadt(faelle: int, saat: int, arten: Arten = ARTEN) -> Stadt:
    """A town of about ``faelle`` running cases."""
    rng = np.random.default_rng([saat, faelle])
    raten = _raten(rng)
    anteil = rng.dirichlet(np.array([a for _, a, _ in arten.values()]) * 60)
    mittel = np.array([m for m, _, _ in arten.values()]) * rng.lognormal(0, 0.15, len(arten))
    je_monat = faelle / (anteil * mittel).sum()
    neu = rng.poisson(je_monat / 1.25 * raten)
    beginn = np.repeat(np.arange(len(raten)), neu) + rng.random(neu.sum())
    beginn = np.repeat(beginn, 1 + (rng.random(len(beginn)) < 0.25))  # a sibling comes along
    n = len(beginn)
    art = rng.choice(len(arten), n, p=anteil)
    raum = rng.choice(len(RAEUME), n, p=rng.dirichlet([20, 20, 20]))
    dauer = np.array([_dauern(rng, mittel[k], 1)[0] for k in art])
    dauer *= np.exp(rng.normal(0, 0.015) * (beginn - VORLAUF).clip(0) / 12)
    start = STAND - JAHRE * 12 - VORLAUF
    beginn, alter = beginn + start, rng.uniform(0, 17.5 * 12, n)
    ende = np.minimum(beginn + dauer, beginn - alter + 21 * 12)
    stichtage = STAND + np.arange(1, ZUKUNFT + 1)
    wahr = np.zeros((len(arten), len(RAEUME), ZUKUNFT))
    for m, tag in enumerate(stichtage):
        np.add.at(wahr, (*np.stack([art, raum])[:, (beginn < tag) & (ende >= tag)], m), 1)
    dabei = np.flatnonzero((beginn < STAND) & (ende > STAND - JAHRE * 12))
    fall = np.arange(n)
    return Stadt(als_csv(tuple(arten), dabei, (fall, art, raum), (beginn, ende, alter)), wahr)


def als_csv(codes, dabei, sorte, zeiten) -> bytes:
    """What a town would hand over of the helps ``dabei``."""
    (fall, art, raum), (beginn, ende, alter) = sorte, zeiten
    zeilen = ["fall_id,wirkungsraum,hilfeart,geburtsmonat,beginn,ende"]
    for i in dabei:
        bis = "" if ende[i] > STAND else _tag(ende[i] - 0.02)
        geburt = _tag(np.floor(beginn[i] - alter[i]))[:7]
        von = _tag(min(beginn[i], ende[i] - 0.04))
        zeilen.append(
            f"{fall[i]},{RAEUME[raum[i]]},{codes[art[i]]},{geburt},{von},{max(bis, von) if bis else bis}"
        )
    return "\n".join(zeilen).encode()


def _tag(t: float) -> str:
    monat = int(np.floor(t))
    return f"{monat // 12}-{monat % 12 + 1:02d}-{int((t - monat) * 28) + 1:02d}"
