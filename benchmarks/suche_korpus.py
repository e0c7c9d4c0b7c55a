"""A synthetic German directory: Zipf words, compounds, places; the same for every engine."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from massanzug.suche import Eintrag, Gegend, Thema
from massanzug.suche.vorgaben import lexikon_zeilen

ORTE = 120
THEMEN = 60
FRAGEN = 300
BUCHSTABEN = "abcdefghijklmnoprstuvwz"
FUELLWOERTER = [
    "für",
    "und",
    "mit",
    "in",
    "der",
    "die",
    "das",
    "bei",
    "von",
    "zu",
    "wir",
    "helfen",
    "auch",
    "wenn",
]


class Frage(NamedTuple):
    """A question and the word an answer has to have."""

    text: str
    gemeint: str


class Korpus:
    """``groesse`` invented offers; the same seed makes the same ones."""

    def __init__(self, groesse: int) -> None:
        self.groesse = groesse
        wuerfel = random.Random(7)
        bausteine = [w for w in lexikon_zeilen() if 4 <= len(w) <= 11 and w.isascii()]
        wuerfel.shuffle(bausteine)
        einfache = bausteine[:2500]
        anzahl = min(200_000, 20 * int(groesse**0.65) + 500)
        zusammen = [
            wuerfel.choice(einfache) + wuerfel.choice(("", "s", "")) + wuerfel.choice(einfache)
            for _ in range(anzahl)
        ]
        self.woerter = list(dict.fromkeys(einfache[:800] + zusammen + einfache[800:]))
        self._summen = list(accumulate(1.0 / (rang + 8) for rang in range(len(self.woerter))))
        self.orte = [f"{w.capitalize()}hausen" for w in bausteine[2500 : 2500 + ORTE]]

    def themen(self) -> list[Thema]:
        """Subjects with three synonyms each."""
        wuerfel = random.Random(11)
        return [
            Thema(
                f"t{nr}",
                w.capitalize(),
                "",
                tuple(("de", s) for s in wuerfel.sample(self.woerter, 3)),
            )
            for nr, w in enumerate(self.woerter[100 : 100 + THEMEN])
        ]

    def gegenden(self) -> list[Gegend]:
        """Places in three Wirkungsräume."""
        return [Gegend(ort, f"Raum {nr % 3}", self.punkt(nr)) for nr, ort in enumerate(self.orte)]

    @staticmethod
    def punkt(nr: int) -> tuple[float, float]:
        """The centre of a place: a grid of about 40 × 30 km."""
        return 51.2 + (nr % 12) * 0.03, 7.8 + (nr // 12) * 0.06

    def wort(self, wuerfel: random.Random) -> str:
        """A word by Zipf."""
        return self.woerter[bisect_left(self._summen, wuerfel.random() * self._summen[-1])]

    def __iter__(self) -> Iterator[Eintrag]:
        for nr in range(self.groesse):
            yield self.eintrag(nr)

    def eintrag(self, nr: int) -> Eintrag:
        """Offer number ``nr``."""
        wuerfel = random.Random(nr)
        ort = wuerfel.randrange(ORTE)
        lat, lon = self.punkt(ort)
        text = [self.wort(wuerfel) for _ in range(16)]
        text[2::4] = [wuerfel.choice(FUELLWOERTER) for _ in text[2::4]]
        return Eintrag(
            id=f"a{nr}",
            name=" ".join(self.wort(wuerfel).capitalize() for _ in range(3)),
            traeger=f"Träger {self.woerter[wuerfel.randrange(400)]}",
            beschreibung=" ".join(text),
            themen=tuple(f"t{wuerfel.randrange(THEMEN)}" for _ in range(2)),
            zielgruppe=wuerfel.choice(("Eltern", "Kinder, Jugendliche", "alle", "Familien")),
            alter_von=wuerfel.choice((None, 0, 6, 12)),
            alter_bis=wuerfel.choice((None, 18, 27)),
            ortsteil=self.orte[ort],
            wirkungsraum=f"Raum {ort % 3}",
            punkt=(lat + wuerfel.uniform(-0.02, 0.02), lon + wuerfel.uniform(-0.03, 0.03)),
            merkmale=(
                ("art", wuerfel.choice(("beratung", "treff", "gruppe", "sport"))),
                ("kosten", wuerfel.choice(("kostenlos", "kostenpflichtig"))),
                ("sprache", wuerfel.choice(("de", "tr", "uk", "ar"))),
            ),
            frische=wuerfel.random(),
        )

    def _namenswort(self, wuerfel: random.Random, mindestens: int) -> str:
        while True:
            name = self.eintrag(wuerfel.randrange(self.groesse)).name.lower().split()
            lange = [w for w in name if len(w) >= mindestens]
            if lange:
                return wuerfel.choice(lange)

    def ein_wort(self) -> list[Frage]:
        """Words of names, as often as names have them."""
        wuerfel = random.Random(21)
        return [Frage(w, w) for w in (self._namenswort(wuerfel, 4) for _ in range(FRAGEN))]

    def drei_woerter(self) -> list[Frage]:
        """A name, typed in lower case."""
        wuerfel = random.Random(22)
        namen = [self.eintrag(wuerfel.randrange(self.groesse)).name.lower() for _ in range(FRAGEN)]
        return [Frage(n, n.split()[0]) for n in namen]

    def zwei_fehler(self) -> list[Frage]:
        """Long words with two typing errors."""
        wuerfel = random.Random(23)
        woerter = [self._namenswort(wuerfel, 10) for _ in range(FRAGEN)]
        return [Frage(vertippt(vertippt(w, wuerfel), wuerfel), w) for w in woerter]

    def anfaenge(self) -> list[Frage]:
        """The first four letters, as while typing."""
        wuerfel = random.Random(24)
        woerter = [self._namenswort(wuerfel, 6) for _ in range(FRAGEN)]
        return [Frage(w[:4], w[:4]) for w in woerter]


def vertippt(wort: str, wuerfel: random.Random) -> str:
    """A word with one more typing error behind its first letter."""
    stelle = wuerfel.randrange(1, len(wort) - 1)
    zeichen = wuerfel.choice(BUCHSTABEN)
    return wuerfel.choice(
        (
            wort[:stelle] + wort[stelle + 1 :],
            wort[:stelle] + zeichen + wort[stelle:],
            wort[:stelle] + zeichen + wort[stelle + 1 :],
            wort[:stelle] + wort[stelle + 1] + wort[stelle] + wort[stelle + 2 :],
        )
    )
