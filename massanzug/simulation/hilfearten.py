"""The codes a file may name, their cost stream, and how long such a help lasts in Germany.

The durations are weak starting points (see ``dauer.py``), used as far as a town has no episodes of
its own: § 33 and § 34 are Destatis figures of ended helps 2022 (presseportal.de), the others
are rounded from the mean of all helps (9.6 months in 2023, hzemonitor.akjstat.tu-dortmund.de),
which § 28 pulls down, and have no source of their own.
"""

from __future__ import annotations

from typing import NamedTuple

from massanzug.erwartung import wirkungen

AMBULANT = wirkungen.AMBULANT
TEILSTATIONAER, PFLEGE, STATIONAER = "teilstationaer", "pflege", "stationaer"
STROEME = (AMBULANT, TEILSTATIONAER, PFLEGE, STATIONAER)


class Hilfegruppe(NamedTuple):
    """``monate`` is the mean sojourn; § 41 is a group of its own only where a file says so."""

    code: str
    strom: str
    monate: float


_GRUPPEN = (
    Hilfegruppe("19", STATIONAER, 10),
    Hilfegruppe("27.2", AMBULANT, 12),
    Hilfegruppe("28", AMBULANT, 6),
    Hilfegruppe("29", AMBULANT, 10),
    Hilfegruppe("30", AMBULANT, 12),
    Hilfegruppe("31", AMBULANT, 15),
    Hilfegruppe("32", TEILSTATIONAER, 20),
    Hilfegruppe("33", PFLEGE, 50),
    Hilfegruppe("34", STATIONAER, 21),
    Hilfegruppe("35", STATIONAER, 12),
    Hilfegruppe("35a", AMBULANT, 20),
    Hilfegruppe("35a.ambulant", AMBULANT, 20),
    Hilfegruppe("35a.stationaer", STATIONAER, 24),
    Hilfegruppe("41", STATIONAER, 14),
    Hilfegruppe("42", STATIONAER, 2),
    Hilfegruppe("42a", STATIONAER, 1.5),
)
HILFEGRUPPEN: dict[str, Hilfegruppe] = {g.code: g for g in _GRUPPEN}
_SCHREIBWEISEN = {"27": "27.2", "27(2)": "27.2", "35aambulant": "35a.ambulant"}
_SCHREIBWEISEN |= {"35astationär": "35a.stationaer", "35astationaer": "35a.stationaer"}
_SCHREIBWEISEN |= {"35a.stationär": "35a.stationaer"}


def hilfecode(text: str) -> str | None:
    """``§ 31`` and ``31`` are one code; None if there is no such Hilfeart."""
    knapp = text.replace("§", "").replace(" ", "").replace("\u00a0", "").lower()
    code = _SCHREIBWEISEN.get(knapp, knapp)
    return code if code in HILFEGRUPPEN else None
