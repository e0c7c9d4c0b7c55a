from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import zeile_aus
from massanzug.fall.zugriff_netz import sichtbare_angehoerige, sichtbare_genogramme
from massanzug.konten.models import Benutzer


@ort("fall.genogramm")
def ort_genogramm(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` of somebody, or ``neu:<pk>`` of a Genogramm."""
    if schluessel.startswith("neu:"):
        auf, pk = sichtbare_genogramme(benutzer), schluessel.removeprefix("neu:")
        genogramm = zeile_aus(benutzer, auf, pk, "fall.bearbeiten")
        if genogramm is None:
            return None
        return Ort(
            f"Genogramm · {genogramm.fall.name}",
            reverse("genogramm", args=[genogramm.fall.kennung]),
        )
    mensch = zeile_aus(benutzer, sichtbare_angehoerige(benutzer), schluessel, "fall.bearbeiten")
    if mensch is None:
        return None
    adresse = reverse("angehoerige", args=[mensch.fall.kennung, mensch.pk])
    return Ort(f"Genogramm · {mensch.fall.name}", adresse)
