"""„Hier stimmt etwas nicht“: anybody may say so, nobody is asked who they are."""

from __future__ import annotations

from datetime import date

from massanzug.wegweiser.models import Angebot, Fehlermeldung


def fehler_melden(angebot: Angebot, text: str, *, am: date) -> Fehlermeldung:
    """Keep the sentence and the day, nothing else."""
    meldung = Fehlermeldung(angebot=angebot, text=text, am=am)
    meldung.full_clean()
    meldung.save()
    return meldung
