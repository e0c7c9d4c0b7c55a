"""Learn the building blocks of German compounds from a word list (igerman98), once.

    python -m benchmarks.lexikon_lernen /usr/share/dict/ngerman > massanzug/suche/spezifikation/lexikon.tsv

Kept are nouns, stems of verbs and adjectives that stand in at least ``MINDESTENS`` compounds of
the list and are no compound of kept words themselves; one spelling per stem, folded.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

from massanzug.suche.falten import falten
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import vorgabe

MINDESTENS = 2
KURZ = 3
KURZ_MINDESTENS = 25
TEIL = 4
KEINE_TEILE = set(vorgabe("lexikon")["keine_teile"])
WORT = re.compile(r"[A-Za-zäöüÄÖÜß]{3,}")


def lesen(datei: Path) -> tuple[set[str], set[str]]:
    """(nouns, what may stand first), in lower case with umlauts."""
    woerter = [w for w in datei.read_text(encoding="utf-8").split() if WORT.fullmatch(w)]
    nomen = {w.lower() for w in woerter if w[0].isupper() and not w.isupper()}
    klein = {w for w in woerter if w[0].islower()}
    verben = {w[:-2] for w in klein if w.endswith("en") and len(w) > TEIL}
    return nomen, nomen | klein | verben


def verbindungen(nomen: set[str], erste: set[str]) -> dict[str, set[str]]:
    """How a word binds: word → the other halves it stands with in the list."""
    bindet: dict[str, set[str]] = defaultdict(set)
    for wort in nomen:
        for i in range(KURZ, len(wort) - KURZ):
            vorn, hinten = wort[:i], wort[i:]
            if hinten not in nomen or len(hinten) < TEIL:
                continue
            for ohne_fuge in (vorn, vorn.removesuffix("s"), vorn.removesuffix("n")):
                if ohne_fuge in erste:
                    bindet[ohne_fuge].add(hinten)
                    bindet[hinten].add(vorn)
                    break
    return bindet


def bausteine(bindet: dict[str, set[str]]) -> dict[str, str]:
    """Stem → shortest folded spelling of what binds often enough."""
    je_stamm: dict[str, tuple[int, str]] = {}
    for wort in sorted(bindet, key=lambda w: (len(w), w)):
        gefaltet = falten(wort)
        genug = KURZ_MINDESTENS if len(gefaltet) <= KURZ else MINDESTENS
        if len(bindet[wort]) < genug or gefaltet in KEINE_TEILE:
            continue
        anzahl, schreibweise = je_stamm.get(stamm(gefaltet), (0, gefaltet))
        je_stamm[stamm(gefaltet)] = (anzahl + len(bindet[wort]), schreibweise)
    return {s: schreibweise for s, (_, schreibweise) in je_stamm.items()}


def ist_zusammengesetzt(wort: str, staemme: dict[str, str]) -> bool:
    """Whether two kept words of at least four letters make it up, with or without a joining s or n."""
    for i in range(TEIL, len(wort) - TEIL + 1):
        hinten = stamm(wort[i:])
        if hinten not in staemme or wort[i:] in KEINE_TEILE or len(hinten) < KURZ:
            continue
        for vorn in (wort[:i], wort[:i].removesuffix("s"), wort[:i].removesuffix("n")):
            if len(vorn) >= TEIL and vorn not in KEINE_TEILE and stamm(vorn) in staemme:
                return True
    return False


def main() -> None:
    nomen, erste = lesen(Path(sys.argv[1]))
    staemme = bausteine(verbindungen(nomen, erste))
    einfach = sorted(w for w in staemme.values() if not ist_zusammengesetzt(w, staemme))
    print("# Bausteine deutscher Zusammensetzungen, gelernt aus igerman98 (LIZENZ-lexikon.md)")
    print("\n".join(einfach))


if __name__ == "__main__":
    main()
