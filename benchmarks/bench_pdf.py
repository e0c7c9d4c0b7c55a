"""How long a plan takes to typeset: p50 and p95 per rendering and size, the first one apart.

just bench-pdf [rounds]
"""

from __future__ import annotations

import os
import resource
import sys
import time
from statistics import quantiles

import django

os.environ.setdefault("DEMO", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
django.setup()

from massanzug.dokumente.setzen import setze  # noqa: E402 - Django first
from tests.dokumente.plaene import daten, riesig, ueblich, winzig  # noqa: E402 - likewise

VORLAGEN = ("hilfeplan_fachlich", "familienseite", "bescheidanlage")
GROESSEN = {"winzig": winzig, "üblich": ueblich, "riesig": riesig}


def dauer(vorlage: str, plan: dict[str, object]) -> tuple[float, int]:
    beginn = time.perf_counter()
    pdf = setze(vorlage, plan, titel="Hilfeplan")
    return (time.perf_counter() - beginn) * 1000, len(pdf)


def main() -> None:
    runden = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    erste, _ = dauer("hilfeplan_fachlich", daten(ueblich()))
    print(f"erstes Dokument nach dem Start: {erste:.0f} ms")
    print(f"{'Vorlage':<20}{'Plan':<10}{'p50 ms':>8}{'p95 ms':>8}{'kB':>6}")
    for vorlage in VORLAGEN:
        for groesse, bauen in GROESSEN.items():
            # a name of its own each time, or the typesetter remembers the last document
            plaene = [daten(bauen(), person=f"Person {n}") for n in range(runden)]
            for n, plan in enumerate(plaene):
                plan["plan"]["name"] = f"Familie {n}"
            zeiten, bytes_ = zip(*(dauer(vorlage, plan) for plan in plaene), strict=True)
            stufen = quantiles(zeiten, n=20)
            zeile = f"{stufen[9]:>8.0f}{stufen[18]:>8.0f}{bytes_[0] / 1000:>6.0f}"
            print(f"{vorlage:<20}{groesse:<10}{zeile}")
    print(f"Speicher höchstens: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
