from __future__ import annotations

from django.db.models import F

from massanzug.team.models import Beratung


def takt_schlagen(beratung: Beratung) -> None:
    """Something happened at the table: every open page asks and sees it. Part of an act."""
    Beratung.objects.filter(pk=beratung.pk).update(takt=F("takt") + 1)
