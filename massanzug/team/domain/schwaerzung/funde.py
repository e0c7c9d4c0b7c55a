from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fundart(StrEnum):
    AKTE = "Name aus der Akte"
    NAME = "vielleicht ein Name"
    ORT = "Ort oder Anschrift"
    EINRICHTUNG = "Schule oder Einrichtung"
    DATUM = "Datum"
    KONTAKT = "Nummer oder Adresse"


@dataclass(frozen=True, slots=True)
class Bekannt:
    """A name of the case, and what to say instead („Mutter“)."""

    name: str
    ersatz: str


@dataclass(frozen=True, slots=True)
class Fund:
    """``text[anfang:ende]``; ``ersatz``: what to say instead, if that is known."""

    anfang: int
    ende: int
    text: str
    art: Fundart
    ersatz: str = ""
