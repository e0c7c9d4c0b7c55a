"""What somebody asks for, read from whatever was sent. Nothing here is refused."""

from __future__ import annotations

import math
import unicodedata

from django.http import QueryDict  # noqa: TID251 - the shape of what a form sends

from massanzug.wegweiser.domain.merkmale import MERKMALE
from massanzug.wegweiser.domain.seitenfund import Frage

LAENGE = 200  # characters of a question; the rest adds nothing to its sense
HOECHSTE_SEITE = 500
ALTER_BIS = 120
_WEG = {"Cc", "Cf", "Cs", "Co", "Cn"}  # controls, invisible turns of direction, halves of signs
_BLEIBT = {"\u200c", "\u200d"}  # joiners, part of words in Arabic script and in emoji


def saubere_worte(text: str) -> str:
    """One line of at most ``LAENGE`` characters without anything that cannot be seen."""
    zeichen = (
        z if z in _BLEIBT or unicodedata.category(z) not in _WEG else " "
        for z in text[: LAENGE * 5]
    )
    return " ".join("".join(zeichen).split())[:LAENGE].strip()


def suchfrage(daten: QueryDict, *, fest: tuple[tuple[str, str], ...] = ()) -> Frage:
    """Facets that do not exist are not heard. A device's place is rounded to some hundred metres."""
    gewaehlt = tuple(
        (name, wert)
        for name in MERKMALE
        for wert in dict.fromkeys(saubere_worte(w) for w in daten.getlist(name)[:20])
        if wert
    )
    return Frage(
        text=saubere_worte(daten.get("q", "")),
        ort=saubere_worte(daten.get("ort", "")),
        punkt=_punkt(daten.get("breite", ""), daten.get("laenge", "")),
        merkmale=gewaehlt,
        fest=fest,
        seite=_zahl(daten.get("seite", ""), HOECHSTE_SEITE) or 1,
        alter=_zahl(daten.get("alter", ""), ALTER_BIS),
    )


def _zahl(text: str, hoechstens: int) -> int | None:
    text = text.strip()[:10]
    if not (text.isascii() and text.isdigit()):
        return None
    zahl = int(text)
    return zahl if zahl <= hoechstens else None


def _punkt(breite: str, laenge: str) -> tuple[float, float] | None:
    try:
        punkt = (round(float(breite[:20]), 3), round(float(laenge[:20]), 3))
    except ValueError:
        return None
    if not all(map(math.isfinite, punkt)) or abs(punkt[0]) > 90 or abs(punkt[1]) > 180:  # noqa: PLR2004 - degrees
        return None
    return punkt
