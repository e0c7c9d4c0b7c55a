"""Buttons: of a form, as a link, with a form of their own, with a question before."""

from __future__ import annotations

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from massanzug.kern.templatetags.auswahl import verlange_wert

register = template.Library()

KNOEPFE = {
    "primaer": "kern-btn--primary",
    "sekundaer": "kern-btn--secondary",
    "tertiaer": "kern-btn--tertiary",
    "gefahr": "kern-btn--primary knopf--gefahr",
}


@register.simple_tag
def knopf(
    text: str,
    url: str = "",
    *,
    art: str = "primaer",
    symbol: str = "",
    name: str = "",
    wert: str = "",
    klein: bool = False,
) -> SafeString:
    """A button of the form around it, or with ``url`` a link that looks like one."""
    verlange_wert("knopf", "art", art, KNOEPFE)
    return render_to_string(
        "kern/komponenten/knopf.html",
        {
            "text": text,
            "url": url,
            "klasse": KNOEPFE[art] + (" knopf--klein" if klein else ""),
            "symbol": symbol,
            "name": name,
            "wert": wert,
        },
    )


@register.simple_tag(takes_context=True)
def tatknopf(
    context: Context,
    text: str,
    url: str,
    *,
    art: str = "sekundaer",
    symbol: str = "",
    name: str = "",
    wert: str = "",
    klein: bool = False,
) -> SafeString:
    """A form of one button: posts to ``url``, with one hidden value if asked."""
    verlange_wert("tatknopf", "art", art, KNOEPFE)
    return render_to_string(
        "kern/komponenten/tatknopf.html",
        {
            "csrf_token": context.get("csrf_token"),
            "text": text,
            "url": url,
            "art": art,
            "symbol": symbol,
            "name": name,
            "wert": wert,
            "klein": klein,
        },
    )


@register.simple_block_tag
def knopfleiste(content: SafeString) -> SafeString:
    """The buttons at the end of a form or card, the primary one first."""
    return format_html('<div class="knopfleiste">{}</div>', content)


@register.simple_tag(takes_context=True)
def rueckfrage(
    context: Context,
    text: str,
    url: str,
    *,
    frage: str,
    folge: str = "",
    ja: str = "",
    art: str = "sekundaer",
    symbol: str = "",
    klein: bool = False,
) -> SafeString:
    """Ask before doing. With JavaScript a dialog that posts to ``url``, without it a link there.

    The view answers GET with ``kern/rueckfrage.html`` (context: frage, folge, ja, zurueck).
    """
    verlange_wert("rueckfrage", "art", art, KNOEPFE)
    return render_to_string(
        "kern/komponenten/rueckfrage.html",
        {
            "csrf_token": context.get("csrf_token"),
            "text": text,
            "url": url,
            "frage": frage,
            "folge": folge,
            "ja": ja or text,
            "klasse": KNOEPFE[art] + (" knopf--klein" if klein else ""),
            "symbol": symbol,
        },
    )
