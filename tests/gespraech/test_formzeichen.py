from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from massanzug.gespraech.formzeichen import Befund, ausstellen, lesen

JETZT = datetime(2026, 11, 28, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("alter", "befund"),
    [
        (timedelta(seconds=1), Befund.ZU_SCHNELL),
        (timedelta(seconds=3), Befund.GUT),
        (timedelta(hours=12), Befund.GUT),
        (timedelta(hours=12, seconds=1), Befund.ABGELAUFEN),
        (timedelta(seconds=-5), Befund.ZU_SCHNELL),
    ],
)
def test_a_mark_is_good_as_long_as_a_person_takes(alter, befund):
    assert lesen(ausstellen(JETZT), JETZT + alter).befund == befund


def test_the_same_mark_has_the_same_kennung():
    zeichen = ausstellen(JETZT)

    assert lesen(zeichen, JETZT).kennung == lesen(zeichen, JETZT).kennung
    assert lesen(zeichen, JETZT).kennung != lesen(ausstellen(JETZT), JETZT).kennung


@pytest.mark.parametrize("zeichen", ["", "x", "a:b:c", "\x00", "ä" * 5000])
def test_a_mark_that_is_not_ours_has_run_out(zeichen):
    assert lesen(zeichen, JETZT).befund == Befund.ABGELAUFEN


def test_a_mark_cannot_be_made_younger():
    wert, sep, rest = ausstellen(JETZT - timedelta(days=1)).partition(":")

    assert lesen(wert + "A" + sep + rest, JETZT).befund == Befund.ABGELAUFEN
