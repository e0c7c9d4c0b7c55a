"""The search of the Wegweiser: German analysis, exact ranking, an embedded index. Pure Python."""

from __future__ import annotations

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

__all__ = [
    "Anfrage",
    "Bauergebnis",
    "Eintrag",
    "Ergebnis",
    "Gegend",
    "Grund",
    "IndexFehlt",
    "IndexKaputt",
    "Thema",
    "Treffer",
]
