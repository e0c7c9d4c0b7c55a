"""What the public may read. Every page and every format that leaves the house starts here."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Count, Prefetch, Q, QuerySet

from massanzug.wegweiser.models import (
    Angebot,
    Angebotstext,
    Oeffnungsausnahme,
    Oeffnungszeit,
    Raumseite,
    Stadtangabe,
    Thema,
)


def offene_angebote() -> QuerySet[Angebot]:
    """An entry taken off the pages is gone from everything."""
    return Angebot.objects.filter(veroeffentlicht=True)


def angebote_mit_allem() -> QuerySet[Angebot]:
    """With all that belongs to them in four queries, whatever their number."""
    return (
        offene_angebote()
        .select_related("anbieter", "gegend__raum")
        .prefetch_related(
            Prefetch("themen", Thema.objects.order_by("schluessel")),
            Prefetch("zeiten", Oeffnungszeit.objects.order_by("wochentag", "von", "pk")),
            Prefetch("ausnahmen", Oeffnungsausnahme.objects.order_by("tag_von", "pk")),
        )
        .order_by("name", "pk")
    )


def angebot_mit_allem(slug: str) -> Angebot | None:
    return angebote_mit_allem().filter(slug=slug).first()


def texte_in(slugs: Sequence[str], sprache: str) -> QuerySet[Angebotstext]:
    return Angebotstext.objects.filter(angebot__slug__in=slugs, sprache=sprache)


def thema(schluessel: str) -> Thema | None:
    return Thema.objects.filter(schluessel=schluessel).first()


def themen_mit_zahl() -> QuerySet[Thema]:
    """``anzahl``: how many public entries belong to each."""
    return Thema.objects.annotate(
        anzahl=Count("angebote", filter=Q(angebote__veroeffentlicht=True), distinct=True)
    )


def raeume_mit_zahl() -> QuerySet[Raumseite]:
    """``anzahl``: how many public entries stand there."""
    return Raumseite.objects.annotate(
        anzahl=Count(
            "gegenden__angebote",
            filter=Q(gegenden__angebote__veroeffentlicht=True),
            distinct=True,
        )
    )


def stadtangaben() -> dict[str, str]:
    return dict(Stadtangabe.objects.values_list("schluessel", "wert"))
