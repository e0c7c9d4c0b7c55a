"""Ways: the ladder of solution paths, the steps of the work, tabs."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.template import Context, TemplateSyntaxError
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from massanzug.kern.schritte import Schritt
from massanzug.kern.templatetags.auswahl import verlange_wert

register = template.Library()

STUFEN = {
    1: ("Ich und wir", "person"),
    2: ("Familie und Freunde", "personen"),
    3: ("Stadtteil", "haeuser"),
    4: ("Fachkräfte", "mappe"),
}


@register.simple_block_tag
def leiter(content: SafeString, titel: str = "Maßanzug", sortieren: str = "") -> SafeString:
    """The four steps side by side. ``sortieren``: where a drag posts the new order to."""
    return format_html(
        '<div class="leiter" role="group" aria-label="{}"{}>{}</div>',
        titel,
        format_html(' data-sortieren-url="{}"', sortieren) if sortieren else "",
        content,
    )


@register.simple_block_tag
def stufe(
    content: SafeString, nummer: int, *, url: str = "", leer: str = "Hier steht noch nichts."
) -> SafeString:
    """One step of the ladder. ``url``: where a Baustein for this step is written."""
    if nummer not in STUFEN:
        raise TemplateSyntaxError(f"stufe: nummer={nummer!r} gibt es nicht. Möglich: 1, 2, 3, 4")
    titel, bild = STUFEN[nummer]
    return render_to_string(
        "kern/komponenten/stufe.html",
        {
            "content": content,
            "nummer": nummer,
            "titel": titel,
            "bild": bild,
            "url": url,
            "leer": leer,
        },
    )


@register.simple_block_tag(takes_context=True)
def baustein(
    context: Context,
    content: SafeString,
    titel: str,
    *,
    schluessel: int | str = "",
    verschieben: str = "",
    ton: str = "massnahme",
    ebene: int = 4,
) -> SafeString:
    """A card on the ladder. ``verschieben`` posts ``richtung=hoch`` or ``runter`` (keyboard's way)."""
    verlange_wert("baustein", "ton", ton, ("massnahme", "ziel", "auftrag", ""))
    return render_to_string(
        "kern/komponenten/baustein.html",
        {
            "csrf_token": context.get("csrf_token"),
            "content": content,
            "titel": titel,
            "schluessel": schluessel,
            "verschieben": verschieben,
            "ton": ton,
            "ebene": ebene,
        },
    )


@register.simple_block_tag
def sortierliste(content: SafeString, titel: str, sortieren: str) -> SafeString:
    """A list whose ``{% baustein %}`` entries people put in order."""
    return format_html(
        '<div data-sortieren-url="{}"><ul class="sortierliste" aria-label="{}"'
        ' data-sortieren-gruppe="">{}</ul></div>',
        sortieren,
        titel,
        content,
    )


@register.simple_tag
def schritte(liste: Sequence[Schritt], titel: str = "Der Weg") -> SafeString:
    """The steps of the work in their order; the present one is marked."""
    nummer = next((i for i, s in enumerate(liste, 1) if s.aktuell), 0)
    return render_to_string(
        "kern/komponenten/schritte.html",
        {
            "liste": liste,
            "titel": titel,
            "nummer": nummer,
            "jetzt": liste[nummer - 1] if nummer else None,
        },
    )


@register.simple_block_tag
def reiter(content: SafeString, titel: str) -> SafeString:
    """Tabs. Without JavaScript the sheets stand one below the other under their headings."""
    return format_html(
        '<div class="reiter" data-reiter data-reiter-titel="{}">{}</div>', titel, content
    )


@register.simple_block_tag
def reiterblatt(content: SafeString, titel: str, kennung: str) -> SafeString:
    """One sheet of ``reiter``; ``kennung`` is its anchor in the address."""
    return format_html(
        '<section class="reiter__blatt" id="{0}" data-reiter-blatt aria-labelledby="{0}-titel">'
        '<h2 class="reiter__titel" id="{0}-titel">{1}</h2>{2}</section>',
        kennung,
        titel,
        content,
    )


@register.simple_block_tag
def reiterleiste(content: SafeString, titel: str) -> SafeString:
    """Links between sibling pages that look like tabs."""
    return format_html(
        '<nav class="reiterleiste" aria-label="{}"><ul role="list">{}</ul></nav>', titel, content
    )


@register.simple_tag(takes_context=True)
def reiterlink(context: Context, text: str, url: str) -> SafeString:
    """One page of ``reiterleiste``; marked when it is the one being shown."""
    anfrage = context.get("request")
    aktuell = SafeString(' aria-current="page"') if anfrage and anfrage.path == url else ""
    return format_html('<li><a href="{}"{}>{}</a></li>', url, aktuell, text)
