"""When the ground of a Hilfeplan falls away, so does what was shared on it. Part of acts."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from massanzug.fall.begriffe import Beteiligtenrolle
from massanzug.fall.domain.zugang_beteiligung import hinausbegleiten
from massanzug.fall.models import Fall
from massanzug.konten.models import Benutzer
from massanzug.protokoll.schreiben import protokolliere


def planteilung_beenden(fall: Fall, *, durch: Benutzer, am: date) -> list[Benutzer]:
    """Everybody who is in the case on a Hilfeplan and no consent goes, at once; returns who went."""
    beteiligungen = list(
        fall.beteiligungen.filter(
            Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=am),
            rolle=Beteiligtenrolle.TRAEGER,
            hilfeplan__isnull=False,
            einwilligung__isnull=True,
        ).select_related("benutzer")
    )
    for beteiligung in beteiligungen:
        protokolliere(
            durch, "beteiligung.beenden", beteiligung, akte=fall, wer=str(beteiligung.benutzer)
        )
    hinausbegleiten(beteiligungen, am)
    return [b.benutzer for b in beteiligungen if b.benutzer]
