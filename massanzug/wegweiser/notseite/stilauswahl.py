"""Of a style sheet only what can apply to some page: the design system alone brings 400 KB of rules.

A rule goes when each of its selectors names a class that neither a page nor a script names. What is
hard to read (``:is()``, ``:not()``, attributes, nested rules) counts as applying.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_WORT = re.compile(r"[\w-]+")
_KLASSEN = re.compile(r"\sclass=\"([^\"]*)\"")
_KLAMMER = re.compile(r":(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)")
_KOMMA = re.compile(r",(?![^(\[]*[)\]])")
_KLASSE = re.compile(r"\.([A-Za-z_-][\w-]*)")
_HALT = re.compile(r"[\"'{};]")
_BEDINGT = ("@media", "@supports", "@layer", "@container")


def seitenklassen(html: str) -> set[str]:
    return {klasse for attribut in set(_KLASSEN.findall(html)) for klasse in attribut.split()}


def skriptworte(skript: bytes) -> set[str]:
    """Every word of it: one may be a class that it sets."""
    return set(_WORT.findall(skript.decode()))


def auswahl(blatt: str, gebraucht: Collection[str]) -> str:
    """``blatt``: without comments; ``gebraucht``: classes. ``@font-face`` and the like stay."""
    return "".join(_teile(blatt, gebraucht))


def _teile(blatt: str, gebraucht: Collection[str]) -> Iterator[str]:
    for kopf, rumpf in _regeln(blatt):
        if rumpf is None:
            yield f"{kopf};\n"
        elif kopf.startswith(_BEDINGT):
            if innen := auswahl(rumpf, gebraucht):
                yield f"{kopf}{{\n{innen}}}\n"
        elif kopf.startswith("@") or _trifft(kopf, gebraucht):
            yield f"{kopf}{{{rumpf}}}\n"


def _trifft(kopf: str, gebraucht: Collection[str]) -> bool:
    wahlen = _KOMMA.split(_KLAMMER.sub("", kopf))
    return any(all(k in gebraucht for k in _KLASSE.findall(wahl)) for wahl in wahlen)


def _regeln(blatt: str) -> Iterator[tuple[str, str | None]]:
    """Head and body of each rule of the outermost level; no body: a statement that ends in ``;``."""
    anfang = kopfende = tiefe = stelle = 0
    while treffer := _HALT.search(blatt, stelle):
        zeichen, stelle = treffer[0], treffer.end()
        if zeichen in "\"'":
            stelle = _hinter(blatt, zeichen, stelle)
        elif zeichen == "{":
            kopfende = kopfende if tiefe else treffer.start()
            tiefe += 1
        elif zeichen == "}":
            tiefe -= 1
            if not tiefe:
                yield blatt[anfang:kopfende].strip(), blatt[kopfende + 1 : treffer.start()].strip()
                anfang = stelle
        elif not tiefe:
            yield blatt[anfang : treffer.start()].strip(), None
            anfang = stelle


def _hinter(blatt: str, zeichen: str, stelle: int) -> int:
    """The place after the end of a string."""
    while blatt[stelle] != zeichen:
        stelle += 2 if blatt[stelle] == "\\" else 1
    return stelle + 1
