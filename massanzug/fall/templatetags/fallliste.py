"""The rows of the case list, written in Python: as templates fifty of them took longer than all else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import template
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from massanzug.fall.begriffe import Bereich, Fallstand
from massanzug.fall.domain.faelliges import faelliges
from massanzug.fall.models import Fall
from massanzug.kern.templatetags.komponenten import plakette
from massanzug.kern.templatetags.listen import zeile, zeilenkopf, zelle
from massanzug.raum.domain.wortwahl import wort

register = template.Library()

_NAME = '<a href="{}"><bdi>{}</bdi></a><br> <span class="leise klein">{}</span> {} {}'
_NICHTS = SafeString("")


@register.simple_tag
def fallzeilen(faelle: Iterable[Fall], heute: date) -> SafeString:
    """``faelle`` as ``mit_angaben`` gives them, with their dates."""
    raum = wort("wirkungsraum")
    return SafeString("".join(_zeile(fall, raum, heute) for fall in faelle))


def _zeile(fall: Fall, raum: str, heute: date) -> SafeString:
    spalten = (
        (raum, str(fall.wirkungsraum or "noch offen")),
        ("zuständig", str(fall.zustaendig or "noch niemand")),
        ("Was ansteht", _was_ansteht(fall, heute)),
        ("zuletzt bearbeitet", _tag(localdate(fall.geaendert))),
    )
    zellen = "".join(zelle(conditional_escape(inhalt), titel) for titel, inhalt in spalten)
    return zeile(zeilenkopf(_name(fall), "Fall") + SafeString(zellen))


def _name(fall: Fall) -> SafeString:
    bereich, stand = Bereich(fall.bereich), Fallstand(fall.fallstand)
    return format_html(
        _NAME,
        reverse("fall", args=[fall.kennung]),
        fall.name,
        fall.aktenzeichen,
        _NICHTS if bereich == Bereich.LEISTUNG else _plakette(bereich.label, "warnung"),
        _NICHTS if stand == Fallstand.LAUFEND else _plakette(stand.label),
    )


def _was_ansteht(fall: Fall, heute: date) -> SafeString:
    naechstes = faelliges(fall)
    if naechstes is None:
        return _NICHTS
    faellig = _plakette("war fällig", "warnung") if naechstes.am < heute else _NICHTS
    return format_html("{}, {} {}", naechstes.was, _tag(naechstes.am), faellig)


def _plakette(worte: str, ton: str = "neutral") -> SafeString:
    return plakette(conditional_escape(worte), ton)


def _tag(tag: date) -> str:
    return f"{tag.day}.{tag.month}.{tag.year}"
