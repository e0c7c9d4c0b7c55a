"""The Netzkarte as a drawing: pure geometry, the same for the page, the file and the print.

Coordinates are those of a square of 800 units with the person in the middle.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from massanzug.fall.begriffe import Naehe, Richtung, Verbindungsart, Verbindungskraft
from massanzug.fall.models import Netzkarte, Verbindung

MITTE = 400
RADIEN = {Naehe.NAH: 140, Naehe.MITTEL: 240, Naehe.FERN: 335}
EGO, PUNKT, LUFT = 44, 11, 6  # radius of the person, of the others, and what a line leaves free
PFEIL = 13
SEKTOR = 360 // len(Verbindungsart)
PLAETZE = (30, 12, 48, 21, 39, 3, 57)  # inside a sector: from its middle outwards


@dataclass(frozen=True, slots=True)
class Knoten:
    """``pfeile``: corner points of the arrow heads; ``bruch``: where a broken line is crossed."""

    verbindung: Verbindung
    x: float
    y: float
    schrift_y: float
    von: tuple[float, float]
    bis: tuple[float, float]
    pfeile: tuple[str, ...]
    bruch: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Ring:
    naehe: Naehe
    radius: int
    schrift_y: float


@dataclass(frozen=True, slots=True)
class Netzbild:
    mitte: str
    ringe: tuple[Ring, ...]
    knoten: tuple[Knoten, ...]


def netzbild(karte: Netzkarte, verbindungen: Sequence[Verbindung]) -> Netzbild:
    mitte = karte.person.name.split()[0] if karte.person else "Wir"
    ringe = tuple(Ring(n, r, MITTE - r + 18) for n, r in reversed(RADIEN.items()))
    return Netzbild(mitte, ringe, tuple(_knoten(v) for v in verbindungen))


def freier_winkel(art: str, belegt: Iterable[int]) -> int:
    """Degrees in the sector of ``art`` that are furthest from those taken, on whatever ring."""
    beginn = list(Verbindungsart).index(Verbindungsart(art)) * SEKTOR
    andere = list(belegt)
    plaetze = [beginn + platz for platz in PLAETZE]
    return max(plaetze, key=lambda p: min((_abstand(p, a) for a in andere), default=180))


def _abstand(a: int, b: int) -> int:
    unterschied = abs(a - b) % 360
    return min(unterschied, 360 - unterschied)


def _knoten(v: Verbindung) -> Knoten:
    radius = RADIEN[Naehe(v.naehe)]
    bogen = math.radians(v.winkel - 90)
    weg = (math.cos(bogen), math.sin(bogen))
    x, y = _punkt(weg, radius)
    innen, aussen = EGO + LUFT, radius - PUNKT - LUFT
    zu_uns = v.richtung in {Richtung.ZU_UNS, Richtung.BEIDE}
    von_uns = v.richtung in {Richtung.VON_UNS, Richtung.BEIDE}
    pfeile = [_pfeil(weg, innen, 1)] if zu_uns else []
    pfeile += [_pfeil(weg, aussen, -1)] if von_uns else []
    gebrochen = v.kraft == Verbindungskraft.ABGEBROCHEN
    return Knoten(
        verbindung=v,
        x=x,
        y=y,
        schrift_y=y + 30 if weg[1] >= 0 else y - 20,
        von=_punkt(weg, innen),
        bis=_punkt(weg, aussen),
        pfeile=tuple(pfeile),
        bruch=_punkt(weg, (innen + aussen) / 2) if gebrochen else None,
    )


def _punkt(weg: tuple[float, float], laenge: float) -> tuple[float, float]:
    return round(MITTE + weg[0] * laenge, 1), round(MITTE + weg[1] * laenge, 1)


def _pfeil(weg: tuple[float, float], spitze: float, seite: int) -> str:
    """``seite`` 1: it points to the middle; -1: away from it."""
    fuss = spitze + seite * PFEIL
    quer = (-weg[1] * PFEIL * 0.45, weg[0] * PFEIL * 0.45)
    x, y = _punkt(weg, fuss)
    ecken = [_punkt(weg, spitze), (x + quer[0], y + quer[1]), (x - quer[0], y - quer[1])]
    return " ".join(f"{a:.1f},{b:.1f}" for a, b in ecken)
