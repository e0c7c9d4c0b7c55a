from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_abschluesse
from massanzug.konten.models import Benutzer


@ort("fall.abschluss")
def ort_abschluss(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<kennung>``."""
    return _seite(benutzer, schluessel, "abschluss", "Abschluss")


@ort("fall.nachkontakt")
def ort_nachkontakt(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk of the Abschluss>``."""
    abschluesse = sichtbare_abschluesse(benutzer).filter(nachkontakt__isnull=False)
    abschluss = zeile_aus(benutzer, abschluesse, schluessel, "fall.bearbeiten")
    if abschluss is None:
        return None
    fall = abschluss.fall
    return Ort(
        f"Nachkontakt · {fall.name}", reverse("nachkontakt", args=[fall.kennung, abschluss.pk])
    )


@ort("fall.wiedereroeffnung")
def ort_wiedereroeffnung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<kennung>``."""
    return _seite(benutzer, schluessel, "fall_wiedereroeffnen", "Fall wieder öffnen")


def _seite(benutzer: Benutzer, schluessel: str, urlname: str, titel: str) -> Ort | None:
    fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.entscheiden")
    if fall is None:
        return None
    return Ort(f"{titel} · {fall.name}", reverse(urlname, args=[fall.kennung]))
