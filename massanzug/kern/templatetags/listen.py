"""Rows: tables that become cards on a phone, description lists, people, time lines."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from massanzug.kern.liste import Liste, Spalte
from massanzug.kern.templatetags.auswahl import verlange_wert

register = template.Library()


def _adresse(context: Context, **neu: str | int) -> str:
    """The query string of this page with some values changed."""
    anfrage = context.get("request")
    parameter = dict(anfrage.GET.lists()) if anfrage else {}
    return f"?{urlencode(parameter | neu, doseq=True)}"


def _kopf(context: Context, spalte: Spalte, sortierung: str) -> dict[str, str | bool]:
    aktiv = bool(spalte.felder) and sortierung.removeprefix("-") == spalte.schluessel
    ab = aktiv and sortierung.startswith("-")
    ziel = spalte.schluessel if ab or not aktiv else f"-{spalte.schluessel}"
    return {
        "titel": spalte.titel,
        "zahl": spalte.zahl,
        "richtung": ("descending" if ab else "ascending") if aktiv else "",
        "url": _adresse(context, sortierung=ziel, seite=1) if spalte.felder else "",
    }


@register.simple_block_tag(takes_context=True)
def tabelle(
    context: Context,
    content: SafeString,
    titel: str,
    *,
    liste: Liste[Any] | None = None,
    spalten: str = "",
    csv: str = "",
) -> SafeString:
    """A table. Columns come from a ``Liste`` (sorting, pages) or are named: ``"Wann|Wer|Zahl#"``.

    ``#`` puts the title above numbers. The content is ``{% zeile %}`` rows; ``csv`` is the address of the same rows as a file.
    """
    einfach = tuple(_benannt(s.strip()) for s in spalten.split("|")) if spalten else ()
    sortierung = liste.sortierung if liste else ""
    seite = liste.seite if liste else None
    return render_to_string(
        "kern/komponenten/tabelle.html",
        {
            "content": content,
            "titel": titel,
            "koepfe": [
                _kopf(context, s, sortierung) for s in (liste.spalten if liste else einfach)
            ],
            "liste": liste,
            "csv": f"{csv}{_adresse(context)}" if csv else "",
            "zurueck": _adresse(context, seite=seite.number - 1) if seite else "",
            "weiter": _adresse(context, seite=seite.number + 1) if seite else "",
        },
    )


@register.simple_block_tag
def zeile(content: SafeString) -> SafeString:
    return format_html('<tr class="tabelle__zeile" role="row">{}</tr>', content)


@register.simple_block_tag
def zeilenkopf(content: SafeString, spalte: str = "") -> SafeString:
    """The cell that names the row, usually with the link to the thing."""
    return format_html(
        '<th class="tabelle__zeilenkopf" scope="row" role="rowheader" data-spalte="{}">{}</th>',
        spalte,
        content,
    )


@register.simple_block_tag
def zelle(content: SafeString, spalte: str, *, zahl: bool = False) -> SafeString:
    """A cell; ``spalte`` is its column's title, shown before it on a phone."""
    return format_html(
        '<td class="tabelle__zelle{}" role="cell" data-spalte="{}"><span>{}</span></td>',
        " tabelle__zelle--zahl" if zahl else "",
        spalte,
        content if content.strip() else "",
    )


@register.simple_block_tag(takes_context=True)
def filterleiste(
    context: Context, content: SafeString, titel: str = "Liste eingrenzen", knopf: str = "Anzeigen"
) -> SafeString:
    """The fields that narrow the list below, as a GET form. Keeps the sorting."""
    anfrage = context.get("request")
    return render_to_string(
        "kern/komponenten/filterleiste.html",
        {
            "content": content,
            "titel": titel,
            "knopf": knopf,
            "sortierung": anfrage.GET.get("sortierung", "") if anfrage else "",
            "gefiltert": bool(anfrage and anfrage.GET),
            "pfad": anfrage.path if anfrage else "",
        },
    )


@register.simple_block_tag
def beschreibungsliste(content: SafeString) -> SafeString:
    return format_html('<dl class="angaben">{}</dl>', content)


@register.simple_block_tag
def angabe(content: SafeString, begriff: str) -> SafeString:
    """One term of a description list. Empty content says "nicht erfragt"."""
    wert = content if content.strip() else SafeString('<span class="leise">nicht erfragt</span>')
    return format_html(
        '<div class="angaben__zeile"><dt>{}</dt><dd dir="auto">{}</dd></div>', begriff, wert
    )


@register.simple_tag
def personenzeile(name: str, zusatz: str = "", url: str = "") -> SafeString:
    """A person: initials, name, and who they are to the others."""
    teile = [t for t in str(name).split() if t[0].isalnum()] or ["–"]
    zeichen = teile[0][0] + (teile[-1][0] if len(teile) > 1 else "")
    return render_to_string(
        "kern/komponenten/personenzeile.html",
        {"name": name, "zusatz": zusatz, "url": url, "zeichen": zeichen.upper()},
    )


@register.simple_block_tag
def zeitstrahl(content: SafeString, titel: str) -> SafeString:
    return format_html('<ol class="zeitstrahl" aria-label="{}">{}</ol>', titel, content)


ZEITEN = ("vergangen", "heute", "kommend")


@register.simple_block_tag
def ereignis(
    content: SafeString, titel: str, *, am: date | None = None, zeit: str = "vergangen"
) -> SafeString:
    """A point on the time line. ``zeit``: vergangen, heute, kommend."""
    verlange_wert("ereignis", "zeit", zeit, ZEITEN)
    return render_to_string(
        "kern/komponenten/ereignis.html",
        {"content": content, "titel": titel, "am": am, "zeit": zeit},
    )


def _benannt(name: str) -> Spalte:
    return Spalte(name.removesuffix("#"), zahl=name.endswith("#"))
