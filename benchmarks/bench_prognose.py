"""The forecast's runs beside a plain event loop and SimPy: one model, one draw of parameters.

    just bench-prognose [runs]

A town of about 2,000 running cases (benchmarks/eichung_staedte.py), 12 kinds in 3 areas, 120 months. An event is an entry,
or a case of the stock. The loop and SimPy draw the same entries, cells, and residual times, without
birthdays, switches and returns: less work than ours. CPU seconds stand beside those of the clock, for others may be using the
machine; the random-number limit is one SplitMix64 number, measured at the same time. Least of several tries throughout.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
from numba import njit

from benchmarks.eichung_staedte import ZWOELF, stadt
from massanzug.simulation import Auftrag, anpassen, reihen, verlauf_lesen, vorhersagen
from massanzug.simulation.anpassen import parameter_ziehen
from massanzug.simulation.begriffe import Preise
from massanzug.simulation.lauf import Ausgang, laufen
from massanzug.simulation.vorhersage import leerer_ausgang
from massanzug.simulation.zufall import restdauer, zahl

try:
    import simpy
except ModuleNotFoundError:
    simpy = None

MONATE = 120
python_restdauer = restdauer.py_func


@njit(nogil=True)
def zufallsgrenze(anzahl: int) -> float:
    """So many random numbers and nothing else."""
    summe = 0.0
    for i in range(anzahl):
        summe += zahl(np.uint64(7), i)
    return summe


def faelle(zug, r, stock) -> Iterator[tuple[float, int, float]]:
    """Begin, cell and duration of everybody in run ``r``, by Python's own random numbers."""
    zufall = random.Random(r)
    arten, zellen = zug.kraft.shape[1], zug.rate.shape[1]
    grenzen, kraft = list(zug.grenzen), [list(k) for k in zug.kraft[r]]
    for art, seit, pause in zip(stock.art, stock.seit, stock.pause, strict=True):
        if pause < 0:
            yield 0.0, int(art), python_restdauer(zufall.random(), seit, grenzen, kraft[art])
    for m in range(MONATE):
        rate = zug.rate[r, :, m].sum()
        summen = np.cumsum(zug.rate[r, :, m]) / rate
        for _ in range(np.random.default_rng([r, m]).poisson(rate)):
            art = int(np.searchsorted(summen, zufall.random())) * arten // zellen
            dauer = python_restdauer(zufall.random(), 0.0, grenzen, kraft[min(art, arten - 1)])
            yield m + zufall.random(), art, dauer


def schleife(zug, r, stock) -> np.ndarray:
    """Cases at the end of each month, by a list of differences."""
    unterschied = [0] * (MONATE + 2)
    for beginn, _, dauer in faelle(zug, r, stock):
        unterschied[int(beginn)] += 1
        unterschied[min(int(beginn + dauer), MONATE + 1)] -= 1
    return np.cumsum(unterschied)


def mit_simpy(zug, r, stock) -> list[int]:
    """The same, a process for each case."""
    welt, da, reihe = simpy.Environment(), [0], []

    def fall(beginn, dauer) -> Iterator[object]:
        yield welt.timeout(beginn)
        da[0] += 1
        yield welt.timeout(dauer)
        da[0] -= 1

    def zaehlen() -> Iterator[object]:
        while True:
            yield welt.timeout(1)
            reihe.append(da[0])

    for beginn, _, dauer in faelle(zug, r, stock):
        welt.process(fall(beginn, dauer))
    welt.process(zaehlen())
    welt.run(until=MONATE + 0.5)
    return reihe


def gestoppt(tat, *gaben: object) -> tuple[float, float, Any]:
    """Seconds of the clock, of the processor, and the result."""
    beginn, cpu = time.perf_counter(), time.process_time()
    ergebnis = tat(*gaben)
    return time.perf_counter() - beginn, time.process_time() - cpu, ergebnis


def beste(tat, anzahl: int = 5) -> float:
    """Least CPU seconds of several tries: what the code takes when nobody disturbs it."""
    return min(gestoppt(tat)[1] for _ in range(anzahl))


def je_ereignis(a, laeufe: int, faktor: float = 1.0) -> tuple[float, int, Any]:
    """CPU seconds of the compiled part on one thread, its events, and the draw."""
    zug = parameter_ziehen(a, laeufe, MONATE, np.random.default_rng(1))
    zug = zug._replace(rate=faktor * zug.rate)
    sekunden, ereignisse = np.inf, 0
    for _ in range(5):
        leer = leerer_ausgang(*zug.rate.shape)
        sekunden = min(gestoppt(laufen, a.stock, zug, leer)[1], sekunden)
        ereignisse = int(leer.zugang.sum(dtype=int) + laeufe * (a.stock.pause < 0).sum())
    return sekunden, ereignisse, zug


def bestens(tat, *gaben: object) -> tuple[str, Any]:
    """The least of several tries by the clock and by CPU, as text, and the last result."""
    zeit = cpu = np.inf
    for _ in range(5):
        ergebnis = None
        hier, davon, ergebnis = gestoppt(tat, *gaben)
        zeit, cpu = min(hier, zeit), min(davon, cpu)
    return f"{zeit:.2f} s (CPU {cpu:.2f})", ergebnis


def runs(a, laeufe: int) -> Ausgang:
    """The whole forecast on one thread and on two."""
    ergebnisse = []
    for kerne in (1, 2):
        dauer, aus = bestens(vorhersagen, a, Auftrag(MONATE, laeufe, 1, kerne))
        ergebnisse.append(aus)
        print(f"{laeufe:,} runs with parameter draws, {kerne} threads: {dauer}")
    gleich = all((x == y).all() for x, y in zip(*ergebnisse, strict=True))
    print(f"same numbers on one thread and two: {gleich}")
    return ergebnisse[0]


def ereignisse_messen(a) -> None:
    """The compiled part beside the random numbers alone, itself twice as large, a loop and SimPy."""
    zufallsgrenze(1)
    grenze = beste(lambda: zufallsgrenze(2_000_000)) / 2_000_000
    sekunden, ereignisse, zug = je_ereignis(a, 100)
    je = sekunden / ereignisse
    print(f"compiled part, 1 thread: {1e9 * je:.1f} ns an event")
    print(
        f"random-number limit: {1e9 * grenze:.2f} ns a number, {je / grenze:.0f} of them an event"
    )
    for laeufe, faktor in ((200, 1.0), (400, 1.0), (100, 2.0), (100, 4.0)):
        andere, viele, _ = je_ereignis(a, laeufe, faktor)
        je = 1e9 * andere / viele
        print(f"  {laeufe} runs, entries × {faktor:.0f}: {andere:.3f} s, {je:.1f} ns an event")
    for name, tat in [("plain loop", schleife)] + ([("SimPy", mit_simpy)] if simpy else []):
        zeit = beste(lambda tat=tat: [tat(zug, r, a.stock) for r in range(2)], 3) / 2
        print(f"{name}: {zeit:.2f} s a run, {zeit * 100 / sekunden:.0f} times ours (1 thread)")
    if not simpy:
        print("NICHT GELAUFEN: SimPy fehlt")


def quantile(a, aus: Ausgang, preise: Preise) -> None:
    dauer, alle = bestens(reihen, a, aus, preise)
    print(f"quantiles and cost of {len(alle)} series, {len(aus.bestand):,} runs: {dauer}")


def main() -> None:
    laeufe = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    verlauf = verlauf_lesen(stadt(2000, 1, ZWOELF).csv, date(2024, 12, 31))
    vorhersagen(anpassen(verlauf), Auftrag(MONATE, 2, 1))
    dauer, a = bestens(anpassen, verlauf)
    print(f"fit of {len(verlauf):,} episodes: {dauer}")
    aus = runs(a, laeufe)
    ereignisse_messen(a)
    preise = Preise(dict.fromkeys(verlauf.arten, ((0, 1000.0),)), ())
    quantile(a, aus, preise)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    quantile(a, vorhersagen(a, Auftrag(MONATE, 10 * laeufe, 1)), preise)


if __name__ == "__main__":
    main()
