"""The search of the Wegweiser beside the engines of the field, over the same invented offers.

    python -m benchmarks.bench_suche 1000 100000 1000000 [--nur-wir]
    python -m benchmarks.bench_suche 1000000 --index ORDNER

Milliseconds p50 / p95 of 300 questions of a kind, ten answers each, and the share of questions
with an answer that has the meant word ("gut"); behind "CPU" what this process itself worked, which
other people's work on the machine lengthens less. Build time, bytes on disk, the process's memory.
With ``--index`` only our own search, over an index kept in that folder and built there once.
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.suche_gegner import GEGNER, UMKREIS_KM, Fehlt, gestoppt
from benchmarks.suche_korpus import Frage, Korpus
from massanzug.suche import Anfrage, IndexFehlt, IndexKaputt, Suche, bauen

PUNKT = (51.35, 8.1)
PROZESSE = 2
WEIT = "… weiter gesucht"
"""For an engine whose usual setting finds few words with two errors; ours has one setting."""
Antwort = Callable[[Frage], list[int]]


class Wir:
    """Our own search over its index."""

    name = "Maßanzug"

    def __init__(self, ordner: Path, korpus: Korpus) -> None:
        self._ordner = ordner / "index"
        self._korpus = korpus

    def bauen(self, eintraege: list[Any]) -> int:
        """Build and open; bytes on disk."""
        ergebnis = bauen(
            self._ordner,
            eintraege,
            self._korpus.themen(),
            self._korpus.gegenden(),
            prozesse=PROZESSE,
        )
        self.oeffnen()
        return ergebnis.bytes

    def oeffnen(self) -> None:
        """Open an index that was built before."""
        self._suche = Suche.oeffnen(self._ordner)

    def _ids(self, anfrage: Anfrage) -> list[int]:
        return [int(t.id[1:]) for t in self._suche.suche(anfrage).treffer]

    def woerter(self, text: str) -> list[int]:
        """Words; two typing errors are no other question."""
        return self._ids(Anfrage(text, anzahl=10))

    fehler = woerter

    def anfang(self, text: str) -> list[int]:
        """A word begun, which finds what it may become."""
        return self._ids(Anfrage(text, anzahl=10))

    def vorschlaege(self, text: str) -> list[int]:
        """Ten suggestions."""
        self._suche.vorschlaege(text)
        return []

    def umkreis(self, text: str, punkt: tuple[float, float]) -> tuple[list[int], object]:
        """A word within a radius, free of charge, with all facet counts."""
        anfrage = Anfrage(
            text,
            anzahl=10,
            punkt=punkt,
            umkreis_km=UMKREIS_KM,
            merkmale=(("kosten", "kostenlos"),),
        )
        ergebnis = self._suche.suche(anfrage)
        return [int(t.id[1:]) for t in ergebnis.treffer], ergebnis.merkmale


class Messung(NamedTuple):
    """Of one kind of question: milliseconds by the clock and of CPU, and how many answers were good."""

    zeiten: list[float]
    gearbeitet: list[float]
    gut: int

    def __str__(self) -> str:
        guete = f"  gut {self.gut / len(self.zeiten):4.2f}" if self.gut else ""
        return f"{_p50_p95(self.zeiten)}   CPU {_p50_p95(self.gearbeitet)}{guete}"


def messen(korpus: Korpus, fragen: list[Frage], antwort: Antwort) -> Messung:
    """Every question once, after twenty to warm up."""
    zeiten, gearbeitet = [], []
    gut = 0
    for frage in fragen[:20]:
        antwort(frage)
    for frage in fragen:
        bisher = time.process_time()
        nummern, dauer = gestoppt(antwort, frage)
        zeiten.append(dauer)
        gearbeitet.append((time.process_time() - bisher) * 1000)
        gut += any(frage.gemeint in _text(korpus, nr) for nr in nummern)  # type: ignore[attr-defined]
    return Messung(sorted(zeiten), sorted(gearbeitet), gut)


def _p50_p95(geordnet: list[float]) -> str:
    return f"{geordnet[len(geordnet) // 2]:8.2f} / {_p95(geordnet):8.2f}"


def _p95(geordnet: list[float]) -> float:
    return geordnet[int(len(geordnet) * 0.95)]


def verhaeltnisse(name: str, andere: dict[str, Messung], wir: dict[str, Messung]) -> str:
    """How many times as long another engine took by the clock: all questions together, and at p95."""
    unsere = wir | {WEIT: wir["zwei Tippfehler"]}
    teile = [
        f"{art} {sum(m.zeiten) / sum(unsere[art].zeiten):.1f} (p95 {_p95(m.zeiten) / _p95(unsere[art].zeiten):.1f})"
        for art, m in andere.items()
    ]
    return f"  {name} braucht das Wievielfache: {', '.join(teile)}"


def _text(korpus: Korpus, nr: int) -> str:
    e = korpus.eintrag(nr)
    return f"{e.name} {e.beschreibung} {e.traeger} {e.ortsteil}".lower()


def arten(korpus: Korpus, maschine: object) -> list[tuple[str, list[Frage], Antwort]]:
    """What an engine is asked, as far as it can."""
    m: Any = maschine
    moeglich = [
        ("ein Wort", "woerter", korpus.ein_wort, lambda f: m.woerter(f.text)),
        ("drei Wörter", "woerter", korpus.drei_woerter, lambda f: m.woerter(f.text)),
        ("zwei Tippfehler", "fehler", korpus.zwei_fehler, lambda f: m.fehler(f.text)),
        (WEIT, "fehler_weit", korpus.zwei_fehler, lambda f: m.fehler_weit(f.text)),
        ("Wortanfang", "anfang", korpus.anfaenge, lambda f: m.anfang(f.text)),
        ("Vorschläge", "vorschlaege", korpus.anfaenge, lambda f: m.vorschlaege(f.text)),
        ("Umkreis, Merkmale", "umkreis", korpus.ein_wort, lambda f: m.umkreis(f.text, PUNKT)[0]),
    ]
    return [(art, fragen(), a) for art, kann, fragen, a in moeglich if hasattr(maschine, kann)]


def lauf(groesse: int, ordner: Path, *, nur_wir: bool) -> None:
    """All engines over one corpus."""
    korpus = Korpus(groesse)
    eintraege = list(korpus)
    print(f"\n## {groesse:,} Angebote, {len(korpus.woerter):,} Wörter")
    andere = {}
    for art in () if nur_wir else GEGNER:
        try:
            eine = art(ordner)
        except Fehlt as grund:
            print(f"\n{art.name}: NICHT GELAUFEN, {grund}")
            continue
        andere[art.name] = zeigen(korpus, eine, eintraege)
    wir = zeigen(korpus, Wir(ordner, korpus), eintraege)
    for name, ihre in andere.items():
        print(verhaeltnisse(name, ihre, wir))


def wieder(groesse: int, ordner: Path) -> None:
    """Our search over an index built before; the first time it is built."""
    korpus = Korpus(groesse)
    wir = Wir(ordner, korpus)
    try:
        wir.oeffnen()
    except (IndexFehlt, IndexKaputt):
        zeigen(korpus, wir, list(korpus))
    else:
        fragen(korpus, wir)


def zeigen(korpus: Korpus, maschine: object, eintraege: list[Any]) -> dict[str, Messung]:
    """One engine's lines, and what they are made of by kind of question."""
    m: Any = maschine
    groesse, dauer = gestoppt(m.bauen, eintraege)
    je_sekunde = len(eintraege) / (dauer / 1000)
    speicher = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"\n{m.name}: gebaut in {dauer / 1000:.1f} s ({je_sekunde:,.0f}/s), "
        f"{int(groesse) / 1e6:.0f} MB auf der Platte, Prozess bis {speicher:.0f} MB",  # type: ignore[call-overload]
        flush=True,
    )
    return fragen(korpus, maschine)


def fragen(korpus: Korpus, maschine: object) -> dict[str, Messung]:
    """How fast an engine answers each kind of question."""
    messungen = {}
    for art, gefragt, antwort in arten(korpus, maschine):
        messungen[art] = messen(korpus, gefragt, antwort)
        print(f"  {art:18} {messungen[art]}", flush=True)
    return messungen


def main() -> None:
    groessen = [int(a) for a in sys.argv[1:] if a.isdigit()] or [1_000, 100_000]
    if "--index" in sys.argv:
        wieder(groessen[0], Path(sys.argv[sys.argv.index("--index") + 1]))
        return
    for groesse in groessen:
        ordner = Path(tempfile.mkdtemp(prefix="bench-suche-"))
        try:
            lauf(groesse, ordner, nur_wir="--nur-wir" in sys.argv)
        finally:
            shutil.rmtree(ordner, ignore_errors=True)


if __name__ == "__main__":
    main()
