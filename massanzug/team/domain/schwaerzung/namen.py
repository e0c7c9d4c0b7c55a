"""A name, however somebody wrote it: inflected, misspelt, without umlauts, as a pet name.

The known names of a case are few, so each word of a text is compared with each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from massanzug.fall.domain.suche import klang
from massanzug.team.domain.schwaerzung.funde import Bekannt
from massanzug.team.domain.schwaerzung.worte import (
    Wort,
    alltaeglich,
    grundform,
    liste,
    schreibweisen,
    worte,
)

KURZ = 3  # up to here a slip of the pen makes another word
LANG = 8  # from here on two slips still leave the name
ENDUNGEN = ("s", "es", "n", "en", "ns", "ens", "sche", "schen", "scher", "sches", "in", "innen")
KOSENDUNGEN = (
    *("chen", "elchen", "lein", "uschka", "usch", "inka", "cik", "le", "li", "y", "ie", "i", "el"),
    *("erl", "o", "ko", "ka"),
)
KEINE_NAMEN = frozenset(
    (
        *("und", "oder", "mit", "von", "vom", "der", "die", "das", "den", "dem", "des", "van"),
        *("zu", "zur", "zum", "el", "al", "de", "da", "ibn"),
    )
)


@dataclass(frozen=True, slots=True)
class Gesucht:
    """One word of a known name in the ways it is spelt."""

    formen: frozenset[str]
    ersatz: str

    @property
    def grund(self) -> str:
        return max(self.formen, key=len)


def gesuchte(bekannte: Iterable[Bekannt]) -> list[Gesucht]:
    """Every word of every name; those joined, too (Anna Lena → annalena)."""
    gesucht: dict[frozenset[str], Gesucht] = {}
    for bekannt in bekannte:
        einzelne = [w.text for w in worte(bekannt.name) if _ist_name(w.text)]
        if 1 < len(einzelne) <= KURZ:
            einzelne.append("".join(einzelne))
        for wort in einzelne:
            formen = schreibweisen(wort)
            gesucht.setdefault(formen, Gesucht(formen, bekannt.ersatz))
    return list(gesucht.values())


def _ist_name(wort: str) -> bool:
    """Not what stands beside names and is none: „Familie“, „Oma“, „Frau“, „von“."""
    form = grundform(wort)
    return len(wort) > 1 and form not in KEINE_NAMEN and form not in liste("beiworte")


def gemeint(wort: Wort, gesucht: Iterable[Gesucht]) -> Gesucht | None:
    """The name this word is, in whatever form; the nearest spelling first."""
    if not wort.gross and alltaeglich(wort.text):
        return None  # „lange“ is no Frau Lange
    formen = schreibweisen(wort.text)
    alle = list(gesucht)
    for pruefung in (_gleich, _gebeugt, _kosename, _verschrieben):
        for name in alle:
            if pruefung(formen, name, wort):
                return name
    return None


def _gleich(formen: frozenset[str], name: Gesucht, _wort: Wort) -> bool:
    return bool(formen & name.formen)


def _gebeugt(formen: frozenset[str], name: Gesucht, wort: Wort) -> bool:
    """Milas, Max’, die Müllers, Müllersche, Müllerkinder."""
    if any(form == n + endung for form in formen for n in name.formen for endung in ENDUNGEN):
        return True
    lang = len(name.grund) > KURZ + 1 and not alltaeglich(name.grund)
    return wort.gross and lang and any(f.startswith(n) for f in formen for n in name.formen)


def _kosename(formen: frozenset[str], name: Gesucht, wort: Wort) -> bool:
    """Gabi, Basti, Lenchen, Benni, Alex, Hannes: a part of the name, with or without an ending."""
    if not wort.gross or alltaeglich(wort.text):
        return False
    return any(_kurz_fuer(form, n) for form in formen for n in name.formen)


def _kurz_fuer(form: str, name: str) -> bool:
    if len(form) >= KURZ and len(name) > len(form) + 1 and name.startswith(form):
        return True
    if len(form) > KURZ and name.endswith(form):
        return True
    staemme = {form.removesuffix(e) for e in KOSENDUNGEN if form.endswith(e)}
    return any(_stamm_von(stamm, name) for stamm in staemme)


def _stamm_von(stamm: str, name: str) -> bool:
    """Of a name of three letters two are enough: Idi, Pichen."""
    kern, ganz = _einfach(stamm), _einfach(name)
    if len(stamm) >= KURZ:
        return ganz.startswith(kern) or (len(kern) >= KURZ and kern in ganz)
    return len(name) == KURZ and len(stamm) == KURZ - 1 and ganz.startswith(kern)


def _einfach(wort: str) -> str:
    """Doubled letters once, a changed vowel as it was, x as it sounds: baer → bar, benn → ben."""
    for aus, zu in (("ae", "a"), ("oe", "o"), ("ue", "u"), ("x", "ks")):
        wort = wort.replace(aus, zu)
    return re.sub(r"(.)\1", r"\1", wort)


def _verschrieben(formen: frozenset[str], name: Gesucht, wort: Wort) -> bool:
    if not wort.gross or alltaeglich(wort.text):
        return False
    staemme = {f for form in formen for f in _ohne_endung(form)}
    return any(_nah(stamm, n) for stamm in staemme for n in name.formen)


def _ohne_endung(form: str) -> set[str]:
    return {form} | {
        form.removesuffix(e) for e in ("s", "n", "ns", "chen", "i") if form.endswith(e)
    }


def _nah(a: str, b: str) -> bool:
    kuerzere = min(len(a), len(b))
    if kuerzere < KURZ:
        return False
    if kuerzere == KURZ:
        return (
            a[0] == b[0]
            and (a[-1] == b[-1] or len(a) != len(b) or sorted(a) == sorted(b))
            and abstand(a, b, 1) <= 1
        )
    erlaubt = 2 if kuerzere >= LANG else 1
    entfernt = abstand(a, b, erlaubt + 2)
    klingt = klang(a) == klang(b) and len(klang(a)) > 1
    return entfernt <= erlaubt or (klingt and entfernt <= erlaubt + 1)


def abstand(a: str, b: str, hoechstens: int) -> int:
    """Damerau and Levenshtein's distance; above ``hoechstens`` it says only that."""
    if abs(len(a) - len(b)) > hoechstens:
        return hoechstens + 1
    davor: list[int] = []
    zeile = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        vorvor, davor, zeile = davor, zeile, [i]
        for j, y in enumerate(b, 1):
            kosten = min(davor[j] + 1, zeile[j - 1] + 1, davor[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                kosten = min(kosten, vorvor[j - 2] + 1)
            zeile.append(kosten)
    return zeile[-1]


def vorname(wort: Wort) -> bool:
    """One of the common first names, also inflected; nearly one is none."""
    if not wort.gross or alltaeglich(wort.text):
        return False
    namen = liste("vornamen")
    return any(
        f in namen for form in schreibweisen(wort.text) for f in (form, form.removesuffix("s"))
    )
