"""Entries as a list shows them: few queries, plain values, in the reader's language where we have it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from massanzug.wegweiser.begriffe import Angebotsart, Sprache
from massanzug.wegweiser.models import Angebot, Angebotstext
from massanzug.wegweiser.zugriff import sichtbare_angebote, sichtbare_texte

_FELDER = (
    "slug",
    "name",
    "beschreibung",
    "art",
    "anbieter__name",
    "gegend__name",
    "ort",
    "telefon",
    "email",
    "website",
    "strasse",
    "anschrift_geheim",
    "oeffnungszeiten",
    "rund_um_die_uhr",
    "kostenlos",
    "bestaetigt_am",
    "bestaetigt_von",
    "quelle_stand",
)
_NUMMER = re.compile(r"[^0-9+]")
UNBEKANNT = "unbekannt"


@dataclass(frozen=True, slots=True)
class Telefon:
    """A number as it is written and as a telephone dials it."""

    anzeige: str
    wahl: str


@dataclass(frozen=True, slots=True)
class Karte:
    """One entry in a list. ``fremd``: its words are German and the page is not."""

    slug: str
    name: str
    beschreibung: str
    fremd: bool
    anbieter: str
    art: str
    ort: str
    telefone: tuple[Telefon, ...]
    website: str
    kontakt: bool
    stand: str
    bestaetigt: bool
    oeffnungszeiten: str
    rund_um_die_uhr: bool
    kostenlos: bool


def telefone(text: str) -> tuple[Telefon, ...]:
    """``"0800 1110111; 0800 1110222"`` are two."""
    teile = [t.strip() for t in re.split(r"[;/]| oder ", text) if any(z.isdigit() for z in t)]
    return tuple(Telefon(t, _NUMMER.sub("", t)) for t in teile)


def stand_in_worten(am: date | None, von: str, quelle_stand: str) -> str:
    """How far an entry can be trusted. Without somebody's word it is never called current."""
    if am is not None:
        tag = date_format(am, "DATE_FORMAT")
        if von:
            return _("zuletzt bestätigt am %(tag)s von %(von)s") % {"tag": tag, "von": von}
        return _("zuletzt bestätigt am %(tag)s") % {"tag": tag}
    if quelle_stand and not quelle_stand.startswith(UNBEKANNT):
        return _("noch nicht bestätigt; Stand der Quelle %(stand)s") % {"stand": quelle_stand}
    return _("noch nicht bestätigt; Alter der Angaben unbekannt")


def karten(slugs: Sequence[str], sprache: str) -> list[Karte]:
    """These entries in this order; those not public are left out. Two queries, one in German."""
    zeilen = {z["slug"]: z for z in sichtbare_angebote().filter(slug__in=slugs).values(*_FELDER)}
    texte = {} if sprache == Sprache.DE else _texte(list(zeilen), sprache)
    arten = {a: _(Angebotsart(a).label) for a in {z["art"] for z in zeilen.values()}}
    return [
        _karte(zeilen[s], texte.get(s), arten, fremd=s not in texte and sprache != Sprache.DE)
        for s in slugs
        if s in zeilen
    ]


def karte_von(angebot: Angebot, sprache: str, text: Angebotstext | None) -> Karte:
    """The same of an entry that is in hand; no query if its ``anbieter`` and ``gegend`` are there."""
    zeile = {feld: _wert(angebot, feld) for feld in _FELDER}
    worte = (text.name, text.beschreibung) if text else None
    arten = {angebot.art: _(Angebotsart(angebot.art).label)}
    return _karte(zeile, worte, arten, fremd=text is None and sprache != Sprache.DE)


def _wert(angebot: Angebot, feld: str) -> object:
    """As ``values`` has it: ``anbieter__name`` is None without one."""
    wert: object = angebot
    for teil in feld.split("__"):
        wert = getattr(wert, teil, None)
    return wert


def _texte(slugs: list[str], sprache: str) -> dict[str, tuple[str, str]]:
    texte = sichtbare_texte(slugs, sprache).values_list("angebot__slug", "name", "beschreibung")
    return {slug: (name, beschreibung) for slug, name, beschreibung in texte}


def _karte(
    zeile: dict[str, Any], text: tuple[str, str] | None, arten: dict[str, str], *, fremd: bool
) -> Karte:
    name, beschreibung = text or (zeile["name"], zeile["beschreibung"])
    return Karte(
        slug=zeile["slug"],
        name=name,
        beschreibung=beschreibung,
        fremd=fremd,
        anbieter=zeile["anbieter__name"] or "",
        art=arten.get(zeile["art"], zeile["art"]),
        ort="" if zeile["anschrift_geheim"] else zeile["gegend__name"] or zeile["ort"],
        telefone=telefone(zeile["telefon"]),
        website=zeile["website"],
        kontakt=any(zeile[f] for f in ("telefon", "email", "website", "strasse")),
        stand=stand_in_worten(
            zeile["bestaetigt_am"], zeile["bestaetigt_von"], zeile["quelle_stand"]
        ),
        bestaetigt=zeile["bestaetigt_am"] is not None,
        oeffnungszeiten=zeile["oeffnungszeiten"],
        rund_um_die_uhr=zeile["rund_um_die_uhr"],
        kostenlos=bool(zeile["kostenlos"]),
    )
