"""The parts of the results page that repeat: written in Python, because a page may hold a hundred.

A template of the same markup took four times as long, ``format_html`` twice; a search has to be back
in an instant. What comes from the data goes through ``escape`` where it enters the markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from massanzug.wegweiser.domain.finden import Fundstueck
from massanzug.wegweiser.domain.karten import Karte, Telefon
from massanzug.wegweiser.domain.merkmale import Merkmal, Merkmalswert

register = template.Library()

DEUTSCH = ' lang="de" dir="ltr"'
NICHTS = ""


@dataclass(frozen=True, slots=True)
class _Worte:
    """What is said again and again, looked up once a page; ready to stand in the markup."""

    auf_deutsch: str
    passt_wegen: str
    kostenlos: str
    kontakt: str
    immer: str


def _worte() -> _Worte:
    return _Worte(
        auf_deutsch=f' <span class="ww-deutsch">{escape(_("auf Deutsch"))}</span>',
        passt_wegen=escape(_("passt wegen:")),
        kostenlos=escape(_("kostenlos")),
        kontakt=f'<span class="ww-offen">{escape(_("Kontakt wird geprüft"))}</span>',
        immer=f'<span class="ww-immer">{escape(_("antwortet Tag und Nacht"))}</span>',
    )


@register.simple_tag(takes_context=True)
def trefferliste(context: Context, stuecke: Iterable[Fundstueck]) -> SafeString:
    """Offers found, each with the reasons."""
    worte, zu = _worte(), escape(context["zu_angebot"])
    eintraege = "".join(_eintrag(s, zu, worte) for s in stuecke)
    return SafeString(f'<ol class="ww-treffer" role="list">{eintraege}</ol>')


def _eintrag(stueck: Fundstueck, zu: str, worte: _Worte) -> str:
    karte = stueck.karte
    deutsch = DEUTSCH if karte.fremd else NICHTS
    return f"""<li class="ww-eintrag">
<h2 class="ww-eintrag__name"><a href="{zu}{escape(karte.slug)}/"{deutsch}>{escape(karte.name)}</a></h2>
<p class="ww-eintrag__wo">{_wo(stueck, worte)}{worte.auf_deutsch if karte.fremd else NICHTS}</p>
<p class="ww-eintrag__text"{deutsch}>{escape(karte.beschreibung)}</p>{_gruende(stueck, worte)}
<p class="ww-eintrag__kontakt">{_kontakt(karte, worte)}</p>
<p class="ww-eintrag__stand">{escape(karte.stand)}</p>
</li>"""


def _wo(stueck: Fundstueck, worte: _Worte) -> str:
    karte = stueck.karte
    ort = f'<bdi lang="de">{escape(karte.ort)}</bdi>' if karte.ort else NICHTS
    frei = worte.kostenlos if karte.kostenlos else NICHTS
    return " · ".join(t for t in (escape(karte.art), ort, escape(stueck.entfernung), frei) if t)


def _gruende(stueck: Fundstueck, worte: _Worte) -> str:
    if not stueck.gruende:
        return NICHTS
    alle = "".join(_grund(gesucht, gefunden) for gesucht, gefunden in stueck.gruende)
    return f'<p class="ww-gruende">{worte.passt_wegen}{alle}</p>'


def _grund(gesucht: str, gefunden: str) -> str:
    als = f'<span class="ww-pfeil" aria-hidden="true">→</span> <bdi>{escape(gefunden)}</bdi>'
    dazu = f" {als}" if gefunden else NICHTS
    return f' <span class="ww-grund"><bdi>{escape(gesucht)}</bdi>{dazu}</span>'


def _kontakt(karte: Karte, worte: _Worte) -> str:
    immer = worte.immer if karte.rund_um_die_uhr else NICHTS
    if not karte.kontakt:
        return worte.kontakt + immer
    return "".join(map(_anruf, karte.telefone)) + immer


def _anruf(telefon: Telefon) -> str:
    return f'<a class="ww-anruf" href="tel:{escape(telefon.wahl)}"><bdi>{escape(telefon.anzeige)}</bdi></a>'


@register.simple_tag
def ortsauswahl(orte: Iterable[str], gewaehlt: str) -> SafeString:
    """The options of „Wo sind Sie?“."""
    return SafeString(
        "".join(
            f'<option lang="de"{" selected" if o == gewaehlt else NICHTS}>{escape(o)}</option>'
            for o in orte
        )
    )


@register.simple_tag
def haken(merkmal: Merkmal) -> SafeString:
    """The check boxes of one facet, each with how many offers it leaves."""
    name = escape(merkmal.name)
    return SafeString("".join(_haken(name, wert) for wert in merkmal.werte))


def _haken(name: str, w: Merkmalswert) -> str:
    return (
        f'<label class="ww-haken"><input type="checkbox" name="{name}" value="{escape(w.wert)}"'
        f"{' checked' if w.gewaehlt else NICHTS}>"
        f"<span{DEUTSCH if w.wort.fremd else NICHTS}>{escape(w.wort.text)}</span>"
        f'<span class="leise">{w.anzahl}</span></label>'
    )
