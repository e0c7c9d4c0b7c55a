"""From a plan to ranked offers over an index: Tantivy's best are read, scored exactly and counted."""

from __future__ import annotations

import mmap
import os
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

import tantivy

from massanzug.suche.antwort import Fund, antworten, im_umkreis, vertretene_anliegen
from massanzug.suche.begriffe import Anfrage, Ergebnis
from massanzug.suche.deuten import Bestand, Deuter
from massanzug.suche.plan import Plan, noetig
from massanzug.suche.rang import Rangfolge
from massanzug.suche.schema import frage, merkmalsnamen, treffer, zaehlen
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.vorwaerts import LAENGE_BITS, Satz, schluessel

_RANG = vorgabe("rang")
_ALLE_BIS: int = _RANG["alle_bis"]
_KANDIDATEN: int = _RANG["kandidaten"]
_MINDEST_TREFFER: int = _RANG["mindest_treffer"]
_GEMERKT = 100_000
_MASKE = (1 << LAENGE_BITS) - 1


class Haeufigkeiten(dict[str, int]):
    """In how many offers each term is, asked of the index once."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        super().__init__()
        self._searcher = searcher

    def __missing__(self, t: str) -> int:
        haeufig = self._searcher.doc_freq("text", t)
        if len(self) < _GEMERKT:
            self[t] = haeufig
        return haeufig


class Sicht:
    """One state of a build, as a search sees it from beginning to end."""

    def __init__(
        self, searcher: tantivy.Searcher, saetze: mmap.mmap | bytes, bestand: Bestand
    ) -> None:
        self.searcher = searcher
        self.deuter = Deuter(bestand)
        self.namen = merkmalsnamen(searcher)
        self.alles_genau = bestand.angebote <= _ALLE_BIS
        self.angebote = bestand.angebote
        self._saetze = saetze

    def saetze(self, treffer: list[tuple[object, tantivy.DocAddress]]) -> list[Satz]:
        """The records of what was found."""
        orte = self.searcher.fast_field_values("satz", [wo for _, wo in treffer])
        return [self._satz(int(ort or 0)) for ort in orte]

    def _satz(self, ort: int) -> Satz:
        von, laenge = ort >> LAENGE_BITS, ort & _MASKE
        roh = self._saetze[von : von + laenge]
        if len(roh) != laenge:
            raise ValueError("a record is cut off")
        return Satz(roh)


class _Bewertet(NamedTuple):
    """A match among the candidates: its score, its record, the plan's terms in it, their weights."""

    punkte: float
    satz: Satz
    stellen: list[int]
    werte: list[int]

    def fund(self, plan: Plan) -> Fund:
        """As it stands in an answer."""
        paare = zip(plan.terme, self.stellen, strict=True)
        im_namen = frozenset(t for t, stelle in paare if self.satz.im_namen(stelle))
        return Fund(self.punkte, self.satz.kopf(), self.werte, im_namen)


class _Runde(NamedTuple):
    """What matches with so many of the important words: the page's offers and those before.

    ``gesamt`` is None if Tantivy found more than it was asked for: then it has to count.
    """

    funde: list[Fund]
    gesamt: int | None


def beantworten(sicht: Sicht, anfrage: Anfrage) -> Ergebnis:
    """Understand, find, rank, count: an answer."""
    plan = sicht.deuter.plan(anfrage)
    if not plan.gruppen and not plan.alles:
        return antworten(plan, [], 0, {})
    mindestens = noetig(plan)
    while True:
        zaehlung = _zaehlen(sicht, plan, mindestens)
        runde = _funde(sicht, plan, mindestens)
        if mindestens <= 1 or runde.gesamt is None or runde.gesamt >= _MINDEST_TREFFER:
            break
        mindestens -= 1
    if zaehlung is None:
        alle = Counter(m for fund in runde.funde for m in fund.kopf.merkmale)
        return antworten(plan, runde.funde, len(runde.funde), alle)
    gezaehlt, merkmale = zaehlung.result()
    gesamt = gezaehlt if runde.gesamt is None else runde.gesamt
    return antworten(plan, runde.funde, gesamt, merkmale)


@cache
def _nebenher() -> ThreadPoolExecutor:
    """Counts while the best are looked for and ranked: Tantivy works without Python's lock."""
    return ThreadPoolExecutor(os.cpu_count(), "zaehlen")


os.register_at_fork(after_in_child=_nebenher.cache_clear)


def _zaehlen(
    sicht: Sicht, plan: Plan, mindestens: int
) -> Future[tuple[int, dict[tuple[str, str], int]]] | None:
    """How many offers match and their facet values; None if all are at hand anyway."""
    if sicht.alles_genau:
        return None
    gesucht = treffer(plan, mindestens)
    return _nebenher().submit(zaehlen, sicht.searcher, gesucht, sicht.namen)


def _funde(sicht: Sicht, plan: Plan, mindestens: int) -> _Runde:
    """Ranked candidates: of a small index all matches, exactly."""
    anfrage = plan.anfrage
    hoechstens = _KANDIDATEN + max(0, anfrage.ab) + max(0, anfrage.anzahl)
    if sicht.alles_genau:
        hoechstens = max(1, sicht.angebote)
    gefunden = sicht.searcher.search(frage(plan, mindestens), hoechstens, count=False).hits
    gesucht = [schluessel(t).to_bytes(4, "little") for t in plan.terme]
    rangfolge = Rangfolge(plan, mindestens)
    bewertet = []
    for satz in sicht.saetze(gefunden):
        stellen = satz.stellen(gesucht)
        werte = satz.werte(stellen)
        punkte = rangfolge.punkte(werte, satz)
        if punkte > 0.0 and im_umkreis(anfrage, satz):
            bewertet.append(_Bewertet(punkte, satz, stellen, werte))
    if not rangfolge.traegt:
        return _Runde([], 0)
    grenze = 0.0 if sicht.alles_genau else _letzte_der_seite(anfrage, bewertet)
    funde = [b.fund(plan) for b in bewertet if b.punkte >= grenze]
    if grenze and len(rangfolge.anliegen) > 1:
        vertritt = vertretene_anliegen(rangfolge, [b.werte for b in bewertet])
        paare = zip(bewertet, vertritt, strict=True)
        funde += [b.fund(plan) for b, seine in paare if seine and b.punkte < grenze]
    alle_da = sicht.alles_genau or len(gefunden) < hoechstens
    return _Runde(funde, len(bewertet) if alle_da else None)


def _letzte_der_seite(anfrage: Anfrage, bewertet: list[_Bewertet]) -> float:
    """The score of the last offer that may stand on the page asked for: the rest stay bytes."""
    bis = max(0, anfrage.ab) + max(0, anfrage.anzahl)
    punkte = sorted((b.punkte for b in bewertet), reverse=True)
    return punkte[bis - 1] if 0 < bis <= len(punkte) else 0.0
