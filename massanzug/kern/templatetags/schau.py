"""The living page: an example as people see it, and as it is written."""

from __future__ import annotations

from django import template
from django.template import Context, Engine
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def beispiel(context: Context, titel: str, name: str) -> SafeString:
    """Render ``kern/schau/<name>.html`` and show its source below."""
    vorlage = Engine.get_default().get_template(f"kern/schau/{name}.html")
    return render_to_string(
        "kern/schau/_beispiel.html",
        {
            "titel": titel,
            "name": name,
            "bild": vorlage.render(context),
            "quelle": vorlage.source.strip(),
        },
    )
