"""The Wunsch- und Wahlrecht (§ 5 SGB VIII) and the professional's Sorge: neither is a Wille.

A Wunsch is a right and is answered; a Sorge is somebody's own and says whose.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from massanzug.fall.begriffe import Wunschausgang
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.models import Fall, Person, Sorge, Wunsch
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere

ZU_BEGRUENDEN = (Wunschausgang.TEILWEISE, Wunschausgang.ABGELEHNT)


def begruendung_verlangen(werte: Mapping[str, Any]) -> None:
    """A wish may be refused, never without a word (§ 5 Abs. 2 SGB VIII)."""
    if werte.get("ausgang") in ZU_BEGRUENDEN and not str(werte.get("grund", "")).strip():
        raise Regelverstoss(
            "Wenn dem Wunsch nicht oder nur zum Teil gefolgt wird, braucht die Antwort eine "
            "Begründung. Bitte schreiben Sie sie so, dass die Person sie versteht."
        )


@transaction.atomic
def wunsch_aufnehmen(person: Person, werte: Mapping[str, Any], *, durch: Benutzer) -> Wunsch:
    """That the person was told of the right, and what it chose, if it has (§ 5 Abs. 1 S. 2)."""
    verlange(durch, "fall.bearbeiten", person.fall)
    begruendung_verlangen(werte)
    wunsch = anlegen(Wunsch(fall=person.fall, person=person, **werte), durch=durch)
    protokolliere(durch, "wunsch.aufnehmen", wunsch, akte=person.fall)
    return wunsch


@transaction.atomic
def wunsch_fortschreiben(
    wunsch: Wunsch, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Wunsch:
    """Answer it, too: a wish is followed unless that costs out of all proportion (§ 5 Abs. 2)."""
    verlange(durch, "fall.bearbeiten", wunsch.fall)
    begruendung_verlangen(werte)
    fortschreiben(wunsch, werte, durch=durch, stand=stand)
    protokolliere(
        durch, "wunsch.fortschreiben", wunsch, akte=wunsch.fall, ausgang=str(wunsch.ausgang)
    )
    return wunsch


@transaction.atomic
def sorge_aufschreiben(fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer) -> Sorge:
    verlange(durch, "fall.bearbeiten", fall)
    sorge = anlegen(Sorge(fall=fall, von=durch, **werte), durch=durch)
    protokolliere(durch, "sorge.aufschreiben", sorge, akte=fall)
    return sorge


@transaction.atomic
def sorge_fortschreiben(
    sorge: Sorge, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Sorge:
    """Only whose Sorge it is; a colleague who sees it otherwise writes an own one."""
    verlange(durch, "fall.bearbeiten", sorge.fall)
    if sorge.von != durch:
        raise PermissionDenied("sorge.fortschreiben")
    fortschreiben(sorge, werte, durch=durch, stand=stand)
    protokolliere(durch, "sorge.fortschreiben", sorge, akte=sorge.fall, stand=sorge.stand)
    return sorge
