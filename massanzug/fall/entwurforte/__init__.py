"""Where the drafts of case work belong: one module per step of the work."""

from __future__ import annotations

from massanzug.fall.entwurforte import (
    abschluss,
    anvertrautes,
    auftraege,
    eingang,
    entscheidung,
    genogramm,
    gespraech,
    hilfeplan,
    massanzug,
    netz,
    personen,
    ressourcen,
    ueberpruefung,
    wille,
    ziele,
    zugang,
)

__all__ = [
    "abschluss",
    "anvertrautes",
    "auftraege",
    "eingang",
    "entscheidung",
    "genogramm",
    "gespraech",
    "hilfeplan",
    "massanzug",
    "netz",
    "personen",
    "ressourcen",
    "ueberpruefung",
    "wille",
    "ziele",
    "zugang",
]
