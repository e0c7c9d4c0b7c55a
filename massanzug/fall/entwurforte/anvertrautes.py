from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbares_anvertrautes
from massanzug.konten.models import Benutzer

SCHREIBEN = "anvertrautes.schreiben"


@ort("fall.anvertrautes")
def ort_anvertrautes(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>``. Nobody else is ever told of a draft here: it has one reader."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), SCHREIBEN)
        if fall is None:
            return None
        return Ort(f"Anvertrautes · {fall.name}", reverse("anvertrautes_neu", args=[fall.kennung]))
    eintrag = zeile_aus(
        benutzer,
        sichtbares_anvertrautes(benutzer).filter(weitergegeben_an=None),
        schluessel,
        SCHREIBEN,
    )
    if eintrag is None:
        return None
    adresse = reverse("anvertrautes_aendern", args=[eintrag.fall.kennung, eintrag.pk])
    return Ort(f"Anvertrautes · {eintrag.fall.name}", adresse)
