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
"""Words, and pieces with their cost, that one process remembers."""


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
        self._zerlegt: dict[str, tuple[str, ...]] = {}
        # what a piece costs, at the end of a word and within it: compounds share their pieces
        self._am_ende: dict[str, tuple[int, str]] = {}
        self._innen: dict[str, tuple[int, str]] = {}
        # a part begins as a known word does: most places in a word need no second look
        self._anfaenge = {w[:_ANFANG] for w in (*woerter, *staemme)}

    def teile(self, wort: str) -> tuple[str, ...]:
        """The parts of a compound, without what joins them; nothing if it is none."""
        if len(wort) < _AB:
            return ()
        teile = self._zerlegt.get(wort)
        if teile is None:
            teile = () if wort in self._ganze or not wort.isalpha() else self._teile(wort)
            if len(self._zerlegt) < GEMERKT:
                self._zerlegt[wort] = teile
        return teile

    def _teile(self, wort: str) -> tuple[str, ...]:
        ende = len(wort)
        enden = [(ende, Weg(0, ()))]
        for von in range(ende - _TEIL + 1, -1, -1):
            if wort[von : von + _ANFANG] in self._anfaenge:
                weg = self._bester(wort, von, enden if von else enden[1:])
                if weg:
                    enden.append((von, weg))
        von, bester = enden[-1]
        return bester.teile if not von and len(bester.teile) > 1 else ()

    def _bester(self, wort: str, von: int, enden: list[tuple[int, Weg]]) -> Weg | None:
        """The cheapest way from a place; ``enden`` are those it may go on from, the last first."""
        bester: Weg | None = None
        for bis, rest in enden:
            if bis < von + _ANFANG:
                break
            stueck = wort[von:bis]
            gemerkt = self._am_ende if bis == len(wort) else self._innen
            fertig = gemerkt.get(stueck)
            if fertig is None:
                fertig = self._teil_neu(stueck, am_ende=bis == len(wort))
                if len(gemerkt) < GEMERKT:
                    gemerkt[stueck] = fertig
            kosten = fertig[0] + rest.kosten
            if kosten < _TEUER and (bester is None or kosten < bester.kosten):
                bester = Weg(kosten, (fertig[1], *rest.teile))
        return bester

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
