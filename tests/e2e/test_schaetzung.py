"""A moved slider is answered at once, on the real page."""

from __future__ import annotations

import os
import re

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from massanzug.konten.begriffe import Rolle
from massanzug.prognose.domain.schaetzgrundlage import grundlagen_legen
from massanzug.prognose.domain.schaetzung import MINUS
from tests.e2e.axe import seiten_pruefen
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.prognose import PrognoseFabrik

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

HOECHSTENS = 300  # milliseconds from the movement to the new sentence
# When the slider moves and when another sentence stands there, by the browser's own clock
MESSEN = """(ziel) => new Promise((fertig) => {
  const ort = document.querySelector("#schaetzung"), vorher = ort.textContent;
  const regler = document.querySelector("#id_mittel_0"), beginn = performance.now();
  new MutationObserver((_, waechter) => {
    if (ort.textContent === vorher) return;
    waechter.disconnect();
    fertig(performance.now() - beginn);
  }).observe(ort, { childList: true, subtree: true, characterData: true });
  regler.value = ziel;
  regler.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@pytest.fixture
def seite(page, live_server):
    """The assumptions of a Prognose whose estimate is prepared, as Planung sees them."""
    planung = BenutzerFabrik(rolle=Rolle.PLANUNG)
    prognose = PrognoseFabrik(
        geaendert_von=planung, quelle="eckwerte", einwohner=75_000, ausgaben=15_000_000
    )
    grundlagen_legen()
    client = Client()
    client.force_login(planung)
    marke = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": marke, "url": live_server.url}]
    )
    page.goto(f"{live_server.url}/fach/prognose/annahmen/{prognose.pk}/")
    return page


def test_first_answer_within_three_tenths_of_a_second(seite):
    """The best of several, and as much longer as others keep the machine's cores waiting."""
    schaetzung = seite.locator("#schaetzung")
    expect(schaetzung).to_contain_text("(±0)")

    dauern = [seite.evaluate(MESSEN, ziel) for ziel in (-40, -30, -20, -45, -35, -25, 30, 20)]

    gedraenge = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
    assert min(dauern) < HOECHSTENS * gedraenge
    expect(schaetzung).to_contain_text(re.compile(r"Hilfen \(\+"))


def test_by_keyboard_and_without_scripts(seite, browser, live_server):
    regler = seite.locator("#id_mittel_0")
    regler.focus()
    for _ in range(12):
        seite.keyboard.press("ArrowLeft")
    expect(seite.locator("#schaetzung")).to_contain_text(f"({MINUS}")
    seiten_pruefen(seite, [seite.url])

    ohne = browser.new_context(java_script_enabled=False)
    ohne.add_cookies(seite.context.cookies(live_server.url))
    still = ohne.new_page()
    still.goto(seite.url)
    still.locator("#id_mittel_0").fill("-40")
    still.get_by_role("button", name="Neu schätzen").click()
    expect(still.locator("#schaetzung")).to_contain_text(f"({MINUS}")
    assert still.locator("#id_mittel_0").input_value() == "-40"
    ohne.close()
