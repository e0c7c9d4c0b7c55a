"""How a question may go on while it is typed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from massanzug.suche.begriffe import Anfrage, Ergebnis, Gegend, Thema
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.themen import Themenverzeichnis
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.wortschatz import Wortverzeichnis

_VORSCHLAG = vorgabe("vorschlag")
_HOECHSTENS: int = _VORSCHLAG["wendung_hoechstens"]
_LETZTES = "\U0010ffff"
"""Behind every letter a folded word may have."""


class _Wendung(NamedTuple):
    text: str
    sprache: str
    woerter: tuple[str, ...]


class _Wendungen:
    """Labels, places and short phrases, findable by the beginning of any of their words."""

    def __init__(self, themen: Sequence[Thema], gegenden: Sequence[Gegend]) -> None:
        alle: dict[str, _Wendung] = {}
        for thema in themen:
            for nr, (sprache, text) in enumerate((("de", thema.label), *thema.synonyme)):
                woerter = tuple(falten(s) for s in stuecke(text))
                if not nr or len(woerter) <= _HOECHSTENS:
                    alle.setdefault(text, _Wendung(text, sprache, woerter))
        for gegend in gegenden:
            woerter = tuple(falten(s) for s in stuecke(gegend.name))
            alle.setdefault(gegend.name, _Wendung(gegend.name, "", woerter))
        self._alle = list(alle.values())
        self._anfaenge = sorted(
            (wort, nr, stelle)
            for nr, wendung in enumerate(self._alle)
            for stelle, wort in enumerate(wendung.woerter)
        )

    def zu(self, worte: list[str], sprache: str, anzahl: int) -> list[str]:
        """Phrases with all typed words, the last as a beginning; own language and place 1 first,
        then the shorter ones."""
        *ganze, letztes = worte
        von = bisect_left(self._anfaenge, (letztes,))
        bis = bisect_left(self._anfaenge, (letztes + _LETZTES,), lo=von)
        erste: dict[int, int] = {}
        for _, nr, stelle in self._anfaenge[von:bis]:
            erste[nr] = min(stelle, erste.get(nr, stelle))
        gefunden = (
            (w.sprache not in {"", sprache}, stelle > 0 and not ganze, len(w.text), w.text)
            for w, stelle in ((self._alle[nr], stelle) for nr, stelle in erste.items())
            if all(wort in w.woerter for wort in ganze)
        )
        return [text for *_, text in nsmallest(anzahl, gefunden)]


@lru_cache(maxsize=2)
def _wendungen(themen: tuple[Thema, ...], gegenden: tuple[Gegend, ...]) -> _Wendungen:
    """Kept, for every change of an offer opens the index anew."""
    return _Wendungen(themen, gegenden)


class Vorschlagsliste:
    """Labels and short phrases of the subjects, places, words of the offers and their names."""

    def __init__(
        self, themen: Themenverzeichnis, schatz: Wortverzeichnis, gegenden: tuple[Gegend, ...]
    ) -> None:
        self._schatz = schatz
        self._wendungen = _wendungen(themen.themen, gegenden)

    def zu(
        self, anfang: str, sprache: str, anzahl: int, suche: Callable[[Anfrage], Ergebnis]
    ) -> tuple[str, ...]:
        """At most ``anzahl`` (and never more than ten) texts for what is typed so far."""
        worte = [w for w in map(falten, stuecke(anfang[: _VORSCHLAG["zeichen"]])) if w]
        anzahl = min(max(0, anzahl), int(_VORSCHLAG["hoechstens"]))
        if not worte or not anzahl:
            return ()
        gefunden = self._wendungen.zu(worte, sprache, anzahl)
        if len(worte) == 1:
            woerter = self._schatz.mit_anfang(worte[0], _VORSCHLAG["woerter"])
            gefunden += [w.anzeige for w in woerter if w.anzahl and w.anzeige]
        namen = self._namen(anfang, worte[-1], suche, sprache)
        gefunden = gefunden[: max(0, anzahl - len(namen))] + namen
        eindeutig = {"".join(map(falten, stuecke(text))): text for text in reversed(gefunden)}
        return tuple(reversed(eindeutig.values()))[:anzahl]

    @staticmethod
    def _namen(
        anfang: str, letztes: str, suche: Callable[[Anfrage], Ergebnis], sprache: str
    ) -> list[str]:
        """Names of the best offers that have the last word as a beginning."""
        treffer = suche(Anfrage(text=anfang, sprache=sprache)).treffer
        namen = [
            t.name for t in treffer if any(falten(s).startswith(letztes) for s in stuecke(t.name))
        ]
        return namen[: _VORSCHLAG["namen"]]
