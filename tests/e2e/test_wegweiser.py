"""The public pages as a person uses them: with and without a script, by keyboard, from the right."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.axe import pruefe_barrierefreiheit, pruefe_breite, seiten_pruefen

pytestmark = [pytest.mark.e2e, pytest.mark.aussehen, pytest.mark.django_db(transaction=True)]

SEITEN = (
    "/",
    "/suche/?q=Schreibaby&raum=Neheim&ort=Neheim",
    "/suche/?q=xqzzyvw",
    "/jetzt-hilfe/",
    "/themen/",
    "/thema/krise/",
    "/a-z/",
    "/angebot/jugendtreff-gierskaempen/",
    "/angebot/frauenhaus-arnsberg/",
    "/angebot/frauenhaus-arnsberg/fehler/",
    "/raeume/",
    "/raeume/neheim/",
    "/so-arbeiten-wir/",
    "/impressum/",
    "/datenschutz/",
    "/quellen/",
    "/hsds/beschreibung",
    "/angebot/gibt-es-nicht/",
)


@pytest.fixture
def adresse(live_server, eigener_bestand):  # noqa: ARG001 - its pages show it
    return live_server.url


@pytest.fixture
def seite(page: Page, adresse):
    """The start page; any script error or CSP violation fails the test."""
    meldungen: list[str] = []
    page.on("pageerror", lambda fehler: meldungen.append(str(fehler)))
    page.on("console", lambda m: meldungen.append(m.text) if m.type == "error" else None)
    page.goto(adresse + "/")
    yield page
    assert meldungen == []


def suchen(seite: Page, worte: str) -> None:
    seite.get_by_label("Wonach suchen Sie?").fill(worte)
    seite.get_by_role("button", name="Suchen").click()


def test_axe_finds_nothing_on_any_public_page(page, adresse):
    seiten_pruefen(page, [adresse + weg for weg in SEITEN])


def test_arabic_is_as_accessible_and_stands_on_the_right(page, adresse):
    seiten_pruefen(page, [adresse + weg for weg in ("/ar/", "/ar/suche/?q=kita")])

    marke = page.locator(".ww-marke").bounding_box()
    assert marke["x"] > page.viewport_size["width"] / 2


def test_somebody_looks_for_help_and_finds_a_number(seite):
    suchen(seite, "wir haben nur noch Streit")
    expect(seite.get_by_role("heading", level=1)).to_contain_text("wir haben nur noch Streit")
    seite.get_by_role("link", name="Familien- und Erziehungsberatungsstelle Arnsberg").click()

    expect(seite.get_by_role("link", name="02932 9393-111")).to_have_attribute(
        "href", "tel:029329393111"
    )
    expect(seite.get_by_text("Noch nicht bestätigt", exact=False)).to_be_visible()


def test_everything_works_without_a_script(browser: Browser, adresse):
    kontext = browser.new_context(java_script_enabled=False)
    seite = kontext.new_page()
    seite.set_viewport_size({"width": 390, "height": 800})
    seite.goto(adresse + "/")

    suchen(seite, "Kita")
    seite.get_by_text("Eingrenzen").click()
    expect(seite.get_by_role("button", name="Meinen Standort verwenden")).to_be_hidden()
    seite.get_by_label("Wo sind Sie?").select_option("Neheim")
    seite.get_by_role("checkbox", name="Neheim").check()
    seite.get_by_role("button", name="Anwenden").click()

    expect(seite).to_have_url(adresse + "/suche/?q=Kita&ort=Neheim&raum=Neheim")
    expect(seite.get_by_text(" km").first).to_be_visible()
    seite.locator(".ww-sprachen summary").click()
    seite.get_by_role("link", name="Türkçe").click()
    expect(seite.locator("html")).to_have_attribute("lang", "tr")
    kontext.close()


def test_a_suggestion_is_chosen_with_the_keyboard(seite):
    feld = seite.get_by_role("combobox", name="Wonach suchen Sie?")
    feld.press_sequentially("schuldn", delay=20)
    liste = seite.get_by_role("listbox")
    expect(liste.get_by_role("option").first).to_be_visible()
    expect(feld).to_have_attribute("aria-expanded", "true")
    pruefe_barrierefreiheit(seite)

    feld.press("ArrowDown")
    gewaehlt = liste.get_by_role("option", selected=True)
    expect(feld).to_have_value(gewaehlt.inner_text())
    expect(feld).to_have_attribute("aria-activedescendant", gewaehlt.get_attribute("id"))
    feld.press("Escape")
    expect(liste).to_be_hidden()
    expect(feld).to_have_value("schuldn")
    feld.press_sequentially("er", delay=20)
    expect(liste.get_by_role("option").first).to_be_visible()
    feld.press("ArrowDown")
    feld.press("Enter")

    expect(seite).to_have_url(re.compile(r"/suche/\?q=schuldner", re.IGNORECASE))
    expect(seite.locator(".ww-eintrag").first).to_be_visible()


def test_the_devices_place_gives_distances_and_stays_out_of_the_address(browser, adresse):
    kontext = browser.new_context(
        geolocation={"latitude": 51.4499, "longitude": 7.9684}, permissions=["geolocation"]
    )
    seite = kontext.new_page()
    seite.set_viewport_size({"width": 1280, "height": 900})
    seite.goto(f"{adresse}/suche/?q=Kita")

    seite.get_by_role("button", name="Meinen Standort verwenden").click()

    expect(seite.get_by_text("Entfernungen ab Ihrem Standort.", exact=False)).to_be_visible()
    expect(seite.locator(".ww-eintrag__wo").first).to_contain_text("m")
    assert "51.4" not in seite.url
    kontext.close()


def test_languages_open_and_close_with_the_keyboard(seite):
    knopf = seite.locator(".ww-sprachen summary")
    knopf.focus()
    seite.keyboard.press("Enter")
    expect(seite.get_by_role("link", name="العربية")).to_be_visible()

    seite.keyboard.press("Escape")

    expect(seite.get_by_role("link", name="العربية")).to_be_hidden()
    expect(knopf).to_be_focused()


def test_twice_as_large_nothing_runs_out_of_the_page(seite, adresse):
    seite.set_viewport_size({"width": 640, "height": 700})
    for weg in ("/", "/suche/?q=Kita", "/jetzt-hilfe/"):
        seite.goto(adresse + weg)
        seite.evaluate("document.documentElement.style.fontSize = '200%'")
        pruefe_breite(seite)


def test_arabic_forms_and_numbers_begin_on_the_right(page, adresse):
    page.goto(f"{adresse}/ar/reden/")
    gruppe = page.locator("fieldset").first
    rechts = _rechter_rand(gruppe)
    assert _rechter_rand(gruppe.locator("legend")) == pytest.approx(rechts, abs=1)
    kreis = gruppe.locator("input").first.bounding_box()
    assert kreis["x"] + kreis["width"] == pytest.approx(rechts, abs=1)
    wort = gruppe.locator(".kern-form-check .kern-label").first
    abstand = wort.evaluate(
        "e => [getComputedStyle(e).paddingLeft, getComputedStyle(e).paddingRight]"
    )
    assert abstand == ["0px", "16px"]
    pfeil = page.locator(".kern-form-input__select-wrapper").first.evaluate(
        "e => getComputedStyle(e, '::after').left"
    )
    assert pfeil == "16px"

    page.goto(f"{adresse}/ar/jetzt-hilfe/")
    for notruf in page.locator(".ww-notruf").all():
        assert _rechter_rand(notruf.locator("bdi")) == pytest.approx(
            _rechter_rand(notruf.locator("span")), abs=1
        )


def _rechter_rand(ort: Locator) -> float:
    kasten = ort.bounding_box()
    return kasten["x"] + kasten["width"]


@pytest.mark.parametrize("breite", [320, 360, 390])
def test_the_header_is_one_row_in_every_language(page, adresse, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    for kuerzel, _name in settings.LANGUAGES:
        page.goto(f"{adresse}/{'' if kuerzel == 'de' else f'{kuerzel}/'}jetzt-hilfe/")
        pruefe_breite(page)
        marke = page.locator(".ww-marke").bounding_box()
        wege = page.locator(".ww-kopf__wege").bounding_box()
        assert marke["y"] < wege["y"] + wege["height"], kuerzel
        assert wege["y"] < marke["y"] + marke["height"], kuerzel
        nebeneinander = (marke["x"] + marke["width"] <= wege["x"]) or (
            wege["x"] + wege["width"] <= marke["x"]
        )
        assert nebeneinander, kuerzel
