from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_sorgen, sichtbare_willen, sichtbare_wuensche
from massanzug.konten.models import Benutzer

SCHREIBEN = "fall.bearbeiten"


@ort("fall.wille")
def ort_wille(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>:<person>``."""
    if schluessel.startswith("neu:"):
        return _neu(benutzer, schluessel, "Neuer Wille", "wille_neu")
    wille = zeile_aus(benutzer, sichtbare_willen(benutzer), schluessel, SCHREIBEN)
    if wille is None:
        return None
    adresse = reverse("wille", args=[wille.fall.kennung, wille.pk])
    return Ort(f"Wille von {wille.person} · {wille.fall.name}", adresse)


@ort("fall.wunsch")
def ort_wunsch(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>:<person>``."""
    if schluessel.startswith("neu:"):
        return _neu(benutzer, schluessel, "Neuer Wunsch", "wunsch_neu")
    wunsch = zeile_aus(benutzer, sichtbare_wuensche(benutzer), schluessel, SCHREIBEN)
    if wunsch is None:
        return None
    adresse = reverse("wunsch", args=[wunsch.fall.kennung, wunsch.pk])
    return Ort(f"Wunsch von {wunsch.person} · {wunsch.fall.name}", adresse)


@ort("fall.sorge")
def ort_sorge(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>`` or ``neu:<kennung>``; nobody but its author changes a Sorge."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), SCHREIBEN)
        if fall is None:
            return None
        return Ort(f"Neue Sorge · {fall.name}", reverse("sorge_neu", args=[fall.kennung]))
    eigene = sichtbare_sorgen(benutzer).filter(von=benutzer)
    sorge = zeile_aus(benutzer, eigene, schluessel, SCHREIBEN)
    if sorge is None:
        return None
    adresse = reverse("sorge", args=[sorge.fall.kennung, sorge.pk])
    return Ort(f"Sorge · {sorge.fall.name}", adresse)


def _neu(benutzer: Benutzer, schluessel: str, titel: str, seite: str) -> Ort | None:
    kennung, _, person = schluessel.removeprefix("neu:").partition(":")
    fall = fall_aus(benutzer, kennung, SCHREIBEN)
    if fall is None or not person.isdecimal():
        return None
    return Ort(f"{titel} · {fall.name}", reverse(seite, args=[fall.kennung, person]))
