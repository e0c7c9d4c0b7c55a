"""Who belongs to the Sozialraumteam of a Wirkungsraum."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.wortwahl import satz
from massanzug.raum.models import Wirkungsraum
from massanzug.team.models import Teammitglied
from massanzug.team.zugriff import sichtbare_einladbare, sichtbare_teamfaehige


@transaction.atomic
def mitglied_aufnehmen(
    wirkungsraum: Wirkungsraum, benutzer: Benutzer, *, durch: Benutzer, am: date
) -> Teammitglied:
    """From ``am`` on. People of the Jugendamt and of the Leitträger, nobody else."""
    verlange(durch, "team.pflegen")
    if not sichtbare_teamfaehige(durch, wirkungsraum).filter(pk=benutzer.pk).exists():
        raise Regelverstoss(
            satz(
                "Ins Sozialraumteam kommen Fachkräfte des Jugendamts und des {leittraeger_genitiv}."
            )
        )
    if sichtbare_einladbare(durch, wirkungsraum).filter(pk=benutzer.pk).exists():
        raise Regelverstoss(f"{benutzer} gehört schon zu diesem Team.")
    neues = Teammitglied(wirkungsraum=wirkungsraum, benutzer=benutzer, gueltig_von=am)
    anlegen(neues, durch=durch)
    protokolliere(durch, "teammitglied.aufnehmen", neues, benutzer=benutzer.pk)
    return neues


@transaction.atomic
def mitglied_beenden(mitglied: Teammitglied, *, durch: Benutzer, am: date) -> None:
    """From ``am`` on that person sees none of the team's meetings, past ones included."""
    verlange(durch, "team.pflegen")
    if mitglied.gueltig_von >= am:
        protokolliere(durch, "teammitglied.beenden", mitglied, benutzer=mitglied.benutzer_id)
        mitglied.delete()
        return
    fortschreiben(mitglied, {"gueltig_bis": am - timedelta(days=1)}, durch=durch)
    protokolliere(durch, "teammitglied.beenden", mitglied, benutzer=mitglied.benutzer_id)
