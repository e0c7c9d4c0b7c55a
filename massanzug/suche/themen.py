"""The subjects as a bridge from everyday words to offers.

A subject's label and synonyms are phrases. A phrase is met as far as the question has its words,
weighed by how rare they are among all phrases; the best phrase a word takes part in says how far
the word stands for the subject.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import attrgetter
from pathlib import Path

from massanzug.suche.ablage import vorwissen_lesen
from massanzug.suche.analyse import Analyse, Vorwissen, term
from massanzug.suche.begriffe import Gegend, Thema
from massanzug.suche.falten import falten, kleinschreiben, stuecke
from massanzug.suche.lesen import stoppwoerter
from massanzug.suche.rechnen import summe
from massanzug.suche.vorgaben import vorgabe

_THEMA = vorgabe("thema")
_TRENNER = re.compile(_THEMA["trenner"])
_GRAMMATIK: float = _THEMA["grammatik"]
_AB: float = _THEMA["ab"]
_HOCH: float = _THEMA["hoch"]
_REDENSART_AB: int = _THEMA["redensart_ab"]
_REDENSART_GANZ: float = _THEMA["redensart_ganz"]
_REDENSART_SONST: float = _THEMA["redensart_sonst"]
_LABEL: float = _THEMA["label"]
_OBERTHEMA: float = _THEMA["oberthema"]
_DAEMPFT: float = _THEMA["neigung_daempft"]


@dataclass(frozen=True, slots=True)
class Gebaut:
    """The folder of a build of the subjects asked for, if there is one. All are alike: which build
    helps does not change what comes out."""

    ordner: Path | None = field(compare=False)


@dataclass(frozen=True, slots=True)
class Wendung:
    """A phrase of a subject: for each of its words the terms with their factors.

    ``grammatik``: the folded words of grammar around a single word that bears the phrase; without
    them "nicht mehr leben" would be any life.
    """

    thema: int
    faktor: float
    woerter: tuple[tuple[tuple[str, float], ...], ...]
    grammatik: frozenset[str] = frozenset()


class Themenverzeichnis:
    """All subjects, findable by the terms of their phrases."""

    def __init__(self, themen: Iterable[Thema], analyse: Analyse) -> None:
        self.themen: tuple[Thema, ...] = tuple(
            sorted(map(_nach_sprache, themen), key=attrgetter("schluessel"))
        )
        self.woerter: dict[str, str] = {}
        self.wendungen: list[Wendung] = []
        self._einzelne: dict[str, list[tuple[str, str]]] = {}
        for nr, thema in enumerate(self.themen):
            for text, sprache, faktor in wendungstexte(thema):
                self._aufnehmen(nr, text, sprache, faktor, analyse)
        self._bei: dict[str, list[tuple[int, int, float]]] = {}
        for nr, wendung in enumerate(self.wendungen):
            for stelle, terme in enumerate(wendung.woerter):
                for t, faktor in terme:
                    self._bei.setdefault(t, []).append((nr, stelle, faktor))
        self._neigung: dict[str, dict[int, float]] = {}
        self._idf = [
            tuple(self._seltenheit(terme[0][0]) for terme in w.woerter) for w in self.wendungen
        ]

    def _aufnehmen(self, nr: int, text: str, sprache: str, faktor: float, analyse: Analyse) -> None:
        alle = stuecke(text)
        if sprache == "de" and faktor > _OBERTHEMA and len(alle) == 1:
            eigenes = term(falten(text), kleinschreiben(text))
            self._einzelne.setdefault(eigenes, []).append((text.strip(), self.themen[nr].label))
        stopp = stoppwoerter(sprache)
        tragend = [s for s in alle if falten(s) not in stopp]
        grammatik = frozenset(map(falten, alle)) & stopp if len(tragend) == 1 else frozenset()
        tragend = tragend or alle
        woerter = []
        for stueck in tragend:
            zerlegt = analyse.stueck(stueck)
            if zerlegt.terme:
                woerter.append(zerlegt.terme)
            for i, wort in enumerate(zerlegt.woerter):
                self.woerter.setdefault(wort, "" if i else stueck)
        if woerter:
            self.wendungen.append(Wendung(nr, faktor, tuple(woerter), grammatik))

    def _seltenheit(self, t: str) -> float:
        return math.log(1.0 + len(self.wendungen) / (1.0 + len(self._bei.get(t, ()))))

    def __contains__(self, t: object) -> bool:
        return t in self._bei

    def __iter__(self) -> Iterator[str]:
        """All terms of all phrases."""
        return iter(self._bei)

    def namen(self, wort: str) -> frozenset[str]:
        """Labels of the subjects that have a German word as one of their own, not within a phrase.

        A noun may be inflected. Other words must be the same: „still“ is not „stillen“.
        """
        gefaltet, gross = falten(wort), wort[:1].isupper()
        return frozenset(
            label
            for eigenes, label in self._einzelne.get(term(gefaltet, kleinschreiben(wort)), ())
            if eigenes[0].isupper() == gross and (gross or falten(eigenes) == gefaltet)
        )

    def neigung(self, t: str) -> dict[int, float]:
        """How far a term alone points to each subject: its share of the phrases that have the term.

        ``neigung_daempft`` phrases more that point nowhere keep a term of one or two from deciding.
        """
        fertig = self._neigung.get(t)
        if fertig is None:
            fertig = self._neigung[t] = {}
            alle = _DAEMPFT
            for nr, _, faktor in self._bei.get(t, ()):
                wendung = self.wendungen[nr]
                if wendung.faktor > _OBERTHEMA:
                    fertig[wendung.thema] = fertig.get(wendung.thema, 0.0) + faktor
                    alle += faktor
            for thema in fertig:
                fertig[thema] /= alle
        return fertig

    def bruecken(
        self, gruppen: Sequence[Mapping[str, float]], gesagt: frozenset[str] = frozenset()
    ) -> tuple[list[dict[int, float]], frozenset[int]]:
        """For each word of the question (its terms with weights): subject number → how far; and
        which words are said in a set phrase, so that they mean its subject and little else: the
        man of „mein Mann hat eine andere“ is not looked for.

        ``gesagt``: all folded words of the question, those of grammar too.
        """
        erfuellt: dict[int, dict[int, tuple[float, int]]] = {}
        for g, terme in enumerate(gruppen):
            for t in sorted(terme):
                for nr, stelle, faktor in self._bei.get(t, ()):
                    wert = terme[t] * faktor
                    bisher = erfuellt.setdefault(nr, {}).get(stelle, (0.0, -1))
                    if wert > bisher[0]:
                        erfuellt[nr][stelle] = (wert, g)
        ergebnis: list[dict[int, float]] = [{} for _ in gruppen]
        redensarten: dict[int, set[int]] = {}
        for nr in sorted(erfuellt):
            wendung = self.wendungen[nr]
            anteil = self._anteil(nr, erfuellt[nr], gesagt)
            if anteil < _AB:
                continue
            weit = anteil**_HOCH * wendung.faktor
            redensart = len(wendung.grammatik) >= _REDENSART_AB and anteil >= _REDENSART_GANZ
            for stelle in sorted(erfuellt[nr]):
                _, g = erfuellt[nr][stelle]
                ergebnis[g][wendung.thema] = max(ergebnis[g].get(wendung.thema, 0.0), weit)
                if redensart:
                    redensarten.setdefault(g, set()).add(wendung.thema)
        for g, gemeint in redensarten.items():
            ergebnis[g] = {
                nr: weit if nr in gemeint else weit * _REDENSART_SONST
                for nr, weit in ergebnis[g].items()
            }
        return ergebnis, frozenset(redensarten)

    def _anteil(
        self, nr: int, stellen: Mapping[int, tuple[float, int]], gesagt: frozenset[str]
    ) -> float:
        idf = self._idf[nr]
        da = 0.0
        for stelle, seltenheit in enumerate(idf):
            da += seltenheit * min(1.0, stellen.get(stelle, (0.0, 0))[0])
        grammatik = self.wendungen[nr].grammatik
        da += _GRAMMATIK * len(grammatik & gesagt)
        return da / (summe(idf) + _GRAMMATIK * len(grammatik))


@lru_cache(maxsize=2)
def grundlage(
    themen: tuple[Thema, ...], gegenden: tuple[Gegend, ...], bau: Gebaut = Gebaut(None)
) -> tuple[Analyse, Themenverzeichnis]:
    """The analysis and the subjects' directory over it, which every opening and building of an
    index within a process needs; ``bau`` spares taking all phrases apart."""
    vorwissen = vorwissen_lesen(bau.ordner) if bau.ordner else None
    analyse = Analyse.aus(themen, gegenden, vorwissen)
    return analyse, Themenverzeichnis(themen, analyse)


def vorwissen_sammeln(themen: Iterable[Thema], analyse: Analyse) -> Vorwissen:
    """What the analysis knows of the subjects' phrases, for a build to keep."""
    worte = (s for t in themen for text, _, _ in wendungstexte(t) for s in stuecke(text))
    return analyse.vorwissen(worte)


def _nach_sprache(thema: Thema) -> Thema:
    """With the phrases of each language side by side in the order of their words, as the index for
    the browser holds them."""
    return replace(thema, synonyme=tuple(sorted(thema.synonyme, key=_folge)))


def _folge(synonym: tuple[str, str]) -> tuple[str, list[tuple[str, bool]]]:
    sprache, text = synonym
    return sprache, list(map(klein_davor, worte(text)))


def worte(text: str) -> list[str]:
    """A phrase cut at blanks and nowhere else, so that it can be put together again."""
    return text.replace("\n", " ").split(" ")


def klein_davor(wort: str) -> tuple[str, bool]:
    """A word with its first letter made small, and whether it was a capital that can come back."""
    erster = wort[:1].lower()
    if len(erster) == 1 and erster != wort[0] and erster.upper() == wort[0]:
        return erster + wort[1:], True
    return wort, False


def wendungstexte(thema: Thema) -> list[tuple[str, str, float]]:
    """(text, language, factor) of all phrases of a subject."""
    teile = [teil for teil in _TRENNER.split(thema.label) if teil.strip()]
    return [
        *((teil, "de", _LABEL) for teil in teile),
        *((teil, "de", _OBERTHEMA) for teil in _TRENNER.split(thema.oberthema) if teil.strip()),
        *((wort, sprache, 1.0) for sprache, wort in thema.synonyme),
    ]
