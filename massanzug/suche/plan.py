"""A question as groups of weighted terms: one group for each word, with all it may stand for."""

from __future__ import annotations

from dataclasses import dataclass, field

from massanzug.suche.begriffe import Anfrage, Gegend
from massanzug.suche.vorgaben import vorgabe

TEILE_NOETIG: float = vorgabe("rang")["teile_noetig"]
_STARK: float = vorgabe("rang")["anliegen_stark"]


@dataclass(frozen=True, slots=True)
class Moeglichkeit:
    """A term a word may stand for. ``art`` is a Grund's; ``zaehlt`` if it alone is a match."""

    term: str
    gewicht: float
    art: str
    gefunden: str
    zaehlt: bool


@dataclass(frozen=True, slots=True)
class Teil:
    """A part of a compound: its share of what the compound says, and the terms that show it."""

    anteil: float
    terme: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gruppe:
    """All a word of the question may stand for, and how much the word says.

    An offer matches by a possibility that counts, or by parts that together say ``teile_noetig``.
    """

    gesucht: str
    moeglich: tuple[Moeglichkeit, ...]
    gewicht: float
    wichtig: bool
    teile: tuple[Teil, ...] = ()

    @property
    def wenigstens(self) -> int:
        """How many parts an offer must have at the least; 0 if even all are too few."""
        da = 0.0
        for zahl, teil in enumerate(
            sorted((t for t in self.teile if t.terme), key=lambda t: -t.anteil), 1
        ):
            da += teil.anteil
            if da >= TEILE_NOETIG:
                return zahl
        return 0

    @property
    def starke_themen(self) -> set[str]:
        """The subjects it surely stands for."""
        return {m.term for m in self.moeglich if m.art == "thema" and m.gewicht >= _STARK}

    @property
    def findet(self) -> bool:
        """Whether any offer can match."""
        da = sum(t.anteil for t in self.teile if t.terme)
        return da >= TEILE_NOETIG or any(m.zaehlt for m in self.moeglich)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked for. ``alles`` if nothing was said that an offer must have.

    ``neigungen``: the subjects that all words together point to, as terms with weights. They lift
    what matches, and make nothing match. ``fremd`` is how much the words say that find nothing;
    of what all words say, one offer must have the share ``deckt`` or the question has no answer.
    """

    anfrage: Anfrage
    gruppen: tuple[Gruppe, ...]
    alles: bool
    alter: int | None
    gegend: Gegend | None
    ziele: int
    berichtigt: tuple[tuple[str, str], ...]
    nicht_gefunden: tuple[str, ...]
    neigungen: tuple[tuple[str, float], ...] = ()
    terme: tuple[str, ...] = field(default=())
    fremd: float = 0.0
    deckt: float = 0.0

    @property
    def anliegen(self) -> list[list[int]]:
        """The matters the question speaks of, each as the numbers of its groups: important words
        that share a subject speak of one. "We quarrel and have no money" are two."""
        gefunden: list[tuple[list[int], set[str]]] = []
        for nr, gruppe in enumerate(self.gruppen):
            themen = gruppe.starke_themen if gruppe.wichtig else set()
            if not themen:
                continue
            eines = [nr]
            for nummern, seine in [a for a in gefunden if not themen.isdisjoint(a[1])]:
                gefunden.remove((nummern, seine))
                eines = nummern + eines
                themen = themen | seine
            gefunden.append((sorted(eines), themen))
        return [nummern for nummern, _ in gefunden]

    @property
    def wichtige(self) -> int:
        """How many important words there are."""
        return sum(g.wichtig for g in self.gruppen)


def noetig(plan: Plan) -> int:
    """How many of the important words must match at first; of several matters one is enough."""
    wichtige = plan.wichtige
    if len(plan.anliegen) > 1:
        return 1
    alle_bis: int = vorgabe("rang")["alle_wichtigen_bis"]
    if wichtige <= alle_bis:
        return wichtige
    return max(alle_bis, int(vorgabe("rang")["anteil_wichtiger"] * wichtige + 0.5))
