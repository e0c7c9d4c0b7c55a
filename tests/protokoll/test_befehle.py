"""The two commands of the operator, and the file between them."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.stand import Stand, als_json, aus_json, koepfe
from tests.protokoll.faelschen import JETZT, aendern, ende_samt_kopf_abschneiden, loeschen
from tests.protokoll.ohne_waechter import ohne_waechter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kette")]


def befehl(capsys, *args):
    call_command("protokoll_pruefen", *args)
    return capsys.readouterr().out


def test_command_says_that_all_is_well(capsys):
    assert "11 Einträge geprüft" in befehl(capsys)


def test_command_names_the_break_and_ends_with_1(capsys):
    with ohne_waechter():
        aendern()

    with pytest.raises(CommandError) as fehler:
        call_command("protokoll_pruefen")

    assert fehler.value.returncode == 1
    assert "Kette 7, Eintrag 4 verändert" in capsys.readouterr().out


def test_command_writes_json(capsys):
    with ohne_waechter():
        loeschen()

    with pytest.raises(CommandError):
        call_command("protokoll_pruefen", "--json")

    befund = json.loads(capsys.readouterr().out)
    assert befund["unversehrt"] is False
    assert [(b["kette"], b["nummer"], b["art"]) for b in befund["brueche"]] == [(7, 4, "fehlt")]


def test_missing_guard_is_no_whole_record(capsys):
    name = "protokoll_eintrag_fest"
    with connection.cursor() as cursor:
        an = " ON protokoll_eintrag" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {name}{an}")

    with pytest.raises(CommandError):
        call_command("protokoll_pruefen")

    assert name in capsys.readouterr().out


def test_stand_is_written_and_read_again(capsys, tmp_path):
    call_command("protokoll_stand")
    datei = tmp_path / "stand.json"
    datei.write_text(capsys.readouterr().out)
    with ohne_waechter():
        ende_samt_kopf_abschneiden()

    with pytest.raises(CommandError):
        call_command("protokoll_pruefen", "--stand", str(datei))

    assert "Kette 7, Eintrag 7 fehlt: das Ende" in capsys.readouterr().out


def test_stand_goes_round_through_json():
    stand = Stand(JETZT, koepfe())

    assert aus_json(als_json(stand)) == stand


SCHADEN = {
    "Ende fehlt": lambda text: text[:-40],
    "andere Zahl": lambda text: text.replace("   8,", "   7,"),
    "andere Form": lambda text: text.replace('"form": 1', '"form": 2'),
    "Liste": lambda _: "[]",
    "nichts": lambda _: "null",
    "leer": lambda _: "",
}


@pytest.mark.parametrize("verderben", SCHADEN.values(), ids=SCHADEN)
def test_damaged_stand_is_refused_in_a_sentence(verderben):
    text = als_json(Stand(JETZT, koepfe()))
    verdorben = verderben(text)

    assert verdorben != text
    with pytest.raises(Regelverstoss, match="beschädigt"):
        aus_json(verdorben)


@pytest.mark.parametrize(
    "inhalt", [None, b"\xff\xfe", b"{}"], ids=["fehlt", "kein Text", "kein Stand"]
)
def test_command_refuses_a_file_that_is_no_stand(tmp_path, inhalt):
    datei = tmp_path / "stand.json"
    if inhalt is not None:
        datei.write_bytes(inhalt)

    with pytest.raises(CommandError, match=r"lässt sich nicht lesen|beschädigt"):
        call_command("protokoll_pruefen", "--stand", str(datei))
