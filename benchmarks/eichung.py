"""Does the 90 % band hold the truth in 90 of 100 towns?  python -m benchmarks.eichung [towns] [fremd] [sizes …]

Share of invented towns (``eichung_staedte.py``, or with „fremd“ ``eichung_fremd.py``) whose true number of cases lies
between q05 and q95 after 12, 24 and 36 months: all cases, cost at constant prices, one area, § 34. Two standard errors of 300 towns are 3.5 points.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date

import numpy as np

from benchmarks.eichung_fremd import stadt_fremd
from benchmarks.eichung_staedte import ARTEN, RAEUME, stadt
from massanzug.simulation import Auftrag, anpassen, verlauf_lesen, vorhersagen
from massanzug.simulation.begriffe import Zahlen

STICHTAG = date(2024, 12, 31)
MONATE = (12, 24, 36)
GROESSEN = (70, 280, 1120)
LAEUFE = 500
REIHEN = ("alle", "Kosten", "ein Raum", "§ 34")


def _reihen(zellen: Zahlen) -> Zahlen:
    """(…, arten, raeume, monate) → (…, Reihen, MONATE)."""
    preis = np.array([p for *_, p in ARTEN.values()])
    werte = np.stack(
        [
            zellen.sum((-3, -2)),
            np.einsum("...kam,k->...m", zellen, preis),
            zellen[..., 0, :].sum(-2),
            zellen[..., list(ARTEN).index("34"), :, :].sum(-2),
        ],
        -2,
    )
    return np.asarray(werte[..., [m - 1 for m in MONATE]])


def eine(auftrag: tuple[int, int, bool]) -> tuple[Zahlen, Zahlen]:
    """Rank of the truth among the runs, and the band's width over the truth."""
    faelle, saat, fremd = auftrag
    ort = (stadt_fremd if fremd else stadt)(faelle, saat)
    verlauf = verlauf_lesen(ort.csv, STICHTAG)
    aus = vorhersagen(anpassen(verlauf), Auftrag(max(MONATE), LAEUFE, saat, kerne=1))
    zellen = np.zeros((LAEUFE, *ort.wahr.shape))
    for k, code in enumerate(verlauf.arten):
        for a, raum in enumerate(verlauf.raeume):
            wo = (list(ARTEN).index(code), RAEUME.index(raum))
            zellen[:, wo[0], wo[1]] = aus.bestand[:, k * len(verlauf.raeume) + a]
    proben, wahr = _reihen(zellen), _reihen(ort.wahr)
    unten, oben = np.quantile(proben, [0.05, 0.95], axis=0)
    rang = np.where(wahr < unten, -1, np.where(wahr > oben, 1, 0))
    return rang, (oben - unten) / np.maximum(wahr, 1)


def main() -> None:
    gaben = [g for g in sys.argv[1:] if g != "fremd"]
    anzahl, *groessen = [int(g) for g in gaben or ["300"]]
    fremd = "fremd" in sys.argv
    with ProcessPoolExecutor(2) as pool:
        for faelle in groessen or GROESSEN:
            auftraege = [(faelle, saat, fremd) for saat in range(anzahl)]
            raenge, breiten = zip(*pool.map(eine, auftraege, chunksize=4), strict=True)
            for i, name in enumerate(REIHEN):
                rang, breite = np.array(raenge)[:, i], np.median(np.array(breiten)[:, i], 0)
                zeile = " | ".join(
                    f"{100 * (rang[:, m] == 0).mean():5.1f} % (-{100 * (rang[:, m] < 0).mean():.0f} "
                    f"+{100 * (rang[:, m] > 0).mean():.0f}, {breite[m]:.2f})"
                    for m in range(len(MONATE))
                )
                print(f"{faelle:5d} {name:9s} {zeile}", flush=True)


if __name__ == "__main__":
    main()
