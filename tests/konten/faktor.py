"""A second factor for people in tests, and what its app would show."""

from __future__ import annotations

import time

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value

GEHEIMNIS = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SCHRITT = 30  # seconds a code counts
BROWSER = 10  # seconds a browser may need to type and send it


def app_einrichten(benutzer):
    return TOTP.activate(benutzer, GEHEIMNIS).instance


def ersatzcodes(benutzer):
    return RecoveryCodes.activate(benutzer).get_unused_codes()


def code(geheimnis=GEHEIMNIS, schritte=0):
    """What the app shows now, or ``schritte`` times 30 seconds later."""
    return format_hotp_value(hotp_value(geheimnis, int(time.time()) // SCHRITT + schritte))


def code_mit_zeit():
    """A code that counts for a while yet, for a clock that cannot be stopped."""
    if (rest := SCHRITT - time.time() % SCHRITT) < BROWSER:
        time.sleep(rest)
    return code()
