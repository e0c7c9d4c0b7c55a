"""An entry's times for the calendar of a telephone or a computer: RFC 5545, local time of Berlin.

Nothing is promised for longer than a year, for public holidays, or as certain while nobody has
confirmed the entry. Whoever subscribes gets the next days with the next fetch.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from massanzug.recht.kalender import ist_feiertag
from massanzug.wegweiser.begriffe import Oeffnungsart
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.zeiten import byday
from massanzug.wegweiser.domain.karten import stand_in_worten
from massanzug.wegweiser.domain.zeitworte import LETZTE_WOCHE, MITTERNACHT
from massanzug.wegweiser.models import Angebot, Oeffnungsausnahme, Oeffnungszeit

BERLIN = ZoneInfo("Europe/Berlin")
VORAUS = timedelta(days=365)


def kalender(angebot: Angebot, *, ab: date, adresse: str) -> bytes | None:
    """None where no times are known, or only in words. ``adresse``: the entry's own page."""
    ereignisse = [
        *_regelmaessige(angebot, ab),
        *(_ausnahme(angebot, a) for a in angebot.ausnahmen.all() if a.von and a.tag_bis >= ab),
    ]
    if not ereignisse:
        return None
    kalender_ = Calendar()
    kalender_.add("prodid", "-//Maßanzug//Wegweiser//DE")
    kalender_.add("version", "2.0")
    kalender_.add("method", "PUBLISH")
    kalender_.add("name", angebot.name)
    kalender_.add("x-wr-calname", angebot.name)
    kalender_.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    kalender_.add_component(
        Timezone.from_tzid(
            "Europe/Berlin", first_date=ab - VORAUS, last_date=ab + VORAUS + timedelta(days=31)
        )
    )
    for ereignis in ereignisse:
        kalender_.add_component(_mit_angaben(ereignis, angebot, adresse))
    return bytes(kalender_.to_ical())


def _regelmaessige(angebot: Angebot, ab: date) -> Iterator[Event]:
    for zeit in angebot.zeiten.all():
        tage = list(termine(zeit, ab, ab + VORAUS))
        ereignis = Event()
        ereignis.add("uid", _uid(angebot, f"{byday(zeit)}/{zeit.von}/{zeit.bis}/{zeit.art}"))
        ereignis.add("summary", _titel(angebot, zeit))
        _wann(ereignis, tage[0], zeit.von, zeit.bis)
        regel = {"byday": byday(zeit), "until": _moment(tage[-1], zeit.von).astimezone(UTC)}
        regel["freq"] = "WEEKLY" if zeit.woche_im_monat is None else "MONTHLY"
        ereignis.add("rrule", regel)
        entfallen = [t for t in tage if ist_feiertag(t) or _ist_ausnahme(angebot, t)]
        if entfallen:
            ereignis.add("exdate", [_moment(tag, zeit.von) for tag in entfallen])
        if len(entfallen) < len(tage):
            yield ereignis


def termine(zeit: Oeffnungszeit, ab: date, bis: date) -> Iterator[date]:
    """Every day of this rule from ``ab`` to ``bis``, both included."""
    tag = ab + timedelta(days=(zeit.wochentag - ab.weekday()) % 7)
    while tag <= bis:
        if zeit.woche_im_monat in (None, _woche_im_monat(tag)) or (
            zeit.woche_im_monat == LETZTE_WOCHE and (tag + timedelta(days=7)).month != tag.month
        ):
            yield tag
        tag += timedelta(days=7)


def _woche_im_monat(tag: date) -> int | None:
    """1 to 4; the fifth of a kind is only ever „the last“."""
    nummer = (tag.day - 1) // 7 + 1
    return nummer if nummer < LETZTE_WOCHE else 0


def _ist_ausnahme(angebot: Angebot, tag: date) -> bool:
    return any(a.tag_von <= tag <= a.tag_bis for a in angebot.ausnahmen.all())


def _ausnahme(angebot: Angebot, ausnahme: Oeffnungsausnahme) -> Event:
    """Other hours on these days, one event a day."""
    ereignis = Event()
    ereignis.add("uid", _uid(angebot, f"{ausnahme.tag_von}/{ausnahme.von}/{ausnahme.bis}"))
    ereignis.add("summary", f"{angebot.name}{f' ({h})' if (h := ausnahme.hinweis) else ''}")
    _wann(ereignis, ausnahme.tag_von, ausnahme.von or time(), ausnahme.bis or MITTERNACHT)
    tage = (ausnahme.tag_bis - ausnahme.tag_von).days + 1
    if tage > 1:
        ereignis.add("rrule", {"freq": "DAILY", "count": tage})
    return ereignis


def _uid(angebot: Angebot, wann: str) -> str:
    return f"{kennung('event', f'{angebot.slug}/{wann}')}@wegweiser"


def _titel(angebot: Angebot, zeit: Oeffnungszeit) -> str:
    art = Oeffnungsart(zeit.art)
    return angebot.name if art == Oeffnungsart.OFFEN else f"{angebot.name} ({art.label})"


def _moment(tag: date, uhr: time) -> datetime:
    return datetime.combine(tag, uhr, BERLIN)


def _wann(ereignis: Event, tag: date, von: time, bis: time) -> None:
    ereignis.add("dtstart", _moment(tag, von))
    ende = tag + timedelta(days=1) if bis == MITTERNACHT else tag
    ereignis.add("dtend", _moment(ende, time() if bis == MITTERNACHT else bis))


def _mit_angaben(ereignis: Event, angebot: Angebot, adresse: str) -> Event:
    bestaetigt = angebot.bestaetigt_am is not None
    ereignis.add("dtstamp", angebot.geaendert.astimezone(UTC).replace(microsecond=0))
    ereignis.add("status", "CONFIRMED" if bestaetigt else "TENTATIVE")
    ereignis.add("transp", "TRANSPARENT")  # an open door does not make anybody busy
    ereignis.add("url", adresse)
    stand = stand_in_worten(angebot.bestaetigt_am, angebot.bestaetigt_von, angebot.quelle_stand)
    worte = [angebot.beschreibung, angebot.oeffnungszeiten, angebot.telefon, stand]
    ereignis.add("description", "\n".join(filter(None, worte)))
    if not angebot.anschrift_geheim and angebot.strasse:
        strasse = f"{angebot.strasse} {angebot.hausnummer}".strip()
        stadt = f"{angebot.plz} {angebot.ort}".strip()
        ereignis.add("location", ", ".join(filter(None, [strasse, stadt])))
    if not angebot.anschrift_geheim and angebot.breite is not None:
        ereignis.add("geo", (angebot.breite, angebot.laenge))
    return ereignis
