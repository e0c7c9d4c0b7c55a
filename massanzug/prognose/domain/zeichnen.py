"""Fan charts by Vega-Lite, drawn once where they are computed: the same in the page and on paper.

The SVG has colours that stand for something (``FARBEN``); ``fuer_seite`` makes them the page's own, which follow
light and dark, ``fuer_druck`` leaves them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import vl_convert

from massanzug.prognose.begriffe import ALLE, QUANTILE

VEGALITE = "6.4"
OHNE, MIT, SCHRIFT, GITTER = "#7d4f00", "#2f4b9c", "#1e2235", "#cfd0d9"
FARBEN = {
    OHNE: "var(--wille)",
    MIT: "var(--massnahme)",
    SCHRIFT: "currentColor",
    GITTER: "var(--linie)",
}
DEUTSCH = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\u00a0€"]}
ROLLEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
LUFT = 42  # beside the axes' words, which small screens show half as large again (prognose.css)
NAMEN = {"ohne": "ohne Fachkonzept", "mit": "mit Fachkonzept"}
TITEL = {
    "kosten": ("Kosten im Monat, in Millionen Euro", 1e-6, ",.1f"),
    "faelle": ("laufende Hilfen am Monatsende", 1.0, ",.0f"),
}


class Skala(NamedTuple):
    """From zero to ``oben``, from month to month (JJJJ-MM): for pictures that are looked at side by side."""

    oben: float
    von: str
    bis: str


def bilder_zeichnen(ergebnis: dict[str, Any]) -> dict[str, str]:
    """``kosten`` and ``faelle`` as SVG."""
    return {groesse: zeichnen(ergebnis, groesse) for groesse in TITEL}


def gemeinsame_skala(ergebnisse: Sequence[dict[str, Any]], groesse: str) -> Skala:
    """One that all of them fit in."""
    monate = [m for e in ergebnisse for m in e["monate"]]
    hoechste = max(max(reihe(e, fall, groesse)["q95"]) for e in ergebnisse for fall in NAMEN)
    return Skala(hoechste * TITEL[groesse][1], min(monate), max(monate))


def fuer_seite(svg: str) -> str:
    """Vega's roles of single marks go: they have no name, and the page says what the picture shows."""
    svg = ROLLEN.sub("", svg)
    for farbe, eigene in FARBEN.items():
        svg = svg.replace(farbe, eigene)
    return svg


def reihe(ergebnis: dict[str, Any], fall: str, groesse: str) -> dict[str, Any]:
    """The town's own line. KeyError if there is none."""
    for r in ergebnis["reihen"]:
        art = (r["fall"], r["groesse"], r["wirkungsraum"], r["hilfeart"])
        if art == (fall, groesse, ALLE, ALLE):
            return dict(r)
    raise KeyError(groesse)


def zeichnen(ergebnis: dict[str, Any], groesse: str, skala: Skala | None = None) -> str:
    """As SVG; without ``skala`` on the one that fits."""
    skala = skala or gemeinsame_skala([ergebnis], groesse)
    titel, faktor, format_ = TITEL[groesse]
    y = {
        "field": "q05",
        "type": "quantitative",
        "axis": {"format": format_, "minExtent": LUFT},
        "scale": {"domain": [0, skala.oben], "nice": True},
        "title": None,
    }
    monate = {
        "field": "monat",
        "type": "temporal",
        "scale": {"type": "utc", "domain": [_mittags(skala.von), _mittags(skala.bis)]},
        "axis": {"format": "%Y", "tickCount": "year", "labelSeparation": LUFT / 3, "title": None},
    }
    spec = {
        "width": 340,
        "height": 220,
        "title": {
            "text": titel,
            "anchor": "start",
            "fontWeight": 500,
            "fontSize": 15,
            "offset": 12,
        },
        "data": {"values": _werte(ergebnis, groesse, faktor)},
        "encoding": {"x": monate, "color": _farbe()},
        "layer": [_flaeche("q05", "q95", 0.18, y), _flaeche("q25", "q75", 0.28, y), _mitte(y)],
    }
    return vl_convert.vegalite_to_svg(
        spec, vl_version=VEGALITE, config=_stil(), format_locale=DEUTSCH
    )


def _werte(ergebnis: dict[str, Any], groesse: str, faktor: float) -> list[dict[str, Any]]:
    """One row a month and future."""
    return [
        {"monat": _mittags(monat), "was": NAMEN[fall]} | {q: r[q][m] * faktor for q in QUANTILE}
        for fall in NAMEN
        for r in [reihe(ergebnis, fall, groesse)]
        for m, monat in enumerate(ergebnis["monate"])
    ]


def _mittags(monat: str) -> str:
    """Noon, so that no time zone moves it into another year."""
    return f"{monat}-01T12:00:00Z"


def _farbe() -> dict[str, Any]:
    return {
        "field": "was",
        "type": "nominal",
        "scale": {"domain": list(NAMEN.values()), "range": [OHNE, MIT]},
        "legend": {
            "title": None,
            "orient": "top",
            "direction": "vertical",
            "rowPadding": 8,
            "labelLimit": 0,
            "symbolOpacity": 1,
        },
    }


def _mitte(y: dict[str, Any]) -> dict[str, Any]:
    """The median; dashed without the concept, for whoever sees no colours."""
    striche = {"domain": list(NAMEN.values()), "range": [[6, 4], [1, 0]]}
    return {
        "mark": {"type": "line", "strokeWidth": 2.5},
        "encoding": {
            "y": y | {"field": "q50"},
            "strokeDash": {"field": "was", "scale": striche, "legend": None},
        },
    }


def _flaeche(unten: str, oben: str, deckung: float, achse: dict[str, Any]) -> dict[str, Any]:
    return {
        "mark": {"type": "area", "opacity": deckung},
        "encoding": {
            "y": achse | {"field": unten},
            "y2": {"field": oben},
        },
    }


def _stil() -> dict[str, Any]:
    achse = {"labelColor": SCHRIFT, "gridColor": GITTER, "domainColor": GITTER, "tickColor": GITTER}
    return {
        "background": None,
        "font": "Fira Sans",
        "view": {"stroke": None},
        "title": {"color": SCHRIFT},
        "axis": achse | {"labelFontSize": 13},
        "legend": {"labelColor": SCHRIFT, "labelFontSize": 14, "symbolType": "square"},
        "aria": False,
    }
