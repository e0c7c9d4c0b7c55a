"""The one way into the record."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone

from massanzug.konten.models import Benutzer
from massanzug.protokoll.kette import SCHERBEN, Glied, hash_von
from massanzug.protokoll.models import Eintrag, Kettenkopf


@dataclass
class _Platz(threading.local):
    """The chain this thread wrote to last: it holds it already, or nobody else does."""

    scherbe: int = field(default_factory=lambda: random.randrange(SCHERBEN))  # noqa: S311 - no secret


_platz = _Platz()


def kennzeichen(objekt: models.Model | None) -> str:
    """How the record names an object for ever: ``app.model:pk``, without its content."""
    return f"{objekt._meta.label_lower}:{objekt.pk}" if objekt else ""


def protokolliere(
    durch: Benutzer | None,
    vorgang: str,
    objekt: models.Model | None,
    *,
    akte: models.Model | None = None,
    zweck: str = "",
    **angaben: str | int,
) -> None:
    """Belongs in the transaction of the act or the disclosure: both happen or neither does.

    ``vorgang`` is ``objekt.infinitiv`` (``wille.erfassen``, ``fall.lesen``). ``akte`` is the case the
    entry is shown in as „Wer hat was getan und gelesen“. ``angaben`` are facts about the act
    (dates, versions, a role), never words of a case. ``durch`` and ``objekt`` are ``None`` only where
    nobody is signed in and nothing is named, as in a failed sign-in.
    """
    with transaction.atomic(savepoint=False):
        kopf = _kopf_nehmen()
        glied = Glied(
            scherbe=kopf.scherbe,
            nummer=kopf.nummer + 1,
            vorgaenger=kopf.hash,
            zeit=timezone.now(),
            durch_id=durch.pk if durch else None,
            person=str(durch or ""),
            organisation=str(durch.organisation or "") if durch else "",
            vorgang=vorgang,
            objekt=kennzeichen(objekt),
            akte=kennzeichen(akte),
            zweck=str(zweck),
            angaben=angaben,
        )
        Eintrag.objects.create(**glied._asdict(), hash=hash_von(glied))


def _kopf_nehmen() -> Kettenkopf:
    """Lock the end of a chain nobody else is writing to, for the rest of the transaction.

    Tries this thread's chain first and then the others, each thread in an order of its own. Only
    when all 64 are taken does it wait. SQLite has one writer, so there the first is always free.
    """
    koepfe = Kettenkopf.objects.order_by(F("scherbe").bitxor(_platz.scherbe))
    kopf = koepfe.select_for_update(skip_locked=True).first()
    if kopf is None:
        kopf = koepfe.select_for_update().get(scherbe=_platz.scherbe)
    _platz.scherbe = kopf.scherbe
    return kopf
