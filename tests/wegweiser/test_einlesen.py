"""The directory from a file and back: every fault with its place, then all or nothing."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.domain.ausgeben import als_datei
from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.domain.einlesen import datei_einlesen, datei_pruefen, dekodieren
from massanzug.wegweiser.domain.startdaten import DATEN
from massanzug.wegweiser.models import Angebot, Gegend, Oeffnungsausnahme, Raumseite, Thema

pytestmark = pytest.mark.django_db
GUT = {
    "id": "treff-huesten",
    "name": "Treff Hüsten",
    "traeger": "Verein Nebenan",
    "art": "treff",
    "beschreibung": "Kaffee und Rat.",
    "themen": "baby",
    "alter_von": "0",
    "alter_bis": "3",
    "strasse": "Marktstraße",
    "hausnummer": "1",
    "plz": "59759",
    "ortsteil": "Hüsten",
    "wirkungsraum": "Hüsten",
    "telefon": "02932 1234",
    "website": "https://beispiel.de",
    "oeffnungszeiten": "Mo–Fr 9–12 Uhr",
    "lat": "51.43",
    "lon": "7,99",
    "bestaetigt_am": "01.11.2026",
    "bestaetigt_von": "Familienbüro",
    "bestaetigt_wie": "telefon",
}


@pytest.fixture(autouse=True)
def stadt():
    raum = Raumseite.objects.create(name="Hüsten", slug="huesten")
    Gegend.objects.create(name="Hüsten", raum=raum)
    Thema.objects.create(schluessel="baby", label="Baby", oberthema="Familie")


def datei(*zeilen, kopf=None):
    ausgabe = StringIO()
    schreiber = csv.DictWriter(ausgabe, kopf or list(GUT))
    schreiber.writeheader()
    schreiber.writerows(zeilen)
    return ausgabe.getvalue()


def test_a_good_line_is_saved_whole():
    datei_einlesen(datei(GUT))

    angebot = Angebot.objects.get()
    assert (angebot.slug, angebot.anbieter.slug) == ("treff-huesten", "verein-nebenan")
    assert (angebot.breite, angebot.laenge) == (51.43, 7.99)
    assert angebot.zeiten.count() == 5
    assert [t.schluessel for t in angebot.themen.all()] == ["baby"]


def test_twice_read_changes_nothing():
    datei_einlesen(datei(GUT))
    vorher = Angebot.objects.get().stand

    ergebnis = datei_einlesen(datei(GUT))

    assert (len(ergebnis.neue), len(ergebnis.geaenderte), ergebnis.gleiche) == (0, 0, 1)
    assert Angebot.objects.get().stand == vorher


FEHLER = {
    "Kennung fehlt": ({"id": ""}, "id", "fehlt"),
    "Kennung krumm": ({"id": "Treff Hüsten"}, "id", "Erlaubt sind"),
    "Name fehlt": ({"name": ""}, "name", "leer"),
    "Art": ({"art": "zauberei"}, "art", "Möglich: behoerde"),
    "Thema": ({"themen": "baby;drachen"}, "themen", "„drachen“ gibt es nicht"),
    "Ortsteil": ({"ortsteil": "Atlantis"}, "ortsteil", "Es gibt: Hüsten"),
    "Raum": ({"wirkungsraum": "Neheim"}, "wirkungsraum", "Neheim"),
    "Alter": ({"alter_von": "zwei"}, "alter_von", "zwei"),
    "Alter zu hoch": ({"alter_bis": "300"}, "alter_bis", "300"),
    "Alter verdreht": ({"alter_von": "9"}, "alter_bis", "unter"),
    "Uhrzeit": ({"oeffnungszeiten": "Mo 9–27 Uhr"}, "oeffnungszeiten", "nicht gibt"),
    "Ende vor Anfang": ({"oeffnungszeiten": "Mo 12–9"}, "oeffnungszeiten", "bevor"),
    "Koordinate": ({"lat": "Nord"}, "lat", "keine Koordinate"),
    "vertauscht": ({"lat": "7.99", "lon": "51.43"}, "lat", "vertauscht"),
    "halb": ({"lon": ""}, "lon", "gehören zusammen"),
    "unendlich": ({"lat": "nan"}, "lat", "nan"),
    "PLZ": ({"plz": "5975"}, "plz", "fünf Ziffern"),
    "Telefon": ({"telefon": "ruf an"}, "telefon", "keine Telefonnummer"),
    "Website": ({"website": "javascript:alert(1)"}, "website", "keine Adresse"),
    "Tag": ({"bestaetigt_am": "31.02.2026"}, "bestaetigt_am", "kein Datum"),
    "von wem": ({"bestaetigt_von": ""}, "bestaetigt_von", "Stelle"),
    "Frauenhaus": ({"name": "Frauenhaus Hüsten"}, "strasse", "geschützt"),
    "zu lang": ({"name": "x" * 201}, "name", "201 Zeichen"),
}


@pytest.mark.parametrize(("werte", "spalte", "grund"), FEHLER.values(), ids=FEHLER)
def test_a_fault_has_line_column_and_reason_and_nothing_is_saved(werte, spalte, grund):
    zweite = GUT | {"id": "zweite"}

    ergebnis = datei_einlesen(datei(zweite, GUT | werte))

    erster = next(f for f in ergebnis.fehler if f.spalte == spalte)
    assert erster.zeile == 3
    assert grund in erster.grund
    assert ergebnis.gute == 1
    assert not Angebot.objects.exists()


def test_all_faults_are_told_at_once():
    ergebnis = datei_pruefen(datei(GUT | {"art": "x", "plz": "y"}, GUT | {"id": "b", "art": "z"}))

    assert [(f.zeile, f.spalte) for f in ergebnis.fehler] == [(2, "art"), (2, "plz"), (3, "art")]


def test_an_id_twice_names_the_first_line():
    ergebnis = datei_pruefen(datei(GUT, GUT | {"name": "Anders"}))

    assert [(f.zeile, f.spalte) for f in ergebnis.fehler] == [(3, "id")]
    assert "schon in Zeile 2" in ergebnis.fehler[0].grund


def test_a_missing_column_is_named():
    ergebnis = datei_pruefen("id,name,beschreibung\na,b,c\n")

    assert [f.spalte for f in ergebnis.fehler] == ["art", "themen"]


def test_a_line_with_too_few_cells_is_named():
    ergebnis = datei_pruefen("id,name,art,beschreibung,themen\na,b,treff\n")

    assert [(f.zeile, f.spalte) for f in ergebnis.fehler] == [(2, "art")]


def test_a_column_left_out_leaves_what_is_there():
    datei_einlesen(datei(GUT))
    wenige = {s: GUT[s] for s in ("id", "name", "art", "beschreibung", "themen")}

    datei_einlesen(datei(wenige | {"name": "Neuer Treff"}, kopf=list(wenige)))

    angebot = Angebot.objects.get()
    assert (angebot.name, angebot.telefon) == ("Neuer Treff", "02932 1234")
    assert angebot.zeiten.count() == 5


def test_a_line_after_a_cell_of_several_lines_keeps_its_number():
    ergebnis = datei_pruefen(
        datei(GUT | {"beschreibung": "eins\nzwei"}, GUT | {"id": "b", "art": "x"})
    )

    assert [f.zeile for f in ergebnis.fehler] == [4]


@pytest.mark.parametrize(
    ("inhalt", "grund"),
    [
        ("name\nKöln\nHüsten".encode("cp1252"), "Zeile 2.*Windows-1252.*Köln"),
        (b"id,name\na,\x00b", "Zeile 2: Hier steht ein Nullbyte"),
        ("id,name".encode("utf-16"), "Nullbyte"),
        (b"\xff\xfe\x81\x8d", "UTF-8"),
    ],
    ids=["cp1252", "NUL", "UTF-16", "Müll"],
)
def test_what_is_no_text_is_refused_with_its_line(inhalt, grund):
    with pytest.raises(Regelverstoss, match=grund):
        dekodieren(inhalt)


def test_a_file_from_excel_is_read_when_it_is_called_so():
    assert dekodieren("Hüsten".encode("cp1252"), "windows-1252") == "Hüsten"
    assert dekodieren("\ufeffid;name".encode()) == "id;name"


def test_quotes_that_do_not_close_are_told():
    with pytest.raises(Regelverstoss, match="Zeile 3: Die Anführungszeichen"):
        datei_pruefen('id,name,art,beschreibung,themen\na,b,treff,c,\nx,"y')


def test_semicolons_are_read_too():
    text = datei(GUT).replace(",", ";").replace("7;99", "7.99").replace('"', "")

    assert len(datei_pruefen(text).neue) == 1


def test_the_whole_directory_goes_out_and_comes_back_the_same():
    startbestand_einrichten()
    ungewoehnlich = Angebot.objects.get(slug="vkj-arnsberg")
    ungewoehnlich.name = '=SUMME("1";2)\'; DROP, <script>'
    ungewoehnlich.save()
    Oeffnungsausnahme.objects.create(
        angebot=ungewoehnlich, tag_von="2026-12-24", tag_bis="2027-01-01", hinweis="Ferien"
    )
    vorher = als_datei()

    unveraendert = datei_einlesen(vorher)
    Angebot.objects.all().delete()
    datei_einlesen(vorher)

    assert (unveraendert.gleiche, unveraendert.fehler) == (200, [])
    assert als_datei() == vorher


def test_the_shipped_file_is_what_the_command_reads(tmp_path):
    startbestand_einrichten()
    ausgabe = StringIO()

    call_command("angebote_einlesen", str(DATEN / "angebote.csv"), "--probe", stdout=ausgabe)
    call_command("angebote_ausgeben", str(tmp_path / "aus.csv"), stdout=ausgabe)

    assert "0 neu, 0 geändert, 200 unverändert." in ausgabe.getvalue()
    assert (tmp_path / "aus.csv").read_text(encoding="utf-8") == als_datei()


def test_the_command_shows_faults_and_saves_nothing(tmp_path):
    krumm = tmp_path / "krumm.csv"
    krumm.write_text(datei(GUT | {"plz": "1"}), encoding="utf-8")
    fehler = StringIO()

    with pytest.raises(CommandError, match="1 Fehler, 0 gute Zeilen"):
        call_command("angebote_einlesen", str(krumm), stdout=StringIO(), stderr=fehler)

    assert "Zeile 2, plz: „1“ ist keine Postleitzahl" in fehler.getvalue()


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(CommandError, match="gibt es nicht"):
        call_command("angebote_einlesen", str(tmp_path / "fehlt.csv"))


def test_texts_in_other_languages_come_in_go_out_and_go_when_emptied():
    mit_text = GUT | {"name_tr": "Buluşma", "beschreibung_tr": "Kahve ve sohbet."}
    datei_einlesen(datei(mit_text, kopf=list(mit_text)))
    vorher = als_datei()
    datei_einlesen(datei(GUT | {"name": "Anders"}))  # names no language: leaves them
    datei_einlesen(vorher)

    text = Angebot.objects.get().texte.get()
    assert (text.sprache, text.name, text.beschreibung) == ("tr", "Buluşma", "Kahve ve sohbet.")
    assert als_datei() == vorher
    assert datei_einlesen(vorher).gleiche == 1
    leer = mit_text | {"name_tr": "", "beschreibung_tr": ""}
    datei_einlesen(datei(leer, kopf=list(leer)))
    assert not Angebot.objects.get().texte.exists()


@pytest.mark.parametrize(
    ("werte", "spalte", "grund"),
    [
        ({"name_tr": "Buluşma", "beschreibung_tr": ""}, "beschreibung_tr", "gehören zusammen"),
        ({"beschreibung_tr": "Kahve."}, "name_tr", "gehören zusammen"),
        ({"name_tr": "x" * 201, "beschreibung_tr": "Kahve."}, "name_tr", "201 Zeichen"),
    ],
)
def test_half_a_text_or_too_long_a_one_is_refused(werte, spalte, grund):
    zeile = GUT | werte

    ergebnis = datei_einlesen(datei(zeile, kopf=list(zeile)))

    assert [(f.spalte, grund in f.grund) for f in ergebnis.fehler] == [(spalte, True)]
    assert not Angebot.objects.exists()


@pytest.mark.parametrize("anders", [{}, {"telefon": "02932 99"}], ids=["gleich", "Telefon"])
@pytest.mark.parametrize("mit_spalte", [True, False])
def test_hours_that_somebody_emptied_stay_empty_though_the_words_name_some(anders, mit_spalte):
    datei_einlesen(datei(GUT))
    Angebot.objects.get().zeiten.all().delete()
    if mit_spalte:
        (zeile,) = csv.DictReader(StringIO(als_datei()))
        assert (zeile["zeiten"], zeile["oeffnungszeiten"]) == ("", "Mo–Fr 9–12 Uhr")
        text = datei(zeile | anders, kopf=list(zeile))
    else:
        text = datei(GUT | anders)

    erstes, zweites = datei_einlesen(text), datei_einlesen(text)

    assert (len(erstes.geaenderte), zweites.gleiche) == (len(anders), 1)
    assert not Angebot.objects.get().zeiten.exists()


def test_into_an_empty_directory_emptied_hours_come_back_empty():
    datei_einlesen(datei(GUT))
    Angebot.objects.get().zeiten.all().delete()
    vorher = als_datei()
    Angebot.objects.all().delete()

    datei_einlesen(vorher)

    assert als_datei() == vorher


def test_new_words_in_a_file_without_hours_are_read():
    datei_einlesen(datei(GUT))

    datei_einlesen(datei(GUT | {"oeffnungszeiten": "Sa 10–12"}))

    assert [z.wochentag for z in Angebot.objects.get().zeiten.all()] == [5]


def test_an_impossible_hour_in_words_is_told_beside_an_empty_column_too():
    zeile = GUT | {"oeffnungszeiten": "Mo 9–27 Uhr", "zeiten": ""}

    (fehler,) = datei_einlesen(datei(zeile, kopf=list(zeile))).fehler

    assert fehler.spalte == "oeffnungszeiten"
