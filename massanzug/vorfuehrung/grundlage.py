"""What the demo town stands on: Arnsberg's rooms, Träger, teams, and the people who sign in."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from massanzug.kern.zeit import heute
from massanzug.vorfuehrung.daten.arnsberg import arnsberg_anlegen
from massanzug.vorfuehrung.daten.gespraeche import gespraechswuensche_anlegen
from massanzug.vorfuehrung.daten.wegweiser import wegweiser_anlegen
from massanzug.vorfuehrung.menschen import DEMOPERSONEN, weitere_fachkraefte
from massanzug.vorfuehrung.stadt import menschen_anlegen, systembenutzer
from massanzug.wegweiser.domain.bestand import startbestand_einrichten

FACHKRAEFTE_GROSS = 9  # beside the first of each Wirkungsraum, in a large town


@transaction.atomic
def grundlage_anlegen(*, gross: bool) -> None:
    """Idempotent. ``gross``: the town has as many ASD-Fachkräfte as thousands of cases need."""
    neu = startbestand_einrichten()
    arnsberg_anlegen(durch=systembenutzer())
    weitere = weitere_fachkraefte(FACHKRAEFTE_GROSS) if gross else []
    menschen_anlegen([*DEMOPERSONEN, *weitere])
    if neu:
        wegweiser_anlegen(heute())
        gespraechswuensche_anlegen(timezone.now())
