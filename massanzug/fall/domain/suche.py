"""Finding a case by a name one half remembers, misspells or only heard.

Pure: names in, keys out. A word's keys are the word itself, each form with one letter missing
(SymSpell's trick: two words share such a form when one slip lies between them), its sound after
the Kölner Phonetik, and its first letters for search while typing. Keys are looked up by index, so the cost does not
grow with the number of cases.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

KUERZEST = 4  # shorter words are found by themselves and by their sound only
LAENGST = 24
UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "ø": "o"})

# Kölner Phonetik (Postel 1969): letter → code, where the neighbours do not matter
LAUTE = {
    **dict.fromkeys("aeijouy", "0"),
    "b": "1",
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    "l": "5",
    **dict.fromkeys("mn", "6"),
    "r": "7",
    **dict.fromkeys("sz", "8"),
}


def woerter(text: str) -> list[str]:
    """Lower-case ASCII words of a name: „Öz-Müller“ → oez, mueller; other scripts stay."""
    klein = text.casefold().translate(UMLAUTE)
    zerlegt = unicodedata.normalize("NFKD", klein)
    ohne = "".join(z for z in zerlegt if not unicodedata.combining(z))
    return [wort[:LAENGST] for wort in re.findall(r"\w+", ohne)]


def _laut(davor: str, zeichen: str, danach: str) -> str:
    match zeichen:
        case "h":
            return ""
        case "p":
            return "3" if danach == "h" else "1"
        case "d" | "t":
            return "8" if danach and danach in "csz" else "2"
        case "x":
            return "8" if davor and davor in "ckq" else "48"
        case "c":
            weich = davor and davor in "sz"
            hart = danach and danach in ("ahkloqrux" if not davor else "ahkoqux")
            return "4" if hart and not weich else "8"
        case _:
            return LAUTE.get(zeichen, "")


def klang(wort: str) -> str:
    """Kölner Phonetik: Meyer, Maier and Mayr sound alike. Empty for scripts it does not know."""
    codes = [
        _laut(wort[i - 1 : i] if i else "", z, wort[i + 1 : i + 2]) for i, z in enumerate(wort)
    ]
    dicht = re.sub(r"(.)\1+", r"\1", "".join(codes))
    return dicht[:1] + dicht[1:].replace("0", "")


def _mit_luecke(wort: str) -> set[str]:
    if len(wort) < KUERZEST:
        return {wort}
    return {wort} | {wort[:i] + wort[i + 1 :] for i in range(len(wort))}


def schluessel_der_namen(namen: Iterable[str]) -> set[str]:
    """Every key under which a case with these names is found."""
    schluessel: set[str] = set()
    for wort in {w for name in namen for w in woerter(name)}:
        schluessel |= {f"={form}" for form in _mit_luecke(wort)}
        schluessel |= {f"^{wort[:n]}" for n in range(2, len(wort) + 1)}
        if laute := klang(wort):
            schluessel.add(f"~{laute}")
    return schluessel


def schluessel_der_suche(suche: str) -> list[set[str]]:
    """Per word of the search the keys of which a case must have one; all words must fit."""
    return [
        {f"={form}" for form in _mit_luecke(wort)}
        | {f"^{wort}"}
        | ({f"~{klang(wort)}"} if len(klang(wort)) > 1 else set())
        for wort in woerter(suche)
    ]
