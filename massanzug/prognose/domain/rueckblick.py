"""What the same computation would have said on earlier days, and what came."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import Any

import numpy as np

from massanzug import simulation
from massanzug.simulation import Auftrag, Jahreszahlen, Preise, Verlauf
from massanzug.simulation.begriffe import Ganze, Zahlen

JAHR = 12
JAHRE_ZURUECK = (2, 1)
LAEUFE = 500
MINDESTENS_DAVOR = 24  # months of history that an earlier Stichtag needs


def rueckblick(v: Verlauf, preise: Preise, saat: int) -> dict[str, Any]:
    """``pruefungen`` is empty where the past is too short; who reads a forecast must know that.

    ``pruefungen``: cases and cost a year ahead, from one and from two years ago. ``zeugnisse``: running
    helps from every half year, by distance (``simulation.Zeugnis``).
    """
    return {
        "pruefungen": [
            p for zurueck in JAHRE_ZURUECK if (p := _pruefung(v, preise, saat, zurueck))
        ],
        "zeugnisse": [
            {name: round(wert, 3) for name, wert in asdict(z).items()}
            for z in simulation.zeugnisse(simulation.rueckschau(v, saat))
        ],
    }


def jahresrueckblick(j: Jahreszahlen, saat: int) -> dict[str, Any]:
    """The same of yearly numbers: running helps a year ahead. What a year cost is known of the last one alone."""
    alle = [_jahrespruefung(j, saat, zurueck) for zurueck in JAHRE_ZURUECK]
    return {"pruefungen": [p for p in alle if p], "zeugnisse": []}


def _jahrespruefung(j: Jahreszahlen, saat: int, zurueck: int) -> dict[str, Any] | None:
    bekannt = j.bestand.shape[1] - zurueck
    if bekannt < MINDESTENS_DAVOR // JAHR:
        return None
    damals = replace(
        j,
        letztes_jahr=j.letztes_jahr - zurueck,
        bestand=j.bestand[:, :bekannt],
        begonnen=j.begonnen[:, :bekannt],
    )
    aus = simulation.vorhersagen(simulation.aus_jahreszahlen(damals), Auftrag(JAHR, LAEUFE, saat))
    return {
        "stichtag": date(damals.letztes_jahr, 12, 31).isoformat(),
        "faelle": _vergleich(aus.bestand[:, :, -1].sum(1), float(j.bestand[:, bekannt].sum())),
    }


def _pruefung(v: Verlauf, preise: Preise, saat: int, zurueck: int) -> dict[str, Any] | None:
    damals = v.stand - zurueck * JAHR
    if damals - v.beginn.min() < MINDESTENS_DAVOR:
        return None
    stichtag = date.fromordinal(date(damals // 12, damals % 12 + 1, 1).toordinal() - 1)
    try:
        anpassung = simulation.anpassen(simulation.abschneiden(v, damals))
    except simulation.Unrechenbar:
        return None
    aus = simulation.vorhersagen(anpassung, Auftrag(JAHR, LAEUFE, saat))
    euro = simulation.kosten(anpassung, aus, preise).sum((1, 2))
    return {
        "stichtag": stichtag.isoformat(),
        "faelle": _vergleich(aus.bestand[:, :, -1].sum(1), simulation.bestand_am(v, damals + JAHR)),
        "kosten": _vergleich(euro, kosten_des_jahres(v, preise, v.arten, damals)),
    }


def _vergleich(proben: Zahlen | Ganze, wahr: float) -> dict[str, float]:
    unten, mitte, oben = np.quantile(proben, [0.05, 0.5, 0.95])
    return {
        "q05": round(float(unten), 2),
        "q50": round(float(mitte), 2),
        "q95": round(float(oben), 2),
        "wahr": round(wahr, 2),
    }


def kosten_des_jahres(v: Verlauf, preise: Preise, codes: tuple[str, ...], ab: int) -> float:
    """Euros of the twelve months from ``ab``, as the simulation counts them: by parts of months."""
    summe = 0.0
    for code in codes:
        if code not in preise.pfade or code not in v.arten:
            continue
        dabei = v.art == v.arten.index(code)
        beginn, ende = v.beginn[dabei], v.ende[dabei]
        for m, euro in enumerate(preise.pfad(code, ab, JAHR)):
            von, bis = np.maximum(beginn, ab + m), np.minimum(ende, ab + m + 1)
            summe += float(np.clip(bis - von, 0, None).sum() * euro)
    return summe
