from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_ziele
from massanzug.konten.models import Benutzer


@ort("fall.ziel")
def ort_ziel(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>:<person>``."""
    if schluessel.startswith("neu:"):
        kennung, _, person = schluessel.removeprefix("neu:").partition(":")
        fall = fall_aus(benutzer, kennung, "fall.bearbeiten")
        if fall is None or not person.isdecimal():
            return None
        return Ort(f"Neues Ziel · {fall.name}", reverse("ziel_neu", args=[fall.kennung, person]))
    ziel = zeile_aus(benutzer, sichtbare_ziele(benutzer), schluessel, "fall.bearbeiten")
    if ziel is None:
        return None
    adresse = reverse("ziel", args=[ziel.fall.kennung, ziel.pk])
    return Ort(f"Ziel von {ziel.person} · {ziel.fall.name}", adresse)
