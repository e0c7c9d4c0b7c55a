"""A list of cases: what is left out is said before anything is kept, and little is kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from massanzug.kern.fehler import Regelverstoss
from massanzug.prognose.domain.eingabe import (
    eingabe_daten,
    faellige_eingaben_loeschen,
    liste_lesen,
    marke_lesen,
)
from massanzug.prognose.models import Prognose, Prognoseeingabe
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import ANDERSWO, wort_waehlen

STICHTAG = date(2024, 12, 31)
LISTE = """fall_id;wirkungsraum;hilfeart;geburtsmonat;beginn;ende;name
JA-2020-77;Neheim;31;2012-04;2020-02-01;2021-03-31;Mila Beispiel
JA-2020-77;Neheim;34;2012-04;2021-04-01;;Mila Beispiel
JA-2021-03;Hüsten;31;2015-01;2021-05-10;2020-01-01;Ben Beispiel
JA-2022-09;Hüsten;99;2010-07;2022-01-01;;Ada Beispiel
"""


def abschicken(client, **mehr):
    felder = {"name": "Unsere", "quelle": "liste", "stichtag": "2024-12-31", "monate": "24"}
    return client.post("/fach/prognose/neu/", felder | mehr)


def datei(text=LISTE):
    return SimpleUploadedFile("liste.csv", text.encode())


def test_reading_drops_case_numbers_and_columns_nobody_needs():
    gelesen = liste_lesen(LISTE.encode(), None, STICHTAG)

    text = gelesen.verlauf.decode()
    assert text.splitlines()[1:] == [
        "1,Neheim,31,2012-04,2020-02-01,2021-03-31",
        "1,Neheim,34,2012-04,2021-04-01,",
    ]
    assert [(m.zeile, m.grund) for m in gelesen.maengel] == [
        (4, "Ende liegt vor dem Beginn"),
        (5, "Hilfeart ist unbekannt: '99'"),
    ]


def test_rooms_may_be_called_as_the_town_calls_them(planung):
    wort_waehlen(
        Begriff.WIRKUNGSRAUM,
        ANDERSWO[Begriff.WIRKUNGSRAUM],
        durch=planung,
        ab=date(2026, 1, 1),
    )
    liste = LISTE.partition("JA-2021")[0].replace("wirkungsraum", "Sozialraum")

    assert liste_lesen(liste.encode(), None, STICHTAG).zeilen == 2


def test_page_lists_bad_lines_and_saves_nothing(client, planung):
    client.force_login(planung)

    seite = abschicken(client, verlauf=datei()).content.decode()

    assert "Ende liegt vor dem Beginn" in seite
    assert 'value="Unsere"' in seite
    assert "JA-2020-77" not in seite
    assert "Mila" not in seite
    assert not Prognose.objects.exists()
    assert not Prognoseeingabe.objects.exists()


def test_going_on_takes_the_usable_lines_without_the_file(client, planung):
    client.force_login(planung)
    erste = abschicken(client, verlauf=datei())

    abschicken(client, versiegelt=erste.context["form"]["versiegelt"].value())

    eingabe = Prognose.objects.get().eingabe
    assert (eingabe.zeilen, eingabe.weggelassen) == (2, 2)
    assert eingabe_daten(eingabe)[0] == liste_lesen(LISTE.encode(), None, STICHTAG).verlauf


def test_a_list_too_large_for_the_page_has_to_be_mended(client, planung, monkeypatch):
    monkeypatch.setattr("massanzug.prognose.forms.prognose.HOECHSTENS_VERSIEGELT", 100)
    client.force_login(planung)

    antwort = abschicken(client, verlauf=datei())

    assert "Nehmen Sie sie aus der Datei" in antwort.content.decode()
    assert "Ohne diese Zeilen weiter" not in antwort.content.decode()
    assert not antwort.context["form"]["versiegelt"].value()


def test_list_lies_sealed_in_the_table(client, planung):
    client.force_login(planung)

    abschicken(client, verlauf=datei(LISTE.partition("JA-2021")[0]))

    eingabe = Prognoseeingabe.objects.get()
    assert "Neheim" not in eingabe.verlauf
    assert "2012-04" not in eingabe.verlauf


def test_record_says_nothing_of_the_list(client, planung):
    client.force_login(planung)

    abschicken(client, verlauf=datei(LISTE.partition("JA-2021")[0]))

    eintrag = Eintrag.objects.get(vorgang="prognose.anlegen")
    assert eintrag.angaben == {"quelle": "liste"}


def test_a_seal_is_good_for_an_hour():
    with time_machine.travel("2026-11-20 10:00", tick=False):
        marke = liste_lesen(LISTE.encode(), None, STICHTAG).als_marke()

    with time_machine.travel("2026-11-20 10:59", tick=False):
        assert marke_lesen(marke, STICHTAG).zeilen == 2
    with time_machine.travel("2026-11-20 11:01", tick=False), pytest.raises(Regelverstoss):
        marke_lesen(marke, STICHTAG)


def test_an_altered_seal_is_refused():
    marke = liste_lesen(LISTE.encode(), None, STICHTAG).als_marke()

    with pytest.raises(Regelverstoss):
        marke_lesen(marke[:-8] + "AAAAAAA=", STICHTAG)


@pytest.mark.parametrize(
    ("text", "grund"),
    [("a,b\n1,2\n", "fehlen die Spalten"), (LISTE.partition("\n")[0] + "\n", "keine Hilfe")],
)
def test_what_is_no_list_is_said_at_its_field(client, planung, text, grund):
    client.force_login(planung)

    seite = abschicken(client, verlauf=datei(text)).content.decode()

    assert grund in seite
    assert not Prognose.objects.exists()


def test_a_list_is_needed_where_one_is_promised(client, planung):
    client.force_login(planung)

    assert "Wählen Sie die Fallliste" in abschicken(client).content.decode()


def test_list_goes_when_its_time_is_up_and_the_prognose_stays(client, planung, settings):
    client.force_login(planung)
    abschicken(client, verlauf=datei(LISTE.partition("JA-2021")[0]))
    eingabe = Prognoseeingabe.objects.get()

    davor = faellige_eingaben_loeschen(eingabe.loeschen_am - timedelta(days=1))
    danach = faellige_eingaben_loeschen(eingabe.loeschen_am)

    assert (davor, danach) == (0, 1)
    assert Prognose.objects.get().ohne_daten
    assert settings.FALLLISTEN_TAGE == 30
