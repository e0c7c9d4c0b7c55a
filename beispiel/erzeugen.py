"""Writes verlauf.csv and preise.csv: an INVENTED town of three areas, nobody's data.

    python beispiel/erzeugen.py

Cases a year and durations follow public figures scaled to 75,000 inhabitants (docs/entwicklung/prognose.md); prices are
set so that a year costs about 15 million euros, what Arnsberg names for 2024. § 28 is left out.
"""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np

HIER = Path(__file__).parent
STICHTAG, BEGINN, VORLAUF = date(2024, 12, 31), date(2020, 1, 1), date(2004, 1, 1)
RAEUME = {"Raum A": 0.38, "Raum B": 0.35, "Raum C": 0.27}
ARTEN = {  # entries a year, mean months, youngest and oldest at entry, euros a month in 2020
    "27.2": (27, 11, 0, 17, 950),
    "30": (61, 12, 10, 17, 820),
    "31": (92, 15, 0, 15, 1080),
    "32": (15, 20, 6, 13, 2550),
    "33": (20, 48, 0, 12, 1300),
    "34": (47, 22, 4, 17, 5300),
    "35": (5, 12, 13, 17, 5200),
    "35a": (67, 22, 6, 16, 1350),
    "42": (72, 1.6, 0, 17, 5900),
}


def verlauf(rng: np.random.Generator) -> list[tuple[str, ...]]:
    zeilen = []
    jahre = (STICHTAG - VORLAUF).days / 365.25
    for art, (je_jahr, monate, von, bis, _) in ARTEN.items():
        for _ in range(rng.poisson(je_jahr * jahre)):
            beginn = VORLAUF + timedelta(days=int(rng.uniform(0, jahre * 365.25)))
            ende = beginn + timedelta(days=int(30.44 * monate * rng.gamma(1.3, 1 / 1.3)))
            geburt = beginn - timedelta(days=int(365.25 * rng.uniform(von, bis + 0.9)))
            ende = min(ende, date(geburt.year + 21, geburt.month, 1))
            if ende >= BEGINN and beginn <= STICHTAG:
                raum = rng.choice(list(RAEUME), p=list(RAEUME.values()))
                letzter = "" if ende > STICHTAG else max(beginn, ende).isoformat()
                zeilen.append((raum, art, f"{geburt:%Y-%m}", beginn.isoformat(), letzter))
    zeilen.sort(key=lambda z: (z[3], z))
    return [(f"erfunden-{i:05d}", *z) for i, z in enumerate(zeilen, 1)]


def main() -> None:
    kopf = ("fall_id", "wirkungsraum", "hilfeart", "geburtsmonat", "beginn", "ende")
    with (HIER / "verlauf.csv").open("w", encoding="utf-8", newline="") as datei:
        csv.writer(datei, lineterminator="\n").writerows([kopf, *verlauf(np.random.default_rng(5))])
    with (HIER / "preise.csv").open("w", encoding="utf-8", newline="") as datei:
        schreiber = csv.writer(datei, lineterminator="\n")
        schreiber.writerow(("hilfeart", "monat", "euro_pro_monat"))
        for art, (*_, euro) in ARTEN.items():
            schreiber.writerows(
                (art, f"{j}-01", round(euro * 1.04 ** (j - 2020))) for j in range(2020, 2028)
            )


if __name__ == "__main__":
    main()
