"""The vocabulary of an index: which words there are, what they begin with, resemble and sound like.

One block of bytes, so that several processes share it in memory: sorted words, how many offers
have each, how it is written, and two sorted arrays of (hash, word) for deletions and sounds.
Looking up by deletions (SymSpell) finds every word within the distance, as comparing with all
words would; it is a matter of speed alone.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple, Protocol
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from massanzug.suche.laute import klang
from massanzug.suche.vorgaben import vorgabe

_NAHE = vorgabe("naehe")
ANFANG: int = _NAHE["verglichener_anfang"]
ZWEI_AB: int = _NAHE["zwei_fehler_ab"]
EINER_AB: int = _NAHE["ein_fehler_ab"]
DURCHSEHEN: int = _NAHE["anfaenge_hoechstens"]
_KOPF = struct.Struct("<8sIIIIII")
_MARKE = b"MAWORT01"
_MASKE = 0xFFFF_FFFF


class Wort(NamedTuple):
    """A word of the vocabulary: folded, in how many offers, as it is written."""

    gefaltet: str
    anzahl: int
    anzeige: str


def ohne(wort: str, hoechstens: int) -> set[str]:
    """The beginning of a word and what is left of it after up to so many deletions."""
    alle = {wort[:ANFANG]}
    stufe = alle
    for _ in range(hoechstens):
        stufe = {w[:i] + w[i + 1 :] for w in stufe for i in range(len(w))}
        alle |= stufe
    return alle


def fehler_erlaubt(wort: str) -> int:
    """How many typing errors are looked through in a word of that length."""
    return 2 if len(wort) >= ZWEI_AB else 1 if len(wort) >= EINER_AB else 0


def _eintraege(woerter: list[str]) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Sorted (hash, word) of all deletions and of all sounds."""
    loeschungen: list[tuple[int, ...]] = []
    je_anfang: dict[tuple[str, bool], tuple[int, ...]] = {}
    klaenge: list[int] = []
    for nr, wort in enumerate(woerter):
        anfang = wort[:ANFANG], len(wort) >= ZWEI_AB - 2
        if anfang not in je_anfang:
            je_anfang[anfang] = tuple(crc32(w.encode()) for w in ohne(wort, 1 + anfang[1]))
        loeschungen.append(je_anfang[anfang])
        if laut := klang(wort):
            klaenge.append(crc32(laut.encode()) << 32 | nr)
    anzahlen = np.fromiter(map(len, loeschungen), np.int64, len(loeschungen))
    alle = np.fromiter(chain.from_iterable(loeschungen), np.uint64, int(anzahlen.sum()))
    nummern = np.repeat(np.arange(len(woerter), dtype=np.uint64), anzahlen)
    return np.sort(alle << np.uint64(32) | nummern), np.sort(np.array(klaenge, np.uint64))


def packen(woerter: Mapping[str, tuple[int, str]]) -> bytes:
    """The block for these words: folded word → (in how many offers, as it is written)."""
    sortiert = sorted(woerter)
    bloecke = [b"".join(w.encode() for w in sortiert)]
    bloecke.append(b"".join(woerter[w][1].encode() for w in sortiert))
    grenzen = [array("I", [0]), array("I", [0])]
    for wort in sortiert:
        grenzen[0].append(grenzen[0][-1] + len(wort.encode()))
        grenzen[1].append(grenzen[1][-1] + len(woerter[wort][1].encode()))
    loeschungen, klaenge = _eintraege(sortiert)
    kopf = _KOPF.pack(
        _MARKE, len(sortiert), len(loeschungen), len(klaenge), len(bloecke[0]), len(bloecke[1]), 0
    )
    anzahl = array("I", [woerter[w][0] for w in sortiert])
    zahlen = [z.tobytes() for z in (*grenzen, anzahl)]
    return b"".join([kopf, loeschungen.tobytes(), klaenge.tobytes(), *zahlen, *bloecke])


class Wortverzeichnis(Protocol):
    """What a question asks of a vocabulary."""

    def finde(self, wort: str) -> Wort | None:
        """The word itself, if there is one."""

    def nahe(self, wort: str, abstand: int) -> list[tuple[int, Wort]]:
        """All words within the distance (restricted Damerau–Levenshtein), with their distance."""

    def gleicher_klang(self, wort: str) -> list[Wort]:
        """All words that sound the same."""

    def mit_anfang(self, anfang: str, hoechstens: int) -> list[Wort]:
        """The most frequent words that begin so; only the first thousands in order are weighed."""


class Wortschatz:
    """Reads such a block; ``ValueError`` if it is none."""

    def __init__(self, block: bytes | memoryview) -> None:
        sicht = memoryview(block)
        if len(sicht) < _KOPF.size or bytes(sicht[:8]) != _MARKE:
            raise ValueError("no vocabulary")
        self._zahl: int
        _, self._zahl, n_weg, n_klang, n_wort, n_anzeige, _ = _KOPF.unpack_from(sicht)
        teile: list[memoryview] = []
        stelle = _KOPF.size
        laengen = (8 * n_weg, 8 * n_klang, *(2 * (4 * self._zahl + 4,)), 4 * self._zahl)
        for laenge in (*laengen, n_wort, n_anzeige):
            teile.append(sicht[stelle : stelle + laenge])
            stelle += laenge
        if stelle != len(sicht):
            raise ValueError("the vocabulary is cut off")
        self._weg, self._klang = teile[0].cast("Q"), teile[1].cast("Q")
        self._von, self._anzeige_von, self._anzahl = (t.cast("I") for t in teile[2:5])
        self._text, self._anzeige = teile[5], teile[6]

    def __len__(self) -> int:
        return self._zahl

    def __contains__(self, wort: object) -> bool:
        return isinstance(wort, str) and self._stelle(wort) is not None

    def _gefaltet(self, nr: int) -> str:
        return str(self._text[self._von[nr] : self._von[nr + 1]], "utf-8")

    def wort(self, nr: int) -> Wort:
        """The word of that number, in the order of the alphabet's code points."""
        anzeige = str(self._anzeige[self._anzeige_von[nr] : self._anzeige_von[nr + 1]], "utf-8")
        return Wort(self._gefaltet(nr), self._anzahl[nr], anzeige)

    def _stelle(self, wort: str) -> int | None:
        """Most words asked for are none, and few of those begin as one does: that is told at once."""
        if next(self._nummern(self._weg, wort[:ANFANG]), None) is None:
            return None
        nr = bisect_left(range(self._zahl), wort, key=self._gefaltet)
        return nr if nr < self._zahl and self._gefaltet(nr) == wort else None

    def finde(self, wort: str) -> Wort | None:
        """The word itself, if there is one."""
        nr = self._stelle(wort)
        return None if nr is None else self.wort(nr)

    @staticmethod
    def _nummern(felder: memoryview, text: str) -> Iterator[int]:
        hoch = crc32(text.encode()) << 32
        stelle = bisect_left(felder, hoch)
        while stelle < len(felder) and felder[stelle] >> 32 << 32 == hoch:
            yield felder[stelle] & _MASKE
            stelle += 1

    def nahe(self, wort: str, abstand: int) -> list[tuple[int, Wort]]:
        """All words within the distance (restricted Damerau–Levenshtein), with their distance."""
        nummern = {nr for w in ohne(wort, abstand) for nr in self._nummern(self._weg, w)}
        gefunden = []
        for nr in nummern:
            weit = OSA.distance(wort, self._gefaltet(nr), score_cutoff=abstand)
            if weit <= abstand:
                gefunden.append((weit, self.wort(nr)))
        return sorted(gefunden)

    def gleicher_klang(self, wort: str) -> list[Wort]:
        """All words that sound the same."""
        laut = klang(wort)
        if not laut:
            return []
        woerter = [self.wort(nr) for nr in self._nummern(self._klang, laut)]
        return sorted(w for w in woerter if klang(w.gefaltet) == laut)

    def mit_anfang(self, anfang: str, hoechstens: int) -> list[Wort]:
        """The most frequent words that begin so; only the first thousands in order are weighed."""
        von = bisect_left(range(self._zahl), anfang, key=self._gefaltet)
        gefunden = []
        for nr in range(von, min(von + DURCHSEHEN, self._zahl)):
            if not self._gefaltet(nr).startswith(anfang):
                break
            gefunden.append(nr)
        beste = sorted(gefunden, key=lambda nr: (-self._anzahl[nr], nr))[:hoechstens]
        return [self.wort(nr) for nr in beste]

    def alle(self) -> Iterator[Wort]:
        """Every word, in order."""
        return (self.wort(nr) for nr in range(self._zahl))


class ErweiterterWortschatz:
    """A vocabulary and the words that came since it was packed."""

    def __init__(self, haupt: Wortverzeichnis, zusatz: Wortverzeichnis) -> None:
        self._beide = (haupt, zusatz)

    def finde(self, wort: str) -> Wort | None:
        """The word itself, if there is one."""
        return self._beide[0].finde(wort) or self._beide[1].finde(wort)

    def nahe(self, wort: str, abstand: int) -> list[tuple[int, Wort]]:
        """All words within the distance."""
        return sorted(w for schatz in self._beide for w in schatz.nahe(wort, abstand))

    def gleicher_klang(self, wort: str) -> list[Wort]:
        """All words that sound the same."""
        return sorted(w for schatz in self._beide for w in schatz.gleicher_klang(wort))

    def mit_anfang(self, anfang: str, hoechstens: int) -> list[Wort]:
        """The most frequent words that begin so."""
        alle = [w for schatz in self._beide for w in schatz.mit_anfang(anfang, hoechstens)]
        return sorted(alle, key=lambda w: (-w.anzahl, w.gefaltet))[:hoechstens]
