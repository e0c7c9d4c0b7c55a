"""The parts of the results page that repeat: written in Python, because a page may hold a hundred.

A template of the same markup took four times as long; a search has to be back in an instant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from massanzug.wegweiser.domain.finden import Fundstueck
from massanzug.wegweiser.domain.karten import Karte
from massanzug.wegweiser.domain.merkmale import Merkmal
from massanzug.wegweiser.domain.themen import Wort

register = template.Library()

DEUTSCH = SafeString(' lang="de" dir="ltr"')
NICHTS = SafeString("")
_EINTRAG = """<li class="ww-eintrag">
<h2 class="ww-eintrag__name"><a href="{zu}{slug}/"{deutsch}>{name}</a></h2>
<p class="ww-eintrag__wo">{wo}{auf_deutsch}</p>
<p class="ww-eintrag__text"{deutsch}>{text}</p>{gruende}
<p class="ww-eintrag__kontakt">{kontakt}</p>
<p class="ww-eintrag__stand">{stand}</p>
</li>"""
_GRUND = ' <span class="ww-grund"><bdi>{}</bdi>{}</span>'
_ALS = ' <span class="ww-pfeil" aria-hidden="true">→</span> <bdi>{}</bdi>'
_ANRUF = '<a class="ww-anruf" href="tel:{}"><bdi>{}</bdi></a>'


@dataclass(frozen=True, slots=True)
class _Worte:
    """What is said again and again, looked up once a page."""

    auf_deutsch: SafeString
    passt_wegen: str
    kostenlos: str
    kontakt: SafeString
    immer: SafeString


def _worte() -> _Worte:
    return _Worte(
        auf_deutsch=format_html(' <span class="ww-deutsch">{}</span>', _("auf Deutsch")),
        passt_wegen=_("passt wegen:"),
        kostenlos=_("kostenlos"),
        kontakt=format_html('<span class="ww-offen">{}</span>', _("Kontakt wird geprüft")),
        immer=format_html('<span class="ww-immer">{}</span>', _("antwortet Tag und Nacht")),
    )


@register.simple_tag(takes_context=True)
def trefferliste(context: Context, stuecke: Iterable[Fundstueck]) -> SafeString:
    """Offers found, each with the reasons."""
    worte = _worte()
    eintraege = ((_eintrag(s, context["zu_angebot"], worte),) for s in stuecke)
    return format_html(
        '<ol class="ww-treffer" role="list">{}</ol>', format_html_join("", "{}", eintraege)
    )


def _eintrag(stueck: Fundstueck, zu: str, worte: _Worte) -> SafeString:
    karte = stueck.karte
    return format_html(
        _EINTRAG,
        zu=zu,
        slug=karte.slug,
        name=karte.name,
        text=karte.beschreibung,
        stand=karte.stand,
        deutsch=DEUTSCH if karte.fremd else NICHTS,
        auf_deutsch=worte.auf_deutsch if karte.fremd else NICHTS,
        wo=_wo(stueck, worte),
        gruende=_gruende(stueck, worte),
        kontakt=_kontakt(karte, worte),
    )


def _wo(stueck: Fundstueck, worte: _Worte) -> SafeString:
    karte = stueck.karte
    ort = format_html('<bdi lang="de">{}</bdi>', karte.ort) if karte.ort else ""
    frei = worte.kostenlos if karte.kostenlos else ""
    teile = ((t,) for t in (karte.art, ort, stueck.entfernung, frei) if t)
    return format_html_join(" · ", "{}", teile)


def _gruende(stueck: Fundstueck, worte: _Worte) -> SafeString:
    if not stueck.gruende:
        return NICHTS
    paare = (
        (gesucht, format_html(_ALS, gefunden) if gefunden else "")
        for gesucht, gefunden in stueck.gruende
    )
    return format_html(
        '<p class="ww-gruende">{}{}</p>', worte.passt_wegen, format_html_join("", _GRUND, paare)
    )


def _kontakt(karte: Karte, worte: _Worte) -> SafeString:
    nummern = format_html_join("", _ANRUF, ((t.wahl, t.anzeige) for t in karte.telefone))
    if not karte.kontakt:
        nummern = worte.kontakt
    return format_html("{}{}", nummern, worte.immer) if karte.rund_um_die_uhr else nummern


@register.simple_tag
def ortsauswahl(orte: Iterable[str], gewaehlt: str) -> SafeString:
    """The options of „Wo sind Sie?“."""
    paare = ((SafeString(" selected") if o == gewaehlt else NICHTS, o) for o in orte)
    return format_html_join("", '<option lang="de"{}>{}</option>', paare)


@register.simple_tag
def haken(merkmal: Merkmal) -> SafeString:
    """The check boxes of one facet, each with how many offers it leaves."""
    zeilen = (
        (
            merkmal.name,
            w.wert,
            SafeString(" checked") if w.gewaehlt else NICHTS,
            _deutsch(w.wort),
            w.wort.text,
            w.anzahl,
        )
        for w in merkmal.werte
    )
    return format_html_join(
        "",
        '<label class="ww-haken"><input type="checkbox" name="{}" value="{}"{}>'
        '<span{}>{}</span><span class="leise">{}</span></label>',
        zeilen,
    )


def _deutsch(wort: Wort) -> SafeString:
    return DEUTSCH if wort.fremd else NICHTS
