"""A plan as a set of short pieces of text, without the names, the numbers and the dates in it.

Two plans that differ only in who, how many hours and from when have the same pieces: that is what
off the shelf means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from massanzug.fall.domain.suche import woerter

LAENGE = 3  # words to a piece: one changed word changes three pieces
MINDESTENS = 12  # pieces; shorter plans are alike by chance
PERSON = "person"
ZAHL = "zahl"


@dataclass(frozen=True, slots=True)
class Teil:
    """One Baustein or Ziel. ``art``: what it is, for instance ``baustein4`` or ``ziel``."""

    art: str
    texte: tuple[str, ...]
    merkmale: tuple[str, ...] = ()  # short fields compared as a whole: how often, where


def schnipsel_des_plans(teile: Iterable[Teil], namen: Iterable[str]) -> frozenset[str]:
    """Every piece of the plan once; empty if the plan is too short to compare."""
    masken = frozenset(wort for name in namen for wort in woerter(name) if len(wort) > 1)
    alle = frozenset(stueck for teil in teile for stueck in _stuecke(teil, masken))
    return alle if len(alle) >= MINDESTENS else frozenset()


def _stuecke(teil: Teil, masken: frozenset[str]) -> Iterator[str]:
    for nummer, text in enumerate(teil.texte):
        worte = list(_maskiert(text, masken))
        for anfang in range(max(len(worte) - LAENGE + 1, min(len(worte), 1))):
            yield f"{teil.art}.{nummer} {' '.join(worte[anfang : anfang + LAENGE])}"
    for nummer, merkmal in enumerate(teil.merkmale):
        if worte := list(_maskiert(merkmal, masken)):
            yield f"{teil.art}+{nummer} {' '.join(worte)}"


def _maskiert(text: str, masken: frozenset[str]) -> Iterator[str]:
    for wort in woerter(text):
        if wort in masken or (wort.endswith("s") and wort[:-1] in masken):
            yield PERSON
        elif wort.isdecimal():
            yield ZAHL
        else:
            yield wort
