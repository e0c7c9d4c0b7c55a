"""A page of results: what was asked, what was found, and what it can be narrowed by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from massanzug.kern.zeit import heute
from massanzug.suche import Anfrage
from massanzug.wegweiser.domain.finden import JE_SEITE, Fund, finden
from massanzug.wegweiser.domain.merkmale import Merkmal, merkmale
from massanzug.wegweiser.domain.zaehlung import nichts_gefunden
from massanzug.wegweiser.zugriff import sichtbare_orte


class Ort(NamedTuple):
    """Where an Ortsteil lies, and in which Wirkungsraum."""

    breite: float | None
    laenge: float | None
    raum: str | None


@dataclass(frozen=True, slots=True)
class Frage:
    """``punkt``: where the device is. ``fest``: facets of the page itself, not to be taken off."""

    text: str = ""
    ort: str = ""
    punkt: tuple[float, float] | None = None
    merkmale: tuple[tuple[str, str], ...] = ()
    fest: tuple[tuple[str, str], ...] = ()
    seite: int = 1
    alter: int | None = None


@dataclass(frozen=True, slots=True)
class Seitenfund:
    fund: Fund
    merkmale: list[Merkmal]
    orte: list[str]
    frage: Frage

    @property
    def gewaehlt(self) -> int:
        """How many facets somebody has chosen."""
        return len(self.frage.merkmale)

    @property
    def davor(self) -> int:
        return min(self.frage.seite - 1, self.fund.seiten)

    @property
    def danach(self) -> int:
        return self.frage.seite + 1 if self.frage.seite < self.fund.seiten else 0


def seitenfund(frage: Frage, sprache: str) -> Seitenfund:
    orte = {n: Ort(breite, laenge, raum) for n, breite, laenge, raum in sichtbare_orte()}
    anfrage = _anfrage(frage, orte.get(frage.ort), sprache)
    fund = finden(anfrage)
    ergebnis = fund.ergebnis
    if _vergeblich(frage, fund):
        nichts_gefunden(frage.text, anfrage.wirkungsraum, heute())
    feste = {name for name, _ in frage.fest}
    werte = [
        m
        for m in merkmale(ergebnis.merkmale, frage.merkmale, ergebnis.gesamt, sprache)
        if m.name not in feste
    ]
    return Seitenfund(fund, werte, list(orte), frage)


def _vergeblich(frage: Frage, fund: Fund) -> bool:
    """Nothing there at all: not because it was narrowed down, nor because the index was away."""
    return not (fund.ergebnis.gesamt or fund.eingeschraenkt or frage.merkmale or frage.seite > 1)


def _anfrage(frage: Frage, ort: Ort | None, sprache: str) -> Anfrage:
    mitte = None
    if ort is not None and ort.breite is not None and ort.laenge is not None:
        mitte = (ort.breite, ort.laenge)
    return Anfrage(
        text=frage.text,
        sprache=sprache,
        ortsteil=frage.ort if ort else "",
        wirkungsraum=(ort.raum or "") if ort else "",
        punkt=frage.punkt or mitte,
        merkmale=frage.fest + frage.merkmale,
        anzahl=JE_SEITE,
        ab=(frage.seite - 1) * JE_SEITE,
        alter=frage.alter,
    )
