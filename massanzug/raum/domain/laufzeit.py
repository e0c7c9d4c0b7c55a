"""How long something still holds, in words: colour alone says nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

BALD = 90  # days: enough to negotiate a new one

Stand = Literal["gilt", "bald", "abgelaufen", "kommt"]
TON: dict[Stand, str] = {"gilt": "gut", "bald": "warnung", "abgelaufen": "gefahr", "kommt": "info"}


@dataclass(frozen=True, slots=True)
class Laufzeit:
    von: date
    bis: date | None
    stand: Stand
    worte: str

    @property
    def ton(self) -> str:
        return TON[self.stand]


def laufzeit(von: date, bis: date | None, am: date) -> Laufzeit:
    if am < von:
        return Laufzeit(von, bis, "kommt", f"gilt ab {von:%d.%m.%Y}")
    if bis is None:
        return Laufzeit(von, bis, "gilt", "gilt ohne Ende")
    if bis < am:
        return Laufzeit(von, bis, "abgelaufen", f"abgelaufen seit {bis:%d.%m.%Y}")
    tage = (bis - am).days
    if tage > BALD:
        return Laufzeit(von, bis, "gilt", f"gilt bis {bis:%d.%m.%Y}")
    wann = {0: "heute", 1: "morgen"}.get(tage, f"in {tage} Tagen")
    return Laufzeit(von, bis, "bald", f"läuft {wann} aus")
