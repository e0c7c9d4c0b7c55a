"""How long a Falleingang may wait for somebody to take it over, and how long it has."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml
from django.conf import settings

from massanzug.fall.begriffe import Bereich


class Dringlichkeit(IntEnum):
    """The order of the inbox. A Gefährdung does not wait for its time to run out."""

    GEFAEHRDUNG = 1
    UEBERFAELLIG = 2
    IM_RAHMEN = 3


class _Frist(NamedTuple):
    bereich: Bereich
    dauer: timedelta
    ab: date
    bis: date


def eingangsfristen(am: date) -> dict[Bereich, timedelta]:
    """The town's list (setting ``EINGANGSFRISTEN``) as it is on that day, for every Bereich."""
    gelten = {f.bereich: f.dauer for f in _gelesen(settings.EINGANGSFRISTEN) if f.ab <= am <= f.bis}
    return {bereich: gelten[bereich] for bereich in Bereich}


@lru_cache(maxsize=4)
def _gelesen(datei: str) -> tuple[_Frist, ...]:
    """Read once a process; a Bereich without a line stops the first inbox, not the hundredth."""
    zeilen = yaml.safe_load(Path(datei).read_text(encoding="utf-8"))
    return tuple(
        _Frist(
            Bereich(zeile["bereich"]),
            timedelta(hours=zeile["stunden"]),
            zeile["ab"],
            zeile.get("bis", date.max),
        )
        for zeile in zeilen
    )


_STUFEN = (
    (timedelta(days=1), "Tag", "Tagen"),
    (timedelta(hours=1), "Stunde", "Stunden"),
    (timedelta(minutes=1), "Minute", "Minuten"),
)


def seit_wann(beginn: datetime, jetzt: datetime) -> str:
    """„seit 3 Stunden“, for a waiting of any length; whole units, rounded down."""
    vergangen = jetzt - beginn
    for einheit, eins, viele in _STUFEN:
        anzahl = vergangen // einheit
        if anzahl == 1:
            return f"seit {'einem' if eins == 'Tag' else 'einer'} {eins}"
        if anzahl > 1:
            return f"seit {anzahl} {viele}"
    return "gerade eben"
