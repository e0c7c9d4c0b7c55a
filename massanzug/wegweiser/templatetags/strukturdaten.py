from __future__ import annotations

import json

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from massanzug.wegweiser.domain.strukturdaten import strukturdaten_von
from massanzug.wegweiser.models import Angebot

register = template.Library()
# whatever somebody typed, it cannot end the element or begin another one
UNGEFAEHRLICH = {ord(zeichen): f"\\u{ord(zeichen):04X}" for zeichen in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def strukturdaten(context: Context, angebot: Angebot) -> SafeString:
    """``{% strukturdaten angebot %}``: a data block, which no script-src forbids or runs.

    Reads anbieter, zeiten and ausnahmen of the entry: take it from ``zugriff.sichtbares_angebot``.
    """
    request = context["request"]
    if getattr(request, "vorlagen", None):
        return SafeString("")  # no search engine reads a copy
    adresse = request.build_absolute_uri(request.path)
    text = json.dumps(strukturdaten_von(angebot, adresse), ensure_ascii=False)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(text.translate(UNGEFAEHRLICH)),  # noqa: S308 - escaped one line above
    )
