"""How somebody comes into a case and leaves it. Parts of acts, which check the right and record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.fall.models import Beteiligung, Fall
from massanzug.konten.models import Benutzer, Team
from massanzug.raum.models import gilt_am


def hineinlassen(beteiligung: Beteiligung) -> Beteiligung:
    beteiligung.full_clean()
    beteiligung.save()
    return beteiligung


def ganze_akte(
    fall: Fall,
    wer: Benutzer | Team,
    rolle: Beteiligtenrolle,
    *,
    von: date,
    bis: date | None = None,
) -> Beteiligung:
    """For the Jugendamt's own people, who work in the whole Akte."""
    vertritt = rolle == Beteiligtenrolle.VERTRETUNG
    return hineinlassen(
        Beteiligung(
            fall=fall,
            benutzer=wer if isinstance(wer, Benutzer) else None,
            team=wer if isinstance(wer, Team) else None,
            rolle=rolle,
            abteil=Abteil.AKTE,
            zweck=Zweck.VERTRETUNG if vertritt else Zweck.FALLARBEIT,
            gueltig_von=von,
            gueltig_bis=bis,
        )
    )


def laufende(fall: Fall, am: date, *rollen: Beteiligtenrolle) -> list[Beteiligung]:
    return list(fall.beteiligungen.filter(gilt_am(am), rolle__in=rollen))


def hinausbegleiten(beteiligungen: Iterable[Beteiligung], am: date) -> None:
    """They end now, not tonight: the last day is yesterday, and what began today never was.

    The record of acts keeps what the table forgets.
    """
    for beteiligung in beteiligungen:
        if beteiligung.gueltig_von >= am:
            beteiligung.delete()
        else:
            beteiligung.gueltig_bis = am - timedelta(days=1)
            beteiligung.save()
