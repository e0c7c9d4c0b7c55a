"""What a translation must keep whatever it says: numbers, places for words, marks, plural forms."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from django.conf import settings
from django.utils.translation import ngettext, override

from docs import texte

FREMD = [kuerzel for kuerzel, _ in settings.LANGUAGES if kuerzel != "de"]
ZAHL = {"%(anzahl)s", "%(n)s", "%(tage)s"}  # a form for one or two may say the number in words
PLATZ = re.compile(r"%\(\w+\)s")
MARKE = re.compile(r"<[^>]*>")
ZIFFERN = re.compile(r"[0-9]+")


@pytest.fixture(params=FREMD)
def uebersetzt(request):
    """Pairs of the German and each of its translated forms."""
    katalog = texte.gelesen(request.param)
    return [
        (satz.id if isinstance(satz.id, str) else satz.id[-1], form)
        for satz in katalog
        if satz.id
        for form in ([satz.string] if isinstance(satz.string, str) else satz.string)
        if form
    ]


def verloren(paare, muster, frei=frozenset()):
    """Where the two do not have the same pieces."""
    return [
        (deutsch, form)
        for deutsch, form in paare
        if Counter(s for s in muster.findall(deutsch) if s not in frei)
        != Counter(s for s in muster.findall(form) if s not in frei)
    ]


def test_places_for_words_are_kept(uebersetzt):
    assert verloren(uebersetzt, PLATZ, ZAHL) == []


def test_marks_and_digits_are_kept(uebersetzt):
    assert verloren(uebersetzt, MARKE) == []
    assert verloren(uebersetzt, ZIFFERN) == []


def test_no_straight_quotation_mark_can_end_an_attribute(uebersetzt):
    assert [form for _, form in uebersetzt if re.search(r"[\"']", MARKE.sub("", form))] == []


@pytest.mark.parametrize("sprache", FREMD)
def test_every_plural_form_is_there(sprache):
    katalog = texte.gelesen(sprache)
    mehrere = [satz for satz in katalog if isinstance(satz.id, tuple) and any(satz.string)]

    assert mehrere
    assert [s.id for s in mehrere if len([f for f in s.string if f]) != katalog.num_plurals] == []


@pytest.mark.parametrize(
    ("sprache", "zahl", "wort"),
    [
        ("ar", 2, "مكانان شاغران"),
        ("ar", 7, "7 أماكن شاغرة"),
        ("ar", 11, "11 مكانًا شاغرًا"),
        ("ar", 100, "100 مكان شاغر"),
        ("pl", 22, "22 wolne miejsca"),
        ("ro", 20, "20 de locuri libere"),
        ("ru", 21, "21 свободное место"),
        ("tr", 3, "3 boş yer"),
        ("uk", 12, "12 вільних місць"),
    ],
)
def test_the_number_chooses_its_form(sprache, zahl, wort):
    with override(sprache):
        satz = ngettext("%(n)s freier Platz", "%(n)s freie Plätze", zahl) % {"n": zahl}

    assert satz == wort
