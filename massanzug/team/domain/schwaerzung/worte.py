"""Words as the check compares them, and the lists it comes with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATEN = Path(__file__).resolve().parents[2] / "daten/schwaerzung"
UMSCHRIFT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d"}
)
WORT = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Wort(NamedTuple):
    anfang: int
    ende: int
    text: str

    @property
    def gross(self) -> bool:
        return self.text[:1].isupper()


def worte(text: str) -> Iterator[Wort]:
    """Runs of letters; a hyphen parts them, an apostrophe does not."""
    for treffer in WORT.finditer(text):
        yield Wort(treffer.start(), treffer.end(), treffer.group())


def grundform(wort: str) -> str:
    """Lower case, umlauts written out, accents off: „Çelik“ → celik, „Jörg“ → joerg."""
    return _ohne_zeichen(wort.casefold().translate(UMSCHRIFT))


def schreibweisen(wort: str) -> frozenset[str]:
    """``grundform``, and as somebody without umlauts types it: joerg and jorg."""
    klein = wort.casefold()
    return frozenset({grundform(wort), _ohne_zeichen(klein.replace("ß", "ss").replace("ı", "i"))})


def _ohne_zeichen(wort: str) -> str:
    zerlegt = unicodedata.normalize("NFKD", wort)
    return "".join(z for z in zerlegt if z.isalpha() and not unicodedata.combining(z))


@cache
def liste(name: str) -> frozenset[str]:
    """``daten/schwaerzung/<name>.txt`` as Grundformen."""
    zeilen = (DATEN / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(grundform(wort) for z in zeilen if not z.startswith("#") for wort in z.split())


def alltaeglich(wort: str) -> bool:
    return grundform(wort) in liste("alltag")
