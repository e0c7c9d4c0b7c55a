from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user

from tests.fabriken.konten import BenutzerFabrik
from tests.konten.faktor import app_einrichten
from tests.konten.verzeichnis import KUNDE, verzeichnisdienst

pytestmark = pytest.mark.django_db

DIENST = {
    "provider_id": "oidc",
    "name": "Stadtverzeichnis",
    "client_id": KUNDE,
    "secret": "s",
}


def einrichten(settings, issuer, feld="sub"):
    settings.OIDC_ISSUER = issuer
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                DIENST
                | {
                    "settings": {
                        "server_url": issuer.rstrip("/"),
                        "uid_field": feld,
                        "fetch_userinfo": False,
                        "openid_configuration_overrides": {"issuer": issuer},
                    }
                }
            ],
        }
    }


@pytest.fixture
def dienst(settings, monkeypatch):
    monkeypatch.setenv("NO_PROXY", "*")
    with verzeichnisdienst() as dienst:
        einrichten(settings, dienst.issuer)
        yield dienst


@pytest.fixture
def vera_im_verzeichnis(vera):
    vera.set_unusable_password()
    vera.save()
    SocialAccount.objects.create(user=vera, provider="oidc", uid="4711")
    return vera


def ueber_den_dienst(client):
    """To the directory service and back, as a browser goes."""
    hin = client.post("/anmelden/oidc/")
    frage = parse_qs(urlsplit(hin.url).query)
    return frage, client.get("/anmelden/oidc/zurueck/", {"state": frage["state"][0], "code": "c"})


def angemeldet(client):
    return get_user(client).is_authenticated


def test_button_is_there_when_a_service_is_configured(client, settings):
    ohne = client.get("/anmelden/").content.decode()
    einrichten(settings, "https://idp.example/")

    mit = client.get("/anmelden/").content.decode()

    assert "Anmelden über Stadtverzeichnis" in mit
    assert "Anmelden über" not in ohne


def test_without_a_service_its_addresses_do_not_exist(client):
    assert client.get("/anmelden/oidc/").status_code == 404
    assert client.get("/anmelden/oidc/zurueck/").status_code == 404


@pytest.mark.usefixtures("pflicht")
def test_person_known_to_the_service_comes_in_with_its_second_factor(
    client, dienst, vera_im_verzeichnis
):
    dienst.angaben = {"sub": "4711", "amr": ["pwd", "mfa"]}

    frage, antwort = ueber_den_dienst(client)

    assert antwort.url == "/fach/"
    assert get_user(client) == vera_im_verzeichnis
    assert client.get("/konto/").status_code == 200
    assert frage["code_challenge_method"] == ["S256"]
    assert dienst.anfragen[0]["code_verifier"]


@pytest.mark.usefixtures("vera_im_verzeichnis", "pflicht")
def test_service_without_second_factor_leads_to_ours(client, dienst):
    dienst.angaben = {"sub": "4711", "amr": ["pwd"]}

    ueber_den_dienst(client)

    assert angemeldet(client)
    assert client.get("/konto/").url == "/konto/zweiter-faktor/"


def test_service_without_second_factor_asks_for_the_one_we_have(
    client, dienst, vera_im_verzeichnis
):
    app_einrichten(vera_im_verzeichnis)
    dienst.angaben = {"sub": "4711"}

    _, antwort = ueber_den_dienst(client)

    assert antwort.url == "/anmelden/zweiter-faktor/"
    assert not angemeldet(client)


def test_second_factor_of_the_service_is_not_asked_twice(client, dienst, vera_im_verzeichnis):
    app_einrichten(vera_im_verzeichnis)
    dienst.angaben = {"sub": "4711", "acr": "mfa"}

    ueber_den_dienst(client)

    assert angemeldet(client)


@pytest.mark.parametrize(
    "angaben",
    [
        {"sub": "fremd"},
        {"sub": "fremd", "preferred_username": "vera.muster"},
        {"sub": "fremd", "email": "vera@stadt.example", "email_verified": True},
    ],
)
def test_neither_name_nor_mail_opens_an_account(client, dienst, vera, angaben):
    vera.email = "vera@stadt.example"
    vera.save()
    dienst.angaben = angaben | {"amr": ["mfa"]}

    _, antwort = ueber_den_dienst(client)

    assert antwort.url == "/anmelden/"
    assert "gibt es hier kein Konto" in client.get("/anmelden/").content.decode()
    assert not angemeldet(client)
    assert not SocialAccount.objects.exists()


@pytest.mark.usefixtures("vera_im_verzeichnis")
def test_token_of_another_issuer_is_refused(client, dienst):
    dienst.angaben = {"sub": "4711", "iss": "https://anderer.example/"}

    _, antwort = ueber_den_dienst(client)

    assert antwort.status_code == 401
    assert "Der Verzeichnisdienst hat nicht geantwortet" in antwort.content.decode()
    assert not angemeldet(client)


@pytest.mark.usefixtures("vera_im_verzeichnis")
def test_token_for_another_client_is_refused(client, dienst):
    dienst.angaben = {"sub": "4711", "aud": "ein anderes Programm"}

    ueber_den_dienst(client)

    assert not angemeldet(client)


def test_shut_out_organisation_does_not_come_in_by_the_service(client, dienst, vera_im_verzeichnis):
    vera_im_verzeichnis.organisation.aktiv = False
    vera_im_verzeichnis.organisation.save()
    dienst.angaben = {"sub": "4711", "amr": ["mfa"]}

    _, antwort = ueber_den_dienst(client)

    assert antwort.url == "/anmelden/gesperrt/"
    assert not angemeldet(client)


@pytest.mark.usefixtures("vera_im_verzeichnis")
def test_nothing_of_the_token_is_kept(client, dienst):
    dienst.angaben = {"sub": "4711", "email": "vera@stadt.example", "amr": ["mfa"]}

    ueber_den_dienst(client)

    assert SocialAccount.objects.get().extra_data == {}


def test_nobody_connects_an_identity_to_an_account_by_themselves(client, dienst, vera):
    client.force_login(vera)
    dienst.angaben = {"sub": "4711", "amr": ["mfa"]}
    hin = client.post("/anmelden/oidc/?process=connect")
    frage = parse_qs(urlsplit(hin.url).query)

    client.get("/anmelden/oidc/zurueck/", {"state": frage["state"][0], "code": "c"})

    assert not SocialAccount.objects.exists()


@pytest.mark.usefixtures("vera_im_verzeichnis")
def test_answer_without_our_question_is_refused(client, dienst):
    dienst.angaben = {"sub": "4711", "amr": ["mfa"]}

    antwort = client.get("/anmelden/oidc/zurueck/", {"state": "erfunden", "code": "c"})

    assert antwort.status_code == 401
    assert not angemeldet(client)


@pytest.mark.usefixtures("dienst")
def test_cancelling_there_is_said_here(client):
    hin = client.post("/anmelden/oidc/")
    frage = parse_qs(urlsplit(hin.url).query)

    antwort = client.get(
        "/anmelden/oidc/zurueck/", {"state": frage["state"][0], "error": "access_denied"}
    )

    assert antwort.url == "/anmelden/oidc/abgebrochen/"
    assert "Anmeldung abgebrochen" in client.get(antwort.url).content.decode()


@pytest.mark.usefixtures("vera")
def test_stranger_with_the_same_subject_elsewhere_is_another_person(client, dienst):
    SocialAccount.objects.create(user=BenutzerFabrik(), provider="anderer", uid="4711")
    dienst.angaben = {"sub": "4711", "amr": ["mfa"]}

    ueber_den_dienst(client)

    assert not angemeldet(client)
