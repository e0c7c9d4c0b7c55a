"""The queue is a column: who changes „wartet“ to „läuft“ computes."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.prognose.begriffe import Prognosestand
from massanzug.prognose.domain.eingabe import daten_von
from massanzug.prognose.domain.prognose import (
    RECHT,
    prognose_fertigstellen,
    prognose_scheitern,
)
from massanzug.prognose.models import Prognose
from massanzug.protokoll.schreiben import protokolliere

LEBENSZEICHEN = timedelta(minutes=15)
log = logging.getLogger(__name__)


class Abgebrochen(Exception):  # noqa: N818 - no error: somebody pressed the button
    """Somebody does not want the result any more."""


def naechste_rechnen(jetzt: datetime) -> int | None:
    """Compute the one that waits longest and return its number; None if nothing waits."""
    _liegengebliebene_beenden(jetzt)
    wartende = Prognose.objects.filter(prognosestand=Prognosestand.WARTET)
    for nummer in list(wartende.order_by("geaendert", "pk").values_list("pk", flat=True)):
        if wartende.filter(pk=nummer).update(
            prognosestand=Prognosestand.LAEUFT, schritt=0, lebenszeichen=jetzt
        ):
            _rechnen(Prognose.objects.select_related("eingabe", "gestartet_von").get(pk=nummer))
            return nummer
    return None


def _rechnen(prognose: Prognose) -> None:
    from massanzug.prognose.domain.rechnung import rechnen  # noqa: PLC0415 - brings Numba
    from massanzug.simulation import Unrechenbar  # noqa: PLC0415 - likewise

    def weiter(schritt: int) -> None:
        laeuft = Prognose.objects.filter(pk=prognose.pk, prognosestand=Prognosestand.LAEUFT)
        if not laeuft.update(schritt=schritt, lebenszeichen=timezone.now()):
            raise Abgebrochen

    try:
        durch = _wer(prognose)
    except PermissionDenied:
        _fallen_lassen(prognose)
        return
    try:
        gerechnet = rechnen(prognose, daten_von(prognose), weiter)
    except Abgebrochen:
        return
    except (Unrechenbar, Regelverstoss) as fehler:
        prognose_scheitern(prognose, str(fehler), durch=durch)
    except Exception:
        log.exception("Prognose %s ist nicht gelungen.", prognose.pk)
        grund = "Beim Rechnen ist etwas schiefgegangen. Der Betrieb findet den Grund im Protokoll."
        prognose_scheitern(prognose, grund, durch=durch)
    else:
        prognose_fertigstellen(prognose, gerechnet, durch=durch)


def _wer(prognose: Prognose) -> Benutzer:
    """Whose run it is. PermissionDenied once that person may not make any more."""
    durch = prognose.gestartet_von
    if durch is None or not darf(durch, RECHT, prognose):
        raise PermissionDenied(RECHT)
    return durch


@transaction.atomic
def _fallen_lassen(prognose: Prognose) -> None:
    """Recorded without a person: whoever started it may not any more."""
    laufende = Prognose.objects.filter(pk=prognose.pk, prognosestand=Prognosestand.LAEUFT)
    if laufende.update(prognosestand=Prognosestand.ABGEBROCHEN):
        protokolliere(None, "prognose.abbrechen", prognose)


def _liegengebliebene_beenden(jetzt: datetime) -> None:
    """Whose process died: said, and not tried again by itself, for it might die of the same."""
    stumme = Prognose.objects.filter(
        prognosestand=Prognosestand.LAEUFT, lebenszeichen__lt=jetzt - LEBENSZEICHEN
    ).select_related("gestartet_von")
    for prognose in stumme:
        grund = "Die Rechnung ist stehen geblieben. Bitte starten Sie sie noch einmal."
        try:
            prognose_scheitern(prognose, grund, durch=_wer(prognose))
        except PermissionDenied:
            _fallen_lassen(prognose)
