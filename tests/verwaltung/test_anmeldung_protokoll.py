"""What the record says about signing in and out, and about the second factor."""

from __future__ import annotations

import pytest

from massanzug.protokoll.models import Eintrag
from massanzug.verwaltung.domain.betreuung import betreuung_beginnen
from massanzug.verwaltung.zugriff import laufende_betreuung
from tests.konten.faktor import app_einrichten, code, ersatzcodes
from tests.verwaltung.conftest import GRUND

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("uhr_steht")]

PASSWORT = "ein langes Passwort 1"


@pytest.fixture
def vera(nuri):
    nuri.set_password(PASSWORT)
    nuri.save()
    return nuri


def anmelden(client, name="nuri", passwort=PASSWORT):
    return client.post("/anmelden/", {"login": name, "password": passwort})


def test_sign_in_and_out_are_recorded(client, vera, eintraege):
    anmelden(client)
    client.post("/abmelden/")

    objekt = f"konten.benutzer:{vera.pk}"
    assert eintraege("anmeldung.gelungen") == [(vera.pk, objekt, {"weg": "password"})]
    assert eintraege("anmeldung.beendet") == [(vera.pk, objekt, {})]


def test_sign_in_counts_only_when_both_steps_are_done(client, vera, eintraege):
    app_einrichten(vera)
    anmelden(client)
    vorher = eintraege("anmeldung.gelungen")

    client.post("/anmelden/zweiter-faktor/", {"code": code()})

    assert vorher == []
    assert eintraege("anmeldung.gelungen")[0][2] == {"weg": "password totp"}


def test_failed_sign_in_names_the_account_it_aimed_at(client, vera, eintraege):
    anmelden(client, passwort="falsch")

    assert eintraege("anmeldung.misslungen") == [(None, f"konten.benutzer:{vera.pk}", {})]


@pytest.mark.usefixtures("vera")
def test_what_was_typed_is_never_recorded(client, eintraege):
    anmelden(client, name="mein geheimes Passwort", passwort="falsch")

    assert eintraege("anmeldung.misslungen") == [(None, "", {})]
    assert "geheimes" not in "".join(str(e.__dict__) for e in Eintrag.objects.all())


def test_wrong_code_is_recorded(client, vera, eintraege):
    app_einrichten(vera)
    anmelden(client)

    client.post("/anmelden/zweiter-faktor/", {"code": "000000"})

    assert eintraege("anmeldung.misslungen") == [
        (None, f"konten.benutzer:{vera.pk}", {"weg": "mfa"})
    ]


@pytest.mark.parametrize(
    "antwort",
    ['{"id": "erfunden"}', '{"response": []}', '{"response": {"userHandle": "MQ"}}', "[1]", '"x"'],
)
def test_refused_passkey_is_recorded(client, eintraege, antwort):
    seite = client.post("/anmelden/passkey/", {"credential": antwort})

    assert seite.url == "/anmelden/"
    assert eintraege("anmeldung.misslungen") == [(None, "", {"weg": "webauthn"})]


def test_own_changes_are_recorded(client, vera, eintraege, django_capture_on_commit_callbacks):
    anmelden(client)
    client.get("/konto/zweiter-faktor/app/")
    geheimnis = client.session["mfa.totp.secret"]
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/konto/zweiter-faktor/app/", {"code": code(geheimnis)})
        client.post("/konto/zweiter-faktor/ersatzcodes/neu/")
    neu = "noch ein längeres Passwort"
    client.post("/konto/passwort/", {"oldpassword": PASSWORT, "password1": neu, "password2": neu})

    objekt = f"konten.benutzer:{vera.pk}"
    for vorgang in ("app_einrichten", "ersatzcodes_erstellen", "passwort_aendern"):
        assert eintraege(f"konto.{vorgang}") == [(vera.pk, objekt, {})]


@pytest.mark.usefixtures("vera")
def test_signing_out_another_device_is_recorded(client, eintraege):
    anmelden(client)

    client.post("/konto/sitzungen/andere/")

    assert eintraege("sitzung.beenden")[0][2] == {"anzahl": 0}


def test_sign_out_ends_the_betreuungssitzung(client, ada, eintraege):
    betreuung_beginnen(durch=ada, grund=GRUND, minuten=30)
    client.force_login(ada)

    client.post("/abmelden/")

    assert laufende_betreuung(ada) is None
    assert len(eintraege("betreuung.beenden")) == 1


def test_recovery_code_is_named_as_such(client, vera, eintraege):
    app_einrichten(vera)
    erster = ersatzcodes(vera)[0]
    anmelden(client)

    client.post("/anmelden/zweiter-faktor/", {"code": erster})

    assert eintraege("anmeldung.gelungen")[0][2] == {"weg": "password recovery_codes"}
