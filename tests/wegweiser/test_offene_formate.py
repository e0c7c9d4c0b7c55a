"""JSON-LD, sitemap, robots and the catalogue entry: for search engines and portals."""

from __future__ import annotations

import json
import re
from datetime import date, time
from xml.etree import ElementTree as ET

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from massanzug.wegweiser.models import Stadtangabe
from massanzug.wegweiser.zugriff import sichtbares_angebot
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AngebotFabrik,
    AusnahmeFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
    RaumseiteFabrik,
    ThemaFabrik,
)

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def block(angebot):
    """What the tag writes into a page."""
    vorlage = Template("{% load strukturdaten %}{% strukturdaten angebot %}")
    request = RequestFactory().get(f"/angebot/{angebot.slug}/")
    return vorlage.render(
        Context({"request": request, "angebot": sichtbares_angebot(angebot.slug)})
    )


def daten(angebot):
    (inhalt,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', block(angebot), re.DOTALL
    )
    return json.loads(inhalt)


def test_block_says_who_what_where_when():
    angebot = AngebotFabrik(alter_von=6, alter_bis=12, kostenlos=True, telefon="02932 1; 02932 2")
    OeffnungszeitFabrik(angebot=angebot, wochentag=1, von=time(14), bis=time(18))
    OeffnungszeitFabrik(angebot=angebot, wochentag=4, woche_im_monat=3)
    AusnahmeFabrik(angebot=angebot)

    seite = daten(angebot)
    dienst = seite["mainEntity"]

    assert (seite["@type"], dienst["@type"]) == ("WebPage", "Service")
    assert seite["url"] == f"http://testserver/angebot/{angebot.slug}/"
    assert dienst["provider"]["name"] == angebot.anbieter.name
    assert dienst["audience"]["suggestedMinAge"] == 6
    weg = dienst["availableChannel"]
    assert weg["serviceLocation"]["address"]["streetAddress"] == "Lange Straße 7"
    assert weg["servicePhone"]["telephone"] == "029321"
    assert [z.get("dayOfWeek") for z in dienst["hoursAvailable"]] == [
        "https://schema.org/Tuesday",
        None,
    ]
    assert dienst["hoursAvailable"][1]["closes"] == "00:00"


def test_block_says_whether_somebody_confirmed():
    offen, sicher = (
        AngebotFabrik(),
        AngebotFabrik(bestaetigt_am=date(2026, 11, 3), bestaetigt_von="Stadt"),
    )

    assert "noch niemand bestätigt" in daten(offen)["mainEntity"]["disambiguatingDescription"]
    assert "lastReviewed" not in daten(offen)
    assert daten(sicher)["lastReviewed"] == "2026-11-03"
    assert daten(sicher)["reviewedBy"]["name"] == "Stadt"
    assert "disambiguatingDescription" not in daten(sicher)["mainEntity"]


@pytest.mark.parametrize(
    "boeses",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "\u2028",
        '"};x={"',
        "&lt;/script>",
    ],
)
def test_block_cannot_be_left(boeses):
    angebot = AngebotFabrik(name=f"Treff {boeses}")

    text = block(angebot)

    assert text.count("<") == 2
    assert daten(angebot)["mainEntity"]["name"] == f"Treff {boeses}"


def test_block_knows_no_place_that_protects():
    angebot = GeheimesAngebotFabrik()

    text = block(angebot)

    assert [w for w in (*VERBORGENES, "serviceLocation", "Arnsberg", "geo") if w in text] == []


def eintraege(client, weg):
    """The addresses in one file of the sitemap, each with what it says besides."""
    antwort = client.get(weg)
    assert antwort.status_code == 200
    assert "Set-Cookie" not in antwort.headers
    return {
        url.find(f"{SITEMAP}loc").text.removeprefix("http://testserver"): url
        for url in ET.fromstring(antwort.content)  # noqa: S314 - our own answer
    }


def adressen(client):
    """What a search engine finds that begins with the list of files."""
    return {
        pfad: url
        for datei in eintraege(client, "/sitemap.xml")
        for pfad, url in eintraege(client, datei).items()
    }


def test_sitemap_is_a_file_for_each_language(client):
    AngebotFabrik(slug="treff")

    dateien = list(eintraege(client, "/sitemap.xml"))

    assert len(dateien) == 8
    assert "/sitemap.xml?sprache=tr" in dateien
    tuerkisch = eintraege(client, "/sitemap.xml?sprache=tr")
    assert {pfad.split("/")[1] for pfad in tuerkisch} == {"tr"}
    assert client.get("/sitemap.xml?sprache=xx").status_code == 404


def test_sitemap_has_every_page_in_every_language(client):
    AngebotFabrik(slug="treff", themen=[ThemaFabrik(schluessel="baby")])
    AngebotFabrik(slug="weg", veroeffentlicht=False)
    RaumseiteFabrik(slug="neheim")

    alle = adressen(client)

    for pfad in ("/", "/angebot/treff/", "/thema/baby/", "/raeume/neheim/", "/themen/"):
        for sprache in ("", "/en", "/tr", "/ar", "/uk", "/ru", "/pl", "/ro"):
            assert f"{sprache}{pfad}" in alle
    assert not any("weg" in pfad.split("/") for pfad in alle)


def test_sitemap_names_the_sisters(client):
    AngebotFabrik(slug="treff")

    url = adressen(client)["/tr/angebot/treff/"]

    sprachen = {link.get("hreflang"): link.get("href") for link in url.iter(f"{XHTML}link")}
    assert set(sprachen) == {"de", "en", "tr", "ar", "uk", "ru", "pl", "ro", "x-default"}
    assert sprachen["x-default"] == "http://testserver/angebot/treff/"
    assert url.find(f"{SITEMAP}lastmod") is not None


def test_every_address_of_the_sitemap_opens(client):
    AngebotFabrik(slug="treff", themen=[ThemaFabrik(schluessel="baby")])

    falsch = [pfad for pfad in adressen(client) if client.get(pfad).status_code != 200]

    assert falsch == []


@pytest.mark.parametrize("anzahl", [1, 3])
def test_sitemap_queries_do_not_grow(client, django_assert_num_queries, anzahl):
    for _ in range(anzahl):
        AngebotFabrik(themen=[ThemaFabrik()])

    with django_assert_num_queries(0):
        client.get("/sitemap.xml")
    with django_assert_num_queries(3):
        client.get("/sitemap.xml?sprache=en")


def test_robots_may_read_all_but_searches_and_the_office(client):
    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /suche/" in text
    assert "Disallow: /fach/" in text
    assert "Disallow: /\n" not in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def katalog(client):
    antwort = client.get("/hsds/katalog")
    assert antwort.headers["Content-Type"] == "application/ld+json"
    return json.loads(antwort.content)


def test_catalogue_describes_the_data_set(client):
    for schluessel, wert in (
        ("stadt", "Arnsberg"),
        ("ags", "05958004"),
        ("email", "daten@stadt.example"),
        ("datenlizenz", "http://dcat-ap.de/def/licenses/dl-by-de/2.0"),
    ):
        Stadtangabe.objects.create(schluessel=schluessel, wert=wert)
    AngebotFabrik(lage_lizenz="ODbL")

    katalog_ = katalog(client)
    (satz,) = katalog_["dcat:dataset"]

    assert katalog_["@type"] == "dcat:Catalog"
    assert satz["dct:title"]["@value"] == "Wegweiser Arnsberg"
    assert satz["dct:publisher"]["foaf:name"] == "Arnsberg"
    assert satz["dcat:contactPoint"]["vcard:hasEmail"]["@id"] == "mailto:daten@stadt.example"
    assert satz["dcatde:politicalGeocodingURI"]["@id"].endswith("/municipalityKey/05958004")
    assert {w["dct:license"]["@id"] for w in satz["dcat:distribution"]} == {
        "http://dcat-ap.de/def/licenses/dl-by-de/2.0"
    }
    assert satz["dcat:distribution"][0]["dcatde:licenseAttributionByText"]["@value"] == "ODbL"


def test_catalogue_leads_to_the_data(client):
    AngebotFabrik()

    (satz,) = katalog(client)["dcat:dataset"]

    for weg in satz["dcat:distribution"]:
        pfad = weg["dcat:accessURL"]["@id"].removeprefix("http://testserver")
        assert client.get(pfad).status_code == 200


def test_catalogue_without_a_word_of_the_town_still_stands(client):
    (satz,) = katalog(client)["dcat:dataset"]

    assert "dcat:contactPoint" not in satz
    assert satz["dcat:distribution"][0]["dct:license"]["@id"].endswith("other-open")


def test_catalogue_knows_no_place_that_protects(client):
    GeheimesAngebotFabrik(lage_lizenz="")

    text = client.get("/hsds/katalog").content.decode()

    assert [wort for wort in VERBORGENES if wort in text] == []
