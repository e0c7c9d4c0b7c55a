"""The mark in a public form: made here, read by a person, sent once. Needs no cookie and no address."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from django.core import signing

SALZ = "massanzug.gespraech.formzeichen"
ZU_SCHNELL = timedelta(seconds=3)  # nobody reads and fills a form in that time
ZU_ALT = timedelta(hours=12)


class Befund(StrEnum):
    GUT = "gut"
    ZU_SCHNELL = "zu_schnell"
    ABGELAUFEN = "abgelaufen"


@dataclass(frozen=True, slots=True)
class Formzeichen:
    """``kennung`` becomes the key of what is sent: the same form sent twice is one row."""

    kennung: uuid.UUID
    befund: Befund


def ausstellen(jetzt: datetime) -> str:
    return signing.dumps([uuid.uuid4().hex, int(jetzt.timestamp())], salt=SALZ)


def lesen(zeichen: str, jetzt: datetime) -> Formzeichen:
    """A mark that is missing or not ours counts as one that has run out."""
    try:
        hex_, sekunde = signing.loads(zeichen, salt=SALZ)
    except signing.BadSignature:
        return Formzeichen(uuid.uuid4(), Befund.ABGELAUFEN)
    alter = timedelta(seconds=jetzt.timestamp() - sekunde)
    if alter > ZU_ALT:
        befund = Befund.ABGELAUFEN
    else:
        befund = Befund.ZU_SCHNELL if alter < ZU_SCHNELL else Befund.GUT
    return Formzeichen(uuid.UUID(hex_), befund)
