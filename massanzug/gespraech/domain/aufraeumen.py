from __future__ import annotations

from datetime import datetime, timedelta

from massanzug.gespraech.models import Gespraechswunsch


def gespraechswuensche_aufraeumen(jetzt: datetime, tage: int) -> int:
    """Delete what has been done for ``tage`` days, and say how many. What nobody did stays."""
    alte = Gespraechswunsch.objects.filter(erledigt_am__lt=jetzt - timedelta(days=tage))
    return alte.delete()[0]
