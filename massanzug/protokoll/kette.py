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
from json.encoder import encode_basestring as text
from typing import NamedTuple

FORM = 1
SCHERBEN = 64
ANFANG = "0" * 64

_BEGINN = datetime(1970, 1, 1, tzinfo=UTC)
_MIKROSEKUNDE = timedelta(microseconds=1)


class Glied(NamedTuple):
    """What the hash covers, in the order of the form; names as in ``Eintrag``.

    ``angaben`` are text here, as ``kanonisch`` writes them.
    """

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
    angaben: str


def kanonisch(angaben: Mapping[str, str | int]) -> str:
    return json.dumps(angaben, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_von(g: Glied) -> str:
    mikrosekunden = (g.zeit - _BEGINN) // _MIKROSEKUNDE
    form = (
        f"[{FORM},{g.scherbe},{g.nummer},{text(g.vorgaenger)},{mikrosekunden},"
        f"{'null' if g.durch_id is None else g.durch_id},{text(g.person)},{text(g.organisation)},"
        f"{text(g.vorgang)},{text(g.objekt)},{text(g.akte)},{text(g.zweck)},{g.angaben}]"
    )
    return sha256(form.encode()).hexdigest()
