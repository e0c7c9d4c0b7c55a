"""The answer while no index can be read: what the database finds by itself. No typos, no order
worth the name; but a number to call.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import and_, or_

from django.db.models import Q, QuerySet

from massanzug.suche import Anfrage, Ergebnis, Grund, Treffer
from massanzug.wegweiser.models import Angebot
from massanzug.wegweiser.zugriff import sichtbare_angebote

WOERTER = 8
FELDER = (
    "name__icontains",
    "beschreibung__icontains",
    "stichworte__icontains",
    "zielgruppe__icontains",
    "anbieter__name__icontains",
    "gegend__name__icontains",
    "themen__label__icontains",
    "themen__worte__wort__icontains",
)
MERKMALE = {
    "art": "art",
    "thema": "themen__schluessel",
    "oberthema": "themen__oberthema",
    "barrierefrei": "barrierefrei",
}
KURZ = 3  # „im“, „zu“ stand everywhere


def ersatz_suchen(anfrage: Anfrage) -> Ergebnis:
    """All words if anything has them all, else any of them; the chosen place first."""
    woerter = [w for w in re.findall(r"\w+", anfrage.text) if len(w) >= KURZ][:WOERTER]
    angebote = _mit_merkmalen(sichtbare_angebote(), anfrage)
    gefunden = list(_mit_woertern(angebote, woerter, alle=True)) if woerter else list(angebote)
    if not gefunden and woerter:
        gefunden = list(_mit_woertern(angebote, woerter, alle=False))
    gefunden.sort(key=lambda a: (-_punkte(a, woerter, anfrage), a.name))
    seite = gefunden[anfrage.ab : anfrage.ab + anfrage.anzahl]
    return Ergebnis(
        treffer=tuple(
            Treffer(a.slug, a.name, _punkte(a, woerter, anfrage), _gruende(a, woerter, anfrage))
            for a in seite
        ),
        gesamt=len(gefunden),
        ortsteil=anfrage.ortsteil,
    )


def _mit_woertern(
    angebote: QuerySet[Angebot], woerter: list[str], *, alle: bool
) -> QuerySet[Angebot]:
    """One subquery a word, so that two words may stand in two different synonyms."""
    einzeln = [
        Q(
            pk__in=Angebot.objects.filter(
                reduce(or_, (Q(**{f: w}) for f in FELDER for w in _schreibungen(wort)))
            ).values("pk")
        )
        for wort in woerter
    ]
    return angebote.filter(reduce(and_ if alle else or_, einzeln))


def _schreibungen(wort: str) -> set[str]:
    """SQLite folds the case of ASCII alone."""
    return {wort, wort.lower(), wort.capitalize()}


def _mit_merkmalen(angebote: QuerySet[Angebot], anfrage: Anfrage) -> QuerySet[Angebot]:
    gewaehlt: dict[str, set[str]] = {}
    for name, wert in anfrage.merkmale:
        gewaehlt.setdefault(name, set()).add(wert)
    for name, werte in gewaehlt.items():
        if name in MERKMALE:
            angebote = angebote.filter(**{f"{MERKMALE[name]}__in": werte})
        elif name == "raum":
            angebote = angebote.filter(Q(gegend=None) | Q(gegend__raum__name__in=werte))
        elif name == "kosten":
            angebote = angebote.filter(kostenlos=True)
    return angebote.select_related("gegend__raum").distinct()


def _punkte(angebot: Angebot, woerter: list[str], anfrage: Anfrage) -> float:
    name = angebot.name.casefold()
    im_namen = sum(w.casefold() in name for w in woerter)
    return 1.0 + im_namen + (1.0 if _am_ort(angebot, anfrage) else 0.0)


def _am_ort(angebot: Angebot, anfrage: Anfrage) -> bool:
    gegend = angebot.gegend
    if gegend is None:
        return False
    raum = gegend.raum.name if gegend.raum else ""
    return gegend.name == anfrage.ortsteil or bool(raum and raum == anfrage.wirkungsraum)


def _gruende(angebot: Angebot, woerter: list[str], anfrage: Anfrage) -> tuple[Grund, ...]:
    im_namen = [w for w in woerter if w.casefold() in angebot.name.casefold()]
    gruende = [Grund("name", w, angebot.name) for w in im_namen]
    gruende += [Grund("wort", w, "") for w in woerter if w not in im_namen]
    if _am_ort(angebot, anfrage) and angebot.gegend:
        gruende.append(Grund("ort", anfrage.ortsteil, angebot.gegend.name))
    return tuple(gruende)
