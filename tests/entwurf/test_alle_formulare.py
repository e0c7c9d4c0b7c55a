"""Every form of the product keeps its text: each slip on each page leads back to its form."""

from __future__ import annotations

import re

import pytest
from django.db import transaction

from massanzug.entwurf import orte
from massanzug.entwurf.marke import marke_lesen
from massanzug.konten.models import Benutzer
from tests.architektur.url_tabelle import ERLAUBT
from tests.architektur.url_welt import Welt

SCHREIBENDE = ("asd", "traeger", "planung", "redaktion", "traegerredaktion")
MARKE = re.compile(r'name="entwurf_von" value="([^"]+)"')


def marken(client, pfad):
    with transaction.atomic():
        antwort = client.get(pfad)
        transaction.set_rollback(True)
    if antwort.status_code != 200 or not antwort["Content-Type"].startswith("text/html"):
        return []
    return [marke_lesen(text) for text in MARKE.findall(antwort.content.decode())]


def wieder_da(client, marke):
    """The place is registered, open to whoever got the form, and shows the same form again."""
    stelle = orte.ort_finden(Benutzer.objects.get(pk=marke.benutzer), marke.ziel)
    return stelle and marke.ziel in [m.ziel for m in marken(client, stelle.adresse)]


@pytest.mark.django_db
def test_draft_of_every_form_finds_its_way_back(client):
    welt = Welt()
    gesehen, verloren = set(), []
    for person in SCHREIBENDE:
        welt.anmelden(client, person)
        for route in (r for r, erlaubt in ERLAUBT.items() if person in erlaubt):
            for marke in marken(client, welt.pfad(route)):
                gesehen.add(marke.ziel.partition(":")[0])
                if not wieder_da(client, marke):
                    verloren.append((person, route, marke.ziel))

    alle = {vorsatz for vorsatz in orte._orte if not vorsatz.startswith("probe.")}
    assert verloren == []
    assert alle - gesehen == set()
