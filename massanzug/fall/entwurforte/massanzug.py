from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_bausteine
from massanzug.konten.models import Benutzer


@ort("fall.baustein")
def ort_baustein(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>``."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "massanzug.bauen")
        if fall is None:
            return None
        adresse = reverse("baustein_neu", args=[fall.kennung])
        return Ort(f"Neuer Baustein · {fall.name}", adresse)
    baustein = zeile_aus(benutzer, sichtbare_bausteine(benutzer), schluessel, "massanzug.bauen")
    if baustein is None:
        return None
    adresse = reverse("baustein", args=[baustein.fall.kennung, baustein.pk])
    return Ort(f"Baustein · {baustein.fall.name}", adresse)


@ort("fall.wechsel")
def ort_wechsel(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<pk of the Baustein>``."""
    pk = schluessel.removeprefix("neu:")
    baustein = zeile_aus(benutzer, sichtbare_bausteine(benutzer), pk, "fall.entscheiden")
    if baustein is None:
        return None
    adresse = reverse("baustein_wechsel", args=[baustein.fall.kennung, baustein.pk])
    return Ort(f"Wechsel · {baustein.fall.name}", adresse)
