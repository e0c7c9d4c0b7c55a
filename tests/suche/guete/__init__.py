"""The quality set of the search, and how an answer to it is marked (README.md beside it)."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ANFRAGEN = Path(__file__).parent / "anfragen.csv"
KEIN_TREFFER = "kein_treffer"
ERSTE = 5
MINDESTENS_GESAMT = 0.95
MINDESTENS_JE_ART = 0.90


@dataclass(frozen=True)
class Frage:
    art: str
    text: str
    ortsteil: str
    sprache: str
    erwartet: frozenset[str]


@dataclass(frozen=True)
class Antwort:
    """What a search gave to one question: the ids in its order, best first."""

    frage: Frage
    gefunden: tuple[str, ...]

    @property
    def fehlend(self) -> frozenset[str]:
        return self.frage.erwartet - set(self.gefunden[:ERSTE])

    @property
    def anteil(self) -> float:
        """Share of the right ids in the first five; of five when more than five are right.

        Without a right id the only good answer is an empty one.
        """
        if not self.frage.erwartet:
            return float(not self.gefunden)
        da = len(self.frage.erwartet) - len(self.fehlend)
        return da / min(len(self.frage.erwartet), ERSTE)


@dataclass(frozen=True)
class Note:
    """The marks of one kind, as means over its questions."""

    fragen: int
    anteil: float
    mit_treffer: float


def fragen() -> list[Frage]:
    with ANFRAGEN.open(encoding="utf-8", newline="") as datei:
        return [
            Frage(
                z["art"],
                z["anfrage"],
                z["ortsteil"],
                z["sprache"],
                frozenset(filter(None, z["erwartet"].split(";"))),
            )
            for z in csv.DictReader(datei)
        ]


def befragen(suchen: Callable[[Frage], Sequence[str]]) -> list[Antwort]:
    return [Antwort(frage, tuple(suchen(frage))) for frage in fragen()]


def note(antworten: Sequence[Antwort]) -> Note:
    return Note(
        len(antworten),
        sum(a.anteil for a in antworten) / len(antworten),
        sum(a.anteil > 0 for a in antworten) / len(antworten),
    )


def noten(antworten: Iterable[Antwort]) -> dict[str, Note]:
    je_art = defaultdict(list)
    for antwort in antworten:
        je_art[antwort.frage.art].append(antwort)
    return {art: note(gruppe) for art, gruppe in je_art.items()}


def gesamt(antworten: Iterable[Antwort]) -> Note:
    """Over the questions that have an answer; silence on the others earns nothing here."""
    return note([a for a in antworten if a.frage.erwartet])


def genuegt(antworten: Sequence[Antwort]) -> bool:
    return gesamt(antworten).anteil >= MINDESTENS_GESAMT and all(
        n.anteil >= MINDESTENS_JE_ART for n in noten(antworten).values()
    )
