"""How a question may go on while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from massanzug.suche.begriffe import Anfrage, Ergebnis, Gegend
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.themen import Themenverzeichnis
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.wortschatz import Wortverzeichnis

_VORSCHLAG = vorgabe("vorschlag")


class Vorschlagsliste:
    """Phrases of the subjects, places, words of the vocabulary and names of offers."""

    def __init__(
        self, themen: Themenverzeichnis, schatz: Wortverzeichnis, gegenden: Iterable[Gegend]
    ) -> None:
        self._schatz = schatz
        wendungen: dict[str, tuple[str, tuple[str, ...]]] = {}
        for thema in themen.themen:
            for sprache, text in (("de", thema.label), *thema.synonyme):
                wendungen.setdefault(text, (sprache, tuple(falten(s) for s in stuecke(text))))
        for gegend in gegenden:
            name = tuple(falten(s) for s in stuecke(gegend.name))
            wendungen.setdefault(gegend.name, ("", name))
        self.wendungen = sorted((text, *rest) for text, rest in wendungen.items())

    def zu(
        self, anfang: str, sprache: str, anzahl: int, suche: Callable[[Anfrage], Ergebnis]
    ) -> tuple[str, ...]:
        """At most ``anzahl`` (and never more than ten) whole phrases for what is typed so far."""
        worte = [w for w in map(falten, stuecke(anfang[: _VORSCHLAG["zeichen"]])) if w]
        anzahl = min(max(0, anzahl), int(_VORSCHLAG["hoechstens"]))
        if not worte or not anzahl:
            return ()
        gefunden = self._aus_wendungen(worte, sprache)
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

    def _aus_wendungen(self, worte: list[str], sprache: str) -> list[str]:
        """Phrases with all typed words, the last as a beginning; own language and place 1 first."""
        *ganze, letztes = worte
        gefunden = []
        for text, seine, teile in self.wendungen:
            stellen = [nr for nr, teil in enumerate(teile) if teil.startswith(letztes)]
            if stellen and all(w in teile for w in ganze):
                fremd = seine not in {"", sprache}
                gefunden.append((fremd, stellen[0] > 0 and not ganze, len(text), text))
        return [text for *_, text in sorted(gefunden)]
