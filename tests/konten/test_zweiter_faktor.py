from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user
from django.core.exceptions import ImproperlyConfigured

from massanzug.konten.anmeldestufe import EXTERN, mehrfaktor
from massanzug.konten.geheimnis import oeffnen, verschliessen
from massanzug.konten.middleware import EINRICHTEN_FREI, PASSWORT_FREI
from tests.fabriken.konten import BenutzerFabrik
from tests.konten.faktor import GEHEIMNIS, app_einrichten, code, ersatzcodes
from tests.konten.wege import alle_wege

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("uhr_steht")]

MORGENS = datetime(2026, 11, 23, 8, 0, 1, tzinfo=UTC)


def angemeldet(client):
    return get_user(client).is_authenticated


def wohin(client, pfad):
    antwort = client.get(pfad)
    return antwort.url if antwort.status_code == 302 else ""


@pytest.mark.usefixtures("pflicht")
def test_without_second_factor_every_url_leads_to_enrolment(client, vera):
    client.force_login(vera)

    frei = {name for name, pfad in alle_wege() if wohin(client, pfad) != "/konto/zweiter-faktor/"}

    assert frei - {"account_login", "mfa_login_webauthn", "mfa_authenticate"} == EINRICHTEN_FREI
    # the sign-in pages send whoever is signed in to the work, and that leads to enrolment


@pytest.mark.usefixtures("pflicht")
def test_with_second_factor_no_url_leads_to_enrolment(client, vera):
    app_einrichten(vera)
    client.force_login(vera)

    umgeleitet = {n for n, pfad in alle_wege() if wohin(client, pfad) == "/konto/zweiter-faktor/"}

    assert umgeleitet == set()


@pytest.mark.usefixtures("pflicht")
def test_recovery_codes_alone_are_no_second_factor(client, vera):
    ersatzcodes(vera)
    client.force_login(vera)

    assert wohin(client, "/konto/") == "/konto/zweiter-faktor/"


def test_in_the_demo_the_password_is_enough(client, vera):
    client.force_login(vera)

    assert client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("pflicht")
def test_password_known_to_others_has_to_be_changed_before_anything(client, vera):
    vera.passwort_vorlaeufig = True
    vera.save()
    client.force_login(vera)

    frei = {name for name, pfad in alle_wege() if wohin(client, pfad) != "/konto/passwort/"}

    assert frei - {"account_login", "mfa_login_webauthn", "mfa_authenticate"} == PASSWORT_FREI


@pytest.mark.parametrize("pfad", ["/konto/", "/fach/"])
@pytest.mark.usefixtures("pflicht")
def test_posting_does_not_get_around_enrolment(client, vera, pfad):
    client.force_login(vera)

    assert client.post(pfad).url == "/konto/zweiter-faktor/"


def test_password_alone_stops_at_the_second_factor(client, vera, anmelden):
    app_einrichten(vera)

    antwort = anmelden()

    assert antwort.url == "/anmelden/zweiter-faktor/"
    assert not angemeldet(client)
    assert client.get("/konto/").url.startswith("/anmelden/")


def test_code_of_the_app_finishes_the_sign_in(client, vera, anmelden):
    app_einrichten(vera)
    anmelden()

    antwort = client.post("/anmelden/zweiter-faktor/", {"code": code()})

    assert antwort.url == "/fach/"
    assert angemeldet(client)


def test_wrong_code_says_so_and_lets_nobody_in(client, vera, anmelden):
    app_einrichten(vera)
    anmelden()

    antwort = client.post("/anmelden/zweiter-faktor/", {"code": "000000"})

    assert "Das hat nicht gestimmt." in antwort.content.decode()
    assert not angemeldet(client)


def test_code_is_refused_the_second_time(client, vera, anmelden):
    app_einrichten(vera)
    with time_machine.travel(MORGENS, tick=False):
        anmelden()
        client.post("/anmelden/zweiter-faktor/", {"code": code()})
        client.post("/abmelden/")
        anmelden()

        antwort = client.post("/anmelden/zweiter-faktor/", {"code": code()})

    assert "Ein Code gilt nur einmal" in antwort.content.decode()
    assert not angemeldet(client)


@pytest.mark.parametrize("schritte", [-2, -1, 1, 2])
def test_code_of_another_half_minute_is_refused(client, vera, anmelden, schritte):
    app_einrichten(vera)
    with time_machine.travel(MORGENS, tick=False):
        anmelden()
        client.post("/anmelden/zweiter-faktor/", {"code": code(schritte=schritte)})

    assert not angemeldet(client)


def test_codes_cannot_be_guessed_one_after_the_other(client, vera, anmelden):
    app_einrichten(vera)
    anmelden()
    for _ in range(5):
        client.post("/anmelden/zweiter-faktor/", {"code": "000000"})

    antwort = client.post("/anmelden/zweiter-faktor/", {"code": code()})

    assert "zu viele Versuche" in antwort.content.decode()
    assert not angemeldet(client)


def test_recovery_code_opens_once(client, vera, anmelden):
    app_einrichten(vera)
    erster = ersatzcodes(vera)[0]
    anmelden()
    client.post("/anmelden/zweiter-faktor/", {"code": erster})
    hinein = angemeldet(client)
    client.post("/abmelden/")
    anmelden()

    client.post("/anmelden/zweiter-faktor/", {"code": erster})

    assert hinein
    assert not angemeldet(client)


def test_second_factor_of_another_person_does_not_help(client, vera, anmelden):
    app_einrichten(vera)
    fremde = ersatzcodes(BenutzerFabrik())
    anmelden()

    client.post("/anmelden/zweiter-faktor/", {"code": fremde[0]})

    assert not angemeldet(client)


def test_cancelling_between_the_steps_forgets_the_password(client, vera, anmelden):
    app_einrichten(vera)
    anmelden()

    client.post("/abmelden/")

    assert client.get("/anmelden/zweiter-faktor/").url == "/anmelden/"


@pytest.mark.usefixtures("vera", "pflicht")
def test_enrolment_from_first_sign_in_to_recovery_codes(client, anmelden):
    anmelden()
    seite = client.get("/konto/zweiter-faktor/app/")
    geheimnis = client.session["mfa.totp.secret"]

    antwort = client.post("/konto/zweiter-faktor/app/", {"code": code(geheimnis)}, follow=True)

    assert geheimnis in seite.content.decode()
    assert antwort.redirect_chain == [("/konto/zweiter-faktor/ersatzcodes/", 302)]
    assert antwort.content.decode().count("<li><code>") == 10
    assert "<li><code>" not in client.get("/konto/zweiter-faktor/ersatzcodes/").content.decode()
    assert client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("vera", "pflicht")
def test_enrolment_long_after_the_sign_in_asks_for_the_password(client, anmelden):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        anmelden()
        uhr.shift(301)

        antwort = client.get("/konto/zweiter-faktor/app/")

    assert antwort.url.startswith("/konto/bestaetigen/")


@pytest.mark.usefixtures("pflicht")
def test_last_second_factor_stays(client, vera, anmelden):
    app_einrichten(vera)
    anmelden()
    client.post("/anmelden/zweiter-faktor/", {"code": code()})

    antwort = client.post("/konto/zweiter-faktor/app/entfernen/")

    assert "einziger zweiter Faktor" in antwort.content.decode()
    assert Authenticator.objects.filter(user=vera, type="totp").exists()


def test_secrets_do_not_lie_open_in_the_database(vera):
    app_einrichten(vera)
    codes = ersatzcodes(vera)

    daten = " ".join(str(a.data) for a in Authenticator.objects.all())

    assert GEHEIMNIS not in daten
    assert not any(c in daten for c in codes)


def test_old_key_still_opens_and_the_new_one_closes(settings):
    settings.TOTP_KEY = ["der alte Schlüssel, lang genug dafür"]
    alt = verschliessen("geheim")

    settings.TOTP_KEY = ["der neue Schlüssel, lang genug dafür", *settings.TOTP_KEY]
    neu = verschliessen("geheim")

    assert oeffnen(alt) == oeffnen(neu) == "geheim"
    settings.TOTP_KEY = settings.TOTP_KEY[1:]
    with pytest.raises(ImproperlyConfigured):
        oeffnen(neu)


@pytest.mark.usefixtures("pflicht")
def test_directory_service_vouches_for_one_person_only(client, vera):
    client.force_login(vera)
    sitzung = client.session
    sitzung[EXTERN] = vera.pk
    sitzung.save()
    fuer_vera = client.get("/konto/").status_code
    sitzung[EXTERN] = vera.pk + 1
    sitzung.save()

    fuer_andere = client.get("/konto/")

    assert fuer_vera == 200
    assert fuer_andere.url == "/konto/zweiter-faktor/"


@pytest.mark.parametrize(
    ("angaben", "gilt"),
    [
        ({"amr": ["pwd", "mfa"]}, True),
        ({"acr": "mfa"}, True),
        ({"amr": ["pwd"]}, False),
        ({"amr": "mfa"}, True),
        ({"acr": None, "amr": None}, False),
        ({}, False),
    ],
)
def test_mehrfaktor_is_what_the_token_says(angaben, gilt):
    assert mehrfaktor(angaben) is gilt


@pytest.mark.parametrize("antwort", ['{"id": "erfunden"}', "[1]", '"x"', "kein JSON", ""])
def test_answer_of_no_passkey_enrols_nothing(client, vera, antwort):
    client.force_login(vera)
    client.get("/konto/zweiter-faktor/passkeys/neu/")

    seite = client.post("/konto/zweiter-faktor/passkeys/neu/", {"credential": antwort})

    assert seite.status_code in (200, 302)
    assert not Authenticator.objects.exists()


@pytest.mark.usefixtures("pflicht")
def test_asking_again_offers_every_way_in_german(client, vera):
    app_einrichten(vera)
    client.force_login(vera)

    mit_passwort = client.get("/konto/bestaetigen/").content.decode()
    mit_code = client.get("/konto/zweiter-faktor/bestaetigen/").content.decode()

    assert "Mit einem Code" in mit_passwort
    assert "Mit dem Passwort" in mit_code
