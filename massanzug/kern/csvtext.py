"""Tables for the office's spreadsheet, and what is wrong in one that comes from there."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO

FORMELN = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Zeilenfehler:
    """One fault of an imported file: line as an editor counts it, column's name, a German reason."""

    zeile: int
    spalte: str
    grund: str


def als_csv(kopf: Sequence[str], zeilen: Iterable[Sequence[object]]) -> str:
    """Semicolons and a byte order mark, as German Excel wants it.

    A cell that it would run as a formula gets an apostrophe: a name is a name.
    """
    ausgabe = StringIO()
    schreiber = csv.writer(ausgabe, delimiter=";")
    schreiber.writerow(kopf)
    for zeile in zeilen:
        zellen = ["" if wert is None else str(wert) for wert in zeile]
        schreiber.writerow([f"'{z}" if z.startswith(FORMELN) else z for z in zellen])
    return "\ufeff" + ausgabe.getvalue()
