from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.recht.hilfearten import HILFEARTEN, Strom, hilfeart, hilfearten_am
from massanzug.recht.statistik import MERKMALE
from tests.recht.faelle import faelle

LAENGE_IM_MODELL = 30  # fall.Entscheidung.hilfeart


@pytest.mark.parametrize("fall", faelle("hilfearten", "statistikcode"))
def test_hilfeart_has_its_paragraph_code_and_stream(fall):
    art = hilfeart(fall["hilfeart"])

    assert art.paragraf.split(" Abs")[0].split(" Satz")[0] == fall["paragraf"]
    assert art.statistikcode == fall["code"]
    assert art.strom == fall["strom"]


@pytest.mark.parametrize("fall", faelle("hilfearten", "volljaehrige"))
def test_legal_ground_for_young_adults_is_section_41(fall):
    art = hilfeart(fall["hilfeart"])

    if fall["grundlage"] is None:
        with pytest.raises(ValueError, match="verweist nicht"):
            art.rechtsgrundlage(volljaehrig=True)
    else:
        assert art.rechtsgrundlage(volljaehrig=True) == fall["grundlage"]


@pytest.mark.parametrize("fall", faelle("hilfearten", "geltung"))
def test_hilfeart_holds_from_the_day_of_its_law(fall):
    assert hilfeart(fall["hilfeart"]).gilt_am(fall["tag"]) is fall["gilt"]


def test_legal_ground_names_the_book():
    assert hilfeart("spfh").rechtsgrundlage() == "§ 31 SGB VIII"


def test_unknown_hilfeart_is_an_error():
    with pytest.raises(KeyError):
        hilfeart("wunderhilfe")


def test_nothing_can_be_changed():
    with pytest.raises(FrozenInstanceError):
        hilfeart("spfh").name = "anders"


@pytest.mark.parametrize("art", HILFEARTEN.values(), ids=HILFEARTEN)
def test_hilfeart_fits_the_statistic_and_the_column(art):
    codes = {c.code for c in MERKMALE["artderhilfe"].codes}
    orte = {c.code for c in MERKMALE["ort"].codes}

    assert art.statistikcode in codes | {""}
    assert set(art.orte) <= orte
    assert len(art.schluessel) <= LAENGE_IM_MODELL
    assert art.quelle


def test_every_code_of_the_statistic_belongs_to_a_hilfeart():
    vergeben = {art.statistikcode for art in HILFEARTEN.values()} - {""}
    gefragt = {"01", "02", "03"}  # Erziehungsberatung: with whom

    assert {c.code for c in MERKMALE["artderhilfe"].codes} == vergeben | gefragt


def test_streams_are_those_of_case_work():
    from massanzug.fall.begriffe import Kostenstrom  # noqa: PLC0415 - recht itself knows no Django

    assert set(Strom) == set(Kostenstrom) - {"ohne"}


@given(st.dates(min_value=date(1980, 1, 1), max_value=date(2100, 1, 1)))
def test_list_of_a_day_is_what_holds_on_it(tag):
    assert set(hilfearten_am(tag)) == {a for a in HILFEARTEN.values() if a.gilt_am(tag)}


@given(st.sampled_from(sorted(HILFEARTEN)), st.integers(min_value=1, max_value=40_000))
def test_validity_is_one_stretch_of_days(schluessel, tage):
    art = hilfeart(schluessel)
    spaeter = art.gueltig_von + timedelta(days=tage)

    assert art.gilt_am(art.gueltig_von)
    assert not art.gilt_am(art.gueltig_von - timedelta(days=tage))
    assert art.gilt_am(spaeter) == (art.gueltig_bis is None or spaeter <= art.gueltig_bis)
