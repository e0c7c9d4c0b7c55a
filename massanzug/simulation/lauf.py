"""One town lived through, case by case: the compiled part. Times are months from the first month of the forecast.

Entries are drawn cell by cell (kind × area), month by month, each case from its own place in its cell's
sequence (``zufall.py``): a change in one kind leaves the luck of all others as it was. Numba releases the
GIL and the caller cuts the runs into pieces. A case's numbers are the bits of one hash where that is enough:
10 + 16 for the duration, 14 for what follows, 8 for the age, 16 for the time in the month.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import uint64
from numpy.typing import NDArray

from massanzug.simulation.begriffe import Ganze, Zahlen
from massanzug.simulation.tafeln import (
    ALTERSGRENZEN,
    EINER,
    FELDER,
    GENAU,
    MONATSTEILE,
    UEBERLEBENDE,
    Tafeln,
    dauern_eintragen,
    geburtstage_eintragen,
    leere_tafeln,
    uhr_eintragen,
)
from massanzug.simulation.zufall import (
    GOLD,
    bits,
    eingebaut,
    mischen,
    poisson,
    restdauer,
    schlank,
    stelle,
    zahl,
)

ERSTE_RUECKKEHR = 1.0  # months: sooner is a switch
ALTER_FELDER = 256
NEU, DA = 0, 1


class Stock(NamedTuple):
    """Who is there on the Stichtag. ``pause`` < 0: in help since ``seit`` months; else out for that long."""

    art: Ganze
    raum: Ganze
    geburt: Zahlen
    seit: Zahlen
    pause: Zahlen


class Zug(NamedTuple):
    """The parameters of the runs, the first axis being the run.

    ``rate`` (n, zellen, monate) entries a month, a cell being art * raeume + raum; ``grenzen`` and ``kraft`` (n, arten,
    klassen) hazards by duration, ``uhr`` (n, arten, monate + 1) how far the clock of ending has run,
    ``geburtstag`` (n, arten, 3) share that ends on 18th, 21st and 27th birthday, ``folge`` (n, arten, 2 arten)
    cumulated: switch to, return to; ``rueckkehr`` cumulated by month of the gap. ``alter`` (arten, ALTER_FELDER)
    ages at entry, all as likely; ``strom`` (arten) number of each kind's cost stream.
    """

    schluessel: NDArray[np.uint64]
    rate: Zahlen
    grenzen: Zahlen
    kraft: Zahlen
    uhr: Zahlen
    geburtstage: Zahlen
    geburtstag: Zahlen
    folge: Zahlen
    rueckkehr: Zahlen
    alter: Zahlen
    strom: Ganze


class Ausgang(NamedTuple):
    """Filled by the runs, each (n, zellen, monate): flows, those there on the last day, months of help.

    ``alter`` (n, strom × Altersgruppe, monate), those there by age on the day; its second axis is 0 where nobody asked.
    """

    zugang: NDArray[np.uint16]
    abgang: NDArray[np.uint16]
    bestand: NDArray[np.int32]
    hilfemonate: NDArray[np.float32]
    alter: NDArray[np.int32]


Fall = tuple[int, float, float, float]  # art, geburt, beginn, seit


@eingebaut
def _suche(summen: Zahlen, u: float) -> int:
    """First index whose cumulated share exceeds ``u``; len(summen) if none does."""
    i = 0
    while i < len(summen) and summen[i] <= u:
        i += 1
    return i


@schlank
def _altern(alter: NDArray[np.int32], strom: int, geburt: float, von: float, bis: float) -> None:
    """One more of their age from ``von`` on, one fewer from ``bis`` on, moved on at their birthdays."""
    gruppen, monate = len(ALTERSGRENZEN), alter.shape[1]
    g = gruppen - 1
    while g > 0 and geburt + ALTERSGRENZEN[g] > von:
        g -= 1
    alter[strom * gruppen + g, int(von)] += 1
    while g < gruppen - 1 and geburt + ALTERSGRENZEN[g + 1] < min(bis, monate):
        m = int(geburt + ALTERSGRENZEN[g + 1])
        alter[strom * gruppen + g, m] -= 1
        alter[strom * gruppen + g + 1, m] += 1
        g += 1
    if bis < monate:
        alter[strom * gruppen + g, int(bis)] -= 1


@eingebaut
def _ende(x: np.uint64, fall: Fall, zug: Zug, tafeln: Tafeln, r: int) -> float:
    """When this help ends: by its duration, or on a birthday before."""
    art, geburt, beginn, seit = fall
    monate = zug.rate.shape[2]
    feld = bits(x, 54, 10)
    rest = bits(x, 38, 16) / 65536.0
    if seit == 0.0 and feld >= GENAU:
        links = tafeln.dauer[art, feld]
        dauer = links + rest * (tafeln.dauer[art, feld + 1] - links)
    else:
        dauer = restdauer((feld + rest + 5e-6) / FELDER, seit, zug.grenzen, zug.kraft[r, art])
    m = int(beginn)
    stand = zug.uhr[r, art, m]
    ziel = stand + (beginn - m) * (zug.uhr[r, art, m + 1] - stand) + dauer
    ende = monate + 1.0
    if ziel < zug.uhr[r, art, monate]:
        platz = ziel * tafeln.takt[art]
        q = int(platz)
        ende = tafeln.zeit[art, q] + (platz - q) * (tafeln.zeit[art, q + 1] - tafeln.zeit[art, q])
    if ende - geburt > tafeln.erster[art]:
        for i in range(len(zug.geburtstage)):
            tag = geburt + zug.geburtstage[i]
            if beginn < tag < ende and zahl(x, 2 + i) < zug.geburtstag[r, art, i]:
                return float(tag)
    return float(ende)


@schlank
def _danach(x: np.uint64, art: int, ende: float, zug: Zug, r: int) -> tuple[int, float]:
    """Kind and begin of the next help, where one may follow; kind -1 if none does."""
    arten = zug.kraft.shape[1]
    u = (bits(x, 24, 14) + zahl(x, 1)) / 16384.0
    folge = _suche(zug.folge[r, art], u)
    if folge >= 2 * arten:
        return -1, 0.0
    if folge < arten:
        return folge, ende
    pause = _suche(zug.rueckkehr, zahl(x, 5)) + zahl(x, 6)
    return folge - arten, ende + pause


@eingebaut
def _leben(x: np.uint64, raum: int, fall: Fall, welt: tuple[Zug, Tafeln], r: int) -> None:
    """From ``Fall`` through all switches and returns to the horizon."""
    zug, tafeln = welt
    arten, monate = zug.kraft.shape[1], zug.rate.shape[2]
    raeume = zug.rate.shape[1] // arten
    art, geburt, beginn, seit = fall
    while True:
        zelle = art * raeume + raum
        ende = _ende(x, (art, geburt, beginn, seit), zug, tafeln, r)
        if len(tafeln.alter):
            _altern(tafeln.alter, zug.strom[art], geburt, beginn, ende)
        if seit == 0.0:
            m = int(beginn)
            tafeln.rein[zelle, m] += EINER + int((m + 1 - beginn) * MONATSTEILE)
        if ende >= monate:
            return
        m = int(ende)
        tafeln.raus[zelle, m] += EINER + int((m + 1 - ende) * MONATSTEILE)
        if bits(x, 24, 14) / 16384.0 >= zug.folge[r, art, 2 * arten - 1]:
            return
        art, beginn = _danach(x, art, ende, zug, r)
        if art < 0 or beginn >= monate:
            return
        seit = 0.0
        x = stelle(x, 7)


@schlank
def _rueckkehr(x: np.uint64, i: int, stock: Stock, zug: Zug, r: int) -> tuple[int, float]:
    """Kind and begin of someone whose help has ended lately, with what is left of the chance; or -1."""
    arten = zug.kraft.shape[1]
    raus = stock.pause[i]
    summen = zug.folge[r, stock.art[i]]
    vergangen = zug.rueckkehr[int(raus) - 1] if raus >= 1.0 else 0.0
    offen = 1.0 - vergangen
    moeglich = summen[2 * arten - 1] - summen[arten - 1]
    kommt = moeglich * offen
    if offen <= 0.0 or zahl(x, 1) * (kommt + 1.0 - summen[2 * arten - 1]) >= kommt:
        return -1, 0.0
    art = min(_suche(summen, summen[arten - 1] + zahl(x, 2) * moeglich), 2 * arten - 1) - arten
    luecke = _suche(zug.rueckkehr, vergangen + zahl(x, 3) * offen) + zahl(x, 4)
    return art, max(luecke - raus, 0.0)


@schlank
def _stock_leben(stock: Stock, zug: Zug, tafeln: Tafeln, r: int) -> None:
    monate = zug.rate.shape[2]
    schluessel = mischen(zug.schluessel[r])
    for i in range(len(stock.art)):
        x = stelle(schluessel, i)
        art, beginn, seit = stock.art[i], 0.0, max(stock.seit[i], 1e-9)
        if stock.pause[i] >= 0.0:
            art, beginn = _rueckkehr(x, i, stock, zug, r)
            x, seit = stelle(x, 5), 0.0
        if art >= 0 and beginn < monate:
            fall = (art, stock.geburt[i], beginn, seit)
            _leben(x, stock.raum[i], fall, (zug, tafeln), r)


@schlank
def _neue_leben(leer: Zahlen, zug: Zug, tafeln: Tafeln, r: int) -> None:
    _, zellen, monate = zug.rate.shape
    raeume = zellen // zug.kraft.shape[1]
    for zelle in range(zellen):
        art, raum = zelle // raeume, zelle % raeume
        for m in range(monate):
            hier = stelle(zug.schluessel[r], zelle * monate + m + 1)
            anzahl = poisson(zahl(hier, 0), zug.rate[r, zelle, m], leer[r, zelle, m])
            for i in range(anzahl):
                x = mischen(hier + uint64(i + 1) * uint64(GOLD))
                beginn = m + bits(x, 0, 16) / 65536.0
                geburt = beginn - zug.alter[art, bits(x, 16, 8)]
                _leben(x, raum, (art, geburt, beginn, 0.0), (zug, tafeln), r)


@schlank
def _summieren(da: Ganze, tafeln: Tafeln, aus: Ausgang, r: int) -> None:
    """From flows to those present and to the months of help; the tables are empty afterwards."""
    zellen, monate = tafeln.rein.shape
    for z in range(zellen):
        vorher = da[z]
        for m in range(monate):
            rein, raus = tafeln.rein[z, m], tafeln.raus[z, m]
            aus.zugang[r, z, m] = rein // EINER
            aus.abgang[r, z, m] = raus // EINER
            teile = rein % EINER - raus % EINER
            aus.hilfemonate[r, z, m] = vorher + teile / MONATSTEILE
            vorher += rein // EINER - raus // EINER
            aus.bestand[r, z, m] = vorher
    for g in range(len(tafeln.alter)):
        vorher = 0
        for m in range(monate):
            vorher += tafeln.alter[g, m]
            aus.alter[r, g, m] = vorher
    tafeln.rein[:] = 0
    tafeln.raus[:] = 0
    tafeln.alter[:] = 0


@schlank
def _laufen(vorher: tuple[Stock, Ganze, Zahlen], zug: Zug, tafeln: Tafeln, aus: Ausgang) -> None:
    stock, da, leer = vorher
    for r in range(len(zug.schluessel)):
        dauern_eintragen(tafeln.dauer, UEBERLEBENDE, zug.grenzen, zug.kraft[r])
        uhr_eintragen(tafeln.zeit, tafeln.takt, zug.uhr[r])
        geburtstage_eintragen(tafeln.erster, zug.geburtstage, zug.geburtstag[r])
        _stock_leben(stock, zug, tafeln, r)
        _neue_leben(leer, zug, tafeln, r)
        _summieren(da, tafeln, aus, r)


def laufen(stock: Stock, zug: Zug, aus: Ausgang) -> None:
    """Every run of ``zug`` into ``aus``."""
    _, zellen, monate = zug.rate.shape
    arten = zug.kraft.shape[1]
    im_stock = (stock.art * (zellen // arten) + stock.raum)[stock.pause < 0]
    da = np.bincount(im_stock, minlength=zellen)
    leer = np.exp(-np.minimum(zug.rate, 500.0))
    tafeln = leere_tafeln(arten, zellen, monate, aus.alter.shape[1])
    _laufen((stock, da, leer), zug, tafeln, aus)
