from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.raum.begriffe import Traegerart
from massanzug.recht.hilfearten import HILFEARTEN, hilfeart
from massanzug.recht.statistik import (
    MERKMALE,
    Code,
    Zeitpunkt,
    ableiten,
    code_text,
    liste,
    merkmale_der_hilfe,
    pruefen,
)
from tests.recht.faelle import faelle

HEUTE = date(2026, 11, 23)


@pytest.mark.parametrize("fall", faelle("statistik", "anzahl"))
def test_list_is_as_long_as_the_official_one(fall):
    assert len(MERKMALE[fall["merkmal"]].codes) == fall["codes"]


@pytest.mark.parametrize("merkmal", MERKMALE.values(), ids=MERKMALE)
def test_codes_fit_their_columns(merkmal):
    """``131–136`` are three codes of two digits; ``119`` is one of one."""
    spalten = merkmal.spalten.split(" ")[0].split("–")
    breite = int(spalten[-1]) - int(spalten[0]) + 1

    assert {len(c.code) for c in merkmal.codes} == {breite // merkmal.hoechstens}
    assert len({c.code for c in merkmal.codes}) == len(merkmal.codes)
    assert merkmal.quelle
    assert merkmal.norm.startswith("§ 99 Abs. 1")


def test_no_list_before_the_survey_of_2007():
    assert liste("gruende", date(2006, 12, 31)) == ()
    assert liste("gruende", date(2007, 1, 1))[0].code == "10"


def test_codes_of_traeger_are_those_the_traeger_have():
    assert {c.code: c.text for c in MERKMALE["traeger"].codes} == {
        art.value: art.label for art in Traegerart
    }


def test_code_that_ended_is_no_longer_offered():
    code = Code("1", "alt", date(2007, 1, 1), date(2021, 12, 31))

    assert code.gilt_am(date(2021, 12, 31))
    assert not code.gilt_am(date(2022, 1, 1))


def test_merkmale_are_asked_at_the_beginning_or_at_the_end():
    beginn = merkmale_der_hilfe(Zeitpunkt.BEGINN)
    ende = merkmale_der_hilfe(Zeitpunkt.ENDE)

    assert [m.schluessel for m in ende] == [
        "beendigungsgrund",
        "aufenthalt_danach",
        "nachfolgende_hilfe",
    ]
    assert set(merkmale_der_hilfe()) == {*beginn, *ende}


def test_text_of_a_code():
    assert code_text("beendigungsgrund", "10") == "wie im Hilfeplan vorgesehen"
    assert code_text("beendigungsgrund", "") == "nicht erfragt"


@pytest.mark.parametrize("fall", faelle("statistik", "ableiten"))
def test_what_follows_is_not_asked_again(fall):
    art = hilfeart(fall["hilfeart"])

    folgt = ableiten(art, traegerart=fall.get("traegerart", ""), ort=fall.get("ort", ""))

    assert folgt == fall["folgt"]


@pytest.mark.parametrize("fall", faelle("statistik", "pruefen"))
def test_answers_are_checked_in_sentences(fall):
    fehler = pruefen(fall["merkmal"], fall["codes"], HEUTE)

    assert len(fehler) == fall["fehler"]
    assert all(satz.endswith(".") for satz in fehler)


@given(
    st.sampled_from(sorted(HILFEARTEN)),
    st.sampled_from([*Traegerart.values, ""]),
    st.sampled_from([*(c.code for c in MERKMALE["ort"].codes), ""]),
)
def test_what_is_derived_is_always_a_valid_answer(schluessel, traegerart, ort):
    folgt = ableiten(hilfeart(schluessel), traegerart=traegerart, ort=ort)

    assert [fehler for m, code in folgt.items() for fehler in pruefen(m, [code], HEUTE)] == []


@given(st.data())
def test_any_choice_from_the_list_is_valid(data):
    merkmal = data.draw(st.sampled_from(sorted(MERKMALE)))
    codes = [c.code for c in liste(merkmal, HEUTE)]
    wahl = data.draw(
        st.lists(st.sampled_from(codes), unique=True, max_size=MERKMALE[merkmal].hoechstens)
    )

    assert pruefen(merkmal, wahl, HEUTE) == []
