"""What has changed around somebody between two Netzkarten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from massanzug.fall.models import Verbindung

FELDER = ("art", "naehe", "kraft", "richtung", "ansprache")


@dataclass(frozen=True, slots=True)
class Veraenderung:
    """``unterschiede``: what was and what is, in words; only what differs."""

    name: str
    unterschiede: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Netzvergleich:
    dazu: list[Verbindung]
    weg: list[Verbindung]
    veraendert: list[Veraenderung]
    gleich: int


def netzvergleich(vorher: Sequence[Verbindung], nachher: Sequence[Verbindung]) -> Netzvergleich:
    """Whoever stands on both is known by the thread that a new map takes along, not by the name."""
    alte = {v.faden: v for v in vorher}
    neue = {v.faden: v for v in nachher}
    gemeinsame = [(alte[f], v) for f, v in neue.items() if f in alte]
    veraendert = [
        Veraenderung(neu.name, unterschiede)
        for alt, neu in gemeinsame
        if (unterschiede := _unterschiede(alt, neu))
    ]
    return Netzvergleich(
        dazu=[v for f, v in neue.items() if f not in alte],
        weg=[v for f, v in alte.items() if f not in neue],
        veraendert=veraendert,
        gleich=len(gemeinsame) - len(veraendert),
    )


def _unterschiede(alt: Verbindung, neu: Verbindung) -> tuple[tuple[str, str], ...]:
    paare = [(_worte(alt, feld), _worte(neu, feld)) for feld in FELDER]
    paare.append((alt.beitrag or "noch nichts genannt", neu.beitrag or "nichts mehr genannt"))
    if alt.beitrag == neu.beitrag:
        paare.pop()
    return tuple((a, b) for a, b in paare if a != b)


def _worte(verbindung: Verbindung, feld: str) -> str:
    worte: str = getattr(verbindung, f"get_{feld}_display")()
    return worte
