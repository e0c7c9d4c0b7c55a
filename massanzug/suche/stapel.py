"""Many offers analysed at once: the terms of each and their weights, as arrays.

A term's weight is the BM25F frequency over all fields (each field weighed and normalised by a
fixed length from the specification), times ``stufen``, as a whole number: nothing depends on the
rest of the corpus, so that a changed offer changes nothing but itself.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from massanzug.suche.analyse import Analyse
from massanzug.suche.begriffe import Eintrag
from massanzug.suche.dokument import STUFEN, Dokument, kopf, ortsmarke, themenmarke
from massanzug.suche.falten import stuecke
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.vorwaerts import schluessel
from massanzug.suche.woerter import Gezaehlt

_RANG = vorgabe("rang")
_GEWICHT, _LAENGE, _B = np.array(
    [(feld["gewicht"], feld["laenge"], feld["b"]) for feld in _RANG["felder"].values()]
).T
_HOECHSTE: int = _RANG["hoechste_stufe"]
_THEMEN: list[float] = _RANG["themen"]


@lru_cache(maxsize=20_000)
def _gemerkt(text: str) -> list[str]:
    """For fields that many offers fill alike."""
    return stuecke(text)


_TEXTE: dict[str, Callable[[Eintrag], list[str]]] = {
    "name": lambda e: stuecke(e.name),
    "zielgruppe": lambda e: _gemerkt(e.zielgruppe),
    "texte": lambda e: stuecke("\n".join(e.texte)) if e.texte else [],
    "beschreibung": lambda e: stuecke(e.beschreibung),
    "traeger": lambda e: _gemerkt(e.traeger),
    "ort": lambda e: _gemerkt(f"{e.ortsteil} {e.wirkungsraum} {e.anschrift}"),
}
_LESEN = [_TEXTE[feld] for feld in _RANG["felder"]]
_NAME = list(_RANG["felder"]).index("name")


class _Terme(dict[str, int]):
    """Numbers terms; ``namen`` by number, ``schluessel`` as they stand in a record."""

    def __init__(self) -> None:
        super().__init__()
        self.namen: list[str] = []
        self.schluessel = array("I")

    def __missing__(self, t: str) -> int:
        nr = self[t] = len(self)
        self.namen.append(t)
        self.schluessel.append(schluessel(t))
        return nr


class Wortnummern(dict[str, int]):
    """Numbers pieces of text; knows the terms and words of each, and in how many offers it was."""

    def __init__(self, analyse: Analyse) -> None:
        super().__init__()
        self._analyse = analyse
        self._woerter: list[tuple[str, ...]] = []
        self.anzahl = array("Q")
        self.terme = _Terme()
        self.von = array("q", [0])
        """Where the terms of each piece begin in the two that follow."""
        self.terme_der_stuecke = array("q")
        self.faktoren = array("d")

    def __missing__(self, stueck: str) -> int:
        zerlegt = self._analyse.zerlege(stueck)
        nr = self[stueck] = len(self)
        for t, faktor in zerlegt.terme:
            self.terme_der_stuecke.append(self.terme[t])
            self.faktoren.append(faktor)
        self.von.append(len(self.faktoren))
        self._woerter.append(zerlegt.woerter)
        self.anzahl.append(0)
        return nr

    def gezaehlt(self) -> Gezaehlt:
        """All pieces, in how many offers each was, and its words."""
        return {
            stueck: (mal, woerter)
            for stueck, mal, woerter in zip(self, self.anzahl, self._woerter, strict=True)
        }


class Stapel(NamedTuple):
    """Of offer i: the terms from ``grenzen[i]`` to ``grenzen[i + 1]``, by number, those of its
    name first; ``im_namen[i]`` are in the name. ``gewichte`` are their weights."""

    terme: NDArray[np.int64]
    gewichte: NDArray[np.uint8]
    grenzen: list[int]
    im_namen: list[int]

    def spannen(self) -> Iterable[tuple[int, int]]:
        """Where each offer's terms begin and end."""
        return pairwise(self.grenzen)


class _Gelesen(NamedTuple):
    """The offers' pieces in a row, with the offer and the field of each."""

    stuecke: NDArray[np.int64]
    angebot: NDArray[np.int64]
    feld: NDArray[np.int64]
    je_wort: NDArray[np.float64]


def stapeln(eintraege: Sequence[Eintrag], nummern: Wortnummern) -> Stapel:
    """Analyse offers; ``nummern`` counts their pieces."""
    gelesen = _lesen(eintraege, nummern)
    _zaehlen(gelesen, nummern)
    marken, ihr_gewicht, je_angebot = _marken(eintraege, nummern)
    terme, faktoren = np.asarray(nummern.terme_der_stuecke), np.asarray(nummern.faktoren)
    von = np.asarray(nummern.von)
    anzahl = np.diff(von)[gelesen.stuecke]
    vorher = np.cumsum(anzahl) - anzahl
    stelle = np.arange(int(anzahl.sum())) + np.repeat(von[gelesen.stuecke] - vorher, anzahl)
    angebote = np.arange(len(eintraege))
    wo = np.concatenate([np.repeat(gelesen.angebot, anzahl), np.repeat(angebote, je_angebot)])
    alle = np.concatenate([terme[stelle], marken])
    werte = np.concatenate([np.repeat(gelesen.je_wort, anzahl) * faktoren[stelle], ihr_gewicht])
    paare, welches = np.unique(wo << 32 | alle, return_inverse=True)
    # added in the order of the text, so that memory and browser come to the same bits
    summen = np.bincount(welches, weights=werte, minlength=len(paare))
    im_namen = np.zeros(len(paare), dtype=bool)
    im_namen[welches[: len(stelle)][np.repeat(gelesen.feld == _NAME, anzahl)]] = True
    gehoert = paare >> 32
    ordnung = np.argsort(gehoert * 2 + ~im_namen, kind="stable")
    stufen = np.clip((summen * STUFEN + 0.5).astype(np.int64), 1, _HOECHSTE)
    return Stapel(
        terme=(paare & 0xFFFF_FFFF)[ordnung],
        gewichte=stufen[ordnung].astype(np.uint8),
        grenzen=np.searchsorted(gehoert, np.arange(len(eintraege) + 1)).tolist(),
        im_namen=np.bincount(gehoert[im_namen], minlength=len(eintraege)).tolist(),
    )


def _lesen(eintraege: Sequence[Eintrag], nummern: Wortnummern) -> _Gelesen:
    alle: list[str] = []
    laengen: list[int] = []
    for eintrag in eintraege:
        for lese in _LESEN:
            teile = lese(eintrag)
            alle += teile
            laengen.append(len(teile))
    anzahl = np.array(laengen, dtype=np.int64).reshape(len(eintraege), len(_LESEN))
    je_wort = _GEWICHT / (1.0 - _B + _B * anzahl / _LAENGE)
    felder = np.tile(np.arange(len(_LESEN)), len(eintraege))
    return _Gelesen(
        stuecke=np.fromiter(map(nummern.__getitem__, alle), np.int64, len(alle)),
        angebot=np.repeat(np.arange(len(eintraege)), anzahl.sum(axis=1)),
        feld=np.repeat(felder, anzahl.ravel()),
        je_wort=np.repeat(je_wort.ravel(), anzahl.ravel()),
    )


def _zaehlen(gelesen: _Gelesen, nummern: Wortnummern) -> None:
    """Each piece once in each offer."""
    paare = np.sort(gelesen.angebot << 32 | gelesen.stuecke)
    verschieden = paare[np.diff(paare, prepend=-1) != 0] & 0xFFFF_FFFF
    bisher = np.asarray(nummern.anzahl)
    bisher += np.bincount(verschieden, minlength=len(bisher)).astype(np.uint64)


def _marken(
    eintraege: Sequence[Eintrag], nummern: Wortnummern
) -> tuple[NDArray[np.int64], NDArray[np.float64], list[int]]:
    """The offers' subjects and places as terms, the weight of each, and how many an offer has."""
    terme: list[int] = []
    gewichte: list[float] = []
    anzahl: list[int] = []
    for eintrag in eintraege:
        marken: dict[str, float] = {}
        for nr, thema in enumerate(eintrag.themen):
            marken[themenmarke(thema)] = _THEMEN[min(nr, len(_THEMEN) - 1)]
        for ort in (eintrag.wirkungsraum, eintrag.ortsteil):
            if ort:
                marken[ortsmarke(ort)] = 1.0
        terme += map(nummern.terme.__getitem__, marken)
        gewichte += marken.values()
        anzahl.append(len(marken))
    return np.array(terme, dtype=np.int64), np.array(gewichte), anzahl


def dokumente(eintraege: Sequence[Eintrag], analyse: Analyse) -> list[Dokument]:
    """Offers as the search in memory holds them."""
    nummern = Wortnummern(analyse)
    stapel = stapeln(eintraege, nummern)
    namen = nummern.terme.namen
    terme, gewichte = [namen[t] for t in stapel.terme.tolist()], stapel.gewichte.tolist()
    return [
        Dokument(
            kopf(eintrag),
            dict(zip(terme[von:bis], gewichte[von:bis], strict=True)),
            frozenset(terme[von : von + im_namen]),
            frozenset(s for lese in _LESEN for s in lese(eintrag)),
        )
        for eintrag, (von, bis), im_namen in zip(
            eintraege, stapel.spannen(), stapel.im_namen, strict=True
        )
    ]
