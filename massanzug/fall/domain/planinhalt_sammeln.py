"""Gathers a Hilfeplan from what the case already holds: nothing is typed twice.

What is never asked for here can never get in: no cost, no Sorge, nothing of § 65 SGB VIII, no draft
of a decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from massanzug.fall import politik
from massanzug.fall.begriffe import Beteiligtenrolle, Zielstand
from massanzug.fall.domain.planinhalt import (
    AuftragImPlan,
    BausteinImPlan,
    HilfeImPlan,
    PersonImPlan,
    Planinhalt,
    RessourceImPlan,
    WilleImPlan,
    WunschImPlan,
    ZielImPlan,
)
from massanzug.fall.domain.rhythmus import im_ueblichen_abstand
from massanzug.fall.domain.stellen import beschwerdestellen
from massanzug.fall.models import (
    Alternative,
    Auftrag,
    Baustein,
    Beteiligung,
    Entscheidung,
    Fall,
    Hilfeplan,
    Ressource,
    Ueberpruefung,
    Wille,
    Wunsch,
    Ziel,
)
from massanzug.fall.politik import Handelnde
from massanzug.fall.zugriff import mitglied, traeger_des_grundes
from massanzug.konten.begriffe import Rolle
from massanzug.raum.domain.abfragen import fehlend
from massanzug.raum.models import Traeger
from massanzug.recht.hilfearten import hilfeart
from massanzug.recht.kalender import monate_spaeter


def planinhalt_sammeln(fall: Fall, am: date) -> Planinhalt:
    """What the next version would say on that day. Fifteen queries at most, however much is in the case."""
    (inhalt,) = planinhalte_sammeln([(fall, am)])
    return inhalt


def planinhalte_sammeln(faelle: Sequence[tuple[Fall, date]]) -> list[Planinhalt]:
    """The same for many cases, each on its day and in the order given; no more queries than for one."""
    akten = _akten().in_bulk([fall.pk for fall, _ in faelle])
    return [_planinhalt(akten[fall.pk], am) for fall, am in faelle]


def _akten() -> QuerySet[Fall]:
    """Cases with all that may get into a plan, whatever the day."""
    return Fall.objects.select_related(
        "team__organisation", "zustaendig__organisation", "wirkungsraum"
    ).prefetch_related(
        "personen",
        Prefetch("hilfeplaene", Hilfeplan.objects.only("fall", "nummer")),
        Prefetch("beteiligungen", _mitarbeit()),
        Prefetch(
            "willen",
            Wille.objects.select_related("person").order_by(
                "person__jung", "person__reihenfolge", "person", "am", "pk"
            ),
        ),
        Prefetch(
            "ressourcen",
            Ressource.objects.filter(entfernt_am__isnull=True).select_related("person"),
        ),
        Prefetch(  # reached ones stay, they are good news
            "ziele",
            Ziel.objects.exclude(zielstand=Zielstand.ERLEDIGT).select_related(
                "person", "richtungsziel", "ressource"
            ),
        ),
        Prefetch("auftraege", Auftrag.objects.filter(erledigt_am__isnull=True)),
        Prefetch(
            "bausteine",
            Baustein.objects.filter(entfernt_am__isnull=True).select_related("ziel", "traeger"),
        ),
        Prefetch(
            "wuensche",
            Wunsch.objects.select_related("person").order_by("hingewiesen_am", "pk"),
        ),
        Prefetch("entscheidungen", _getroffene()),
        Prefetch(
            "entscheidungen__alternativen",
            Alternative.objects.select_related("traeger").order_by("traeger__name"),
        ),
        Prefetch("ueberpruefungen", _offene()),
    )


def _planinhalt(akte: Fall, am: date) -> Planinhalt:
    termin = next((u.faellig_am for u in akte.ueberpruefungen.all()), im_ueblichen_abstand(am))
    return Planinhalt(
        aktenzeichen=akte.aktenzeichen,
        name=akte.name,
        nummer=max((plan.nummer for plan in akte.hilfeplaene.all()), default=0) + 1,
        erstellt_am=am.isoformat(),
        jugendamt=akte.team.organisation.name,
        fachkraft=str(akte.zustaendig or ""),
        wirkungsraum=str(akte.wirkungsraum or ""),
        naechste_ueberpruefung=termin.isoformat(),
        personen=tuple(PersonImPlan(p.name, p.bezug, p.jung) for p in akte.personen.all()),
        beteiligte=tuple(_beteiligte(akte, am)),
        willen=tuple(_willen(akte)),
        ressourcen=tuple(_ressourcen(akte)),
        ziele=tuple(map(_ziel, akte.ziele.all())),
        auftraege=tuple(map(_auftrag, akte.auftraege.all())),
        bausteine=tuple(_bausteine(akte, am)),
        wuensche=tuple(_wuensche(akte)),
        hilfe=_hilfe(akte, am),
        stellen=beschwerdestellen(am),
    )


def naechste_ueberpruefung(fall: Fall, ab: date) -> date:
    """The day already set for it, or the one the usual period leads to."""
    offene = _offene().filter(fall=fall).first()
    return offene.faellig_am if offene else im_ueblichen_abstand(ab)


def _offene() -> QuerySet[Ueberpruefung]:
    return Ueberpruefung.objects.filter(gehalten_am__isnull=True).order_by("faellig_am")


def iso(tag: date | None) -> str:
    return tag.isoformat() if tag else ""


def _beteiligte(fall: Fall, am: date) -> Iterable[str]:
    """Who works in the case on that day, and for whom; everybody once."""
    ordnung = list(Beteiligtenrolle)
    beteiligungen = [b for b in fall.beteiligungen.all() if _arbeitet_mit(b, am)]
    sortiert = sorted(beteiligungen, key=lambda b: (ordnung.index(Beteiligtenrolle(b.rolle)), b.pk))
    return dict.fromkeys(_wer_arbeitet_mit(b) for b in sortiert)


def _arbeitet_mit(beteiligung: Beteiligung, am: date) -> bool:
    """Whom the policy lets in on that day; the agreements come along, for many cases at once."""
    wer, team = beteiligung.benutzer, beteiligung.team
    traeger = traeger_des_grundes(beteiligung)
    person = Handelnde(
        benutzer=wer.pk if wer else 0,
        rolle=Rolle(wer.rolle) if wer else _rolle_eines_teams(beteiligung),
        teams=frozenset({team.pk} if team else ()),
        organisation=(wer or team).organisation_id,  # type: ignore[union-attr]  # one of the two, by constraint
    )
    vereinbart = traeger is not None and not fehlend(traeger.vereinbarungen.all(), am)
    darf_arbeiten = wer.darf_arbeiten if wer else True
    return darf_arbeiten and politik.gilt(mitglied(beteiligung, vereinbart=vereinbart), person, am)


def _rolle_eines_teams(beteiligung: Beteiligung) -> Rolle:
    traegers = beteiligung.rolle == Beteiligtenrolle.TRAEGER
    return Rolle.TRAEGER if traegers else Rolle.ASD


def _mitarbeit() -> QuerySet[Beteiligung]:
    return (
        Beteiligung.objects.filter(
            Q(einwilligung__isnull=True) | Q(einwilligung__widerrufen_am__isnull=True)
        )
        .select_related(
            "benutzer__organisation",
            "team__organisation",
            "einwilligung__traeger",
            "hilfeplan__traeger",
        )
        .defer("hilfeplan__inhalt")
        .prefetch_related(
            "einwilligung__traeger__vereinbarungen", "hilfeplan__traeger__vereinbarungen"
        )
    )


def _wer_arbeitet_mit(beteiligung: Beteiligung) -> str:
    wer = beteiligung.benutzer or beteiligung.team
    organisation = wer.organisation if wer else None
    return f"{wer}, {organisation}" if organisation else str(wer)


def _willen(fall: Fall) -> Iterable[WilleImPlan]:
    return (
        WilleImPlan(
            person=w.person.name,
            zitat=w.zitat,
            soll_anders=w.soll_anders,
            tue_selbst=w.tue_selbst,
            hat_geholfen=w.hat_geholfen,
            schluessel=w.pk,
        )
        for w in fall.willen.all()
    )


def _ressourcen(fall: Fall) -> Iterable[RessourceImPlan]:
    return (
        RessourceImPlan(
            feld=r.get_feld_display(),
            text=r.text,
            person=r.person.name if r.person else "",
            schluessel=r.pk,
        )
        for r in fall.ressourcen.all()
    )


def _ziel(ziel: Ziel) -> ZielImPlan:
    return ZielImPlan(
        schluessel=ziel.pk,
        person=ziel.person.name,
        art=ziel.art,
        text=ziel.text,
        richtungsziel=ziel.richtungsziel.text if ziel.richtungsziel else "",
        merkmal=ziel.merkmal,
        mein_beitrag=ziel.mein_beitrag,
        beitrag_anderer=ziel.beitrag_anderer,
        ressource=ziel.ressource.text if ziel.ressource else "",
        bis=iso(ziel.bis),
        stand=ziel.get_zielstand_display(),
        ressource_schluessel=ziel.ressource_id or 0,
    )


def _auftrag(auftrag: Auftrag) -> AuftragImPlan:
    """``sorge`` is the reason given to the family, not the model Sorge."""
    return AuftragImPlan(
        schluessel=auftrag.pk,
        art=auftrag.get_art_display(),
        auftrag=auftrag.auftrag,
        sorge=auftrag.sorge,
        rechtsgrundlage=auftrag.rechtsgrundlage,
        kontrolle_wie=auftrag.kontrolle_wie,
        kontrolle_wer=auftrag.kontrolle_wer,
        kontrolle_am=iso(auftrag.kontrolle_am),
        folge=auftrag.folge,
        stellungnahme=auftrag.stellungnahme,
    )


def _bausteine(fall: Fall, am: date) -> Iterable[BausteinImPlan]:
    """What is on the strip and not over yet."""
    return (_baustein(b) for b in fall.bausteine.all() if b.bis is None or b.bis >= am)


def _baustein(baustein: Baustein) -> BausteinImPlan:
    return BausteinImPlan(
        schluessel=baustein.pk,
        stufe=baustein.stufe,
        stufe_name=baustein.get_stufe_display(),
        was=baustein.was,
        wer=baustein.wer,
        wie_oft=baustein.wie_oft,
        wo=baustein.wo,
        ab=iso(baustein.ab),
        bis=iso(baustein.bis),
        ziel=baustein.ziel.text if baustein.ziel else "",
        traeger=baustein.traeger.name if baustein.traeger else "",
    )


def _wuensche(fall: Fall) -> Iterable[WunschImPlan]:
    return (
        WunschImPlan(
            person=w.person.name,
            wunsch=w.wunsch,
            hingewiesen_am=iso(w.hingewiesen_am),
            ausgang=w.get_ausgang_display(),
            grund=w.grund,
            schluessel=w.pk,
        )
        for w in fall.wuensche.all()
    )


def entschiedener_traeger(fall: Fall, am: date) -> Traeger | None:
    """Of the granted Hilfe that a plan of that day is about."""
    entscheidung = _getroffene().filter(fall=fall, getroffen_am__lte=am).first()
    return entscheidung.traeger if entscheidung else None


def _getroffene() -> QuerySet[Entscheidung]:
    """A draft is no Hilfe."""
    return Entscheidung.objects.filter(getroffen_am__isnull=False).select_related(
        "traeger", "junger_mensch", "getroffen_von"
    )


def _hilfe(fall: Fall, am: date) -> HilfeImPlan | None:
    bis_dahin = (e for e in fall.entscheidungen.all() if e.getroffen_am and e.getroffen_am <= am)
    entscheidung = next(bis_dahin, None)
    return _hilfe_aus(entscheidung) if entscheidung else None


def _hilfe_aus(entscheidung: Entscheidung) -> HilfeImPlan:
    art = hilfeart(entscheidung.hilfeart)
    jung = entscheidung.junger_mensch
    return HilfeImPlan(
        hilfeart=art.name,
        paragraf=art.rechtsgrundlage(volljaehrig=art.volljaehrige and _volljaehrig(entscheidung)),
        von=iso(entscheidung.von),
        bis=iso(entscheidung.bis),
        umfang=entscheidung.umfang,
        traeger=entscheidung.traeger.name if entscheidung.traeger else "",
        alternativen=tuple(a.traeger.name for a in entscheidung.alternativen.all()),
        wahl_begruendung=entscheidung.wahl_begruendung,
        bedarf_kind=entscheidung.bedarf_kind,
        bedarf_eltern=entscheidung.bedarf_eltern,
        bedarf_fachkraft=entscheidung.bedarf_fachkraft,
        begruendung=entscheidung.begruendung,
        junger_mensch=jung.name if jung else "",
        entschieden_am=iso(entscheidung.getroffen_am),
        entschieden_von=str(entscheidung.getroffen_von or ""),
    )


def _volljaehrig(entscheidung: Entscheidung) -> bool:
    """By the birthday, where it was asked for."""
    jung = entscheidung.junger_mensch
    geboren = jung.geburtsdatum if jung else None
    return geboren is not None and monate_spaeter(geboren, 18 * 12) <= entscheidung.von
