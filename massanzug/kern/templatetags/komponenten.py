"""Building blocks of a page: cards, quotations, labels, notes, pictures.

One function, one piece of HTML, checked arguments. Blocks get their ``content`` already escaped.
"""

from __future__ import annotations

from datetime import date

from django import template
from django.template.defaultfilters import linebreaks_filter
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from massanzug.kern.templatetags.auswahl import verlange_wert

register = template.Library()

# X3: each kind of thing has a colour (farben.css), a label and a picture
TOENE = {
    "": ("", ""),
    "wille": ("Wille", "sprechen"),
    "ressource": ("Ressource", "keim"),
    "ziel": ("Ziel", "fahne"),
    "auftrag": ("Auftrag des Jugendamts", "stempel"),
    "massnahme": ("Maßnahme", "weg"),
    "sorge": ("Sorge der Fachkraft", "auge"),
}
PLAKETTEN = ("neutral", "info", "gut", "warnung", "gefahr", *filter(None, TOENE))
HINWEISE = {"info": "info", "gut": "success", "warnung": "warning", "gefahr": "danger"}
SYMBOLE = frozenset(
    [
        "auge",
        "blatt",
        "entfernen",
        "fahne",
        "glocke",
        "griff",
        "haeuser",
        "haken",
        "herunterladen",
        "hoch",
        "kalender",
        "keim",
        "kopie",
        "kreuz",
        "mappe",
        "menue",
        "person",
        "personen",
        "plus",
        "runter",
        "schloss",
        "spiegel",
        "sprechen",
        "stempel",
        "stift",
        "suche",
        "weg",
        "zurueck",
    ]
)


@register.simple_tag
def symbol(name: str, *, gross: bool = False) -> SafeString:
    """A decorative picture (static/kern/symbole.css); the words stand beside it."""
    verlange_wert("symbol", "name", name, SYMBOLE)
    return format_html(
        '<span class="symbol symbol--{}{}" aria-hidden="true"></span>',
        name,
        " symbol--gross" if gross else "",
    )


@register.simple_block_tag
def karte(
    content: SafeString,
    titel: str = "",
    *,
    kennung: str = "",
    ton: str = "",
    ebene: int = 2,
    vorzeile: str = "",
) -> SafeString:
    """A titled section. ``ton`` colours it and names the kind above the title (X3)."""
    verlange_wert("karte", "ton", ton, TOENE)
    name, bild = TOENE[ton]
    return render_to_string(
        "kern/komponenten/karte.html",
        {
            "content": content,
            "titel": titel,
            "kennung": kennung,
            "ton": ton,
            "ebene": ebene,
            "vorzeile": vorzeile or name,
            "bild": bild,
        },
    )


@register.simple_block_tag
def plakette(content: SafeString, ton: str = "neutral") -> SafeString:
    """A short label. The words carry the meaning, the colour only helps."""
    verlange_wert("plakette", "ton", ton, PLAKETTEN)
    return format_html('<span class="plakette plakette--{}">{}</span>', ton, content)


@register.simple_block_tag
def zitat(
    content: SafeString,
    wer: str,
    *,
    am: date | None = None,
    sprache: str = "",
    gross: bool = True,
) -> SafeString:
    """Somebody's own words, large. The direction of writing follows the words."""
    return render_to_string(
        "kern/komponenten/zitat.html",
        {
            "worte": linebreaks_filter(content.strip(), autoescape=False),  # the block escaped it
            "wer": wer,
            "am": am,
            "sprache": sprache,
            "gross": gross,
        },
    )


@register.simple_block_tag
def hinweis(content: SafeString, titel: str, *, art: str = "info", ebene: int = 2) -> SafeString:
    """An alert that stays on the page. ``art``: info, gut, warnung, gefahr."""
    verlange_wert("hinweis", "art", art, HINWEISE)
    return render_to_string(
        "kern/komponenten/hinweis.html",
        {
            "content": content,
            "titel": titel,
            "art": art,
            "zeichen": HINWEISE[art],
            "ebene": ebene,
        },
    )


@register.simple_block_tag
def leerstand(
    content: SafeString, titel: str, *, url: str = "", knopf: str = "", symbol: str = "blatt"
) -> SafeString:
    """Nothing is here yet: the content says what to do first, the button does it."""
    return render_to_string(
        "kern/komponenten/leerstand.html",
        {"content": content, "titel": titel, "url": url, "knopf": knopf, "symbol": symbol},
    )


@register.simple_block_tag
def toast(content: SafeString, *, art: str = "info") -> SafeString:
    """A short note about what just happened; stays until closed or left."""
    verlange_wert("toast", "art", art, HINWEISE)
    return format_html(
        '<div class="toast toast--{}" role="status"><div class="toast__text">{}</div></div>',
        art,
        content,
    )


@register.simple_tag
def fortschritt(text: str, wert: int, von: int) -> SafeString:
    """How far long work has come, in words and as a bar."""
    return format_html(
        '<div class="fortschritt kern-progress"><label class="fortschritt__text">{}'
        '<progress value="{}" max="{}"></progress></label></div>',
        text,
        wert,
        von,
    )
