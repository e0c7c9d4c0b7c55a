"""Counts words while offers are analysed: the vocabulary for corrections and suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from massanzug.suche.analyse import Analyse

Gezaehlt = dict[str, tuple[int, tuple[str, ...]]]
"""Pieces of text: in how many offers each stands, and its words."""


class Wortzaehler:
    """Pieces of text as written, and in how many offers each stands."""

    def __init__(self) -> None:
        self._anzahl: Counter[str] = Counter()
        self._woerter: dict[str, tuple[str, ...]] = {}

    def dazu(self, stuecke: Iterable[str]) -> None:
        """The different pieces of one offer."""
        self._anzahl.update(stuecke)

    def vereinen(self, gezaehlt: Gezaehlt) -> None:
        """What was counted elsewhere."""
        self._anzahl.update({stueck: mal for stueck, (mal, _) in gezaehlt.items()})
        self._woerter |= {stueck: woerter for stueck, (_, woerter) in gezaehlt.items()}

    def wortschatz(
        self, analyse: Analyse, weitere: Mapping[str, str]
    ) -> dict[str, tuple[int, str]]:
        """Folded word → (in how many offers, as mostly written; empty for mere parts).

        A word an offer has in two spellings counts twice. ``weitere`` are words of the subjects,
        which no offer need have.
        """
        anzahl: Counter[str] = Counter()
        anzeige: dict[str, str] = {}
        for stueck, mal in sorted(self._anzahl.items(), key=lambda s: (-s[1], s[0])):
            woerter = self._woerter.get(stueck)
            if woerter is None:
                woerter = analyse.stueck(stueck).woerter
            for nr, wort in enumerate(woerter):
                anzahl[wort] += mal
                if not nr:
                    anzeige.setdefault(wort, stueck)
        alle = {wort: (mal, anzeige.get(wort, "")) for wort, mal in anzahl.items()}
        for wort, geschrieben in weitere.items():
            mal, bisher = alle.get(wort, (0, ""))
            alle[wort] = (mal, bisher or geschrieben)
        return alle
