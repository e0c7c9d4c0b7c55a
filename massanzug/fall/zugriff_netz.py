"""Who sees a Netzkarte and a Genogramm: third persons stand on them, who consented to nothing.

Whoever sees the case in the Jugendamt; a Träger what is shared with it.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from massanzug.fall.begriffe import Teilbar
from massanzug.fall.models import (
    Angehoerige,
    Fall,
    Genogramm,
    Kindschaft,
    Netzkarte,
    Paar,
    Verbindung,
    Verhaeltnis,
)
from massanzug.fall.zugriff import im_blick, im_jugendamt
from massanzug.konten.models import Benutzer


def sichtbare_netzkarten(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Netzkarte]:
    """Third persons stand on it, who consented to nothing: a Träger reads it once it is shared."""
    karten = Netzkarte.objects.filter(im_blick(benutzer, fall=fall)).select_related("person")
    return karten if im_jugendamt(benutzer) else karten.filter(teilbar=Teilbar.TRAEGER)


def sichtbare_verbindungen(
    benutzer: Benutzer, fall: Fall | None = None, *, entfernte: bool = False
) -> QuerySet[Verbindung]:
    """Of the maps in sight; ``entfernte``: those put aside instead."""
    return Verbindung.objects.filter(
        karte__in=sichtbare_netzkarten(benutzer, fall), entfernt_am__isnull=not entfernte
    ).select_related("karte__person")


def sichtbare_genogramme(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Genogramm]:
    """As with a Netzkarte: a Träger reads it once it is shared."""
    genogramme = Genogramm.objects.filter(im_blick(benutzer, fall=fall))
    return genogramme if im_jugendamt(benutzer) else genogramme.filter(teilbar=Teilbar.TRAEGER)


def sichtbare_angehoerige(
    benutzer: Benutzer, fall: Fall | None = None, *, entfernte: bool = False
) -> QuerySet[Angehoerige]:
    """Of the Genogramme in sight; ``entfernte``: those put aside instead."""
    return Angehoerige.objects.filter(
        genogramm__in=sichtbare_genogramme(benutzer, fall), entfernt_am__isnull=not entfernte
    ).select_related("fall", "genogramm", "person")


def sichtbare_paare(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Paar]:
    """With at least one of the two on the Genogramm."""
    da = sichtbare_angehoerige(benutzer, fall)
    return Paar.objects.filter(Q(eine__in=da) | Q(andere__in=da)).select_related(
        "fall", "eine", "andere"
    )


def sichtbare_kindschaften(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Kindschaft]:
    return Kindschaft.objects.filter(
        kind__in=sichtbare_angehoerige(benutzer, fall), paar__in=sichtbare_paare(benutzer, fall)
    ).select_related("fall", "kind", "paar__eine", "paar__andere")


def sichtbare_verhaeltnisse(benutzer: Benutzer, fall: Fall | None = None) -> QuerySet[Verhaeltnis]:
    da = sichtbare_angehoerige(benutzer, fall)
    return Verhaeltnis.objects.filter(eine__in=da, andere__in=da).select_related(
        "fall", "eine", "andere"
    )
