from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_ressourcen
from massanzug.konten.models import Benutzer


@ort("fall.ressource")
def ort_ressource(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>:<feld>``."""
    if schluessel.startswith("neu:"):
        kennung, _, feld = schluessel.removeprefix("neu:").partition(":")
        fall = fall_aus(benutzer, kennung, "fall.bearbeiten")
        if fall is None:
            return None
        adresse = reverse("ressourcen", args=[fall.kennung])
        return Ort(f"Ressourcenkarte · {fall.name}", f"{adresse}?zuletzt={feld}")
    ressource = zeile_aus(benutzer, sichtbare_ressourcen(benutzer), schluessel, "fall.bearbeiten")
    if ressource is None:
        return None
    adresse = reverse("ressource", args=[ressource.fall.kennung, ressource.pk])
    return Ort(f"Ressource · {ressource.fall.name}", adresse)
