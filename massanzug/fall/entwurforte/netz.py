from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import zeile_aus
from massanzug.fall.zugriff_netz import sichtbare_netzkarten, sichtbare_verbindungen
from massanzug.konten.models import Benutzer


@ort("fall.netz")
def ort_netz(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` of somebody, or ``neu:<pk>`` of a map."""
    if schluessel.startswith("neu:"):
        auf, pk = sichtbare_netzkarten(benutzer), schluessel.removeprefix("neu:")
        karte = zeile_aus(benutzer, auf, pk, "fall.bearbeiten")
        if karte is None:
            return None
        adresse = reverse("netzkarte", args=[karte.fall.kennung, karte.pk])
        return Ort(f"Netzkarte · {karte.fall.name}", adresse)
    verbindung = zeile_aus(
        benutzer, sichtbare_verbindungen(benutzer), schluessel, "fall.bearbeiten"
    )
    if verbindung is None:
        return None
    adresse = reverse("verbindung", args=[verbindung.fall.kennung, verbindung.pk])
    return Ort(f"Netzkarte · {verbindung.fall.name}", adresse)
