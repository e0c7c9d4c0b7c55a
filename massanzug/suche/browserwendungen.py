"""The subjects' phrases as the index for the browser writes them: words once, then their numbers.

``suche_themen.js`` reads them back. A phrase's first word is written as its distance from the
one before, for a subject's phrases lie in the order of their words (``themen._nach_sprache``);
the words behind it are mostly among a few hundred, which have the smallest numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from massanzug.suche.browserschrift import zahlen
from massanzug.suche.themen import klein_davor, worte

HAEUFIG_AB = 3
"""How often a word stands behind another until it gets a small number."""


def wendungsschrift(je_thema: Sequence[Sequence[str]]) -> dict[str, str]:
    """Phrases of one language, subject by subject, each subject's in order.

    ``laengen``: of each different word twice how many letters it shares with the one before, plus
    one if its first letter is a capital; ``enden``: the rest of each. ``haeufige``: numbers of the
    words that are frequent behind others. ``erste`` and ``weitere``: see above; of the weitere one
    more than the place among the frequent ones or, beyond these, the number; 0 ends a phrase.
    """
    geteilt = [[list(map(klein_davor, worte(text))) for text in texte] for texte in je_thema]
    verschiedene = sorted({wort for texte in geteilt for text in texte for wort in text})
    nummer = {wort: nr for nr, wort in enumerate(verschiedene)}
    folgen = [[[nummer[wort] for wort in text] for text in texte] for texte in geteilt]
    wie_oft = Counter(nr for texte in folgen for text in texte for nr in text[1:])
    haeufige = [
        nr
        for nr, oft in sorted(wie_oft.items(), key=lambda paar: (-paar[1], paar[0]))
        if oft >= HAEUFIG_AB
    ]
    stelle = {nr: ort for ort, nr in enumerate(haeufige, 1)}
    ab = len(haeufige) + 1
    return {
        **_wortschrift(verschiedene),
        "haeufige": zahlen(haeufige),
        "anzahlen": zahlen(map(len, folgen)),
        "erste": zahlen(schritt for texte in folgen for schritt in _schritte(texte)),
        "weitere": zahlen(
            nr
            for texte in folgen
            for text in texte
            for nr in (*(stelle.get(n, ab + n) for n in text[1:]), 0)
        ),
    }


def _wortschrift(verschiedene: Iterable[tuple[str, bool]]) -> dict[str, str]:
    bisher, laengen, enden = "", [], []
    for wort, gross in verschiedene:
        gemeinsam = takewhile(lambda paar: paar[0] == paar[1], zip(bisher, wort, strict=False))
        gleich = sum(1 for _ in gemeinsam)
        laengen.append(2 * gleich + gross)
        enden.append(wort[gleich:])
        bisher = wort
    return {"laengen": zahlen(laengen), "enden": " ".join(enden)}


def _schritte(folgen: Iterable[Sequence[int]]) -> Iterable[int]:
    bisher = 0
    for folge in folgen:
        yield folge[0] - bisher
        bisher = folge[0]
