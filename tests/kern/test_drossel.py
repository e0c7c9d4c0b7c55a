from __future__ import annotations

from massanzug.kern.drossel import Drossel


def test_lets_so_many_through_in_a_minute_and_no_more():
    drossel = Drossel(3)

    assert [drossel.frei(sekunde) for sekunde in (60, 61, 90, 119, 119.9)] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_next_minute_begins_anew():
    drossel = Drossel(1)

    assert [drossel.frei(s) for s in (0, 59, 60, 61, 120)] == [True, False, True, False, True]
