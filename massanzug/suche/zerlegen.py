"""Compounds into their parts: the cheapest way through a folded word over known parts.

Costs are whole numbers from the specification; of equally cheap ways the one whose first part is
longer wins, so that a second interpreter cuts at the same places.
"""

from __future__ import annotations

from collections.abc import Collection, Container
from typing import NamedTuple

from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import vorgabe

_ANALYSE = vorgabe("analyse")
KEINE_TEILE = frozenset(vorgabe("lexikon")["keine_teile"])
_FUGEN: tuple[str, ...] = tuple(_ANALYSE["fugen"])
_TEIL: int = _ANALYSE["teil_mindestens"]
_AB: int = _ANALYSE["zerlegen_ab"]
_JE_TEIL: int = _ANALYSE["kosten_je_teil"]
_KURZ: int = _ANALYSE["kosten_kurzes_teil"]
_KURZ_BIS: int = _ANALYSE["kurzes_teil_bis"]
_FUGE: int = _ANALYSE["kosten_fuge"]
_GEBEUGT: int = _ANALYSE["kosten_gebeugt"]
_ANFANG = _TEIL - 1
_TEUER = 1_000_000
GEMERKT = 300_000
"""Pieces whose cost one process remembers."""


class Weg(NamedTuple):
    """A way from a place in the word to its end."""

    kosten: int
    teile: tuple[str, ...]


class Zerleger:
    """Cuts over ``woerter``, folded words that may be parts, and their stems; never ``ganze``."""

    def __init__(
        self, woerter: Collection[str], staemme: Collection[str], ganze: Container[str] = ()
    ) -> None:
        self._woerter = woerter
        self._staemme = staemme
        self._ganze = ganze
        self._gemerkt: dict[tuple[str, bool], tuple[int, str]] = {}
        # a part begins as a known word does: most places in a word need no second look
        self._anfaenge = {w[:_ANFANG] for w in (*woerter, *staemme)}

    def teile(self, wort: str) -> tuple[str, ...]:
        """The parts of a compound, without what joins them; nothing if it is none."""
        if len(wort) < _AB or wort in self._ganze or not wort.isalpha():
            return ()
        wege: list[Weg | None] = [None] * (len(wort) + 1)
        wege[len(wort)] = Weg(0, ())
        for von in range(len(wort) - _TEIL + 1, -1, -1):
            if wort[von : von + _ANFANG] in self._anfaenge:
                wege[von] = self._bester(wort, von, wege)
        bester = wege[0]
        return bester.teile if bester and len(bester.teile) > 1 else ()

    def _bester(self, wort: str, von: int, wege: list[Weg | None]) -> Weg | None:
        bester: Weg | None = None
        for bis in range(len(wort), von + _TEIL - 2, -1):
            rest = wege[bis]
            if rest is None or (von == 0 and bis == len(wort)):
                continue
            kosten, teil = self._teil(wort[von:bis], am_ende=bis == len(wort))
            if kosten < _TEUER and (bester is None or kosten + rest.kosten < bester.kosten):
                bester = Weg(kosten + rest.kosten, (teil, *rest.teile))
        return bester

    def _teil(self, stueck: str, *, am_ende: bool) -> tuple[int, str]:
        """What a piece costs as a part; remembered, for compounds share their pieces."""
        fertig = self._gemerkt.get((stueck, am_ende))
        if fertig is None:
            fertig = self._teil_neu(stueck, am_ende=am_ende)
            if len(self._gemerkt) < GEMERKT:
                self._gemerkt[stueck, am_ende] = fertig
        return fertig

    def _teil_neu(self, stueck: str, *, am_ende: bool) -> tuple[int, str]:
        """What a piece costs as a part at the least, and the part without its joining letters."""
        bestes = (_TEUER, "")
        for fuge in ("",) if am_ende else _FUGEN:
            teil = stueck.removesuffix(fuge)
            if not stueck.endswith(fuge) or not self._ist_teil(teil):
                continue
            kosten = _JE_TEIL + _KURZ * max(0, _KURZ_BIS + 1 - len(teil))
            kosten += (_FUGE if fuge else 0) + (0 if teil in self._woerter else _GEBEUGT)
            if kosten < bestes[0]:
                bestes = (kosten, teil)
        return bestes

    def _ist_teil(self, teil: str) -> bool:
        if len(teil) < _TEIL:
            return len(teil) == _TEIL - 1 and teil in self._woerter and teil not in KEINE_TEILE
        if teil in KEINE_TEILE:
            return False
        return teil in self._woerter or stamm(teil) in self._staemme
