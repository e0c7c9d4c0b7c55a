"""How a waiting Falleingang looks: how long, and how pressing, in words."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from massanzug.fall.domain.eingang_frist import Dringlichkeit, seit_wann
from massanzug.kern.templatetags.komponenten import plakette

register = template.Library()
register.filter("seit_wann", seit_wann)


@register.simple_tag
def dringlichkeit(stufe: int) -> SafeString:
    """A label for what must not wait; nothing for the rest."""
    match stufe:
        case Dringlichkeit.GEFAEHRDUNG:
            return plakette(SafeString("Gefährdung: sofort ansehen"), ton="gefahr")
        case Dringlichkeit.UEBERFAELLIG:
            return plakette(SafeString("wartet zu lange"), ton="warnung")
        case _:
            return SafeString("")
