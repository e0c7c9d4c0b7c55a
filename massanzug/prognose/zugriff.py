"""Leitung and Planung of a Jugendamt see and make its Prognosen. For others there are none."""

from __future__ import annotations

from django.db.models import QuerySet

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import recht
from massanzug.prognose.models import Istwerte, Prognose

ROLLEN = (Rolle.LEITUNG, Rolle.PLANUNG)


def _steuert(benutzer: Benutzer) -> bool:
    return benutzer.darf_arbeiten and benutzer.ist_jugendamt and benutzer.rolle in ROLLEN


def sichtbare_prognosen(benutzer: Benutzer) -> QuerySet[Prognose]:
    """Those of the own Jugendamt; of another one also not to Leitung and Planung."""
    alle = Prognose.objects.select_related("eingabe", "geaendert_von")
    if _steuert(benutzer):
        return alle.filter(organisation=benutzer.organisation)
    return alle.none()


def sichtbare_istwerte(benutzer: Benutzer) -> QuerySet[Istwerte]:
    """Of the Prognosen in sight."""
    return Istwerte.objects.filter(prognose__in=sichtbare_prognosen(benutzer))


@recht("prognose.rechnen")
def darf_rechnen(benutzer: Benutzer, prognose: Prognose | None = None) -> bool:
    """To make, run, print and delete them; of one that exists, in its own house alone."""
    return _steuert(benutzer) and (
        prognose is None or prognose.organisation_id == benutzer.organisation_id
    )
