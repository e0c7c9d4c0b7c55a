"""Out into files and in again: all or nothing, twice is once, and faults are shown where they are."""

from __future__ import annotations

import json
from datetime import date, time
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command

from massanzug.wegweiser.domain.hsds.ausgeben import hsds_ausgeben
from massanzug.wegweiser.domain.hsds.einlesen import Wahl, hsds_einlesen
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.models import Angebot
from massanzug.wegweiser.zugriff import sichtbare_angebote_mit_allem
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AngebotFabrik,
    AusnahmeFabrik,
    GegendFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
    ThemaFabrik,
)
from tests.fabriken.wegweiser import TextFabrik
from tests.wegweiser.schemata import ORDNER, mit_schemata, pruefer

pytestmark = pytest.mark.django_db
HEUTE = date(2026, 11, 28)
WAHL = Wahl(HEUTE, "HSDS-Datei fremd.json", "treff")
STAMM = ("slug", "name", "beschreibung", "art", "strasse", "hausnummer", "plz", "ort", "breite")
REST = (
    "stichworte",
    "telefon",
    "website",
    "kosten",
    "sprachen",
    "alter_von",
    "bestaetigt_am",
    "bestaetigt_von",
)
SPALTEN = (*STAMM, *REST, "gegend__name", "anbieter__name", "oeffnungszeiten", "quelle")


def fremdes(**mehr):
    return {
        "id": str(uuid4()),
        "name": "Offener Treff",
        "description": "Für alle.",
        "status": "active",
        **mehr,
    }


def lies(*dienste, **mehr):
    return hsds_einlesen(json.dumps(dienste), WAHL, **mehr)


def ausgegeben(ordner):
    hsds_ausgeben(ordner)
    return (ordner / "services.json").read_text(encoding="utf-8")


@pytest.fixture
def volles():
    angebot = AngebotFabrik(
        slug="voll",
        themen=[ThemaFabrik(schluessel="geld"), ThemaFabrik(schluessel="baby")],  # not by letter
        stichworte="Kummerkasten;Haus der Familie",
        website="https://beispiel.org/haus",
        telefon="02932 1; 02932 2",
        kosten="2 Euro",
        sprachen="Deutsch; Türkisch",
        alter_von=0,
        alter_bis=17,
        barrierefrei="ja",
        plaetze_frei=0,
        bestaetigt_am=date(2026, 11, 1),
        bestaetigt_von="Stadt",
        bestaetigt_wie="telefon",
        oeffnungszeiten="und nach Vereinbarung",
        quelle="https://beispiel.org",
    )
    OeffnungszeitFabrik(angebot=angebot)
    OeffnungszeitFabrik(angebot=angebot, wochentag=4, woche_im_monat=5, art="telefon")
    OeffnungszeitFabrik(angebot=angebot, wochentag=5, von=time(18), bis=time(23, 59))
    AusnahmeFabrik(angebot=angebot, hinweis="Ferien")
    AusnahmeFabrik(
        angebot=angebot,
        tag_von=date(2027, 1, 4),
        tag_bis=date(2027, 1, 4),
        von=time(10),
        bis=time(11, 30),
    )
    return angebot


def bild(slug):
    angebot = sichtbare_angebote_mit_allem().get(slug=slug)
    return (
        sichtbare_angebote_mit_allem().values_list(*SPALTEN).get(slug=slug),
        [t.schluessel for t in angebot.themen.all()],
        [(z.wochentag, z.von, z.bis, z.art, z.woche_im_monat) for z in angebot.zeiten.all()],
        [(a.tag_von, a.tag_bis, a.von, a.bis, a.hinweis) for a in angebot.ausnahmen.all()],
    )


def test_what_goes_out_comes_in_again(volles, tmp_path):
    vorher = bild("voll")
    text = ausgegeben(tmp_path)
    Angebot.objects.all().update(
        name="x", telefon="", website="", strasse="", plz="", alter_von=None, sprachen="", art="amt"
    )
    volles.zeiten.all().delete()
    volles.ausnahmen.all().delete()
    volles.themen.clear()

    ergebnis = hsds_einlesen(text, WAHL)

    assert (ergebnis.fehler, ergebnis.hinweise, ergebnis.geaendert) == ([], [], 1)
    assert bild("voll") == vorher


def test_texts_in_other_languages_do_not_leave_and_are_not_lost(volles, tmp_path):
    TextFabrik(angebot=volles, sprache="tr", name="KANARIE", beschreibung="KANARIE.")
    text = ausgegeben(tmp_path)
    Angebot.objects.update(name="x")

    ergebnis = hsds_einlesen(text, WAHL)

    assert "KANARIE" not in text
    assert ergebnis.geaendert == 1
    assert volles.texte.get().name == "KANARIE"


@mit_schemata
def test_the_standard_has_no_field_for_a_text_in_another_language():
    felder = set()

    def gehen(schema):
        if isinstance(schema, dict):
            felder.update(schema.get("properties", {}))
            schema = list(schema.values())
        if isinstance(schema, list):
            for teil in schema:
                gehen(teil)

    gehen(pruefer("service").schema)

    assert {"languages", "attributes"} <= felder
    sprachlich = {f for f in felder if any(w in f for w in ("lang", "translat", "locale"))}
    assert sprachlich == {"languages", "language"}  # spoken there; of a taxonomy's term


@pytest.mark.usefixtures("volles")
def test_twice_is_once(tmp_path):
    text = ausgegeben(tmp_path)
    vorher = Angebot.objects.values_list("stand", "geaendert").get()

    ergebnis = hsds_einlesen(text, WAHL)

    assert (ergebnis.neu, ergebnis.geaendert, ergebnis.gleich) == (0, 0, 1)
    assert Angebot.objects.values_list("stand", "geaendert").get() == vorher


def test_foreign_service_is_new_once_whatever_it_is_called_later():
    dienst = fremdes(phones=[{"id": str(uuid4()), "number": "02931 77"}])

    erst, dann = lies(dienst), lies(dienst | {"name": "Neuer Name"})

    assert (erst.neu, erst.fehler, dann.neu, dann.geaendert) == (1, [], 0, 1)
    angebot = Angebot.objects.get()
    assert angebot.slug.startswith("offener-treff-")
    assert (angebot.name, angebot.telefon) == ("Neuer Name", "02931 77")
    assert (angebot.quelle, angebot.bestaetigt_am) == ("HSDS-Datei fremd.json", None)


@pytest.mark.usefixtures("volles")
def test_list_view_leaves_alone_what_it_does_not_say():
    flach = {"id": kennung("service", "voll"), "name": "Anders", "status": "active"}

    assert lies(flach).geaendert == 1

    angebot = Angebot.objects.get(slug="voll")
    assert (angebot.name, angebot.telefon) == ("Anders", "02932 1; 02932 2")
    assert angebot.zeiten.count() == 3


def test_all_or_nothing_with_every_fault_at_its_place():
    ergebnis = lies(
        fremdes(),
        fremdes(url="ftp:/x", minimum_age=18, maximum_age=6),
        fremdes(name="", status="offen"),
        {"name": "ohne Kennung"},
        "Unsinn",
    )

    assert Angebot.objects.count() == 0
    assert [f.split(": ")[0] for f in ergebnis.fehler] == [
        "$[1].maximum_age",
        "$[1].url",
        "$[2].status",
        "$[3].id",
        "$[4]",
    ]


@pytest.mark.parametrize(
    ("text", "anfang"),
    [
        ('{"contents": [\n{"id": 1,}]}', "Zeile 2, Spalte 10"),
        ("7", "$: Erwartet"),
        ('{"contents": [{"id": "x"}]}', "$.contents[0].id"),
    ],
)
def test_broken_file_says_where(text, anfang):
    assert hsds_einlesen(text, WAHL).fehler[0].startswith(anfang)


@pytest.mark.parametrize(
    ("mehr", "stelle"),
    [
        ({"phones": "02932"}, "$[0].phones"),
        ({"schedules": [3]}, "$[0].schedules"),
        ({"assured_date": "2027-01-01"}, "$[0].assured_date"),
        ({"assured_date": "neulich"}, "$[0].assured_date"),
        ({"minimum_age": 3.5}, "$[0].minimum_age"),
    ],
)
def test_shapes_hsds_does_not_have_are_faults(mehr, stelle):
    assert [f.split(": ")[0] for f in lies(fremdes(**mehr)).fehler] == [stelle]


def test_same_id_twice_is_a_fault():
    dienst = fremdes()

    assert "hat schon $[0]" in lies(dienst, dienst).fehler[0]


def test_probe_saves_nothing():
    assert lies(fremdes(), probe=True).neu == 1
    assert Angebot.objects.count() == 0


def test_kind_must_be_said_by_somebody():
    ergebnis = hsds_einlesen(json.dumps([fremdes()]), Wahl(HEUTE, "q"))

    assert "--art" in ergebnis.fehler[0]


def test_protected_place_stays_protected_whatever_a_file_says():
    GeheimesAngebotFabrik(slug="haus", name="Haus")
    adresse = {"id": str(uuid4()), "address_1": "Verratweg 1", "city": "X", "postal_code": "59755"}
    ort = {"id": str(uuid4()), "location_type": "physical", "latitude": 51.4, "longitude": 8.0}
    dienst = fremdes(
        id=kennung("service", "haus"),
        service_at_locations=[{"id": str(uuid4()), "location": ort | {"addresses": [adresse]}}],
    )

    ergebnis = lies(dienst)

    angebot = Angebot.objects.get(slug="haus")
    assert (angebot.strasse, angebot.breite, angebot.anschrift_geheim) == ("", None, True)
    assert (ergebnis.fehler, "geschützt" in ergebnis.hinweise[0]) == ([], True)


def test_files_do_not_tell_where_a_protected_place_is(tmp_path):
    GeheimesAngebotFabrik(name="Haus der Frauen")

    texte = [d.read_text(encoding="utf-8") for d in hsds_ausgeben_dateien(tmp_path)]

    assert any("Haus der Frauen" in text for text in texte)
    assert [wort for text in texte for wort in VERBORGENES if wort in text] == []


def hsds_ausgeben_dateien(ordner):
    assert set(hsds_ausgeben(ordner)) == {datei.stem for datei in ordner.iterdir()}
    return list(ordner.iterdir())


def test_what_was_taken_off_the_pages_stays_off(tmp_path):
    AngebotFabrik(slug="weg")
    text = ausgegeben(tmp_path)
    Angebot.objects.update(veroeffentlicht=False)

    hsds_einlesen(text, WAHL)

    assert not Angebot.objects.get().veroeffentlicht


@pytest.mark.usefixtures("volles")
def test_an_older_confirmation_does_not_undo_a_younger_one():
    lies(fremdes(id=kennung("service", "voll"), assured_date="2020-01-01"))

    assert Angebot.objects.get(slug="voll").bestaetigt_am == date(2026, 11, 1)


def test_persons_are_not_taken_over_and_that_is_said():
    ergebnis = lies(fremdes(contacts=[{"id": str(uuid4()), "name": "Ann Persona"}]))

    assert "Namen von Personen" in ergebnis.hinweise[0]
    assert "Persona" not in str(Angebot.objects.values().get())


def test_hours_that_are_no_week_stay_words():
    plan = [
        {"id": str(uuid4()), "freq": "WEEKLY", "byday": "TU,TH", "opens_at": "10:00:00", "closes_at": "12:00:00"},
        {"id": str(uuid4()), "freq": "WEEKLY", "interval": 2, "byday": "MO", "opens_at": "08:00", "closes_at": "09:00", "description": "alle zwei Wochen"},
    ]  # fmt: skip

    ergebnis = lies(fremdes(schedules=plan))

    angebot = Angebot.objects.get()
    assert [z.wochentag for z in angebot.zeiten.all()] == [1, 3]
    assert angebot.oeffnungszeiten == "alle zwei Wochen"
    assert "$[0].schedules[1]" in ergebnis.hinweise[0]


def test_what_is_only_said_in_words_stays_words():
    lies(fremdes(schedules=[{"id": str(uuid4()), "description": "Mo–Fr 9–12"}]))

    angebot = Angebot.objects.get()
    assert (angebot.oeffnungszeiten, angebot.zeiten.count()) == ("Mo–Fr 9–12", 0)


def test_theme_of_the_same_name_is_ours():
    ThemaFabrik(schluessel="schulden", label="Schulden", oberthema="Geld")
    GegendFabrik()
    attribute = [
        {"id": str(uuid4()), "taxonomy_term": {"id": str(uuid4()), "name": "schulden"}},
        {"id": str(uuid4()), "taxonomy_term": {"id": str(uuid4()), "name": "Einhörner"}},
    ]

    ergebnis = lies(fremdes(attributes=attribute))

    assert [t.schluessel for t in Angebot.objects.get().themen.all()] == ["schulden"]
    assert "Einhörner" in ergebnis.hinweise[0]


@pytest.mark.usefixtures("volles")
def test_commands_say_what_they_did(tmp_path, capsys):
    call_command("hsds_ausgeben", tmp_path)
    call_command("hsds_einlesen", tmp_path / "services.json", "--probe")

    ausgabe = capsys.readouterr().out
    assert "services.json: 1" in ausgabe
    assert "Geprüft: 0 neu, 0 geändert, 1 unverändert." in ausgabe


def test_command_fails_on_faults(tmp_path, capsys):
    datei = tmp_path / "kaputt.json"
    datei.write_text('[{"id": "x"}]', encoding="utf-8")

    with pytest.raises(CommandError, match="Nichts gespeichert: 1 Fehler"):
        call_command("hsds_einlesen", datei)

    assert "$[0].id" in capsys.readouterr().err


@mit_schemata
def test_the_official_example_is_read_to_its_faults():
    """Its latitude is 100, its postcode British; everything else could be taken."""
    from pathlib import Path  # noqa: PLC0415 - only here

    text = (Path(ORDNER) / "examples/service_full.json").read_text(encoding="utf-8")

    stellen = {f.split(": ")[0].rsplit(".", 1)[-1] for f in hsds_einlesen(text, WAHL).fehler}

    assert stellen == {"latitude", "longitude", "postal_code", "phones"}
