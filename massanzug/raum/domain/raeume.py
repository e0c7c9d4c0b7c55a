"""Wirkungsräume, and which Träger goes ahead in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.nachfuehren import raum_nachfuehren
from massanzug.raum.domain.verzeichnis import verzeichnis_pruefen
from massanzug.raum.models import Leittraegerschaft, Traeger, Wirkungsraum


@transaction.atomic
def wirkungsraum_anlegen(werte: Mapping[str, Any], *, durch: Benutzer) -> Wirkungsraum:
    verlange(durch, "raum.pflegen")
    raum = anlegen(Wirkungsraum(**werte), durch=durch)
    raum_nachfuehren(raum)
    protokolliere(durch, "wirkungsraum.anlegen", raum)
    return raum


@transaction.atomic
def wirkungsraum_aendern(
    raum: Wirkungsraum, werte: Mapping[str, Any], *, durch: Benutzer, stand: int | None = None
) -> Wirkungsraum:
    verlange(durch, "raum.pflegen")
    hiess = Wirkungsraum.objects.values_list("name", flat=True).get(pk=raum.pk)
    fortschreiben(raum, werte, durch=durch, stand=stand)
    raum_nachfuehren(raum, hiess=hiess)
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
    stand: int | None = None,
) -> Leittraegerschaft:
    """From ``ab`` on this Träger goes ahead here; the one before ends the day before.

    It changes the choice of nobody: in every case all Träger stay selectable (X5). ``stand``: of the
    Raum's list, as the person saw it.
    """
    verlange(durch, "raum.pflegen")
    raum = Wirkungsraum.objects.select_for_update().get(pk=raum.pk)
    if stand is not None:
        gewollt = {"traeger": traeger, "ab": ab, "bis": bis, "naechste_auswahl": naechste_auswahl}
        verzeichnis_pruefen(raum.leittraegerschaften.all(), stand, gewollt)
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
            fortschreiben(alte, {"gueltig_bis": ab - timedelta(days=1)}, durch=durch)
    neue = Leittraegerschaft(
        wirkungsraum=raum,
        traeger=traeger,
        gueltig_von=ab,
        gueltig_bis=bis,
        naechste_auswahl=naechste_auswahl,
        beispiel=beispiel,
    )
    anlegen(neue, durch=durch)
    raum_nachfuehren(raum)
    protokolliere(durch, "leittraegerschaft.setzen", neue, traeger=traeger.pk, ab=ab.isoformat())
    return neue
