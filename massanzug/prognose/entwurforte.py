"""Where the drafts of this app's forms belong."""

from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.prognose.models import Prognose
from massanzug.prognose.zugriff import sichtbare_prognosen


@ort("prognose.neu")
def ort_neu(benutzer: Benutzer, schluessel: str) -> Ort | None:
    if schluessel != "neu:" or not darf(benutzer, "prognose.rechnen"):
        return None
    return Ort("Neue Prognose", reverse("prognose_neu"))


@ort("prognose.annahmen")
def ort_annahmen(benutzer: Benutzer, schluessel: str) -> Ort | None:
    prognose = _prognose_aus(benutzer, schluessel)
    if prognose is None or not prognose.laesst_sich_aendern:
        return None
    return Ort(f"Annahmen: {prognose}", reverse("prognose_annahmen", args=[prognose.pk]))


@ort("prognose.istwerte")
def ort_istwerte(benutzer: Benutzer, schluessel: str) -> Ort | None:
    prognose = _prognose_aus(benutzer, schluessel)
    if prognose is None or not prognose.ist_fertig:
        return None
    return Ort(f"Was kam: {prognose}", reverse("prognose_istwerte", args=[prognose.pk]))


def _prognose_aus(benutzer: Benutzer, schluessel: str) -> Prognose | None:
    nummer = int(schluessel) if schluessel.isdecimal() else 0
    return sichtbare_prognosen(benutzer).filter(pk=nummer).first()
