"""The slip every form carries: whose it is, for what, with which fields; signed by this server.

It lets a text find its way to its author although the session is over, and keeps it from whoever
signs in next at the same browser. It opens nothing: all it can do is write drafts of its person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.core import signing

FELD = "entwurf_von"
GILT_ABGEMELDET = timedelta(hours=12)
_SALZ = "massanzug.entwurf"


@dataclass(frozen=True, slots=True)
class Marke:
    benutzer: int
    ziel: str
    felder: tuple[str, ...]


def marke_ausstellen(marke: Marke) -> str:
    return signing.dumps([marke.benutzer, marke.ziel, *marke.felder], salt=_SALZ)


def marke_lesen(text: str, hoechstens: timedelta | None = None) -> Marke | None:
    """``None`` if it is not ours, was changed, or is older than ``hoechstens``."""
    try:
        benutzer, ziel, *felder = signing.loads(text, salt=_SALZ, max_age=hoechstens)
    except signing.BadSignature:
        return None
    return Marke(benutzer, ziel, tuple(felder))
