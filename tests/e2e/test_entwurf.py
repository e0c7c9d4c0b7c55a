"""Nothing typed is lost, in a real browser: crash, time-out, no network, two people in one field."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.crypto import get_random_string
from playwright.sync_api import expect

from massanzug.entwurf.models import Entwurf
from massanzug.fall.models import Wille
from massanzug.konten.models import Sitzung
from tests.e2e.axe import seiten_pruefen
from tests.entwurf.conftest import probevorlagen, tom, vera, wille

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.entwurf.urls"),
]
__all__ = ["probevorlagen", "tom", "vera", "wille"]
GESICHERT = re.compile(r"^Gesichert \d\d:\d\d Uhr · gilt erst, wenn Sie speichern$")


def anmelden(kontext, benutzer, url):
    """A new session in this browser, as another tab would make it, with a new CSRF token."""
    client = Client()
    client.force_login(benutzer)
    neu = {
        settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value,
        settings.CSRF_COOKIE_NAME: get_random_string(32),
    }
    kontext.add_cookies([{"name": name, "value": wert, "url": url} for name, wert in neu.items()])


@pytest.fixture
def oeffnen(live_server, browser):
    """A browser of its own per person, signed in, on the form."""
    fenster = []

    def oeffnen_als(benutzer, wille, pfad=""):
        kontext = browser.new_context(locale="de-DE")
        fenster.append(kontext)
        anmelden(kontext, benutzer, live_server.url)
        seite = kontext.new_page()
        seite.goto(live_server.url + (pfad or f"/probe/wille/{wille.pk}/"))
        return seite

    yield oeffnen_als
    for kontext in fenster:
        kontext.close()


def zitat(seite):
    return seite.get_by_label("In eigenen Worten")


def stand(seite):
    return seite.locator("[data-entwurf-anzeige]")


def test_text_survives_a_crash(oeffnen, wille, vera):
    """1.2 s after the last key it is on the server; within 2 s it says so."""
    seite = oeffnen(vera, wille)
    zitat(seite).fill("Ich will, dass Jona wieder lacht.")
    expect(stand(seite)).to_have_text(GESICHERT, timeout=2_000)
    seite.context.close()

    neu = oeffnen(vera, wille)

    expect(zitat(neu)).to_have_value("Ich will, dass Jona wieder lacht.")
    expect(neu.get_by_text("ist wieder da")).to_be_visible()
    assert Wille.objects.get().zitat == "Ich will Ruhe am Abend."


def test_the_product_s_own_form_keeps_text_as_well(oeffnen, wille, vera):
    pfad = reverse("wille_neu", args=[wille.fall.kennung, wille.person_id])
    seite = oeffnen(vera, wille, pfad)
    zitat(seite).fill("Ich will, dass Jona wieder lacht.")
    expect(stand(seite)).to_have_text(re.compile("^Gesichert .* · nur Sie sehen das$"))
    seite.context.close()

    neu = oeffnen(vera, wille, pfad)

    expect(zitat(neu)).to_have_value("Ich will, dass Jona wieder lacht.")


def test_closing_the_tab_at_once_keeps_the_last_word(oeffnen, wille, vera):
    seite = oeffnen(vera, wille)
    zitat(seite).fill("Noch ein Wort")

    seite.close(run_before_unload=True)

    neu = oeffnen(vera, wille)
    expect(zitat(neu)).to_have_value("Noch ein Wort")


def test_saving_leaves_no_draft_behind(oeffnen, wille, vera):
    seite = oeffnen(vera, wille)
    zitat(seite).fill("Fertig gedacht.")

    seite.get_by_role("button", name="Speichern").click()

    expect(seite.get_by_role("heading", name="Gespeichert")).to_be_visible()
    seite.wait_for_timeout(1_500)
    assert Wille.objects.get().zitat == "Fertig gedacht."
    assert not Entwurf.objects.exists()


def test_discarding_brings_the_saved_text_back(oeffnen, wille, vera):
    seite = oeffnen(vera, wille)
    zitat(seite).fill("Ein Versuch")
    expect(stand(seite)).to_have_text(GESICHERT)
    seite.reload()

    seite.get_by_role("button", name="Entwurf verwerfen").click()

    expect(seite.get_by_text("Der Entwurf ist verworfen")).to_be_visible()
    expect(zitat(seite)).to_have_value("Ich will Ruhe am Abend.")


def test_without_network_the_text_stays_and_is_sent_later(oeffnen, wille, vera):
    seite = oeffnen(vera, wille)
    seite.context.set_offline(True)
    zitat(seite).fill("Im Funkloch geschrieben")
    expect(stand(seite)).to_contain_text("Noch nicht gesichert", timeout=3_000)

    seite.context.set_offline(False)

    expect(stand(seite)).to_have_text(GESICHERT, timeout=5_000)
    assert Entwurf.objects.get().text == "Im Funkloch geschrieben"


def test_submitting_without_network_keeps_the_page(oeffnen, wille, vera):
    seite = oeffnen(vera, wille)
    zitat(seite).fill("Im Funkloch abgeschickt")
    seite.context.set_offline(True)

    seite.get_by_role("button", name="Speichern").click()

    expect(stand(seite)).to_contain_text("keine Verbindung")
    expect(zitat(seite)).to_have_value("Im Funkloch abgeschickt")


def test_signed_out_page_keeps_saving_and_goes_on_after_sign_in(oeffnen, wille, vera, live_server):
    """The new sign-in in another tab changes session and CSRF token; the open page takes both."""
    seite = oeffnen(vera, wille)
    Sitzung.objects.all().delete()
    zitat(seite).fill("Während der Pause geschrieben")
    expect(stand(seite)).to_contain_text("Sie sind abgemeldet. Ihr Text ist gesichert.")
    expect(stand(seite).get_by_role("link")).to_have_attribute("href", "/entwurf/meine/")

    anmelden(seite.context, vera, live_server.url)

    expect(stand(seite)).to_have_text(GESICHERT, timeout=10_000)
    seite.get_by_role("button", name="Speichern").click()
    expect(seite.get_by_role("heading", name="Gespeichert")).to_be_visible()
    assert Wille.objects.get().zitat == "Während der Pause geschrieben"


def test_page_of_one_person_stops_when_another_signs_in(oeffnen, wille, vera, tom, live_server):
    seite = oeffnen(vera, wille)
    anmelden(seite.context, tom, live_server.url)

    zitat(seite).fill("Veras Worte")

    expect(stand(seite)).to_contain_text("jemand anderes angemeldet")
    assert not Entwurf.objects.exists()


def test_two_people_in_one_field_see_each_other_and_choose(oeffnen, wille, vera, tom):
    veras, toms = oeffnen(vera, wille), oeffnen(tom, wille)
    zitat(veras).fill("Veras Fassung")
    expect(stand(veras)).to_have_text(GESICHERT)

    zitat(toms).fill("Toms Fassung")

    neben = toms.get_by_role("group", name="Ein anderer Text für dieses Feld")
    expect(neben).to_contain_text("schreibt hier auch gerade")
    expect(neben).to_contain_text("Veras Fassung")
    expect(zitat(toms)).to_have_value("Toms Fassung")
    neben.get_by_role("button", name="Diesen Text übernehmen").click()
    expect(zitat(toms)).to_have_value("Veras Fassung")
    expect(neben).to_contain_text("Ihr Text von eben:")
    neben.get_by_role("button", name="Diesen Text übernehmen").click()
    expect(zitat(toms)).to_have_value("Toms Fassung")
    neben.get_by_role("button", name="Meinen behalten").click()
    expect(neben).to_have_count(0)


def test_second_to_save_sees_the_first_and_decides(oeffnen, wille, vera, tom):
    veras, toms = oeffnen(vera, wille), oeffnen(tom, wille)
    zitat(veras).fill("Vera war schneller.")
    veras.get_by_role("button", name="Speichern").click()
    expect(veras.get_by_role("heading", name="Gespeichert")).to_be_visible()

    zitat(toms).fill("Toms Worte.")
    toms.get_by_role("button", name="Speichern").click()

    neben = toms.get_by_role("group", name="Ein anderer Text für dieses Feld")
    expect(neben).to_contain_text("Inzwischen gespeichert von Vera")
    expect(neben).to_contain_text("Vera war schneller.")
    expect(zitat(toms)).to_have_value("Toms Worte.")
    assert Wille.objects.get().zitat == "Vera war schneller."
    toms.get_by_role("button", name="Speichern").click()
    expect(toms.get_by_role("heading", name="Gespeichert")).to_be_visible()
    assert Wille.objects.get().zitat == "Toms Worte."


def test_form_with_everything_beside_it_is_accessible(oeffnen, wille, vera, tom, live_server):
    """Restored draft, another person's text, the saved text of a third; and the list of drafts."""
    for person in (vera, tom):
        Entwurf.objects.create(
            verfasst_von=person,
            ziel=f"probe.wille:{wille.pk}",
            feld="zitat",
            text="Ein Satz",
            stand=7,
        )
    seite = oeffnen(vera, wille)
    expect(seite.get_by_role("group", name="Ein anderer Text für dieses Feld")).to_have_count(2)

    seiten_pruefen(seite, [seite.url, f"{live_server.url}/entwurf/meine/"])
