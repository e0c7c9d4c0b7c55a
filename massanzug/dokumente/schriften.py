"""The fonts of our documents, and which characters they can show.

PDF/UA forbids a character without a shape, and the typesetter refuses such a document. What a
person wrote must never keep their plan from being printed, so the rare character no font has is
shown as an empty box.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.conf import settings

SCHNITTE = {
    "fira-sans": ("300Light", "400Regular", "400Regular_Italic", "500Medium", "700Bold"),
    "noto-sans-arabic": ("300Light", "400Regular", "500Medium", "700Bold"),
}
UNICODE_TABELLEN = {(0, 3), (0, 4), (3, 1), (3, 10)}  # (platform, encoding)


@cache
def schriftordner() -> tuple[Path, ...]:
    """Ours alone: what is installed on a machine must not change a document."""
    ordner = Path(settings.PROJEKT) / "node_modules/@expo-google-fonts"
    return tuple(ordner / familie / schnitt for familie, s in SCHNITTE.items() for schnitt in s)


@cache
def darstellbar() -> frozenset[int]:
    """Code points that the regular cut of one of the families has."""
    dateien = (d for o in schriftordner() if o.name == "400Regular" for d in o.glob("*.ttf"))
    return frozenset(punkt for datei in dateien for punkt in _codepunkte(datei.read_bytes()))


def _codepunkte(schrift: bytes) -> Iterator[int]:
    """The code points of a TrueType file, from formats 4 and 12 of its ``cmap`` table."""
    cmap = _tabelle(schrift, b"cmap")
    (anzahl,) = struct.unpack_from(">H", schrift, cmap + 2)
    for nummer in range(anzahl):
        *art, versatz = struct.unpack_from(">HHI", schrift, cmap + 4 + 8 * nummer)
        if tuple(art) in UNICODE_TABELLEN:
            stelle = cmap + versatz
            (format_,) = struct.unpack_from(">H", schrift, stelle)
            yield from {4: _format_4, 12: _format_12}[format_](schrift, stelle)


def _tabelle(schrift: bytes, name: bytes) -> int:
    (anzahl,) = struct.unpack_from(">H", schrift, 4)
    for nummer in range(anzahl):
        kennung, _, versatz, _ = struct.unpack_from(">4sIII", schrift, 12 + 16 * nummer)
        if kennung == name:
            return int(versatz)
    raise ValueError(f"Der Schrift fehlt die Tabelle {name!r}.")


def _format_4(schrift: bytes, stelle: int) -> Iterator[int]:
    """Segments with their ends first and their starts after a gap of two bytes."""
    (doppelte,) = struct.unpack_from(">H", schrift, stelle + 6)
    enden = struct.unpack_from(f">{doppelte // 2}H", schrift, stelle + 14)
    anfaenge = struct.unpack_from(f">{doppelte // 2}H", schrift, stelle + 16 + doppelte)
    for anfang, ende in zip(anfaenge, enden, strict=True):
        yield from range(anfang, min(ende, 0xFFFE) + 1)


def _format_12(schrift: bytes, stelle: int) -> Iterator[int]:
    (gruppen,) = struct.unpack_from(">I", schrift, stelle + 12)
    for nummer in range(gruppen):
        anfang, ende, _ = struct.unpack_from(">III", schrift, stelle + 16 + 12 * nummer)
        yield from range(anfang, ende + 1)
