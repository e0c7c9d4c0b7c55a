"""What the public may read. Every page and every format that leaves the house starts here."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Count, Prefetch, Q, QuerySet

from massanzug.wegweiser.begriffe import Sprache
from massanzug.wegweiser.models import (
    Anbieter,
    Angebot,
    Angebotstext,
    Gegend,
    Oeffnungsausnahme,
    Oeffnungszeit,
    Raumseite,
    Stadtangabe,
    Thema,
    Themenwort,
)

# The rows between the two are written in the order somebody named the Themen, the weightiest first
# (``eintraege.themen_je_angebot``). Only raw SQL reaches the join that the prefetch itself makes.
_THEMEN_WIE_GENANNT = Thema.objects.extra(order_by=[f"{Angebot.themen.through._meta.db_table}.id"])


def sichtbare_angebote() -> QuerySet[Angebot]:
    """An entry taken off the pages is gone from everything."""
    return Angebot.objects.filter(veroeffentlicht=True)


def sichtbare_angebote_mit_allem() -> QuerySet[Angebot]:
    """With all that belongs to them in four queries, whatever their number."""
    return (
        sichtbare_angebote()
        .select_related("anbieter", "gegend__raum")
        .prefetch_related(
            Prefetch("themen", _THEMEN_WIE_GENANNT),
            Prefetch("zeiten", Oeffnungszeit.objects.order_by("wochentag", "von", "pk")),
            Prefetch("ausnahmen", Oeffnungsausnahme.objects.order_by("tag_von", "pk")),
        )
        .order_by("name", "pk")
    )


def sichtbares_angebot(slug: str) -> Angebot | None:
    return sichtbare_angebote_mit_allem().filter(slug=slug).first()


def sichtbare_texte(slugs: Sequence[str], sprache: str) -> QuerySet[Angebotstext]:
    """Of the entries named that are public."""
    return Angebotstext.objects.filter(
        angebot__veroeffentlicht=True, angebot__slug__in=slugs, sprache=sprache
    )


def sichtbare_anbieter() -> QuerySet[Anbieter]:
    """Those with something on the pages."""
    return Anbieter.objects.filter(angebote__veroeffentlicht=True).distinct()


def sichtbares_thema(schluessel: str) -> Thema | None:
    """Also one that has no entry yet: people link to it."""
    return Thema.objects.filter(schluessel=schluessel).first()


def sichtbare_themen(raum: Raumseite | None = None) -> QuerySet[Thema]:
    """Subjects with ``anzahl`` public entries, in all or in one Wirkungsraum; none without any."""
    offen = Q(angebote__veroeffentlicht=True)
    if raum is not None:
        offen &= Q(angebote__gegend__raum=raum)
    return Thema.objects.annotate(anzahl=Count("angebote", filter=offen)).filter(anzahl__gt=0)


def sichtbare_themen_mit_worten(sprache: str) -> QuerySet[Thema]:
    """The same with ``gesuchte_worte``: what people call them, in German and in ``sprache``."""
    worte = Themenwort.objects.filter(sprache__in={Sprache.DE.value, sprache})
    return sichtbare_themen().prefetch_related(
        Prefetch("worte", queryset=worte, to_attr="gesuchte_worte")
    )


def sichtbare_raeume() -> QuerySet[Raumseite]:
    """``anzahl``: how many public entries stand there."""
    return Raumseite.objects.annotate(
        anzahl=Count(
            "gegenden__angebote",
            filter=Q(gegenden__angebote__veroeffentlicht=True),
            distinct=True,
        )
    )


def sichtbare_gegenden() -> QuerySet[Gegend]:
    return Gegend.objects.select_related("raum")


def sichtbare_orte() -> QuerySet[Gegend, tuple[str, float | None, float | None, str | None]]:
    """Name, centre and Wirkungsraum of every Ortsteil, by name."""
    return Gegend.objects.values_list("name", "breite", "laenge", "raum__name")


def sichtbare_stadtangaben() -> dict[str, str]:
    return dict(Stadtangabe.objects.values_list("schluessel", "wert"))


def sichtbare_lizenzen() -> list[str]:
    """The licences under which places on the map are shown, each once."""
    return sorted(
        {
            *sichtbare_angebote().values_list("lage_lizenz", flat=True).distinct(),
            *Gegend.objects.values_list("lizenz", flat=True).distinct(),
        }
        - {""}
    )
