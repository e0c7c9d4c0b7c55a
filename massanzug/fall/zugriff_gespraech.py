"""Who sees a Gesprächswunsch: those the public page names, and nobody else.

The Leitträger of the Wirkungsraum today, as long as it may read along (§ 8a Abs. 4, § 61 Abs. 3
SGB VIII), and the ASD team of that Wirkungsraum. A wish of no Wirkungsraum, or of one that has no team,
is seen by every ASD team: rather twice than by nobody.
"""

from __future__ import annotations

from datetime import date

from django.db.models import OuterRef, Q, QuerySet, Subquery

from massanzug.fall import politik
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf, recht
from massanzug.raum.domain.abfragen import mitlesende_traeger
from massanzug.raum.models import Leittraegerschaft, Wirkungsraum, gilt_am


def sichtbare_gespraechswuensche(
    benutzer: Benutzer, am: date | None = None
) -> QuerySet[Gespraechswunsch]:
    """What is done stays visible to the organisation that did it, until it is deleted."""
    if not darf(benutzer, "gespraech.lesen"):
        return Gespraechswunsch.objects.none()
    noch = Q(erledigt_am__isnull=True) | Q(uebernommen_stelle=benutzer.organisation_id)
    wuensche = Gespraechswunsch.objects.filter(noch)
    if benutzer.rolle == Rolle.TRAEGER:
        return wuensche.filter(raum__in=_geleitete(benutzer, am or heute()).values("name"))
    eigene = Wirkungsraum.objects.filter(team__in=benutzer.team_nummern)
    mit_team = Wirkungsraum.objects.filter(team__isnull=False)
    return wuensche.filter(Q(raum__in=eigene.values("name")) | ~Q(raum__in=mit_team.values("name")))


def _geleitete(benutzer: Benutzer, am: date) -> QuerySet[Wirkungsraum]:
    """In SQL what ``leittraeger_von`` says for one: the row that began last counts."""
    geltende = Leittraegerschaft.objects.filter(gilt_am(am), wirkungsraum=OuterRef("pk"))
    eigene = mitlesende_traeger(am).filter(organisation=benutzer.organisation_id)
    return Wirkungsraum.objects.annotate(
        leittraeger=Subquery(geltende.order_by("-gueltig_von").values("traeger")[:1])
    ).filter(leittraeger__in=eigene.values("pk"))


@recht("gespraech.lesen")
def darf_gespraechswuensche_lesen(benutzer: Benutzer) -> bool:
    """Opens the list; what is in it, ``sichtbare_gespraechswuensche`` says."""
    rolle = Rolle(benutzer.rolle)
    return rolle in politik.BETEILIGT and politik.am_platz(
        rolle, jugendamt=benutzer.ist_jugendamt, organisation=benutzer.organisation_id
    )


@recht("gespraech.bearbeiten")
def darf_gespraechswunsch_bearbeiten(benutzer: Benutzer, wunsch: Gespraechswunsch) -> bool:
    return sichtbare_gespraechswuensche(benutzer).filter(pk=wunsch.pk).exists()


@recht("gespraech.aufnehmen")
def darf_eingang_aus_gespraech(benutzer: Benutzer, wunsch: Gespraechswunsch) -> bool:
    """A record of a person begins at the Jugendamt, never at a Träger (X4, X8)."""
    return (
        benutzer.ist_jugendamt
        and benutzer.rolle in politik.IM_JUGENDAMT
        and darf_gespraechswunsch_bearbeiten(benutzer, wunsch)
    )
