from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.zugriff_gespraech import sichtbare_gespraechswuensche
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf


@ort("fall.gespraech")
def ort_gespraech(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<kennung>``."""
    try:
        kennung = UUID(schluessel.removeprefix("neu:"))
    except ValueError:
        return None
    wunsch = sichtbare_gespraechswuensche(benutzer).filter(pk=kennung).first()
    if wunsch is None or not darf(benutzer, "gespraech.aufnehmen", wunsch):
        return None
    return Ort(
        "Neuer Eingang aus einem Gespräch", reverse("gespraechswunsch_aufnehmen", args=[kennung])
    )
