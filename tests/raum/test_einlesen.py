from __future__ import annotations

from datetime import date

import pytest

from massanzug.kern.csvtext import als_csv
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.raum.domain.einlesen import als_zeilen, datei_einlesen, datei_pruefen
from massanzug.raum.domain.tabelle import dekodieren
from massanzug.raum.models import Ortsteil, Ortsteilzuordnung
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import WirkungsraumFabrik, ZuordnungFabrik

pytestmark = pytest.mark.django_db
KOPF = "Ortsteil;Wirkungsraum;gültig von;Quelle\n"


@pytest.fixture(autouse=True)
def huesten():
    return WirkungsraumFabrik(name="Hüsten")


@pytest.fixture
def planung():
    return BenutzerFabrik(rolle=Rolle.PLANUNG)


@pytest.mark.parametrize("kodierung", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("trenner", [";", ","])
def test_file_is_read_however_excel_saved_it(planung, kodierung, trenner):
    datei = f"{KOPF}Müschede;hüsten;01.10.2025;Satzung\n".replace(";", trenner).encode(kodierung)

    anzahl = datei_einlesen(dekodieren(datei), durch=planung)

    zuordnung = Ortsteilzuordnung.objects.get()
    assert anzahl == 1
    assert (zuordnung.ortsteil.name, zuordnung.wirkungsraum.name) == ("Müschede", "Hüsten")
    assert (zuordnung.gueltig_von, zuordnung.quelle) == (date(2025, 10, 1), "Satzung")


def test_same_file_twice_changes_nothing(planung):
    text = KOPF + "Müschede;Hüsten;2025-10-01;\nHolzen;Hüsten;2025-10-01;\n"
    datei_einlesen(text, durch=planung)
    vorher = list(Ortsteilzuordnung.objects.values())

    anzahl = datei_einlesen(text, durch=planung)

    assert anzahl == 0
    assert list(Ortsteilzuordnung.objects.values()) == vorher


@pytest.mark.parametrize(
    ("zeile", "spalte", "grund"),
    [
        (";Hüsten;01.10.2025;", "ortsteil", "fehlt"),
        ("Holzen;Husten;01.10.2025;", "wirkungsraum", "„Husten“ gibt es nicht"),
        ("Holzen;Hüsten;31.02.2025;", "gueltig_von", "kein Datum"),
        ("Holzen;Hüsten;;", "gueltig_von", "fehlt"),
        ("Müschede;Hüsten;01.10.2025;", "ortsteil", "schon in Zeile 2"),
        (f"{'x' * 81};Hüsten;01.10.2025;", "ortsteil", "länger als 80"),
    ],
)
def test_bad_line_is_named_with_number_column_and_reason(zeile, spalte, grund):
    pruefung = datei_pruefen(f"{KOPF}Müschede;Hüsten;01.10.2025;\n{zeile}\n")

    (fehler,) = pruefung.fehler
    assert (fehler.zeile, fehler.spalte) == (3, spalte)
    assert grund in fehler.grund
    assert [z.ortsteil for z in pruefung.zeilen] == ["Müschede"]


@pytest.mark.parametrize(
    ("zeile", "spalte"),
    [
        ("Holzen;Hüsten;01.10.2025;vielleicht;;;", "annahme"),
        ("Holzen;Hüsten;01.10.2025;;Atlantis;;", "teil_von"),
        ("Holzen;Hüsten;01.10.2025;;;ost;", "breite"),
        ("Holzen;Hüsten;01.10.2025;;;;nan", "laenge"),
    ],
)
def test_optional_columns_are_checked_too(zeile, spalte):
    kopf = "ortsteil;wirkungsraum;gueltig_von;annahme;teil_von;breite;laenge\n"

    assert [f.spalte for f in datei_pruefen(kopf + zeile).fehler] == [spalte]


def test_one_bad_line_saves_nothing(planung):
    text = KOPF + "Müschede;Hüsten;01.10.2025;\nHolzen;nirgends;01.10.2025;\n"

    with pytest.raises(Regelverstoss, match=r"nichts gespeichert\. Zeile 3, wirkungsraum"):
        datei_einlesen(text, durch=planung)

    assert not Ortsteil.objects.exists()


def test_later_line_ends_the_earlier_one(planung):
    WirkungsraumFabrik(name="Neheim")
    text = KOPF + "Holzen;Neheim;01.01.2027;\nHolzen;Hüsten;01.10.2025;\n"

    datei_einlesen(text, durch=planung)

    zeilen = Ortsteilzuordnung.objects.order_by("gueltig_von")
    assert [(z.wirkungsraum.name, z.gueltig_bis) for z in zeilen] == [
        ("Hüsten", date(2026, 12, 31)),
        ("Neheim", None),
    ]


def test_line_before_an_existing_assignment_is_refused():
    ZuordnungFabrik(ortsteil__name="Holzen", gueltig_von=date(2026, 1, 1))

    (fehler,) = datei_pruefen(KOPF + "Holzen;Hüsten;01.10.2025;").fehler

    assert "Am 01.01.2026 beginnt schon" in fehler.grund


def test_quarter_is_laid_below_the_whole_whatever_the_order(planung):
    kopf = "ortsteil;wirkungsraum;gueltig_von;teil_von;breite;laenge\n"
    zeilen = "Moosfelde;Hüsten;01.10.2025;Neheim;51,46;7.98\nNeheim;Hüsten;01.10.2025;;;\n"

    datei_einlesen(kopf + zeilen, durch=planung)

    moosfelde = Ortsteil.objects.get(name="Moosfelde")
    assert (moosfelde.teil_von.name, moosfelde.breite) == ("Neheim", 51.46)


def test_export_reads_in_again_without_a_change(planung):
    WirkungsraumFabrik(name="Neheim")
    text = KOPF + "Holzen;Hüsten;01.10.2025;\nHolzen;Neheim;01.01.2027;=Formel\n"
    datei_einlesen(text, durch=planung)
    zuordnungen = list(Ortsteilzuordnung.objects.select_related("ortsteil__teil_von"))

    export = als_csv(*als_zeilen(zuordnungen)).removeprefix("\ufeff")

    assert datei_einlesen(export, durch=planung) == 0


@pytest.mark.parametrize(
    ("inhalt", "satz"),
    [
        (b"PK\x03\x04\x00\x00", "keine CSV-Datei"),
        (b"x" * 1_048_577, "größer als 1 MB"),
        (b"\x81\x8d;", "nicht lesbar"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(inhalt, satz):
    with pytest.raises(Regelverstoss, match=satz):
        dekodieren(inhalt)


@pytest.mark.parametrize("text", ["", "Ortsteil;Ort\nHolzen;x\n", KOPF])
def test_file_without_the_columns_or_lines_is_refused(text):
    assert datei_pruefen(text).fehler
