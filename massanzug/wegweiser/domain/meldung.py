"""„Hier stimmt etwas nicht“: anybody may say so, nobody is asked who they are."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError

from massanzug.wegweiser.models import Angebot, Fehlermeldung

OFFEN_JE_ANGEBOT = 20
JE_TAG = 500
LAENGE = 2000


def fehler_melden(angebot: Angebot, text: str, *, am: date) -> Fehlermeldung | None:
    """Keep the sentence and the day, nothing else.

    ``None`` where one more tells nothing new: the same words are waiting already, twenty wait for
    this entry, or five hundred came today. Whoever wrote is thanked all the same.
    """
    meldung = Fehlermeldung(angebot=angebot, text=text.strip(), am=am)
    meldung.full_clean()
    if len(meldung.text) > LAENGE:
        raise ValidationError({"text": f"Bitte höchstens {LAENGE} Zeichen."})
    offene = Fehlermeldung.objects.filter(angebot=angebot, erledigt_am=None)
    if (
        offene.filter(text=meldung.text).exists()
        or offene.count() >= OFFEN_JE_ANGEBOT
        or Fehlermeldung.objects.filter(am=am).count() >= JE_TAG
    ):
        return None
    meldung.save()
    return meldung
