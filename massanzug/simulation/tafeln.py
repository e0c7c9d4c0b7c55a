"""A run's parameters as tables that a case looks up instead of computing: compiled, without the GIL."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from massanzug.simulation.begriffe import Ganze, Zahlen
from massanzug.simulation.zufall import schlank

FELDER = 1024  # a duration is looked up at 1,025 shares of survivors, straight lines between
GENAU = 32  # below this many of them (the longest 3 of 100) it is computed
JE_MONAT = (
    4  # the clock of ending is turned round at this many places a month, straight lines between
)
MONATSTEILE = 1 << 16  # months of help are summed in such parts: whole numbers, in any order
EINER = 1 << 32  # the upper half of a sum counts cases, the lower one parts of months
UEBERLEBENDE = -np.log(np.maximum(np.arange(FELDER + 1), 1) / FELDER)
ALTERSGRENZEN = np.array([0.0, 72.0, 144.0, 216.0, 252.0])  # months: 0, 6, 12, 18, 21
ALTERSGRUPPEN = ("0-5", "6-11", "12-17", "18-20", "21-26")


class Tafeln(NamedTuple):
    """One run's. ``dauer`` (arten, FELDER + 1) by survivors, ``zeit`` (arten, …) the clock turned round, ``takt`` its places
    a month of the clock; ``erster`` the first birthday that can end a help; ``rein``, ``raus`` (zellen,
    monate) and ``alter`` (strom × Gruppe, monate) what the run adds up."""

    dauer: Zahlen
    zeit: Zahlen
    takt: Zahlen
    erster: Zahlen
    rein: Ganze
    raus: Ganze
    alter: NDArray[np.int32]


def leere_tafeln(arten: int, zellen: int, monate: int, gruppen: int) -> Tafeln:
    return Tafeln(
        np.zeros((arten, FELDER + 1)),
        np.zeros((arten, JE_MONAT * monate + 2)),
        np.zeros(arten),
        np.zeros(arten),
        np.zeros((zellen, monate), np.int64),
        np.zeros((zellen, monate), np.int64),
        np.zeros((gruppen, monate), np.int32),
    )


@schlank
def dauern_eintragen(dauer: Zahlen, ueberlebende: Zahlen, grenzen: Zahlen, kraft: Zahlen) -> None:
    """By the cumulated hazard at which a share of ``i / FELDER`` is still there."""
    for k in range(len(kraft)):
        j, summe = 0, 0.0
        for i in range(FELDER, 0, -1):
            while j < len(grenzen) - 1:
                weiter = summe + (grenzen[j + 1] - grenzen[j]) * kraft[k, j]
                if weiter > ueberlebende[i]:
                    break
                summe = weiter
                j += 1
            dauer[k, i] = grenzen[j] + (ueberlebende[i] - summe) / kraft[k, j]


@schlank
def uhr_eintragen(zeit: Zahlen, takt: Zahlen, uhr: Zahlen) -> None:
    """When the clock of each kind has reached the places."""
    monate = uhr.shape[1] - 1
    plaetze = zeit.shape[1] - 2
    for k in range(len(uhr)):
        takt[k] = plaetze / uhr[k, monate]
        m = 0
        for q in range(plaetze + 1):
            steht = q / takt[k]
            while m < monate - 1 and uhr[k, m + 1] <= steht:
                m += 1
            zeit[k, q] = m + (steht - uhr[k, m]) / (uhr[k, m + 1] - uhr[k, m])
        zeit[k, plaetze + 1] = monate + 1.0


@schlank
def geburtstage_eintragen(erster: Zahlen, geburtstage: Zahlen, anteil: Zahlen) -> None:
    """From which age on a birthday may end a help of the kind at all."""
    for k in range(len(anteil)):
        erster[k] = np.inf
        for i in range(len(geburtstage) - 1, -1, -1):
            if anteil[k, i] > 0.0:
                erster[k] = geburtstage[i]
