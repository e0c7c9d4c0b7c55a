"""The forecast: a town's episodes in, joint samples of cases and cost out. NumPy and Numba, no Django.

What may be relied on is in ``__all__``:

- in: ``verlauf_lesen``, ``preise_lesen``, ``annahmen_lesen``, ``vorlage``; Unrechenbar where nothing can be made of it
- fit and run: ``anpassen``, ``Auftrag``, ``vorhersagen``, ``Einfuehrung``, ``beiwerk``
- series: ``reihen`` (kinds), ``stromreihen``, ``altersreihen``, ``kosten``, ``stadtkosten``
- answers from pairs of runs: ``vergleichen``, then ``jahresaussichten``, ``gewinnschwelle``, ``tornado``,
  ``empfindlichkeit``, ``erreicht``
- against the past: ``rueckschau``, ``zeugnisse``; against what comes: ``abgleichen``, ``gewichte``, ``nachgefuehrt``
"""

from __future__ import annotations

from massanzug.simulation.annahmen import (
    Einfuehrung,
    Wirkung,
    annahmen_lesen,
    beiwerk,
    vorlage,
)
from massanzug.simulation.anpassen import Anpassung, anpassen
from massanzug.simulation.antworten import (
    Ausschlag,
    Gewinnschwelle,
    Jahresaussicht,
    Vergleich,
    empfindlichkeit,
    erreicht,
    gewinnschwelle,
    jahresaussichten,
    stadtkosten,
    tornado,
    vergleichen,
)
from massanzug.simulation.auswerten import (
    ALTERSGRUPPEN,
    Reihe,
    altersreihen,
    kosten,
    reihen,
    stromreihen,
)
from massanzug.simulation.begriffe import Abgewiesen, Preise, Unrechenbar, Verlauf
from massanzug.simulation.lesen import preise_lesen, verlauf_lesen
from massanzug.simulation.rueckschau import Probe, Zeugnis, rueckschau, zeugnisse
from massanzug.simulation.verfolgen import Abgleich, abgleichen, gewichte, nachgefuehrt
from massanzug.simulation.vorhersage import Auftrag, vorhersagen

VERSION = "2"

__all__ = [
    "ALTERSGRUPPEN",
    "VERSION",
    "Abgewiesen",
    "Abgleich",
    "Anpassung",
    "Auftrag",
    "Ausschlag",
    "Einfuehrung",
    "Gewinnschwelle",
    "Jahresaussicht",
    "Preise",
    "Probe",
    "Reihe",
    "Unrechenbar",
    "Vergleich",
    "Verlauf",
    "Wirkung",
    "Zeugnis",
    "abgleichen",
    "altersreihen",
    "annahmen_lesen",
    "anpassen",
    "beiwerk",
    "empfindlichkeit",
    "erreicht",
    "gewichte",
    "gewinnschwelle",
    "jahresaussichten",
    "kosten",
    "nachgefuehrt",
    "preise_lesen",
    "reihen",
    "rueckschau",
    "stadtkosten",
    "stromreihen",
    "tornado",
    "vergleichen",
    "verlauf_lesen",
    "vorhersagen",
    "vorlage",
    "zeugnisse",
]
