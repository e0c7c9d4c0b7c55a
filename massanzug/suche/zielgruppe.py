"""Whom an offer is for and who asks, as a set of classes in the bits of a whole number."""

from __future__ import annotations

from functools import lru_cache

from massanzug.suche.falten import falten, stuecke
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import vorgabe

_KLASSEN = vorgabe("zielgruppen")["klassen"]
NAMEN: tuple[str, ...] = tuple(name for name, _, _ in _KLASSEN)
WOERTER: dict[str, int] = {}
for _nr, (_, _woerter, _) in enumerate(_KLASSEN):
    for _wort in _woerter:
        _stamm = stamm(falten(_wort))
        WOERTER[_stamm] = WOERTER.get(_stamm, 0) | 1 << _nr
_ALTER = [(1 << nr, *spanne) for nr, (_, _, spanne) in enumerate(_KLASSEN) if spanne]


@lru_cache(maxsize=20_000)
def ziele(text: str) -> int:
    """The classes named in a text."""
    bits = 0
    for stueck in stuecke(text):
        bits |= WOERTER.get(stamm(falten(stueck)), 0)
    return bits


def ziele_im_alter(alter: int) -> int:
    """The classes somebody of that age belongs to."""
    return sum(bit for bit, von, bis in _ALTER if von <= alter <= bis)


def namen(bits: int) -> list[str]:
    """The classes by name."""
    return [name for nr, name in enumerate(NAMEN) if bits >> nr & 1]
