from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_entscheidungen
from massanzug.konten.models import Benutzer


@ort("fall.entscheidung")
def ort_entscheidung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` of a draft or ``neu:<kennung>``; what is decided is no place to type."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.entscheiden")
    else:
        offene = sichtbare_entscheidungen(benutzer).filter(getroffen_am__isnull=True)
        entwurf = zeile_aus(benutzer, offene, schluessel, "fall.entscheiden")
        fall = entwurf.fall if entwurf else None
    if fall is None:
        return None
    return Ort(f"Entscheidung · {fall.name}", reverse("entscheidung", args=[fall.kennung]))
