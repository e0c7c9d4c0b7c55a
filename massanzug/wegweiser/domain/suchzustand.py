"""How the search is, in a small file beside the index: for the operator and for the page's hint."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from massanzug.suche import Bauergebnis

DATEI = "zustand.json"


@dataclass(frozen=True, slots=True)
class Suchzustand:
    """``eingeschraenkt``: the database answers alone, since when and why (German sentences).

    ``gebaut``: when the index was made, of how many offers, in how many seconds.
    """

    eingeschraenkt: bool = False
    seit: str = ""
    grund: str = ""
    gebaut: str = ""
    eintraege: int = 0
    sekunden: float = 0.0

    def in_worten(self) -> str:
        if self.eingeschraenkt:
            return (
                f"Die Suche ist eingeschränkt seit {_lesbar(self.seit)}: {self.grund} "
                "Bis der Index wieder steht, antwortet die Datenbank."
            )
        if not self.gebaut:
            return "Es gibt noch keinen Suchindex. Die erste Suche baut ihn."
        return (
            f"Die Suche arbeitet. Index vom {_lesbar(self.gebaut)}: {self.eintraege} Einträge, "
            f"gebaut in {self.sekunden:.1f} s."
        )


def _lesbar(zeitpunkt: str) -> str:
    return f"{timezone.localtime(datetime.fromisoformat(zeitpunkt)):%d.%m.%Y, %H:%M Uhr}"


def suchzustand() -> Suchzustand:
    """What the last process wrote; a file nobody can read tells nothing."""
    try:
        return Suchzustand(**json.loads(_datei().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Suchzustand()


def eingeschraenkt_merken(grund: str) -> None:
    bisher = suchzustand()
    if bisher.eingeschraenkt and bisher.grund == grund:
        return
    seit = bisher.seit if bisher.eingeschraenkt else timezone.now().isoformat()
    _schreiben(replace(bisher, eingeschraenkt=True, seit=seit, grund=grund))


def bau_merken(bau: Bauergebnis) -> None:
    _schreiben(
        Suchzustand(
            gebaut=timezone.now().isoformat(), eintraege=bau.eintraege, sekunden=bau.sekunden
        )
    )


def _datei() -> Path:
    return Path(settings.SUCHINDEX) / DATEI


def _schreiben(zustand: Suchzustand) -> None:
    """Best effort: a full disk must not take the answer away, too."""
    datei = _datei()
    neu = datei.with_suffix(".neu")
    try:
        datei.parent.mkdir(parents=True, exist_ok=True)
        neu.write_text(json.dumps(asdict(zustand), ensure_ascii=False), encoding="utf-8")
        neu.replace(datei)
    except OSError:
        return
