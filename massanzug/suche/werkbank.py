"""Offers made ready for the index, here or in processes that each keep what they know of words."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from itertools import cycle, islice
from multiprocessing import get_context
from operator import attrgetter
from typing import Any, NamedTuple, Self

import numpy as np

from massanzug.suche.begriffe import Eintrag, Gegend, Thema
from massanzug.suche.dokument import kopf
from massanzug.suche.schema import feldwerte, textfelder
from massanzug.suche.stapel import Wortnummern, stapeln
from massanzug.suche.themen import grundlage
from massanzug.suche.vorwaerts import packen
from massanzug.suche.woerter import Gezaehlt

STUECK = 2000
"""Offers analysed at a time."""
_WERTE = attrgetter(*(feld.name for feld in fields(Eintrag)))
"""An offer as a tuple, which goes to another process three times as fast as the offer itself."""


class Fertig(NamedTuple):
    """An analysed offer on its way into the index: its fields and its record."""

    felder: dict[str, object]
    satz: bytes


def fertigen(eintraege: list[Eintrag], nummern: Wortnummern) -> list[Fertig]:
    """Analyse offers; ``nummern`` counts their words."""
    stapel = stapeln(eintraege, nummern)
    schluessel = np.asarray(nummern.terme.schluessel, dtype="<u4")[stapel.terme].tobytes()
    gewichte = stapel.gewichte.tobytes()
    fertig = []
    for eintrag, text, (von, bis), im_namen in zip(
        eintraege,
        textfelder(stapel, nummern.terme.namen),
        stapel.spannen(),
        stapel.im_namen,
        strict=True,
    ):
        oben = kopf(eintrag)
        satz = packen(oben, schluessel[4 * von : 4 * bis], gewichte[von:bis], im_namen)
        fertig.append(Fertig(feldwerte(oben, text), satz))
    return fertig


_hier: list[Wortnummern] = []
"""In a process of its own: what it knows."""


def _arbeiter(themen: tuple[Thema, ...], gegenden: tuple[Gegend, ...]) -> None:
    # analysis makes no cycles; looking for them would cost three times what it costs itself
    gc.disable()
    _hier.append(Wortnummern(grundlage(themen, gegenden)[0]))


def _fertigen_drueben(werte: list[tuple[Any, ...]]) -> list[Fertig]:
    return fertigen([Eintrag(*w) for w in werte], _hier[0])


def _gezaehlt_drueben() -> Gezaehlt:
    return _hier[0].gezaehlt()


def _in_stuecken(eintraege: Iterable[Eintrag]) -> Iterator[list[Eintrag]]:
    alle = iter(eintraege)
    while stueck := list(islice(alle, STUECK)):
        yield stueck


class Werkbank:
    """Analyses offers in so many processes; with one, in this."""

    def __init__(
        self, themen: tuple[Thema, ...], gegenden: tuple[Gegend, ...], prozesse: int
    ) -> None:
        # a pool for each process: what is counted there is asked of each at the end
        self._pools = [
            ProcessPoolExecutor(
                1, get_context("spawn"), initializer=_arbeiter, initargs=(themen, gegenden)
            )
            for _ in range(prozesse if prozesse > 1 else 0)
        ]
        self._nummern = Wortnummern(grundlage(themen, gegenden)[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for pool in self._pools:
            pool.shutdown(cancel_futures=True)

    def fertige(self, eintraege: Iterable[Eintrag]) -> Iterator[list[Fertig]]:
        """Offers in their order; only a few pieces are in memory at once."""
        if not self._pools:
            for stueck in _in_stuecken(eintraege):
                yield fertigen(stueck, self._nummern)
            return
        offen = []
        for pool, stueck in zip(cycle(self._pools), _in_stuecken(eintraege), strict=False):
            offen.append(pool.submit(_fertigen_drueben, [_WERTE(e) for e in stueck]))
            if len(offen) > 2 * len(self._pools):
                yield offen.pop(0).result()
        yield from (auftrag.result() for auftrag in offen)

    def gezaehlt(self) -> Iterator[Gezaehlt]:
        """The pieces of text each process counted."""
        if not self._pools:
            yield self._nummern.gezaehlt()
        auftraege = [pool.submit(_gezaehlt_drueben) for pool in self._pools]
        yield from (auftrag.result() for auftrag in auftraege)
