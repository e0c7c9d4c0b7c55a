"""Where the drafts of this app's forms belong. Their titles name no case but by its cover name."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.team.begriffe import Ablaufart
from massanzug.team.zugriff import (
    sichtbare_beratungen,
    sichtbare_eigene_teamraeume,
    sichtbare_falldarstellungen,
    sichtbare_ideen,
    sichtbare_niederschriften,
    sichtbare_teamraeume,
    sichtbare_teamsitzungen,
)

M = TypeVar("M", bound=Model)


@ort("team.sitzung")
def ort_sitzung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """A new one, ``neu:<pk>`` of its Wirkungsraum."""
    raum = _nach_nummer(sichtbare_eigene_teamraeume(benutzer), schluessel)
    if raum is None:
        return None
    return Ort(f"Neues Treffen · {raum}", reverse("teamsitzung_neu", args=[raum.pk]))


@ort("team.treffen")
def ort_treffen(benutzer: Benutzer, schluessel: str) -> Ort | None:
    sitzung = _nach_nummer(sichtbare_teamsitzungen(benutzer), schluessel)
    if sitzung is None:
        return None
    return Ort(str(sitzung), reverse("teamsitzung_aendern", args=[sitzung.kennung]))


@ort("team.mitglied")
def ort_mitglied(benutzer: Benutzer, schluessel: str) -> Ort | None:
    raeume = sichtbare_teamraeume(benutzer)
    raum = _nach_nummer(raeume, schluessel)
    if raum is None or not darf(benutzer, "team.pflegen"):
        return None
    return Ort(f"Ins Sozialraumteam · {raum}", reverse("teammitglied_neu", args=[raum.pk]))


@ort("team.ablauf")
def ort_ablauf(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if schluessel not in Ablaufart.values or not darf(benutzer, "team.pflegen"):
        return None
    titel = f"Ablauf: {Ablaufart(schluessel).label}"
    return Ort(titel, reverse("teamablauf", args=[schluessel]))


@ort("team.darstellung")
def ort_darstellung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    darstellung = _nach_nummer(sichtbare_falldarstellungen(benutzer), schluessel)
    if darstellung is None or not darf(benutzer, "beratung.fallgeben", darstellung.beratung):
        return None
    adresse = reverse("darstellung_schreiben", args=[darstellung.beratung.kennung])
    return Ort(str(darstellung), adresse)


@ort("team.aufdeckung")
def ort_aufdeckung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    beratung = _nach_nummer(sichtbare_beratungen(benutzer), schluessel)
    if beratung is None or not darf(benutzer, "beratung.fallgeben", beratung):
        return None
    return Ort(f"Wer wer ist · {beratung}", reverse("aufdeckung", args=[beratung.kennung]))


@ort("team.idee")
def ort_idee(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """A new one, ``neu:<pk>`` of its Beratung."""
    beratung = _nach_nummer(sichtbare_beratungen(benutzer), schluessel)
    if beratung is None or beratung.unterschrieben_am:
        return None
    return Ort(f"Idee · {beratung}", reverse("idee_neu", args=[beratung.kennung]))


@ort("team.ideentext")
def ort_ideentext(benutzer: Benutzer, schluessel: str) -> Ort | None:
    idee = _nach_nummer(sichtbare_ideen(benutzer), schluessel)
    if idee is None or not darf(benutzer, "idee.aendern", idee):
        return None
    return Ort(f"Idee · {idee.beratung}", reverse("idee", args=[idee.beratung.kennung, idee.pk]))


@ort("team.niederschrift")
def ort_niederschrift(benutzer: Benutzer, schluessel: str) -> Ort | None:
    niederschrift = _nach_nummer(sichtbare_niederschriften(benutzer), schluessel)
    if niederschrift is None:
        return None
    beratung = niederschrift.beratung
    if beratung.unterschrieben_am or not darf(benutzer, "niederschrift.fuehren", beratung):
        return None
    return Ort(str(niederschrift), reverse("niederschrift", args=[beratung.kennung]))


@ort("team.dissens")
def ort_dissens(benutzer: Benutzer, schluessel: str) -> Ort | None:
    return _an_der_beratung(benutzer, schluessel, "Anders gesehen", "dissens")


@ort("team.thema")
def ort_thema(benutzer: Benutzer, schluessel: str) -> Ort | None:
    return _an_der_beratung(benutzer, schluessel, "Thema fürs Feld", "thema_merken")


@ort("team.nachtrag")
def ort_nachtrag(benutzer: Benutzer, schluessel: str) -> Ort | None:
    return _an_der_beratung(benutzer, schluessel, "Nachtrag", "nachtrag")


def _an_der_beratung(benutzer: Benutzer, schluessel: str, titel: str, urlname: str) -> Ort | None:
    """``neu:<pk>``: a form of its own beside a Beratung."""
    beratung = _nach_nummer(sichtbare_beratungen(benutzer), schluessel)
    if beratung is None:
        return None
    return Ort(f"{titel} · {beratung}", reverse(urlname, args=[beratung.kennung]))


def _nach_nummer(menge: QuerySet[M], schluessel: str) -> M | None:
    """All keys here are ``neu:<pk>``, also of what exists: what others at the table are typing is shown to
    nobody before it has been looked through for names."""
    pk = schluessel.removeprefix("neu:")
    return menge.filter(pk=int(pk)).first() if pk.isdecimal() else None
