"""Every URL says who may open it. A URL without a line fails, and so does a line without a URL.

``ERLAUBT`` names, per route, who gets an answer other than „not for you“ (404, 403, or the way to
the sign-in). The people are those of a case that has everything in it, and as many who have
nothing to do with that case: they are the leak that could happen.
"""

from __future__ import annotations

import pytest
from django.db import transaction
from django.urls import get_resolver

from tests.architektur.url_tabelle import ERLAUBT, GRUPPEN
from tests.architektur.url_welt import PERSONEN, Welt


def routen(muster=None, vor=""):
    for m in muster or get_resolver().url_patterns:
        if hasattr(m, "url_patterns"):
            yield from routen(m.url_patterns, vor + str(m.pattern))
        else:
            yield vor + str(m.pattern)


def test_every_url_is_listed():
    alle = set(routen())

    assert {"ohne Zeile": sorted(alle - set(ERLAUBT)), "ohne URL": sorted(set(ERLAUBT) - alle)} == {
        "ohne Zeile": [],
        "ohne URL": [],
    }


def test_no_url_is_listed_twice():
    assert sum(len(routen) for _, routen in GRUPPEN) == len(ERLAUBT)


def geoeffnet(client, pfad):
    """GET, or POST without data where GET is not taken; whatever it does is rolled back."""
    with transaction.atomic():
        antwort = client.get(pfad)
        if antwort.status_code == 405:
            antwort = client.post(pfad)
        transaction.set_rollback(True)
    zur_anmeldung = antwort.status_code == 302 and antwort.url.startswith("/anmelden/")
    return antwort.status_code not in (401, 403, 404) and not zur_anmeldung


@pytest.mark.django_db
@pytest.mark.parametrize("person", PERSONEN)
def test_person_opens_exactly_its_urls(client, person):
    welt = Welt()
    welt.anmelden(client, person)

    falsch = {}
    for route, erlaubt in ERLAUBT.items():
        offen = geoeffnet(client, welt.pfad(route))
        if offen != (person in erlaubt):
            falsch[route] = "offen" if offen else "zu"
        welt.anmelden(client, person)  # some URLs sign out

    assert falsch == {}
