"""The forecast against what came: where the actuals lie, when to stop, and what now follows.

A forecast is a sample of joint courses, (laeufe, monate); the actuals are its first months.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from massanzug.erwartung.begriffe import Unrechenbar
from massanzug.erwartung.wirkungen import Zahlen

WARNEN, ANHALTEN = 0.10, 0.05
GEDULD = 3  # months in a row: one is chance
LETZTE = 6  # months by whose course runs are weighed
NOETIG = 10.0  # runs as near as can be to what came, or the forecast does not know it


@dataclass(frozen=True, slots=True)
class Abgleich:
    """By month that has come. ``rang``: share of runs below the actual; ``ueberschreitung``: share of runs whose sum up to
    the month is at least the actual's, so a small one means dearer than nearly all of them."""

    ist: tuple[float, ...]
    rang: tuple[float, ...]
    ueberschreitung: tuple[float, ...]
    urteil: str


def abgleichen(proben: Zahlen, ist: Zahlen) -> Abgleich:
    """``urteil`` is „im Band“, „warnen“ or „anhalten“.

    The stop rule, fixed before anything came: the summed cost has lain above 95 of 100 runs for three months in a row.
    A warning is the same with 90. Unrechenbar if nothing came yet, or more than was forecast.
    """
    k = len(ist)
    if not 1 <= k <= proben.shape[1]:
        raise Unrechenbar("Der Abgleich braucht mindestens einen Monat, den die Prognose umfasst.")
    hier = proben[:, :k]
    rang = (hier < ist).mean(0) + 0.5 * (hier == ist).mean(0)
    darueber = (np.cumsum(hier, 1) >= np.cumsum(ist)).mean(0)
    letzte = darueber[-GEDULD:]
    urteil = "im Band"
    for grenze, wort in ((WARNEN, "warnen"), (ANHALTEN, "anhalten")):
        if k >= GEDULD and (letzte < grenze).all():
            urteil = wort
    ist_, rang_, darueber_ = (tuple(float(x) for x in z) for z in (ist, rang, darueber))
    return Abgleich(ist_, rang_, darueber_, urteil)


def gewichte(proben: Zahlen, ist: Zahlen) -> Zahlen:
    """How much each run counts after these months, summing to 1: those that went as it came count more.

    A normal kernel on the mean of the last months and on their rise, as wide as the runs themselves scatter divided by the
    fifth root of their number (Silverman). Unrechenbar where too few runs went that way: then only a new
    fit with the new Stichtag helps, which is better anyhow once the episodes are there.
    """
    k = len(ist)
    if not 1 <= k <= proben.shape[1]:
        raise Unrechenbar("Nachgeführt wird mit mindestens einem Monat, den die Prognose umfasst.")
    weite = len(proben) ** -0.2
    log = np.zeros(len(proben))
    for merkmal, soll in zip(_merkmale(proben[:, :k]), _merkmale(ist[None]), strict=True):
        log -= 0.5 * ((merkmal - soll[0]) / (weite * max(merkmal.std(), 1e-9))) ** 2
    nah = np.exp(log)
    if nah.sum() < NOETIG:
        raise Unrechenbar(
            "So wie es kam, ist kaum ein Lauf der Prognose verlaufen: Bitte neu anpassen, "
            "mit dem Verlauf bis zum neuen Stichtag."
        )
    return np.asarray(nah / nah.sum())


def _merkmale(kurven: Zahlen) -> list[Zahlen]:
    letzte = kurven[:, -LETZTE:]
    merkmale = [letzte.mean(1)]
    if letzte.shape[1] == LETZTE:
        halb = LETZTE // 2
        merkmale.append(letzte[:, halb:].mean(1) - letzte[:, :halb].mean(1))
    return merkmale


def nachgefuehrt(proben: Zahlen, gewicht: Zahlen, anteile: tuple[float, ...]) -> Zahlen:
    """Weighted quantiles by month, (len(anteile), monate)."""
    ordnung = np.argsort(proben, axis=0, kind="stable")
    sortiert = np.take_along_axis(proben, ordnung, 0)
    summen = np.cumsum(gewicht[ordnung], axis=0) - 0.5 * gewicht[ordnung]
    return np.array(
        [
            [np.interp(q, summen[:, m], sortiert[:, m]) for m in range(proben.shape[1])]
            for q in anteile
        ]
    )
