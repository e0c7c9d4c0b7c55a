"""The public act: a wish is taken in. Nobody is signed in, so there is no ``durch`` and no record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from massanzug.gespraech.models import Gespraechswunsch
from massanzug.kern.drossel import GemeinsameDrossel
from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.models import Gegend

JE_MINUTE = 20
_drossel = GemeinsameDrossel("gespraech", JE_MINUTE)


class ZuViele(Regelverstoss):
    """So many in one minute that somebody is pouring them in."""


def gespraechswunsch_annehmen(
    angaben: Mapping[str, str], *, kennung: UUID, jetzt: datetime
) -> None:
    """Write the wish down, with one INSERT and nothing read back: that is all the database grants.

    The same ``kennung`` a second time (a double click, a reload) is the same wish. ``ZuViele`` when
    too many came in this minute.
    """
    if not _drossel.frei(jetzt.timestamp()):
        raise ZuViele
    wunsch = Gespraechswunsch(
        kennung=kennung,
        raum=raum_der_gegend(angaben.get("gegend", "")),
        eingegangen_am=jetzt,
        **angaben,
    )
    wunsch.clean_fields()
    try:
        with transaction.atomic():
            wunsch.save(force_insert=True)
    except IntegrityError:
        return  # it is there already


def raum_der_gegend(gegend: str) -> str:
    """Empty where nobody has said which Wirkungsraum it belongs to."""
    namen = Gegend.objects.filter(name=gegend).values_list("raum__name", flat=True)
    return namen.first() or ""
