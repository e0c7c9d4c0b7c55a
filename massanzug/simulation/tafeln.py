"""A run's parameters as tables that a case looks up instead of computing: compiled, without the GIL."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import uint64
from numpy.typing import NDArray

from massanzug.simulation.begriffe import Ganze, Zahlen
from massanzug.simulation.zufall import eingebaut, schlank

ALTER_BITS = 8
ALTER_FELDER = 1 << ALTER_BITS
FELDER = 1024  # a duration is looked up at 1,025 shares of survivors, straight lines between
GENAU = 32  # below this many of them (the longest 3 of 100) it is computed
JE_MONAT = (
    4  # the clock of ending is turned round at this many places a month, straight lines between
)
MONATSTEILE = 1 << 16  # months of help are summed in such parts: whole numbers, in any order
EINER = 1 << 32  # the upper half of a sum counts cases, the lower one parts of months
KNAPP = 1e-6  # months
UEBERLEBENDE = -np.log(np.maximum(np.arange(FELDER + 1), 1) / FELDER)
ALTERSGRENZEN = np.array([0.0, 72.0, 144.0, 216.0, 252.0])  # months: 0, 6, 12, 18, 21
ALTERSGRUPPEN = ("0-5", "6-11", "12-17", "18-20", "21-26")


class Tafeln(NamedTuple):
    """One run's. ``dauer`` (arten, FELDER + 1) by survivors, ``summen`` (arten, klassen) hazards cumulated, ``zeit`` (arten, …)
    the clock turned round, ``takt`` its places a month of the clock; ``frist`` (arten, ALTER_FELDER) months from the ages at entry to
    the next birthday that can end a help; ``rein``, ``raus`` (zellen, monate + 1) and ``alter`` (strom × Gruppe, monate) what the run
    adds up, the month after the last being whatever comes later."""

    dauer: Zahlen
    summen: Zahlen
    zeit: Zahlen
    takt: Zahlen
    frist: Zahlen
    rein: Ganze
    raus: Ganze
    alter: NDArray[np.int32]


def leere_tafeln(form: tuple[int, int, int], klassen: int, gruppen: int) -> Tafeln:
    """``form`` is (arten, zellen, monate)."""
    arten, zellen, monate = form
    return Tafeln(
        np.zeros((arten, FELDER + 1)),
        np.zeros((arten, klassen)),
        np.zeros((arten, JE_MONAT * monate + 2)),
        np.zeros(arten),
        np.zeros((arten, ALTER_FELDER)),
        np.zeros((zellen, monate + 1), np.int64),
        np.zeros((zellen, monate + 1), np.int64),
        np.zeros((gruppen, monate), np.int32),
    )


@schlank
def dauern_eintragen(
    dauer: Zahlen, summen: Zahlen, ueberlebende: Zahlen, grenzen: Zahlen, kraft: Zahlen
) -> None:
    """By the cumulated hazard at which a share of ``i / FELDER`` is still there."""
    letzte = len(grenzen) - 1
    for k in range(len(kraft)):
        i, summe = FELDER, 0.0
        for j in range(len(grenzen)):
            summen[k, j] = summe
            bis = np.inf
            if j < letzte:
                bis = summe + (grenzen[j + 1] - grenzen[j]) * kraft[k, j]
            je = 1.0 / kraft[k, j]
            while i >= 0 and ueberlebende[i] < bis:
                dauer[k, i] = grenzen[j] + (ueberlebende[i] - summe) * je
                i -= 1
            summe = bis


@schlank
def uhr_eintragen(zeit: Zahlen, takt: Zahlen, uhr: Zahlen) -> None:
    """When the clock of each kind has reached the places; kinds mostly share the clock of the one before."""
    monate = uhr.shape[1] - 1
    plaetze = zeit.shape[1] - 2
    for k in range(len(uhr)):
        gleich = k > 0
        for m in range(monate + 1):
            gleich = gleich and uhr[k, m] == uhr[k - 1, m]
        if gleich:
            takt[k] = takt[k - 1]
            for q in range(plaetze + 2):
                zeit[k, q] = zeit[k - 1, q]
        else:
            _umdrehen(zeit[k], uhr[k])
            takt[k] = plaetze / uhr[k, monate]


@schlank
def _umdrehen(zeit: Zahlen, uhr: Zahlen) -> None:
    monate, plaetze = len(uhr) - 1, len(zeit) - 2
    weite = uhr[monate] / plaetze
    q = 0
    for m in range(monate):
        je = 1.0 / (uhr[m + 1] - uhr[m])
        while q < plaetze and (q * weite < uhr[m + 1] or m == monate - 1):
            zeit[q] = m + (q * weite - uhr[m]) * je
            q += 1
    zeit[plaetze] = monate
    zeit[plaetze + 1] = monate + 1.0


@eingebaut
def wann(ziel: float, takt: float, zeit: Zahlen) -> float:
    """The month in which the clock of ending has run ``ziel``; a little more than the horizon if only later."""
    platz = min(ziel * takt, len(zeit) - 1.5)
    q = int(platz)
    von = zeit[uint64(q)]
    return float(von + (platz - q) * (zeit[uint64(q) + uint64(1)] - von))


@schlank
def fristen_eintragen(frist: Zahlen, geburtstage: Zahlen, anteil: Zahlen, alter: Zahlen) -> None:
    """A little early, as whoever looks them up asks again with the case's own birthdays."""
    for k in range(len(anteil)):
        frist[k] = np.inf
        for j in range(len(geburtstage)):
            if anteil[k, j] > 0.0:
                for i in range(ALTER_FELDER):
                    bis = geburtstage[j] - alter[k, i] - KNAPP
                    if bis > -2 * KNAPP:
                        frist[k, i] = min(frist[k, i], bis)
