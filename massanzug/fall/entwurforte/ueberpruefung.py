from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.models import Ueberpruefung
from massanzug.fall.zugriff import sichtbare_ueberpruefungen
from massanzug.konten.models import Benutzer

GANZES = "ganzes"


@ort("fall.rueckblick")
def ort_rueckblick(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk of the Ueberpruefung>:<pk of the Ziel, or ganzes>``."""
    pk, _, ziel = schluessel.partition(":")
    ueberpruefung = _ueberpruefung(benutzer, pk, "hilfeplan.mitreden")
    if ueberpruefung is None or not (ziel == GANZES or ziel.isdecimal()):
        return None
    fall = ueberpruefung.fall
    ort_der_seite = [fall.kennung, ueberpruefung.pk, *([] if ziel == GANZES else [ziel])]
    name = "rueckblick_ganzes" if ziel == GANZES else "rueckblick"
    return Ort(f"Rückblick · {fall.name}", reverse(name, args=ort_der_seite))


@ort("fall.ueberpruefung")
def ort_ueberpruefung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``<pk>``: the result; ``neu:<kennung>``: a new one."""
    if schluessel.startswith("neu:"):
        fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.bearbeiten")
        if fall is None:
            return None
        adresse = reverse("ueberpruefung_neu", args=[fall.kennung])
        return Ort(f"Neue Überprüfung · {fall.name}", adresse)
    return _seite(benutzer, schluessel, "ueberpruefung_halten", "Ergebnis der Überprüfung")


@ort("fall.verschiebung")
def ort_verschiebung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<pk of the Ueberpruefung>``."""
    pk = schluessel.removeprefix("neu:")
    return _seite(benutzer, pk, "ueberpruefung_verschieben", "Überprüfung verschieben")


def _seite(benutzer: Benutzer, pk: str, urlname: str, titel: str) -> Ort | None:
    ueberpruefung = _ueberpruefung(benutzer, pk, "fall.bearbeiten")
    if ueberpruefung is None:
        return None
    fall = ueberpruefung.fall
    return Ort(f"{titel} · {fall.name}", reverse(urlname, args=[fall.kennung, ueberpruefung.pk]))


def _ueberpruefung(benutzer: Benutzer, pk: str, recht: str) -> Ueberpruefung | None:
    offene = sichtbare_ueberpruefungen(benutzer).filter(gehalten_am__isnull=True)
    return zeile_aus(benutzer, offene, pk, recht)
