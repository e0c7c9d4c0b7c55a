"""What the runs say together: sums run by run, then quantiles of the sums. Never sums of quantiles.

Months are taken in blocks, one block a thread: the runs' values of every series are laid side by side and sorted, which
NumPy does with vector instructions (8 ns a value, its partition at ten places 31). Single precision there:
6 parts in 100 million.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numba import njit
from numpy.typing import NDArray

from massanzug.simulation.anpassen import Anpassung
from massanzug.simulation.begriffe import Ganze, Preise, Zahlen
from massanzug.simulation.hilfearten import HILFEGRUPPEN, STROEME
from massanzug.simulation.lauf import Ausgang
from massanzug.simulation.tafeln import ALTERSGRENZEN, ALTERSGRUPPEN

QUANTILE = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
ALLE = "alle"
_BLOCK = 16  # months: a cache line of counts


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


@njit(nogil=True, cache=True)
def _legen(
    feld: NDArray[np.int32 | np.float32], gewicht: Zahlen, gruppen: Ganze, ab: int, lage: Zahlen
) -> None:
    """Sums of ``feld`` (laeufe, zellen, monate) times ``gewicht`` (laeufe or 1, arten, monate) into ``lage``
    (Gruppen, raeume + 1, Block, laeufe); ``gruppen`` (arten, …) says where a kind counts, -1 ends."""
    n, zellen, _ = feld.shape
    arten = len(gruppen)
    raeume = zellen // arten
    breite = lage.shape[2]
    summe = np.empty((lage.shape[0], lage.shape[1], breite))
    for r in range(n):
        summe[:] = 0.0
        w = gewicht[r if len(gewicht) > 1 else 0]
        for z in range(zellen):
            k, a = z // raeume, z % raeume
            for g in gruppen[k]:
                if g >= 0:
                    for b in range(breite):
                        wert = max(feld[r, z, ab + b], 0) * w[k, ab + b]
                        summe[g, a + 1, b] += wert
                        summe[g, 0, b] += wert
        for g in range(lage.shape[0]):
            for a in range(lage.shape[1]):
                for b in range(breite):
                    lage[g, a, b, r] = summe[g, a, b]


def zeilen(proben: NDArray[np.float32]) -> NDArray[np.float64]:
    """Quantiles and mean over the last axis: (…, 6). As ``numpy.quantile`` does it, linear between two runs."""
    n = proben.shape[-1]
    ort = np.array(list(QUANTILE.values())) * (n - 1)
    unten = np.floor(ort).astype(int)
    oben = np.minimum(unten + 1, n - 1)
    mittel = proben.mean(-1, dtype=np.float64)
    sortiert = np.sort(proben, axis=-1)
    links, rechts = (sortiert[..., i].astype(np.float64) for i in (unten, oben))
    return np.concatenate([links + (ort - unten) * (rechts - links), mittel[..., None]], -1)


def werte(
    proben: NDArray[np.float64 | np.float32], stellen: int = 2
) -> dict[str, tuple[float, ...]]:
    """The six lines of a series from its runs, (laeufe, monate)."""
    return _gerundet(zeilen(np.ascontiguousarray(proben.T)), stellen)


def _gerundet(je_monat: Zahlen, stellen: int) -> dict[str, tuple[float, ...]]:
    spalten = np.round(je_monat, stellen).T.tolist()
    return {name: tuple(z) for name, z in zip((*QUANTILE, "mittel"), spalten, strict=True)}


def _quantile(
    feld: NDArray[np.int32 | np.float32], gewicht: Zahlen, gruppen: Ganze, fest: Zahlen | None
) -> Zahlen:
    """(Gruppen, raeume + 1, monate, 6). ``fest`` (laeufe, monate) is added to the first group of all areas."""
    n, zellen, monate = feld.shape
    raeume = zellen // len(gruppen)
    ergebnis = np.empty((int(gruppen.max()) + 1, raeume + 1, monate, len(QUANTILE) + 1))

    def block(ab: int) -> None:
        breite = min(_BLOCK, monate - ab)
        lage = np.empty((*ergebnis.shape[:2], breite, n), np.float32)
        _legen(feld, gewicht, gruppen, ab, lage)
        if fest is not None:
            lage[0, 0] += fest[:, ab : ab + breite].T.astype(np.float32)
        for g in range(len(lage)):
            ergebnis[g, :, ab : ab + breite] = zeilen(lage[g])

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for _ in pool.map(block, range(0, monate, _BLOCK)):
            pass
    return ergebnis


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
    eins = np.ones((1, len(a.verlauf.arten), aus.bestand.shape[2]))
    faelle = _quantile(aus.bestand, eins, wohin, None)
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
