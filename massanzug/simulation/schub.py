"""The first help of all cases of one cell side by side, so that the processor works on several at once: compiled, without the GIL.

When a help ends is found without a branch. ``besonders`` marks those with whom ``lauf.py`` has to go on case by case: a birthday
may end the help before, another one may follow, or the duration is too long for the table.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import int64, uint64
from numpy.typing import NDArray

from massanzug.simulation.begriffe import Ganze, Zahlen
from massanzug.simulation.tafeln import ALTER_BITS, GENAU, KNAPP, wann
from massanzug.simulation.zufall import (
    BIS,
    GOLD,
    KEHRWERT,
    anteil,
    bits,
    mischen,
    nebeneinander,
    poisson,
    stelle,
    zahl,
)

PLAETZE = 1024
BUENDEL = 8  # places are filled so many at once; those too many are filled again


class Schub(NamedTuple):
    """``los`` to ``summe`` by month of the cell, the others by case.

    ``los`` the month's own sequence, ``anzahl`` who begins. ``x`` a case's bits, ``monat`` and ``neben`` its begin, ``dauer`` on
    the clock of ending, ``frist`` months to the first birthday that may end it.
    """

    los: NDArray[np.uint64]
    anzahl: Ganze
    u: Zahlen
    p: Zahlen
    summe: Zahlen
    x: NDArray[np.uint64]
    monat: Ganze
    neben: Zahlen
    dauer: Zahlen
    frist: Zahlen
    ende: Zahlen
    klasse: Ganze
    besonders: NDArray[np.bool_]


class Anwesende(NamedTuple):
    """Those in help on the Stichtag, cell by cell: those of cell z are from ``ab[z]`` on. ``nummer`` in the stock, ``klasse``
    of duration they are in."""

    ab: Ganze
    nummer: NDArray[np.uint64]
    geburt: Zahlen
    seit: Zahlen
    klasse: Ganze


class Pausierende(NamedTuple):
    """Those whose help ended lately, by any kind: ``nummer`` in the stock, ``offen`` the chance that who returns has not yet."""

    nummer: NDArray[np.uint64]
    art: NDArray[np.uint64]
    offen: Zahlen


def leerer_schub(monate: int) -> Schub:
    return Schub(
        los=np.zeros(monate, np.uint64),
        anzahl=np.zeros(monate, np.int64),
        u=np.zeros(monate),
        p=np.zeros(monate),
        summe=np.zeros(monate),
        x=np.zeros(PLAETZE, np.uint64),
        monat=np.zeros(PLAETZE, np.int64),
        neben=np.zeros(PLAETZE),
        dauer=np.zeros(PLAETZE),
        frist=np.zeros(PLAETZE),
        ende=np.zeros(PLAETZE),
        klasse=np.zeros(PLAETZE, np.int64),
        besonders=np.zeros(PLAETZE, np.bool_),
    )


@nebeneinander
def zaehlen(s: Schub, schluessel: np.uint64, ab: int, rate: Zahlen, leer: Zahlen) -> None:
    """Who begins in each month of a cell: ``zufall.poisson`` for all its months at once."""
    monate = len(rate)
    hoechste = 0.0
    for m in range(monate):
        s.los[m] = stelle(schluessel, ab + m)
        s.u[m] = zahl(s.los[m], 0)
        s.p[m] = leer[m]
        s.summe[m] = leer[m]
        s.anzahl[m] = 0
        hoechste = max(hoechste, rate[m])
    if hoechste > BIS:
        for m in range(monate):
            s.anzahl[m] = poisson(s.u[m], rate[m], leer[m])
        return
    k, offen = 0, 1
    while offen > 0 and k < len(KEHRWERT) - 1:
        k += 1
        offen = 0
        je = KEHRWERT[k]
        for m in range(monate):
            mehr = int64(s.u[m] > s.summe[m])
            s.anzahl[m] += mehr
            offen += mehr
            s.p[m] *= rate[m] * je
            s.summe[m] += s.p[m]


@nebeneinander
def aufstellen(s: Schub, ab: tuple[int, int]) -> tuple[int, int, int]:
    """Places for those who begin, from month ``ab[0]`` and its case ``ab[1]`` on, as long as there are any free.

    How many stand there, and from where on the next ones do.
    """
    m, i = ab
    n = 0
    while m < len(s.anzahl):
        los, anzahl = s.los[m], s.anzahl[m]
        while i < anzahl:
            if n > PLAETZE - BUENDEL:
                return n, m, i
            for j in range(BUENDEL):
                s.x[n + j] = los + uint64(i + j + 1) * uint64(GOLD)
                s.monat[n + j] = m
            n += min(anzahl - i, BUENDEL)
            i += BUENDEL
        m, i = m + 1, 0
    return n, m, i


@nebeneinander
def nachschlagen(s: Schub, n: int, dauer: Zahlen, frist: Zahlen) -> None:
    """Begin and duration of new cases; where the table is too coarse the shortest it can be."""
    for i in range(n):
        x = mischen(s.x[i])
        s.x[i] = x
        s.neben[i] = bits(x, 0, 16) / 65536.0
        feld = x >> uint64(54)
        rest = bits(x, 38, 16) / 65536.0 if feld >= uint64(GENAU) else 1.0
        links = dauer[feld]
        s.dauer[i] = links + rest * (dauer[feld + uint64(1)] - links)
        s.frist[i] = frist[(x >> uint64(16)) & uint64((1 << ALTER_BITS) - 1)]


@nebeneinander
def enden(s: Schub, n: int, uhr: Zahlen, tafel: tuple[float, Zahlen], folgt: float) -> None:
    """When each help ends by its duration. ``tafel`` is the clock turned round, ``folgt`` the chance of another help."""
    monate = len(uhr) - 1
    takt, zeit = tafel
    for i in range(n):
        m = uint64(s.monat[i])
        stand = uhr[m]
        ziel = stand + s.neben[i] * (uhr[m + uint64(1)] - stand) + s.dauer[i]
        ende = wann(ziel, takt, zeit)
        s.ende[i] = ende
        weiter = (bits(s.x[i], 24, 14) / 16384.0 < folgt) | (s.x[i] >> uint64(54) < uint64(GENAU))
        geburtstag = ende - (s.monat[i] + s.neben[i]) > s.frist[i]
        s.besonders[i] = (weiter & (ende < monate)) | geburtstag


@nebeneinander
def restliche(
    s: Schub, wer: tuple[Anwesende, int, int], schluessel: np.uint64,
    hazard: tuple[Zahlen, Zahlen, Zahlen], tage: tuple[Zahlen, Zahlen],
) -> None:  # fmt: skip
    """Of people in help, from which one on and how many: as ``zufall.restdauer``, class by class for all of them.

    ``hazard`` are the bounds of classes, the hazard in each and that of all before; ``tage`` the birthdays and their share.
    """
    da, ab, n = wer
    grenzen, kraft, summen = hazard
    for i in range(n):
        x = stelle(schluessel, da.nummer[ab + i])
        j = da.klasse[ab + i]
        s.x[i], s.monat[i], s.neben[i], s.frist[i] = x, 0, 0.0, np.inf
        s.ende[i] = summen[j] + (da.seit[ab + i] - grenzen[j]) * kraft[j] - np.log(anteil(x))
        s.klasse[i] = 0
    for k in range(1, len(summen)):
        for i in range(n):
            s.klasse[i] += int64(s.ende[i] >= summen[k])
    for i in range(n):
        j = uint64(s.klasse[i])
        s.dauer[i] = grenzen[j] + (s.ende[i] - summen[j]) / kraft[j] - da.seit[ab + i]
    for k in range(len(tage[0])):
        if tage[1][k] > 0.0:
            for i in range(n):
                bis = da.geburt[ab + i] + tage[0][k] - KNAPP
                s.frist[i] = min(s.frist[i], bis if bis > -2 * KNAPP else np.inf)


@nebeneinander
def wer_wiederkommt(
    s: Schub, wer: tuple[Pausierende, int, int], schluessel: np.uint64, folge: Zahlen
) -> None:
    """Marks for whom of people out of help, from which one on and how many, another one comes."""
    weg, ab, n = wer
    arten = folge.shape[0]
    for i in range(n):
        x = stelle(schluessel, weg.nummer[ab + i])
        s.x[i] = x
        alle = folge[weg.art[ab + i], 2 * arten - 1]
        kommt = (alle - folge[weg.art[ab + i], arten - 1]) * weg.offen[ab + i]
        s.besonders[i] = zahl(x, 1) * (kommt + 1.0 - alle) < kommt
