"""What other regions report, weighed: the prior of „Evidenz“ is computed, not chosen.

Random effects over regions (DerSimonian and Laird 1986) on log ratios. Nobody published standard errors;
``SE`` sets them by the strength of the report, so that a weak one counts less. The result is widened to
the spread between towns, because the next town is one of them and not their mean.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

import numpy as np

TABELLE = Path(__file__).parent / "annahmen" / "evidenz.csv"
SE = {"mittel": 0.15, "schwach-mittel": 0.25, "schwach": 0.35, "Gegenbeleg": 0.2}
EINZELN_TAU2 = 0.2**2  # one report says nothing of the spread: about that of the case numbers


class Vorwissen(NamedTuple):
    """Normal prior of the log ratio for the next town."""

    mittel: float
    streuung: float


def vorwissen(groesse: str) -> Vorwissen:
    """``faelle``, ``stationaer`` or ``dauer``; KeyError for a strength without a standard error."""
    with TABELLE.open(encoding="utf-8", newline="") as datei:
        zeilen = [z for z in csv.DictReader(datei) if z["groesse"] == groesse]
    y = np.log([float(z["nachher"]) / float(z["vorher"]) for z in zeilen])
    v = np.array([SE[z["staerke"]] for z in zeilen]) ** 2
    w = 1 / v
    fest = (w * y).sum() / w.sum()
    q = (w * (y - fest) ** 2).sum()
    nenner = w.sum() - (w**2).sum() / w.sum()
    tau2 = max((q - (len(y) - 1)) / nenner, 0.0) if len(y) > 1 else EINZELN_TAU2
    w = 1 / (v + tau2)
    mittel = (w * y).sum() / w.sum()
    # „no effect“ takes part as one more moderate region: what is reported is what looked good
    nichts = 1 / (SE["mittel"] ** 2 + tau2)
    gesamt = w.sum() + nichts
    return Vorwissen(
        float(mittel * w.sum() / gesamt), float(np.sqrt(1 / gesamt + tau2 + SE["mittel"] ** 2 / 4))
    )
