from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_auftraege
from massanzug.konten.models import Benutzer


@ort("fall.auftrag")
def ort_auftrag(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>``."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.bearbeiten")
        if fall is None:
            return None
        return Ort(f"Neuer Auftrag · {fall.name}", reverse("auftrag_neu", args=[fall.kennung]))
    auftrag = zeile_aus(benutzer, sichtbare_auftraege(benutzer), schluessel, "fall.bearbeiten")
    if auftrag is None:
        return None
    adresse = reverse("auftrag", args=[auftrag.fall.kennung, auftrag.pk])
    return Ort(f"{auftrag.get_art_display()} · {auftrag.fall.name}", adresse)
