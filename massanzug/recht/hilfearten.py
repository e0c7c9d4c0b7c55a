"""Hilfearten des SGB VIII (§§ 27 bis 35a), für junge Volljährige über § 41.

A list to choose from and to count by. Nothing here proposes a Hilfeart (X14).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from massanzug.recht.laden import gilt, parameter


class Strom(StrEnum):
    AMBULANT = "ambulant"
    TEILSTATIONAER = "teilstationaer"
    STATIONAER = "stationaer"


@dataclass(frozen=True, slots=True)
class Hilfeart:
    """``statistikcode`` is EF4, empty where it has to be asked; ``orte`` are codes of EF5."""

    schluessel: str
    paragraf: str
    name: str
    strom: Strom
    statistikcode: str
    orte: tuple[str, ...]
    volljaehrige: bool
    gueltig_von: date
    gueltig_bis: date | None
    quelle: str

    def gilt_am(self, tag: date) -> bool:
        return gilt(tag, self.gueltig_von, self.gueltig_bis)

    def rechtsgrundlage(self, *, volljaehrig: bool = False) -> str:
        """``§ 34 SGB VIII``, for a young adult ``§ 41 in Verbindung mit § 34 SGB VIII``.

        ValueError where § 41 Abs. 2 does not refer to this Hilfeart.
        """
        if not volljaehrig:
            return f"{self.paragraf} SGB VIII"
        if not self.volljaehrige:
            raise ValueError(f"§ 41 Abs. 2 SGB VIII verweist nicht auf {self.paragraf}.")
        return f"§ 41 in Verbindung mit {self.paragraf} SGB VIII"


def _bauen(schluessel: str, roh: dict[str, Any], quelle: str) -> Hilfeart:
    return Hilfeart(
        schluessel=schluessel,
        paragraf=roh["paragraf"],
        name=roh["name"],
        strom=Strom(roh["strom"]),
        statistikcode=roh["statistikcode"],
        orte=tuple(roh["orte"]),
        volljaehrige=roh["volljaehrige"],
        gueltig_von=roh["gueltig_von"],
        gueltig_bis=roh.get("gueltig_bis"),
        quelle=roh.get("quelle", quelle),
    )


def _alle() -> dict[str, Hilfeart]:
    datei = parameter("hilfearten")
    quelle = datei["quellen"]["gesetz"]
    return {s: _bauen(s, roh, quelle) for s, roh in datei["hilfearten"].items()}


HILFEARTEN: dict[str, Hilfeart] = _alle()


def hilfeart(schluessel: str) -> Hilfeart:
    """KeyError for a key that never was one; a Hilfeart that has ended is still found."""
    return HILFEARTEN[schluessel]


def hilfearten_am(tag: date) -> tuple[Hilfeart, ...]:
    """Those that can be granted on that day, in the order of the law."""
    return tuple(art for art in HILFEARTEN.values() if art.gilt_am(tag))
