"""Tells families: who they are, in which situation, how far they have come. Same seed, same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

from massanzug.vorfuehrung.geschichten import Familie, Station
from massanzug.vorfuehrung.geschichten.familie import besetzen
from massanzug.vorfuehrung.geschichten.kapitel import Kapitel
from massanzug.vorfuehrung.geschichten.orte import ORTSTEILE
from massanzug.vorfuehrung.geschichten.regalware import STANGEN
from massanzug.vorfuehrung.geschichten.situationen import SITUATIONEN
from massanzug.vorfuehrung.geschichten.worte import Erzaehler

W = TypeVar("W")

# how many of a hundred families are at each station
STATIONEN = (
    (Station.EINGANG, 8),
    (Station.WILLE, 7),
    (Station.RESSOURCEN, 7),
    (Station.ZIELE, 9),
    (Station.ENTSCHEIDUNG, 7),
    (Station.MASSANZUG, 10),
    (Station.HILFEPLAN, 17),
    (Station.UEBERPRUEFUNG, 22),
    (Station.ABSCHLUSS, 13),
)
# days since the Falleingang, from and to, per station
ALTER = {
    Station.EINGANG: (0, 5),
    Station.WILLE: (6, 20),
    Station.RESSOURCEN: (8, 25),
    Station.ZIELE: (14, 35),
    Station.ENTSCHEIDUNG: (30, 45),
    Station.MASSANZUG: (34, 60),
    Station.HILFEPLAN: (40, 200),
    Station.UEBERPRUEFUNG: (230, 520),
    Station.ABSCHLUSS: (430, 800),
}


def familien(anzahl: int, saat: int, regalware_anteil: float = 0.0) -> Iterator[Familie]:
    """``anzahl`` families, no two alike.

    A share of ``regalware_anteil`` gets a plan off the rack, word for word the same as others.
    """
    gesagt: set[str] = set()
    for nummer in range(anzahl):
        zufall = random.Random(f"{saat}/{nummer}")  # noqa: S311 - invented people, no secret
        stange = zufall.choice(STANGEN) if zufall.random() < regalware_anteil else None
        situation = SITUATIONEN[(nummer * 5 + nummer // len(SITUATIONEN)) % len(SITUATIONEN)]
        station = _gewichtet(zufall, STATIONEN)
        besetzung = besetzen(zufall, situation)
        erzaehler = Erzaehler(zufall, besetzung.namen, gesagt)
        kapitel = Kapitel(situation, besetzung, erzaehler, stange)
        yield kapitel.erzaehlen(
            station=station,
            ortsteil=_gewichtet(zufall, ORTSTEILE),
            alter=zufall.randint(*ALTER[station]),
        )


def _gewichtet(zufall: random.Random, auswahl: Sequence[tuple[W, int]]) -> W:
    return zufall.choices([wert for wert, _ in auswahl], [gewicht for _, gewicht in auswahl])[0]
