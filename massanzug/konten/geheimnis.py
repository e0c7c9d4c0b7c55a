"""What must be read back (TOTP secrets, seeds of recovery codes) never lies open in the database.

AES-256-GCM, the key by HKDF from the first of ``settings.TOTP_KEY``. The others only decrypt, so
that a key can be changed without everybody enrolling again.
"""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

FORM = "v1."
ZWECK = b"massanzug.konten.zweiter-faktor"
NONCE = 12


def _schluessel(geheimnis: str) -> AESGCM:
    ableitung = HKDF(algorithm=SHA256(), length=32, salt=None, info=ZWECK)
    return AESGCM(ableitung.derive(geheimnis.encode()))


def verschliessen(text: str) -> str:
    nonce = os.urandom(NONCE)
    inhalt = _schluessel(settings.TOTP_KEY[0]).encrypt(nonce, text.encode(), ZWECK)
    return FORM + urlsafe_b64encode(nonce + inhalt).decode()


def oeffnen(verschlossen: str) -> str:
    """ImproperlyConfigured when no key of ``TOTP_KEY`` fits: an operator's mistake, not a guess."""
    roh = urlsafe_b64decode(verschlossen.removeprefix(FORM))
    for geheimnis in settings.TOTP_KEY:
        try:
            return _schluessel(geheimnis).decrypt(roh[:NONCE], roh[NONCE:], ZWECK).decode()
        except InvalidTag:
            continue
    raise ImproperlyConfigured(
        "TOTP_KEY (oder SECRET_KEY) ist nicht der, mit dem eingerichtet wurde."
    )
