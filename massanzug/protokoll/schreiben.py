"""The one way into the record."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field

from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from massanzug.konten.models import Benutzer
from massanzug.protokoll.kette import SCHERBEN, Glied, hash_von, kanonisch
from massanzug.protokoll.models import Eintrag

# Two statements in plain SQL: every page asks for them, and the ORM takes four times as long.
_FELDER = [feld for feld in Eintrag._meta.concrete_fields if not feld.primary_key]
_ANHAENGEN = """
    INSERT INTO protokoll_eintrag (
        scherbe, nummer, vorgaenger, zeit, durch_id, person, organisation,
        vorgang, objekt, akte, zweck, angaben, hash
    ) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
_FREIER_KOPF = """
    SELECT scherbe, nummer, hash FROM protokoll_kettenkopf
    ORDER BY (scherbe - %s + 64) %% 64 LIMIT 1
"""
_DIESER_KOPF = "SELECT scherbe, nummer, hash FROM protokoll_kettenkopf WHERE scherbe = %s"


@dataclass
class _Platz(threading.local):
    """The chain this thread wrote to last: it holds it already, or nobody else does."""

    scherbe: int = field(default_factory=lambda: random.randrange(SCHERBEN))  # noqa: S311 - no secret


_platz = _Platz()


def kennzeichen(objekt: models.Model | None) -> str:
    """How the record names an object for ever: ``app.model:pk``, without its content.

    ValueError for one that is not saved, or already deleted: its entry would name nothing.
    """
    if objekt is None:
        return ""
    if objekt.pk is None:
        raise ValueError(f"{objekt._meta.label_lower} hat keine Nummer und ist nicht zu benennen.")
    return f"{objekt._meta.label_lower}:{objekt.pk}"


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
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        scherbe, nummer, vorgaenger = _kopf_nehmen(cursor)
        glied = Glied(
            scherbe=scherbe,
            nummer=nummer + 1,
            vorgaenger=vorgaenger,
            zeit=timezone.now(),
            durch_id=durch.pk if durch else None,
            person=str(durch or ""),
            organisation=str(durch.organisation or "") if durch else "",
            vorgang=vorgang,
            objekt=kennzeichen(objekt),
            akte=kennzeichen(akte),
            zweck=str(zweck),
            angaben=kanonisch(angaben),
        )
        werte = zip(_FELDER, (*glied[:-1], angaben, hash_von(glied)), strict=True)
        cursor.execute(
            _ANHAENGEN, [feld.get_db_prep_save(wert, connection) for feld, wert in werte]
        )


def _kopf_nehmen(cursor: CursorWrapper) -> tuple[int, int, str]:
    """Lock the end of a chain nobody else is writing to, for the rest of the transaction.

    Tries this thread's chain first and then the others. Only when all 64 are taken does it wait.
    SQLite has one writer, so there the first is always free.
    """
    sperren = connection.vendor == "postgresql"
    cursor.execute(_FREIER_KOPF + (" FOR UPDATE SKIP LOCKED" if sperren else ""), [_platz.scherbe])
    kopf = cursor.fetchone()
    if kopf is None:
        cursor.execute(_DIESER_KOPF + " FOR UPDATE", [_platz.scherbe])
        kopf = cursor.fetchone()
    _platz.scherbe, nummer, hash_ = kopf
    return _platz.scherbe, nummer, hash_
