"""Gathers a Hilfeplan from what the case already holds: nothing is typed twice.

What is never asked for here can never get in: no cost, no Sorge, nothing of § 65 SGB VIII, no draft
of a decision.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, Q

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
from massanzug.fall.models import Auftrag, Baustein, Beteiligung, Entscheidung, Fall, Ziel
from massanzug.raum.models import Traeger, gilt_am
from massanzug.recht.hilfearten import hilfeart
from massanzug.recht.kalender import monate_spaeter


def planinhalt_sammeln(fall: Fall, am: date) -> Planinhalt:
    """What the next version would say on that day. Thirteen queries, however much is in the case."""
    akte = Fall.objects.select_related(
        "team__organisation", "zustaendig__organisation", "wirkungsraum"
    ).get(pk=fall.pk)
    letzte = akte.hilfeplaene.aggregate(nummer=Max("nummer"))["nummer"] or 0
    return Planinhalt(
        aktenzeichen=akte.aktenzeichen,
        name=akte.name,
        nummer=letzte + 1,
        erstellt_am=am.isoformat(),
        jugendamt=akte.team.organisation.name,
        fachkraft=str(akte.zustaendig or ""),
        wirkungsraum=str(akte.wirkungsraum or ""),
        naechste_ueberpruefung=naechste_ueberpruefung(akte, am).isoformat(),
        personen=tuple(PersonImPlan(p.name, p.bezug, p.jung) for p in akte.personen.all()),
        beteiligte=tuple(_beteiligte(akte, am)),
        willen=tuple(_willen(akte)),
        ressourcen=tuple(_ressourcen(akte)),
        ziele=tuple(_ziele(akte)),
        auftraege=tuple(_auftraege(akte)),
        bausteine=tuple(_bausteine(akte, am)),
        wuensche=tuple(_wuensche(akte)),
        hilfe=_hilfe(akte, am),
        stellen=beschwerdestellen(am),
    )


def naechste_ueberpruefung(fall: Fall, ab: date) -> date:
    """The day already set for it, or the one the usual period leads to."""
    offene = fall.ueberpruefungen.filter(gehalten_am__isnull=True).order_by("faellig_am").first()
    return offene.faellig_am if offene else im_ueblichen_abstand(ab)


def iso(tag: date | None) -> str:
    return tag.isoformat() if tag else ""


def _beteiligte(fall: Fall, am: date) -> Iterable[str]:
    """Who works in the case on that day, and for whom; everybody once."""
    beteiligungen = fall.beteiligungen.filter(
        Q(einwilligung__isnull=True) | Q(einwilligung__widerrufen_am__isnull=True), gilt_am(am)
    ).select_related("benutzer__organisation", "team__organisation")
    ordnung = list(Beteiligtenrolle)
    sortiert = sorted(beteiligungen, key=lambda b: (ordnung.index(Beteiligtenrolle(b.rolle)), b.pk))
    return dict.fromkeys(_wer_arbeitet_mit(b) for b in sortiert)


def _wer_arbeitet_mit(beteiligung: Beteiligung) -> str:
    wer = beteiligung.benutzer or beteiligung.team
    organisation = wer.organisation if wer else None
    return f"{wer}, {organisation}" if organisation else str(wer)


def _willen(fall: Fall) -> Iterable[WilleImPlan]:
    willen = fall.willen.select_related("person")
    return (
        WilleImPlan(
            person=w.person.name,
            zitat=w.zitat,
            soll_anders=w.soll_anders,
            tue_selbst=w.tue_selbst,
            hat_geholfen=w.hat_geholfen,
            schluessel=w.pk,
        )
        for w in willen.order_by("person__jung", "person__reihenfolge", "person", "am", "pk")
    )


def _ressourcen(fall: Fall) -> Iterable[RessourceImPlan]:
    return (
        RessourceImPlan(
            feld=r.get_feld_display(),
            text=r.text,
            person=r.person.name if r.person else "",
            schluessel=r.pk,
        )
        for r in fall.ressourcen.filter(entfernt_am__isnull=True).select_related("person")
    )


def _ziele(fall: Fall) -> Iterable[ZielImPlan]:
    """Without those that came to nothing („hat sich erledigt“); reached ones stay, they are good news."""
    ziele = fall.ziele.exclude(zielstand=Zielstand.ERLEDIGT)
    return map(_ziel, ziele.select_related("person", "richtungsziel", "ressource"))


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


def _auftraege(fall: Fall) -> Iterable[AuftragImPlan]:
    """Those still to be met. ``sorge`` is the reason given to the family, not the model Sorge."""
    return map(_auftrag, fall.auftraege.filter(erledigt_am__isnull=True))


def _auftrag(auftrag: Auftrag) -> AuftragImPlan:
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
    laufende = fall.bausteine.filter(
        Q(bis__isnull=True) | Q(bis__gte=am), entfernt_am__isnull=True
    ).select_related("ziel", "traeger")
    return map(_baustein, laufende)


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
        for w in fall.wuensche.select_related("person").order_by("hingewiesen_am", "pk")
    )


def entschiedener_traeger(fall: Fall, am: date) -> Traeger | None:
    entscheidung = _entscheidung(fall, am)
    return entscheidung.traeger if entscheidung else None


def _entscheidung(fall: Fall, am: date) -> Entscheidung | None:
    """The granted Hilfe that a plan of that day is about; a draft is no Hilfe."""
    getroffene = fall.entscheidungen.filter(getroffen_am__lte=am)
    return getroffene.select_related("traeger", "junger_mensch", "getroffen_von").first()


def _hilfe(fall: Fall, am: date) -> HilfeImPlan | None:
    entscheidung = _entscheidung(fall, am)
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
        alternativen=tuple(
            a.traeger.name
            for a in entscheidung.alternativen.select_related("traeger").order_by("traeger__name")
        ),
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
