from __future__ import annotations

import pytest
from django.contrib.auth import get_user
from django.core.cache import cache
from django.test import Client

from massanzug.konten.models import Zwischenspeicher
from tests.fabriken.konten import BenutzerFabrik
from tests.konten.conftest import PASSWORT

pytestmark = pytest.mark.django_db


def angemeldet(client):
    return get_user(client).is_authenticated


@pytest.mark.usefixtures("vera")
def test_name_and_password_open_the_work(client, anmelden):
    antwort = anmelden()

    assert antwort.status_code == 302
    assert antwort.url == "/fach/"
    assert angemeldet(client)


@pytest.mark.usefixtures("vera")
def test_name_does_not_mind_capitals(client, anmelden):
    anmelden("Vera.MUSTER")

    assert angemeldet(client)


@pytest.mark.parametrize(("name", "passwort"), [("vera.muster", "falsch"), ("niemand", PASSWORT)])
@pytest.mark.usefixtures("vera")
def test_wrong_name_and_wrong_password_are_told_apart_by_nobody(client, anmelden, name, passwort):
    antwort = anmelden(name, passwort)

    seite = antwort.content.decode()
    assert "Benutzername oder Passwort stimmen nicht." in seite
    assert f'value="{name}"' in seite
    assert passwort not in seite
    assert not angemeldet(client)


@pytest.mark.usefixtures("client", "vera")
def test_name_in_another_script_is_a_name(anmelden):
    antwort = anmelden("<script>'; DROP TABLE --")

    assert antwort.status_code == 200
    assert "&lt;script&gt;" in antwort.content.decode()


@pytest.mark.usefixtures("vera")
def test_sign_in_leads_back_to_where_one_was(client):
    antwort = client.post(
        "/anmelden/", {"login": "vera.muster", "password": PASSWORT, "next": "/konto/"}
    )

    assert antwort.url == "/konto/"


@pytest.mark.parametrize("ziel", ["https://boese.example/", "//boese.example/", "javascript:1"])
@pytest.mark.usefixtures("vera")
def test_sign_in_leads_to_no_foreign_place(client, ziel):
    antwort = client.post(
        "/anmelden/", {"login": "vera.muster", "password": PASSWORT, "next": ziel}
    )

    assert antwort.url == "/fach/"


def test_person_who_was_deactivated_is_told_so(client, vera, anmelden):
    vera.is_active = False
    vera.save()

    antwort = anmelden()

    assert antwort.url == "/anmelden/gesperrt/"
    assert "abgeschaltet" in client.get(antwort.url).content.decode()
    assert not angemeldet(client)


def test_person_of_a_shut_out_organisation_does_not_get_in(client, vera, anmelden):
    vera.organisation.aktiv = False
    vera.organisation.save()

    anmelden()

    assert not angemeldet(client)


@pytest.mark.parametrize(
    "pfad",
    [
        "/konto/signup/",
        "/anmelden/signup/",
        "/accounts/signup/",
        "/konto/email/",
        "/passwort/reset/",
    ],
)
def test_nobody_signs_up_or_has_a_password_sent(client, vera, pfad):
    client.force_login(vera)

    assert client.get(pfad).status_code == 404


@pytest.mark.usefixtures("vera")
def test_sixth_attempt_on_an_account_waits_and_the_stranger_does_not(client, anmelden):
    fremd = BenutzerFabrik(username="nuri")
    fremd.set_password(PASSWORT)
    fremd.save()
    for _ in range(5):
        anmelden(passwort="falsch")

    antwort = anmelden()

    assert "Bitte warten Sie fünf Minuten." in antwort.content.decode()
    assert not angemeldet(client)
    anmelden("nuri")
    assert angemeldet(client)


@pytest.mark.usefixtures("vera")
def test_attempts_are_counted_where_every_process_sees_them(anmelden):
    anmelden(passwort="falsch")

    assert Zwischenspeicher.objects.filter(cache_key__contains="login_failed").exists()


@pytest.mark.usefixtures("vera")
def test_forged_address_does_not_start_a_new_count(anmelden):
    for zahl in range(5):
        anmelden(passwort="falsch", headers={"x-forwarded-for": f"203.0.113.{zahl}"})

    antwort = anmelden(headers={"x-forwarded-for": "203.0.113.99"})

    assert "Bitte warten Sie fünf Minuten." in antwort.content.decode()


@pytest.mark.usefixtures("vera")
def test_address_is_the_one_the_trusted_proxy_saw(settings, anmelden):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1

    anmelden(passwort="falsch", headers={"x-forwarded-for": "198.51.100.1, 203.0.113.7"})

    schluessel = Zwischenspeicher.objects.values_list("cache_key", flat=True)
    assert any("203.0.113.7" in s for s in schluessel)
    assert not any("198.51.100.1" in s for s in schluessel)


@pytest.mark.usefixtures("vera")
def test_whole_office_gets_in_and_a_flood_does_not():
    seiten = [
        Client().post("/anmelden/", {"login": f"person{n}", "password": "x"}).status_code
        for n in range(61)
    ]

    assert seiten.count(429) == 1
    assert "Bitte warten Sie einen Moment" in Client().post("/anmelden/").content.decode()


@pytest.mark.usefixtures("vera")
def test_signing_out_asks_first_and_then_does(client, anmelden):
    anmelden()

    frage = client.get("/abmelden/")
    antwort = client.post("/abmelden/")

    assert "Möchten Sie sich abmelden?" in frage.content.decode()
    assert antwort.url == "/anmelden/"
    assert not angemeldet(client)


@pytest.mark.usefixtures("db")
def test_cache_holds_what_it_was_given():
    cache.set("probe", [1.5, 2.5], 60)

    assert cache.get("probe") == [1.5, 2.5]
    assert cache.add("probe", "nein", 60) is False
