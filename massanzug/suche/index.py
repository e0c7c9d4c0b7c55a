"""The search over an index on disk: candidates from Tantivy, ranked exactly from their records."""

from __future__ import annotations

import mmap
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from massanzug.suche.ablage import (
    TANTIVY,
    VORWAERTS,
    WOERTER,
    ZEIGER,
    ZUSATZ,
    aktueller_bau,
    stand_lesen,
)
from massanzug.suche.begriffe import Anfrage, Ergebnis, IndexKaputt
from massanzug.suche.deuten import Bestand
from massanzug.suche.kandidaten import Haeufigkeiten, Sicht, beantworten
from massanzug.suche.lesen import Leser
from massanzug.suche.themen import Gebaut, grundlage
from massanzug.suche.vorschlag import Vorschlagsliste
from massanzug.suche.wortschatz import ErweiterterWortschatz, Wortschatz, Wortverzeichnis


@contextmanager
def _kaputt_wenn_nicht_lesbar(ordner: Path) -> Iterator[None]:
    """Whatever Tantivy or the files cannot read is one clear error."""
    try:
        yield
    except (OSError, ValueError, RuntimeError, struct.error) as grund:
        raise IndexKaputt(f"{ordner}: {grund}") from grund
    except BaseException as grund:
        # a panic of the Rust library is no Exception
        if type(grund).__name__ == "PanicException":
            raise IndexKaputt(f"{ordner}: {grund}") from grund
        raise


def _marke(datei: Path) -> tuple[int, int, int]:
    """Tells whether a file was replaced or changed; zeros if it is not there."""
    try:
        stand = datei.stat()
    except FileNotFoundError:
        return (0, 0, 0)
    return (stand.st_ino, stand.st_mtime_ns, stand.st_size)


class _Bau:
    """An opened build. Notices changes within it."""

    def __init__(self, ordner: Path) -> None:
        stand = stand_lesen(ordner)
        self.ordner = ordner
        self.gegenden = stand.gegenden
        self.analyse, self.verzeichnis = grundlage(stand.themen, stand.gegenden, Gebaut(ordner))
        self.leser = Leser(stand.gegenden)
        with (ordner / WOERTER).open("rb") as datei:
            self.schatz = Wortschatz(
                memoryview(mmap.mmap(datei.fileno(), 0, access=mmap.ACCESS_READ))
            )
        self.index = tantivy.Index.open(str(ordner / TANTIVY))
        self.index.config_reader(reload_policy="manual")
        self._marke = self._marken()
        self.index.reload()
        self.sicht, self.vorschlaege = self._sicht()

    def _sicht(self) -> tuple[Sicht, Vorschlagsliste]:
        searcher = self.index.searcher()
        schatz: Wortverzeichnis = self.schatz
        if (self.ordner / ZUSATZ).exists():
            zusatz = Wortschatz((self.ordner / ZUSATZ).read_bytes())
            schatz = ErweiterterWortschatz(self.schatz, zusatz)
        bestand = Bestand(
            analyse=self.analyse,
            wortschatz=schatz,
            themen=self.verzeichnis,
            leser=self.leser,
            haeufigkeit=Haeufigkeiten(searcher).__getitem__,
            angebote=searcher.num_docs,
        )
        vorschlaege = Vorschlagsliste(self.verzeichnis, schatz, self.gegenden)
        return Sicht(searcher, self._saetze(), bestand), vorschlaege

    def _marken(self) -> tuple[tuple[int, int, int], ...]:
        return _marke(self.ordner / TANTIVY / "meta.json"), _marke(self.ordner / ZUSATZ)

    def _saetze(self) -> mmap.mmap | bytes:
        """All records written so far."""
        datei = self.ordner / VORWAERTS
        if not datei.stat().st_size:
            return b""
        with datei.open("rb") as offen:
            return mmap.mmap(offen.fileno(), 0, access=mmap.ACCESS_READ)

    def auffrischen(self) -> None:
        """See what was committed since."""
        marke = self._marken()
        if marke != self._marke:
            self.index.reload()
            self.sicht, self.vorschlaege = self._sicht()
            self._marke = marke


class Suche:
    """Answers questions over an index; safe for threads, follows rebuilds and changes."""

    def __init__(self, ordner: Path) -> None:
        """Like ``oeffnen``."""
        self._ordner = ordner
        self._sperre = threading.Lock()
        self._zeiger = _marke(ordner / ZEIGER)
        self._bau = self._oeffne()

    @classmethod
    def oeffnen(cls, ordner: Path) -> Suche:
        """Open the current index. Raises IndexFehlt, IndexKaputt: the caller builds it anew."""
        return cls(ordner)

    def _oeffne(self) -> _Bau:
        bau = aktueller_bau(self._ordner)
        with _kaputt_wenn_nicht_lesbar(bau):
            return _Bau(bau)

    def _aktuell(self) -> _Bau:
        """The newest state; a switch to another build costs the first search after it."""
        with self._sperre:
            zeiger = _marke(self._ordner / ZEIGER)
            if zeiger != self._zeiger:
                self._bau = self._oeffne()
                self._zeiger = zeiger
            self._bau.auffrischen()
            return self._bau

    def suche(self, anfrage: Anfrage) -> Ergebnis:
        """Answer a question. Raises IndexKaputt when the files cannot be read any more."""
        with _kaputt_wenn_nicht_lesbar(self._ordner):
            return beantworten(self._aktuell().sicht, anfrage)

    def vorschlaege(self, anfang: str, *, sprache: str = "de", anzahl: int = 10) -> tuple[str, ...]:
        """How the question may go on: at most ten."""
        with _kaputt_wenn_nicht_lesbar(self._ordner):
            return self._aktuell().vorschlaege.zu(anfang, sprache, anzahl, self.suche)

    def themen_des_wortes(self, wort: str) -> frozenset[str]:
        """Labels of the subjects that have this German word as one of their own, a noun in any form.

        Narrower than the search, which also follows phrases, parts and likenesses: for whoever must
        not be offered what a word only hints at.
        """
        with _kaputt_wenn_nicht_lesbar(self._ordner):
            return self._aktuell().verzeichnis.namen(wort)
