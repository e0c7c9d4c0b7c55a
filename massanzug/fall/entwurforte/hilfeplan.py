from __future__ import annotations

from django.urls import reverse

from massanzug.entwurf.orte import Ort, ort
from massanzug.fall.entwurforte.schluessel import fall_aus, zeile_aus
from massanzug.fall.zugriff import sichtbare_hilfeplaene
from massanzug.konten.models import Benutzer


@ort("fall.hilfeplan")
def ort_hilfeplan(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<kennung>``."""
    fall = fall_aus(benutzer, schluessel.removeprefix("neu:"), "fall.bearbeiten")
    if fall is None:
        return None
    return Ort(f"Neuer Hilfeplan · {fall.name}", reverse("hilfeplan_neu", args=[fall.kennung]))


@ort("fall.zustimmung")
def ort_zustimmung(benutzer: Benutzer, schluessel: str) -> Ort | None:
    """``neu:<pk of the Hilfeplan>:<person, or t and a Träger>``."""
    plan, _, wer = schluessel.removeprefix("neu:").partition(":")
    plaene = sichtbare_hilfeplaene(benutzer).defer("inhalt")
    hilfeplan = zeile_aus(benutzer, plaene, plan, "hilfeplan.mitreden")
    if hilfeplan is None or not wer.removeprefix("t").isdecimal():
        return None
    adresse = reverse("zustimmung", args=[hilfeplan.fall.kennung, hilfeplan.nummer, wer])
    return Ort(f"Antwort zu Hilfeplan {hilfeplan.nummer} · {hilfeplan.fall.name}", adresse)
