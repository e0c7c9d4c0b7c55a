"""What ``manage.py check`` says about settings that would open the house or shut everybody out."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

KUERZESTER_SCHLUESSEL = 32


@register(Tags.security)
def verzeichnisdienst(**_: Any) -> list[CheckMessage]:  # noqa: ANN401 - Django's own
    """Half a directory service is a button that leads nowhere."""
    if not settings.OIDC_ISSUER or (settings.OIDC_CLIENT_ID and settings.OIDC_SECRET):
        return []
    meldung = "OIDC_ISSUER ist gesetzt, aber OIDC_CLIENT_ID oder OIDC_SECRET fehlt."
    return [Error(meldung, id="konten.E001")]


@register(Tags.security, deploy=True)
def im_betrieb(**_: Any) -> list[CheckMessage]:  # noqa: ANN401 - Django's own
    meldungen: list[CheckMessage] = []
    if settings.OIDC_ISSUER and not settings.OIDC_ISSUER.startswith("https://"):
        meldungen.append(Error("OIDC_ISSUER muss mit https:// beginnen.", id="konten.E002"))
    if "*" in settings.ALLOWED_HOSTS:
        meldungen.append(Error("ALLOWED_HOSTS nennt keinen Namen, sondern „*“.", id="konten.E003"))
    if settings.SITZUNG_HOECHSTENS.total_seconds() < settings.SESSION_COOKIE_AGE:
        meldungen.append(Error("SITZUNG_MINUTEN ist länger als ein Arbeitstag.", id="konten.E004"))
    if any(len(schluessel) < KUERZESTER_SCHLUESSEL for schluessel in settings.TOTP_KEY):
        meldungen.append(Error("TOTP_KEY ist zu kurz (32 Zeichen).", id="konten.E005"))
    return meldungen
