"""One town lived through month by month: the compiled part.

A run's random numbers come from its own key and the number of the month and of the case in it
(SplitMix64 as a counter), so no thread's order and no other case can change them; Numba releases the GIL and
the caller cuts the runs into pieces.
Times are months from the first month of the forecast.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit, uint64
from numpy.typing import NDArray

from massanzug.simulation.begriffe import Ganze, Zahlen

ERSTE_RUECKKEHR = 1.0  # months: sooner is a switch
_BIS = 500.0  # exp(-500) is still a number


class Stock(NamedTuple):
    """Who is there on the Stichtag. ``pause`` < 0: in help since ``seit`` months; else out for that long."""

    art: Ganze
    raum: Ganze
    geburt: Zahlen
    seit: Zahlen
    pause: Zahlen


class Zug(NamedTuple):
    """The parameters of the runs, the first axis being the run.

    ``rate`` (n, monate) entries a month, ``anteil`` (n, monate, zellen) cumulated shares of the cells
    art * raeume + raum, ``grenzen`` and ``kraft`` (n, arten, klassen) hazards by duration, ``uhr`` (n, arten, monate + 1)
    how far the clock of ending has run, ``geburtstag`` (n, arten, 3) share that ends on 18th, 21st and 27th
    birthday, ``folge`` (n, arten, 2 arten) cumulated: switch to, return to; ``rueckkehr`` cumulated by month
    of the gap. ``alter`` are ages at entry of kind k from ``alter_ab[k]`` to ``alter_ab[k + 1]``.
    """

    schluessel: NDArray[np.uint64]
    rate: Zahlen
    anteil: Zahlen
    grenzen: Zahlen
    kraft: Zahlen
    uhr: Zahlen
    geburtstage: Zahlen
    geburtstag: Zahlen
    folge: Zahlen
    rueckkehr: Zahlen
    alter: Zahlen
    alter_ab: Ganze


class Ausgang(NamedTuple):
    """Filled by the runs, each (n, zellen, monate): flows, those there on the last day, months of help."""

    zugang: NDArray[np.uint16]
    abgang: NDArray[np.uint16]
    bestand: NDArray[np.int32]
    hilfemonate: NDArray[np.float32]


Fall = tuple[int, int, float, float, float]  # art, raum, geburt, beginn, seit


@njit(cache=True, nogil=True, inline="always")
def _mischen(x: np.uint64) -> np.uint64:
    x = (x ^ (x >> uint64(30))) * uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> uint64(27))) * uint64(0x94D049BB133111EB)
    return x ^ (x >> uint64(31))


@njit(cache=True, nogil=True, inline="always")
def _u(zustand: np.uint64, stelle: int) -> float:
    """Number ``stelle`` of this state, in (0, 1)."""
    x = _mischen(zustand + uint64(stelle) * uint64(0x9E3779B97F4A7C15))
    return (np.float64(x >> uint64(11)) + 0.5) * 1.1102230246251565e-16


@njit(cache=True, nogil=True)
def poisson(u: float, lam: float) -> int:
    """By inversion: for one ``u`` never fewer at a higher rate (up to 500, sums of such above)."""
    anzahl = 0
    while lam > 0.0:
        teil = min(lam, _BIS)
        lam -= teil
        p = np.exp(-teil)
        summe, k = p, 0
        while u > summe and k < 10 * _BIS:
            k += 1
            p *= teil / k
            summe += p
        anzahl += k
        u = (u * 9973.137) % 1.0
    return anzahl


@njit(cache=True, nogil=True, inline="always")
def _stelle(summen: Zahlen, u: float) -> int:
    """First index whose cumulated share exceeds ``u``; len(summen) if none does."""
    links, rechts = 0, len(summen)
    while links < rechts:
        mitte = (links + rechts) // 2
        if u < summen[mitte]:
            rechts = mitte
        else:
            links = mitte + 1
    return links


@njit(cache=True, nogil=True, inline="always")
def restdauer(u: float, seit: float, grenzen: Zahlen, kraft: Zahlen) -> float:
    """Further months of someone here for ``seit`` months, on the clock of ending."""
    j = len(grenzen) - 1
    while grenzen[j] > seit:
        j -= 1
    noetig, von = -np.log(u), seit
    while j < len(grenzen) - 1:
        hat = (grenzen[j + 1] - von) * kraft[j]
        if hat >= noetig:
            break
        noetig -= hat
        von = grenzen[j + 1]
        j += 1
    return float(von + noetig / kraft[j] - seit)


@njit(cache=True, nogil=True, inline="always")
def _ende(beginn: float, dauer: float, uhr: Zahlen) -> float:
    """When the clock has run ``dauer`` further; beyond the last month a time after it."""
    monate = len(uhr) - 1
    m = int(beginn)
    ziel = uhr[m] + (beginn - m) * (uhr[m + 1] - uhr[m]) + dauer
    if ziel >= uhr[monate]:
        return float(monate + 1)
    while uhr[m + 1] <= ziel:
        m += 1
    return float(m + (ziel - uhr[m]) / (uhr[m + 1] - uhr[m]))


@njit(cache=True, nogil=True, inline="always")
def _leben(zustand: np.uint64, fall: Fall, welt: tuple[Zug, Ausgang], r: int) -> None:
    """From ``Fall`` through all switches and returns to the horizon."""
    art, raum, geburt, beginn, seit = fall
    zug, aus = welt
    arten, monate = zug.kraft.shape[1], zug.rate.shape[1]
    raeume = zug.anteil.shape[2] // arten
    nummer = 1
    da = seit > 0.0  # already in the stock
    while True:
        zelle = art * raeume + raum
        rest = restdauer(_u(zustand, nummer), seit, zug.grenzen, zug.kraft[r, art])
        ende = _ende(beginn, rest, zug.uhr[r, art])
        for i in range(len(zug.geburtstage)):
            tag = geburt + zug.geburtstage[i]
            if beginn < tag < ende and _u(zustand, nummer + 1 + i) < zug.geburtstag[r, art, i]:
                ende = tag
                break
        if not da:
            m = int(beginn)
            aus.zugang[r, zelle, m] += 1
            aus.hilfemonate[r, zelle, m] += m + 1 - beginn
        if ende >= monate:
            return
        m = int(ende)
        aus.abgang[r, zelle, m] += 1
        aus.hilfemonate[r, zelle, m] -= m + 1 - ende
        folge = _stelle(zug.folge[r, art], _u(zustand, nummer + 4))
        if folge >= 2 * arten:
            return
        beginn, seit, da = ende, 0.0, False
        if folge >= arten:
            folge -= arten
            beginn += _stelle(zug.rueckkehr, _u(zustand, nummer + 5)) + _u(zustand, nummer + 6)
        if beginn >= monate:
            return
        art, nummer = folge, nummer + 7


@njit(cache=True, nogil=True, inline="always")
def _zurueck(zustand: np.uint64, i: int, stock: Stock, welt: tuple[Zug, Ausgang], r: int) -> None:
    """Someone whose help has ended lately: returns with what is left of the chance."""
    zug = welt[0]
    arten = zug.kraft.shape[1]
    raus = stock.pause[i]
    summen = zug.folge[r, stock.art[i]]
    vorn = int(raus)
    vergangen = zug.rueckkehr[vorn - 1] if vorn > 0 else 0.0
    offen = 1.0 - vergangen
    kommt = (summen[2 * arten - 1] - summen[arten - 1]) * offen
    bleibt = 1.0 - summen[2 * arten - 1]
    if offen <= 0.0 or _u(zustand, 1) * (kommt + bleibt) >= kommt:
        return
    art = _stelle(
        summen, summen[arten - 1] + _u(zustand, 2) * (summen[2 * arten - 1] - summen[arten - 1])
    )
    luecke = _stelle(zug.rueckkehr, vergangen + _u(zustand, 3) * offen) + _u(zustand, 4)
    beginn = max(luecke - raus, 0.0)
    if beginn < zug.rate.shape[1]:
        fall = (art - arten, stock.raum[i], stock.geburt[i], beginn, 0.0)
        _leben(_mischen(zustand + uint64(5)), fall, welt, r)


@njit(cache=True, nogil=True)
def _summieren(stock: Stock, r: int, aus: Ausgang, raeume: int) -> None:
    """From flows to those present and to the months of help."""
    zellen, monate = aus.bestand.shape[1:]
    vorher = np.zeros(zellen, np.int64)
    for i in range(len(stock.art)):
        if stock.pause[i] < 0.0:
            vorher[stock.art[i] * raeume + stock.raum[i]] += 1
    for z in range(zellen):
        da = vorher[z]
        for m in range(monate):
            aus.hilfemonate[r, z, m] += da
            da += int(aus.zugang[r, z, m]) - int(aus.abgang[r, z, m])
            aus.bestand[r, z, m] = da


@njit(cache=True, nogil=True)
def laufen(stock: Stock, zug: Zug, aus: Ausgang) -> None:
    """Every run of ``zug``; ``aus`` comes in as zeros."""
    monate = zug.rate.shape[1]
    raeume = zug.anteil.shape[2] // zug.kraft.shape[1]
    welt = (zug, aus)
    for r in range(len(zug.schluessel)):
        fuer_bestand = _mischen(zug.schluessel[r])
        for i in range(len(stock.art)):
            zustand = _mischen(fuer_bestand + uint64(i))
            if stock.pause[i] < 0.0:
                seit = max(stock.seit[i], 1e-9)
                fall = (stock.art[i], stock.raum[i], stock.geburt[i], 0.0, seit)
                _leben(zustand, fall, welt, r)
            else:
                _zurueck(zustand, i, stock, welt, r)
        for m in range(monate):
            fuer_monat = _mischen(zug.schluessel[r] + uint64(m + 1))
            for i in range(poisson(_u(fuer_monat, 0), zug.rate[r, m])):
                zustand = _mischen(fuer_monat + uint64(i + 1))
                zelle = min(_stelle(zug.anteil[r, m], _u(zustand, 100)), zug.anteil.shape[2] - 1)
                art = zelle // raeume
                beginn = m + _u(zustand, 101)
                ab, bis = zug.alter_ab[art], zug.alter_ab[art + 1]
                geburt = beginn - zug.alter[ab + int(_u(zustand, 102) * (bis - ab))]
                _leben(zustand, (art, zelle % raeume, geburt, beginn, 0.0), welt, r)
        _summieren(stock, r, aus, raeume)
