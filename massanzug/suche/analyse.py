"""One word to the terms it is found by, with the weight of each; a cache per word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from massanzug.suche.begriffe import Gegend, Thema
from massanzug.suche.falten import falten, kleinschreiben, stuecke
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import lexikon_zeilen, vorgabe
from massanzug.suche.zerlegen import KEINE_TEILE, Zerleger

_RANG = vorgabe("rang")
_TEIL: float = _RANG["teil"]
_GLIED: float = _RANG["glied"]
_ROH: dict[str, str] = vorgabe("formen")["roh"]
_LERNEN_AB: int = vorgabe("analyse")["teil_mindestens"]
CACHE = 250_000
"""Words kept in the cache of one process; about 100 MB when full."""


class Zerlegt(NamedTuple):
    """A written word: its terms with their factors, and the folded words it adds to the vocabulary."""

    terme: tuple[tuple[str, float], ...]
    woerter: tuple[str, ...]


class Vorwissen(NamedTuple):
    """What an analysis found out about the subjects' words: finding it out costs a second."""

    gelernt: tuple[str, ...]
    stuecke: Mapping[str, Zerlegt]


def term(gefaltet: str, klein: str = "") -> str:
    """The term of one folded word; ``klein`` tells apart what only an umlaut does."""
    if klein in _ROH:
        return stamm(falten(_ROH[klein]))
    return stamm(gefaltet)


_stamm_gemerkt = lru_cache(maxsize=20_000)(stamm)
"""For parts, of which many words have the same."""


class Analyse:
    """German analysis over the shipped lexicon and what the subjects teach."""

    def __init__(self, gelernt: Iterable[str] = (), ganze: Iterable[str] = ()) -> None:
        woerter, staemme = _lexikon()
        self._gelernt = tuple(gelernt)
        self.bausteine = woerter.union(self._gelernt)
        self.ganze = frozenset(ganze)
        self.staemme = staemme | {stamm(w) for w in self._gelernt if len(w) >= _LERNEN_AB}
        self._zerleger = Zerleger(self.bausteine, self.staemme, self.ganze)
        self._cache: dict[str, Zerlegt] = {}

    @classmethod
    def aus(
        cls,
        themen: Iterable[Thema],
        gegenden: Iterable[Gegend],
        vorwissen: Vorwissen | None = None,
    ) -> Analyse:
        """With the single German words of the subjects; names of places are never cut.

        ``vorwissen``: of these very subjects and places, from an analysis before.
        """
        ganze = {falten(s) for g in gegenden for s in stuecke(f"{g.name} {g.wirkungsraum}")}
        gelernt = vorwissen.gelernt if vorwissen else _lernbares(themen)
        analyse = cls(gelernt, sorted(ganze))
        if vorwissen:
            analyse._cache.update(vorwissen.stuecke)
        return analyse

    def vorwissen(self, worte: Iterable[str]) -> Vorwissen:
        """For another analysis of the same subjects; ``worte`` are pieces of their phrases."""
        return Vorwissen(self._gelernt, {wort: self.stueck(wort) for wort in worte})

    def teile(self, gefaltet: str) -> tuple[str, ...]:
        """The parts of a compound; nothing if it is none."""
        return self._zerleger.teile(gefaltet)

    def ist_wort(self, gefaltet: str) -> bool:
        """Whether the lexicon has the word: then it is no typing error of another."""
        return stamm(gefaltet) in self.staemme

    def stueck(self, roh: str) -> Zerlegt:
        """The terms of one piece of text (a word, or several joined by hyphens)."""
        fertig = self._cache.get(roh)
        if fertig is None:
            fertig = self.zerlege(roh)
            if len(self._cache) < CACHE:
                self._cache[roh] = fertig
        return fertig

    def zerlege(self, roh: str) -> Zerlegt:
        """As ``stueck``, and remembers nothing."""
        klein = kleinschreiben(roh)
        ganz = falten(roh)
        if not _traegt(ganz):
            return Zerlegt((), ())
        terme = {term(ganz, klein): 1.0}
        woerter = [ganz]
        glieder: list[str] = []
        if not klein.isalnum():
            alle = map(falten, stuecke(klein.replace("-", " ")))
            glieder = [g for g in alle if _traegt(g)]
        for glied in glieder if len(glieder) > 1 else ():
            terme.setdefault(term(glied), _GLIED)
            woerter.append(glied)
        for wort in glieder if len(glieder) > 1 else (ganz,):
            for teil in self.teile(wort):
                terme.setdefault(_stamm_gemerkt(teil), _TEIL)
                woerter.append(teil)
        return Zerlegt(tuple(terme.items()), tuple(dict.fromkeys(woerter)))


@cache
def _lexikon() -> tuple[frozenset[str], frozenset[str]]:
    """The shipped words and their stems."""
    woerter = frozenset((*lexikon_zeilen(), *vorgabe("lexikon")["ganz"]))
    return woerter, frozenset(stamm(w) for w in woerter if len(w) >= _LERNEN_AB)


def _lernbares(themen: Iterable[Thema]) -> tuple[str, ...]:
    """The single German words of the subjects that the lexicon does not take apart."""
    lexikon = Analyse()
    gelernt: set[str] = set()
    for thema in themen:
        deutsch = [wort for sprache, wort in thema.synonyme if sprache == "de"]
        for stueck in stuecke(" ".join([thema.label, *deutsch])):
            wort = falten(stueck)
            if len(wort) > _LERNEN_AB and wort.isalpha() and not lexikon.teile(wort):
                gelernt.add(wort)
    return tuple(sorted(gelernt - KEINE_TEILE))


def _traegt(wort: str) -> bool:
    return len(wort) > 1 or wort.isdecimal()
