"""The town's own words in templates; a builtin, so that every app can say them."""

from __future__ import annotations

from django import template

from massanzug.kern.templatetags.auswahl import verlange_wert
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import FORMEN, wort

register = template.Library()


@register.simple_tag(name="wort")
def wort_tag(begriff: str, form: str = "singular") -> str:
    """``{% wort "wirkungsraum" "plural" %}``. Forms: singular plural genitiv dativ_plural gebeugt."""
    verlange_wert("wort", "begriff", begriff, Begriff.values)
    verlange_wert("wort", "form", form, FORMEN)
    return wort(begriff, form)
