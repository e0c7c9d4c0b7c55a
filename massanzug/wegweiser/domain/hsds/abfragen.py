"""What the parameters of the HSDS API ask for, as querysets in the order of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from massanzug.wegweiser.domain.hsds.kennungen import kennung, schluessel_zu
from massanzug.wegweiser.domain.hsds.taxonomien import (
    Begriff,
    Taxonomie,
    alle_begriffe,
    begriffskennung,
)
from massanzug.wegweiser.models import Anbieter, Angebot
from massanzug.wegweiser.zugriff import (
    sichtbare_anbieter,
    sichtbare_angebote,
    sichtbare_angebote_mit_allem,
    sichtbare_stadtangaben,
)


@dataclass(frozen=True, slots=True)
class Dienstfilter:
    """Ids are UUIDs; one that belongs to nothing of ours finds nothing."""

    search: str = ""
    taxonomy_term_id: str = ""
    taxonomy_id: str = ""
    organization_id: str = ""
    modified_after: datetime | None = None
    postcode: str = ""


def bundesland() -> str:
    """HSDS demands a ``state_province``: the town says it in the Stadtangabe ``bundesland``."""
    return sichtbare_stadtangaben().get("bundesland", "")


def dienste(filter_: Dienstfilter) -> QuerySet[Angebot]:
    angebote = sichtbare_angebote_mit_allem()
    if filter_.search:
        angebote = angebote.filter(pk__in=_enthaltend(filter_.search))
    if filter_.taxonomy_term_id:
        angebote = angebote.filter(_zum_begriff(filter_.taxonomy_term_id)).distinct()
    if filter_.taxonomy_id:
        angebote = angebote.filter(_zur_taxonomie(filter_.taxonomy_id)).distinct()
    if filter_.organization_id:
        slugs = sichtbare_anbieter().values_list("slug", flat=True)
        slug = schluessel_zu("organization", filter_.organization_id, slugs)
        angebote = angebote.filter(anbieter__slug=slug) if slug else angebote.none()
    if filter_.modified_after:
        angebote = angebote.filter(geaendert__gte=filter_.modified_after)
    return angebote


def dienste_mit_ort(filter_: Dienstfilter) -> QuerySet[Angebot]:
    """Only these have a place that may be told (``orte.hat_ort``)."""
    angebote = dienste(filter_).filter(
        ~Q(strasse="") | Q(breite__isnull=False), anschrift_geheim=False
    )
    return angebote.filter(plz=filter_.postcode) if filter_.postcode else angebote


def dienst(gesucht: str, art: str = "service") -> Angebot | None:
    angebote = (
        dienste_mit_ort(Dienstfilter()) if art != "service" else sichtbare_angebote_mit_allem()
    )
    slug = schluessel_zu(art, gesucht, angebote.values_list("slug", flat=True))
    return angebote.get(slug=slug) if slug else None


def gesuchte_anbieter(suche: str = "") -> QuerySet[Anbieter]:
    """By name; the search looks into names."""
    anbieter = sichtbare_anbieter().order_by("name")
    if not suche:
        return anbieter
    namen = anbieter.values_list("pk", "name")
    return anbieter.filter(pk__in=[pk for pk, name in namen if suche.casefold() in name.casefold()])


def ein_anbieter(gesucht: str) -> Anbieter | None:
    slugs = sichtbare_anbieter().values_list("slug", flat=True)
    slug = schluessel_zu("organization", gesucht, slugs)
    return sichtbare_anbieter().get(slug=slug) if slug else None


def dienste_je_anbieter(anbieter: Sequence[Anbieter]) -> defaultdict[int, list[Angebot]]:
    je = defaultdict(list)
    for angebot in sichtbare_angebote_mit_allem().filter(anbieter__in=anbieter):
        je[angebot.anbieter_id or 0].append(angebot)
    return je


def begriffe(
    suche: str = "", taxonomy_id: str = "", parent_id: str = "", *, nur_oberste: bool = False
) -> list[Begriff]:
    return [
        begriff
        for begriff in alle_begriffe()
        if suche.casefold() in begriff.name.casefold()
        and taxonomy_id in ("", kennung("taxonomy", begriff.taxonomie))
        and parent_id in ("", begriff.als_objekt().get("parent_id"))
        and not (nur_oberste and begriff.ober)
    ]


def taxonomien(suche: str = "") -> list[Taxonomie]:
    return [t for t in Taxonomie if suche.casefold() in t.value.casefold()]


def beispiele() -> dict[str, str]:
    """What somebody may try the API with, by list and by parameter; only what there is."""
    angebot = sichtbare_angebote().order_by("name", "pk").first()
    mit_ort = dienste_mit_ort(Dienstfilter()).exclude(plz="").first()
    anbieter = sichtbare_anbieter().order_by("name").first()
    thema = next((b for b in alle_begriffe() if b.ober), None)
    taxonomie = kennung("taxonomy", Taxonomie.THEMEN)
    von_wem = anbieter and kennung("organization", anbieter.slug)
    gefunden = {
        "services": angebot and kennung("service", angebot.slug),
        "organizations": von_wem,
        "organization_id": von_wem,
        "service_at_locations": mit_ort and kennung("service_at_location", mit_ort.slug),
        "postcode": mit_ort and mit_ort.plz,
        "taxonomies": taxonomie,
        "taxonomy_id": taxonomie,
        "taxonomy_terms": thema and thema.kennung,
        "taxonomy_term_id": thema and thema.kennung,
        "parent_id": thema and begriffskennung(thema.taxonomie, thema.ober),
    }
    return {name: wert for name, wert in gefunden.items() if wert}


def _enthaltend(suche: str) -> list[int]:
    """All words, upper or lower case: SQLite's LIKE does not know that Ö and ö are one."""
    worte = suche.casefold().split()
    zeilen = sichtbare_angebote().values_list("pk", "name", "beschreibung", "anbieter__name")
    return [
        pk
        for pk, *texte in zeilen
        if all(wort in " ".join(filter(None, texte)).casefold() for wort in worte)
    ]


def _zum_begriff(gesucht: str) -> Q:
    begriff = next((b for b in alle_begriffe() if b.kennung == gesucht), None)
    if begriff is None or begriff.taxonomie == Taxonomie.ANGABEN:
        return Q(pk__in=[])
    if begriff.taxonomie == Taxonomie.ART:
        return Q(art=begriff.code)
    if begriff.ober:
        return Q(themen__schluessel=begriff.code)
    return Q(themen__oberthema=begriff.name)


def _zur_taxonomie(gesucht: str) -> Q:
    """Every offer has a kind; with a Thema are those that have one."""
    if gesucht == kennung("taxonomy", Taxonomie.ART):
        return Q()
    return (
        Q(themen__isnull=False)
        if gesucht == kennung("taxonomy", Taxonomie.THEMEN)
        else Q(pk__in=[])
    )
