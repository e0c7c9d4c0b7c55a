"""What a Maßanzug costs: for the Jugendamt's own pages, apart from the strip itself (X9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from massanzug.fall.begriffe import Kostenstrom
from massanzug.fall.domain.massanzug_wechsel import STROEME
from massanzug.fall.models import Baustein, Fall, Wechsel
from massanzug.fall.zugriff import sichtbare_bausteine, sichtbare_wechsel
from massanzug.kern.geld import euro_text
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange


@dataclass(frozen=True, slots=True)
class Kostenzeile:
    """``kann_wechseln``: it runs on a cost stream and is not over."""

    schluessel: int
    was: str
    strom: str
    traeger: str
    monat: str
    ab: date | None
    bis: date | None
    kann_wechseln: bool


@dataclass(frozen=True, slots=True)
class Kostenblick:
    """``summen``: cost stream and euros a month of what runs on that day, ready to be shown."""

    zeilen: tuple[Kostenzeile, ...]
    summen: tuple[tuple[str, str], ...]
    wechsel: tuple[Wechsel, ...]


def kosten_lesen(benutzer: Benutzer, fall: Fall, am: date) -> Kostenblick:
    """``PermissionDenied`` for everybody who is not of the Jugendamt."""
    verlange(benutzer, "massanzug.kosten", fall)
    bausteine = [
        b
        for b in sichtbare_bausteine(benutzer, fall).filter(entfernt_am__isnull=True)
        if b.kostenstrom != Kostenstrom.OHNE
    ]
    return Kostenblick(
        zeilen=tuple(_zeile(b, am) for b in bausteine),
        summen=tuple(_summen(bausteine, am)),
        wechsel=tuple(sichtbare_wechsel(benutzer, fall)),
    )


def _zeile(baustein: Baustein, am: date) -> Kostenzeile:
    return Kostenzeile(
        schluessel=baustein.pk,
        was=baustein.was,
        strom=baustein.get_kostenstrom_display(),
        traeger=str(baustein.traeger or ""),
        monat="" if baustein.kosten_monat is None else euro_text(baustein.kosten_monat),
        ab=baustein.ab,
        bis=baustein.bis,
        kann_wechseln=baustein.kostenstrom in STROEME
        and (baustein.bis is None or baustein.bis >= am),
    )


def _summen(bausteine: Iterable[Baustein], am: date) -> Iterable[tuple[str, str]]:
    laufend = [
        b for b in bausteine if (b.ab is None or b.ab <= am) and (b.bis is None or b.bis >= am)
    ]
    for strom in STROEME:
        betraege = [b.kosten_monat or Decimal(0) for b in laufend if b.kostenstrom == strom]
        if betraege:
            yield strom.label, euro_text(sum(betraege, Decimal(0)))
