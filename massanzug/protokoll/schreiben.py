"""The one way into the record."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from massanzug.konten.models import Benutzer
from massanzug.protokoll.models import Eintrag


def kennzeichen(objekt: models.Model) -> str:
    """How the record names an object for ever: ``app.model:pk``, without its content."""
    return f"{objekt._meta.label_lower}:{objekt.pk}"


def protokolliere(
    durch: Benutzer,
    vorgang: str,
    objekt: models.Model,
    *,
    akte: models.Model | None = None,
    zweck: str = "",
    **angaben: str | int,
) -> None:
    """Belongs in the transaction of the act or the disclosure: both happen or neither does.

    ``vorgang`` is ``objekt.infinitiv`` (``wille.erfassen``, ``fall.lesen``). ``akte`` is the case the
    entry is shown in as „Wer hat was getan und gelesen“. ``angaben`` are facts about the act
    (dates, versions, a role), never words of a case.
    """
    Eintrag.objects.create(
        zeit=timezone.now(),
        durch=durch,
        organisation=str(durch.organisation or ""),
        vorgang=vorgang,
        objekt=kennzeichen(objekt),
        akte=kennzeichen(akte) if akte else "",
        zweck=zweck,
        angaben=angaben,
    )
