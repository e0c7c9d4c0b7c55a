"""Counts words while offers are analysed: the vocabulary for corrections and suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping


class Wortzaehler:
    """Folded words, in how many offers each stands and how it was first written."""

    def __init__(self) -> None:
        self._anzahl: Counter[str] = Counter()
        self._anzeige: dict[str, str] = {}

    def dazu(self, woerter: Iterable[tuple[str, str]]) -> None:
        """The words of one offer."""
        for wort, geschrieben in woerter:
            self._anzahl[wort] += 1
            if geschrieben and wort not in self._anzeige:
                self._anzeige[wort] = geschrieben

    def vereinen(self, andere: Wortzaehler) -> None:
        """What another process counted after this one."""
        self._anzahl.update(andere._anzahl)
        for wort, geschrieben in andere._anzeige.items():
            self._anzeige.setdefault(wort, geschrieben)

    def wortschatz(self, weitere: Mapping[str, str]) -> dict[str, tuple[int, str]]:
        """Folded word → (in how many offers, as written; empty for mere parts). ``weitere`` are words
        of the subjects, which no offer need have."""
        alle = {w: (n, self._anzeige.get(w, "")) for w, n in self._anzahl.items()}
        for wort, geschrieben in weitere.items():
            anzahl, anzeige = alle.get(wort, (0, ""))
            alle[wort] = (anzahl, anzeige or geschrieben)
        return alle
