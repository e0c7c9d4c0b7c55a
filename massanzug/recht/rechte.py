"""The rights that are explained to a family, in words of our own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from massanzug.recht.laden import parameter


@dataclass(frozen=True, slots=True)
class Recht:
    paragraf: str
    titel: str
    text: str
    gueltig_von: date
    quelle: str


RECHTE: dict[str, Recht] = {
    schluessel: Recht(**roh) for schluessel, roh in parameter("rechte")["rechte"].items()
}
