"""The canonical form of an entry and its hash. An auditor can redo it in any language.

Form 1 is the JSON array (RFC 8785: no spaces, keys sorted, UTF-8) of ``[1, scherbe, nummer,
vorgaenger, zeit, durch, person, organisation, vorgang, objekt, akte, zweck, angaben]``; ``zeit`` in
microseconds since 1970-01-01 UTC, ``durch`` the account's number or null. The hash is its SHA-256 in
lower-case hex; ``vorgaenger`` is the hash of the entry before, 64 zeros for the first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

FORM = 1
SCHERBEN = 64
ANFANG = "0" * 64

_BEGINN = datetime(1970, 1, 1, tzinfo=UTC)
_MIKROSEKUNDE = timedelta(microseconds=1)
_kanonisch = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode


class Glied(NamedTuple):
    """What the hash covers, in the order of the form. The names are those of ``Eintrag``."""

    scherbe: int
    nummer: int
    vorgaenger: str
    zeit: datetime
    durch_id: int | None
    person: str
    organisation: str
    vorgang: str
    objekt: str
    akte: str
    zweck: str
    angaben: Mapping[str, str | int]


def hash_von(glied: Glied) -> str:
    scherbe, nummer, vorgaenger, zeit, *inhalt = glied
    mikrosekunden = (zeit - _BEGINN) // _MIKROSEKUNDE
    form = _kanonisch([FORM, scherbe, nummer, vorgaenger, mikrosekunden, *inhalt])
    return sha256(form.encode()).hexdigest()
