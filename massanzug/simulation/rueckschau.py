"""How the model would have done on the town's own past: rolling back-tests.

For each earlier day the list is cut to what was known then, fitted and forecast, and the runs are held against what came.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from massanzug.simulation.anpassen import anpassen
from massanzug.simulation.begriffe import Unrechenbar, Verlauf, Zahlen
from massanzug.simulation.vergangenheit import bekannt_ab
from massanzug.simulation.vorhersage import Auftrag, vorhersagen

WEITEN = (3, 6, 12, 24)
ALLE_MONATE = 6  # between two days looked back from
MINDESTENS = 24  # months that must be known before the first
LAEUFE = 500


@dataclass(frozen=True, slots=True)
class Probe:
    """One forecast of the past, ``weite`` months ahead of ``stand``, all running cases of the town.

    ``pit`` is the share of runs below what came (half of those equal); ``crps`` in cases, ``crps_naiv`` that of „it stays
    as it is“, which is the distance from the last known number.
    """

    stand: int
    weite: int
    q05: float
    q25: float
    q50: float
    q75: float
    q95: float
    wahr: int
    pit: float
    crps: float
    crps_naiv: float


@dataclass(frozen=True, slots=True)
class Zeugnis:
    """Of one distance: share of truths in the bands of 90 and of 50, and the mean CRPS.

    Days half a year apart share most of their cases: ``proben`` overstates how much they say.
    """

    weite: int
    proben: int
    im_90: float
    im_50: float
    crps: float
    crps_naiv: float


def abschneiden(v: Verlauf, stand: int) -> Verlauf:
    """What was known at the beginning of the month ``stand``."""
    da = v.beginn < stand
    teile = {n: getattr(v, n)[da] for n in ("fall", "raum", "art", "geburt", "beginn", "ende")}
    teile["ende"] = np.where(teile["ende"] > stand, np.inf, teile["ende"])
    return replace(v, stand=stand, **teile)


def bestand_am(v: Verlauf, stand: int) -> int:
    """Running helps at the end of the month before ``stand``."""
    return int(((v.beginn < stand) & (v.ende >= stand)).sum())


def crps(proben: Zahlen, wahr: float) -> float:
    """Continuous ranked probability score of a sample (Gneiting and Raftery 2007): 0 is perfect, the unit is the sample's."""
    x = np.sort(proben)
    n = len(x)
    paare = (2 * np.arange(1, n + 1) - n - 1) @ x / n**2
    return float(np.abs(x - wahr).mean() - paare)


def _von(v: Verlauf, stand: int, saat: int) -> list[Probe]:
    weiten = [w for w in WEITEN if stand + w <= v.stand]
    damals = abschneiden(v, stand)
    aus = vorhersagen(anpassen(damals), Auftrag(max(weiten), LAEUFE, saat))
    summe = aus.bestand.sum(1).astype(float)
    heute = bestand_am(v, stand)
    ergebnis = []
    for weite in weiten:
        x, wahr = summe[:, weite - 1], bestand_am(v, stand + weite)
        pit = float((x < wahr).mean() + 0.5 * (x == wahr).mean())
        q05, q25, q50, q75, q95 = np.quantile(x, [0.05, 0.25, 0.5, 0.75, 0.95]).tolist()
        naiv = float(abs(heute - wahr))
        ergebnis.append(
            Probe(stand, weite, q05, q25, q50, q75, q95, wahr, pit, crps(x, wahr), naiv)
        )
    return ergebnis


def rueckschau(v: Verlauf, saat: int = 1) -> tuple[Probe, ...]:
    """Oldest first; empty where the past is shorter than ``MINDESTENS`` months and the least distance."""
    proben: list[Probe] = []
    for stand in range(v.stand - min(WEITEN), bekannt_ab(v) + MINDESTENS - 1, -ALLE_MONATE):
        try:
            proben = [*_von(v, stand, saat), *proben]
        except Unrechenbar:
            break
    return tuple(proben)


def zeugnisse(proben: tuple[Probe, ...]) -> tuple[Zeugnis, ...]:
    """By distance, the nearest first."""
    ergebnis = []
    for weite in sorted({p.weite for p in proben}):
        hier = [p for p in proben if p.weite == weite]
        im_90, im_50 = (
            float(np.mean([getattr(p, u) <= p.wahr <= getattr(p, o) for p in hier]))
            for u, o in (("q05", "q95"), ("q25", "q75"))
        )
        mittel = (float(np.mean([getattr(p, n) for p in hier])) for n in ("crps", "crps_naiv"))
        ergebnis.append(Zeugnis(weite, len(hier), im_90, im_50, *mittel))
    return tuple(ergebnis)
