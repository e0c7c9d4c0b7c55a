"""A question as groups of weighted terms: one group for each word, with all it may stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from massanzug.suche.begriffe import Anfrage, Gegend
from massanzug.suche.vorgaben import vorgabe


@dataclass(frozen=True, slots=True)
class Moeglichkeit:
    """A term a word may stand for. ``art`` is a Grund's; ``zaehlt`` if it alone is a match."""

    term: str
    gewicht: float
    art: str
    gefunden: str
    zaehlt: bool


@dataclass(frozen=True, slots=True)
class Gruppe:
    """All a word of the question may stand for, and how much the word says."""

    gesucht: str
    moeglich: tuple[Moeglichkeit, ...]
    gewicht: float
    wichtig: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked for. ``alles`` if nothing was said that an offer must have."""

    anfrage: Anfrage
    gruppen: tuple[Gruppe, ...]
    alles: bool
    alter: int | None
    gegend: Gegend | None
    ziele: int
    berichtigt: tuple[tuple[str, str], ...]
    nicht_gefunden: tuple[str, ...]
    terme: tuple[str, ...] = field(default=())

    @property
    def wichtige(self) -> int:
        """How many important words there are."""
        return sum(g.wichtig for g in self.gruppen)


def noetig(wichtige: int) -> int:
    """How many of the important words must match at first."""
    alle_bis: int = vorgabe("rang")["alle_wichtigen_bis"]
    if wichtige <= alle_bis:
        return wichtige
    return max(alle_bis, int(vorgabe("rang")["anteil_wichtiger"] * wichtige + 0.5))
