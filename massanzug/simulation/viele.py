"""python -m massanzug.simulation viele STAEDTE.csv --ziel ORDNER: many towns, on Dask.

A town is one task and one file. What is there already is not computed again, what fails is one line of ``befund.csv``.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from distributed import Client, Future, KilledWorker, LocalCluster, as_completed

from massanzug.simulation.annahmen import VORLAGEN, annahmen_lesen, vorlage
from massanzug.simulation.befehl import inhalt, lauf_argumente, zahl_zwischen
from massanzug.simulation.begriffe import Unrechenbar
from massanzug.simulation.stadtlauf import (
    OHNE,
    Stadtauftrag,
    Vorhaben,
    stadt_rechnen,
    stadtauftrag,
)
from massanzug.simulation.staedte import Stadt, staedte_lesen
from massanzug.simulation.teile import liegt_vor, teil_schreiben

VORAUS = 2  # towns per core that lie ready: no worker waits, and not all files are in memory
GEDULD = 60  # seconds until the first worker has to be there
HOECHSTENS_HELFER = 1024


@dataclass(frozen=True, slots=True)
class Befund:
    """What became of a line of the table. ``ergebnis``: „gerechnet“, „lag vor“ or „nicht gerechnet“."""

    zeile: int
    ags: str
    name: str
    ergebnis: str
    grund: str = ""


def durchsehen(
    staedte: list[Stadt], vorhaben: Vorhaben, ordner: Path
) -> tuple[list[Stadt], list[Befund]]:
    """The towns still to be computed, and what is known of the others already."""
    offen, befunde = [], []
    for stadt in staedte:
        try:
            da = liegt_vor(ordner, stadtauftrag(stadt, vorhaben))
        except OSError as fehler:
            befunde.append(_befund(stadt, "nicht gerechnet", str(fehler)))
            continue
        if da:
            befunde.append(_befund(stadt, "lag vor"))
        else:
            offen.append(stadt)
    return offen, befunde


def verteilen(
    offen: Iterator[Stadt], vorhaben: Vorhaben, ordner: Path, helfer: Client
) -> Iterator[Befund]:
    """Town by town as they are done."""
    unterwegs: dict[str, tuple[Stadt, Stadtauftrag]] = {}
    laufende = as_completed(loop=helfer.loop)

    def nachlegen() -> None:
        platz = VORAUS * max(sum(helfer.nthreads().values()), 1)
        while len(unterwegs) < platz and (stadt := next(offen, None)) is not None:
            auftrag = stadtauftrag(stadt, vorhaben)
            aufgabe = helfer.submit(stadt_rechnen, auftrag, key=f"stadt-{auftrag.schluessel}")
            unterwegs[aufgabe.key] = stadt, auftrag
            laufende.add(aufgabe)

    nachlegen()
    for aufgabe in laufende:
        stadt, auftrag = unterwegs.pop(aufgabe.key)
        yield _abholen(aufgabe, stadt, auftrag, ordner)
        nachlegen()


def _abholen(aufgabe: Future, stadt: Stadt, auftrag: Stadtauftrag, ordner: Path) -> Befund:
    """Whatever happened to this town, the others go on."""
    fehler = aufgabe.exception()
    if fehler is None:
        ergebnis = aufgabe.result()
        teil_schreiben(ordner, auftrag, ergebnis)
        return _befund(stadt, "gerechnet", "; ".join(ergebnis.hinweise))
    if isinstance(fehler, KilledWorker):
        grund = "Der Helfer, der sie rechnete, ist ausgefallen."
    elif isinstance(fehler, Unrechenbar):
        grund = str(fehler)
    else:
        grund = f"{type(fehler).__name__}: {fehler}"
    return _befund(stadt, "nicht gerechnet", grund)


def _befund(stadt: Stadt, ergebnis: str, grund: str = "") -> Befund:
    return Befund(stadt.zeile, stadt.ags, stadt.name, ergebnis, grund)


def _argumente(argv: list[str]) -> argparse.Namespace:
    p = argparse.ArgumentParser(
        prog="python -m massanzug.simulation viele",
        description="Dieselbe Prognose für viele Städte. Ein zweiter Start rechnet nur, was fehlt.",
    )
    p.add_argument("staedte", type=Path, help="CSV: ags, name, einwohner, ausgaben, jahr, …")
    p.add_argument("--ziel", type=Path, required=True, help="Ordner für teile/ und befund.csv")
    p.add_argument(
        "--annahmen",
        action="append",
        metavar="SATZ",
        help="skeptisch, evidenz, hoffnungsvoll oder eine TOML-Datei; auch mehrmals (sonst evidenz)",
    )
    p.add_argument("--dask", metavar="ADRESSE", help="tcp://…:8786; sonst auf dieser Maschine")
    p.add_argument(
        "--helfer",
        type=zahl_zwischen(1, HOECHSTENS_HELFER),
        help="Prozesse auf dieser Maschine (sonst einer je Kern)",
    )
    lauf_argumente(p, monate=60, laeufe=1000)
    return p.parse_args(argv)


def szenarien(namen: list[str]) -> dict[str, bytes]:
    """By name; Unrechenbar for a name that comes twice, or a file that is no set of assumptions."""
    ergebnis: dict[str, bytes] = {}
    for name in namen:
        mitgeliefert = (VORLAGEN / f"{name}.toml").is_file()
        toml = vorlage(name) if mitgeliefert else inhalt(Path(name))
        kurz = name if mitgeliefert else Path(name).stem
        if kurz in ergebnis or kurz == OHNE:
            raise Unrechenbar(f"Zwei Sätze von Annahmen heißen „{kurz}“.")
        annahmen_lesen(toml)
        ergebnis[kurz] = toml
    return ergebnis


def _helfer(a: argparse.Namespace, stapel: ExitStack) -> Client:
    """Workers elsewhere, or one process a core here. OSError where nobody answers."""
    if a.dask:
        client = stapel.enter_context(Client(a.dask, timeout=GEDULD))
    else:
        hier = LocalCluster(n_workers=a.helfer, threads_per_worker=1, dashboard_address=None)
        client = stapel.enter_context(Client(stapel.enter_context(hier)))
    client.wait_for_workers(1, timeout=GEDULD)
    return client


def _melden(fertig: int, gesamt: int, befund: Befund, beginn: float) -> None:
    rest = (time.monotonic() - beginn) / fertig * (gesamt - fertig)
    sys.stderr.write(f"{fertig} von {gesamt}: {befund.name}, noch rund {rest / 60:.0f} min\n")


def rechnen(a: argparse.Namespace) -> list[Befund]:
    """Every line of the table, in its order. Unrechenbar or OSError where nothing can be begun."""
    vorhaben = Vorhaben(a.monate, a.laeufe, a.saat, szenarien(a.annahmen or ["evidenz"]))
    staedte, abgewiesen = staedte_lesen(inhalt(a.staedte), a.staedte.parent)
    (a.ziel / "teile").mkdir(parents=True, exist_ok=True)
    offen, befunde = durchsehen(staedte, vorhaben, a.ziel)
    befunde += [Befund(m.zeile, "", "", "nicht gerechnet", m.grund) for m in abgewiesen]
    if offen:
        with ExitStack() as stapel:
            helfer, beginn = _helfer(a, stapel), time.monotonic()
            neue = verteilen(iter(offen), vorhaben, a.ziel, helfer)
            for nummer, befund in enumerate(neue, 1):
                befunde.append(befund)
                _melden(nummer, len(offen), befund, beginn)
    return sorted(befunde, key=lambda b: b.zeile)


def _befunde_schreiben(ordner: Path, befunde: list[Befund]) -> None:
    with (ordner / "befund.csv").open("w", encoding="utf-8", newline="") as datei:
        schreiber = csv.writer(datei, delimiter=";")
        schreiber.writerow(["zeile", "ags", "name", "ergebnis", "grund"])
        schreiber.writerows([b.zeile, b.ags, b.name, b.ergebnis, b.grund] for b in befunde)


def main(argv: list[str]) -> int:
    """0 if every town is there, 1 if some are not (``befund.csv`` says why), 2 if nothing could begin."""
    a = _argumente(argv)
    try:
        befunde = rechnen(a)
    except (Unrechenbar, OSError) as fehler:
        sys.stderr.write(f"{fehler}\n")
        return 2
    _befunde_schreiben(a.ziel, befunde)
    ohne = [b for b in befunde if b.ergebnis == "nicht gerechnet"]
    for b in ohne:
        sys.stderr.write(f"Zeile {b.zeile}: {b.name or 'keine Stadt'}: {b.grund}\n")
    sys.stdout.write(f"{len(befunde) - len(ohne)} von {len(befunde)} Städten liegen vor.\n")
    return 1 if ohne else 0
