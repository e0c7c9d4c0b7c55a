from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Schritt:
    """One step of the work. Without ``url`` it cannot be opened yet."""

    titel: str
    url: str = ""
    stand: Literal["offen", "begonnen", "fertig"] = "offen"
    aktuell: bool = False
