"""Tables of a few yearly sums, pasted as a spreadsheet has them: turned into what the simulation reads, and checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from massanzug.prognose.domain.istwerte import ZAHL, ohne_punkte
from massanzug.raum.domain.tabelle import spaltenname

HILFEN = ("jahr", "hilfeart", "am_jahresende", "begonnen")
MENSCHEN = ("jahr", "altersgruppe", "personen")
_GETRENNT = re.compile(r"[;\t]")
_WORT_STELLE = 1  # in both tables the second column is no number


@dataclass(frozen=True, slots=True)
class Tabelle:
    """``csv``: as the simulation reads it; ``bis``: its last year. Worth nothing while there are ``maengel``."""

    csv: str
    bis: int
    maengel: tuple[str, ...]


def jahreszahlen_lesen(text: str, am: date) -> Tabelle:
    """Helps by year and kind; a year that is not over ``am`` counts as a mistake."""
    from massanzug import simulation  # noqa: PLC0415 - Numba would cost every start a second

    tabelle = _gelesen(text, HILFEN, simulation.jahreszahlen_lesen, lambda g: g.letztes_jahr)
    if tabelle.bis < am.year:
        return tabelle
    zu_frueh = f"Das Jahr {tabelle.bis} ist noch nicht zu Ende."
    return replace(tabelle, maengel=(*tabelle.maengel, zu_frueh))


def bevoelkerung_lesen(text: str) -> Tabelle:
    """How many young people there will be, by year and age."""
    from massanzug import simulation  # noqa: PLC0415 - likewise

    return _gelesen(
        text, MENSCHEN, simulation.bevoelkerung_lesen, lambda g: g.erstes_jahr + len(g.personen) - 1
    )


def _gelesen(
    text: str, spalten: Sequence[str], lesen: Callable[[bytes], Any], bis: Callable[[Any], int]
) -> Tabelle:
    from massanzug.simulation import Unrechenbar  # noqa: PLC0415 - likewise

    csv, davor = _tabelle(text, spalten)
    try:
        gelesen = lesen(csv.encode())
    except Unrechenbar as fehler:
        return Tabelle(csv, 0, (str(fehler),))
    maengel = [f"Zeile {m.zeile - davor}: {m.grund}." for m in gelesen.abgewiesen]
    return Tabelle(csv, bis(gelesen), tuple(maengel))


def _tabelle(text: str, spalten: Sequence[str]) -> tuple[str, int]:
    """With a heading, semicolons and plain numbers; and how many lines it has more in front.

    A first line without digits is the heading. Who pastes none has the columns in our order.
    """
    zeilen = [_zellen(zeile) for zeile in text.rstrip().splitlines()]
    mit_kopf = bool(zeilen) and not any(z.isdigit() for z in "".join(zeilen[0]))
    kopf = [spaltenname(zelle) for zelle in zeilen[0]] if mit_kopf else list(spalten)
    rest = [[_zahl(i, zelle) for i, zelle in enumerate(z)] for z in zeilen[mit_kopf:]]
    return "".join(";".join(z) + "\n" for z in (kopf, *rest)), 0 if mit_kopf else 1


def _zellen(zeile: str) -> list[str]:
    teile = _GETRENNT.split(zeile) if _GETRENNT.search(zeile) else zeile.split(",")
    return [teil.strip().replace('"', "") for teil in teile]


def _zahl(stelle: int, zelle: str) -> str:
    if stelle == _WORT_STELLE:
        return zelle.replace("–", "-").removeprefix("§").strip()
    return ohne_punkte(zelle) if ZAHL.fullmatch(zelle) else zelle
