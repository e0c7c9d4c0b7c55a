"""What one click carries out of a consultation: into the case by who writes there, into the Feld for all."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.fall.domain.massanzug import baustein_hinzufuegen
from massanzug.fall.models import Baustein
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.models import Wirkungsraum
from massanzug.team.begriffe import Feldnotizart
from massanzug.team.domain.namen_des_falls import ohne_namen_verlangen
from massanzug.team.models import Beratung, Feldnotiz, Idee


@transaction.atomic
def baustein_aus_idee(idee: Idee, *, durch: Benutzer) -> Baustein:
    """A proposal in the Maßanzug, with neither Träger nor cost; also after the signature, which it does not touch."""
    verlange(durch, "beratung.fallgeben", idee.beratung)
    idee = Idee.objects.select_for_update().select_related("beratung__fall").get(pk=idee.pk)
    if idee.baustein_id:
        raise Regelverstoss("Aus dieser Idee ist schon ein Baustein geworden.")
    dazu = f"\nDabei hilft: {idee.ressource}" if idee.ressource else ""
    werte = {"stufe": idee.stufe, "was": f"{idee.text}{dazu}"}
    baustein = baustein_hinzufuegen(idee.beratung.fall, werte, durch=durch)
    Idee.objects.filter(pk=idee.pk).update(baustein=baustein)
    protokolliere(durch, "idee.aufnehmen", idee, akte=idee.beratung.fall)
    return baustein


@transaction.atomic
def ressource_merken(idee: Idee, *, durch: Benutzer) -> Feldnotiz:
    """What the idea leans on, for whoever cares for the resources of this Wirkungsraum."""
    verlange(durch, "beratung.mitreden", idee.beratung)
    if not idee.ressource:
        raise Regelverstoss("Bei dieser Idee steht nicht, was dabei genutzt wird.")
    raum = idee.beratung.sitzung.wirkungsraum
    return _merken(raum, Feldnotizart.RESSOURCE, idee.ressource, durch)


@transaction.atomic
def thema_merken(beratung: Beratung, text: str, *, durch: Benutzer) -> Feldnotiz:
    """A theme that several families share; noted again, it counts."""
    verlange(durch, "beratung.mitreden", beratung)
    ohne_namen_verlangen(beratung.fall, text)
    return _merken(beratung.sitzung.wirkungsraum, Feldnotizart.THEMA, text.strip(), durch)


def _merken(raum: Wirkungsraum, art: Feldnotizart, text: str, durch: Benutzer) -> Feldnotiz:
    """No ``akte`` in the record: what belongs to the Feld leads back to no family."""
    offene = Feldnotiz.objects.select_for_update().filter(
        wirkungsraum=raum, art=art, text__iexact=text, erledigt_am=None
    )
    schon = offene.first()
    if schon is not None:
        fortschreiben(schon, {"anzahl": schon.anzahl + 1}, durch=durch)
    notiz = schon or anlegen(Feldnotiz(wirkungsraum=raum, art=art, text=text), durch=durch)
    protokolliere(durch, "feldnotiz.merken", notiz, art=str(art))
    return notiz


@transaction.atomic
def feldnotiz_erledigen(notiz: Feldnotiz, *, durch: Benutzer, jetzt: datetime) -> None:
    verlange(durch, "teamsitzung.planen", notiz.wirkungsraum)
    fortschreiben(notiz, {"erledigt_am": jetzt}, durch=durch)
    protokolliere(durch, "feldnotiz.erledigen", notiz)
