"""A moved slider is answered at once, on the real page."""

from __future__ import annotations

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


def test_a_moved_slider_is_answered_where_it_stands(seite):
    """How fast: ``just bench-schaetzung``."""
    schaetzung = seite.locator("#schaetzung")
    expect(schaetzung).to_contain_text("(±0)")
    adresse = seite.url

    for ziel, zeichen in ((-40, MINUS), (30, "+")):
        seite.locator("#id_mittel_0").fill(str(ziel))
        expect(schaetzung).to_contain_text(re.compile(rf"Hilfen \({re.escape(zeichen)}"))

    assert seite.url == adresse


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
