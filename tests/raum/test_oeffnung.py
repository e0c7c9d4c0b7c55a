from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from massanzug.kern.fehler import Regelverstoss
from massanzug.raum.domain.oeffnung import jetzt_offen, spannen_lesen, wochenplan
from massanzug.raum.models import Oeffnungszeit

BERLIN = ZoneInfo("Europe/Berlin")


def zeiten(*eintraege):
    return [Oeffnungszeit(wochentag=t, von=time(v), bis=time(b)) for t, v, b in eintraege]


@pytest.mark.parametrize(
    ("text", "erwartet"),
    [
        ("9-12", [(time(9), time(12))]),
        ("14:30–17 Uhr, 9.00 bis 12", [(time(9), time(12)), (time(14, 30), time(17))]),
        ("9–12 und 14–16", [(time(9), time(12)), (time(14), time(16))]),
        ("", []),
    ],
)
def test_hours_are_read_as_people_write_them(text, erwartet):
    assert spannen_lesen(text) == erwartet


@pytest.mark.parametrize("text", ["vormittags", "25–26", "12–9", "9–12, 11–13", "9–12–15"])
def test_unreadable_hours_are_refused_with_a_sentence(text):
    with pytest.raises(Regelverstoss, match=r"„|überschneiden"):
        spannen_lesen(text)


@pytest.mark.parametrize(
    ("jetzt", "erwartet"),
    [
        (datetime(2026, 11, 23, 10, tzinfo=BERLIN), "jetzt offen, bis 12 Uhr"),
        (datetime(2026, 11, 23, 12, tzinfo=BERLIN), "jetzt geschlossen, öffnet heute um 14 Uhr"),
        (
            datetime(2026, 11, 23, 18, tzinfo=BERLIN),
            "jetzt geschlossen, öffnet am Mittwoch um 9 Uhr",
        ),
        (datetime(2026, 11, 24, 8, tzinfo=BERLIN), "jetzt geschlossen, öffnet morgen um 9 Uhr"),
        (datetime(2026, 11, 25, 13, tzinfo=BERLIN), "jetzt geschlossen, öffnet am Montag um 9 Uhr"),
    ],
)
def test_open_now_answers_what_people_ask(jetzt, erwartet):
    offen = zeiten((0, 9, 12), (0, 14, 17), (2, 9, 12))

    assert jetzt_offen(offen, jetzt) == erwartet


def test_next_opening_may_be_a_week_away():
    assert jetzt_offen(zeiten((0, 9, 12)), datetime(2026, 11, 23, 13, tzinfo=BERLIN)).endswith(
        "am Montag um 9 Uhr"
    )


def test_without_hours_nothing_is_claimed():
    assert jetzt_offen([], datetime(2026, 11, 23, 13, tzinfo=BERLIN)) == ""


def test_week_names_only_days_with_hours():
    assert wochenplan(zeiten((2, 9, 12), (0, 14, 17), (0, 9, 12))) == [
        ("Montag", "9–12, 14–17"),
        ("Mittwoch", "9–12"),
    ]
