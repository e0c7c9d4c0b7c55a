"""What the Jugendamt demands. Beside the Ziele and never among them (methode 2.7, X3)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben
from massanzug.fall.models import Auftrag, Fall
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def auftrag_erteilen(fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer) -> Auftrag:
    verlange(durch, "fall.bearbeiten", fall)
    auftrag = Auftrag(fall=fall, **werte)
    _sorge_pruefen(auftrag)
    anlegen(auftrag, durch=durch)
    protokolliere(durch, "auftrag.erteilen", auftrag, akte=fall, art=auftrag.art)
    return auftrag


@transaction.atomic
def auftrag_fortschreiben(
    auftrag: Auftrag, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Auftrag:
    verlange(durch, "fall.bearbeiten", auftrag.fall)
    if "sorge_eintrag" in werte:
        auftrag.sorge_eintrag = werte["sorge_eintrag"]
    _sorge_pruefen(auftrag)
    fortschreiben(auftrag, werte, durch=durch, stand=stand)
    protokolliere(durch, "auftrag.fortschreiben", auftrag, akte=auftrag.fall, stand=auftrag.stand)
    return auftrag


@transaction.atomic
def auftrag_erledigen(auftrag: Auftrag, *, durch: Benutzer, am: date | None) -> Auftrag:
    """What was demanded has happened; ``am=None`` takes that back."""
    verlange(durch, "fall.bearbeiten", auftrag.fall)
    fortschreiben(auftrag, {"erledigt_am": am}, durch=durch)
    protokolliere(
        durch, "auftrag.erledigen", auftrag, akte=auftrag.fall, erfuellt="ja" if am else "nein"
    )
    return auftrag


def _sorge_pruefen(auftrag: Auftrag) -> None:
    if auftrag.sorge_eintrag and auftrag.sorge_eintrag.fall_id != auftrag.fall_id:
        raise Regelverstoss("Diese Sorge steht in einem anderen Fall.")
