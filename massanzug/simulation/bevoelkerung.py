"""How many young people there will be: a projection that lifts and lowers entries by the ages each kind begins at.

Only the future is changed: what a shrinking town did to its past entries is in their slope already, so a projection that goes
on as before counts it twice. Its own uncertainty is not known and not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from massanzug.simulation.begriffe import Abgewiesen, Unrechenbar, Zahlen
from massanzug.simulation.lesen import Grund, zeilen
from massanzug.simulation.tafeln import ALTERSGRENZEN, ALTERSGRUPPEN

SPALTEN = ("jahr", "altersgruppe", "personen")


@dataclass(frozen=True, slots=True)
class Bevoelkerung:
    """``personen`` (jahre, Altersgruppen) at the ends of the years from ``erstes_jahr`` on; beyond them the nearest holds."""

    erstes_jahr: int
    personen: Zahlen
    abgewiesen: tuple[Abgewiesen, ...]

    def faktoren(self, alter: Zahlen, stand: int, monate: int) -> Zahlen:
        """Entries of each kind against those at the Stichtag's population, (arten, monate)."""
        gruppe = np.searchsorted(ALTERSGRENZEN, alter, side="right") - 1
        anteil = np.stack([(gruppe == g).mean(1) for g in range(len(ALTERSGRENZEN))], 1)
        ende = 12.0 * (self.erstes_jahr + 1 + np.arange(len(self.personen)))
        wann = stand + np.arange(monate + 1) - 0.5 * (np.arange(monate + 1) > 0)
        verlauf = np.array([np.interp(wann, ende, p) for p in self.personen.T])
        return np.asarray(anteil @ (verlauf[:, 1:] / verlauf[:, :1]))


def bevoelkerung_lesen(inhalt: bytes) -> Bevoelkerung:
    """CSV ``jahr, altersgruppe, personen``; the groups are 0-5, 6-11, 12-17, 18-20, 21-26. Unrechenbar where a year lacks
    one: half a population would look like a collapse."""
    werte: dict[int, dict[str, float]] = {}
    abgewiesen = []
    for nummer, zeile in zeilen(inhalt, SPALTEN):
        try:
            jahr, gruppe, personen = _zeile(zeile)
            werte.setdefault(jahr, {})[gruppe] = personen
        except Grund as grund:
            abgewiesen.append(Abgewiesen(nummer, f"Bevölkerung: {grund}"))
    if not werte:
        raise Unrechenbar("Die Bevölkerungsdatei enthält keine Zeile, die sich verwenden lässt.")
    erstes, letztes = min(werte), max(werte)
    for jahr in range(erstes, letztes + 1):
        fehlt = [g for g in ALTERSGRUPPEN if g not in werte.get(jahr, {})]
        if fehlt:
            raise Unrechenbar(f"Bevölkerung: Für {jahr} fehlt {', '.join(fehlt)}.")
    personen_ = [[werte[j][g] for g in ALTERSGRUPPEN] for j in range(erstes, letztes + 1)]
    return Bevoelkerung(erstes, np.array(personen_), tuple(abgewiesen))


def _zeile(zeile: dict[str, str]) -> tuple[int, str, float]:
    gruppe = zeile["altersgruppe"].replace("–", "-").replace(" ", "")
    if gruppe not in ALTERSGRUPPEN:
        raise Grund(f"Altersgruppe ist keine von {', '.join(ALTERSGRUPPEN)}")
    try:
        jahr, personen = int(zeile["jahr"]), float(zeile["personen"].replace(".", ""))
    except ValueError:
        raise Grund("Jahr oder Personen sind keine Zahl") from None
    if not (1950 <= jahr <= 2200 and 0 < personen < 1e9):  # noqa: PLR2004
        raise Grund("Jahr oder Personen liegen außerhalb des Möglichen")
    return jahr, gruppe, personen
