"""The calendar of an entry, read back by the library and checked by hand where it matters."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from django.utils import timezone
from icalendar import Calendar

from massanzug.wegweiser.domain.kalender import kalender
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AngebotFabrik,
    AusnahmeFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
)

pytestmark = pytest.mark.django_db
AB = date(2026, 11, 28)  # a Saturday
BERLIN = ZoneInfo("Europe/Berlin")


def rohtext(angebot, ab=AB):
    return kalender(angebot, ab=ab, adresse="https://stadt.example/angebot/x/").decode()


def ereignisse(angebot, ab=AB):
    return Calendar.from_ical(rohtext(angebot, ab)).walk("VEVENT")


def tage(ereignis):
    """The days on which a calendar shows it, by dateutil's reading of the rule."""
    regel = rrulestr(ereignis["RRULE"].to_ical().decode(), dtstart=ereignis.start)
    entfallen = {z.dt for z in ereignis["EXDATE"].dts} if "EXDATE" in ereignis else set()
    return [t.date() for t in regel if t not in entfallen]


def test_every_monday_in_local_time():
    zeit = OeffnungszeitFabrik(wochentag=0, von=time(9), bis=time(12))

    (ereignis,) = ereignisse(zeit.angebot)

    assert ereignis.start == datetime(2026, 11, 30, 9, tzinfo=BERLIN)
    assert ereignis["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert tage(ereignis)[:2] == [date(2026, 11, 30), date(2026, 12, 7)]
    assert {t.weekday() for t in tage(ereignis)} == {0}
    assert tage(ereignis)[-1] == date(2027, 11, 22)


def test_hour_stays_the_same_over_the_change_of_time():
    zeit = OeffnungszeitFabrik(wochentag=0)
    (ereignis,) = ereignisse(zeit.angebot)

    sommer = [
        t
        for t in rrulestr(ereignis["RRULE"].to_ical().decode(), dtstart=ereignis.start)
        if t.month == 7
    ]

    assert {(t.hour, t.utcoffset().seconds) for t in sommer} == {(9, 7200)}
    zone = rohtext(zeit.angebot).split("BEGIN:VTIMEZONE")[1].split("END:VTIMEZONE")[0]
    assert "TZID:Europe/Berlin" in zone
    assert "TZOFFSETTO:+0100" in zone
    assert "TZOFFSETTO:+0200" in zone


@pytest.mark.parametrize(
    ("woche", "erster", "zweiter"),
    [
        (3, date(2026, 12, 18), date(2027, 1, 15)),
        (5, date(2027, 1, 29), date(2027, 2, 26)),  # 25.12. is a public holiday
        (1, date(2026, 12, 4), date(2027, 2, 5)),  # 1.1., too
    ],
)
def test_one_week_of_the_month(woche, erster, zweiter):
    zeit = OeffnungszeitFabrik(wochentag=4, woche_im_monat=woche)

    (ereignis,) = ereignisse(zeit.angebot)

    assert tage(ereignis)[:2] == [erster, zweiter]


def test_public_holidays_and_exceptions_fall_out():
    zeit = OeffnungszeitFabrik(wochentag=4)
    AusnahmeFabrik(angebot=zeit.angebot, tag_von=date(2027, 1, 4), tag_bis=date(2027, 1, 9))

    (ereignis,) = ereignisse(zeit.angebot)

    gezeigt = tage(ereignis)
    assert date(2026, 12, 18) in gezeigt
    assert not {date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 8)} & set(gezeigt)
    assert date(2027, 1, 15) in gezeigt


def test_exception_with_hours_is_shown_on_each_of_its_days():
    zeit = OeffnungszeitFabrik(wochentag=0)
    AusnahmeFabrik(
        angebot=zeit.angebot,
        tag_von=date(2026, 12, 7),
        tag_bis=date(2026, 12, 8),
        von=time(14),
        bis=time(16),
        hinweis="Adventsfeier",
    )

    regel, ausnahme = ereignisse(zeit.angebot)

    assert date(2026, 12, 7) not in tage(regel)
    assert (ausnahme.start.hour, ausnahme.end.hour) == (14, 16)
    assert tage(ausnahme) == [date(2026, 12, 7), date(2026, 12, 8)]
    assert "Adventsfeier" in ausnahme["SUMMARY"]


def test_midnight_is_the_next_day():
    zeit = OeffnungszeitFabrik(wochentag=0, von=time(18), bis=time(23, 59))

    (ereignis,) = ereignisse(zeit.angebot)

    assert ereignis.end == datetime(2026, 12, 1, tzinfo=BERLIN)


def test_lines_are_folded_and_signs_escaped():
    angebot = AngebotFabrik(name="Mädchentreff; Nähen, Löten\\Basteln " + "ä" * 80)
    OeffnungszeitFabrik(angebot=angebot)

    roh = kalender(angebot, ab=AB, adresse="https://stadt.example/")

    assert max(len(zeile) for zeile in roh.split(b"\r\n")) <= 75
    assert b"\n" not in roh.replace(b"\r\n", b"")
    glatt = roh.replace(b"\r\n ", b"").decode()
    assert "Mädchentreff\\; Nähen\\, Löten\\\\Basteln" in glatt
    assert Calendar.from_ical(roh).walk("VEVENT")[0]["SUMMARY"] == angebot.name


def test_a_name_cannot_write_lines_of_its_own():
    angebot = AngebotFabrik(beschreibung="Treff\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x")
    OeffnungszeitFabrik(angebot=angebot)

    assert len(ereignisse(angebot)) == 1


def test_unconfirmed_is_tentative_and_says_so():
    offen, sicher = AngebotFabrik(), AngebotFabrik(bestaetigt_am=AB, bestaetigt_von="Stadt")
    OeffnungszeitFabrik(angebot=offen)
    OeffnungszeitFabrik(angebot=sicher)

    (vielleicht,), (fest,) = ereignisse(offen), ereignisse(sicher)

    assert (vielleicht["STATUS"], fest["STATUS"]) == ("TENTATIVE", "CONFIRMED")
    assert "noch nicht bestätigt" in vielleicht["DESCRIPTION"]
    assert "zuletzt bestätigt am" in fest["DESCRIPTION"]


def test_twice_is_the_same():
    zeit = OeffnungszeitFabrik()

    assert rohtext(zeit.angebot) == rohtext(zeit.angebot)


def test_protected_place_is_not_in_it():
    angebot = GeheimesAngebotFabrik()
    OeffnungszeitFabrik(angebot=angebot)

    roh = rohtext(angebot)

    assert [wort for wort in (*VERBORGENES, "LOCATION", "GEO") if wort in roh] == []


def test_address_and_place_of_others_are_in_it():
    zeit = OeffnungszeitFabrik()

    (ereignis,) = ereignisse(zeit.angebot)

    assert ereignis["LOCATION"] == "Lange Straße 7, 59755 Arnsberg"
    assert ereignis["GEO"].to_ical() == "51.45;7.97"


def test_page_hands_it_to_anybody(client):
    zeit = OeffnungszeitFabrik(angebot__slug="treff")

    antwort = client.get("/angebot/treff.ics")

    assert antwort.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "Set-Cookie" not in antwort.headers
    (ereignis,) = Calendar.from_ical(antwort.content).walk("VEVENT")
    assert ereignis.start.date() >= timezone.localdate()
    assert ereignis["URL"] == "http://testserver/angebot/treff/"
    assert ereignis["SUMMARY"] == zeit.angebot.name


@pytest.mark.parametrize("slug", ["gibt-es-nicht", "ohne-zeiten", "verborgen"])
def test_without_times_or_entry_there_is_none(client, slug):
    AngebotFabrik(slug="ohne-zeiten", oeffnungszeiten="nach Vereinbarung")
    OeffnungszeitFabrik(angebot=AngebotFabrik(slug="verborgen", veroeffentlicht=False))

    assert client.get(f"/angebot/{slug}.ics").status_code == 404


@pytest.mark.parametrize("zeiten", [1, 3])
def test_queries_do_not_grow(client, django_assert_num_queries, zeiten):
    angebot = AngebotFabrik(slug="treff")
    for tag in range(zeiten):
        OeffnungszeitFabrik(angebot=angebot, wochentag=tag)

    with django_assert_num_queries(4):
        client.get("/angebot/treff.ics")
