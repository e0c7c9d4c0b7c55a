"""The facets of the search page: what a result can be narrowed by, with how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy

from massanzug.wegweiser.begriffe import Angebotsart, Barrierefreiheit, Sprache
from massanzug.wegweiser.domain.themen import Wort, wort

HOECHSTENS = 12  # values of one facet; the rest is found by other words
_TITEL = {
    "raum": gettext_lazy("Gegend"),
    "oberthema": gettext_lazy("Thema"),
    "art": gettext_lazy("Was für ein Angebot?"),
    "sprache": gettext_lazy("Dort gesprochene Sprachen"),
    "kosten": gettext_lazy("Kosten"),
    "platz": gettext_lazy("Plätze"),
    "barrierefrei": gettext_lazy("Zugang"),
}
MERKMALE = (*_TITEL, "thema")
_FESTE_WORTE = {
    ("kosten", "kostenlos"): gettext_lazy("kostenlos"),
    ("platz", "frei"): gettext_lazy("freie Plätze"),
}


@dataclass(frozen=True, slots=True)
class Merkmalswert:
    wert: str
    wort: Wort
    anzahl: int
    gewaehlt: bool


@dataclass(frozen=True, slots=True)
class Merkmal:
    name: str
    titel: str
    werte: tuple[Merkmalswert, ...]


def merkmale(
    zaehlung: Mapping[str, Mapping[str, int]],
    gewaehlt: tuple[tuple[str, str], ...],
    gesamt: int,
    sprache: str,
) -> list[Merkmal]:
    """Facets that can still narrow something, or that somebody has chosen already."""
    alle = (
        Merkmal(name, str(titel), _werte(name, zaehlung.get(name, {}), gewaehlt, sprache))
        for name, titel in _TITEL.items()
    )
    return [m for m in alle if any(w.gewaehlt or w.anzahl < gesamt for w in m.werte)]


def _werte(
    name: str,
    zaehlung: Mapping[str, int],
    gewaehlt: tuple[tuple[str, str], ...],
    sprache: str,
) -> tuple[Merkmalswert, ...]:
    meine = {wert for merkmal, wert in gewaehlt if merkmal == name}
    haeufigste = sorted(zaehlung, key=lambda w: (-zaehlung[w], w))[:HOECHSTENS]
    return tuple(
        Merkmalswert(w, _wort(name, w, sprache), zaehlung.get(w, 0), w in meine)
        for w in [*haeufigste, *sorted(meine - set(haeufigste))]
    )


def _wort(name: str, wert: str, sprache: str) -> Wort:
    if fest := _FESTE_WORTE.get((name, wert)):
        return Wort(str(fest))
    if name == "sprache" and wert in Sprache.values:
        return Wort(Sprache(wert).label)
    if name == "art" and wert in Angebotsart.values:
        return wort(Angebotsart(wert).label, sprache)
    if name == "barrierefrei" and wert in Barrierefreiheit.values:
        return wort(Barrierefreiheit(wert).label, sprache)
    if name == "oberthema":
        return wort(wert, sprache)
    return Wort(wert, fremd=sprache != Sprache.DE)
