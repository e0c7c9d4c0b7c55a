"""Pictures that are looked at side by side can be compared by eye."""

from __future__ import annotations

import re

import pytest

from massanzug.prognose.domain.zeichnen import bilder_zeichnen, gemeinsame_skala, zeichnen
from tests.fabriken.prognose import ergebnis

QUANTILE = ("q05", "q25", "q50", "q75", "q95")


def dreifach(monate):
    """The same town, three times as dear."""
    inhalt = ergebnis(monate=monate)
    for r in inhalt["reihen"]:
        r |= {q: [3 * x for x in r[q]] for q in QUANTILE}
    return inhalt


def worte(svg):
    return re.findall(r"<text[^>]*>([^<]+)", svg)


@pytest.mark.parametrize("groesse", ["kosten", "faelle"])
def test_on_one_scale_both_have_the_same_axes_and_the_larger_fits(groesse):
    klein, gross = ergebnis(monate=24), dreifach(60)
    skala = gemeinsame_skala([klein, gross], groesse)

    erstes, zweites = (zeichnen(e, groesse, skala) for e in (klein, gross))

    assert worte(erstes) == worte(zweites)
    assert (skala.von, skala.bis) == ("2025-01", "2029-12")
    assert skala == gemeinsame_skala([gross, klein], groesse)
    assert zweites == zeichnen(gross, groesse)  # it alone would have the same


def test_alone_each_fills_its_own():
    klein, gross = (bilder_zeichnen(e)["kosten"] for e in (ergebnis(), dreifach(24)))

    assert worte(klein) != worte(gross)
