"""What case pages share."""

from __future__ import annotations

from django import template
from django.template import Context
from django.urls import resolve, reverse
from django.utils.safestring import SafeString

from massanzug.fall.domain.faelliges import Faelliges, faelliges
from massanzug.fall.models import Fall
from massanzug.kern.schritte import Schritt
from massanzug.kern.templatetags.wege import schritte

register = template.Library()

# the order of the work (X1); the page's URL name starts with the second word
WEG = (
    ("Wille", "willen", ("wille", "wunsch", "sorge", "person")),
    ("Ressourcen", "ressourcen", ("ressource",)),
    ("Ziele", "ziele", ("ziel", "auftrag", "auftraege")),
    ("Entscheidung", "entscheidungen", ("entscheidung",)),
    ("Maßanzug", "massanzug", ("massanzug", "baustein", "wechsel")),
    ("Hilfeplan", "hilfeplaene", ("hilfeplan", "zustimmung")),
    ("Überprüfung", "ueberpruefungen", ("ueberpruefung", "rueckblick", "abschluss")),
)
NUR_JUGENDAMT = {"entscheidungen"}


@register.simple_tag(takes_context=True)
def arbeitsschritte(context: Context, fall: Fall) -> SafeString:
    """The way from the Wille to the Überprüfung, with the step of this page marked."""
    name = resolve(context["request"].path).url_name or ""
    sieht_alles = context["request"].user.ist_jugendamt
    weg = [
        Schritt(titel, reverse(url, args=[fall.kennung]), aktuell=name.startswith((url, *worte)))
        for titel, url, worte in WEG
        if sieht_alles or url not in NUR_JUGENDAMT
    ]
    return schritte(weg)


@register.filter
def naechstes(fall: Fall) -> Faelliges | None:
    """What is due next in a case of the list."""
    return faelliges(fall)
