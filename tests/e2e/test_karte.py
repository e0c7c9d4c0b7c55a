"""The map in Chromium, under the strict CSP: it draws, it says nothing to anybody else."""

from __future__ import annotations

from base64 import b64encode

import pytest
from playwright.sync_api import expect

from massanzug.wegweiser.models import Angebot
from tests.e2e.axe import seiten_pruefen
from tests.fabriken.verzeichnis import OeffnungszeitFabrik

pytestmark = [pytest.mark.e2e, pytest.mark.aussehen, pytest.mark.django_db(transaction=True)]
FERTIG = "#karte[data-fertig]"
FARBEN = """async (png) => {
  const bild = new Image();
  bild.src = `data:image/png;base64,${png}`;
  await bild.decode();
  const flaeche = document.createElement('canvas');
  flaeche.width = flaeche.height = 60;
  const stift = flaeche.getContext('2d');
  stift.imageSmoothingEnabled = false;
  stift.drawImage(bild, 0, 0, 60, 60);
  const daten = stift.getImageData(0, 0, 60, 60).data;
  const mengen = {};
  for (let i = 0; i < daten.length; i += 4) {
    const farbe = daten.slice(i, i + 3).join();
    mengen[farbe] = (mengen[farbe] ?? 0) + 1;
  }
  return Object.values(mengen).filter((menge) => menge > 60).length;
}"""


@pytest.fixture
def geoeffnet(page, live_server, eigener_bestand):  # noqa: ARG001 - it is what the map shows
    """The page with the 200 entries, and everything the browser said meanwhile."""
    gesagt, fremde = [], []
    page.on("console", lambda m: gesagt.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda fehler: gesagt.append(str(fehler)))
    page.on(
        "request", lambda r: fremde.append(r.url) if not r.url.startswith(live_server.url) else None
    )
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{live_server.url}/karte/")
    return gesagt, fremde


def eintraege_der_karte(page):
    """How many entries the points of the map hold together."""
    return page.locator(".ww-punkt").evaluate_all(
        "punkte => punkte.map(p => Number(p.textContent) || 1).reduce((a, b) => a + b, 0)"
    )


def grosse_flaechen(page):
    """How many colours cover a good part of the map: what WebGL has really drawn."""
    png = page.locator(".maplibregl-canvas").screenshot()
    return page.evaluate(FARBEN, b64encode(png).decode())


def test_map_draws_what_the_list_says(page, geoeffnet):
    gesagt, fremde = geoeffnet

    page.locator(FERTIG).wait_for(timeout=30_000)

    expect(page.locator(".ww-kartenbild")).to_be_hidden()
    assert grosse_flaechen(page) >= 4, "drei Wirkungsräume und der Grund"
    assert eintraege_der_karte(page) == page.locator("[data-breite]").count() > 100
    assert (gesagt, [f for f in fremde if not f.startswith(("data:", "blob:"))]) == ([], [])


@pytest.mark.usefixtures("geoeffnet")
def test_keyboard_leads_from_the_map_to_an_offer(page):
    page.locator(FERTIG).wait_for(timeout=30_000)
    einzelner = page.get_by_role("button", name="7 Angebote hier")

    einzelner.focus()
    page.keyboard.press("Enter")
    fund = page.get_by_role("region", name="An dieser Stelle")
    expect(fund).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_url("**/angebot/*/")


@pytest.mark.usefixtures("geoeffnet")
def test_page_is_accessible_and_not_too_wide(page, live_server):
    page.locator(FERTIG).wait_for(timeout=30_000)

    seiten_pruefen(page, [f"{live_server.url}/karte/"])


@pytest.mark.usefixtures("eigener_bestand")
def test_without_script_the_picture_and_the_list_are_there(browser, live_server):
    kontext = browser.new_context(java_script_enabled=False)
    seite = kontext.new_page()

    seite.goto(f"{live_server.url}/karte/")

    expect(seite.locator(".ww-kartenbild")).to_be_visible()
    expect(seite.locator("#karte")).to_be_hidden()
    seite.get_by_role("link", name="Neheim: 30").click()
    expect(seite.get_by_role("heading", name="Neheim", level=3)).to_be_in_viewport()
    kontext.close()


def test_data_block_of_an_offer_breaks_no_rule_of_the_csp(page, live_server):
    zeit = OeffnungszeitFabrik(
        angebot__slug="treff", angebot__name="</script><script>alert(1)</script>"
    )
    gesagt = []
    page.on("console", lambda meldung: gesagt.append(meldung.text))
    page.on("dialog", lambda dialog: gesagt.append(dialog.message))

    page.goto(f"{live_server.url}/angebot/treff/")

    daten = page.evaluate(
        "() => JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
    )
    assert daten["mainEntity"]["name"] == zeit.angebot.name == Angebot.objects.get().name
    assert gesagt == []
