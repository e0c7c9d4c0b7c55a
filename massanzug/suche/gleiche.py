"""Everyday, dialect and foreign words that mean what offers call something else."""

from __future__ import annotations

from massanzug.suche.falten import falten
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import vorgabe


def _tabelle() -> dict[str, list[tuple[str, float]]]:
    tabelle: dict[str, list[tuple[str, float]]] = {}
    for gemeint, gewicht, worte in vorgabe("lesen")["gleich"]:
        for wort in worte:
            ziele = tabelle.setdefault(stamm(falten(wort)), [])
            if stamm(falten(wort)) != stamm(falten(gemeint)):
                ziele.append((falten(gemeint), float(gewicht)))
    for gemeint, *je_sprache in vorgabe("fremd")["woerter"]:
        for wort in " ".join(je_sprache).split():
            ziele = tabelle.setdefault(stamm(falten(wort)), [])
            if stamm(falten(wort)) != stamm(falten(gemeint)):
                ziele.append((falten(gemeint), float(vorgabe("fremd")["gewicht"])))
    return tabelle


TABELLE = _tabelle()


def gleiche(stamm_: str) -> list[tuple[str, float]]:
    """What a stem may also mean, as folded words with weights."""
    return TABELLE.get(stamm_, [])
