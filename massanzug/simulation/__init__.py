"""The forecast: a town's episodes in, joint samples of cases and cost out. NumPy and Numba, no Django.

What may be relied on is in ``__all__``:

- in: ``verlauf_lesen``, ``preise_lesen``, ``annahmen_lesen``, ``vorlage``, ``eingabe_sha256``; Unrechenbar where nothing can be made of it
- without a list: ``jahreszahlen_lesen`` or ``eckwerte``, then ``aus_jahreszahlen`` (and ``preise_aus_budget``);
  ``bevoelkerung_lesen``, then ``mit_bevoelkerung``
- fit and run: ``anpassen``, ``Auftrag``, ``vorhersagen``, ``Einfuehrung``, ``beiwerk``
- series: ``reihen`` (kinds), ``stromreihen``, ``altersreihen``, ``kosten``, ``stadtkosten``
- answers from pairs of runs: ``vergleichen``, then ``jahresaussichten``, ``gewinnschwelle``, ``tornado``,
  ``empfindlichkeit``, ``erreicht``
- against the past: ``abschneiden``, ``bestand_am``, ``rueckschau``, ``zeugnisse``; against what comes: ``abgleichen``, ``gewichte``, ``nachgefuehrt``
"""

from __future__ import annotations

import massanzug.simulation.ablage  # noqa: F401 - before anything loads Numba
from massanzug.erwartung.verfolgen import (
    ANHALTEN,
    WARNEN,
    Abgleich,
    abgleichen,
    gewichte,
    nachgefuehrt,
)
from massanzug.erwartung.wirkungen import Wirkung
from massanzug.simulation.annahmen import (
    Einfuehrung,
    annahmen_lesen,
    beiwerk,
    vorlage,
)
from massanzug.simulation.anpassen import Anpassung, anpassen, mit_bevoelkerung
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
    Reihe,
    altersreihen,
    kosten,
    reihen,
    stromreihen,
)
from massanzug.simulation.begriffe import Abgewiesen, Preise, Unrechenbar, Verlauf
from massanzug.simulation.bevoelkerung import Bevoelkerung, bevoelkerung_lesen
from massanzug.simulation.jahreszahlen import (
    Jahreszahlen,
    aus_jahreszahlen,
    eckwerte,
    jahreszahlen_lesen,
    preise_aus_budget,
)
from massanzug.simulation.lesen import eingabe_sha256, preise_lesen, verlauf_lesen
from massanzug.simulation.rueckschau import (
    Probe,
    Zeugnis,
    abschneiden,
    bestand_am,
    rueckschau,
    zeugnisse,
)
from massanzug.simulation.tafeln import ALTERSGRUPPEN
from massanzug.simulation.vorhersage import Auftrag, vorhersagen

VERSION = "3"

__all__ = [
    "ALTERSGRUPPEN",
    "ANHALTEN",
    "VERSION",
    "WARNEN",
    "Abgewiesen",
    "Abgleich",
    "Anpassung",
    "Auftrag",
    "Ausschlag",
    "Bevoelkerung",
    "Einfuehrung",
    "Gewinnschwelle",
    "Jahresaussicht",
    "Jahreszahlen",
    "Preise",
    "Probe",
    "Reihe",
    "Unrechenbar",
    "Vergleich",
    "Verlauf",
    "Wirkung",
    "Zeugnis",
    "abgleichen",
    "abschneiden",
    "altersreihen",
    "annahmen_lesen",
    "anpassen",
    "aus_jahreszahlen",
    "beiwerk",
    "bestand_am",
    "bevoelkerung_lesen",
    "eckwerte",
    "eingabe_sha256",
    "empfindlichkeit",
    "erreicht",
    "gewichte",
    "gewinnschwelle",
    "jahresaussichten",
    "jahreszahlen_lesen",
    "kosten",
    "mit_bevoelkerung",
    "nachgefuehrt",
    "preise_aus_budget",
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
