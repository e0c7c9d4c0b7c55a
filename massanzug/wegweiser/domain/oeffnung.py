"""„Jetzt offen?“ for people, and minutes of the week for the search.

An end at 23:59 means midnight. Whoever has ``rund_um_die_uhr`` answers always, on the days of an
exception, too, unless that exception says otherwise. On a public holiday nothing is promised that
nobody has promised: the weekly hours are then no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from django.utils.formats import date_format
from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _

from massanzug.recht.kalender import ist_feiertag
from massanzug.wegweiser.begriffe import Oeffnungsart
from massanzug.wegweiser.domain.zeitworte import LETZTE_WOCHE, MITTERNACHT, Zeit
from massanzug.wegweiser.models import Angebot, Oeffnungsausnahme

TAG = 24 * 60
WOCHE = 7 * TAG
VORAUS = 14  # days in which the next opening is looked for; a monthly one may lie behind
VORAUS_MONATLICH = 40
ANWESEND = (Oeffnungsart.OFFEN, Oeffnungsart.TELEFON)  # „by appointment“ is no open door


@dataclass(frozen=True, slots=True)
class Spanne:
    von: datetime
    bis: datetime
    art: Oeffnungsart


@dataclass(frozen=True, slots=True)
class Offen:
    """``offen`` is None where the hours are not known, or known in words alone."""

    offen: bool | None
    text: str = ""
    art: Oeffnungsart | None = None
    bis: datetime | None = None
    hinweis: str = ""


def zeiten_von(angebot: Angebot) -> tuple[Zeit, ...]:
    return tuple(
        Zeit(z.wochentag, z.von, z.bis, Oeffnungsart(z.art), z.woche_im_monat)
        for z in angebot.zeiten.all()
    )


def jetzt_offen(angebot: Angebot, zeitpunkt: datetime) -> Offen:
    """``zeitpunkt`` in local time. Reads ``zeiten`` and ``ausnahmen``: prefetch them for lists."""
    ausnahme = _ausnahme(angebot, zeitpunkt.date())
    hinweis = ausnahme.hinweis if ausnahme else ""
    if ausnahme is None:
        if angebot.rund_um_die_uhr:
            return Offen(offen=True, text=_("Tag und Nacht erreichbar"), art=Oeffnungsart.TELEFON)
        if ist_feiertag(zeitpunkt.date()):
            return Offen(offen=None, text=_("Heute ist Feiertag. Bitte rufen Sie vorher an."))
    for spanne in _spannen(angebot, zeitpunkt.date(), 2):
        if spanne.art in ANWESEND and spanne.von <= zeitpunkt < spanne.bis:
            return Offen(
                offen=True,
                text=_offen_text(spanne),
                art=spanne.art,
                bis=spanne.bis,
                hinweis=hinweis,
            )
    if not angebot.zeiten.all() and ausnahme is None:
        return Offen(offen=None)
    return Offen(offen=False, text=_geschlossen_text(angebot, zeitpunkt), hinweis=hinweis)


def naechste_oeffnung(angebot: Angebot, zeitpunkt: datetime) -> Spanne | None:
    """The next span that begins after ``zeitpunkt``, within forty days."""
    monatlich = any(z.woche_im_monat for z in angebot.zeiten.all())
    tage = VORAUS_MONATLICH if monatlich else VORAUS
    for spanne in _spannen(angebot, zeitpunkt.date(), tage):
        if spanne.art in ANWESEND and spanne.von > zeitpunkt:
            return spanne
    return None


def _offen_text(spanne: Spanne) -> str:
    if spanne.art == Oeffnungsart.TELEFON:
        return _("jetzt am Telefon erreichbar, bis %(zeit)s Uhr") % {"zeit": _uhr(spanne.bis)}
    return _("jetzt offen, bis %(zeit)s Uhr") % {"zeit": _uhr(spanne.bis)}


def _geschlossen_text(angebot: Angebot, zeitpunkt: datetime) -> str:
    naechste = naechste_oeffnung(angebot, zeitpunkt)
    if naechste is None:
        if any(z.art == Oeffnungsart.TERMIN for z in angebot.zeiten.all()):
            return _("nach Vereinbarung")
        return _("jetzt geschlossen")
    worte = {"wann": _wann(naechste.von.date(), zeitpunkt.date()), "zeit": _uhr(naechste.von)}
    return _("jetzt geschlossen, wieder %(wann)s ab %(zeit)s Uhr") % worte


def _wann(tag: date, heute: date) -> str:
    abstand = (tag - heute).days
    if abstand == 0:
        return _("heute")
    if abstand == 1:
        return _("morgen")
    if abstand < 7:  # noqa: PLR2004 - the weekday says it
        return _("am %(tag)s") % {"tag": date_format(tag, "l")}
    return _("am %(tag)s") % {"tag": date_format(tag, _("j. F"))}


def _uhr(zeit: datetime) -> str:
    if zeit.time() == time(0):
        return "24"
    return f"{zeit.hour}.{zeit.minute:02}" if zeit.minute else str(zeit.hour)


def _spannen(angebot: Angebot, ab: date, tage: int) -> Iterator[Spanne]:
    """In order, spans that meet at midnight joined; from the day before, for who is open over it."""
    einzelne = [
        spanne
        for n in range(-1, tage)
        for spanne in sorted(_am_tag(angebot, ab + timedelta(days=n)), key=lambda s: s.von)
    ]
    laufend: Spanne | None = None
    for spanne in einzelne:
        if laufend and laufend.bis == spanne.von and laufend.art == spanne.art:
            laufend = Spanne(laufend.von, spanne.bis, spanne.art)
            continue
        if laufend:
            yield laufend
        laufend = spanne
    if laufend:
        yield laufend


def _am_tag(angebot: Angebot, tag: date) -> Iterator[Spanne]:
    ausnahme = _ausnahme(angebot, tag)
    if ausnahme is not None:
        if ausnahme.von and ausnahme.bis:
            yield _spanne(tag, ausnahme.von, ausnahme.bis, Oeffnungsart.OFFEN)
        return
    if ist_feiertag(tag):
        return
    for zeit in zeiten_von(angebot):
        if zeit.wochentag == tag.weekday() and _woche_gilt(zeit.woche, tag):
            yield _spanne(tag, zeit.von, zeit.bis, zeit.art)


def _spanne(tag: date, von: time, bis: time, art: Oeffnungsart) -> Spanne:
    ende = datetime.combine(tag, bis, tzinfo=_zone())
    if bis == MITTERNACHT:
        ende = datetime.combine(tag + timedelta(days=1), time(0), tzinfo=_zone())
    return Spanne(datetime.combine(tag, von, tzinfo=_zone()), ende, art)


def _zone() -> tzinfo:
    return get_default_timezone()


def _woche_gilt(woche: int | None, tag: date) -> bool:
    if woche is None:
        return True
    if woche == LETZTE_WOCHE:
        return (tag + timedelta(days=7)).month != tag.month
    return (tag.day - 1) // 7 + 1 == woche


def _ausnahme(angebot: Angebot, tag: date) -> Oeffnungsausnahme | None:
    """The one that says most: of two that cover a day, the shorter; a single day beats the summer."""
    gelten = [a for a in angebot.ausnahmen.all() if a.tag_von <= tag <= a.tag_bis]
    return min(gelten, key=lambda a: (a.tag_bis - a.tag_von, -a.tag_von.toordinal()), default=None)


def minuten_der_woche(angebot: Angebot, am: date) -> tuple[tuple[int, int], ...]:
    """When somebody answers, as [von, bis) in minutes since Monday 0:00, joined and in order.

    Right for the seven days from ``am`` on: exceptions and monthly hours in them are in it. So the
    index is made anew every day (``manage.py angebote_erinnern``).
    """
    ausnahmen = any(
        a.tag_von <= am + timedelta(days=6) and am <= a.tag_bis for a in angebot.ausnahmen.all()
    )
    if angebot.rund_um_die_uhr and not ausnahmen:
        return ((0, WOCHE),)
    minuten = []
    for n in range(7):
        tag = am + timedelta(days=n)
        anfang = tag.weekday() * TAG
        if angebot.rund_um_die_uhr and _ausnahme(angebot, tag) is None:
            minuten.append((anfang, anfang + TAG))
            continue
        for spanne in _am_tag(angebot, tag):
            if spanne.art in ANWESEND:
                von = anfang + spanne.von.hour * 60 + spanne.von.minute
                ende = spanne.bis.hour * 60 + spanne.bis.minute or TAG
                minuten.append((von, anfang + ende))
    return verbunden(minuten)


def verbunden(spannen: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    fertig: list[tuple[int, int]] = []
    for von, bis in sorted(spannen):
        if fertig and von <= fertig[-1][1]:
            fertig[-1] = (fertig[-1][0], max(bis, fertig[-1][1]))
        else:
            fertig.append((von, bis))
    return tuple(fertig)


def minute_der_woche(zeitpunkt: datetime) -> int:
    """For ``Anfrage.minute``; local time."""
    return zeitpunkt.weekday() * TAG + zeitpunkt.hour * 60 + zeitpunkt.minute
