"""One entry with everything its page says, in the reader's language where we have it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from urllib.parse import urlencode, urlsplit

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from massanzug.wegweiser.begriffe import Oeffnungsart, Sprache, Uebersetzungsstand
from massanzug.wegweiser.domain.karten import Karte, karte_von
from massanzug.wegweiser.domain.oeffnung import Offen, jetzt_offen
from massanzug.wegweiser.domain.themen import Wort, wort
from massanzug.wegweiser.domain.uebersetzung import stand_von
from massanzug.wegweiser.domain.zeitworte import MITTERNACHT
from massanzug.wegweiser.models import Angebot, Angebotstext, Oeffnungszeit
from massanzug.wegweiser.zugriff import sichtbare_texte

WEG = "https://www.openstreetmap.org/directions"
SUCHE = "https://www.openstreetmap.org/search"


@dataclass(frozen=True, slots=True)
class Themenziel:
    schluessel: str
    wort: Wort


@dataclass(frozen=True, slots=True)
class Quelle:
    """``url`` is empty where the source is told in words."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Angebotsseite:
    """``anschrift`` and ``weg`` are empty for a place that protects.

    ``uebersetzung`` is None on a page in German, and where the text is German, too.
    """

    karte: Karte
    angebot: Angebot
    uebersetzung: Uebersetzungsstand | None
    themen: tuple[Themenziel, ...]
    alter: str
    anschrift: str
    weg: str
    netzname: str
    offen: Offen
    zeiten: tuple[tuple[str, str], ...]
    zugang: Wort
    plaetze: str
    quellen: tuple[Quelle, ...]


def angebotsseite(angebot: Angebot, sprache: str, jetzt: datetime) -> Angebotsseite:
    """``angebot`` as ``sichtbares_angebot`` gives it; one query more where it is not in German."""
    text = _text(angebot, sprache)
    geheim = angebot.anschrift_geheim
    return Angebotsseite(
        karte=karte_von(angebot, sprache, text),
        angebot=angebot,
        uebersetzung=stand_von(text) if text else None,
        themen=tuple(
            Themenziel(t.schluessel, wort(t.label, sprache)) for t in angebot.themen.all()
        ),
        alter=alter_in_worten(angebot.alter_von, angebot.alter_bis),
        anschrift="" if geheim else anschrift(angebot),
        weg="" if geheim else weg(angebot),
        netzname=urlsplit(angebot.website).netloc.removeprefix("www."),
        offen=jetzt_offen(angebot, jetzt),
        zeiten=wochenplan(angebot.zeiten.all()),
        zugang=wort(angebot.get_barrierefrei_display() if angebot.barrierefrei else "", sprache),
        plaetze=plaetze(angebot),
        quellen=quellen(angebot.quelle),
    )


def _text(angebot: Angebot, sprache: str) -> Angebotstext | None:
    if sprache == Sprache.DE:
        return None
    return sichtbare_texte([angebot.slug], sprache).select_related("angebot").first()


def alter_in_worten(von: int | None, bis: int | None) -> str:
    if von is None and bis is None:
        return ""
    if von is None:
        return _("bis %(bis)s Jahre") % {"bis": bis}
    if bis is None:
        return _("ab %(von)s Jahren") % {"von": von}
    return _("%(von)s bis %(bis)s Jahre") % {"von": von, "bis": bis}


def anschrift(angebot: Angebot) -> str:
    """As it stands on a letter, or as much of it as is known; the town alone is no address."""
    if not angebot.strasse:
        return ""
    strasse = f"{angebot.strasse} {angebot.hausnummer}".strip()
    return ", ".join(filter(None, (strasse, f"{angebot.plz} {angebot.ort}".strip())))


def weg(angebot: Angebot) -> str:
    """The way there on OpenStreetMap: to the point if it is known, else a search for the address."""
    if angebot.breite is not None and angebot.laenge is not None and angebot.strasse:
        return f"{WEG}?{urlencode({'to': f'{angebot.breite},{angebot.laenge}'})}"
    wohin = anschrift(angebot)
    return f"{SUCHE}?{urlencode({'query': wohin})}" if wohin else ""


def wochenplan(zeiten: Iterable[Oeffnungszeit]) -> tuple[tuple[str, str], ...]:
    """A row for each day: its name and all its hours."""
    return tuple(
        (_tag(wochentag, woche), ", ".join(_stunden(z) for z in gruppe))
        for (wochentag, woche), gruppe in groupby(
            zeiten, key=lambda z: (z.wochentag, z.woche_im_monat)
        )
    )


def _tag(wochentag: int, woche: int | None) -> str:
    name = str(WEEKDAYS[wochentag])
    if woche is None:
        return name
    if woche == 5:  # noqa: PLR2004 - the last of the month
        return _("letzter %(tag)s im Monat") % {"tag": name}
    return _("%(nummer)s. %(tag)s im Monat") % {"nummer": woche, "tag": name}


def _stunden(zeit: Oeffnungszeit) -> str:
    bis = "24:00" if zeit.bis == MITTERNACHT else time_format(zeit.bis, "H:i")
    spanne = f"{time_format(zeit.von, 'H:i')}–{bis}"
    if zeit.art == Oeffnungsart.OFFEN:
        return spanne
    return f"{spanne} ({_(zeit.get_art_display())})"


def plaetze(angebot: Angebot) -> str:
    """Free places and waiting time, with the day they were true."""
    teile = []
    if angebot.plaetze_frei is not None:
        teile.append(
            ngettext("%(n)s freier Platz", "%(n)s freie Plätze", angebot.plaetze_frei)
            % {"n": angebot.plaetze_frei}
        )
    if angebot.wartezeit:
        teile.append(_("Wartezeit: %(zeit)s") % {"zeit": angebot.wartezeit})
    if teile and angebot.plaetze_stand:
        tag = date_format(angebot.plaetze_stand, "DATE_FORMAT")
        teile.append(_("Stand %(tag)s") % {"tag": tag})
    return ", ".join(teile)


def quellen(text: str) -> tuple[Quelle, ...]:
    """Where the facts come from: addresses, each shown by its host, or words."""
    teile = [t.strip() for t in text.split(" | ") if t.strip()]
    return tuple(
        Quelle(urlsplit(t).netloc.removeprefix("www.") or t, t)
        if t.startswith(("http://", "https://"))
        else Quelle(t)
        for t in teile
    )
