"""Everyday, dialect and foreign words that mean what offers call something else."""

from __future__ import annotations

from massanzug.suche.falten import falten
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import vorgabe


def _gruppen() -> dict[tuple[str, float], list[str]]:
    gruppen: dict[tuple[str, float], dict[str, None]] = {}
    lesen, fremd = vorgabe("lesen"), vorgabe("fremd")
    zeilen = [(gemeint, gewicht, worte) for gemeint, gewicht, worte in lesen["gleich"]]
    zeilen += [
        (gemeint, fremd["gewicht"], " ".join(je_sprache).split())
        for gemeint, *je_sprache in fremd["woerter"]
    ]
    for gemeint, gewicht, worte in zeilen:
        gruppe = gruppen.setdefault((falten(gemeint), float(gewicht)), {})
        gruppe.update(dict.fromkeys(stamm(falten(wort)) for wort in worte))
    return {
        (gemeint, gewicht): sorted(gruppe.keys() - {stamm(gemeint)})
        for (gemeint, gewicht), gruppe in gruppen.items()
    }


GRUPPEN = _gruppen()
"""What is meant, folded, with its weight, to the stems that may mean it."""


def _tabelle() -> dict[str, list[tuple[str, float]]]:
    tabelle: dict[str, list[tuple[str, float]]] = {}
    for gemeint, staemme in GRUPPEN.items():
        for eines in staemme:
            tabelle.setdefault(eines, []).append(gemeint)
    return tabelle


TABELLE = _tabelle()


def gleiche(stamm_: str) -> list[tuple[str, float]]:
    """What a stem may also mean, as folded words with weights."""
    return TABELLE.get(stamm_, [])
