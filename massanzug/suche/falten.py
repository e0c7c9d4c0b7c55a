"""Text to folded words: one spelling for ä, ae and a, for scripts, marks and hidden characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from massanzug.suche.vorgaben import vorgabe

_ANALYSE = vorgabe("analyse")
_TABELLE: dict[int, str | None] = {ord(von): nach for von, nach in _ANALYSE["zeichen"].items()}
for _von, _bis in _ANALYSE["weg"]:
    _TABELLE.update(dict.fromkeys(range(_von, _bis + 1)))
_UMSCHRIFT = [
    (von, re.compile(f"(?<![{nicht_nach}]){von}" if nicht_nach else von), nach)
    for von, nach, nicht_nach in _ANALYSE["umschrift"]
]
_GESCHLECHT = re.compile(_ANALYSE["geschlecht"].replace("WORT", r"\w"))
# below the first that is not seen lie ASCII's controls, which cut words
_IM_WORT = r"\w" + "".join(
    f"{chr(von)}-{chr(bis)}" for von, bis in _ANALYSE["weg"] if von >= _ANALYSE["unsichtbar_ab"]
)
_STUECK = re.compile(_ANALYSE["stueck"].replace("WORT", _IM_WORT))
_BUCHSTABEN: int = _ANALYSE["hoechstens_buchstaben"]
_GEMERKT = 50_000


def stuecke(text: str) -> list[str]:
    """The text cut at blanks and signs; hyphened words stay in one piece, gender marks vanish."""
    if ":" in text or "*" in text or "_" in text or "/" in text:
        text = _GESCHLECHT.sub(r"\1", text)
    alle = text.split()  # no piece goes on behind a blank, and most words need no second look
    if "".join(alle).isalnum():
        return alle
    return [s for wort in alle for s in ((wort,) if wort.isalnum() else _STUECK.findall(wort))]


def kleinschreiben(stueck: str) -> str:
    """Lower case with its umlauts, in one composition, without hidden characters."""
    if stueck.isascii() and stueck.isalnum():
        return stueck.lower()
    klein = unicodedata.normalize("NFKC", stueck).lower()
    return "".join(z for z in klein if _TABELLE.get(ord(z), z) is not None)


@lru_cache(_GEMERKT)
def falten(stueck: str) -> str:
    """One word as it is compared: no case, no marks, ä = ae = a. Idempotent."""
    gefaltet = unicodedata.normalize("NFKC", stueck).lower()
    if not gefaltet.isascii():
        gefaltet = unicodedata.normalize("NFD", gefaltet.translate(_TABELLE)).translate(_TABELLE)
        gefaltet = unicodedata.normalize("NFC", gefaltet)
    if not gefaltet.isalnum():
        gefaltet = "".join(z for z in gefaltet if z.isalnum())
    vorher = ""
    while vorher != gefaltet:
        vorher = gefaltet
        for von, muster, nach in _UMSCHRIFT:
            if von in gefaltet:
                gefaltet = muster.sub(nach, gefaltet)
    return gefaltet[:_BUCHSTABEN]
