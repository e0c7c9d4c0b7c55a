"""What goes in and comes out of the simulation, as arrays with names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from massanzug.erwartung.begriffe import Unrechenbar as Unrechenbar  # noqa: PLC0414  the simulation's own word too

Zahlen = NDArray[np.float64]
Ganze = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Abgewiesen:
    """``zeile`` counts from 1 with the heading, as a spreadsheet does."""

    zeile: int
    grund: str


@dataclass(frozen=True, slots=True)
class Verlauf:
    """The episodes that could be read, one entry of every array each.

    Times are months (``zeit.py``). ``ende`` is infinite for what still runs on the Stichtag; what
    happened after it is not known here. ``fall``, ``raum`` and ``art`` are numbers, the latter two
    into ``raeume`` and ``arten``.
    """

    stand: int
    raeume: tuple[str, ...]
    arten: tuple[str, ...]
    fall: Ganze
    raum: Ganze
    art: Ganze
    geburt: Ganze
    beginn: Zahlen
    ende: Zahlen
    abgewiesen: tuple[Abgewiesen, ...]

    def __len__(self) -> int:
        return len(self.beginn)


@dataclass(frozen=True, slots=True)
class Preise:
    """Euros for a month of help by code; a month without a line has the price of the one before."""

    pfade: dict[str, tuple[tuple[int, float], ...]]
    abgewiesen: tuple[Abgewiesen, ...]

    def pfad(self, code: str, ab: int, monate: int) -> Zahlen:
        """Prices of ``monate`` months from ``ab``; before the first line its price holds.

        KeyError for a code without a price.
        """
        stufen = self.pfade[code]
        wann = np.array([monat for monat, _ in stufen])
        stelle = np.searchsorted(wann, np.arange(ab, ab + monate), side="right") - 1
        return np.array([euro for _, euro in stufen])[np.maximum(stelle, 0)]
