"""Questions for two engines that must give the same answers: the same ones at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from massanzug.suche import Eintrag, Gegend, Thema
from massanzug.suche.vorgaben import lexikon_zeilen, vorgabe
from tests.architektur.quelle import QUELLE
from tests.suche.guete import fragen

SKRIPTE = [
    QUELLE / "wegweiser/static/wegweiser" / f"{teil}.js"
    for teil in (
        "suche_worte",
        "suche_fragen",
        "suche_themen",
        "suche_bestand",
        "suche_deuten",
        "suche_rang",
        "suche",
    )
]
"""The search in the browser, in the order in which a page names them."""

# long assigned, so that every Unicode version in use folds them alike
SCHRIFTEN = [
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x300, 0x36F),
    (0x391, 0x3A1),
    (0x400, 0x45F),
    (0x5D0, 0x5EA),
    (0x621, 0x652),
    (0x660, 0x669),
    (0x905, 0x939),
    (0xE01, 0xE30),
    (0x1E00, 0x1EFF),
    (0x2000, 0x200F),
    (0x2010, 0x2027),
    (0x2460, 0x2473),
    (0x3041, 0x3096),
    (0x4E00, 0x4E80),
    (0xAC00, 0xAC40),
    (0xFB00, 0xFB06),
    (0xFE80, 0xFEFC),
    (0xFF10, 0xFF5A),
    (0x10330, 0x10340),
    (0x1D400, 0x1D454),
    (0x1D7CE, 0x1D7FF),
    (0x1F600, 0x1F640),
    (0x20000, 0x20020),
]
WENDUNGEN = 2000
"""Of more than 12,000: all of them ask the same of the engines again and again."""
BOESES = [
    "",
    " ",
    "-",
    "\t\n",
    "\x1c",
    "\x00\x01\x1f\x7f",
    "\u00ad",
    "\ufeff",
    "x" * 10_000,
    "wort " * 2_000,
    "ab-" * 3_000,
    "12-" * 50,
    "\u202eemmabeH\u202c",
    "<script>alert(1)</script>",
    "'; DROP TABLE angebote; --",
    "😀👶🏽🤱",
    "a\u0301" * 300,
    "((((*:?^~[]{}\\/\"'",
    "ﷺ" * 200,
    "__proto__",
    "constructor toString",
    "0-",
    "٣ سنوات",
    "²³",
    "\U0001d7dc Jahre Sohn",
    "\U0001d542\U0001d55a\U0001d565\U0001d552 \uff2b\uff49\uff54\uff41",
    "𠀀𠀀en 𠀀𠀀𠀀ungen",
    "STRASSE straße STRAẞE",
    "İSTANBUL ıspanak çocuğum 4 yaşında",
    "Schüler:innen Erzieher*in Lehrer_innen Ärzt/in Ärzt/İN",
    "ΟΔΥΣΣΕΥΣ Σ",
    "أريد روضة أطفال لابني ٤ سنوات",
    "Hilfe\u2011für\u2010Kinder",
    "Ki\u200bta Kin\u00addergarten",
]
SAETZE = [
    "mein sohn {zahl} {wort} nicht mehr",
    "meine Tochter ist {zahl} Jahre alt und {wort}",
    "{zahl}-jähriger {wort}",
    "{wort} für Kinder ab {zahl} in {ort}",
    "bin {zahl} und {wort} {wort}",
    "{wort} {ort}",
    "{wort} in der Nähe von {ort}",
    "mein Mann {wort} mich",
    "Kind {zahl}. Klasse {wort}",
    "baby {zahl} Monate {wort}",
    "oğlum {zahl} yaşında {wort}",
    "my son is {zahl} years {wort}",
    "{wort} {wort} {wort} {wort}",
]


class Vektor(NamedTuple):
    text: str
    sprache: str = "de"
    ortsteil: str = ""


def vektoren(eintraege: list[Eintrag], themen: list[Thema], gegenden: list[Gegend]) -> list[Vektor]:
    """The questions of the quality set; labels, phrases, names, each kind a few hundred or
    thousand by the die; bad input; invented ones."""
    wuerfel = random.Random(593)  # noqa: S311 - the same at every run
    orte = [g.name for g in gegenden]
    worte = sorted({w for e in eintraege for w in f"{e.name} {e.beschreibung}".split()})
    alle = [Vektor(f.text, f.sprache, f.ortsteil) for f in fragen()]
    alle += [Vektor(thema.label) for thema in themen]
    wendungen = [Vektor(wort, s) for thema in themen for s, wort in thema.synonyme]
    alle += wuerfel.sample(wendungen, min(len(wendungen), WENDUNGEN))
    namen = [e.name for e in eintraege]
    alle += [Vektor(n) for n in wuerfel.sample(namen, min(len(namen), 300))]
    alle += [Vektor(b) for b in BOESES]
    erfunden = _erfunden(worte, orte, wuerfel)
    alle += [
        Vektor(next(erfunden), "de", wuerfel.choice(orte) if wuerfel.random() < 0.2 else "")
        for _ in range(1300)
    ]
    return alle


def _erfunden(worte: list[str], orte: list[str], wuerfel: random.Random) -> Iterator[str]:
    while True:
        wort = wuerfel.choice(worte)
        yield vertippt(wort, wuerfel)
        yield vertippt(vertippt(wuerfel.choice(worte), wuerfel), wuerfel)
        yield wort[: wuerfel.randint(2, 6)]
        yield zusammengesetzt(wuerfel)
        yield vertippt(zusammengesetzt(wuerfel), wuerfel)
        yield wuerfel.choice(vorgabe("lesen")["gleich"])[0] + " " + wuerfel.choice(worte)
        yield satz(worte, orte, wuerfel)
        yield satz(worte, orte, wuerfel)
        yield zeichensalat(wuerfel)


def vertippt(wort: str, wuerfel: random.Random) -> str:
    """One letter left out, doubled, changed or swapped."""
    if len(wort) < 2:
        return wort + "x"
    nr = wuerfel.randrange(len(wort) - 1)
    return wuerfel.choice(
        [
            wort[:nr] + wort[nr + 1 :],
            wort[:nr] + wort[nr] + wort[nr:],
            wort[:nr] + wuerfel.choice("abcdefghijklmnopqrstuvwxyzäöüß") + wort[nr + 1 :],
            wort[:nr] + wort[nr + 1] + wort[nr] + wort[nr + 2 :],
        ]
    )


def zusammengesetzt(wuerfel: random.Random) -> str:
    """Two or three building blocks joined."""
    teile = wuerfel.sample(lexikon_zeilen(), wuerfel.choice([2, 2, 3]))
    fugen = vorgabe("analyse")["fugen"]
    return "".join(t + wuerfel.choice(fugen) for t in teile[:-1]) + teile[-1]


def satz(worte: list[str], orte: list[str], wuerfel: random.Random) -> str:
    text = wuerfel.choice(SAETZE)
    while "{" in text:
        text = text.replace("{wort}", wuerfel.choice(worte), 1)
        text = text.replace("{ort}", wuerfel.choice(orte), 1)
        text = text.replace("{zahl}", str(wuerfel.randint(0, 20)), 1)
    return text


def zeichensalat(wuerfel: random.Random) -> str:
    """Letters and marks of many scripts; most of one script at a time."""
    gebiete = wuerfel.sample(SCHRIFTEN, wuerfel.choice([1, 2, 6]))
    return "".join(
        chr(wuerfel.randint(*wuerfel.choice(gebiete))) for _ in range(wuerfel.randint(1, 40))
    )
