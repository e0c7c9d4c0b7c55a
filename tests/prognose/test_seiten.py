from __future__ import annotations

import csv
from io import StringIO

import pytest

from massanzug.prognose.begriffe import Prognosestand
from massanzug.prognose.models import Prognose, Prognoseeingabe
from tests.fabriken.prognose import ANNAHMEN, PrognoseFabrik, fertige_prognose


@pytest.fixture
def als_planung(client, planung):
    client.force_login(planung)
    return client


def seite(client, weg):
    return client.get(f"/fach/prognose/{weg}").content.decode()


def test_empty_list_says_what_to_do_first(als_planung):
    assert "Mit der Beispielstadt anfangen" in seite(als_planung, "")


@pytest.mark.parametrize("anzahl", [1, 3])
def test_list_asks_the_database_the_same_number_of_times(
    als_planung, planung, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        PrognoseFabrik(geaendert_von=planung)

    with django_assert_num_queries(4):
        seite(als_planung, "")


def test_example_leads_to_its_assumptions(als_planung):
    felder = {"name": "Arnsberg", "quelle": "beispiel", "stichtag": "2024-12-31"}

    antwort = als_planung.post("/fach/prognose/neu/", felder)

    prognose = Prognose.objects.get()
    assert antwort.url == f"/fach/prognose/annahmen/{prognose.pk}/"
    assert (prognose.monate, prognose.laeufe, prognose.saat) == (60, 2000, 1)
    assert prognose.annahmen == ANNAHMEN
    assert not Prognoseeingabe.objects.exists()


def test_two_figures_are_enough_for_a_prognose(als_planung):
    felder = {
        "name": "Arnsberg",
        "quelle": "eckwerte",
        "stichtag": "2024-12-31",
        "einwohner": "75000",
        "ausgaben": "15000000",
    }

    als_planung.post("/fach/prognose/neu/", felder)

    prognose = Prognose.objects.get()
    assert (prognose.einwohner, prognose.ausgaben) == (75_000, 15_000_000)


def test_without_a_list_both_figures_are_needed(als_planung):
    felder = {"name": "A", "quelle": "eckwerte", "stichtag": "2024-12-31", "einwohner": "75000"}

    text = als_planung.post("/fach/prognose/neu/", felder).content.decode()

    assert "wird ohne Fallliste gebraucht" in text
    assert not Prognose.objects.exists()


def test_result_says_the_answer_in_words_with_tables_and_charts(als_planung, planung):
    prognose = fertige_prognose(planung)

    text = seite(als_planung, f"{prognose.pk}/")

    assert "2026 kosten die Hilfen mit dem Fachkonzept in 61 von 100 Rechnungen weniger" in text
    assert "0,7\u00a0Millionen Euro weniger" in text
    assert "Im ersten Jahr (2025) ist es in 1 von 100 Rechnungen billiger" in text
    assert text.count("<svg") == 2
    assert "var(--massnahme)" in text
    assert "15,0 (14,0 bis 16,0)" in text
    assert "es wurden 505" in text
    assert "Auf 12 Monate war „Es bleibt, wie es ist“ näher" in text
    assert "7 von 8" in text
    assert "12,5" in text
    assert "14,2\u00a0Millionen Euro) kosten die Hilfen 2026" in text
    assert "In 55 von 100 Rechnungen spart" in text
    assert "bis 12/2026 so weit" in text
    assert "60 Familien (0 bis 126)" in text
    assert "\u22124,0" in text
    assert "Diese Stadt ist erfunden." in text
    assert "ab" * 32 in text


def test_result_without_a_checkable_past_says_so(als_planung, planung):
    prognose = fertige_prognose(planung, geprueft=False)

    assert "Das lässt sich nicht sagen" in seite(als_planung, f"{prognose.pk}/")


def test_names_are_text(als_planung, planung):
    prognose = fertige_prognose(planung, name="<script>alert(1)</script>")

    assert "<script>alert" not in seite(als_planung, f"{prognose.pk}/")


def test_progress_names_the_step_and_htmx_gets_the_middle_alone(als_planung, planung):
    prognose = PrognoseFabrik(
        geaendert_von=planung, prognosestand=Prognosestand.LAEUFT, schritt=2, gestartet_von=planung
    )
    weg = f"/fach/prognose/{prognose.pk}/"

    ganz = als_planung.get(weg).content.decode()
    mitte = als_planung.get(weg, headers={"HX-Request": "true"}).content.decode()

    assert "Nachsehen, welche Annahme am meisten ausmacht" in ganz
    assert "Abbrechen" in mitte
    assert "<html" not in mitte


def test_htmx_is_told_to_load_the_page_once_it_is_finished(als_planung, planung):
    prognose = fertige_prognose(planung)

    antwort = als_planung.get(f"/fach/prognose/{prognose.pk}/", headers={"HX-Request": "true"})

    assert antwort["HX-Refresh"] == "true"


def test_json_is_the_stored_result_byte_for_byte(als_planung, planung):
    prognose = fertige_prognose(planung)

    assert seite(als_planung, f"{prognose.pk}/prognose.json") == prognose.ergebnis


def test_toml_is_what_the_command_line_reads(als_planung, planung):
    prognose = fertige_prognose(planung)

    assert seite(als_planung, f"{prognose.pk}/annahmen.toml") == ANNAHMEN


def test_csv_has_a_row_for_each_month_and_line(als_planung, planung):
    prognose = fertige_prognose(planung)

    text = seite(als_planung, f"{prognose.pk}/prognose.csv")

    zeilen = list(csv.DictReader(StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert len(zeilen) == 4 * 24
    assert zeilen[0]["q05"] == "1125000,0"


def test_comparing_shows_two_side_by_side(als_planung, planung):
    eine, andere = fertige_prognose(planung, name="Eine"), fertige_prognose(planung, name="Zwei")

    text = seite(als_planung, f"vergleich/?eine={eine.pk}&andere={andere.pk}")

    assert text.count("<svg") == 2
    assert text.count("2026 kosten die Hilfen") == 2


def test_doubling_takes_data_and_assumptions_and_no_result(als_planung, planung):
    vorlage = fertige_prognose(planung, name="Erste")

    als_planung.post(f"/fach/prognose/{vorlage.pk}/verdoppeln/")

    zweite = Prognose.objects.exclude(pk=vorlage.pk).get()
    assert (zweite.annahmen, zweite.ergebnis) == (vorlage.annahmen, "")
    assert zweite.name == "Erste (zweite)"


def test_deleting_asks_first(als_planung, planung):
    prognose = fertige_prognose(planung)

    als_planung.get(f"/fach/prognose/{prognose.pk}/loeschen/")
    gefragt = Prognose.objects.count()
    als_planung.post(f"/fach/prognose/{prognose.pk}/loeschen/")

    assert (gefragt, Prognose.objects.count()) == (1, 0)
