"""Every form of the product keeps its text: on each page each person may open, each slip leads back there."""

from __future__ import annotations

import re

import pytest
from django.db import transaction

from massanzug.entwurf.marke import marke_lesen
from massanzug.entwurf.orte import ort_finden
from massanzug.konten.models import Benutzer
from tests.architektur.url_tabelle import ERLAUBT
from tests.architektur.url_welt import PERSONEN, Welt

MARKE = re.compile(r'name="entwurf_von" value="([^"]+)"')


def marken(client, pfad):
    with transaction.atomic():
        antwort = client.get(pfad)
        transaction.set_rollback(True)
    if antwort.status_code != 200 or not antwort["Content-Type"].startswith("text/html"):
        return []
    return [marke_lesen(text) for text in MARKE.findall(antwort.content.decode())]


@pytest.mark.django_db
@pytest.mark.parametrize("person", sorted(set(PERSONEN) - {"niemand"}))
def test_draft_of_every_form_finds_its_way_back(client, person):
    """The place is registered, open to whoever got the form, and shows the same form again."""
    welt = Welt()
    welt.anmelden(client, person)

    verloren = []
    for route in (r for r, erlaubt in ERLAUBT.items() if person in erlaubt):
        for marke in marken(client, welt.pfad(route)):
            stelle = ort_finden(Benutzer.objects.get(pk=marke.benutzer), marke.ziel)
            wieder = marken(client, stelle.adresse) if stelle else []
            if marke.ziel not in [m.ziel for m in wieder]:
                verloren.append((route, marke.ziel))
        welt.anmelden(client, person)

    assert verloren == []
