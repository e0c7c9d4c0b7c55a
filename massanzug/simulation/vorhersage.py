"""Runs on all cores; what they say together is in ``auswerten.py``."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from massanzug.simulation.anpassen import Anpassung, parameter_ziehen
from massanzug.simulation.hilfearten import STROEME
from massanzug.simulation.lauf import Ausgang, Zug, laufen
from massanzug.simulation.tafeln import ALTERSGRENZEN
from massanzug.simulation.zufall import STUECK, glueck_der_stadt, glueck_der_wirkungen

Aendern = Callable[[Zug, np.random.Generator], Zug]


def leerer_ausgang(laeufe: int, zellen: int, monate: int, altersgruppen: int = 0) -> Ausgang:
    form = (laeufe, zellen, monate)
    return Ausgang(
        np.zeros(form, np.uint16),
        np.zeros(form, np.uint16),
        np.zeros(form, np.int32),
        np.zeros(form, np.float32),
        np.zeros((laeufe, altersgruppen, monate), np.int32),
    )


def _teil(aus: Ausgang, von: int, bis: int) -> Ausgang:
    return Ausgang(*(feld[von:bis] for feld in aus))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Auftrag:
    """How far, how often, with which luck; ``kerne`` None takes all there are, ``alter`` counts age groups too."""

    monate: int
    laeufe: int
    saat: int
    kerne: int | None = None
    alter: bool = False


def vorhersagen(a: Anpassung, auftrag: Auftrag, aendern: Aendern | None = None) -> Ausgang:
    """The same numbers for the same seed on any number of cores.

    ``aendern`` turns a draw into that of a changed town (``annahmen.py``); same seed, same luck.
    """
    zellen = len(a.verlauf.arten) * len(a.verlauf.raeume)
    monate, laeufe, saat = auftrag.monate, auftrag.laeufe, auftrag.saat
    gruppen = len(STROEME) * len(ALTERSGRENZEN) if auftrag.alter else 0
    aus = leerer_ausgang(laeufe, zellen, monate, gruppen)

    def stueck(nummer: int) -> None:
        rng = glueck_der_stadt(saat, nummer)
        zug = parameter_ziehen(a, STUECK, monate, rng)
        if aendern is not None:
            zug = aendern(zug, glueck_der_wirkungen(saat, nummer))
        von = nummer * STUECK
        anzahl = min(STUECK, laeufe - von)
        laufen(a.stock, _erste(zug, anzahl), _teil(aus, von, von + anzahl))

    with ThreadPoolExecutor(auftrag.kerne or os.cpu_count() or 1) as pool:
        for _ in pool.map(stueck, range(-(-laeufe // STUECK))):
            pass
    return aus


_JE_LAUF = ("schluessel", "rate", "kraft", "uhr", "geburtstag", "folge")


def _erste(zug: Zug, anzahl: int) -> Zug:
    return zug._replace(**{name: getattr(zug, name)[:anzahl] for name in _JE_LAUF})
