"""One town lived through, case by case: the compiled part. Times are months from the first month of the forecast.

Entries are drawn cell by cell (kind × area), month by month, each case from its own place in its cell's
sequence (``zufall.py``): a change in one kind leaves the luck of all others as it was. First helps are computed
side by side (``schub.py``), what follows them alone. Numba releases the GIL and the caller cuts the runs into pieces. A case's numbers are the bits of one hash where that is enough:
10 + 16 for the duration, 14 for what follows, 8 for the age, 16 for the time in the month.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from massanzug.simulation.begriffe import Ganze, Zahlen
from massanzug.simulation.schub import (
    PLAETZE,
    Anwesende,
    Pausierende,
    Schub,
    aufstellen,
    enden,
    leerer_schub,
    nachschlagen,
    restliche,
    wer_wiederkommt,
    zaehlen,
)
from massanzug.simulation.tafeln import (
    ALTER_BITS,
    ALTERSGRENZEN,
    EINER,
    GENAU,
    MONATSTEILE,
    UEBERLEBENDE,
    Tafeln,
    dauern_eintragen,
    fristen_eintragen,
    leere_tafeln,
    uhr_eintragen,
    wann,
)
from massanzug.simulation.zufall import (
    BIS,
    anteil,
    bits,
    eingebaut,
    mischen,
    restdauer,
    schlank,
    stelle,
    zahl,
)

ERSTE_RUECKKEHR = 1.0  # months: sooner is a switch
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


Fall = tuple[int, int, float, float]  # art, raum, geburt, beginn


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
def _geburtstag(x: np.uint64, fall: Fall, ende: float, zug: Zug, r: int) -> float:
    """The birthday before ``ende`` that ends this help, or ``ende``."""
    art, _, geburt, beginn = fall
    for i in range(len(zug.geburtstage)):
        tag = geburt + zug.geburtstage[i]
        if beginn < tag < ende and zahl(x, 2 + i) < zug.geburtstag[r, art, i]:
            return float(tag)
    return ende


@eingebaut
def _ende(x: np.uint64, fall: Fall, zug: Zug, tafeln: Tafeln, r: int) -> float:
    """When a help begun in the forecast ends: by its duration, or on a birthday before."""
    art, _, _, beginn = fall
    feld = bits(x, 54, 10)
    if feld >= GENAU:
        links = tafeln.dauer[art, feld]
        dauer = links + bits(x, 38, 16) / 65536.0 * (tafeln.dauer[art, feld + 1] - links)
    else:
        dauer = restdauer(anteil(x), 0.0, zug.grenzen, zug.kraft[r, art])
    m = int(beginn)
    stand = zug.uhr[r, art, m]
    ziel = stand + (beginn - m) * (zug.uhr[r, art, m + 1] - stand) + dauer
    return _geburtstag(x, fall, wann(ziel, tafeln.takt[art], tafeln.zeit[art]), zug, r)


@eingebaut
def _moeglich(x: np.uint64, art: int, zug: Zug, r: int) -> bool:
    """Whether another help may follow."""
    return bool(bits(x, 24, 14) / 16384.0 < zug.folge[r, art, -1])


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
def _raus(tafeln: Tafeln, zelle: int, ende: float) -> None:
    m = int(ende)
    tafeln.raus[zelle, m] += EINER + int((m + 1 - ende) * MONATSTEILE)


@schlank
def _leben(x: np.uint64, fall: Fall, welt: tuple[Zug, Tafeln], r: int) -> None:
    """From a help that begins in the forecast through all switches and returns to the horizon."""
    zug, tafeln = welt
    arten, monate = zug.kraft.shape[1], zug.rate.shape[2]
    raeume = zug.rate.shape[1] // arten
    art, raum, geburt, beginn = fall
    while art >= 0 and beginn < monate:
        zelle = art * raeume + raum
        ende = _ende(x, (art, raum, geburt, beginn), zug, tafeln, r)
        m = int(beginn)
        tafeln.rein[zelle, m] += EINER + int((m + 1 - beginn) * MONATSTEILE)
        if len(tafeln.alter):
            _altern(tafeln.alter, zug.strom[art], geburt, beginn, ende)
        _raus(tafeln, zelle, ende)
        if ende >= monate or not _moeglich(x, art, zug, r):
            return
        art, beginn = _danach(x, art, ende, zug, r)
        x = stelle(x, 7)


@eingebaut
def _weiter(x: np.uint64, fall: Fall, ende: float, welt: tuple[Zug, Tafeln], r: int) -> None:
    """A first help's age groups, and the life after it."""
    zug, tafeln = welt
    art, raum, geburt, beginn = fall
    if len(tafeln.alter):
        _altern(tafeln.alter, zug.strom[art], geburt, beginn, ende)
    if ende < zug.rate.shape[2] and _moeglich(x, art, zug, r):
        danach, wieder = _danach(x, art, ende, zug, r)
        _leben(stelle(x, 7), (danach, raum, geburt, wieder), welt, r)


@schlank
def _anwesende_leben(s: Schub, da: Anwesende, welt: tuple[Zug, Tafeln], r: int) -> None:
    zug, tafeln = welt
    _, zellen, _ = zug.rate.shape
    raeume = zellen // zug.kraft.shape[1]
    schluessel = mischen(zug.schluessel[r])
    for zelle in range(zellen):
        art, raum = zelle // raeume, zelle % raeume
        hazard = (zug.grenzen, zug.kraft[r, art], tafeln.summen[art])
        tage = (zug.geburtstage, zug.geburtstag[r, art])
        uhr = (tafeln.takt[art], tafeln.zeit[art])
        for ab in range(da.ab[zelle], da.ab[zelle + 1], PLAETZE):
            n = min(da.ab[zelle + 1] - ab, PLAETZE)
            restliche(s, (da, ab, n), schluessel, hazard, tage)
            enden(s, n, zug.uhr[r, art], uhr, zug.folge[r, art, -1])
            for i in range(n):
                ende = s.ende[i]
                if s.besonders[i] or len(tafeln.alter):
                    fall = (art, raum, da.geburt[ab + i], 0.0)
                    if s.besonders[i]:
                        ende = _geburtstag(s.x[i], fall, ende, zug, r)
                    _weiter(s.x[i], fall, ende, welt, r)
                _raus(tafeln, zelle, ende)


@schlank
def _rueckkehr(x: np.uint64, i: int, stock: Stock, zug: Zug, r: int) -> tuple[int, float]:
    """Kind and begin of the help that comes for someone whose help has ended lately."""
    arten = zug.kraft.shape[1]
    raus = stock.pause[i]
    summen = zug.folge[r, stock.art[i]]
    vergangen = zug.rueckkehr[int(raus) - 1] if raus >= 1.0 else 0.0
    moeglich = summen[2 * arten - 1] - summen[arten - 1]
    art = min(_suche(summen, summen[arten - 1] + zahl(x, 2) * moeglich), 2 * arten - 1) - arten
    luecke = _suche(zug.rueckkehr, vergangen + zahl(x, 3) * (1.0 - vergangen)) + zahl(x, 4)
    return art, max(luecke - raus, 0.0)


@schlank
def _pausierende_leben(
    s: Schub, weg: Pausierende, stock: Stock, welt: tuple[Zug, Tafeln], r: int
) -> None:
    zug, _ = welt
    schluessel = mischen(zug.schluessel[r])
    for ab in range(0, len(weg.nummer), PLAETZE):
        n = min(len(weg.nummer) - ab, PLAETZE)
        wer_wiederkommt(s, (weg, ab, n), schluessel, zug.folge[r])
        for i in range(n):
            if s.besonders[i]:
                wer = weg.nummer[ab + i]
                art, beginn = _rueckkehr(s.x[i], wer, stock, zug, r)
                fall = (art, stock.raum[wer], stock.geburt[wer], beginn)
                _leben(stelle(s.x[i], 5), fall, welt, r)


@schlank
def _neue_leben(s: Schub, leer: Zahlen, welt: tuple[Zug, Tafeln], r: int) -> None:
    zug, _ = welt
    _, zellen, monate = zug.rate.shape
    for zelle in range(zellen):
        erste = zelle * monate + 1
        zaehlen(s, zug.schluessel[r], erste, zug.rate[r, zelle], leer[r, zelle])
        m, i = 0, 0
        while m < monate:
            n, m, i = aufstellen(s, (m, i))
            _neue(s, n, zelle, welt, r)


@schlank
def _neue(s: Schub, n: int, zelle: int, welt: tuple[Zug, Tafeln], r: int) -> None:
    """Those who stand there, lived through and added up."""
    zug, tafeln = welt
    raeume = zug.rate.shape[1] // zug.kraft.shape[1]
    art, raum = zelle // raeume, zelle % raeume
    nachschlagen(s, n, tafeln.dauer[art], tafeln.frist[art])
    uhr = (tafeln.takt[art], tafeln.zeit[art])
    enden(s, n, zug.uhr[r, art], uhr, zug.folge[r, art, -1])
    for i in range(n):
        x, ende = s.x[i], s.ende[i]
        tafeln.rein[zelle, s.monat[i]] += EINER + MONATSTEILE - bits(x, 0, 16)
        if s.besonders[i] or len(tafeln.alter):
            beginn = s.monat[i] + s.neben[i]
            fall = (art, raum, beginn - zug.alter[art, bits(x, 16, ALTER_BITS)], beginn)
            if s.besonders[i]:
                ende = _ende(x, fall, zug, tafeln, r)
            _weiter(x, fall, ende, welt, r)
        _raus(tafeln, zelle, ende)


@schlank
def _summieren(da: Ganze, tafeln: Tafeln, aus: Ausgang, r: int) -> None:
    """From flows to those present and to the months of help; the tables are empty afterwards."""
    _, zellen, monate = aus.bestand.shape
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
def _laufen(
    vorher: tuple[Stock, Anwesende, Pausierende, Ganze, Zahlen],
    zug: Zug, s: Schub, tafeln: Tafeln, aus: Ausgang,
) -> None:  # fmt: skip
    stock, anwesende, pausierende, da, leer = vorher
    for r in range(len(zug.schluessel)):
        dauern_eintragen(tafeln.dauer, tafeln.summen, UEBERLEBENDE, zug.grenzen, zug.kraft[r])
        uhr_eintragen(tafeln.zeit, tafeln.takt, zug.uhr[r])
        fristen_eintragen(tafeln.frist, zug.geburtstage, zug.geburtstag[r], zug.alter)
        _anwesende_leben(s, anwesende, (zug, tafeln), r)
        _pausierende_leben(s, pausierende, stock, (zug, tafeln), r)
        _neue_leben(s, leer, (zug, tafeln), r)
        _summieren(da, tafeln, aus, r)


def laufen(stock: Stock, zug: Zug, aus: Ausgang) -> None:
    """Every run of ``zug`` into ``aus``."""
    _, zellen, monate = zug.rate.shape
    arten = zug.kraft.shape[1]
    da, anwesende = _anwesende(stock, zellen // arten, zellen, zug.grenzen)
    leer = np.minimum(zug.rate, BIS)
    np.exp(np.negative(leer, out=leer), out=leer)
    tafeln = leere_tafeln((arten, zellen, monate), len(zug.grenzen), aus.alter.shape[1])
    vorher = (stock, anwesende, _pausierende(stock, zug.rueckkehr), da, leer)
    _laufen(vorher, zug, leerer_schub(monate), tafeln, aus)


def _anwesende(stock: Stock, raeume: int, zellen: int, grenzen: Zahlen) -> tuple[Ganze, Anwesende]:
    """How many are in each cell, and who."""
    zelle = stock.art * raeume + stock.raum
    wer = np.flatnonzero(stock.pause < 0)
    wer = wer[np.argsort(zelle[wer], kind="stable")]
    da = np.bincount(zelle[wer], minlength=zellen)
    seit = np.maximum(stock.seit[wer], 1e-9)
    klasse = np.searchsorted(grenzen, seit, side="right") - 1
    ab = np.concatenate([[0], np.cumsum(da)])
    return da, Anwesende(ab, wer.astype(np.uint64), stock.geburt[wer], seit, klasse)


def _pausierende(stock: Stock, rueckkehr: Zahlen) -> Pausierende:
    """Without those who would have returned by now."""
    pause = np.maximum(stock.pause, 0.0).astype(int)
    offen = 1.0 - np.where(pause > 0, rueckkehr[np.maximum(pause, 1) - 1], 0.0)
    wer = np.flatnonzero((stock.pause >= 0.0) & (offen > 0.0))
    return Pausierende(wer.astype(np.uint64), stock.art[wer].astype(np.uint64), offen[wer])
