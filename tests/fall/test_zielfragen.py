from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.fall.domain.zielfragen import HOECHSTENS, Zielangaben, Zielfrage, zielfragen

AM = date(2026, 11, 23)
GUT = Zielangaben(
    text="Ich bringe die Kleine dreimal in der Woche selbst zur Kita.",
    merkmal="Die Erzieherin sagt mir morgens Hallo.",
    mein_beitrag="Ich stelle den Wecker auf sechs.",
    bis=date(2026, 12, 20),
    hat_wille=True,
)


def merkmale(ziel):
    return [frage.merkmal for frage in zielfragen(ziel, AM)]


def test_zielfragen_ask_nothing_about_a_ziel_that_says_it_all():
    assert zielfragen(GUT, AM) == ()


def test_zielfragen_ask_nothing_before_there_is_text():
    assert zielfragen(Zielangaben(text="  "), AM) == ()


@pytest.mark.parametrize(
    ("text", "merkmal"),
    [
        ("Die Kleine geht dreimal in der Woche zur Kita.", "eigene Worte"),
        ("Ich will nicht mehr schreien.", "positiv"),
        ("Ich habe eine SPFH mit 5 Stunden in der Woche.", "keine Maßnahme"),
        ("Ich bekomme 5 h Betreuung in der Woche.", "keine Maßnahme"),
        ("Mein Sohn soll pünktlich aufstehen.", "gewollt"),
        ("Wir reden besser miteinander.", "konkret"),
        ("Mein Mann hört mir abends zu.", "aus eigener Kraft"),
    ],
)
def test_zielfragen_ask_about_what_the_text_leaves_open(text, merkmal):
    assert merkmale(dataclasses.replace(GUT, text=text)) == [merkmal]


@pytest.mark.parametrize(
    ("werte", "merkmal"),
    [
        ({"hat_wille": False}, "gewollt"),
        ({"mein_beitrag": ""}, "aus eigener Kraft"),
        ({"merkmal": ""}, "konkret"),
        ({"bis": None}, "konkret"),
        ({"bis": date(2028, 1, 1)}, "klein genug"),
    ],
)
def test_zielfragen_ask_about_what_hangs_on_it(werte, merkmal):
    assert merkmale(dataclasses.replace(GUT, **werte)) == [merkmal]


def test_zielfragen_take_a_negation_with_its_other_half_as_it_is():
    text = "Ich schreie nicht, sondern gehe kurz vor die Tür."

    assert merkmale(dataclasses.replace(GUT, text=text)) == []


def test_zielfragen_ask_no_date_and_no_step_of_a_richtungsziel():
    richtung = Zielangaben(text="Ich will, dass wir wieder lachen.", handlung=False, hat_wille=True)

    assert zielfragen(richtung, AM) == ()


@given(st.builds(Zielangaben, text=st.text(), bis=st.none() | st.dates(), hat_wille=st.booleans()))
def test_zielfragen_are_three_questions_at_most_and_never_a_verdict(ziel):
    """T11: one Ziel, one reader, no score."""
    fragen = zielfragen(ziel, AM)

    assert len(fragen) <= HOECHSTENS
    assert {f.name for f in dataclasses.fields(Zielfrage)} == {"merkmal", "frage"}
    assert all(isinstance(f.frage, str) and f.frage.endswith("?") for f in fragen)
