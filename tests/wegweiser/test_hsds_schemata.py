"""Every answer about the starter directory's 200 offers, against the official schemas."""

from __future__ import annotations

import json

import pytest

from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.models import Angebot, Stadtangabe
from tests.fabriken.verzeichnis import (
    AngebotFabrik,
    AusnahmeFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
)
from tests.wegweiser.schemata import (
    maengel,
    mit_schemata,
    nullen,
    pruefer,
    schema_pruefer,
    schema_von_begriff,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("bestand"), mit_schemata]


@pytest.fixture
def bestand():
    """The real entries, and one that has everything an entry can have."""
    startbestand_einrichten()
    Stadtangabe.objects.create(schluessel="bundesland", wert="Nordrhein-Westfalen")
    volles = AngebotFabrik(
        email="haus@beispiel.org",
        website="https://beispiel.org/haus",
        alter_von=3,
        alter_bis=17,
        kosten="2 Euro",
        kostenlos=True,
        sprachen="Deutsch; Türkisch",
        barrierefrei="ja",
        rund_um_die_uhr=True,
        plaetze_frei=0,
        plaetze_stand="2026-11-01",
        wartezeit="etwa drei Wochen",
        oeffnungszeiten="und nach Vereinbarung",
        bestaetigt_am="2026-11-01",
        bestaetigt_von="Stadt",
        bestaetigt_wie="telefon",
    )
    OeffnungszeitFabrik(angebot=volles)
    AusnahmeFabrik(angebot=volles)
    GeheimesAngebotFabrik()


def alles(client, weg, **frage):
    eintraege, seite = [], 1
    while True:
        antwort = json.loads(client.get(f"/hsds/{weg}", {**frage, "page": seite}).content)
        eintraege += antwort["contents"]
        if antwort["last_page"]:
            return eintraege
        seite += 1


@pytest.mark.parametrize(
    ("weg", "frage", "schema"),
    [
        ("services", {}, "service_list"),
        ("services", {"full": "true"}, "service"),
        ("organizations", {}, "organization_list"),
        ("organizations", {"full": "true"}, "organization"),
        ("organizations", {"full_service": "true"}, "organization"),
        ("service_at_locations", {}, "service_at_location_list"),
        ("service_at_locations", {"full": "true"}, "service_at_location"),
    ],
)
def test_every_entry_is_valid(client, weg, frage, schema):
    eintraege = alles(client, weg, **frage)

    assert len(eintraege) > 40
    assert maengel(pruefer(schema), eintraege) == []
    assert list(nullen(eintraege)) == []


def test_every_single_answer_is_valid(client):
    dienste = [
        json.loads(client.get(f"/hsds/services/{d['id']}").content)
        for d in alles(client, "services")[:10]
    ]
    orte = [
        json.loads(client.get(f"/hsds/service_at_locations/{o['id']}").content)
        for o in alles(client, "service_at_locations")[:10]
    ]

    assert maengel(pruefer("service"), dienste) == []
    assert maengel(pruefer("service_at_location"), orte) == []


def test_taxonomies_and_terms_are_valid(client):
    begriff = schema_von_begriff()
    taxonomie = begriff["properties"]["taxonomy_detail"]
    begriffe = alles(client, "taxonomy_terms")

    assert maengel(schema_pruefer(begriff), begriffe) == []
    assert maengel(schema_pruefer(taxonomie), alles(client, "taxonomies")) == []
    assert len({b["id"] for b in begriffe}) == len(begriffe)


def test_pages_together_are_all(client):
    kennungen = [d["id"] for d in alles(client, "services", per_page=7)]

    assert len(set(kennungen)) == len(kennungen) == Angebot.objects.count()


def test_a_broken_entry_would_be_seen(client):
    """Negative control."""
    heil = alles(client, "services", full="true")[0]

    assert len(maengel(pruefer("service"), [heil | {"id": "keine-uuid", "status": "offen"}])) == 2
