"""The tables of the specification as the search in the browser reads them: folded, by stem.

Nothing is said here that the specification does not say; it saves a slow phone the folding.
"""

from __future__ import annotations

from massanzug.suche.browserschrift import wortliste
from massanzug.suche.falten import falten
from massanzug.suche.gleiche import GRUPPEN
from massanzug.suche.lesen import BESITZ, BEZIEHUNG, GENANNT, HOCHDEUTSCH, MICH, STOPP, WEICH
from massanzug.suche.stamm import FORMEN
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.zielgruppe import NAMEN, WOERTER

_NUR_BEIM_BAUEN = {"felder", "themen", "kandidaten", "alle_bis"}


def tabellen() -> dict[str, object]:
    """Name of a table to its content, ready for JSON."""
    return {
        **{name: vorgabe(name) for name in ("analyse", "laute", "naehe", "thema", "vorschlag")},
        "alter": {name: _gefaltet(wert) for name, wert in vorgabe("alter").items()},
        "formen": _formen(),
        "gleich": [[*gemeint, wortliste(staemme)] for gemeint, staemme in GRUPPEN.items()],
        "lesen": _lesen(),
        "rang": {n: wert for n, wert in vorgabe("rang").items() if n not in _NUR_BEIM_BAUEN},
        "roh": {wort: falten(form) for wort, form in vorgabe("formen")["roh"].items()},
        "zielgruppen": _zielgruppen(),
    }


def _gefaltet(wert: object) -> object:
    """A table of words with its words folded; what is none stays."""
    if isinstance(wert, list):
        return sorted({falten(wort) for wort in wert})
    if isinstance(wert, dict):
        return {falten(wort): zahl for wort, zahl in wert.items()}
    return wert


def _formen() -> dict[str, str]:
    """Each stem with the words it is the stem of, itself among them."""
    je_stamm: dict[str, list[str]] = {}
    for form, ziel in sorted(FORMEN.items()):
        je_stamm.setdefault(ziel, []).append(form)
    return {ziel: wortliste(formen) for ziel, formen in sorted(je_stamm.items())}


def _lesen() -> dict[str, object]:
    lesen = vorgabe("lesen")
    return {
        "stopp": {sprache: wortliste(sorted(worte)) for sprache, worte in STOPP.items()},
        "immer": lesen["immer"],
        "sprache_ab": lesen["sprache_ab"],
        "anliegen": sorted(GENANNT),
        "sachfrage": {name: sorted(map(falten, w)) for name, w in lesen["sachfrage"].items()},
        "besitz": sorted(BESITZ),
        "besitz_davor": lesen["besitz_davor"],
        "besitz_bleiben": lesen["besitz_bleiben"],
        "mich": sorted(MICH),
        "beziehung": BEZIEHUNG,
        "hochdeutsch": HOCHDEUTSCH,
        "weich": WEICH,
    }


def _zielgruppen() -> dict[str, object]:
    klassen = vorgabe("zielgruppen")["klassen"]
    return {"namen": NAMEN, "spannen": [spanne for _, _, spanne in klassen], "woerter": WOERTER}
