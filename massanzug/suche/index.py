"""The search over an index on disk: candidates from Tantivy, ranked exactly from their records."""

from __future__ import annotations

import mmap
import struct
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
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
from massanzug.suche.analyse import Analyse
from massanzug.suche.antwort import Fund, antworten, im_umkreis
from massanzug.suche.begriffe import Anfrage, Ergebnis, IndexKaputt
from massanzug.suche.deuten import Bestand, Deuter
from massanzug.suche.lesen import Leser
from massanzug.suche.plan import Plan, noetig
from massanzug.suche.rang import Rangfolge
from massanzug.suche.schema import frage
from massanzug.suche.themen import Gebaut, grundlage
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.vorschlag import Vorschlagsliste
from massanzug.suche.vorwaerts import LAENGE_BITS, SCHLUESSEL, Satz
from massanzug.suche.wortschatz import ErweiterterWortschatz, Wortschatz, Wortverzeichnis

_RANG = vorgabe("rang")
_ALLE_BIS: int = _RANG["alle_bis"]
_KANDIDATEN: int = _RANG["kandidaten"]
_GEMERKT = 100_000
_MASKE = (1 << LAENGE_BITS) - 1


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


class _Sicht:
    """One state of a build, as a search sees it from beginning to end."""

    def __init__(self, bau: _Bau) -> None:
        self.searcher = bau.index.searcher()
        self.angebote = self.searcher.num_docs
        self._haeufig: dict[str, int] = {}
        self._saetze = bau.saetze()
        schatz: Wortverzeichnis = bau.schatz
        if (bau.ordner / ZUSATZ).exists():
            zusatz = Wortschatz((bau.ordner / ZUSATZ).read_bytes())
            schatz = ErweiterterWortschatz(bau.schatz, zusatz)
        self.deuter = Deuter(
            Bestand(
                analyse=bau.analyse,
                wortschatz=schatz,
                themen=bau.verzeichnis,
                leser=bau.leser,
                haeufigkeit=self.haeufigkeit,
                angebote=self.angebote,
            )
        )
        self.vorschlaege = Vorschlagsliste(bau.verzeichnis, schatz, bau.gegenden)

    def haeufigkeit(self, t: str) -> int:
        """In how many offers a term is."""
        haeufig = self._haeufig.get(t)
        if haeufig is None:
            haeufig = self.searcher.doc_freq("text", t)
            if len(self._haeufig) < _GEMERKT:
                self._haeufig[t] = haeufig
        return haeufig

    def satz(self, ort: int) -> Satz:
        """The record at a place."""
        von = ort >> LAENGE_BITS
        roh = self._saetze[von : von + (ort & _MASKE)]
        if len(roh) != ort & _MASKE:
            raise ValueError("a record is cut off")
        return Satz(roh)


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
        self.sicht = _Sicht(self)

    def _marken(self) -> tuple[tuple[int, int, int], ...]:
        return _marke(self.ordner / TANTIVY / "meta.json"), _marke(self.ordner / ZUSATZ)

    def saetze(self) -> mmap.mmap | bytes:
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
            self.sicht = _Sicht(self)
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

    def _sicht(self) -> _Sicht:
        """The newest state; a switch to another build costs the first search after it."""
        with self._sperre:
            zeiger = _marke(self._ordner / ZEIGER)
            if zeiger != self._zeiger:
                self._bau = self._oeffne()
                self._zeiger = zeiger
            self._bau.auffrischen()
            return self._bau.sicht

    def suche(self, anfrage: Anfrage) -> Ergebnis:
        """Answer a question. Raises IndexKaputt when the files cannot be read any more."""
        with _kaputt_wenn_nicht_lesbar(self._ordner):
            return _suche(self._sicht(), self._bau.analyse, anfrage)

    def vorschlaege(self, anfang: str, *, sprache: str = "de", anzahl: int = 10) -> tuple[str, ...]:
        """How the question may go on: at most ten."""
        with _kaputt_wenn_nicht_lesbar(self._ordner):
            return self._sicht().vorschlaege.zu(anfang, sprache, anzahl, self.suche)

    def themen_des_wortes(self, wort: str) -> frozenset[str]:
        """Labels of the subjects that have this German word as one of their own, a noun in any form.

        Narrower than the search, which also follows phrases, parts and likenesses: for whoever must
        not be offered what a word only hints at.
        """
        with _kaputt_wenn_nicht_lesbar(self._ordner):
            self._sicht()
            return self._bau.verzeichnis.namen(wort)


def _suche(sicht: _Sicht, analyse: Analyse, anfrage: Anfrage) -> Ergebnis:
    plan = sicht.deuter.plan(anfrage)
    if not plan.gruppen and not plan.alles:
        return antworten(plan, [], 0, {}, analyse)
    mindestens = noetig(plan.wichtige)
    funde, gesamt = _funde(sicht, plan, mindestens)
    while mindestens > 1 and gesamt < _RANG["mindest_treffer"]:
        mindestens -= 1
        funde, gesamt = _funde(sicht, plan, mindestens)
    zaehlung = _zaehlung(sicht, plan, mindestens, funde)
    return antworten(plan, funde, gesamt, zaehlung, analyse)


def _alles_genau(sicht: _Sicht) -> bool:
    return sicht.angebote <= _ALLE_BIS


def _funde(sicht: _Sicht, plan: Plan, mindestens: int) -> tuple[list[Fund], int]:
    """Ranked candidates and how many offers match: of a small index all, exactly."""
    anfrage = plan.anfrage
    hoechstens = _KANDIDATEN + max(0, anfrage.ab) + max(0, anfrage.anzahl)
    if _alles_genau(sicht):
        hoechstens = max(1, sicht.angebote)
    ergebnis = sicht.searcher.search(frage(plan, mindestens), hoechstens, count=True)
    orte = sicht.searcher.fast_field_values("satz", [ort for _, ort in ergebnis.hits])
    gesucht = [SCHLUESSEL[t] for t in plan.terme]
    rangfolge = Rangfolge(plan, mindestens)
    bewertet = []
    for ort in orte:
        satz = sicht.satz(int(ort or 0))
        werte = satz.werte(gesucht)
        punkte = rangfolge.punkte(werte, satz)
        if punkte > 0.0 and im_umkreis(anfrage, satz):
            bewertet.append((punkte, satz, werte))
    if not rangfolge.traegt:
        return [], 0
    alle_da = len(ergebnis.hits) < hoechstens
    grenze = 0.0 if _alles_genau(sicht) else _letzte_der_seite(anfrage, bewertet)
    funde = [Fund(p, satz.kopf(), werte) for p, satz, werte in bewertet if p >= grenze]
    gesamt = len(bewertet) if alle_da or _alles_genau(sicht) else int(ergebnis.count or 0)  # type: ignore[attr-defined]  # missing in its stub
    return funde, gesamt


def _letzte_der_seite(anfrage: Anfrage, bewertet: list[tuple[float, Satz, list[int]]]) -> float:
    """The score of the last offer that may stand on the page asked for: the rest stay bytes."""
    bis = max(0, anfrage.ab) + max(0, anfrage.anzahl)
    punkte = sorted((p for p, _, _ in bewertet), reverse=True)
    return punkte[bis - 1] if 0 < bis <= len(punkte) else 0.0


def _zaehlung(
    sicht: _Sicht, plan: Plan, mindestens: int, funde: list[Fund]
) -> Mapping[tuple[str, str], int]:
    """Facet values over all matches."""
    if _alles_genau(sicht):
        return Counter(m for fund in funde for m in fund.kopf.merkmale)
    zaehlen = {"m": {"terms": {"field": "merkmal", "size": vorgabe("tantivy")["merkmale"]}}}
    eimer = sicht.searcher.aggregate(frage(plan, mindestens), zaehlen)["m"]["buckets"]
    return {tuple(e["key"].split("=", 1)): int(e["doc_count"]) for e in eimer}
