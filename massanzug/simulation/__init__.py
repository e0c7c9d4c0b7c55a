"""The forecast: a town's episodes in, joint samples of cases and cost out. NumPy and Numba, no Django."""

from __future__ import annotations

from massanzug.simulation.anpassen import Anpassung, anpassen
from massanzug.simulation.auswerten import (
    Reihe,
    altersreihen,
    kosten,
    reihen,
    stromreihen,
)
from massanzug.simulation.begriffe import Abgewiesen, Preise, Unrechenbar, Verlauf
from massanzug.simulation.lesen import preise_lesen, verlauf_lesen
from massanzug.simulation.vorhersage import Auftrag, vorhersagen

VERSION = "1"

__all__ = [
    "VERSION",
    "Abgewiesen",
    "Anpassung",
    "Auftrag",
    "Preise",
    "Reihe",
    "Unrechenbar",
    "Verlauf",
    "altersreihen",
    "anpassen",
    "kosten",
    "preise_lesen",
    "reihen",
    "stromreihen",
    "verlauf_lesen",
    "vorhersagen",
]
