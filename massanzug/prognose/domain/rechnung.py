"""From data and assumptions to the stored result. The only module beside ``rueckblick`` that computes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from massanzug import simulation
from massanzug.prognose.begriffe import ALLE, KLEINSTE_GRUPPE, QUANTILE
from massanzug.prognose.domain.rueckblick import rueckblick
from massanzug.prognose.domain.zeichnen import bilder_zeichnen
from massanzug.prognose.models import Prognose
from massanzug.simulation import Anpassung, Auftrag, Preise, Reihe
from massanzug.simulation.annahmen import Einfuehrung, annahmen_lesen, beiwerk
from massanzug.simulation.begriffe import Zahlen
from massanzug.simulation.zeit import monatstext

KURZER_VERLAUF = 36  # months
WENIGE_HILFEN = 30


@dataclass(frozen=True, slots=True)
class _Zweig:
    """One of the two futures. ``euro``: the town's cost, (laeufe, monate)."""

    reihen: list[Reihe]
    euro: Zahlen


def rechnen(
    p: Prognose, daten: tuple[bytes, bytes], weiter: Callable[[int], None]
) -> tuple[str, dict[str, str]]:
    """The result as canonical JSON, and its pictures as SVG; the same for the same input.

    ``weiter`` is told before each of ``SCHRITTE``, and may raise to stop. Unrechenbar where the data do not
    suffice.
    """
    weiter(0)
    verlauf, preise = (
        simulation.verlauf_lesen(daten[0], p.stichtag),
        simulation.preise_lesen(daten[1]),
    )
    wirkungen = annahmen_lesen(p.annahmen.encode())
    anpassung = simulation.anpassen(verlauf)
    auftrag = Auftrag(p.monate, p.laeufe, p.saat)
    weiter(1)
    ohne = _zweig(anpassung, auftrag, preise, None)
    weiter(2)
    mit = _zweig(anpassung, auftrag, preise, Einfuehrung(anpassung, wirkungen))
    weiter(3)
    zurueck = rueckblick(daten[0], verlauf, preise, p.saat)
    weiter(4)
    summen = "".join(hashlib.sha256(d).hexdigest() for d in (*daten, p.annahmen.encode()))
    ergebnis = {
        "monate": [monatstext(verlauf.stand + m) for m in range(p.monate)],
        "reihen": _zeigbar(ohne.reihen, "ohne") + _zeigbar(mit.reihen, "mit"),
        "jahre": _jahre(ohne.euro, mit.euro, verlauf.stand),
        "rueckblick": zurueck,
        "hinweise": _hinweise(anpassung, preise),
        "hilfen": len(verlauf),
        "verlauf_monate": anpassung.vergangen.monate,
        "stichtag": p.stichtag.isoformat(),
        "eingabe_sha256": hashlib.sha256(summen.encode()).hexdigest(),
        "version": simulation.VERSION,
        "saat": p.saat,
        "laeufe": p.laeufe,
    }
    weiter(5)
    text = json.dumps(ergebnis, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text, bilder_zeichnen(ergebnis)


def _zweig(
    a: Anpassung, auftrag: Auftrag, preise: Preise, einfuehrung: Einfuehrung | None
) -> _Zweig:
    with np.errstate(all="ignore"):
        aus = simulation.vorhersagen(a, auftrag, einfuehrung)
        euro = simulation.kosten(a, aus, preise)
        dazu = None
        if einfuehrung is not None:
            dazu = beiwerk(einfuehrung, auftrag.laeufe, auftrag.monate, auftrag.saat)
            euro *= np.repeat(dazu["preisfaktor"], len(a.verlauf.raeume), 1)
        summe = euro.sum(1)
        if dazu is not None:
            summe = summe + dazu["festkosten"]
        return _Zweig(simulation.reihen(a, aus, preise, dazu), summe)


def _zeigbar(reihen: list[Reihe], fall: str) -> list[dict[str, Any]]:
    """Sums, and kinds and areas that are large enough; a single small cell could be a family."""
    klein = {
        (r.wirkungsraum, r.hilfeart)
        for r in reihen
        if r.groesse == "faelle" and r.werte["q50"][0] < KLEINSTE_GRUPPE
    }
    return [
        {
            "fall": fall,
            "wirkungsraum": r.wirkungsraum,
            "hilfeart": r.hilfeart,
            "groesse": r.groesse,
            **{name: list(werte) for name, werte in r.werte.items()},
        }
        for r in reihen
        if ALLE in {r.wirkungsraum, r.hilfeart} and (r.wirkungsraum, r.hilfeart) not in klein
    ]


def _jahre(ohne: Zahlen, mit: Zahlen, stand: int) -> list[dict[str, Any]]:
    """By calendar year: both costs, their difference run by run, and how often it is below zero.

    ``guenstiger_bisher`` is the same of all years up to this one.
    """
    jahr = (stand + np.arange(ohne.shape[1])) // 12
    bisher = np.zeros(len(ohne))
    ergebnis = []
    for j in sorted(set(jahr.tolist())):
        a, b = ohne[:, jahr == j].sum(1), mit[:, jahr == j].sum(1)
        bisher += b - a
        ergebnis.append(
            {
                "jahr": j,
                "monate": int((jahr == j).sum()),
                "ohne": _spanne(a),
                "mit": _spanne(b),
                "unterschied": _spanne(b - a),
                "guenstiger": round(float((b < a).mean()), 4),
                "guenstiger_bisher": round(float((bisher < 0).mean()), 4),
            }
        )
    return ergebnis


def _spanne(proben: Zahlen) -> dict[str, float]:
    werte = np.quantile(proben, list(QUANTILE.values()))
    spanne = {name: float(round(float(wert))) for name, wert in zip(QUANTILE, werte, strict=True)}
    return spanne | {"mittel": float(round(float(proben.mean())))}


def _hinweise(a: Anpassung, preise: Preise) -> list[str]:
    hinweise = [
        f"Für § {code} steht kein Preis in der Preisliste. Die Kosten enthalten diese Hilfen nicht."
        for code in a.verlauf.arten
        if code not in preise.pfade
    ]
    if a.vergangen.monate < KURZER_VERLAUF:
        hinweise.append(
            f"Die Vergangenheit ist nur {a.vergangen.monate} Monate lang bekannt. Die Spannweiten "
            "beruhen vor allem auf bundesweiten Zahlen."
        )
    if len(a.verlauf) < WENIGE_HILFEN:
        hinweise.append(
            f"Die Liste enthält nur {len(a.verlauf)} Hilfen. Sie sagt wenig über die Zukunft."
        )
    return hinweise
