"""Who may see what of the Sozialraumteam. Every view gets its objects from here.

Sitting at the table opens what is brought to it, and no case: those stay with ``fall.zugriff``.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from massanzug.fall.models import Einwilligung, Fall
from massanzug.fall.politik import IM_JUGENDAMT
from massanzug.fall.zugriff import im_jugendamt, sichtbare_einwilligungen, sichtbare_faelle
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Organisationsart, Rolle
from massanzug.konten.models import Benutzer
from massanzug.raum.models import Leittraegerschaft, Wirkungsraum, gilt_am
from massanzug.raum.zugriff import sichtbare_wirkungsraeume
from massanzug.team.begriffe import Aufdeckungsgrund
from massanzug.team.models import (
    Aufdeckung,
    Beratung,
    Dissens,
    Falldarstellung,
    Feldnotiz,
    Idee,
    Nachtrag,
    Niederschrift,
    Teammitglied,
    Teamsitzung,
)

_PFLEGEN = (Rolle.LEITUNG, Rolle.PLANUNG)


def pflegt(benutzer: Benutzer) -> bool:
    """Who belongs to a team, and how a consultation goes, is arranged by the Jugendamt."""
    return benutzer.darf_arbeiten and benutzer.ist_jugendamt and benutzer.rolle in _PFLEGEN


def _mitgliedschaften(benutzer: Benutzer, am: date) -> QuerySet[Teammitglied]:
    """Valid on that day; a Träger's only where that Träger is the Leitträger on that day."""
    eigene = Teammitglied.objects.filter(gilt_am(am), benutzer=benutzer)
    if not benutzer.darf_arbeiten:
        return eigene.none()
    if benutzer.ist_jugendamt:
        return eigene if benutzer.rolle in IM_JUGENDAMT else eigene.none()
    if benutzer.rolle != Rolle.TRAEGER or benutzer.organisation_id is None:
        return eigene.none()
    leitet = Leittraegerschaft.objects.filter(
        gilt_am(am),
        wirkungsraum=OuterRef("wirkungsraum"),
        traeger__organisation=benutzer.organisation_id,
    )
    return eigene.filter(Exists(leitet))


def sichtbare_teamraeume(benutzer: Benutzer) -> QuerySet[Wirkungsraum]:
    """Whose team the person belongs to today; all of them for those who arrange the teams."""
    if pflegt(benutzer):
        return sichtbare_wirkungsraeume(benutzer)
    return sichtbare_eigene_teamraeume(benutzer)


def sichtbare_eigene_teamraeume(benutzer: Benutzer) -> QuerySet[Wirkungsraum]:
    eigene = _mitgliedschaften(benutzer, heute()).values("wirkungsraum")
    return Wirkungsraum.objects.filter(pk__in=eigene)


def sichtbare_teammitglieder(benutzer: Benutzer) -> QuerySet[Teammitglied]:
    """Of those teams, today."""
    return (
        Teammitglied.objects.filter(
            gilt_am(heute()), wirkungsraum__in=sichtbare_teamraeume(benutzer)
        )
        .select_related("benutzer__organisation", "wirkungsraum")
        .order_by("benutzer__last_name", "benutzer__first_name", "pk")
    )


def sichtbare_teamsitzungen(benutzer: Benutzer) -> QuerySet[Teamsitzung]:
    """For who sits at the table and belongs to the team today: leaving it closes all its meetings."""
    return (
        Teamsitzung.objects.filter(
            teilnahmen__benutzer=benutzer,
            wirkungsraum__in=_mitgliedschaften(benutzer, heute()).values("wirkungsraum"),
        )
        .select_related("wirkungsraum")
        .order_by("am", "beginn", "pk")
    )


def sichtbare_beratungen(benutzer: Benutzer) -> QuerySet[Beratung]:
    return Beratung.objects.filter(sitzung__in=sichtbare_teamsitzungen(benutzer)).select_related(
        "sitzung__wirkungsraum", "fallgeber", "moderation", "schriftfuehrung", "zeitwache"
    )


def sichtbare_niederschriften(benutzer: Benutzer) -> QuerySet[Niederschrift]:
    return Niederschrift.objects.filter(beratung__in=sichtbare_beratungen(benutzer)).select_related(
        "beratung__fall", "beratung__sitzung__wirkungsraum"
    )


def sichtbare_nachtraege(benutzer: Benutzer, beratung: Beratung) -> QuerySet[Nachtrag]:
    hier = sichtbare_beratungen(benutzer).filter(pk=beratung.pk)
    return Nachtrag.objects.filter(beratung__in=hier).select_related("von")


def sichtbare_dissense(benutzer: Benutzer, beratung: Beratung) -> QuerySet[Dissens]:
    hier = sichtbare_beratungen(benutzer).filter(pk=beratung.pk)
    return Dissens.objects.filter(beratung__in=hier).select_related("von")


def sichtbare_feldnotizen(benutzer: Benutzer) -> QuerySet[Feldnotiz]:
    """Of the own teams, whoever noted it; nothing in it leads to a case."""
    return Feldnotiz.objects.filter(
        wirkungsraum__in=sichtbare_teamraeume(benutzer), erledigt_am__isnull=True
    )


def sichtbare_beratungen_im_fall(benutzer: Benutzer, fall: Fall) -> QuerySet[Beratung]:
    """Of a case that its Jugendamt's people have open, whether they sat at the table (``am_tisch``) or not."""
    if not im_jugendamt(benutzer):
        return Beratung.objects.none()
    im_blick = sichtbare_faelle(benutzer, einzeln=True).filter(pk=fall.pk)
    return (
        Beratung.objects.filter(fall__in=im_blick)
        .annotate(am_tisch=Exists(sichtbare_beratungen(benutzer).filter(pk=OuterRef("pk"))))
        .select_related("sitzung", "fallgeber", "niederschrift")
        .order_by("-sitzung__am")
    )


def sichtbare_falldarstellungen(benutzer: Benutzer) -> QuerySet[Falldarstellung]:
    """Released for all at the table; before that for who brought the case, while it is in their sight."""
    eigene = Q(beratung__fallgeber=benutzer, beratung__fall__in=sichtbare_faelle(benutzer))
    return Falldarstellung.objects.filter(
        Q(freigegeben_am__isnull=False) | eigene, beratung__in=sichtbare_beratungen(benutzer)
    ).select_related("beratung__fall")


def sichtbare_ideen(benutzer: Benutzer, beratung: Beratung | None = None) -> QuerySet[Idee]:
    """Everybody at the table sees the whole board, what was taken off it included."""
    hier = sichtbare_beratungen(benutzer)
    if beratung is not None:
        hier = hier.filter(pk=beratung.pk)
    return Idee.objects.filter(beratung__in=hier).select_related("von", "beratung__fall")


def sichtbare_einwilligungen_dafuer(
    benutzer: Benutzer, beratung: Beratung
) -> QuerySet[Einwilligung]:
    """Of this case, valid today: what telling who is who can rest on."""
    tag = heute()
    return sichtbare_einwilligungen(benutzer, beratung.fall).filter(
        widerrufen_am__isnull=True, von__lte=tag, bis__gte=tag
    )


def sichtbare_aufdeckungen(benutzer: Benutzer, beratung: Beratung) -> QuerySet[Aufdeckung]:
    """Those that hold today for this person at the table: a consent names one Träger, whose people
    and those of the Jugendamt are told; it ends with its revocation, and all end with the signature."""
    tag = heute()
    eingewilligt = Q(
        einwilligung__widerrufen_am__isnull=True,
        einwilligung__von__lte=tag,
        einwilligung__bis__gte=tag,
    )
    if not benutzer.ist_jugendamt:
        eingewilligt &= Q(einwilligung__traeger__organisation=benutzer.organisation_id)
    return Aufdeckung.objects.filter(
        Q(grund=Aufdeckungsgrund.NOTWENDIG) | eingewilligt,
        beratung__in=sichtbare_beratungen(benutzer).filter(pk=beratung.pk),
        beendet_am__isnull=True,
        beratung__unterschrieben_am__isnull=True,
    ).select_related("einwilligung__person")


def sichtbare_teilnehmende(benutzer: Benutzer, sitzung: Teamsitzung) -> QuerySet[Benutzer]:
    """Who sits at this table, for those who do."""
    hier = sichtbare_teamsitzungen(benutzer).filter(pk=sitzung.pk)
    return Benutzer.objects.filter(teilnahmen__sitzung__in=hier).select_related("organisation")


def ist_mitglied(benutzer: Benutzer, wirkungsraum: Wirkungsraum) -> bool:
    return _mitgliedschaften(benutzer, heute()).filter(wirkungsraum=wirkungsraum).exists()


def sichtbare_teamfaehige(benutzer: Benutzer, wirkungsraum: Wirkungsraum) -> QuerySet[Benutzer]:
    """Who can belong to this team today: those of the Jugendamt who work with cases, and those of
    the Leitträger. For whoever knows of the team."""
    if not sichtbare_teamraeume(benutzer).filter(pk=wirkungsraum.pk).exists():
        return Benutzer.objects.none()
    leitend = Leittraegerschaft.objects.filter(gilt_am(heute()), wirkungsraum=wirkungsraum)
    return Benutzer.objects.filter(
        Q(organisation__art=Organisationsart.JUGENDAMT, rolle__in=IM_JUGENDAMT)
        | Q(organisation__in=leitend.values("traeger__organisation"), rolle=Rolle.TRAEGER),
        is_active=True,
        organisation__aktiv=True,
    ).select_related("organisation")


def sichtbare_einladbare(benutzer: Benutzer, wirkungsraum: Wirkungsraum) -> QuerySet[Benutzer]:
    """Who belongs to this team today and can be asked to its table."""
    jetzt = Teammitglied.objects.filter(gilt_am(heute()), wirkungsraum=wirkungsraum)
    return sichtbare_teamfaehige(benutzer, wirkungsraum).filter(pk__in=jetzt.values("benutzer"))
