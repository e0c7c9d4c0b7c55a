from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import zeile_aus
from massanzug.fall.zugriff import sichtbare_eingaenge, sichtbare_faelle
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf


@ort("fall.eingang")
def ort_eingang(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:hier``, the one a person is writing down just now, or ``<pk>``."""
    if schluessel == "neu:hier":
        darf_neu = darf(benutzer, "fall.eingang")
        return Ort("Neuer Eingang", reverse("eingang_neu")) if darf_neu else None
    eingang = zeile_aus(benutzer, sichtbare_eingaenge(benutzer), schluessel, "fall.bearbeiten")
    if eingang is None:
        return None
    adresse = reverse("falleingang_aendern", args=[eingang.fall.kennung])
    return Ort(f"Eingang · {eingang.fall.name}", adresse)


@ort("fall.einordnung")
def ort_einordnung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk of the case>``."""
    pk = int(schluessel) if schluessel.isdecimal() else 0
    fall = sichtbare_faelle(benutzer).filter(pk=pk).first()
    if fall is None or not darf(benutzer, "fall.bearbeiten", fall):
        return None
    return Ort(f"Einordnung · {fall.name}", reverse("fall_einordnung", args=[fall.kennung]))
