"""The search of the Wegweiser: German analysis, exact ranking, an embedded index. No Django."""

from __future__ import annotations

from massanzug.suche.bauen import aendern, bauen
from massanzug.suche.begriffe import (
    Anfrage,
    Bauergebnis,
    Eintrag,
    Ergebnis,
    Gegend,
    Grund,
    IndexFehlt,
    IndexKaputt,
    Thema,
    Treffer,
)
from massanzug.suche.index import Suche
from massanzug.suche.speicher import Speichersuche

__all__ = [
    "Anfrage",
    "Bauergebnis",
    "Eintrag",
    "Ergebnis",
    "Gegend",
    "Grund",
    "IndexFehlt",
    "IndexKaputt",
    "Speichersuche",
    "Suche",
    "Thema",
    "Treffer",
    "aendern",
    "bauen",
]
