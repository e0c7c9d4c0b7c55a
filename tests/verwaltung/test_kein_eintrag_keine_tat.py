"""What people change on their own account happens together with its record, or not at all."""

from __future__ import annotations

import pytest
from allauth.account.views import PasswordChangeView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.db import OperationalError, connection
from django.urls import get_resolver

from massanzug.verwaltung.views.konto import MitProtokoll
from tests.konten.faktor import app_einrichten, code, ersatzcodes

ZWEITER_FAKTOR = "/konto/zweiter-faktor/"
PASSWORT, NEU = "ein langes Passwort 1", "noch ein längeres Passwort"


@pytest.fixture
def vera(nuri, client):
    nuri.set_password(PASSWORT)
    nuri.save()
    client.post("/anmelden/", {"login": "nuri", "password": PASSWORT})
    return nuri


def kein_platz_fuer(anweisung):
    """The database as it is when the disk is full at that very moment."""

    def waechter(ausfuehren, sql, *rest):
        if anweisung in sql.replace('"', ""):
            raise OperationalError("database or disk is full")
        return ausfuehren(sql, *rest)

    return connection.execute_wrapper(waechter)


KEIN_EINTRAG = "INSERT INTO protokoll_eintrag"


def konto_von(person):
    """Everything that opens the account."""
    person.refresh_from_db()
    faktoren = Authenticator.objects.filter(user=person).order_by("pk")
    return person.password, [(f.pk, f.type, f.data) for f in faktoren]


def app_dazu(client, _vera):
    client.get(f"{ZWEITER_FAKTOR}app/")
    return f"{ZWEITER_FAKTOR}app/", {"code": code(client.session["mfa.totp.secret"])}


def app_weg(_client, vera):
    app_einrichten(vera)
    passkey(vera)
    return f"{ZWEITER_FAKTOR}app/entfernen/", {}


def passkey_weg(_client, vera):
    app_einrichten(vera)
    return f"{ZWEITER_FAKTOR}passkeys/{passkey(vera).pk}/entfernen/", {}


def neue_ersatzcodes(_client, vera):
    app_einrichten(vera)
    ersatzcodes(vera)
    return f"{ZWEITER_FAKTOR}ersatzcodes/neu/", {}


def neues_passwort(_client, _vera):
    return "/konto/passwort/", {"oldpassword": PASSWORT, "password1": NEU, "password2": NEU}


def passkey(person):
    angaben = {"name": "Schlüssel", "credential": {}}
    return Authenticator.objects.create(user=person, type="webauthn", data=angaben)


TATEN = {
    "konto.app_einrichten": app_dazu,
    "konto.app_entfernen": app_weg,
    "konto.passkey_entfernen": passkey_weg,
    "konto.ersatzcodes_erstellen": neue_ersatzcodes,
    "konto.passwort_aendern": neues_passwort,
}


@pytest.mark.django_db
@pytest.mark.usefixtures("uhr_steht")
@pytest.mark.parametrize("vorgang", TATEN)
def test_no_record_no_act(client, vera, eintraege, vorgang):
    adresse, daten = TATEN[vorgang](client, vera)
    vorher = konto_von(vera)

    with kein_platz_fuer(KEIN_EINTRAG), pytest.raises(OperationalError):
        client.post(adresse, daten)

    assert konto_von(vera) == vorher
    assert eintraege(vorgang) == []


@pytest.mark.django_db
@pytest.mark.usefixtures("uhr_steht")
def test_no_act_no_record(client, vera, eintraege):
    adresse, daten = app_dazu(client, vera)

    with kein_platz_fuer("INSERT INTO mfa_authenticator"), pytest.raises(OperationalError):
        client.post(adresse, daten)

    assert eintraege("konto.app_einrichten") == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("uhr_steht")
@pytest.mark.parametrize("vorgang", TATEN)
def test_once_the_record_can_be_written_the_act_is_done(client, vera, eintraege, vorgang):
    """Also what was typed at the first attempt is not used up by it."""
    adresse, daten = TATEN[vorgang](client, vera)
    vorher = konto_von(vera)
    client.raise_request_exception = False
    with kein_platz_fuer(KEIN_EINTRAG):
        missglueckt = client.post(adresse, daten)

    antwort = client.post(adresse, daten)

    assert (missglueckt.status_code, antwort.status_code) == (500, 302)
    assert konto_von(vera) != vorher
    assert eintraege(vorgang) == [(vera.pk, f"konten.benutzer:{vera.pk}", {})]


def test_every_page_of_allauth_that_changes_an_account_records_it():
    aendernd = (
        ActivateTOTPView,
        AddWebAuthnView,
        DeactivateTOTPView,
        GenerateRecoveryCodesView,
        PasswordChangeView,
        RemoveWebAuthnView,
    )
    klassen = [getattr(muster.callback, "view_class", object) for muster in alle_muster()]
    gefunden = [k for k in klassen if issubclass(k, aendernd)]

    assert len(gefunden) == len(aendernd)
    assert all(issubclass(k, MitProtokoll) for k in gefunden)


def alle_muster(muster=None):
    for eines in get_resolver().url_patterns if muster is None else muster:
        if hasattr(eines, "url_patterns"):
            yield from alle_muster(eines.url_patterns)
        else:
            yield eines
