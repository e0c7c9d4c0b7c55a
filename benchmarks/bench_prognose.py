"""The forecast's runs beside a plain event loop and SimPy: one model, one draw of parameters.

    just bench-prognose [runs]

A town of about 2,000 running cases (benchmarks/eichung_staedte.py), 120 months. An event is an entry, or a
case of the stock. The loop and SimPy draw the same entries, cells, and residual times, without
birthdays, switches and returns: less work than ours.
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

from benchmarks.eichung_staedte import stadt
from massanzug.simulation import Auftrag, anpassen, reihen, verlauf_lesen, vorhersagen
from massanzug.simulation.anpassen import parameter_ziehen
from massanzug.simulation.begriffe import Preise
from massanzug.simulation.lauf import laufen, restdauer
from massanzug.simulation.vorhersage import leerer_ausgang

try:
    import simpy
except ModuleNotFoundError:
    simpy = None

MONATE = 120
python_restdauer = restdauer.py_func


def faelle(zug, r, stock) -> Iterator[tuple[float, int, float]]:
    """Begin, cell and duration of everybody in run ``r``, by Python's own random numbers."""
    zufall = random.Random(r)
    arten, zellen = zug.kraft.shape[1], zug.anteil.shape[2]
    grenzen, kraft = list(zug.grenzen), [list(k) for k in zug.kraft[r]]
    for art, seit, pause in zip(stock.art, stock.seit, stock.pause, strict=True):
        if pause < 0:
            yield 0.0, int(art), python_restdauer(zufall.random(), seit, grenzen, kraft[art])
    for m in range(MONATE):
        summen = zug.anteil[r, m]
        for _ in range(np.random.default_rng([r, m]).poisson(zug.rate[r, m])):
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


def gestoppt(tat, *gaben: object) -> tuple[float, Any]:
    """Seconds and result."""
    beginn = time.perf_counter()
    ergebnis = tat(*gaben)
    return time.perf_counter() - beginn, ergebnis


def main() -> None:
    laeufe = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    verlauf = verlauf_lesen(stadt(2000, 1).csv, date(2024, 12, 31))
    vorhersagen(anpassen(verlauf), Auftrag(MONATE, 2, 1))
    sekunden, a = gestoppt(anpassen, verlauf)
    print(f"fit of {len(verlauf):,} episodes: {sekunden:.2f} s")
    for kerne in (1, 2):
        sekunden, aus = gestoppt(vorhersagen, a, Auftrag(MONATE, laeufe, 1, kerne))
        print(f"{laeufe} runs with their parameter draws, {kerne} threads: {sekunden:.2f} s")
    zug = parameter_ziehen(a, 100, MONATE, np.random.default_rng(1))
    leer = leerer_ausgang(100, zug.anteil.shape[2], MONATE)
    sekunden, _ = gestoppt(laufen, a.stock, zug, leer)
    ereignisse = leer.zugang.sum(dtype=int) + 100 * (a.stock.pause < 0).sum()
    print(f"compiled part, 1 thread: {1e9 * sekunden / ereignisse:.1f} ns an event")
    gegner = [("plain loop", schleife)] + ([("SimPy", mit_simpy)] if simpy else [])
    for name, tat in gegner:
        zeit = gestoppt(lambda tat=tat: [tat(zug, r, a.stock) for r in range(2)])[0] / 2
        print(f"{name}: {zeit:.2f} s a run, {zeit * 100 / sekunden:.0f} times ours (1 thread)")
    if not simpy:
        print("NICHT GELAUFEN: SimPy fehlt")
    preise = Preise({"34": ((0, 5000.0),)}, ())
    print(f"quantiles and cost of all series: {gestoppt(reihen, a, aus, preise)[0]:.2f} s")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
