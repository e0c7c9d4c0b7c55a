"""What case pages share."""

from __future__ import annotations

from typing import Literal

from django import template
from django.template import Context
from django.urls import resolve, reverse
from django.utils.safestring import SafeString

from massanzug.fall.domain.faelliges import Faelliges, faelliges
from massanzug.fall.models import Fall
from massanzug.kern.schritte import Schritt
from massanzug.kern.templatetags.wege import schritte

register = template.Library()

Stand = Literal["offen", "begonnen", "fertig"]

# the order of the work (X1); the page's URL name starts with the second word
WEG = (
    ("Wille", "willen", ("wille", "wunsch", "sorge", "person")),
    ("Ressourcen", "ressourcen", ("ressource", "netz", "verbindung")),
    ("Ziele", "ziele", ("ziel", "auftrag", "auftraege")),
    ("Entscheidung", "entscheidungen", ("entscheidung",)),
    ("Maßanzug", "massanzug", ("massanzug", "baustein", "wechsel")),
    ("Hilfeplan", "hilfeplaene", ("hilfeplan", "zustimmung")),
    ("Überprüfung", "ueberpruefungen", ("ueberpruefung", "rueckblick", "abschluss")),
)
NUR_JUGENDAMT = {"entscheidungen"}


@register.simple_tag(takes_context=True)
def arbeitsschritte(context: Context, fall: Fall) -> SafeString:
    """The way from the Wille to the Überprüfung, with the step of this page marked.

    A step with something in it is behind the family once a later one has something too; what a
    person may not see is not in it (``zugriff.mit_weg``).
    """
    name = resolve(context["request"].path).url_name or ""
    im_jugendamt = context["request"].user.ist_jugendamt
    da = [i for i, (_, url, _) in enumerate(WEG) if getattr(fall, f"weg_{url}", 0)]
    weg = [
        Schritt(
            titel,
            reverse(url, args=[fall.kennung]),
            stand=_stand(i, da),
            aktuell=name.startswith((url, *worte)),
        )
        for i, (titel, url, worte) in enumerate(WEG)
        if im_jugendamt or url not in NUR_JUGENDAMT
    ]
    return schritte(weg)


def _stand(stelle: int, da: list[int]) -> Stand:
    if stelle not in da:
        return "offen"
    return "begonnen" if stelle == da[-1] else "fertig"


@register.filter
def naechstes(fall: Fall) -> Faelliges | None:
    """What is due next in a case of the list."""
    return faelliges(fall)
