"""Tables for the office's spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMELN = ("=", "+", "-", "@", "\t", "\r")


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
