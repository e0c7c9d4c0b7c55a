from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus
from massanzug.konten.models import Benutzer


@ort("fall.einwilligung")
def ort_einwilligung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<kennung>``: a consent is given once and never rewritten."""
    fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.freigeben")
    if fall is None:
        return None
    return Ort(f"Einwilligung · {fall.name}", reverse("einwilligung_neu", args=[fall.kennung]))
