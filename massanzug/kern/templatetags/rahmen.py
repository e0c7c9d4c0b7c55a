"""The frame around every page: where one may go, how it looks, what is above it."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.template import Context, Engine
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from massanzug.kern import navigation

register = template.Library()

ERSCHEINUNG = {"hell": "light", "dunkel": "dark"}


def _punkte(context: Context, bereich: navigation.Bereich) -> list[dict[str, object]]:
    anfrage = context.get("request")
    benutzer = getattr(anfrage, "user", None)
    if anfrage is None or benutzer is None or not benutzer.is_authenticated:
        return []
    punkte = []
    for eintrag in navigation.eintraege(benutzer, bereich):
        url = reverse(eintrag.urlname)
        punkte.append(
            {
                "titel": eintrag.beschriftung,
                "url": url,
                "per_post": eintrag.per_post,
                "hier": anfrage.path == url,
            }
        )
    return punkte


@register.simple_tag(takes_context=True)
def hauptnavigation(context: Context) -> SafeString:
    return render_to_string("kern/rahmen/navigation.html", {"punkte": _punkte(context, "haupt")})


@register.simple_tag(takes_context=True)
def kontomenue(context: Context) -> SafeString:
    """Who is signed in, what they may set, and the way out."""
    anfrage = context.get("request")
    return render_to_string(
        "kern/rahmen/konto.html",
        {
            "punkte": _punkte(context, "konto"),
            "benutzer": getattr(anfrage, "user", None),
            "csrf_token": context.get("csrf_token"),
        },
    )


@register.simple_tag(takes_context=True)
def rahmenbanner(context: Context) -> SafeString:
    """What apps put above every staff page, for instance a running staff session."""
    maschine = Engine.get_default()
    return format_html_join(
        "", "{}", ((maschine.get_template(v).render(context),) for v in navigation.banner())
    )


@register.simple_tag
def vorfuehrband() -> SafeString:
    """In the demo every page says so."""
    if not settings.DEMO:
        return SafeString("")
    return format_html(
        '<aside class="vorfuehrband" aria-label="{}">{}</aside>',
        _("Vorführung"),
        _("Vorführung: alle Menschen sind erfunden"),
    )


@register.simple_tag(takes_context=True)
def erscheinung(context: Context) -> SafeString:
    """The theme the person chose; without a choice the device decides."""
    anfrage = context.get("request")
    thema = ERSCHEINUNG.get(anfrage.COOKIES.get("erscheinung", "") if anfrage else "")
    return format_html(' data-kern-theme="{}"', thema) if thema else SafeString("")


@register.simple_tag(takes_context=True)
def erscheinungswahl(context: Context) -> dict[str, object]:
    jetzt = context["request"].COOKIES.get("erscheinung", "")
    return {
        "jetzt": jetzt if jetzt in ERSCHEINUNG else "geraet",
        "moeglich": (("geraet", _("wie am Gerät")), ("hell", _("hell")), ("dunkel", _("dunkel"))),
    }


@register.simple_block_tag
def seitenkopf(
    content: SafeString, titel: str, unterzeile: str = "", vorzeile: str = ""
) -> SafeString:
    """The page's heading; the content is its one primary action, or nothing."""
    return render_to_string(
        "kern/komponenten/seitenkopf.html",
        {"content": content, "titel": titel, "unterzeile": unterzeile, "vorzeile": vorzeile},
    )


@register.simple_block_tag
def seitenleiste(content: SafeString, titel: str) -> SafeString:
    """What helps beside the main thing. Stands below it on a narrow screen."""
    return format_html('<aside class="seitenleiste" aria-label="{}">{}</aside>', titel, content)


@register.simple_block_tag
def brotkrumen(content: SafeString) -> SafeString:
    """The way back up: ``{% krume %}`` entries, the page itself is not among them."""
    return format_html(
        '<nav class="brotkrumen" aria-label="Sie sind hier"><ol role="list">{}</ol></nav>', content
    )


@register.simple_tag
def krume(text: str, url: str) -> SafeString:
    return format_html('<li><a href="{}"><bdi>{}</bdi></a></li>', url, text)


@register.simple_tag
def url_wenn_es_sie_gibt(urlname: str) -> str:
    """The address, or nothing: the footer must not link to what does not exist."""
    try:
        return reverse(urlname)
    except NoReverseMatch:
        return ""
