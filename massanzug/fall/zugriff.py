"""Who may see and do what. Every view gets its objects from here, never from ``.objects``.

The querysets say in SQL what ``politik.darf`` says in Python; tests/fall/test_zugriff.py compares
them row by row.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from massanzug.fall import politik
from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Teilbar, Zweck
from massanzug.fall.models import (
    Abschluss,
    Anvertrautes,
    Auftrag,
    Baustein,
    Beteiligung,
    Einwilligung,
    Entscheidung,
    Fall,
    Falleingang,
    Hilfeplan,
    Person,
    Ressource,
    Sorge,
    Ueberpruefung,
    Wechsel,
    Wille,
    Wunsch,
    Ziel,
)
from massanzug.fall.politik import UMFASST, Akte, Handelnde, Mitglied
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.raum.domain.abfragen import mitlesende_traeger
from massanzug.raum.models import Traeger


def handelnde(benutzer: Benutzer) -> Handelnde:
    return Handelnde(
        benutzer=benutzer.pk,
        rolle=Rolle(benutzer.rolle),
        teams=benutzer.team_nummern,
        jugendamt=benutzer.ist_jugendamt,
        darf_arbeiten=benutzer.darf_arbeiten,
        organisation=benutzer.organisation_id,
    )


def akte(fall: Fall, person: Handelnde, abteil: Abteil = Abteil.FALLARBEIT) -> Akte:
    """As this person's rights need it: their own Beteiligungen; the Träger's Vereinbarung where the
    person is a Träger's, and whether a Hilfe is granted where they calculate."""
    rechnet = person.rolle == Rolle.WJH
    eigene: QuerySet[Any] = fall.beteiligungen.filter(
        Q(benutzer=person.benutzer) | Q(team__in=person.teams)
    )
    if person.rolle == Rolle.TRAEGER:
        eigene = mit_vereinbarungen(eigene, heute())
    else:
        ohne_traeger = eigene.exclude(rolle=Beteiligtenrolle.TRAEGER)
        eigene = ohne_traeger.annotate(vereinbart=Value(False))  # noqa: FBT003 - SQL's FALSE
    return Akte(
        team=fall.team_id,
        abteil=abteil,
        bewilligt=rechnet and fall.entscheidungen.filter(getroffen_am__isnull=False).exists(),
        mitglieder=tuple(mitglied(b, vereinbart=b.vereinbart) for b in eigene),
    )


def mit_vereinbarungen(beteiligungen: QuerySet[Beteiligung], am: date) -> QuerySet[Any]:
    """Annotate ``vereinbart``: the Träger that the ground names may read along on that day."""
    traeger = Coalesce(OuterRef("einwilligung__traeger"), OuterRef("hilfeplan__traeger"))
    mit_grund = beteiligungen.select_related("einwilligung__traeger", "hilfeplan__traeger")
    return mit_grund.defer("hilfeplan__inhalt").annotate(
        vereinbart=Exists(mitlesende_traeger(am).filter(pk=traeger))
    )


def mitglied(b: Beteiligung, *, vereinbart: bool) -> Mitglied:
    """As the policy sees a Beteiligung; only a Träger's rests on a ground and on Vereinbarungen."""
    geteilt = b.rolle == Beteiligtenrolle.TRAEGER
    grund = b.einwilligung if geteilt else None
    enden = [tag for tag in (b.gueltig_bis, grund.bis if grund else None) if tag is not None]
    traeger = traeger_des_grundes(b)
    return Mitglied(
        rolle=Beteiligtenrolle(b.rolle),
        abteil=Abteil(b.abteil),
        zweck=Zweck(b.zweck),
        von=max(b.gueltig_von, grund.von) if grund else b.gueltig_von,
        bis=min(enden, default=None),
        benutzer=b.benutzer_id,
        team=b.team_id,
        widerrufen=grund is not None and grund.widerrufen_am is not None,
        organisation=traeger.organisation_id if geteilt and traeger else None,
        vereinbart=vereinbart,
    )


def traeger_des_grundes(b: Beteiligung) -> Traeger | None:
    """For whose people a Beteiligung was given; a plan without a decided Träger is for nobody's."""
    if b.einwilligung:
        return b.einwilligung.traeger
    return b.hilfeplan.traeger if b.hilfeplan else None


def geltende_beteiligungen(
    benutzer: Benutzer, am: date, abteil: Abteil = Abteil.FALLARBEIT
) -> QuerySet[Beteiligung]:
    """The SQL twin of ``politik.gilt`` for this person and part, for any purpose of the role."""
    rolle = Rolle(benutzer.rolle)
    am_platz = politik.am_platz(
        rolle, jugendamt=benutzer.ist_jugendamt, organisation=benutzer.organisation_id
    )
    if not am_platz or not benutzer.darf_arbeiten or abteil not in politik.oeffnet(rolle):
        return Beteiligung.objects.none()
    beteiligungen = Beteiligung.objects.filter(
        Q(benutzer=benutzer) | Q(team__in=benutzer.team_nummern),
        Q(gueltig_bis__isnull=True) | Q(gueltig_bis__gte=am),
        gueltig_von__lte=am,
        zweck__in=politik.ZWECKE[rolle],
        abteil__in=[a for a, teile in UMFASST.items() if abteil in teile],
    )
    if rolle != Rolle.TRAEGER:
        return beteiligungen.exclude(rolle=Beteiligtenrolle.TRAEGER)
    organisation = benutzer.organisation_id
    eingewilligt = Q(
        einwilligung__widerrufen_am__isnull=True,
        einwilligung__von__lte=am,
        einwilligung__bis__gte=am,
        einwilligung__traeger__organisation=organisation,
    )
    geplant = Q(einwilligung__isnull=True, hilfeplan__traeger__organisation=organisation)
    return beteiligungen.filter(
        Exists(mitlesende_traeger(am).filter(organisation=organisation)),
        eingewilligt | geplant,
        rolle=Beteiligtenrolle.TRAEGER,
    )


def sichtbare_faelle(
    benutzer: Benutzer,
    abteil: Abteil = Abteil.FALLARBEIT,
    am: date | None = None,
    *,
    einzeln: bool = False,
) -> QuerySet[Fall]:
    """The cases this person may know of; any other does not exist for them (404, not 403).

    ``einzeln`` where one case is looked for: the same rows, asked of that case alone. Without it the
    database begins with the person's own Beteiligungen, so that a list does not grow with the town.
    """
    return Fall.objects.filter(_sicht(benutzer, abteil, am or heute(), "pk", einzeln=einzeln))


def _sicht(benutzer: Benutzer, abteil: Abteil, am: date, fall: str, *, einzeln: bool = True) -> Q:
    """The one condition of sight, for rows whose case stands in ``fall``."""
    nichts = Q(pk__in=())
    if not benutzer.darf_arbeiten:
        return nichts
    beteiligungen = geltende_beteiligungen(benutzer, am, abteil)
    if einzeln:
        beteiligt = Q(Exists(beteiligungen.filter(fall=OuterRef(fall))))
    else:
        beteiligt = Q(**{f"{fall}__in": beteiligungen.values("fall")})
    match benutzer.rolle:
        case Rolle.LEITUNG if benutzer.ist_jugendamt:
            team = "team__in" if fall == "pk" else f"{fall}__team__in"
            return Q(**{team: benutzer.team_nummern}) | beteiligt
        case Rolle.ASD | Rolle.TRAEGER:
            return beteiligt
        case Rolle.WJH if benutzer.ist_jugendamt and abteil in UMFASST[Abteil.KOSTEN]:
            getroffen = Entscheidung.objects.filter(fall=OuterRef(fall), getroffen_am__isnull=False)
            return Q(Exists(getroffen))
        case _:
            return nichts


def zu_oeffnende_faelle(benutzer: Benutzer, abteil: Abteil = Abteil.FALLARBEIT) -> QuerySet[Fall]:
    """Visible cases, to open one: with ``zweck``, for which this person opens it (the record of
    reading names it), and ``geoeffnet``, by which ``im_blick`` knows that it was in sight.
    """
    faelle = sichtbare_faelle(benutzer, abteil, einzeln=True)
    beteiligung = geltende_beteiligungen(benutzer, heute(), abteil).filter(fall=OuterRef("pk"))
    eigener = Subquery(beteiligung.order_by("zweck").values("zweck")[:1], output_field=CharField())
    von_rolle = politik.zweck_von(Rolle(benutzer.rolle))
    return faelle.annotate(
        zweck=Coalesce(eigener, Value(str(von_rolle or ""))),
        geoeffnet=Value(_oeffnung(benutzer, abteil)),
    )


def mit_weg(faelle: QuerySet[Fall], benutzer: Benutzer) -> QuerySet[Fall]:
    """Annotate which steps of the work have something in them that this person may see.

    ``faelle`` are in sight for Fallarbeit: only what is held back within a case is left to ask. That
    somebody has said what they want is told by its release, not by a tick above the page.
    """
    getroffen = Entscheidung.objects.filter(getroffen_am__isnull=False)
    da: dict[str, QuerySet[Any]] = {
        "willen": _freigegebene(Wille.objects.all(), benutzer),
        "ressourcen": _geteilte(Ressource.objects.filter(entfernt_am__isnull=True), benutzer),
        "ziele": Ziel.objects.all(),
        "entscheidungen": getroffen if im_jugendamt(benutzer) else getroffen.none(),
        "massanzug": Baustein.objects.filter(entfernt_am__isnull=True),
        "hilfeplaene": Hilfeplan.objects.all(),
        "ueberpruefungen": Ueberpruefung.objects.filter(gehalten_am__isnull=False),
    }
    wege = {f"weg_{wo}": Exists(menge.filter(fall=OuterRef("pk"))) for wo, menge in da.items()}
    return faelle.annotate(**wege)


def im_blick(benutzer: Benutzer, abteil: Abteil = Abteil.FALLARBEIT, fall: Fall | None = None) -> Q:
    """The row's case is in sight, and is this one if ``fall`` is given.

    Correlated: within one case it costs one look, whatever the town's size, where „in all visible
    cases“ would list them all first. A case that this request opened as this person's, for this
    part, is not asked for again (it lives no longer than the request): eight times the same right
    made half of the case page.
    """
    if fall is None:
        return _sicht(benutzer, abteil, heute(), "fall")
    if getattr(fall, "geoeffnet", "") == _oeffnung(benutzer, abteil):
        return Q(fall=fall)
    return im_blick(benutzer, abteil) & Q(fall=fall)


def _oeffnung(benutzer: Benutzer, abteil: Abteil) -> str:
    """For whom and for which part a case was opened."""
    return f"{benutzer.pk}:{abteil}"


def im_jugendamt(benutzer: Benutzer) -> bool:
    return benutzer.ist_jugendamt and benutzer.rolle in politik.IM_JUGENDAMT


def sichtbare_personen(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Person]:
    return Person.objects.filter(im_blick(benutzer, Abteil.STAMM, fall))


def sichtbare_eingaenge(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Falleingang]:
    """What was said at the door stays inside the Jugendamt."""
    if not im_jugendamt(benutzer):
        return Falleingang.objects.none()
    return Falleingang.objects.filter(im_blick(benutzer, fall=fall))


def _freigegebene(willen: QuerySet[Wille], benutzer: Benutzer) -> QuerySet[Wille]:
    """A Träger reads a Wille once its person has released it."""
    return willen if im_jugendamt(benutzer) else willen.filter(freigegeben_am__isnull=False)


def sichtbare_willen(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Wille]:
    willen = Wille.objects.filter(im_blick(benutzer, fall=fall)).select_related("person")
    return _freigegebene(willen, benutzer)


def sichtbare_wuensche(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Wunsch]:
    """A wish may be about a Träger („nicht zu denen“): it is the Jugendamt's to answer."""
    if not im_jugendamt(benutzer):
        return Wunsch.objects.none()
    return Wunsch.objects.filter(im_blick(benutzer, fall=fall)).select_related("person")


def sichtbare_sorgen(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Sorge]:
    """The professional's own view stays inside the Jugendamt."""
    if not im_jugendamt(benutzer):
        return Sorge.objects.none()
    return Sorge.objects.filter(im_blick(benutzer, fall=fall)).select_related("von")


def _geteilte(ressourcen: QuerySet[Ressource], benutzer: Benutzer) -> QuerySet[Ressource]:
    """Each entry says who may know of it (F3)."""
    return ressourcen if im_jugendamt(benutzer) else ressourcen.filter(teilbar=Teilbar.TRAEGER)


def sichtbare_ressourcen(
    benutzer: Benutzer, fall: Fall | None = None, *, entfernte: bool = False
) -> QuerySet[Ressource]:
    """``entfernte``: those put aside instead."""
    ressourcen = Ressource.objects.filter(
        im_blick(benutzer, fall=fall), entfernt_am__isnull=not entfernte
    ).select_related("person")
    return _geteilte(ressourcen, benutzer)


def sichtbare_ziele(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Ziel]:
    return Ziel.objects.filter(im_blick(benutzer, fall=fall)).select_related("person")


def sichtbare_auftraege(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Auftrag]:
    return Auftrag.objects.filter(im_blick(benutzer, fall=fall))


def sichtbare_bausteine(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Baustein]:
    return Baustein.objects.filter(im_blick(benutzer, fall=fall)).select_related("ziel", "traeger")


def sichtbare_wechsel(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Wechsel]:
    """Reasons and cost streams of a switch stay inside the Jugendamt."""
    if not im_jugendamt(benutzer):
        return Wechsel.objects.none()
    return Wechsel.objects.filter(im_blick(benutzer, fall=fall)).select_related(
        "baustein", "neuer_baustein"
    )


def sichtbare_entscheidungen(
    benutzer: Benutzer, fall: Fall | None = None
) -> QuerySet[Entscheidung]:
    """Drafts and reasons are the Jugendamt's; WJH sees what has been granted."""
    if im_jugendamt(benutzer):
        return Entscheidung.objects.filter(im_blick(benutzer, fall=fall))
    if benutzer.rolle == Rolle.WJH:
        return Entscheidung.objects.filter(
            im_blick(benutzer, Abteil.KOSTEN, fall), getroffen_am__isnull=False
        )
    return Entscheidung.objects.none()


def sichtbare_hilfeplaene(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Hilfeplan]:
    return Hilfeplan.objects.filter(im_blick(benutzer, fall=fall))


def sichtbare_ueberpruefungen(
    benutzer: Benutzer, fall: Fall | None = None
) -> QuerySet[Ueberpruefung]:
    return Ueberpruefung.objects.filter(im_blick(benutzer, fall=fall))


def sichtbare_abschluesse(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Abschluss]:
    """How a case ended, and what the family said to it, stays inside the Jugendamt."""
    if not im_jugendamt(benutzer):
        return Abschluss.objects.none()
    return Abschluss.objects.filter(im_blick(benutzer, fall=fall))


def sichtbare_einwilligungen(
    benutzer: Benutzer, fall: Fall | None = None
) -> QuerySet[Einwilligung]:
    if not im_jugendamt(benutzer):
        return Einwilligung.objects.none()
    return Einwilligung.objects.filter(im_blick(benutzer, fall=fall)).select_related(
        "person", "traeger"
    )


def sichtbare_beteiligungen(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Beteiligung]:
    if not im_jugendamt(benutzer):
        return Beteiligung.objects.none()
    return Beteiligung.objects.filter(im_blick(benutzer, fall=fall)).select_related(
        "benutzer__organisation", "team", "einwilligung__person", "hilfeplan"
    )


def sichtbares_anvertrautes(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Anvertrautes]:
    """§ 65 SGB VIII: the author's alone, while the author still works in the case, and whom it was passed on to."""
    ihre = Q(verfasst_von=benutzer) | Q(weitergegeben_an=benutzer)
    return Anvertrautes.objects.filter(im_blick(benutzer, fall=fall), ihre).select_related(
        "anvertraut_von", "verfasst_von"
    )
