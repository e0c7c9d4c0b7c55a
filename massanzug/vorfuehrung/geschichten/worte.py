"""How a text is told differently each time: ``[a|b|c]`` picks one, ``{kind}`` puts a name in."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

WAHL = re.compile(r"\[([^\[\]]*)\]")
NAME = re.compile(r"\{(\w+)\}")
OHNE_KOMMA = re.compile(r"\b(will|möchte|wissen) dass\b")
VIELLEICHT = frozenset({"anderer", "kind2"})  # not in every family
SATZANFANG = re.compile(r"(?:^|[.!?] )[a-zäöü]")
_FORMEN = ("er", "ihn", "ihm", "sein", "seine", "seinen", "seiner", "seinem")
FUERWORT = {
    "w": dict(
        zip(_FORMEN, ("sie", "sie", "ihr", "ihr", "ihre", "ihren", "ihrer", "ihrem"), strict=True)
    ),
    "m": dict(zip(_FORMEN, _FORMEN, strict=True)),
}
NACHSAETZE = {
    "kind": (
        "[Das stimmt wirklich|Das hab ich mir selber überlegt|Mehr weiß ich nicht|Fertig].",
        "[Frag {freund}|Das weiß {freund} auch|Das hab ich {grosse} schon gesagt].",
    ),
    "jugend": (
        "[Punkt|Das wars von mir|Mehr sag ich heute nicht|So, jetzt wisst ihrs].",
        "[Das hab ich {freund} auch gesagt|Darüber denk ich schon länger nach|Schreiben Sie das ruhig so auf].",
    ),
    "erwachsen": (
        "[Das ist mir {tageszeit} klar geworden|Das ging mir {tageszeit} durch den Kopf], [auf dem Heimweg|beim Spülen|im Bus|an der Ruhr|beim Bügeln|in der Mittagspause].",
        "[So, jetzt ist es raus|Das habe ich so noch keinem gesagt|Das schreiben Sie bitte genau so auf|Mehr brauche ich gar nicht].",
        "[{grosse} sieht das auch so|{nachbar} hat mir Mut gemacht|{kind} weiß, dass ich hier bin].",
    ),
}


@lru_cache(maxsize=16384)
def _stuecke(vorlage: str, fehlt: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """The template as places, each with the options to put there; empty if it cannot be told.

    ``fehlt``: words for people this family does not have.
    """
    stuecke = []
    for stelle, teil in enumerate(WAHL.split(vorlage)):
        wahl = teil.split("|") if stelle % 2 else [teil]
        moeglich = tuple(w for w in wahl if fehlt.isdisjoint(NAME.findall(w)))
        if not moeglich:
            return ()
        stuecke.append(moeglich)
    return tuple(stuecke)


class Erzaehler:
    """Tells templates for one family; remembers what was already told, so that nothing recurs.

    ``gesagt`` is shared by all families of a run: a sentence that has been somebody's is told anew.
    """

    VERSUCHE = 25

    def __init__(self, zufall: random.Random, namen: Mapping[str, str], gesagt: set[str]) -> None:
        self.zufall = zufall
        self.namen = namen
        self.gesagt = gesagt
        self.fehlt = VIELLEICHT.difference(namen)

    def moegliche(self, vorlagen: Sequence[str]) -> list[str]:
        """Those that name nobody who is not there."""
        return [v for v in vorlagen if _stuecke(v, self.fehlt)]

    def wort(self, vorlagen: str | Sequence[str]) -> str:
        """One of the templates, told as it stands, for the middle of a line."""
        waehlbar = [vorlagen] if isinstance(vorlagen, str) else self.moegliche(vorlagen)
        stuecke = _stuecke(self.zufall.choice(waehlbar), self.fehlt)
        text = "".join([w[0] if len(w) == 1 else self.zufall.choice(w) for w in stuecke])
        return " ".join(OHNE_KOMMA.sub(r"\1, dass", text.format_map(self.namen)).split())

    def sagen(self, vorlagen: str | Sequence[str]) -> str:
        """One of the templates, told as sentences; may equal what another family says."""
        return SATZANFANG.sub(lambda t: t.group().upper(), self.wort(vorlagen))

    def eigen(self, vorlagen: Sequence[str], stimme: str) -> str:
        """One of the templates, told as nobody told it before; ``stimme``: whose afterthought."""
        for _ in range(self.VERSUCHE):
            text = self.sagen(vorlagen)
            if text not in self.gesagt:
                self.gesagt.add(text)
                return text
        while text in self.gesagt:
            text = f"{text} {self.sagen(NACHSAETZE[stimme])}"
        self.gesagt.add(text)
        return text

    def einige(self, vorlagen: Sequence[str], anzahl: int) -> list[str]:
        """Different templates, each told."""
        waehlbar = self.moegliche(vorlagen)
        gewaehlt = self.zufall.sample(waehlbar, min(anzahl, len(waehlbar)))
        return [self.sagen(v) for v in gewaehlt]
