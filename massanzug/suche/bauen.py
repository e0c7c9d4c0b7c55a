"""Build an index from all offers, and change single offers in one."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import tantivy

from massanzug.suche.ablage import (
    TANTIVY,
    VORWAERTS,
    WOERTER,
    ZUSATZ,
    aktueller_bau,
    ersetzen,
    neuer_bau,
    sperre,
    stand_lesen,
    stand_schreiben,
    umschalten,
    vorwissen_schreiben,
)
from massanzug.suche.begriffe import Bauergebnis, Eintrag, Gegend, Thema
from massanzug.suche.schema import schema
from massanzug.suche.stapel import Wortnummern
from massanzug.suche.themen import Gebaut, grundlage, vorwissen_sammeln
from massanzug.suche.vorwaerts import LAENGE_BITS
from massanzug.suche.werkbank import Fertig, Werkbank, fertigen
from massanzug.suche.woerter import Wortzaehler
from massanzug.suche.wortschatz import Wortschatz
from massanzug.suche.wortschatz import packen as woerter_packen

SPEICHER = 200_000_000
SPEICHER_AENDERN = 30_000_000


@contextmanager
def _ohne_muellabfuhr() -> Iterator[None]:
    """Analysis makes no cycles; looking for them would cost three times what it costs itself."""
    lief = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if lief:
            gc.enable()


class _Schreiber:
    """Puts analysed offers into Tantivy and their records behind each other; closes its file."""

    def __init__(self, writer: tantivy.IndexWriter, datei: Path) -> None:
        self._writer = writer
        self._datei = datei.open("ab")
        self._stelle = self._datei.tell()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._datei.close()

    def dazu(self, fertig: Fertig) -> None:
        ort = self._stelle << LAENGE_BITS | len(fertig.satz)
        self._writer.add_document(tantivy.Document(**fertig.felder, satz=ort))
        self._datei.write(fertig.satz)
        self._stelle += len(fertig.satz)

    def sichern(self) -> None:
        """Records first, then the index that names them: no reader sees a place without one."""
        self._datei.flush()
        os.fsync(self._datei.fileno())
        self._writer.commit()
        self._writer.wait_merging_threads()


def bauen(
    ordner: Path,
    eintraege: Iterable[Eintrag],
    themen: Iterable[Thema],
    gegenden: Iterable[Gegend],
    *,
    prozesse: int = 1,
) -> Bauergebnis:
    """Build the index anew and switch to it; readers go on with the older one meanwhile.

    ``aendern`` waits for the end, so that no change is lost between the two. What is handed over is
    read once the build holds its lock, ``themen`` first.
    """
    beginn = time.perf_counter()
    with sperre(ordner), _ohne_muellabfuhr():
        themen, gegenden = tuple(themen), tuple(gegenden)
        bau = neuer_bau(ordner)
        index = tantivy.Index(schema(), path=str(bau / TANTIVY))
        zaehler = Wortzaehler()
        anzahl = 0
        with (
            Werkbank(themen, gegenden, prozesse) as werkbank,
            _Schreiber(index.writer(SPEICHER, 1), bau / VORWAERTS) as schreiber,
        ):
            for fertige in werkbank.fertige(eintraege):
                for fertig in fertige:
                    schreiber.dazu(fertig)
                anzahl += len(fertige)
            with ThreadPoolExecutor(1) as nebenher:  # Tantivy works on the other core meanwhile
                gesichert = nebenher.submit(schreiber.sichern)
                for gezaehlt in werkbank.gezaehlt():
                    zaehler.vereinen(gezaehlt)
                analyse, verzeichnis = grundlage(themen, gegenden)
                vorwissen_schreiben(bau, vorwissen_sammeln(themen, analyse))
                schatz = zaehler.wortschatz(analyse, verzeichnis.woerter)
                ersetzen(bau / WOERTER, woerter_packen(schatz))
                gesichert.result()
        stand_schreiben(bau, themen, gegenden)
        umschalten(ordner, bau)
    groesse = sum(d.stat().st_size for d in bau.rglob("*") if d.is_file())
    return Bauergebnis(anzahl, len(schatz), groesse, time.perf_counter() - beginn)


def aendern(ordner: Path, geaendert: Iterable[Eintrag], geloescht: Iterable[str]) -> None:
    """Put in changed and new offers and take out deleted ones; visible to all readers at once.

    Raises IndexFehlt or IndexKaputt when there is no index to change.
    """
    with sperre(ordner):
        bau = aktueller_bau(ordner)
        stand = stand_lesen(bau)
        analyse, _ = grundlage(stand.themen, stand.gegenden, Gebaut(bau))
        index = tantivy.Index.open(str(bau / TANTIVY))
        writer = index.writer(SPEICHER_AENDERN, 1)
        nummern = Wortnummern(analyse)
        neue = list({eintrag.id: eintrag for eintrag in geaendert}.values())
        with _Schreiber(writer, bau / VORWAERTS) as schreiber:
            for weg in (*geloescht, *(eintrag.id for eintrag in neue)):
                writer.delete_documents_by_term("id", weg)
            for fertig in fertigen(neue, nummern):
                schreiber.dazu(fertig)
            schreiber.sichern()
        zaehler = Wortzaehler()
        zaehler.vereinen(nummern.gezaehlt())
        _zusatz(bau, zaehler.wortschatz(analyse, {}))


def _zusatz(bau: Path, woerter: dict[str, tuple[int, str]]) -> None:
    """New words since the build, in a small vocabulary of their own beside the large one."""
    bekannt = Wortschatz((bau / WOERTER).read_bytes())
    neu = {w: wert for w, wert in woerter.items() if w not in bekannt}
    if not neu:
        return
    if (bau / ZUSATZ).exists():
        bisher = Wortschatz((bau / ZUSATZ).read_bytes())
        neu = {w.gefaltet: (w.anzahl, w.anzeige) for w in bisher.alle()} | neu
    ersetzen(bau / ZUSATZ, woerter_packen(neu))
