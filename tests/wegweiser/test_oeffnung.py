"""Hours read from words, and „open now?“ answered from hours."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.begriffe import Oeffnungsart
from massanzug.wegweiser.domain.ausnahmen import ausnahmen_in_worten, ausnahmen_lesen
from massanzug.wegweiser.domain.oeffnung import (
    jetzt_offen,
    minuten_der_woche,
    naechste_oeffnung,
)
from massanzug.wegweiser.domain.speichern import ausnahmen_setzen, zeiten_setzen
from massanzug.wegweiser.domain.zeitworte import Zeit, zeiten_in_worten, zeiten_lesen
from tests.fabriken.wegweiser import AngebotFabrik


@pytest.mark.parametrize(
    ("worte", "gelesen"),
    [
        ("Mo–Fr 8–12; Di, Do 14–16 (telefonisch)", "Mo–Fr 8–12; Di, Do 14–16 (telefonisch)"),
        ("3. Freitag im Monat, 15–17 Uhr", "3. Fr im Monat 15–17"),
        ("Mo–Do 8–20 Uhr, Fr 8–15 Uhr", "Mo–Do 8–20; Fr 8–15"),
        ("montags 9 bis 12.30 Uhr und 14:00-18 Uhr", "Mo 9–12.30, 14–18"),
        ("Sa–Mo 10–24 Uhr", "Mo, Sa, So 10–24"),
        ("Mo–Fr 8–16 nach Vereinbarung", "Mo–Fr 8–16 nach Vereinbarung"),
        ("letzter Do im Monat 9–10", "letzter Do im Monat 9–10"),
        ("", ""),
    ],
)
def test_words_that_mean_one_thing_become_hours(worte, gelesen):
    assert zeiten_in_worten(zeiten_lesen(worte)) == gelesen


@pytest.mark.parametrize(
    "worte",
    [
        "rund um die Uhr",
        "Freibadsaison",
        "Mo–Fr ab 13 Uhr, bis 19 Uhr",
        "Mi, Fr 15–18 Uhr; Sa, So, Feiertag 9.30–13.30 und 14.30–18 Uhr",
        "3. Freitag 15–17 Uhr",
        "Mo im Monat 9–10",
        "Pfarrbüro Mi 8.30–10.30 Uhr",
    ],
)
def test_words_that_leave_room_stay_words(worte):
    assert zeiten_lesen(worte) is None


@pytest.mark.parametrize("worte", ["Mo 9–27", "Büro 25–30 Uhr", "Mo 12–9", "Mo 9.75–10"])
def test_times_that_do_not_exist_are_a_mistake(worte):
    with pytest.raises(Regelverstoss):
        zeiten_lesen(worte)


@st.composite
def wochen(draw):
    zeiten = set()
    for tag in draw(st.sets(st.integers(0, 6))):
        grenzen = sorted(draw(st.sets(st.integers(0, 95), min_size=2, max_size=6)))
        for a, b in zip(grenzen[::2], grenzen[1::2], strict=False):
            zeiten.add(Zeit(tag, time(a // 4, a % 4 * 15), time(b // 4, b % 4 * 15)))
    return tuple(sorted(zeiten, key=lambda z: (z.wochentag, z.von)))


@given(wochen(), st.sampled_from(list(Oeffnungsart)))
def test_every_week_is_read_back_as_it_was(zeiten, art):
    zeiten = tuple(Zeit(z.wochentag, z.von, z.bis, art) for z in zeiten)

    assert zeiten_lesen(zeiten_in_worten(zeiten)) == zeiten


def test_exceptions_are_read_back_as_they_were():
    worte = "24.12.2026–01.01.2027 geschlossen (Ferien); 05.01.2027 9–12"

    assert ausnahmen_in_worten(ausnahmen_lesen(worte)) == worte
    for krumm in ("Weihnachten", "31.02.2026 geschlossen", "02.01.2027–01.01.2027 geschlossen"):
        with pytest.raises(Regelverstoss):
            ausnahmen_lesen(krumm)


def angebot(worte, ausnahmen="", **werte):
    neues = AngebotFabrik(**werte)
    zeiten_setzen(neues, zeiten_lesen(worte))
    ausnahmen_setzen(neues, ausnahmen_lesen(ausnahmen))
    return neues


def um(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("worte", "wann", "offen", "text"),
    [
        ("Mo–Fr 8–12", "2026-11-30 08:00", True, "jetzt offen, bis 12 Uhr"),
        ("Mo–Fr 8–12", "2026-11-30 12:00", False, "wieder morgen ab 8 Uhr"),
        ("Mo–Fr 8–12", "2026-11-27 13:00", False, "wieder am Montag ab 8 Uhr"),
        ("Mo 9–12 (telefonisch)", "2026-11-30 09:30", True, "am Telefon erreichbar, bis 12 Uhr"),
        ("Mo–Fr 8–16 nach Vereinbarung", "2026-11-30 09:00", False, "nach Vereinbarung"),
        ("Mo 18–24; Di 0–8", "2026-12-01 07:59", True, "bis 8 Uhr"),
        ("Mo 18–24; Di 0–8", "2026-11-30 23:59", True, "bis 8 Uhr"),
        ("Mo 18–24", "2026-11-30 23:59", True, "bis 24 Uhr"),
        ("3. Fr im Monat 15–17", "2026-12-18 15:00", True, "bis 17 Uhr"),
        ("3. Fr im Monat 15–17", "2026-12-14 15:00", False, "wieder am Freitag ab 15 Uhr"),
        ("3. Fr im Monat 15–17", "2026-11-28 15:00", False, "wieder am 18. Dezember ab 15 Uhr"),
        ("letzter Mo im Monat 15–17", "2026-11-30 15:00", True, "bis 17 Uhr"),
        ("Mo–Fr 8–12", "2026-12-25 09:00", None, "Feiertag"),
        ("", "2026-11-30 09:00", None, ""),
    ],
)
def test_open_now(worte, wann, offen, text):
    antwort = jetzt_offen(angebot(worte), um(wann))

    assert antwort.offen is offen
    assert text in antwort.text


@pytest.mark.django_db
def test_an_exception_beats_the_week_and_a_day_beats_the_holidays():
    eines = angebot("Mo–Fr 8–12", "21.12.2026–31.12.2026 geschlossen (Ferien); 22.12.2026 10–11")

    geschlossen = jetzt_offen(eines, um("2026-12-21 09:00"))
    assert (geschlossen.offen, geschlossen.hinweis) == (False, "Ferien")
    assert "wieder morgen ab 10 Uhr" in geschlossen.text
    assert jetzt_offen(eines, um("2026-12-22 10:30")).offen
    assert not jetzt_offen(eines, um("2026-12-22 09:00")).offen
    assert naechste_oeffnung(eines, um("2026-12-22 11:00")).von == um(
        "2027-01-04 08:00"
    )  # a Friday that is a holiday lies between


@pytest.mark.django_db
def test_day_and_night_is_always_but_for_an_exception():
    nummer = angebot("", "24.12.2026 geschlossen", rund_um_die_uhr=True)

    assert jetzt_offen(nummer, um("2026-12-25 03:00")).offen
    assert jetzt_offen(nummer, um("2026-12-24 03:00")).offen is False
    assert minuten_der_woche(nummer, date(2026, 11, 30)) == ((0, 7 * 1440),)
    assert minuten_der_woche(nummer, date(2026, 12, 21)) == ((0, 3 * 1440), (4 * 1440, 7 * 1440))


@pytest.mark.django_db
def test_minutes_of_the_week_join_over_midnight_and_know_only_open_doors():
    eines = angebot("Mo 18–24; Di 0–8; Mi 9–10 nach Vereinbarung")

    assert minuten_der_woche(eines, date(2026, 11, 30)) == ((18 * 60, 1440 + 8 * 60),)
