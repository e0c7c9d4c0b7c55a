"""T5 and its kin: what was typed is there again, whatever ended the session, and for nobody else."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from massanzug.entwurf.models import Entwurf
from massanzug.fall.models import Beteiligung, Wille

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.entwurf.urls")]
TEXT = "Ich will, dass wir abends wieder miteinander essen."


@pytest.fixture
def pfad(wille):
    return f"/probe/wille/{wille.pk}/"


@pytest.fixture
def werte(client, vera, pfad, verdeckt):
    """The page Vera has open, as her browser will post it."""
    client.force_login(vera)
    return verdeckt(client.get(pfad)) | {"zitat": TEXT, "soll_anders": "", "hat_geholfen": ""}


def test_half_an_hour_of_thinking_loses_nothing(client, vera, pfad, verdeckt, time_machine):
    """T5: 31 minutes idle, POST, sign in, and the text is there; nothing was saved meanwhile."""
    time_machine.move_to("2026-11-23 09:00+01:00")
    client.force_login(vera)
    werte = verdeckt(client.get(pfad)) | {"zitat": TEXT}
    time_machine.shift(timedelta(minutes=31))

    abgewiesen = client.post(pfad, werte)
    client.force_login(vera)
    wieder = client.get(pfad).content.decode()

    assert abgewiesen.status_code == HTTPStatus.FOUND
    assert abgewiesen["Location"] == f"{settings.LOGIN_URL}?next={pfad}"
    assert f"{TEXT}</textarea>" in wieder
    assert "Ihr Entwurf von 09:31 Uhr ist wieder da" in wieder
    assert not Wille.objects.filter(zitat=TEXT).exists()


def test_sign_in_page_says_that_the_text_is_safe(client, werte, pfad):
    client.logout()

    seite = client.post(pfad, werte, follow=True).content.decode()

    assert "Ihr Text ist gesichert" in seite
    assert TEXT not in seite


def test_signing_out_elsewhere_loses_nothing(client, werte, pfad):
    client.logout()

    client.post(pfad, werte)

    assert Entwurf.objects.get(feld="zitat").text == TEXT


def test_restart_loses_nothing(vera, werte, pfad):
    """Another process, empty caches, a browser that has forgotten everything but the page."""
    cache.clear()
    browser = Client()

    browser.post(pfad, werte)

    assert Entwurf.objects.get(feld="zitat").verfasst_von == vera


def test_autosave_goes_on_while_signed_out(client, werte):
    client.logout()
    eingabe = {"entwurf_von": werte["entwurf_von"], "stand": "1", "feld": "zitat", "text": TEXT}

    antwort = client.post("/entwurf/", eingabe)

    assert antwort.status_code == HTTPStatus.UNAUTHORIZED
    assert antwort.json().keys() == {"gesichert", "allein"}
    assert Entwurf.objects.get().text == TEXT


def test_next_person_at_the_browser_gets_nothing(client, vera, tom, werte, pfad):
    client.logout()
    client.post(pfad, werte)
    client.force_login(tom)

    seite = client.get(pfad).content.decode()

    assert f"{TEXT}</textarea>" not in seite
    assert "ist wieder da" not in seite
    assert set(Entwurf.objects.values_list("verfasst_von", flat=True)) == {vera.pk}


def test_page_of_one_person_is_never_saved_by_the_next(client, tom, werte, pfad):
    client.logout()
    client.force_login(tom)

    antwort = client.post(pfad, werte, follow=True)

    assert "Dieses Formular hatte jemand anderes geöffnet" in antwort.content.decode()
    assert not Wille.objects.filter(zitat=TEXT).exists()
    assert not Entwurf.objects.exists()


def test_slip_of_yesterday_opens_nothing(client, vera, pfad, verdeckt, time_machine):
    time_machine.move_to("2026-11-23 09:00+01:00")
    client.force_login(vera)
    werte = verdeckt(client.get(pfad)) | {"zitat": TEXT}
    client.logout()
    time_machine.shift(timedelta(hours=13))

    antwort = client.post(pfad, werte)

    assert antwort["Location"] == f"{settings.LOGIN_URL}?next={pfad}"
    assert not Entwurf.objects.exists()


def test_changed_slip_opens_nothing(client, werte, pfad):
    client.logout()
    werte["entwurf_von"] = werte["entwurf_von"][:-1] + "x"

    client.post(pfad, werte)

    assert not Entwurf.objects.exists()


def test_person_who_left_the_case_leaves_nothing_there(client, vera, werte, pfad):
    Beteiligung.objects.filter(benutzer=vera).delete()
    client.logout()

    client.post(pfad, werte)

    assert not Entwurf.objects.exists()


def test_person_who_was_shut_out_leaves_nothing_there(client, vera, werte, pfad):
    vera.is_active = False
    vera.save()

    client.post(pfad, werte)

    assert not Entwurf.objects.exists()


def test_old_page_after_a_new_sign_in_loses_nothing(vera, pfad, verdeckt):
    """Signing in changes the CSRF token; the page that was open still has the former one."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(vera)
    werte = verdeckt(client.get(pfad)) | {"zitat": TEXT, "csrfmiddlewaretoken": "x" * 64}

    antwort = client.post(pfad, werte, follow=True)

    seite = antwort.content.decode()
    assert "Speichern Sie noch einmal" in seite
    assert f"{TEXT}</textarea>" in seite
    assert not Wille.objects.filter(zitat=TEXT).exists()


def test_foreign_site_cannot_write_drafts(vera, pfad):
    client = Client(enforce_csrf_checks=True)
    client.force_login(vera)

    antwort = client.post(pfad, {"zitat": "untergeschoben", "entwurf_von": "geraten"})

    assert antwort.status_code == HTTPStatus.FORBIDDEN
    assert not Entwurf.objects.exists()


def test_error_of_ours_loses_nothing(client, werte):
    client.raise_request_exception = False

    antwort = client.post("/probe/kaputt/", werte)

    assert antwort.status_code == HTTPStatus.INTERNAL_SERVER_ERROR
    assert Entwurf.objects.get(feld="zitat").text == TEXT


def test_page_learns_of_a_new_sign_in(client, vera):
    vorher = client.get("/entwurf/anmeldung/").json()
    client.force_login(vera)
    nachher = client.get("/entwurf/anmeldung/").json()

    assert vorher["angemeldet"] is False
    assert nachher["angemeldet"] is True
    assert nachher["csrf"]


def test_draft_is_dated_by_its_last_change(client, werte, pfad):
    client.logout()

    client.post(pfad, werte)

    assert timezone.now() - Entwurf.objects.get(feld="zitat").geaendert < timedelta(minutes=1)
