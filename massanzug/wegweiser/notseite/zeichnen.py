"""Drawing many pages: one after the other, or on several processor cores at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import ClassVar

from django.db import connections

from massanzug.wegweiser.notseite.seiten import Blatt, zeichnen

JE_GRIFF = 16  # pages a process takes at a time


class Zeichenwerk:
    """What the processes inherit: drawing functions cannot be sent to them."""

    blaetter: ClassVar[Sequence[Blatt]] = ()
    datenstand: ClassVar[date]


def gezeichnet(
    blaetter: Sequence[Blatt], datenstand: date, prozesse: int
) -> Callable[[], list[str]]:
    """Begins at once where there are several ``prozesse``; the answer waits for the pages.

    They read the database through connections of their own, so only what is committed. A process
    that dies is a BrokenProcessPool, never a wait without end.
    """
    if prozesse == 1:
        return lambda: [zeichnen(blatt, datenstand) for blatt in blaetter]
    Zeichenwerk.blaetter, Zeichenwerk.datenstand = blaetter, datenstand
    connections.close_all()
    werk = ProcessPoolExecutor(prozesse, get_context("fork"))
    spaeter = werk.map(_eine, range(len(blaetter)), chunksize=JE_GRIFF)

    def warten() -> list[str]:
        with werk:
            return list(spaeter)

    return warten


def _eine(nummer: int) -> str:
    return zeichnen(Zeichenwerk.blaetter[nummer], Zeichenwerk.datenstand)
