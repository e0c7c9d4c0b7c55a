"""Without a mouse, and with the page twice as large."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from massanzug.fall.begriffe import Stufe
from tests.e2e.axe import pruefe_breite
from tests.e2e.mensch import PASSWORT, Mensch
from tests.fabriken.plan import voller_fall

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

NEU = "Brote schmieren am Abend"


@pytest.fixture
def fall():
    fall = voller_fall()
    fall.zustaendig.set_password(PASSWORT)
    fall.zustaendig.save()
    return fall


def oeffnen(seite: Page, live_server, fall, name: str) -> None:
    Mensch(seite, live_server.url).anmelden(fall.zustaendig.username)
    seite.goto(live_server.url + reverse(name, args=[fall.kennung]))


def hintabben(seite: Page, ziel) -> None:
    """Tab until the focus is there, as people do who cannot point."""
    for _ in range(150):
        if ziel.evaluate("e => e === document.activeElement"):
            return
        seite.keyboard.press("Tab")
    raise AssertionError("Mit der Tabulatortaste kommt man nicht hin.")


def test_a_baustein_is_added_and_moved_with_the_keyboard_alone(page, live_server, fall):
    oeffnen(page, live_server, fall, "massanzug")
    stufe = page.get_by_role("region", name="Ich und wir")

    hintabben(page, stufe.get_by_role("link", name="Baustein hinzufügen"))
    page.keyboard.press("Enter")
    hintabben(page, page.get_by_label("Was geschieht?"))
    page.keyboard.type(NEU)
    hintabben(page, page.get_by_role("button", name="Baustein speichern"))
    page.keyboard.press("Enter")
    hoch = page.get_by_role("button", name=f"{NEU} nach oben")
    hintabben(page, hoch)
    with page.expect_response("**/reihenfolge/"):
        page.keyboard.press("Enter")

    expect(stufe.get_by_role("listitem").get_by_role("heading")).to_contain_text(
        [NEU, "KANARIE-BAUSTEIN"]
    )
    expect(hoch).to_be_focused()
    assert list(fall.bausteine.filter(stufe=Stufe.SELBST).values_list("was", flat=True)) == [
        NEU,
        "KANARIE-BAUSTEIN",
    ]


@pytest.mark.parametrize("name", ["fall", "massanzug", "ressourcen", "hilfeplaene"])
def test_page_at_twice_its_size_does_not_scroll_sideways(browser, live_server, fall, name):
    """WCAG 1.4.4 and 1.4.10: 1280 pixels at 200 % are 640 of the page's own."""
    kontext = browser.new_context(
        viewport={"width": 640, "height": 450}, device_scale_factor=2, locale="de-DE"
    )
    seite = kontext.new_page()
    oeffnen(seite, live_server, fall, name)

    pruefe_breite(seite)

    expect(seite.get_by_role("heading", level=1)).to_be_visible()
    kontext.close()


def test_phone_keeps_the_way_around_behind_one_button(browser, live_server, fall):
    kontext = browser.new_context(viewport={"width": 320, "height": 640}, locale="de-DE")
    seite = kontext.new_page()
    Mensch(seite, live_server.url).anmelden(fall.zustaendig.username)
    menue = seite.locator("summary", has_text="Menü")
    wege = seite.get_by_role("navigation", name="Hauptnavigation")
    expect(menue).to_be_visible()
    expect(wege).to_have_count(0)

    hintabben(seite, menue)
    seite.keyboard.press("Enter")
    expect(wege.get_by_role("link", name="Fälle")).to_be_visible()
    pruefe_breite(seite)
    seite.keyboard.press("Escape")

    expect(wege).to_have_count(0)
    expect(menue).to_be_focused()
    kontext.close()
