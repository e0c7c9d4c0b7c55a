from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.recht.fristen import (
    FRISTEN,
    braucht_ende,
    hilfeplan_erforderlich,
    ueberpruefung_faellig,
)
from massanzug.recht.hilfearten import hilfeart
from massanzug.recht.kalender import monate_spaeter
from tests.recht.faelle import faelle


@pytest.mark.parametrize("fall", faelle("fristen", "ueberpruefung"))
def test_review_is_due(fall):
    assert ueberpruefung_faellig(fall["beginn"], fall.get("monate")) == fall["faellig"]


@pytest.mark.parametrize("fall", faelle("fristen", "hilfeplan"))
def test_hilfeplan_is_asked_for(fall):
    erforderlich = hilfeplan_erforderlich(
        hilfeart(fall["hilfeart"]), voraussichtliche_monate=fall["monate"]
    )

    assert erforderlich is fall["noetig"]


@pytest.mark.parametrize("fall", faelle("fristen", "bereich"))
def test_bereich_needs_an_end(fall):
    assert braucht_ende(fall["bereich"]) is fall["ende"]


def test_review_lies_ahead():
    with pytest.raises(ValueError, match="Zukunft"):
        ueberpruefung_faellig(date(2026, 1, 1), 0)


@pytest.mark.parametrize("frist", FRISTEN.values(), ids=FRISTEN)
def test_every_period_says_whose_number_it_is(frist):
    assert frist.paragraf.startswith("§")
    assert frist.quelle


TAGE = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))


@given(TAGE, st.integers(min_value=0, max_value=600))
def test_months_later_is_that_month_and_at_most_that_day(tag, monate):
    spaeter = monate_spaeter(tag, monate)

    assert (spaeter.year * 12 + spaeter.month) - (tag.year * 12 + tag.month) == monate
    assert spaeter.day == tag.day or (spaeter.day < tag.day and spaeter.day >= 28)


@given(TAGE, TAGE, st.integers(min_value=0, max_value=60))
def test_months_later_keeps_the_order_of_days(a, b, monate):
    frueher, spaeter = sorted([a, b])

    assert monate_spaeter(frueher, monate) <= monate_spaeter(spaeter, monate)
