"""§ 65 SGB VIII: what was confided to one professional stays with that one.

The acts are recorded, but not among those the case shows to everybody in it: even that something
was confided is nobody else's to know. They carry no ``akte``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from massanzug.entwurf.stand import stand_pruefen
from massanzug.fall.begriffe import Weitergabe
from massanzug.fall.domain.fortschreiben import offen_verlangen
from massanzug.fall.models import Anvertrautes, Fall
from massanzug.fall.zugriff import sichtbares_anvertrautes
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def anvertrautes_lesen(fall: Fall, *, durch: Benutzer) -> list[Anvertrautes]:
    """The author's own entries; reading them is recorded like any reading."""
    verlange(durch, "anvertrautes.schreiben", fall)
    eintraege = list(sichtbares_anvertrautes(durch, fall))
    protokolliere(durch, "anvertrautes.lesen", fall)
    return eintraege


@transaction.atomic
def anvertrautes_aufschreiben(
    fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer
) -> Anvertrautes:
    verlange(durch, "anvertrautes.schreiben", fall)
    offen_verlangen(fall)
    _person_pruefen(fall, werte)
    eintrag = Anvertrautes(fall=fall, verfasst_von=durch, **werte)
    eintrag.full_clean()
    eintrag.save()
    protokolliere(durch, "anvertrautes.aufschreiben", eintrag)
    return eintrag


@transaction.atomic
def anvertrautes_fortschreiben(
    eintrag: Anvertrautes, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Anvertrautes:
    _nur_selbst(eintrag, durch)
    offen_verlangen(eintrag.fall)
    _person_pruefen(eintrag.fall, werte)
    stand_pruefen(eintrag, stand, werte)
    for feld, wert in werte.items():
        setattr(eintrag, feld, wert)
    if eintrag.weitergegeben_an_id is None:  # what was decided was decided about other words
        eintrag.weitergabe, eintrag.weitergabe_grund = Weitergabe.OFFEN, ""
    eintrag.stand += 1
    eintrag.full_clean()
    eintrag.save()
    protokolliere(durch, "anvertrautes.fortschreiben", eintrag)
    return eintrag


@transaction.atomic
def anvertrautes_loeschen(eintrag: Anvertrautes, *, durch: Benutzer) -> None:
    """For good: what is no longer needed is not kept (§ 84 Abs. 2 SGB X)."""
    _nur_selbst(eintrag, durch)
    protokolliere(durch, "anvertrautes.loeschen", eintrag)
    eintrag.delete()


def _nur_selbst(eintrag: Anvertrautes, durch: Benutzer) -> None:
    verlange(durch, "anvertrautes.schreiben", eintrag.fall)
    if eintrag.verfasst_von != durch:
        raise PermissionDenied("anvertrautes.schreiben")


def _person_pruefen(fall: Fall, werte: Mapping[str, Any]) -> None:
    person = werte.get("anvertraut_von")
    if person is not None and person.fall_id != fall.pk:
        raise Regelverstoss("Diese Person gehört zu einem anderen Fall.")
