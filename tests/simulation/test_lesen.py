"""Bad input is listed with its line, counted, or refused with a sentence."""

from __future__ import annotations

import pytest

from massanzug.simulation import Unrechenbar, lesen, preise_lesen, verlauf_lesen
from tests.simulation.welt import STICHTAG, verlauf

GUT = "a,Nord,31,2015-03,2023-02-01,2023-09-30"
SCHLECHT = {
    "ends before it begins": ("b,Nord,31,2015-03,2023-02-01,2023-01-31", "vor dem Beginn"),
    "unknown kind": ("b,Nord,77,2015-03,2023-02-01,", "unbekannt"),
    "no kind": ("b,Nord,,2015-03,2023-02-01,", "hilfeart ist leer"),
    "birth in the future": ("b,Nord,31,2031-03,2023-02-01,", "nach dem Stichtag"),
    "born after it began": ("b,Nord,31,2024-03,2023-02-01,", "nach dem Beginn"),
    "begins after the Stichtag": ("b,Nord,31,2015-03,2025-02-01,", "nach dem Stichtag"),
    "same help twice": (GUT, "doppelt"),
    "one id, two births": ("a,Nord,34,2014-03,2024-02-01,", "anderen Geburtsmonat"),
    "no such day": ("b,Nord,31,2015-03,2023-02-30,", "kein Datum"),
    "no such month": ("b,Nord,31,2015-13,2023-02-01,", "kein Monat"),
    "too few cells": ("b,Nord", "ist leer"),
    "an adult of forty": ("b,Nord,31,1983-01,2023-02-01,", "27 Jahre"),
    "the name of the sum": ("b,alle,31,2015-03,2023-02-01,", "alle"),
}


@pytest.mark.parametrize(("zeile", "grund"), SCHLECHT.values(), ids=SCHLECHT)
def test_bad_line_is_listed_with_line_and_reason(zeile, grund):
    v = verlauf_lesen(verlauf(GUT, zeile), STICHTAG)

    assert len(v) == 1
    assert [a.zeile for a in v.abgewiesen] == [3]
    assert grund in v.abgewiesen[0].grund


def test_child_placed_on_its_first_birthday_is_no_problem():
    v = verlauf_lesen(verlauf("b,Nord,33,2022-02,2023-02-01,"), STICHTAG)

    assert (len(v), v.abgewiesen) == (1, ())


def test_one_case_may_have_one_help_after_another_and_two_at_once():
    v = verlauf_lesen(
        verlauf(GUT, "a,Nord,34,2015-03,2023-05-01,", "a,Nord,31,2015-03,2024-01-01,"), STICHTAG
    )

    assert (len(v), v.abgewiesen) == (3, ())


def test_what_happens_after_the_stichtag_is_not_known():
    v = verlauf_lesen(verlauf("b,Nord,31,2015-03,2024-12-01,2025-01-07"), STICHTAG)

    assert v.ende[0] == float("inf")


def test_spreadsheets_of_german_offices_are_read():
    text = "fall_id;Wirkungsraum;hilfeart;geburtsmonat;beginn;ende\r\n1;Süd;§ 35a;2010-01;01.02.2023;\r\n"

    for inhalt in (text.encode("cp1252"), text.encode("utf-8-sig")):
        v = verlauf_lesen(inhalt, STICHTAG)
        assert (v.arten, v.raeume) == (("35a",), ("Süd",))


@pytest.mark.parametrize("inhalt", [b"", b"nichts\n1\n", verlauf("b,Nord,77,2015-03,2023-02-01,")])
def test_file_without_a_help_is_refused_with_a_sentence(inhalt):
    with pytest.raises(Unrechenbar, match=r"^(In der ersten|Die Datei enthält).*\.$"):
        verlauf_lesen(inhalt, STICHTAG)


def test_too_many_lines_are_refused_with_a_sentence(monkeypatch):
    monkeypatch.setattr(lesen, "HOECHSTENS_ZEILEN", 1)

    with pytest.raises(Unrechenbar, match="mehr als"):
        verlauf_lesen(verlauf(GUT, GUT.replace("a,", "b,")), STICHTAG)


def test_ten_million_lines_are_refused_before_they_are_taken_apart():
    viele = verlauf(GUT) + b"\nx" * 10_000_000

    with pytest.raises(Unrechenbar, match=r"mehr als 500\.000 Zeilen"):
        verlauf_lesen(viele, STICHTAG)


def test_file_too_large_is_refused_with_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(lesen, "HOECHSTENS_BYTES", 1000)
    datei = tmp_path / "v.csv"
    datei.write_bytes(verlauf(*[GUT] * 100))

    with pytest.raises(Unrechenbar, match="größer als"):
        verlauf_lesen(datei.read_bytes(), STICHTAG)


def test_price_holds_until_the_next_and_bad_prices_are_listed():
    p = preise_lesen(
        b'hilfeart,monat,euro_pro_monat\n31,2024-01,10\n31,2024-03,"1.020,50"\n31,2024-03,9\n34,x,1\n'
        b"34,2024-01,-1\n34,2024-01,nan\n99,2024-01,1\n"
    )

    assert list(p.pfad("31", 2024 * 12 - 1, 5)) == [10, 10, 10, 1020.5, 1020.5]
    assert [a.zeile for a in p.abgewiesen] == [4, 5, 6, 7, 8]
