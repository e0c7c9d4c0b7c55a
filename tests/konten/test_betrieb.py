"""The settings of an installation, each time in a process of its own."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys

import pytest
from django.conf import settings

from massanzug.config.settings import DEMO_SCHLUESSEL
from massanzug.kern.middleware import PERMISSIONS_POLICY

CSP = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
KOPF = {
    "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": PERMISSIONS_POLICY,
}


def starten(*befehl, **umgebung):
    """With nothing of this machine's environment but the way to Python."""
    rein = {k: os.environ[k] for k in ("PATH", "HOME") if k in os.environ}
    return subprocess.run(  # noqa: S603 - our own Python
        [sys.executable, *befehl],
        cwd=settings.PROJEKT,
        env=rein | {"PYTHONPATH": str(settings.PROJEKT)} | umgebung,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def umgebung(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("betrieb")
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "massanzug.example",
        "ALLAUTH_TRUSTED_PROXY_COUNT": "1",
        "DATABASE_URL": f"sqlite:///{ordner / 'daten.sqlite3'}",
        "STATIC_ROOT": str(ordner / "statisch"),
        "DJANGO_SETTINGS_MODULE": "massanzug.config.settings",
    }


@pytest.fixture(scope="module")
def gesendet(umgebung):
    lauf = starten("tests/konten/im_betrieb.py", **umgebung)
    assert lauf.returncode == 0, lauf.stderr
    return json.loads(lauf.stdout)


def test_check_deploy_has_nothing_to_say(umgebung):
    lauf = starten("manage.py", "check", "--deploy", "--fail-level", "WARNING", **umgebung)

    assert (lauf.returncode, lauf.stderr) == (0, "")
    assert "no issues" in lauf.stdout


@pytest.mark.parametrize(
    ("anders", "kennung"),
    [
        ({"ALLOWED_HOSTS": "*"}, "konten.E003"),
        ({"OIDC_ISSUER": "https://idp.example/"}, "konten.E001"),
        (
            {"OIDC_ISSUER": "http://idp.example/", "OIDC_CLIENT_ID": "m", "OIDC_SECRET": "s"},
            "konten.E002",
        ),
        ({"SITZUNG_MINUTEN": "601"}, "konten.E004"),
        ({"TOTP_KEY": "kurz"}, "konten.E005"),
        ({"SECRET_KEY": "zu kurz"}, "security.W009"),
        ({"DEBUG": "1"}, "security.W018"),
    ],
)
def test_check_deploy_names_what_would_open_the_house(umgebung, anders, kennung):
    lauf = starten(
        "manage.py", "check", "--deploy", "--fail-level", "WARNING", **(umgebung | anders)
    )

    assert lauf.returncode == 1
    assert kennung in lauf.stderr


@pytest.mark.parametrize("schluessel", [{}, {"SECRET_KEY": DEMO_SCHLUESSEL}])
def test_without_a_key_of_its_own_nothing_starts(schluessel):
    lauf = starten("manage.py", "check", **schluessel)

    assert lauf.returncode == 1
    assert "SECRET_KEY" in lauf.stderr


@pytest.mark.parametrize("seite", ["anmelden", "anmeldung", "persoenlich", "weiter"])
def test_every_page_is_sent_with_the_same_headers(gesendet, seite):
    kopf = gesendet[seite]["kopf"]
    csp = dict(teil.split(" ", 1) for teil in kopf["content-security-policy"].split("; "))

    assert {name: kopf[name] for name in KOPF} == KOPF
    assert csp == CSP


def test_files_are_kept_to_this_house_too(gesendet):
    kopf = gesendet["datei"]["kopf"]

    assert kopf["cross-origin-resource-policy"] == "same-origin"
    assert kopf["x-content-type-options"] == "nosniff"


def test_page_for_one_person_is_kept_by_no_cache(gesendet):
    assert gesendet["persoenlich"]["status"] == 200
    assert gesendet["persoenlich"]["kopf"]["cache-control"] == "no-store, private"
    assert "no-store" in gesendet["anmelden"]["kopf"]["cache-control"]


def test_cookies_belong_to_this_host_alone(gesendet):
    keks = {"secure": True, "httponly": True, "samesite": "Lax", "path": "/", "domain": ""}

    assert gesendet["anmelden"]["kekse"] == {"__Host-csrf": keks}
    assert gesendet["anmeldung"]["kekse"] == {"__Host-csrf": keks, "__Host-sitzung": keks}


def test_first_account_changes_its_password_first(gesendet):
    assert gesendet["anmeldung"]["status"] == 302
    assert gesendet["weiter"]["ziel"] == "/konto/passwort/"


def test_without_tls_only_the_health_is_told(gesendet):
    assert gesendet["ohne_tls"]["ziel"] == "https://massanzug.example/anmelden/"
    assert gesendet["gesund"]["status"] == 200
