"""MinHash with bands (Broder 1997; Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, ch. 3).

Plans that share a band are candidates; whether they are alike is then computed exactly. With 16
bands of 5 a pair at the threshold 0.8 is missed twice in a thousand, at 0.9 once in a million.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b, shake_128

BAENDER = 16
ZEILEN = 5
SCHWELLE = 0.8  # „fast wörtlich“: four of five pieces are the same

_ZAHLEN = struct.Struct(f"<{BAENDER * ZEILEN + 1}I")
_ZEILE = struct.Struct(f"<{1 + ZEILEN}I")


@dataclass(frozen=True, slots=True)
class Abdruck:
    """``schnipsel``: the pieces as numbers, for the exact comparison; ``baender``: where to look."""

    schnipsel: frozenset[int]
    baender: tuple[int, ...]


def abdruck(schnipsel: Iterable[str]) -> Abdruck:
    """The same pieces give the same print, on every machine and in every process."""
    zeilen = [_ZAHLEN.unpack(shake_128(s.encode()).digest(_ZAHLEN.size)) for s in schnipsel]
    if not zeilen:
        return Abdruck(frozenset(), ())
    kleinste = [min(spalte) for spalte in zip(*zeilen, strict=True)][1:]
    return Abdruck(
        schnipsel=frozenset(zeile[0] for zeile in zeilen),
        baender=tuple(
            _band(anfang, kleinste[anfang : anfang + ZEILEN])
            for anfang in range(0, len(kleinste), ZEILEN)
        ),
    )


def _band(nummer: int, werte: list[int]) -> int:
    """The band's number goes in, so that one column holds all bands."""
    kurz = blake2b(_ZEILE.pack(nummer, *werte), digest_size=8).digest()
    return int.from_bytes(kurz, "little", signed=True)  # fits a BIGINT


def aehnlichkeit(eine: frozenset[int], andere: frozenset[int]) -> float:
    """Jaccard: common pieces by all pieces; 0 for an empty plan, which is like nothing."""
    alle = len(eine | andere)
    return len(eine & andere) / alle if alle else 0.0


def fast_woertlich(eine: frozenset[int], andere: frozenset[int]) -> bool:
    if len(eine) > len(andere):
        eine, andere = andere, eine
    if len(eine) < SCHWELLE * len(andere):  # too different in length to be alike
        return False
    return aehnlichkeit(eine, andere) >= SCHWELLE
