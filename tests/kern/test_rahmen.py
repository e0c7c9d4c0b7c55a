from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import reverse

from massanzug.kern import navigation
from massanzug.kern.navigation import Eintrag
from tests.fabriken.konten import BenutzerFabrik
from tests.kern.conftest import BOESE

pytestmark = pytest.mark.django_db


@pytest.fixture
def nur_diese(monkeypatch):
    """Replace the registered entries for one test."""

    def _setzen(*eintraege: Eintrag) -> None:
        monkeypatch.setattr(navigation, "_eintraege", list(eintraege))

    return _setzen


def _anfrage(benutzer, pfad="/"):
    anfrage = RequestFactory().get(pfad)
    anfrage.user = benutzer
    return anfrage


def test_every_registered_entry_leads_somewhere():
    for eintrag in navigation.alle_eintraege():
        assert reverse(eintrag.urlname)


def test_navigation_shows_what_the_person_may_open_in_order(rendern, nur_diese):
    nur_diese(
        Eintrag("Zweites", "kern:komponenten", lambda _: True, rang=20),
        Eintrag("Geheimes", "kern:komponenten", lambda _: False, rang=15),
        Eintrag("Erstes", "kern:erscheinung", lambda _: True, rang=10),
    )

    html = rendern(
        "{% hauptnavigation %}", request=_anfrage(BenutzerFabrik(), "/kern/komponenten/")
    )

    assert html.index("Erstes") < html.index("Zweites")
    assert "Geheimes" not in html
    breit, schmal = html.split("<details")  # one of the two is shown
    assert breit.count('aria-current="page"') == schmal.count('aria-current="page"') == 1


def test_strangers_see_no_navigation(rendern, nur_diese):
    nur_diese(Eintrag("Fälle", "kern:komponenten", lambda _: True))

    assert rendern("{% hauptnavigation %}", request=_anfrage(AnonymousUser())) == ""
    assert rendern("{% kontomenue %}", request=_anfrage(AnonymousUser())) == ""
    assert rendern("{% hauptnavigation %}") == ""


def test_account_menu_signs_out_by_post(rendern, nur_diese):
    nur_diese(
        Eintrag("Abmelden", "kern:erscheinung", lambda _: True, bereich="konto", per_post=True)
    )
    benutzer = BenutzerFabrik(first_name=BOESE, last_name="Krause")

    html = rendern("{% kontomenue %}", request=_anfrage(benutzer), csrf_token="t")  # noqa: S106 - no secret

    assert '<form method="post" action="/kern/erscheinung/">' in html
    assert "Abmelden</button>" in html
    assert "<script" not in html


def test_banner_of_an_app_stands_above_the_page(rendern, monkeypatch):
    monkeypatch.setattr(navigation, "_banner", ["kern/rahmen/meldungen.html"])

    html = rendern("{% rahmenbanner %}", messages=["Sitzung läuft"])

    assert "Sitzung läuft" in html


def test_demo_says_that_all_people_are_invented(rendern, settings):
    settings.DEMO = True
    vorfuehrung = rendern("{% vorfuehrband %}")
    settings.DEMO = False
    ernst = rendern("{% vorfuehrband %}")

    assert "alle Menschen sind erfunden" in vorfuehrung
    assert ernst == ""


def test_footer_links_only_to_what_exists(rendern):
    html = rendern('{% include "kern/rahmen/fuss.html" %}')

    assert "Impressum" not in html
    assert rendern('{% url_wenn_es_sie_gibt "gibtesnicht" %}') == ""
    assert rendern('{% url_wenn_es_sie_gibt "kern:komponenten" %}') == "/kern/komponenten/"


@pytest.mark.parametrize(("keks", "thema"), [("hell", "light"), ("dunkel", "dark")])
def test_chosen_theme_is_written_into_the_page(client: Client, keks, thema):
    client.cookies["erscheinung"] = keks

    antwort = client.get(reverse("kern:komponenten"))

    assert f'data-kern-theme="{thema}"' in antwort.content.decode()


def test_theme_cookie_with_nonsense_is_ignored(client: Client):
    client.cookies["erscheinung"] = '"><script>'

    assert "data-kern-theme" not in client.get(reverse("kern:komponenten")).content.decode()


def test_theme_is_chosen_without_javascript_and_leads_back(client: Client):
    antwort = client.post(
        reverse("kern:erscheinung"), {"erscheinung": "dunkel", "zurueck": "/kern/komponenten/?a=1"}
    )

    assert antwort.status_code == 302
    assert antwort["Location"] == "/kern/komponenten/?a=1"
    assert antwort.cookies["erscheinung"].value == "dunkel"


def test_theme_form_leads_to_no_foreign_address(client: Client):
    antwort = client.post(
        reverse("kern:erscheinung"), {"erscheinung": "hell", "zurueck": "https://boese.example/"}
    )

    assert antwort["Location"] == "/"


def test_back_to_the_device_forgets_the_choice(client: Client):
    client.cookies["erscheinung"] = "hell"

    antwort = client.post(reverse("kern:erscheinung"), {"erscheinung": "geraet"})

    assert antwort.cookies["erscheinung"]["max-age"] == 0


def test_page_has_no_inline_script_and_no_inline_style(client: Client):
    html = client.get(reverse("kern:komponenten")).content.decode()

    assert "<script>" not in html
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick=" not in html
