"""How many towns a second two workers compute, and what all Jugendämter would take on one machine and on ten.

    just bench-viele [towns]

The towns are invented: as many inhabitants each as a share of the country drawn log-normally, whose mean is that of the about
560 Jugendämter; known by inhabitants and cost alone, 1,000 runs, 60 months, „evidenz“ beside „ohne“. The start of the workers
is measured by itself. What a core costs an hour is our own setting: put in your own.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from distributed import Client, LocalCluster

from massanzug.simulation.annahmen import vorlage
from massanzug.simulation.jahreszahlen import EINWOHNER_2023
from massanzug.simulation.stadtlauf import Vorhaben, stadt_rechnen, stadtauftrag
from massanzug.simulation.staedte import Stadt
from massanzug.simulation.viele import verteilen

JUGENDAEMTER = 560
EURO_JE_EINWOHNER = 200  # Arnsberg: 15 million for 75,000 (arnsberg.de, 2024)
EURO_JE_KERNSTUNDE = 0.05
STREUUNG = 0.7
VORHABEN = Vorhaben(60, 1000, 1, {"evidenz": vorlage("evidenz")})


def staedte(anzahl: int) -> list[Stadt]:
    groesse = np.random.default_rng(1).lognormal(0, STREUUNG, anzahl)
    einwohner = groesse / groesse.mean() * EINWOHNER_2023 / JUGENDAEMTER
    return [
        Stadt(i, f"{99000 + i}", f"Stadt {i}", {}, None, int(n), int(EURO_JE_EINWOHNER * n), 2024)
        for i, n in enumerate(einwohner)
    ]


def messen(anzahl: int, helfer: int) -> tuple[float, float, int]:
    """Seconds until the workers have computed a first town each, seconds for all towns, bytes kept."""
    beginn = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as ziel,
        LocalCluster(n_workers=helfer, threads_per_worker=1, dashboard_address=None) as hier,
        Client(hier) as client,
    ):
        (Path(ziel) / "teile").mkdir()
        anlauf = Vorhaben(60, 125, 1, VORHABEN.szenarien)
        for _ in verteilen(iter(staedte(2 * helfer)), anlauf, Path(ziel), client):
            pass
        start = time.perf_counter() - beginn
        beginn = time.perf_counter()
        befunde = list(verteilen(iter(staedte(anzahl)), VORHABEN, Path(ziel), client))
        dauer = time.perf_counter() - beginn
        if any(b.ergebnis != "gerechnet" for b in befunde):
            raise SystemExit(f"Nicht alle Städte sind gerechnet: {befunde}")
        umfang = sum(t.stat().st_size for t in Path(ziel).glob("teile/*"))
    return start, dauer, umfang


def rechenzeit(anzahl: int = 6) -> float:
    """Processor seconds a town, whoever else uses the machine."""
    auftraege = [stadtauftrag(s, VORHABEN) for s in staedte(anzahl)]
    stadt_rechnen(auftraege[0])
    beginn = time.process_time()
    for auftrag in auftraege:
        stadt_rechnen(auftrag)
    return (time.process_time() - beginn) / anzahl


def main() -> None:
    anzahl = int(sys.argv[1]) if len(sys.argv) > 1 else 24
    print(f"{rechenzeit():.2f} Prozessorsekunden je Stadt")
    je_helfer = {}
    for helfer in (1, 2):
        start, dauer, umfang = messen(anzahl, helfer)
        je_helfer[helfer] = dauer
        print(
            f"{helfer} Helfer: {anzahl / dauer:.2f} Städte/s, Anlauf {start:.0f} s, "
            f"{umfang / anzahl / 1000:.0f} kB je Stadt"
        )
    print(f"zwei statt einem: {je_helfer[1] / je_helfer[2]:.2f} ×")
    kernsekunden = 2 * je_helfer[2] / anzahl
    for maschinen in (1, 10):
        sekunden = start + JUGENDAEMTER * kernsekunden / (2 * maschinen)
        euro = 2 * maschinen * sekunden / 3600 * EURO_JE_KERNSTUNDE
        print(
            f"{JUGENDAEMTER} Jugendämter auf {maschinen} Maschinen mit 2 Kernen: {sekunden / 60:.1f} min, "
            f"{2 * maschinen * sekunden / 3600:.2f} Kernstunden, {euro:.3f} Euro zu {EURO_JE_KERNSTUNDE} Euro"
        )


if __name__ == "__main__":
    main()
