"""From data and assumptions to the stored result. The only module beside ``rueckblick`` that computes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np

from massanzug import simulation
from massanzug.prognose.begriffe import ALLE, KLEINSTE_GRUPPE, QUANTILE, Prognosequelle
from massanzug.prognose.domain.eingabe import beispieldaten
from massanzug.prognose.domain.laeufe import packen
from massanzug.prognose.domain.prognose import Gerechnet
from massanzug.prognose.domain.rueckblick import (
    jahresrueckblick,
    kosten_des_jahres,
    rueckblick,
)
from massanzug.prognose.domain.zeichnen import bilder_zeichnen
from massanzug.prognose.models import Prognose
from massanzug.simulation import Anpassung, Auftrag, Jahreszahlen, Preise, Reihe, Vergleich
from massanzug.simulation.begriffe import Zahlen
from massanzug.simulation.zeit import monatstext

LAEUFE_AUSSCHLAG = 500
UNGEPRUEFT: dict[str, Any] = {"pruefungen": [], "zeugnisse": []}
KURZER_VERLAUF = 36  # months
WENIGE_HILFEN = 30


def rechnen(p: Prognose, daten: tuple[bytes, bytes], weiter: Callable[[int], None]) -> Gerechnet:
    """The same result for the same input, byte by byte.

    ``weiter`` is told before each of ``SCHRITTE``, and may raise to stop. Unrechenbar where the data do not
    suffice.
    """
    weiter(0)
    wirkungen = simulation.annahmen_lesen(p.annahmen.encode())
    anpassung, preise, letztes_jahr = stadt(p, daten)
    verlauf = anpassung.verlauf
    weiter(1)
    v = simulation.vergleichen(anpassung, Auftrag(p.monate, p.laeufe, p.saat), preise, wirkungen)
    weiter(2)
    ausschlaege = _ausschlaege(anpassung, p, preise, v)
    weiter(3)
    zurueck = _rueckblick(p, daten, anpassung, preise)
    weiter(4)
    reihen = _zeigbar(simulation.reihen(anpassung, v.ohne, preise), "ohne")
    reihen += _zeigbar(simulation.reihen(anpassung, v.mit, preise, v.beiwerk), "mit")
    ergebnis = (
        {
            "monate": [monatstext(verlauf.stand + m) for m in range(p.monate)],
            "reihen": reihen,
            "ausschlaege": ausschlaege,
            "rueckblick": zurueck,
            "hinweise": [
                *_preishinweis(p, daten),
                *_hinweise(p, anpassung, preise),
                *_bevoelkerungshinweis(anpassung),
            ],
        }
        | _antworten(v, letztes_jahr)
        | _herkunft(p, daten, anpassung)
    )
    weiter(5)
    text = json.dumps(ergebnis, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Gerechnet(text, bilder_zeichnen(ergebnis), packen(v.mit.bestand.sum(1), v.kosten_mit))


def _rueckblick(
    p: Prognose, daten: tuple[bytes, bytes], a: Anpassung, preise: Preise
) -> dict[str, Any]:
    if p.quelle == Prognosequelle.JAHRESZAHLEN:
        return jahresrueckblick(_summen_der_stadt(p, daten[0]), p.saat)
    return rueckblick(a.verlauf, preise, p.saat) if len(a.verlauf) else UNGEPRUEFT


def stadt(p: Prognose, daten: tuple[bytes, bytes]) -> tuple[Anpassung, Preise, float]:
    """The fitted town, its prices, and what its last twelve months cost."""
    anpassung, preise, letztes_jahr = _angepasst(p, daten)
    if p.bevoelkerung:
        bevoelkerung = simulation.bevoelkerung_lesen(p.bevoelkerung.encode())
        anpassung = simulation.mit_bevoelkerung(anpassung, bevoelkerung)
    return anpassung, preise, letztes_jahr


def _angepasst(p: Prognose, daten: tuple[bytes, bytes]) -> tuple[Anpassung, Preise, float]:
    if p.quelle in {Prognosequelle.ECKWERTE, Prognosequelle.JAHRESZAHLEN}:
        zahlen = _summen_der_stadt(p, daten[0])
        ausgaben = p.ausgaben or 0
        preise = simulation.preise_aus_budget(zahlen, ausgaben)
        return simulation.aus_jahreszahlen(zahlen), preise, float(ausgaben)
    verlauf = simulation.verlauf_lesen(daten[0], p.stichtag)
    preise = simulation.preise_lesen(daten[1])
    letztes_jahr = kosten_des_jahres(verlauf, preise, verlauf.arten, verlauf.stand - 12)
    return simulation.anpassen(verlauf), preise, letztes_jahr


def _summen_der_stadt(p: Prognose, tabelle: bytes) -> Jahreszahlen:
    if p.quelle == Prognosequelle.JAHRESZAHLEN:
        return simulation.jahreszahlen_lesen(tabelle)
    jahr = p.stichtag.year - (p.stichtag.month < 12)  # noqa: PLR2004 - the last whole year
    return simulation.eckwerte(p.einwohner or 0, jahr)


def _herkunft(p: Prognose, daten: tuple[bytes, bytes], a: Anpassung) -> dict[str, Any]:
    """What anybody needs to make the same numbers again."""
    menschen = [p.bevoelkerung.encode()] if p.bevoelkerung else []
    return {
        "hilfen": len(a.verlauf),
        "verlauf_monate": a.vergangen.monate,
        "stichtag": p.stichtag.isoformat(),
        "eingabe_sha256": simulation.eingabe_sha256(*daten, *menschen, p.annahmen.encode()),
        "version": simulation.VERSION,
        "saat": p.saat,
        "laeufe": p.laeufe,
    }


def _ausschlaege(a: Anpassung, p: Prognose, preise: Preise, v: Vergleich) -> list[dict[str, Any]]:
    """Of fewer runs: means need less luck than the ends of a range. Euros saved over the whole time."""
    klein = Auftrag(p.monate, min(p.laeufe, LAEUFE_AUSSCHLAG), p.saat)
    if klein.laeufe < p.laeufe:
        v = simulation.vergleichen(a, klein, preise, v.wirkungen)
    return [
        {
            "name": x.name,
            "ersparnis_q10": float(round(x.ersparnis_q10)),
            "ersparnis_q90": float(round(x.ersparnis_q90)),
            "staerke_q10": round(x.staerke_q10, 6),
            "staerke_q90": round(x.staerke_q90, 6),
        }
        for x in simulation.tornado(a, klein, preise, v)
    ]


def _antworten(v: Vergleich, letztes_jahr: float) -> dict[str, Any]:
    """``grundlinie``: euros of the last twelve known months. ``nie``: share of runs that do not break even."""
    schwelle = simulation.gewinnschwelle(v)
    return {
        "jahre": _jahre(v, letztes_jahr),
        "grundlinie": float(round(letztes_jahr)),
        "gewinnschwelle": [round(x, 4) for x in schwelle.bis],
        "nie": round(schwelle.nie, 4),
        "summen": _summen(v.kosten_mit),
        "ausserhalb": [[round(x, 1) for x in monat] for monat in simulation.erreicht(v)],
    }


def _summen(kosten: Zahlen) -> dict[str, list[float]]:
    """Euros up to each month that so many runs do not exceed, for the stop rule."""
    bisher = np.cumsum(kosten, 1)
    grenzen = {"q90": 1 - simulation.WARNEN, "q95": 1 - simulation.ANHALTEN}
    return {name: np.quantile(bisher, q, 0).round().tolist() for name, q in grenzen.items()}


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


def _jahre(v: Vergleich, letztes_jahr: float) -> list[dict[str, Any]]:
    """The engine's outlook by calendar year, and both costs and their difference run by run.

    ``guenstiger_bisher`` is how often it is below zero over all years up to this one.
    """
    jahr = (v.stand + np.arange(v.kosten_ohne.shape[1])) // 12
    bisher = np.zeros(len(v.kosten_ohne))
    ergebnis = []
    for x in simulation.jahresaussichten(v, letztes_jahr):
        ohne, mit = (k[:, jahr == x.jahr].sum(1) for k in (v.kosten_ohne, v.kosten_mit))
        bisher += mit - ohne
        ergebnis.append(
            {
                "jahr": x.jahr,
                "monate": x.monate,
                "ohne": _spanne(ohne),
                "mit": _spanne(mit),
                "unterschied": _spanne(mit - ohne),
                "guenstiger": round(x.guenstiger, 4),
                "guenstiger_bisher": round(float((bisher < 0).mean()), 4),
                "unter_grundlinie": round(x.unter_grundlinie or 0.0, 4),
            }
        )
    return ergebnis


def _spanne(proben: Zahlen) -> dict[str, float]:
    werte = np.quantile(proben, list(QUANTILE.values()))
    spanne = {name: float(round(float(wert))) for name, wert in zip(QUANTILE, werte, strict=True)}
    return spanne | {"mittel": float(round(float(proben.mean())))}


def _preishinweis(p: Prognose, daten: tuple[bytes, bytes]) -> list[str]:
    if p.quelle != Prognosequelle.LISTE or daten[1] != beispieldaten()[1]:
        return []
    hinweis = (
        "Zu Ihrer Fallliste liegen keine eigenen Preise vor. Gerechnet ist mit den Preisen der erfundenen "
        "Beispielstadt, die Kosten sind also nicht die Ihrer Stadt."
    )
    return [hinweis]


def _bevoelkerungshinweis(a: Anpassung) -> list[str]:
    if a.bevoelkerung is None:
        return []
    letztes = a.bevoelkerung.erstes_jahr + len(a.bevoelkerung.personen) - 1
    hinweis = (
        f"Eingerechnet ist, wie viele junge Menschen bis {letztes} in der Stadt leben werden. Wie unsicher diese "
        "Vorausberechnung selbst ist, wissen wir nicht; die Spannweiten enthalten es nicht."
    )
    return [hinweis]


def _hinweise(p: Prognose, a: Anpassung, preise: Preise) -> list[str]:
    if p.quelle == Prognosequelle.ECKWERTE:
        wenig = (
            "Gerechnet ist nur mit Einwohnerzahl und Ausgaben. Wie viele Hilfen laufen, wie lange sie "
            "dauern und was eine kostet, ist aus bundesweiten Zahlen geschätzt. Über Ihre Stadt weiß "
            "diese Prognose fast nichts."
        )
        return [wenig]
    if p.quelle == Prognosequelle.JAHRESZAHLEN:
        summen = (
            "Gerechnet ist mit den Jahreszahlen Ihrer Stadt, nicht mit einzelnen Hilfen. Wie lange Hilfen dauern und was auf "
            "eine folgt, ist zum großen Teil aus bundesweiten Zahlen geschätzt, die Preise sind aus den Ausgaben verteilt."
        )
        return [summen]
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
