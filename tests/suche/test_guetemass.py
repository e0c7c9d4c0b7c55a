"""The quality set is sound, and its marks mean what its README says."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.suche.guete import KEIN_TREFFER, Antwort, Frage, fragen, genuegt, gesamt, note, noten


def antwort(erwartet, gefunden, art="satz"):
    return Antwort(Frage(art, "frage", "", "de", frozenset(erwartet)), tuple(gefunden))


def test_each_kind_has_enough_questions():
    je_art = Counter(f.art for f in fragen())

    assert len(je_art) == 8
    assert min(je_art.values()) >= 25


def test_only_nonsense_has_no_right_answer():
    assert {f.art for f in fragen() if not f.erwartet} == {KEIN_TREFFER}
    assert all(not f.erwartet for f in fragen() if f.art == KEIN_TREFFER)


def test_no_question_is_asked_twice():
    fragen_am_ort = Counter((f.text.casefold(), f.ortsteil) for f in fragen())

    assert [f for f, mal in fragen_am_ort.items() if mal > 1] == []


@pytest.mark.parametrize(
    ("erwartet", "gefunden", "anteil"),
    [
        ("ab", "ab", 1),
        ("ab", "xyzab", 1),
        ("ab", "wxyzab", 0.5),
        ("ab", "", 0),
        ("abcdefg", "abcde", 1),
        ("abcdefg", "abcxy", 0.6),
        ("", "", 1),
        ("", "a", 0),
    ],
)
def test_share_of_the_right_ones_in_the_first_five(erwartet, gefunden, anteil):
    assert antwort(erwartet, gefunden).anteil == anteil


def test_a_kind_is_marked_by_the_mean_of_its_questions():
    halb = note([antwort("ab", "a"), antwort("ab", "ab"), antwort("ab", "x")])

    assert halb.anteil == pytest.approx(0.5)
    assert halb.mit_treffer == pytest.approx(2 / 3)


def test_silence_does_not_lift_the_whole():
    antworten = [antwort("a", "x"), antwort("", "", KEIN_TREFFER)]

    assert gesamt(antworten).anteil == 0
    assert noten(antworten)[KEIN_TREFFER].anteil == 1


@pytest.mark.parametrize(
    ("schlechte", "genug"), [(0, True), (1, True), (2, False)], ids=["alle", "neun", "acht"]
)
def test_one_weak_kind_is_enough_to_fail(schlechte, genug):
    gute = [antwort("a", "a") for _ in range(50)]
    schwach = [antwort("a", "x" if n < schlechte else "a", "dialekt") for n in range(10)]

    assert genuegt(gute + schwach) is genug
