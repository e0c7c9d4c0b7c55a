"""A chart's letters can be read on the smallest screen."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client

from massanzug.konten.begriffe import Rolle
from massanzug.prognose.domain.zeichnen import bilder_zeichnen
from tests.e2e.axe import seiten_pruefen
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.prognose import ergebnis, fertige_prognose

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

KLEINSTE = 12  # pixels, of the letters as they are shown
SCHRIFT = """Math.min(...[...document.querySelectorAll(".schaubild text")].map((t) =>
  parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a))"""


@pytest.mark.parametrize("breite", [320, 1280])
def test_letters_of_charts(page, live_server, breite):
    planung = BenutzerFabrik(rolle=Rolle.PLANUNG)
    eine, andere = (fertige_prognose(planung) for _ in range(2))
    for p in (eine, andere):
        p.bilder = bilder_zeichnen(ergebnis())
        p.save()
    client = Client()
    client.force_login(planung)
    marke = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": marke, "url": live_server.url}]
    )
    page.set_viewport_size({"width": breite, "height": 800})
    prognose = f"{live_server.url}/fach/prognose/{eine.pk}/"
    vergleich = f"{live_server.url}/fach/prognose/vergleich/?eine={eine.pk}&andere={andere.pk}"

    for adresse in (prognose, vergleich):
        page.goto(adresse)
        assert page.evaluate(SCHRIFT) >= KLEINSTE, adresse
    seiten_pruefen(page, [prognose, vergleich])
