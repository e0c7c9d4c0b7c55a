"""The living page: an example as people see it, and as it is written."""

from __future__ import annotations

from django import template
from django.template import Context
from django.template.loader import get_template, render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def beispiel(context: Context, titel: str, name: str) -> SafeString:
    """Render ``kern/schau/<name>.html`` and show its source below."""
    vorlage = get_template(f"kern/schau/{name}.html")
    werte = context.flatten()
    return render_to_string(
        "kern/schau/_beispiel.html",
        {
            "titel": titel,
            "name": name,
            "bild": vorlage.render(werte, context.get("request")),
            "quelle": vorlage.template.source.strip(),
        },
    )
