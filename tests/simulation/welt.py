"""Small towns with known parameters, and the files they would hand over."""

from __future__ import annotations

from datetime import date

import numpy as np

from massanzug.simulation.lauf import Stock, Zug
from massanzug.simulation.tafeln import ALTER_FELDER
from massanzug.simulation.vorhersage import leerer_ausgang

STICHTAG = date(2024, 12, 31)
KOPF = "fall_id,wirkungsraum,hilfeart,geburtsmonat,beginn,ende"
PREISE = b"hilfeart,monat,euro_pro_monat\n31,2020-01,1000\n34,2020-01,5000\n"


def verlauf(*zeilen):
    return "\n".join([KOPF, *zeilen]).encode()


def dichter_verlauf(jahre=5, je_monat=3):
    """The same number of ambulant and stationär helps begins every month, in two areas."""
    zeilen = []
    for m in range(12 * jahre):
        monat = f"{2025 - jahre + m // 12}-{m % 12 + 1:02d}"
        for i in range(je_monat):
            ende_m = m + 4 + (7 * i + m) % 15
            ende = f"{2025 - jahre + ende_m // 12}-{ende_m % 12 + 1:02d}-15"
            zeilen.append(
                f"f{m}-{i},{'Nord' if i % 2 else 'Süd'},{'34' if i == 0 else '31'},"
                f"{2010 + i}-05,{monat}-{i + 2:02d},{ende if ende <= '2024-12-31' else ''}"
            )
    return verlauf(*zeilen)


def leer():
    """Nobody there on the Stichtag."""
    ganze, zahlen = np.zeros(0, np.int64), np.zeros(0)
    return Stock(ganze, ganze, zahlen, zahlen, zahlen)


def bestand(anzahl, seit=3.0):
    null = np.zeros(anzahl, np.int64)
    voll = np.full(anzahl, 1.0)
    return Stock(null, null, -120 * voll, seit * voll, -voll)


def zug(laeufe, monate, rate, grenzen, kraft):
    """One kind, one area, known rate and hazard, no birthdays, nothing follows."""
    return Zug(
        schluessel=np.random.default_rng(7).integers(0, 2**64, laeufe, np.uint64),
        rate=np.full((laeufe, 1, monate), float(rate)),
        grenzen=np.array(grenzen, float),
        kraft=np.tile(np.array(kraft, float), (laeufe, 1, 1)),
        uhr=np.tile(np.arange(monate + 1.0), (laeufe, 1, 1)),
        geburtstage=np.array([216.0, 252.0, 324.0]),
        geburtstag=np.zeros((laeufe, 1, 3)),
        folge=np.zeros((laeufe, 1, 2)),
        rueckkehr=np.ones(12),
        alter=np.full((1, ALTER_FELDER), 60.0),
        strom=np.zeros(1, np.int64),
    )


def ausgang(z):
    return leerer_ausgang(*z.rate.shape)
