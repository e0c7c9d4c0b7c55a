"""The answer while no index can be read: what the database finds by itself. No typos, no order
worth the name; but a number to call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import and_, or_

from django.db.models import Q, QuerySet

from massanzug.suche import Anfrage, Ergebnis, Grund, Treffer
from massanzug.wegweiser.models import Angebot, Thema, Themenwort
from massanzug.wegweiser.zugriff import sichtbare_angebote

WOERTER = 8
FELDER = (
    "name",
    "beschreibung",
    "stichworte",
    "zielgruppe",
    "anbieter__name",
    "gegend__name",
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
    einzeln = [_enthaelt(wort, FELDER) | Q(pk__in=_durch_thema(wort)) for wort in woerter]
    return angebote.filter(reduce(and_ if alle else or_, einzeln))


def _durch_thema(wort: str) -> QuerySet[Angebot, int]:
    """Entries of subjects that have the word. The thousands of synonyms are read by themselves: joined
    to the entries, each would be read again for every entry of its subject."""
    worte = Themenwort.objects.filter(_enthaelt(wort, ("wort",)))
    themen = Thema.objects.filter(_enthaelt(wort, ("label",)) | Q(pk__in=worte.values("thema")))
    return Angebot.objects.filter(themen__in=themen.values("pk")).values_list("pk", flat=True)


def _enthaelt(wort: str, felder: Sequence[str]) -> Q:
    return reduce(or_, (Q(**{f"{f}__icontains": w}) for f in felder for w in _schreibungen(wort)))


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
