"""Drawing many pages: one after the other, or on several processor cores at once."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from datetime import date
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

    They read the database through connections of their own, so only what is committed.
    """
    if prozesse == 1:
        return lambda: [zeichnen(blatt, datenstand) for blatt in blaetter]
    Zeichenwerk.blaetter, Zeichenwerk.datenstand = blaetter, datenstand
    connections.close_all()
    werk = multiprocessing.get_context("fork").Pool(prozesse)
    spaeter = werk.map_async(_eine, range(len(blaetter)), JE_GRIFF)

    def warten() -> list[str]:
        with werk:
            return spaeter.get()

    return warten


def _eine(nummer: int) -> str:
    return zeichnen(Zeichenwerk.blaetter[nummer], Zeichenwerk.datenstand)
