"""Yearly sums instead of a list, and how many young people there will be."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from massanzug.prognose.domain.annahmen import vorlage_lesen
from massanzug.prognose.domain.ansicht import rueckblicksaetze
from massanzug.prognose.domain.beschlussvorlage import beschlussvorlage_drucken
from massanzug.prognose.domain.eingabe import daten_von
from massanzug.prognose.domain.jahreszahlen import bevoelkerung_lesen, jahreszahlen_lesen
from massanzug.prognose.domain.prognose import prognose_verdoppeln
from massanzug.prognose.domain.rechnung import rechnen
from massanzug.prognose.models import Prognose
from tests.fabriken.prognose import fertige_prognose

HEUTE = date(2026, 11, 1)
KOPF = "Jahr;Hilfeart;am Jahresende;begonnen\n"
ZEILEN = "".join(
    f"{jahr}; § {art}; {bestand}; {neu}\n"
    for jahr in (2022, 2023, 2024)
    for art, bestand, neu in (("31", 120, 74), ("33", 86, 20), ("34", 95, 50))
)
MENSCHEN = "".join(
    f"{jahr}\t{gruppe}\t{zahl}\n"
    for jahr, zahl in ((2024, "3.900"), (2030, "1.950"))
    for gruppe in ("0–5", "6–11", "12–17", "18–20", "21–26")
)


def alle_jahre(text):
    """The projection names every year; the two of MENSCHEN stand for a straight line here."""
    zeilen = [zeile.split("\t") for zeile in text.splitlines()]
    return "".join(
        f"{jahr};{gruppe};{3900 - 325 * (jahr - 2024)}\n"
        for jahr in range(2024, 2031)
        for gruppe in dict.fromkeys(z[1] for z in zeilen)
    )


def abschicken(client, **mehr):
    felder = {
        "name": "Aus Jahreszahlen",
        "quelle": "jahreszahlen",
        "stichtag": "2020-12-31",
        "jahreszahlen": ZEILEN,
        "ausgaben": "15000000",
        "monate": "24",
    }
    return client.post("/fach/prognose/neu/", felder | mehr)


@pytest.mark.parametrize(
    "text",
    [
        ZEILEN,
        KOPF + ZEILEN,
        ZEILEN.replace(";", "\t"),
        ZEILEN.replace(";", ",").replace("§ ", ""),
        "\n" + KOPF.upper() + "\n" + ZEILEN,
    ],
)
def test_table_is_read_however_it_was_pasted(text):
    tabelle = jahreszahlen_lesen(text.lstrip("\n"), HEUTE)

    assert tabelle.maengel == ()
    assert tabelle.bis == 2024
    assert "2023;31;120;74" in tabelle.csv


def test_numbers_are_german():
    tabelle = bevoelkerung_lesen(alle_jahre(MENSCHEN).replace(";3900", ";3.900"))

    assert tabelle.maengel == ()
    assert "2024;0-5;3900" in tabelle.csv


@pytest.mark.parametrize(
    ("text", "mangel"),
    [
        ("", "Die Datei enthält keine Jahreszahl, mit der sich rechnen lässt."),
        (ZEILEN.replace("2023; § 33", "2023; § 99"), "Es fehlen Jahreszahlen: § 33 2023."),
        (ZEILEN + "2024; 31; 5; 5\n", "Zeile 10: für dieses Jahr und diese Hilfeart steht"),
        (KOPF + ZEILEN + "2024; 31; viele; 5\n", "Zeile 11: Jahr, am_jahresende oder begonnen"),
        (ZEILEN.replace("2024", "2026"), "Es fehlen Jahreszahlen"),
        ("2026; 31; 5; 5\n", "Das Jahr 2026 ist noch nicht zu Ende."),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, mangel):
    assert jahreszahlen_lesen(text, HEUTE).maengel[0].startswith(mangel)


@pytest.mark.django_db
def test_page_keeps_what_was_pasted_and_saves_nothing(client, planung):
    client.force_login(planung)
    falsch = ZEILEN + "2024; 31; viele; 5\n"

    seite = abschicken(
        client, jahreszahlen=falsch, bevoelkerung="2024; 0-5; 3.900"
    ).content.decode()

    assert "Zeile 10: Jahr, am_jahresende oder begonnen ist keine Zahl." in seite
    assert "Bevölkerung: Für 2024 fehlt 6-11" in seite
    assert "2024; 31; viele; 5" in seite
    assert not Prognose.objects.exists()


@pytest.mark.django_db
def test_town_without_a_list_is_fitted_to_its_own_sums(client, planung):
    client.force_login(planung)

    antwort = abschicken(client, bevoelkerung=alle_jahre(MENSCHEN))

    prognose = Prognose.objects.get()
    assert antwort.status_code == 302
    assert prognose.stichtag == date(2024, 12, 31)
    assert (prognose.einwohner, prognose.ausgaben) == (None, 15_000_000)
    assert (
        "Vorausberechnung nach Alter"
        in client.get(f"/fach/prognose/{prognose.pk}/").content.decode()
    )
    zweite = prognose_verdoppeln(prognose, durch=planung)
    assert daten_von(zweite) == daten_von(prognose)
    assert zweite.bevoelkerung == prognose.bevoelkerung


def gerechnet(bevoelkerung="", jahreszahlen=ZEILEN):
    prognose = Prognose(
        quelle="jahreszahlen",
        jahreszahlen=jahreszahlen_lesen(jahreszahlen, HEUTE).csv,
        bevoelkerung=bevoelkerung and bevoelkerung_lesen(bevoelkerung).csv,
        ausgaben=15_000_000,
        stichtag=date(2024, 12, 31),
        monate=60,
        laeufe=250,
        saat=1,
        annahmen=vorlage_lesen("evidenz"),
    )
    text, *_ = rechnen(prognose, daten_von(prognose), lambda _schritt: None)
    return json.loads(text)


def faelle(inhalt, monat):
    return next(
        r["q50"][monat]
        for r in inhalt["reihen"]
        if (r["fall"], r["wirkungsraum"], r["hilfeart"], r["groesse"])
        == ("ohne", "alle", "alle", "faelle")
    )


@pytest.mark.django_db
def test_result_starts_at_the_town_and_follows_its_young_people():
    ohne, mit = gerechnet(), gerechnet(alle_jahre(MENSCHEN))

    assert ohne["grundlinie"] == 15_000_000
    assert 280 < faelle(ohne, 0) < 325  # 301 were running
    assert faelle(mit, 59) < 0.85 * faelle(ohne, 59)  # half as many children by 2030
    assert "Jahreszahlen Ihrer Stadt" in ohne["hinweise"][0]
    assert [h for h in mit["hinweise"] if "bis 2030 in der Stadt leben" in h]
    assert ohne["eingabe_sha256"] != mit["eingabe_sha256"]
    assert ohne == gerechnet()


@pytest.mark.django_db
def test_it_is_checked_on_earlier_years_and_says_nothing_of_their_cost():
    (eine,) = gerechnet()["rueckblick"]["pruefungen"]
    kurz = gerechnet(jahreszahlen="".join(ZEILEN.splitlines(keepends=True)[3:]))

    assert eine["stichtag"] == "2023-12-31"
    assert eine["faelle"]["wahr"] == 301
    assert eine["faelle"]["q05"] < 301 < eine["faelle"]["q95"]
    (satz,) = rueckblicksaetze({"pruefungen": [eine], "zeugnisse": []})
    assert satz.endswith("es wurden 301.")
    assert kurz["rueckblick"]["pruefungen"] == []


@pytest.mark.django_db
def test_checked_on_three_years_it_may_go_to_the_council(planung):
    prognose = fertige_prognose(
        planung, quelle="jahreszahlen", jahreszahlen=ZEILEN, ausgaben=15_000_000
    )
    inhalt = json.loads(prognose.ergebnis)
    inhalt["rueckblick"] = gerechnet()["rueckblick"]
    prognose.ergebnis = json.dumps(inhalt)
    prognose.save()

    with pikepdf.open(BytesIO(beschlussvorlage_drucken(prognose, durch=planung))) as pdf:
        assert pdf.Root.MarkInfo.Marked
