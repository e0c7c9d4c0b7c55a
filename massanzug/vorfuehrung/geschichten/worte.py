"""How a text is told differently each time: ``[a|b|c]`` picks one, ``{kind}`` puts a name in."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

WAHL = re.compile(r"\[([^\[\]]*)\]")
SATZANFANG = re.compile(r"(?:^|[.!?] )[a-zäöü]")
FUERWORT = {
    "w": {
        "er": "sie",
        "ihn": "sie",
        "ihm": "ihr",
        "sein": "ihr",
        "seine": "ihre",
        "seinen": "ihren",
        "seiner": "ihrer",
    },
    "m": {
        "er": "er",
        "ihn": "ihn",
        "ihm": "ihm",
        "sein": "sein",
        "seine": "seine",
        "seinen": "seinen",
        "seiner": "seiner",
    },
}

NACHSAETZE = (
    "[Das|So viel] [habe ich mir gut überlegt|steht für mich fest|ist mir wichtig, am meisten von allem].",
    "[Frag mich in einem halben Jahr noch mal|Mehr sage ich heute nicht|Den Rest sehen wir dann].",
    "[Das denke ich schon lange|Das ist mir {tageszeit} klar geworden], [auf dem Heimweg|beim Spülen|in der Nacht|beim Laufen|im Bus].",
    "[Und das schreiben Sie bitte genau so auf|Lachen Sie nicht|Das klingt klein, ist es aber nicht].",
    "[{kind} weiß das|{grosse} sagt das auch|{nachbar} hat mir Mut gemacht|Dafür gibt es hier {nachbarn2} und {grosse}].",
)


class Erzaehler:
    """Tells templates for one family; remembers what was already told, so that nothing recurs.

    ``gesagt`` is shared by all families of a run: a sentence that has been somebody's is told anew.
    """

    VERSUCHE = 25

    def __init__(self, zufall: random.Random, namen: Mapping[str, str], gesagt: set[str]) -> None:
        self.zufall = zufall
        self.namen = namen
        self.gesagt = gesagt

    def sagen(self, vorlagen: str | Sequence[str]) -> str:
        """One of the templates, told; may equal what another family says."""
        vorlage = vorlagen if isinstance(vorlagen, str) else self.zufall.choice(vorlagen)
        while WAHL.search(vorlage):
            vorlage = WAHL.sub(lambda t: self.zufall.choice(t.group(1).split("|")), vorlage)
        text = " ".join(vorlage.format_map(self.namen).split())
        text = text.replace("will dass", "will, dass")
        return SATZANFANG.sub(lambda t: t.group().upper(), text)

    def eigen(self, vorlagen: str | Sequence[str]) -> str:
        """One of the templates, told as nobody told it before in this run."""
        for _ in range(self.VERSUCHE):
            text = self.sagen(vorlagen)
            if text not in self.gesagt:
                self.gesagt.add(text)
                return text
        text = f"{text} {self.sagen(NACHSAETZE)}"
        self.gesagt.add(text)
        return text

    def einige(self, vorlagen: Sequence[str], anzahl: int) -> list[str]:
        """Different templates, each told."""
        return [self.sagen(v) for v in self.zufall.sample(vorlagen, min(anzahl, len(vorlagen)))]
