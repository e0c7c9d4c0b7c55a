from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from massanzug.suche.wortschatz import (
    ZWEI_AB,
    ErweiterterWortschatz,
    Wortschatz,
    fehler_erlaubt,
    packen,
)

WOERTER = st.sets(st.text("abcdeü", min_size=1, max_size=12), max_size=40)


def schatz(woerter):
    return Wortschatz(packen({w: (len(w), w.upper()) for w in woerter}))


@given(WOERTER)
def test_every_word_is_found_and_no_other(woerter):
    packung = schatz(woerter)

    assert [w.gefaltet for w in packung.alle()] == sorted(woerter)
    for wort in woerter:
        assert packung.finde(wort) == (wort, len(wort), wort.upper())
        assert wort + "x" not in packung


@given(WOERTER, st.text("abcdeü", min_size=1, max_size=12))
def test_near_words_are_the_same_as_by_comparing_with_all(woerter, gesucht):
    abstand = fehler_erlaubt(gesucht)
    erwartet = {w for w in woerter if OSA.distance(w, gesucht) <= abstand}

    assert {w.gefaltet for _, w in schatz(woerter).nahe(gesucht, abstand)} == erwartet


def test_two_errors_are_looked_through_in_long_words_only():
    assert fehler_erlaubt("a" * ZWEI_AB) == 2
    assert fehler_erlaubt("a" * (ZWEI_AB - 1)) == 1
    assert fehler_erlaubt("abc") == 0


def test_words_with_a_beginning_come_by_frequency():
    packung = Wortschatz(
        packen({"bad": (1, ""), "bade": (7, ""), "baden": (3, ""), "ball": (9, "")})
    )

    assert [w.gefaltet for w in packung.mit_anfang("bad", 2)] == ["bade", "baden"]


def test_new_words_stand_beside_the_old():
    beide = ErweiterterWortschatz(schatz({"hebamme"}), schatz({"hebammen"}))

    assert [w.gefaltet for _, w in beide.nahe("hebamm", 1)] == ["hebamme"]
    assert beide.finde("hebammen")
    assert [w.gefaltet for w in beide.mit_anfang("heb", 5)] == ["hebammen", "hebamme"]


@pytest.mark.parametrize("block", [b"", b"MAWORT01", b"x" * 200, packen({"wort": (1, "")})[:-1]])
def test_a_damaged_block_is_refused(block):
    with pytest.raises(ValueError, match="vocabulary"):
        Wortschatz(block)
