"""The HSDS API: what it answers, to whom, and what it never says."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
from django.utils.html import escape

from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.models import Angebot, Stadtangabe
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AnbieterFabrik,
    AngebotFabrik,
    AusnahmeFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
    ThemaFabrik,
)

pytestmark = pytest.mark.django_db
LISTEN = ("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")


def hole(client, weg, **frage):
    antwort = client.get(f"/hsds/{weg}", frage)
    assert antwort.status_code == 200, antwort.content
    return json.loads(antwort.content)


def namen(seite):
    return [eintrag["name"] for eintrag in seite["contents"]]


def test_root_says_version_and_where_it_is_described(client):
    antwort = hole(client, "")

    assert antwort["version"] == "3.0"
    assert antwort["openapi_url"].endswith("/hsds/openapi.json")


def test_description_names_every_address_there_is(client):
    wege = hole(client, "openapi.json")["paths"]

    assert set(wege) == {"/", *(f"/{n}{e}" for n in LISTEN for e in ("", "/{id}"))}
    assert {p["name"] for p in wege["/services"]["get"]["parameters"]} >= {"page", "full"}


@pytest.mark.parametrize("weg", LISTEN)
def test_lists_are_for_anybody_without_cookie_or_session(client, weg):
    AngebotFabrik(themen=[ThemaFabrik()])

    antwort = client.get(f"/hsds/{weg}")

    assert antwort.status_code == 200
    assert antwort.headers["Access-Control-Allow-Origin"] == "*"
    assert "Set-Cookie" not in antwort.headers
    assert not antwort.cookies


@pytest.mark.parametrize("weg", LISTEN)
def test_single_entries_are_found_by_the_id_of_the_list(client, weg):
    AngebotFabrik(themen=[ThemaFabrik()])

    erster = hole(client, weg)["contents"][0]

    assert hole(client, f"{weg}/{erster['id']}")["id"] == erster["id"]


@pytest.mark.parametrize("weg", LISTEN)
@pytest.mark.parametrize("gesucht", ["11111111-1111-4111-8111-111111111111", "x", "'; DROP"])
def test_unknown_id_is_404_as_json(client, weg, gesucht):
    AngebotFabrik()

    antwort = client.get(f"/hsds/{weg}/{gesucht}")

    assert antwort.status_code == 404
    assert json.loads(antwort.content)["errors"][0]["parameter"] == "id"


def test_ids_are_version_five_and_made_of_the_slug(client):
    AngebotFabrik(slug="kiju-neheim")

    (dienst,) = hole(client, "services")["contents"]

    assert UUID(dienst["id"]).version == 5
    assert dienst["id"] == kennung("service", "kiju-neheim")


def test_pages_follow_each_other(client):
    for name in "CAB":
        AngebotFabrik(name=name)

    erste, zweite = (hole(client, "services", per_page=2, page=n) for n in (1, 2))

    assert (namen(erste), namen(zweite)) == (["A", "B"], ["C"])
    assert (erste["total_items"], erste["total_pages"], erste["size"]) == (3, 2, 2)
    assert (erste["first_page"], erste["last_page"], erste["empty"]) == (True, False, False)
    assert (zweite["first_page"], zweite["last_page"]) == (False, True)


def test_nothing_is_an_empty_page(client):
    seite = hole(client, "services")

    assert (seite["total_items"], seite["empty"], seite["contents"]) == (0, True, [])


@pytest.mark.parametrize(
    ("weg", "frage"),
    [
        ("services", {"page": "0"}),
        ("services", {"page": "zwei"}),
        ("services", {"page": "2"}),
        ("services", {"per_page": "501"}),
        ("services", {"per_page": "-1"}),
        ("services", {"full": "ja"}),
        ("services", {"format": "xml"}),
        ("services", {"taxonomy_term_id": "schulden"}),
        ("services", {"modified_after": "gestern"}),
        ("services", {"modified_after": "2026-13-40T00:00:00Z"}),
        ("services", {"taxonomy_trem_id": "x"}),
        ("service_at_locations", {"postcode": "5975"}),
        ("organizations", {"organization_id": "x"}),
        ("taxonomy_terms", {"parent_id": "x"}),
        ("taxonomies", {"page": "9"}),
    ],
)
def test_wrong_parameter_is_400_and_says_which(client, weg, frage):
    AngebotFabrik()

    antwort = client.get(f"/hsds/{weg}", frage)

    assert antwort.status_code == 400
    (fehler,) = json.loads(antwort.content)["errors"]
    assert fehler["parameter"] == next(iter(frage))
    assert fehler["message"]


def test_ndjson_is_everything_one_a_line(client):
    for name in "AB":
        AngebotFabrik(name=name)

    zeilen = client.get("/hsds/services", {"format": "ndjson"}).content.decode().splitlines()

    assert [json.loads(zeile)["name"] for zeile in zeilen] == ["A", "B"]


def test_filters_find_what_they_say(client):
    schulden = ThemaFabrik(schluessel="schulden", oberthema="Geld")
    traeger = AnbieterFabrik(slug="skf")
    AngebotFabrik(name="A", themen=[schulden], art="beratung", beschreibung="ÖFFNET Türen")
    AngebotFabrik(name="B", anbieter=traeger, art="sport")
    begriff = {b["code"]: b["id"] for b in hole(client, "taxonomy_terms")["contents"]}

    def gefunden(**frage):
        return namen(hole(client, "services", **frage))

    assert gefunden(search="öffnet türen") == ["A"]
    assert gefunden(taxonomy_term_id=begriff["schulden"]) == ["A"]
    assert gefunden(taxonomy_term_id=begriff["ober-geld"]) == ["A"]
    assert gefunden(taxonomy_term_id=begriff["sport"]) == ["B"]
    assert gefunden(taxonomy_id=kennung("taxonomy", "themen")) == ["A"]
    assert gefunden(organization_id=kennung("organization", "skf")) == ["B"]
    assert gefunden(organization_id=kennung("organization", "gibtesnicht")) == []


def test_modified_after_includes_that_moment(client):
    alt, neu = AngebotFabrik(name="A"), AngebotFabrik(name="B")
    Angebot.objects.filter(pk=alt.pk).update(geaendert=datetime(2026, 1, 1, tzinfo=UTC))
    Angebot.objects.filter(pk=neu.pk).update(geaendert=datetime(2026, 3, 1, tzinfo=UTC))

    assert namen(hole(client, "services", modified_after="2026-03-01T00:00:00Z")) == ["B"]
    assert namen(hole(client, "services", modified_after="2026-01-01T01:00:00+01:00")) == ["A", "B"]


def test_minimal_is_id_and_date(client):
    AngebotFabrik()

    (eintrag,) = hole(client, "services", minimal="true")["contents"]

    assert set(eintrag) == {"id", "modified_date"}


def test_taxonomies_have_levels(client):
    ThemaFabrik(schluessel="trennung", oberthema="Familie")
    alle = {b["code"]: b for b in hole(client, "taxonomy_terms", per_page=500)["contents"]}
    oben = hole(client, "taxonomy_terms", top_only="true", per_page=500)
    unten = hole(client, "taxonomy_terms", parent_id=alle["ober-familie"]["id"])

    assert alle["trennung"]["parent_id"] == alle["ober-familie"]["id"]
    assert "Thema" not in "".join(namen(oben))
    assert [b["code"] for b in unten["contents"]] == ["trennung"]


def test_organization_shows_what_it_offers(client):
    skf = AnbieterFabrik(slug="skf", telefon="02932 1; 02932 2")
    AngebotFabrik(name="A", anbieter=skf)
    AngebotFabrik(name="B", anbieter=skf, veroeffentlicht=False)

    kurz = hole(client, f"organizations/{kennung('organization', 'skf')}")
    lang = hole(client, f"organizations/{kennung('organization', 'skf')}", full_service="true")

    assert [d["name"] for d in kurz["services"]] == ["A"]
    assert [p["number"] for p in kurz["phones"]] == ["02932 1", "02932 2"]
    assert lang["services"][0]["description"]


def test_organization_without_anything_public_is_not_there(client):
    AngebotFabrik(veroeffentlicht=False, anbieter__slug="leer")

    assert hole(client, "organizations")["contents"] == []
    assert client.get(f"/hsds/organizations/{kennung('organization', 'leer')}").status_code == 404


def test_unpublished_is_nowhere(client):
    AngebotFabrik(slug="weg", name="Nicht öffentlich", veroeffentlicht=False)

    texte = [client.get(f"/hsds/{weg}", {"per_page": 500}).content.decode() for weg in LISTEN]

    assert not any("Nicht öffentlich" in text for text in texte)
    assert client.get(f"/hsds/services/{kennung('service', 'weg')}").status_code == 404


def test_protected_place_is_told_nowhere(client):
    GeheimesAngebotFabrik(slug="haus", name="Haus der Frauen", telefon="02931 6791")
    wege = [f"/hsds/{weg}?per_page=500" for weg in LISTEN]
    wege += [f"/hsds/{weg}?full=true&per_page=500" for weg in LISTEN[:3]]
    wege += [
        f"/hsds/services/{kennung('service', 'haus')}",
        "/hsds/organizations?full_service=true",
    ]

    texte = [client.get(weg).content.decode() for weg in wege]

    assert sum("Haus der Frauen" in text for text in texte) >= 4
    assert [text for text in texte for wort in VERBORGENES if wort in text] == []
    assert hole(client, "service_at_locations")["contents"] == []
    orte = f"/hsds/service_at_locations/{kennung('service_at_location', 'haus')}"
    assert client.get(orte).status_code == 404


def test_protected_place_is_not_found_by_its_area(client):
    GeheimesAngebotFabrik()

    assert hole(client, "services", search="Verborgen")["contents"] == []
    assert hole(client, "service_at_locations", postcode="59399")["contents"] == []


def test_confirmed_and_unconfirmed_are_told_apart(client):
    AngebotFabrik(name="A", bestaetigt_am=date(2026, 11, 3), bestaetigt_von="VKJ")
    AngebotFabrik(name="B")

    sicher, offen = hole(client, "services", full="true")["contents"]

    assert (sicher["assured_date"], "alert" in sicher) == ("2026-11-03", False)
    assert {m["last_action_type"]: m["last_action_date"] for m in sicher["metadata"]}[
        "verify"
    ] == "2026-11-03"
    assert "assured_date" not in offen
    assert "noch niemand bestätigt" in offen["alert"]
    assert [m["last_action_type"] for m in offen["metadata"]] == ["update"]


def test_opening_hours_are_rules(client):
    angebot = AngebotFabrik(slug="a", oeffnungszeiten="nach Vereinbarung")
    OeffnungszeitFabrik(angebot=angebot, wochentag=0)
    OeffnungszeitFabrik(angebot=angebot, wochentag=4, woche_im_monat=5, art="telefon")
    AusnahmeFabrik(angebot=angebot)
    AusnahmeFabrik(angebot=angebot, tag_von=date(2027, 1, 4), tag_bis=date(2027, 1, 4), von=time(10), bis=time(11))  # fmt: skip

    plan = hole(client, f"services/{kennung('service', 'a')}")["schedules"]

    ohne_id = [{n: w for n, w in zeile.items() if n != "id"} for zeile in plan]
    assert ohne_id == [
        {"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00", "attending_type": "offen"},
        {"freq": "MONTHLY", "byday": "-1FR", "opens_at": "09:00", "closes_at": "12:00", "attending_type": "am Telefon"},
        {"valid_from": "2026-12-24", "valid_to": "2026-12-31", "description": "geschlossen"},
        {"valid_from": "2027-01-04", "valid_to": "2027-01-04", "opens_at": "10:00", "closes_at": "11:00"},
        {"description": "nach Vereinbarung"},
    ]  # fmt: skip
    assert len({zeile["id"] for zeile in plan}) == 5


def test_order_is_by_name_and_knows_no_price(client):
    AngebotFabrik(name="Z", kosten="kostenlos", kostenlos=True)
    AngebotFabrik(name="A", kosten="500 €", kostenlos=False)

    assert namen(hole(client, "services")) == ["A", "Z"]


@pytest.mark.parametrize("zeilen", [1, 3])
@pytest.mark.parametrize(
    ("weg", "anzahl"),
    [
        ("services", 5),
        ("services?full=true", 6),
        ("service_at_locations", 5),
        ("service_at_locations?full=true", 6),
        ("organizations", 2),
        ("organizations?full=true", 7),
        ("taxonomy_terms", 1),
    ],
)
def test_lists_cost_the_same_for_one_and_three(
    client, django_assert_num_queries, zeilen, weg, anzahl
):
    for _ in range(zeilen):
        OeffnungszeitFabrik(angebot=AngebotFabrik(themen=[ThemaFabrik()]))

    with django_assert_num_queries(anzahl):
        client.get(f"/hsds/{weg}")


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def test_a_browser_is_led_to_the_page_for_people_and_a_program_is_not(client):
    mensch = client.get("/hsds/", headers={"accept": BROWSER})

    assert mensch.url == "/hsds/beschreibung"
    for accept in ("*/*", "application/json", "application/json, text/plain, */*"):
        antwort = client.get("/hsds/", headers={"accept": accept})
        assert antwort.headers["Content-Type"] == "application/json"
        assert "Accept" in antwort.headers["Vary"]
    assert "Accept" in mensch.headers["Vary"]


def test_the_page_says_what_the_description_says_and_every_example_answers(client):
    angebot = AngebotFabrik(
        themen=[ThemaFabrik()], anbieter=AnbieterFabrik(), strasse="Markt", plz="59755"
    )
    openapi = hole(client, "openapi.json")
    antwort = client.get("/hsds/beschreibung")
    html = antwort.content.decode()

    gezeigt = antwort.context["wege"]
    assert [w.adresse for w in gezeigt] == [
        openapi["servers"][0]["url"] + pfad for pfad in openapi["paths"]
    ]
    for weg, beschrieben in zip(gezeigt, openapi["paths"].values(), strict=True):
        namen_ = [p["name"] for p in beschrieben["get"].get("parameters", []) if p["in"] == "query"]
        assert [a.name for a in weg.angaben] == namen_
        assert bool(weg.beispiel) == (weg.worte != "Über diese Schnittstelle")
        for beispiel in filter(None, (weg.beispiel, *(a.beispiel for a in weg.angaben))):
            assert escape(beispiel) in html
            assert client.get(beispiel).status_code == 200, beispiel
    assert kennung("service", angebot.slug) in html
    assert "<script" not in html.split("</head>")[1]
    assert "/hsds/openapi.json" in html


def test_the_page_stands_in_an_empty_directory_and_names_the_licence(client):
    assert "noch keine Lizenz" in client.get("/hsds/beschreibung").content.decode()

    Stadtangabe.objects.create(schluessel="datenlizenz", wert="https://lizenz.example/<by>")

    html = client.get("/hsds/beschreibung").content.decode()
    assert '<a href="https://lizenz.example/&lt;by&gt;">' in html
    assert hole(client, "openapi.json")["info"]["license"]["url"] == "https://lizenz.example/<by>"
