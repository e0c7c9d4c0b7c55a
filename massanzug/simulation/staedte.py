"""A file of many towns, a line each: what is known of one, checked before anything is computed.

Columns: ``ags`` and ``name``; of the rest what there is. The best of three holds: a list of helps (``verlauf``,
``preise``, ``stichtag``), yearly numbers (``jahreszahlen``, and ``preise`` or ``ausgaben``), or ``einwohner``, ``ausgaben`` and
``jahr``. ``bevoelkerung`` names a projection by age. Files are named from the folder of the table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from massanzug.simulation.begriffe import Abgewiesen, Unrechenbar
from massanzug.simulation.lesen import Grund, zeilen

SPALTEN = ("ags", "name")
DATEIEN = ("verlauf", "jahreszahlen", "preise", "bevoelkerung")
FREI = (*DATEIEN, "stichtag", "einwohner", "ausgaben", "jahr")
_AGS = re.compile(r"^\d{5}(\d{3})?$")
_ZAHL = re.compile(r"^\d{1,3}(\.\d{3})+$|^\d+$")


@dataclass(frozen=True, slots=True)
class Stadt:
    """One line. ``ausgaben`` is euros a year, ``jahr`` the year they and ``einwohner`` are of; ``dateien`` by column."""

    zeile: int
    ags: str
    name: str
    dateien: Mapping[str, Path]
    stichtag: date | None
    einwohner: int | None
    ausgaben: int | None
    jahr: int | None


def staedte_lesen(inhalt: bytes, ordner: Path) -> tuple[list[Stadt], list[Abgewiesen]]:
    """The towns there is enough of, and the lines there is not. Unrechenbar if this is no such table."""
    staedte, abgewiesen, gesehen = [], [], dict[str, int]()
    for nummer, zeile in zeilen(inhalt, SPALTEN, FREI):
        try:
            stadt = _stadt(nummer, zeile, ordner)
            if stadt.ags in gesehen:
                raise Grund(f"ags steht schon in Zeile {gesehen[stadt.ags]}")  # noqa: TRY301
            gesehen[stadt.ags] = nummer
            staedte.append(stadt)
        except Grund as grund:
            abgewiesen.append(Abgewiesen(nummer, str(grund)))
    if not staedte and not abgewiesen:
        raise Unrechenbar("Die Datei enthält keine Stadt.")
    return staedte, abgewiesen


def _stadt(nummer: int, zeile: dict[str, str], ordner: Path) -> Stadt:
    if not _AGS.match(zeile["ags"]):
        raise Grund(f"ags hat 5 oder 8 Ziffern, vorn auch eine Null: {zeile['ags'][:20]!r}")
    if not zeile["name"]:
        raise Grund("name ist leer")
    stadt = Stadt(
        zeile=nummer,
        ags=zeile["ags"],
        name=zeile["name"],
        dateien={was: _datei(zeile[was], was, ordner) for was in DATEIEN if zeile[was]},
        stichtag=_tag(zeile["stichtag"]),
        einwohner=_zahl(zeile, "einwohner", 1_000, 10_000_000),
        ausgaben=_zahl(zeile, "ausgaben", 1, 10**12),
        jahr=_zahl(zeile, "jahr", 1990, 2100),
    )
    _genug(stadt)
    return stadt


def _datei(name: str, was: str, ordner: Path) -> Path:
    pfad = ordner / name
    if not pfad.is_file():
        raise Grund(f"{was}: es gibt keine Datei {name!r}")
    return pfad


def _tag(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise Grund(f"stichtag ist kein Tag (JJJJ-MM-TT): {text[:20]!r}") from None


def _zahl(zeile: dict[str, str], was: str, von: int, bis: int) -> int | None:
    """``75000`` or ``75.000``; None where nothing stands."""
    text = zeile[was]
    if not text:
        return None
    if not _ZAHL.match(text) or not von <= int(text.replace(".", "")) <= bis:
        raise Grund(f"{was} ist keine ganze Zahl von {von} bis {bis}: {text[:20]!r}")
    return int(text.replace(".", ""))


def _genug(s: Stadt) -> None:
    if "verlauf" in s.dateien:
        fehlt = [
            n for n, da in (("preise", "preise" in s.dateien), ("stichtag", s.stichtag)) if not da
        ]
    elif "jahreszahlen" in s.dateien:
        fehlt = [] if "preise" in s.dateien or s.ausgaben else ["preise oder ausgaben"]
    else:
        fehlt = [n for n in ("einwohner", "ausgaben", "jahr") if getattr(s, n) is None]
    if fehlt:
        raise Grund(f"es fehlt {', '.join(fehlt)}")
