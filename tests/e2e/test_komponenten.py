"""The living page of components, as people with and without a mouse meet it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.e2e.axe import pruefe_barrierefreiheit, seiten_pruefen

pytestmark = [pytest.mark.e2e, pytest.mark.aussehen, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def adresse(live_server):
    return live_server.url + reverse("kern:komponenten")


@pytest.fixture
def seite(page: Page, adresse):
    """The living page; any script error or CSP violation fails the test."""
    meldungen: list[str] = []
    page.on("pageerror", lambda fehler: meldungen.append(str(fehler)))
    page.on("console", lambda m: meldungen.append(m.text) if m.type == "error" else None)
    page.goto(adresse)
    yield page
    assert meldungen == []


def test_living_page_has_no_axe_findings_on_phone_and_desk_in_light_and_dark(seite, adresse):
    seiten_pruefen(seite, [adresse])


def test_chosen_theme_wins_over_the_device_and_is_remembered(seite, adresse):
    seite.emulate_media(color_scheme="light")

    seite.get_by_role("button", name="dunkel").click()
    seite.goto(adresse)

    expect(seite.locator("html")).to_have_attribute("data-kern-theme", "dark")
    pruefe_barrierefreiheit(seite)


def test_tabs_are_operated_with_arrow_keys(seite):
    erster = seite.get_by_role("tab", name="Familienseite")
    erster.focus()

    seite.keyboard.press("ArrowRight")

    expect(seite.get_by_role("tab", name="Fachliche Fassung")).to_be_focused()
    expect(seite.get_by_role("tabpanel", name="Fachliche Fassung")).to_be_visible()
    expect(seite.locator("#familienseite")).to_be_hidden()
    seite.keyboard.press("End")
    expect(seite.get_by_role("tab", name="Anlage zum Bescheid")).to_be_focused()
    seite.keyboard.press("ArrowRight")
    expect(erster).to_be_focused()


def test_confirm_dialog_opens_with_enter_and_gives_the_focus_back_on_escape(seite):
    entfernen = seite.get_by_role("link", name="Entfernen")
    entfernen.focus()

    seite.keyboard.press("Enter")

    dialog = seite.get_by_role("dialog", name="Baustein vom Plan nehmen?")
    expect(dialog).to_be_visible()
    pruefe_barrierefreiheit(seite)
    seite.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(entfernen).to_be_focused()


def test_order_is_changed_with_the_keyboard_kept_and_undone(seite, adresse):
    liste = seite.get_by_role("list", name="Was zuerst kommt")
    knopf = seite.get_by_role("button", name="Wir frühstücken sonntags zusammen nach unten")
    expect(seite.locator("[data-fehlerliste]")).to_be_focused()  # the page is done with the focus

    with seite.expect_response("**/ordnen/"):
        knopf.press("Enter")  # in one step: what takes the focus between two would take the key

    expect(liste.get_by_role("heading").first).to_have_text("Jonas kocht einmal in der Woche")
    expect(knopf).to_be_focused()
    seite.goto(adresse)
    expect(liste.get_by_role("heading").first).to_have_text("Jonas kocht einmal in der Woche")
    with seite.expect_response("**/ordnen/"):
        seite.get_by_role("button", name="Jonas kocht einmal in der Woche nach unten").click()
    with seite.expect_response("**/ordnen/"):
        seite.get_by_role("button", name="Rückgängig").click()
    seite.goto(adresse)
    expect(liste.get_by_role("heading").first).to_have_text("Jonas kocht einmal in der Woche")


ERSTER = "Wir frühstücken sonntags zusammen"


def test_order_is_changed_by_dragging(seite, adresse):
    liste = seite.get_by_role("list", name="Was zuerst kommt")
    griffe = liste.locator("[data-sortieren-griff]")
    griffe.first.scroll_into_view_if_needed()
    oben, unten = griffe.nth(0).bounding_box(), griffe.nth(2).bounding_box()

    with seite.expect_response("**/ordnen/"):
        seite.mouse.move(oben["x"] + 5, oben["y"] + 5)
        seite.mouse.down()
        for versuch in range(30):  # the list makes room little by little; a hand waits for it
            seite.mouse.move(unten["x"] + 5, unten["y"] + 45 + versuch % 2, steps=10)
            if liste.get_by_role("heading").last.inner_text() == ERSTER:
                break
            seite.wait_for_timeout(100)
        seite.mouse.up()

    seite.goto(adresse)
    expect(liste.get_by_role("heading").last).to_have_text(ERSTER)


def test_name_that_is_a_script_is_only_a_name(seite):
    gefahren: list[str] = []
    seite.on("dialog", lambda dialog: gefahren.append(dialog.message))

    expect(seite.get_by_role("link", name="<script>alert('Name')</script>")).to_be_visible()

    assert gefahren == []


def test_error_summary_leads_to_the_field(seite):
    expect(seite.locator("[data-fehlerliste]")).to_be_focused()

    seite.get_by_role("link", name="Wie heißen Sie? Bitte füllen Sie dieses Feld aus.").click()

    expect(seite.get_by_label("Wie heißen Sie?").first).to_be_focused()


def test_account_and_order_work_without_javascript(browser, adresse):
    kontext = browser.new_context(java_script_enabled=False)
    seite = kontext.new_page()
    seite.goto(adresse)

    seite.get_by_role("button", name="Wir frühstücken sonntags zusammen nach unten").click()

    liste = seite.get_by_role("list", name="Was zuerst kommt")
    expect(liste.get_by_role("heading").first).to_have_text("Jonas kocht einmal in der Woche")
    expect(seite.get_by_role("heading", name="Anlage zum Bescheid")).to_be_visible()
    seite.get_by_role("link", name="Entfernen").click()
    expect(seite.get_by_role("heading", name="Baustein vom Plan nehmen?")).to_be_visible()
    kontext.close()
