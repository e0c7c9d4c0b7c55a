from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user
from django.contrib.sessions.backends.base import UpdateError
from django.core.management import call_command
from django.test import Client

from massanzug.konten.geraet import geraetename
from massanzug.konten.models import Sitzung
from massanzug.konten.sitzungsspeicher import SessionStore
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db

MORGENS = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0"


def angemeldet(client):
    return get_user(client).is_authenticated


def test_half_an_hour_without_a_request_ends_the_session(client, vera):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        client.force_login(vera)
        uhr.shift(timedelta(minutes=29))
        vorher = client.get("/konto/").status_code
        uhr.shift(timedelta(minutes=31))

        nachher = client.get("/konto/")

    assert vorher == 200
    assert nachher.url == "/anmelden/?next=/konto/"


def test_work_without_pause_ends_after_ten_hours(client, vera):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        client.force_login(vera)
        antworten = []
        for _ in range(31):
            uhr.shift(timedelta(minutes=20))
            antworten.append(client.get("/konto/").status_code)

    assert antworten == [200] * 29 + [302] * 2


def test_idle_time_comes_from_the_environment(client, vera, settings):
    settings.SESSION_COOKIE_AGE = 5 * 60
    with time_machine.travel(MORGENS, tick=False) as uhr:
        client.force_login(vera)
        uhr.shift(timedelta(minutes=6))

        assert client.get("/konto/").status_code == 302


def test_session_is_written_once_a_minute_not_once_a_request(
    client, vera, django_assert_num_queries
):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        client.force_login(vera)
        with django_assert_num_queries(2):
            client.get("/konto/")
        uhr.shift(61)

        client.get("/konto/")

    assert Sitzung.objects.get().zuletzt_am == MORGENS + timedelta(seconds=61)


def test_deactivating_a_person_ends_the_next_request(client, vera):
    client.force_login(vera)
    vera.is_active = False
    vera.save()

    assert client.get("/konto/").status_code == 302


def test_request_under_way_does_not_bring_a_deleted_session_back(client, vera):
    client.force_login(vera)
    speicher = SessionStore(client.session.session_key)
    speicher["etwas"] = 1
    Sitzung.objects.all().delete()

    with pytest.raises(UpdateError):
        speicher.save()

    assert not Sitzung.objects.exists()


def test_ended_sessions_are_tidied_away_and_the_others_stay(client, vera):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        Client().force_login(vera)
        uhr.shift(timedelta(minutes=31))
        client.force_login(vera)

        call_command("clearsessions")

        assert [s.pk for s in Sitzung.objects.all()] == [client.session.session_key]


@pytest.mark.usefixtures("vera")
def test_signing_in_changes_the_key(client, anmelden):
    client.get("/anmelden/")
    sitzung = client.session
    sitzung["vorher"] = "da"
    sitzung.save()
    client.cookies["sitzung"] = vorher = sitzung.session_key

    anmelden()

    assert client.session.session_key != vorher
    assert not Sitzung.objects.filter(pk=vorher).exists()


@pytest.mark.usefixtures("vera")
def test_list_names_the_device_and_never_the_key(client, anmelden):
    anmelden(headers={"user-agent": FIREFOX})

    seite = client.get("/konto/sitzungen/").content.decode()

    assert "Firefox auf Windows" in seite
    assert "dieses Gerät" in seite
    assert client.session.session_key not in seite


@pytest.mark.usefixtures("vera")
def test_other_device_is_signed_out_and_this_one_stays(client, anmelden):
    anderes = Client()
    anmelden(wer=anderes, headers={"user-agent": FIREFOX})
    anmelden()
    zeichen = Sitzung.objects.get(geraet="Firefox auf Windows").zeichen

    seite = client.post("/konto/sitzungen/abmelden/", {"zeichen": zeichen}, follow=True)

    assert "Das Gerät ist abgemeldet." in seite.content.decode()
    assert not angemeldet(anderes)
    assert angemeldet(client)


def test_nobody_signs_out_somebody_else(client, vera):
    fremd = Client()
    fremd.force_login(BenutzerFabrik())
    zeichen = Sitzung.objects.get().zeichen
    client.force_login(vera)

    client.post("/konto/sitzungen/abmelden/", {"zeichen": zeichen})
    client.post("/konto/sitzungen/andere/")

    assert angemeldet(fremd)


@pytest.mark.usefixtures("vera")
def test_all_other_devices_are_signed_out(client, anmelden):
    andere = [Client(), Client()]
    for eins in andere:
        anmelden(wer=eins)
    anmelden()

    client.post("/konto/sitzungen/andere/")

    assert [angemeldet(eins) for eins in andere] == [False, False]
    assert angemeldet(client)


@pytest.mark.usefixtures("vera")
def test_new_password_signs_out_whoever_had_the_old_one(client, anmelden):
    anderes = Client()
    anmelden(wer=anderes)
    anmelden()
    neu = "noch ein längeres Passwort"

    antwort = client.post(
        "/konto/passwort/",
        {"oldpassword": "ein langes Passwort 1", "password1": neu, "password2": neu},
    )

    assert antwort.url == "/konto/"
    assert angemeldet(client)
    assert not angemeldet(anderes)
    assert Sitzung.objects.count() == 1


@pytest.mark.parametrize(
    ("neu", "grund"),
    [
        ("ein langes Passwort 1", "Das neue Passwort ist das alte."),
        ("kurz", "mindestens 12 Zeichen"),
        ("vera.muster12", "ähnlich"),
        ("123456789012345", "Ziffern"),
    ],
)
@pytest.mark.usefixtures("vera")
def test_weak_or_old_password_is_refused(client, anmelden, neu, grund):
    anmelden()

    antwort = client.post(
        "/konto/passwort/",
        {"oldpassword": "ein langes Passwort 1", "password1": neu, "password2": neu},
    )

    assert grund in antwort.content.decode()


@pytest.mark.usefixtures("vera")
def test_new_password_is_typed_twice_the_same(client, anmelden):
    anmelden()

    antwort = client.post(
        "/konto/passwort/",
        {
            "oldpassword": "ein langes Passwort 1",
            "password1": "neun neue Wörter",
            "password2": "neun alte Wörter",
        },
    )

    assert "Das ist nicht dasselbe wie darüber." in antwort.content.decode()
    assert "Du musst" not in antwort.content.decode()


def test_person_of_the_directory_service_has_no_password_to_change(client, vera):
    vera.set_unusable_password()
    vera.save()
    client.force_login(vera)

    assert client.get("/konto/passwort/").status_code == 404
    assert "Passwort ändern" not in client.get("/konto/").content.decode()


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        (FIREFOX, "Firefox auf Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge auf Windows"),
        ("Mozilla/5.0 (iPhone; like Mac OS X) Version/18.0 Safari/604.1", "Safari auf iPhone"),
        ("curl/8.0", "Unbekanntes Gerät"),
        ("", "Unbekanntes Gerät"),
        ("<script>Firefox/1", "Firefox"),
    ],
)
def test_geraetename_is_what_people_call_it(user_agent, name):
    assert geraetename(user_agent) == name
