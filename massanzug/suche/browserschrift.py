"""How the index for the browser writes numbers and lists of words, small before they are packed.

``suche_bestand.js`` reads both back.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from string import ascii_letters, ascii_uppercase, digits

ZIFFERN = ascii_letters + digits + "-_"
"""The digits from 0 to 63. None of them is escaped in JSON or in a script."""


def zahlen(werte: Iterable[int]) -> str:
    """Whole numbers from 0 on, one after the other: five bits a digit, the lowest first, 32 more
    if another digit follows."""
    zeichen = []
    for wert in werte:
        rest = wert
        while rest > 31:  # noqa: PLR2004 - five bits
            zeichen.append(ZIFFERN[32 | rest & 31])
            rest >>= 5
        zeichen.append(ZIFFERN[rest])
    return "".join(zeichen)


def schritte(stellen: Iterable[int]) -> str:
    """Rising numbers, each as its distance from the one before."""
    bisher, weiten = 0, []
    for stelle in stellen:
        weiten.append(stelle - bisher)
        bisher = stelle
    return zahlen(weiten)


def wortliste(geordnet: Iterable[str]) -> str:
    """Folded words in their order: a capital says how many letters each shares with the one
    before (A: none), the rest follows. No folded word has a capital of ASCII."""
    bisher, teile = "", []
    for wort in geordnet:
        gemeinsam = takewhile(lambda paar: paar[0] == paar[1], zip(bisher, wort, strict=False))
        gleich = min(sum(1 for _ in gemeinsam), len(ascii_uppercase) - 1)
        teile.append(ascii_uppercase[gleich] + wort[gleich:])
        bisher = wort
    return "".join(teile)
