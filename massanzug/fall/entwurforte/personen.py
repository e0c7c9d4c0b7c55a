from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_personen
from massanzug.konten.models import Benutzer


@ort("fall.person")
def ort_person(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>``."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.bearbeiten")
        if fall is None:
            return None
        return Ort(f"Neue Person · {fall.name}", reverse("person_neu", args=[fall.kennung]))
    person = zeile_aus(benutzer, sichtbare_personen(benutzer), schluessel, "fall.bearbeiten")
    if person is None:
        return None
    adresse = reverse("person", args=[person.fall.kennung, person.pk])
    return Ort(f"{person} · {person.fall.name}", adresse)
