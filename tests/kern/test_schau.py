from __future__ import annotations

import subprocess
import sys

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_living_page_shows_each_component_and_how_it_is_written(client: Client):
    html = client.get(reverse("kern:komponenten")).content.decode()

    assert "{% zitat &quot;Mia, 14 Jahre&quot; am=tag %}" in html
    assert html.count('class="schau"') == html.count("So wird es geschrieben")


def test_order_sent_by_a_script_is_kept(client: Client):
    antwort = client.post(reverse("kern:komponenten_ordnen"), {"schluessel": ["3", "1", "2"]})

    html = client.get(reverse("kern:komponenten")).content.decode()
    assert antwort.status_code == 204
    assert html.index('schluessel="3"') < html.index('schluessel="1"')


def test_order_of_other_things_is_refused(client: Client):
    antwort = client.post(reverse("kern:komponenten_ordnen"), {"schluessel": ["3", "99"]})

    assert antwort.status_code == 400


@pytest.mark.parametrize(
    ("schluessel", "richtung"), [("1", "hoch"), ("3", "runter"), ("9", "hoch")]
)
def test_moving_past_the_end_changes_nothing(client: Client, schluessel, richtung):
    client.post(reverse("kern:komponenten_verschieben", args=[schluessel]), {"richtung": richtung})

    html = client.get(reverse("kern:komponenten")).content.decode()
    assert (
        html.index('schluessel="1"') < html.index('schluessel="2"') < html.index('schluessel="3"')
    )


def test_confirm_page_asks_and_then_leads_back(client: Client):
    frage = client.get(reverse("kern:komponenten_nachfragen")).content.decode()
    danach = client.post(reverse("kern:komponenten_nachfragen"))

    assert "Baustein vom Plan nehmen?" in frage
    assert danach["Location"] == reverse("kern:komponenten")


def test_living_page_is_not_routed_outside_the_demo():
    """A fresh interpreter, because routes are read once."""
    probe = (
        "import django; django.setup(); from django.urls import reverse, NoReverseMatch\n"
        "try: reverse('kern:komponenten')\n"
        "except NoReverseMatch: print('nicht da')"
    )

    ergebnis = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", probe],
        env={"SECRET_KEY": "x", "DJANGO_SETTINGS_MODULE": "massanzug.config.settings"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ergebnis.stdout.strip() == "nicht da"
