"""500 notes as people write them in a hurry, with what was planted in them.

Knows nothing of how the check works: words (``wortschatz``), slips of the pen and pet names are its own. Names were
chosen from all the countries families come from, common and rare; each is written as itself,
inflected, without umlauts, as a pet name, or with a slip.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tests.team.wortschatz import Wortschatz

ORTSTEILE = ("Hüsten", "Neheim", "Herdringen")
MONATE = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September"),
    *("Oktober", "November", "Dezember"),
)


class Gepflanzt(NamedTuple):
    """``kern``: what must be hit; ``art`` and ``form``: what it is and how it was written."""

    kern: str
    anfang: int
    art: str
    form: str


@dataclass(frozen=True)
class Notiz:
    text: str
    namen: tuple[str, ...]  # of the case, as they stand in it
    gepflanzt: tuple[Gepflanzt, ...]


def notizen(worte: Wortschatz, anzahl: int = 500, saat: int = 20261203) -> Iterator[Notiz]:
    zufall = random.Random(saat)  # noqa: S311 - the same notes every time
    for _ in range(anzahl):
        yield _notiz(zufall, worte)


def _notiz(zufall: random.Random, worte: Wortschatz) -> Notiz:
    familie = zufall.choice(worte.familien)
    kinder = zufall.sample(worte.kinder, zufall.randint(1, 3))
    mutter = zufall.choice(worte.erwachsene)
    schreiber = _Schreiber(zufall, worte, familie, kinder, mutter)
    text, gepflanzt = "", []
    for satz in zufall.sample(worte.saetze, zufall.randint(4, 7)):
        text, neue = schreiber.anfuegen(text, satz)
        gepflanzt += neue
    return Notiz(text, (f"Familie {familie}", *kinder, mutter), tuple(gepflanzt))


class _Schreiber:
    def __init__(
        self, zufall: random.Random, worte: Wortschatz, familie: str, kinder: list[str], mutter: str
    ) -> None:
        self.zufall, self.worte = zufall, worte
        self.woher: dict[str, Callable[[], tuple[str, str, str, str]]] = {
            "kind": lambda: self._name("Kind", zufall.choice(kinder)),
            "kindes": lambda: self._name("Kind", zufall.choice(kinder), "Genitiv"),
            "kosename": lambda: self._name("Kind", zufall.choice(kinder), "Koseform"),
            "mutter": lambda: self._name("Mutter", mutter),
            "familie": lambda: self._name("Familie", familie),
            "dritte": self._dritte,
            "freund": lambda: self._nennung(
                "Freund", zufall.choice(worte.freunde), "ihre Freundin "
            ),
            "strasse": self._strasse,
            "schule": lambda: self._nennung("Schule", zufall.choice(worte.schulen)),
            "ort": lambda: self._nennung("Ort", zufall.choice(worte.orte)),
            "datum": self._datum,
        }

    def anfuegen(self, text: str, satz: str) -> tuple[str, list[Gepflanzt]]:
        """The note one sentence longer, and what was planted in it."""
        neue, rest = [], satz
        text += "\n" if text else ""
        while "{" in rest:
            davor, _, rest = rest.partition("{")
            platz, _, rest = rest.partition("}")
            art, form, wort, vorsatz = self.woher[platz]()
            text += davor + vorsatz
            neue.append(Gepflanzt(wort, len(text), art, form))
            text += wort
        return text + rest, neue

    def _nennung(self, art: str, wort: str, vorsatz: str = "") -> tuple[str, str, str, str]:
        return art, "wie es heißt", wort.replace("~", " "), vorsatz

    def _name(self, art: str, name: str, form: str = "") -> tuple[str, str, str, str]:
        formen = {
            "unverändert": lambda n: n,
            "Genitiv": genitiv,
            "ohne Umlaut": ohne_umlaut,
            "Koseform": lambda n: koseform(n, self.zufall),
            "verschrieben": lambda n: verschrieben(n, self.zufall),
            "klein": str.lower,
        }
        erlaubt = [f for f in formen if art == "Kind" or f != "Koseform"]
        form = form or self.zufall.choice(erlaubt)
        return art, form, formen[form](name), ""

    def _dritte(self) -> tuple[str, str, str, str]:
        name = self.zufall.choice(self.worte.dritte).replace("~", " ")
        vorsatz = self.zufall.choice(["Frau ", "Herr ", "Herrn ", "Fr. ", "Nachbarin "])
        return "Dritte", "mit Anrede", name, vorsatz

    def _strasse(self) -> tuple[str, str, str, str]:
        nummer = f" {self.zufall.randint(1, 140)}{self.zufall.choice(['', '', 'a', ' b'])}"
        if self.zufall.random() < 0.6:
            mit = nummer if self.zufall.random() < 0.5 else ""
            return self._nennung("Straße", self.zufall.choice(self.worte.strassen) + mit)
        return self._nennung("Straße", self.zufall.choice(self.worte.wege) + nummer)

    def _datum(self) -> tuple[str, str, str, str]:
        tag, monat = self.zufall.randint(1, 28), self.zufall.randint(1, 12)
        jahr, wort = self.zufall.randint(2008, 2026), MONATE[monat - 1]
        schreibweisen = {
            "Ziffern": f"{tag}.{monat}.{jahr}",
            "kurz": f"{tag:02}.{monat:02}.{jahr % 100:02}",
            "ohne Jahr": f"{tag}.{monat}.",
            "mit Leerzeichen": f"{tag}. {monat}. {jahr}",
            "Monat": f"{tag}. {wort}",
            "Monat und Jahr": f"{wort} {jahr}",
            "abgekürzt": f"{tag}. {wort[:3]} {jahr}",
            "ISO": f"{jahr}-{monat:02}-{tag:02}",
            "verschrieben": f"{tag}. {verschrieben(wort, self.zufall)}",
        }
        form = self.zufall.choice(list(schreibweisen))
        return "Datum", form, schreibweisen[form], ""


def genitiv(name: str) -> str:
    return f"{name}’" if name.endswith(("s", "x", "z", "ß")) else f"{name}s"


def ohne_umlaut(name: str) -> str:
    """As on a keyboard that has none: written out, or the dots left off."""
    aus = str.maketrans(
        {
            "ä": "ae",
            "ö": "oe",
            "ü": "ue",
            "Ö": "Oe",
            "Ü": "Ue",
            "ß": "ss",
            "ş": "s",
            "Ş": "S",
            "ı": "i",
            "ł": "l",
            "ń": "n",
        }
        | {
            "ż": "z",
            "ć": "c",
            "č": "c",
            "š": "s",
            "ț": "t",
            "ș": "s",
            "ç": "c",
            "Ç": "C",
            "ğ": "g",
            "ë": "e",
            "đ": "d",
            "Đ": "D",
            "í": "i",
        }
    )
    return name.translate(aus)


def koseform(name: str, zufall: random.Random) -> str:
    """What families call their children."""
    eigene = {
        "Maximilian": ["Maxi", "Max"],
        "Alexander": ["Alex", "Sascha"],
        "Johannes": ["Hannes", "Jojo"],
        "Sebastian": ["Basti", "Seb"],
        "Elisabeth": ["Lisbeth", "Elli", "Lisa"],
        "Katharina": ["Kathi", "Kati"],
        "Gabriele": ["Gabi"],
        "Leonhard": ["Leo", "Leon"],
        "Konstantin": ["Konsti"],
        "Friederike": ["Rike", "Frieda"],
        "Leopoldine": ["Leo", "Poldi"],
        "Valentino": ["Tino", "Vali"],
        "Oleksandra": ["Sascha", "Olexa"],
    }
    if name in eigene:
        return zufall.choice(eigene[name])
    kurz = name[:-1] if name[-1] in "aeiou" else name
    return zufall.choice([f"{kurz}i", f"{kurz}chen", f"{name}lein", f"{kurz}chen"])


TASTEN = "a:sq e:wr i:uo o:ip u:zi n:bm m:n r:et t:rz s:ad l:k k:jl h:gj d:sf z:tu b:vn g:fh y:x"
NACHBARN = dict(taste.split(":") for taste in TASTEN.split())
GEHOERT = (
    ("ie", "i"),
    ("th", "t"),
    ("ck", "k"),
    ("ph", "f"),
    ("dt", "t"),
    ("y", "i"),
    ("z", "s"),
    ("v", "w"),
    ("tz", "z"),
)


def verschrieben(name: str, zufall: random.Random) -> str:
    """One slip behind the first letter: swapped, left out, doubled, the key beside it, or by ear."""
    stelle = zufall.randrange(1, len(name) - 1) if len(name) > 2 else 1
    vorn, zeichen, hinten = name[:stelle], name[stelle], name[stelle + 1 :]
    arten = [
        lambda: vorn + hinten[:1] + zeichen + hinten[1:],
        lambda: vorn + hinten,
        lambda: vorn + zeichen * 2 + hinten,
        lambda: vorn + zufall.choice(NACHBARN.get(zeichen, zeichen * 2)) + hinten,
    ]
    gehoert = [(a, b) for a, b in GEHOERT if a in name[1:]]
    if gehoert:
        a, b = zufall.choice(gehoert)
        arten.append(lambda: name[0] + name[1:].replace(a, b, 1))
    return zufall.choice(arten)()
