"""A list of cases lies sealed: in the table, and in the page that asks whether to go on.

Fernet (AES-128-CBC with HMAC), the key by HKDF from ``settings.TOTP_KEY``, whose first one seals and whose
others only open.
"""

from __future__ import annotations

import gzip
from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from massanzug.kern.fehler import Regelverstoss

ZWECK = b"massanzug.prognose.fallliste"


def _fernet() -> MultiFernet:
    return MultiFernet([Fernet(_schluessel(geheimnis)) for geheimnis in settings.TOTP_KEY])


def _schluessel(geheimnis: str) -> bytes:
    ableitung = HKDF(algorithm=SHA256(), length=32, salt=None, info=ZWECK)
    return urlsafe_b64encode(ableitung.derive(geheimnis.encode()))


def verschliessen(inhalt: bytes) -> str:
    return _fernet().encrypt(gzip.compress(inhalt, mtime=0)).decode()


def oeffnen(verschlossen: str, *, hoechstens_sekunden: int | None = None) -> bytes:
    """Regelverstoss for what is too old, altered, or sealed with a key that is gone."""
    try:
        return gzip.decompress(_fernet().decrypt(verschlossen.encode(), hoechstens_sekunden))
    except InvalidToken:
        raise Regelverstoss(
            "Die Fallliste lässt sich nicht mehr öffnen. Bitte wählen Sie die Datei noch einmal."
        ) from None
