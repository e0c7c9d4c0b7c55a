from __future__ import annotations

import pytest

from tests.fabriken.konten import BenutzerFabrik

PASSWORT = "ein langes Passwort 1"


@pytest.fixture(autouse=True)
def _schnelle_passwoerter(settings):
    """Argon2 takes its time, and these tests sign in hundreds of times."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def pflicht(settings):
    """As outside the demo: nobody works without a second factor."""
    settings.ZWEITER_FAKTOR_PFLICHT = True


@pytest.fixture
def vera():
    vera = BenutzerFabrik(username="vera.muster")
    vera.set_password(PASSWORT)
    vera.save()
    return vera


@pytest.fixture
def anmelden(client):
    """Sign in as people do, through the page."""

    def tun(benutzername="vera.muster", passwort=PASSWORT, wer=client, **kopf):
        return wer.post("/anmelden/", {"login": benutzername, "password": passwort}, **kopf)

    return tun
