"""What the runs say together: sums run by run, then quantiles of the sums. Never sums of quantiles.

Months are taken in blocks, one block a thread: the runs' values of every cell are laid side by side, then summed up and made
into quantiles (``quantile.py``) month by month, so that a month's values stay near the processor.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from massanzug.simulation.anpassen import Anpassung
from massanzug.simulation.begriffe import Ganze, Preise, Zahlen
from massanzug.simulation.hilfearten import HILFEGRUPPEN, STROEME
from massanzug.simulation.lauf import Ausgang
from massanzug.simulation.quantile import SPALTEN, ganze_zeilen, zeilen
from massanzug.simulation.tafeln import ALTERSGRENZEN, ALTERSGRUPPEN
from massanzug.simulation.zufall import nebeneinander, schlank

ALLE = "alle"
_BLOCK = 20  # months
_KACHEL = 256  # runs turned round at a time
_HAPPEN = 1024  # runs summed up at a time


@dataclass(frozen=True, slots=True)
class Reihe:
    """One line of the answer; every tuple has one value a month.

    ``hilfeart`` is a code, a cost stream in ``stromreihen``, an age group in ``altersreihen``.
    """

    wirkungsraum: str
    hilfeart: str
    groesse: str
    werte: dict[str, tuple[float, ...]]


def preispfade(a: Anpassung, preise: Preise, monate: int) -> Zahlen:
    """Euros for a month of help, (arten, monate); 0 without a price."""
    return np.array(
        [
            preise.pfad(code, a.verlauf.stand, monate) if code in preise.pfade else np.zeros(monate)
            for code in a.verlauf.arten
        ]
    )


def kosten(a: Anpassung, aus: Ausgang, preise: Preise) -> Zahlen:
    """Euros, (laeufe, zellen, monate): months of help times the month's price; no price, no cost."""
    je_art = preispfade(a, preise, aus.bestand.shape[2])
    return np.asarray(np.maximum(aus.hilfemonate, 0) * np.repeat(je_art, len(a.verlauf.raeume), 0))


@nebeneinander
def _umlegen(
    feld: NDArray[np.int32 | np.float32 | np.float64], ab: int,
    lage: NDArray[np.int32 | np.float32 | np.float64],
) -> None:  # fmt: skip
    """From (laeufe, reihen, monate) to ``lage`` (reihen, Block, laeufe), tile by tile: no line of memory is fetched twice."""
    reihen, breite, n = lage.shape
    von = 0
    while von < n:
        anzahl = min(_KACHEL, n - von)
        for z in range(reihen):
            for b in range(breite):
                woher, wohin = feld[von : von + anzahl, z, ab + b], lage[z, b, von : von + anzahl]
                for r in range(anzahl):
                    wohin[r] = woher[r]
        von += anzahl


@nebeneinander
def _summieren(
    lage: NDArray[np.int32 | np.float32], gewicht: Zahlen, b: int, wo: NDArray[np.bool_],
    summen: tuple[NDArray[np.float32 | np.float64], NDArray[np.float32]],
) -> None:  # fmt: skip
    """The block's month ``b`` of the cells where ``wo`` says so, times their kind's weight (one, or one a run), into the second of ``summen``;
    the first is for some runs at a time."""
    summe, proben = summen
    zellen, _, n = lage.shape
    zahl, nichts = summe.dtype.type, lage.dtype.type(0)
    raeume, je_lauf = zellen // len(gewicht), gewicht.shape[2] > 1
    von = 0
    while von < n:
        breite = min(len(summe), n - von)
        summe[:] = 0.0
        for z in range(zellen):
            hier = lage[z, b, von : von + breite]
            mal = gewicht[z // raeume, b, von : von + breite]
            if wo[z] and je_lauf:
                for r in range(breite):
                    summe[r] += zahl(max(hier[r], nichts)) * zahl(mal[r])
            elif wo[z]:
                fest = zahl(gewicht[z // raeume, b, 0])
                for r in range(breite):
                    summe[r] += zahl(max(hier[r], nichts)) * fest
        ziel = proben[von : von + breite]
        for r in range(breite):
            ziel[r] = summe[r]
        von += breite


@schlank
def _alle_summen(
    lage: NDArray[np.int32 | np.float32], gewicht: Zahlen, b: int, wo: NDArray[np.bool_],
    summen: tuple[NDArray[np.float32 | np.float64], NDArray[np.float32]],
) -> None:  # fmt: skip
    """``wo`` (Gruppen, raeume + 1, zellen) into the second of ``summen``, (Gruppen, raeume + 1, laeufe)."""
    summe, proben = summen
    for g in range(wo.shape[0]):
        for a in range(wo.shape[1]):
            _summieren(lage, gewicht, b, wo[g, a], (summe, proben[g, a]))


def werte(
    proben: NDArray[np.float64 | np.float32], stellen: int = 2
) -> dict[str, tuple[float, ...]]:
    """The six lines of a series from its runs, (laeufe, monate)."""
    return _gerundet(zeilen(np.ascontiguousarray(proben.T)), stellen)


def _gerundet(je_monat: Zahlen, stellen: int) -> dict[str, tuple[float, ...]]:
    spalten = np.round(je_monat, stellen).T.tolist()
    return {name: tuple(z) for name, z in zip(SPALTEN, spalten, strict=True)}


def _quantile(
    feld: NDArray[np.int32 | np.float32],
    gewicht: Zahlen | None,
    gruppen: Ganze,
    fest: Zahlen | None,
) -> Zahlen:
    """(Gruppen, raeume + 1, monate, 6). ``gewicht`` (laeufe or 1, arten, monate), None for counts; ``gruppen`` (arten, …) says where a
    kind counts. ``fest`` (laeufe, monate) is added to the first group of all areas."""
    n, zellen, monate = feld.shape
    wo = _zugehoerig(gruppen, zellen // len(gruppen))
    # counts are exact up to 16 million in single precision
    in_zeilen = ganze_zeilen if gewicht is None else zeilen
    genau = np.dtype(np.float32 if gewicht is None else np.float64)
    if gewicht is None:
        gewicht = np.ones((1, len(gruppen), monate))
    ergebnis = np.empty((*wo.shape[:2], monate, len(SPALTEN)))

    def block(ab: int) -> None:
        breite = min(_BLOCK, monate - ab)
        lage = np.empty((zellen, breite, n), feld.dtype)
        mal = np.empty((len(gruppen), breite, len(gewicht)))
        _umlegen(feld, ab, lage)
        _umlegen(gewicht, ab, mal)
        summe, proben = np.empty(_HAPPEN, genau), np.empty((*wo.shape[:2], n), np.float32)
        for b in range(breite):
            _alle_summen(lage, mal, b, wo, (summe, proben))
            if fest is not None:
                proben[0, 0] += fest[:, ab + b].astype(np.float32)
            ergebnis[:, :, ab + b] = in_zeilen(proben)

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for _ in pool.map(block, range(0, monate, _BLOCK)):
            pass
    return ergebnis


def _zugehoerig(gruppen: Ganze, raeume: int) -> NDArray[np.bool_]:
    """Which cells each group has in all areas and in each, (Gruppen, raeume + 1, zellen)."""
    art, raum = np.divmod(np.arange(len(gruppen) * raeume), raeume)
    in_gruppe = (gruppen[art] == np.arange(gruppen.max() + 1)[:, None, None]).any(-1)
    im_raum = np.vstack([np.ones(len(raum), bool), raum == np.arange(raeume)[:, None]])
    return np.asarray(in_gruppe[:, None] & im_raum)


def _alle_reihen(
    a: Anpassung, namen: tuple[str, ...], groesse: str, quantile: Zahlen
) -> dict[tuple[str, str], Reihe]:
    raeume = (ALLE, *a.verlauf.raeume)
    return {
        (raum, name): Reihe(raum, name, groesse, _gerundet(quantile[g, i], 2))
        for i, raum in enumerate(raeume)
        for g, name in enumerate(namen)
    }


def _gruppiert(
    a: Anpassung, gruppen: tuple[tuple[str, ...], Ganze], aus: Ausgang, preise: Preise,
    beiwerk: dict[str, Zahlen] | None,
) -> list[Reihe]:  # fmt: skip
    namen, wohin = gruppen
    faelle = _quantile(aus.bestand, None, wohin, None)
    gewicht = preispfade(a, preise, aus.bestand.shape[2])[None]
    if beiwerk:
        gewicht = gewicht * beiwerk["preisfaktor"]
    euro = _quantile(aus.hilfemonate, gewicht, wohin, beiwerk["festkosten"] if beiwerk else None)
    ohne_preis = set(a.verlauf.arten) - set(preise.pfade)
    return [
        *_alle_reihen(a, namen, "faelle", faelle).values(),
        *(
            r
            for (_, name), r in _alle_reihen(a, namen, "kosten", euro).items()
            if name not in ohne_preis
        ),
    ]


def reihen(
    a: Anpassung, aus: Ausgang, preise: Preise, beiwerk: dict[str, Zahlen] | None = None
) -> list[Reihe]:
    """Every cell and every sum, cases first.

    Of ``beiwerk`` (``annahmen.beiwerk``) fixed cost is part of the town's cost alone, in no kind and area;
    families outside the statistics are a line of their own, never among the cases.
    """
    arten = len(a.verlauf.arten)
    wohin = np.stack([np.zeros(arten, np.int64), np.arange(1, arten + 1)], 1)
    ergebnis = _gruppiert(a, ((ALLE, *a.verlauf.arten), wohin), aus, preise, beiwerk)
    if beiwerk:
        ergebnis.append(Reihe(ALLE, ALLE, "ausserhalb", werte(beiwerk["ausserhalb"])))
    return ergebnis


def stromreihen(
    a: Anpassung, aus: Ausgang, preise: Preise, beiwerk: dict[str, Zahlen] | None = None
) -> list[Reihe]:
    """The same by cost stream (``hilfearten.STROEME``) instead of by kind, for the streams the town has."""
    strom = [HILFEGRUPPEN[c].strom for c in a.verlauf.arten]
    namen = tuple(s for s in STROEME if s in strom)
    wohin = np.array([[0, 1 + namen.index(s)] for s in strom])
    return _gruppiert(a, ((ALLE, *namen), wohin), aus, preise, beiwerk)


def altersreihen(aus: Ausgang) -> list[Reihe]:
    """Cases by age on the month's last day, town and all kinds together; empty unless ``Auftrag.alter``."""
    n, zellen, monate = aus.alter.shape
    if not zellen:
        return []
    je_gruppe = aus.alter.reshape(n, len(STROEME), len(ALTERSGRENZEN), monate).sum(1)
    return [
        Reihe(ALLE, gruppe, "faelle", werte(je_gruppe[:, g].astype(np.float32)))
        for g, gruppe in enumerate(ALTERSGRUPPEN)
    ]
