from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from massanzug.entwurf.marke import Marke
from massanzug.entwurf.models import Entwurf
from massanzug.entwurf.orte import ist_gemeinsam
from massanzug.konten.models import Benutzer

NOCH_DABEI = timedelta(minutes=30)


def sichtbare_entwuerfe(benutzer: Benutzer) -> QuerySet[Entwurf]:
    """One's own, also those of places one has lost: ``orte`` decides what may be shown of them."""
    return Entwurf.objects.filter(verfasst_von=benutzer, verworfen_am__isnull=True)


def entwuerfe_am_ort(benutzer: Benutzer, ziel: str, jetzt: datetime) -> QuerySet[Entwurf]:
    """One's own at this place, and other people's who are at it now.

    Only for somebody to whom ``ort_finden`` gives the place: whoever may edit a text may see that
    a colleague is changing it. What does not exist yet is never shown to another.
    """
    wer = Q(verfasst_von=benutzer)
    if ist_gemeinsam(ziel):
        wer |= Q(geaendert__gte=jetzt - NOCH_DABEI)
    offene = Entwurf.objects.filter(wer, ziel=ziel, verworfen_am__isnull=True)
    return offene.select_related("verfasst_von").order_by("-geaendert")


def verfasser(marke: Marke) -> Benutzer | None:
    """Whose page it was. Whether this person may still work there, ``ort_finden`` says."""
    return Benutzer.objects.select_related("organisation").filter(pk=marke.benutzer).first()
