"""Wirkungsräume, and which Träger goes ahead in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.speichern import setzen_und_speichern
from massanzug.raum.models import Leittraegerschaft, Traeger, Wirkungsraum


@transaction.atomic
def wirkungsraum_anlegen(werte: Mapping[str, Any], *, durch: Benutzer) -> Wirkungsraum:
    verlange(durch, "raum.pflegen")
    raum = setzen_und_speichern(Wirkungsraum(), werte)
    protokolliere(durch, "wirkungsraum.anlegen", raum)
    return raum


@transaction.atomic
def wirkungsraum_aendern(
    raum: Wirkungsraum, werte: Mapping[str, Any], *, durch: Benutzer
) -> Wirkungsraum:
    verlange(durch, "raum.pflegen")
    setzen_und_speichern(raum, werte)
    protokolliere(durch, "wirkungsraum.aendern", raum)
    return raum


@transaction.atomic
def leittraegerschaft_setzen(  # noqa: PLR0913 - what one line of the register says
    raum: Wirkungsraum,
    traeger: Traeger,
    *,
    durch: Benutzer,
    ab: date,
    bis: date | None = None,
    naechste_auswahl: date | None = None,
    beispiel: bool = False,
) -> Leittraegerschaft:
    """From ``ab`` on this Träger goes ahead here; the one before ends the day before.

    It changes the choice of nobody: in every case all Träger stay selectable (X5).
    """
    verlange(durch, "raum.pflegen")
    raum = Wirkungsraum.objects.select_for_update().get(pk=raum.pk)
    spaetere = raum.leittraegerschaften.filter(gueltig_von__gte=ab).order_by("gueltig_von").first()
    if spaetere is not None:
        raise Regelverstoss(
            f"Ab {spaetere.gueltig_von:%d.%m.%Y} steht für {raum} schon {spaetere.traeger} fest. "
            "Wählen Sie einen späteren Tag."
        )
    if bis is not None and bis < ab:
        raise Regelverstoss("Das Ende liegt vor dem Anfang.")
    for alte in raum.leittraegerschaften.all():
        if alte.gueltig_bis is None or alte.gueltig_bis >= ab:
            setzen_und_speichern(alte, {"gueltig_bis": ab - timedelta(days=1)})
    neue = setzen_und_speichern(
        Leittraegerschaft(wirkungsraum=raum, traeger=traeger, gueltig_von=ab, gueltig_bis=bis),
        {"naechste_auswahl": naechste_auswahl, "beispiel": beispiel},
    )
    protokolliere(durch, "leittraegerschaft.setzen", neue, traeger=traeger.pk, ab=ab.isoformat())
    return neue
