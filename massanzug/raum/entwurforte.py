"""Where the drafts of this app's forms belong."""

from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import satz
from massanzug.raum.zugriff import (
    sichtbare_ortsteile,
    sichtbare_standorte,
    sichtbare_traeger,
    sichtbare_vereinbarungen,
    sichtbare_wirkungsraeume,
    sichtbare_zuordnungen,
)


@ort("raum.wirkungsraum")
def ort_wirkungsraum(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if not darf(benutzer, "raum.pflegen"):
        return None
    if schluessel == "neu:":
        return Ort(satz("Neuer {wirkungsraum}"), reverse("raum_neu"))
    raum = sichtbare_wirkungsraeume(benutzer).filter(pk=_zahl(schluessel)).first()
    return Ort(str(raum), reverse("raum_aendern", args=[raum.pk])) if raum else None


@ort("raum.leittraeger")
def ort_leittraeger(benutzer: Benutzer, schluessel: str) -> Ort | None:
    raum = sichtbare_wirkungsraeume(benutzer).filter(pk=_zahl(schluessel)).first()
    if raum is None or not darf(benutzer, "raum.pflegen"):
        return None
    titel = satz("{leittraeger}") + f" für {raum}"
    return Ort(titel, reverse("leittraeger_setzen", args=[raum.pk]))


@ort("raum.ortsteil")
def ort_ortsteil(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if schluessel != "neu:" or not darf(benutzer, "raum.pflegen"):
        return None
    return Ort("Neuer Ortsteil", reverse("ortsteil_neu"))


@ort("raum.zuordnung")
def ort_zuordnung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    ortsteil = sichtbare_ortsteile(benutzer).filter(pk=_zahl(schluessel)).first()
    if ortsteil is None or not darf(benutzer, "raum.pflegen"):
        return None
    return Ort(f"Zuordnung von {ortsteil}", reverse("ortsteil", args=[ortsteil.pk]))


@ort("raum.berichtigung")
def ort_berichtigung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    zuordnung = sichtbare_zuordnungen(benutzer).filter(pk=_zahl(schluessel)).first()
    if zuordnung is None or not darf(benutzer, "raum.pflegen"):
        return None
    return Ort(str(zuordnung), reverse("zuordnung_berichtigen", args=[zuordnung.pk]))


@ort("raum.traeger")
def ort_traeger(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if not darf(benutzer, "traeger.pflegen"):
        return None
    if schluessel == "neu:":
        return Ort("Neuer Träger", reverse("traeger_neu"))
    traeger = sichtbare_traeger(benutzer).filter(pk=_zahl(schluessel)).first()
    return Ort(str(traeger), reverse("traeger_aendern", args=[traeger.pk])) if traeger else None


@ort("raum.standort")
def ort_standort(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if not darf(benutzer, "traeger.pflegen"):
        return None
    if schluessel.startswith("neu:"):
        traeger = sichtbare_traeger(benutzer).filter(pk=_zahl(schluessel)).first()
        titel = f"Neuer Standort · {traeger}"
        return Ort(titel, reverse("standort_neu", args=[traeger.pk])) if traeger else None
    standort = sichtbare_standorte(benutzer).filter(pk=_zahl(schluessel)).first()
    return Ort(str(standort), reverse("standort", args=[standort.pk])) if standort else None


@ort("raum.vereinbarung")
def ort_vereinbarung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if not darf(benutzer, "traeger.pflegen"):
        return None
    if schluessel.startswith("neu:"):
        traeger = sichtbare_traeger(benutzer).filter(pk=_zahl(schluessel)).first()
        titel = f"Neue Vereinbarung · {traeger}"
        return Ort(titel, reverse("vereinbarung_neu", args=[traeger.pk])) if traeger else None
    gesucht = sichtbare_vereinbarungen(benutzer).filter(pk=_zahl(schluessel)).first()
    return Ort(str(gesucht), reverse("vereinbarung", args=[gesucht.pk])) if gesucht else None


@ort("raum.ende")
def ort_ende(benutzer: Benutzer, schluessel: str) -> Ort | None:
    gesucht = sichtbare_vereinbarungen(benutzer).filter(pk=_zahl(schluessel)).first()
    if gesucht is None or not darf(benutzer, "traeger.pflegen"):
        return None
    return Ort(f"Ende: {gesucht}", reverse("vereinbarung_beenden", args=[gesucht.pk]))


@ort("raum.wort")
def ort_wort(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if schluessel not in Begriff.values or not darf(benutzer, "wortwahl.setzen"):
        return None
    titel = f"Ein Wort für: {Begriff(schluessel).label}"
    return Ort(titel, reverse("wort_aendern", args=[schluessel]))


def _zahl(schluessel: str) -> int:
    """The key in ``12`` and ``neu:12``; 0, which no row has, for anything else."""
    ende = schluessel.rpartition(":")[2]
    return int(ende) if ende.isdecimal() else 0
