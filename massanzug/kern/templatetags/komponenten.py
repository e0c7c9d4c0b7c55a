"""The building blocks of every page: one function, one template, checked arguments."""

from __future__ import annotations

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_block_tag
def karte(content: SafeString, titel: str, kennung: str = "", ton: str = "") -> SafeString:
    """A titled section. ``ton``: wille, ressource, ziel, auftrag, massnahme or empty."""
    return render_to_string(
        "kern/komponenten/karte.html",
        {"content": content, "titel": titel, "kennung": kennung, "ton": ton},
    )


@register.simple_block_tag
def plakette(content: SafeString, ton: str = "neutral") -> SafeString:
    """A short label. ``ton``: neutral, info, gut, warnung, gefahr."""
    return format_html('<span class="plakette plakette-{}">{}</span>', ton, content)
