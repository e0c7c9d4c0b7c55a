"""What the same computation would have said a year ago and two years ago, and what came."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from massanzug import simulation
from massanzug.simulation import Auftrag, Preise, Verlauf
from massanzug.simulation.begriffe import Ganze, Zahlen

JAHR = 12
JAHRE_ZURUECK = (2, 1)
LAEUFE = 500
MINDESTENS_DAVOR = 24  # months of history that an earlier Stichtag needs
KLEINSTE_GRUPPE = 5


def rueckblick(inhalt: bytes, v: Verlauf, preise: Preise, saat: int) -> dict[str, Any]:
    """``pruefungen`` is empty where the past is too short; who reads a forecast must know that.

    ``getroffen`` of ``geprueft``: numbers of running helps at quarters' ends, of the town and of each kind,
    that lay within the range that should hold 90 of 100.
    """
    pruefungen = [
        p for zurueck in JAHRE_ZURUECK if (p := _pruefung(inhalt, v, preise, saat, zurueck))
    ]
    return {
        "pruefungen": pruefungen,
        "getroffen": sum(p["getroffen"] for p in pruefungen),
        "geprueft": sum(p["geprueft"] for p in pruefungen),
    }


def _pruefung(
    inhalt: bytes, v: Verlauf, preise: Preise, saat: int, zurueck: int
) -> dict[str, Any] | None:
    damals = v.stand - zurueck * JAHR
    if damals - v.beginn.min() < MINDESTENS_DAVOR:
        return None
    stichtag = date.fromordinal(date(damals // 12, damals % 12 + 1, 1).toordinal() - 1)
    try:
        frueher = simulation.verlauf_lesen(inhalt, stichtag)
        anpassung = simulation.anpassen(frueher)
    except simulation.Unrechenbar:
        return None
    aus = simulation.vorhersagen(anpassung, Auftrag(JAHR, LAEUFE, saat))
    raeume = len(frueher.raeume)
    je_art = aus.bestand.reshape(LAEUFE, len(frueher.arten), raeume, JAHR).sum(2)
    wahr = np.array([_bestand(v, code, damals) for code in frueher.arten])
    gross = [i for i in range(len(frueher.arten)) if wahr[i, 0] >= KLEINSTE_GRUPPE]
    alle = np.concatenate([je_art.sum(1, keepdims=True), je_art[:, gross]], 1)[:, :, 2::3]
    ziel = np.concatenate([wahr.sum(0, keepdims=True), wahr[gross]])[:, 2::3]
    unten, oben = np.quantile(alle, [0.05, 0.95], axis=0)
    euro = simulation.kosten(anpassung, aus, preise).sum((1, 2))
    return {
        "stichtag": stichtag.isoformat(),
        "getroffen": int(((unten <= ziel) & (ziel <= oben)).sum()),
        "geprueft": int(ziel.size),
        "faelle": _vergleich(je_art[:, :, -1].sum(1), float(wahr[:, -1].sum())),
        "kosten": _vergleich(euro, kosten_des_jahres(v, preise, frueher.arten, damals)),
    }


def _vergleich(proben: Zahlen | Ganze, wahr: float) -> dict[str, float]:
    unten, mitte, oben = np.quantile(proben, [0.05, 0.5, 0.95])
    return {
        "q05": round(float(unten), 2),
        "q50": round(float(mitte), 2),
        "q95": round(float(oben), 2),
        "wahr": round(wahr, 2),
    }


def _bestand(v: Verlauf, code: str, ab: int) -> list[int]:
    """Helps of the kind that ran on the last day of each of the twelve months from ``ab``."""
    if code not in v.arten:
        return [0] * JAHR
    dabei = v.art == v.arten.index(code)
    enden = range(ab + 1, ab + 1 + JAHR)
    return [int((dabei & (v.beginn < t) & (v.ende >= t)).sum()) for t in enden]


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
