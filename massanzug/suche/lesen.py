"""A question as typed: its words, the age, the place, for whom; what is no more than grammar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from massanzug.suche.alter import alter_lesen
from massanzug.suche.begriffe import Gegend
from massanzug.suche.falten import falten, kleinschreiben, stuecke
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.zielgruppe import ziele

_ANALYSE = vorgabe("analyse")
_LESEN = vorgabe("lesen")
HOCHDEUTSCH: dict[str, list[str]] = {}
"""Grammar in dialect to the same in the subjects' phrases, folded."""
for _gemeint, _worte in _LESEN["hochdeutsch"]:
    for _wort in _worte:
        HOCHDEUTSCH.setdefault(falten(_wort), []).extend(map(falten, _gemeint.split()))
STOPP = {sprache: frozenset(map(falten, worte)) for sprache, worte in _LESEN["stopp"].items()}
STOPP["de"] |= HOCHDEUTSCH.keys()
_IMMER = frozenset().union(*(STOPP[sprache] for sprache in _LESEN["immer"]))
_NUR_DORT = {name: seine - _IMMER for name, seine in STOPP.items()}
WEICH: dict[str, float] = {stamm(falten(wort)): w for wort, w in _LESEN["weich"].items()}
BESITZ = frozenset(map(falten, _LESEN["besitz"]))
MICH = frozenset(map(falten, _LESEN["mich"]))
BEZIEHUNG = {falten(wort): ziele(klasse) for klasse, worte in _LESEN["beziehung"] for wort in worte}
_ANDERSWO = frozenset().union(*(w for name, w in STOPP.items() if name != "de")) - STOPP["de"]
GENANNT = frozenset(map(falten, _LESEN["anliegen"])) | BEZIEHUNG.keys()
ANLIEGEN = GENANNT | _ANDERSWO
"""Words by which a question is somebody's own matter; whoever asks in another language has one."""
_SACHFRAGE = frozenset(map(falten, _LESEN["sachfrage"]["beginn"]))
_SAGT_NICHTS = frozenset(map(falten, _LESEN["sachfrage"]["sagt_nichts"]))
_DAVOR: int = _LESEN["besitz_davor"]
_BLEIBEN: int = _LESEN["besitz_bleiben"]
_SPRACHE_AB: int = _LESEN["sprache_ab"]
ZEICHEN: int = _ANALYSE["hoechstens_zeichen"]
WOERTER: int = _ANALYSE["hoechstens_woerter"]


@dataclass(frozen=True, slots=True)
class Fragewort:
    """A word of the question that may find something."""

    roh: str
    klein: str
    gefaltet: str


@dataclass(frozen=True, slots=True)
class Gelesen:
    """The question, read. ``leer`` means that nothing was asked in words.

    ``anliegen``: somebody speaks of themself, of people or of help, as who only looks up a fact
    does not. ``gesagt``: all words, folded, those of grammar in dialect also in standard German.
    """

    woerter: tuple[Fragewort, ...]
    alter: int | None
    gegend: Gegend | None
    ziele: int
    leer: bool
    anliegen: bool
    gesagt: frozenset[str]


def stoppwoerter(sprache: str, worte: Iterable[str] = ()) -> frozenset[str]:
    """Words that find nothing: of German, of scripts of their own, of the language asked in.

    Two words that are grammar in another language and not in German tell that it is asked in it.
    """
    alle = set(worte)
    erkannt = [
        name
        for name, nur_dort in _NUR_DORT.items()
        if name == sprache or len(alle & nur_dort) >= _SPRACHE_AB
    ]
    return _vereint(tuple(erkannt))


@cache
def _vereint(sprachen: tuple[str, ...]) -> frozenset[str]:
    return _IMMER.union(*(STOPP[name] for name in sprachen))


class Leser:
    """Reads questions; knows the places."""

    def __init__(self, gegenden: Iterable[Gegend]) -> None:
        self.orte: dict[str, Gegend] = {}
        for gegend in sorted(gegenden, key=lambda g: g.name):
            self.orte.setdefault(_ortsname(gegend.name), gegend)
            raum = Gegend("", gegend.wirkungsraum, None)
            if gegend.wirkungsraum:
                self.orte.setdefault(_ortsname(gegend.wirkungsraum), raum)
        for name, gegend in list(self.orte.items()):
            for endung in _ANALYSE["ortsendungen"]:
                self.orte.setdefault(name + endung, gegend)
                if name.endswith("en"):
                    self.orte.setdefault(name[:-2] + endung, gegend)

    def ort(self, *gefaltet: str) -> Gegend | None:
        """The place these folded words name together."""
        return self.orte.get("".join(gefaltet))

    def lies(self, text: str, sprache: str) -> Gelesen:
        """Read a question; only its first characters and words count."""
        alle = _fragewoerter(text)
        alter, verbraucht = alter_lesen([w.gefaltet for w in alle])
        uebrig = [w for nr, w in enumerate(alle) if nr not in verbraucht]
        uebrig, gegend = self._ort_heraus(uebrig)
        stopp = stoppwoerter(sprache, [w.gefaltet for w in uebrig])
        tragend = [w for w in uebrig if w.gefaltet not in stopp]
        tragend, bits = _beziehungen(alle, tragend)
        if not tragend and not gegend and alter is None:
            tragend = [h for wort in uebrig for h in _auf_hochdeutsch(wort)]
        return Gelesen(
            woerter=tuple({w.gefaltet: w for w in reversed(tragend)}.values())[::-1],
            alter=alter,
            gegend=gegend,
            ziele=bits,
            leer=not stuecke(text[:ZEICHEN]) and not text.strip(),
            anliegen=bool(bits) or alter is not None or _spricht_von_sich(alle),
            gesagt=_gesagt(alle),
        )

    def _ort_heraus(self, woerter: list[Fragewort]) -> tuple[list[Fragewort], Gegend | None]:
        """Without the words that name a place; the first place counts."""
        for nr, wort in enumerate(woerter):
            zwei = woerter[nr : nr + 2]
            if len(zwei) > 1 and (gegend := self.ort(*(w.gefaltet for w in zwei))):
                return woerter[:nr] + woerter[nr + 2 :], gegend
            if gegend := self.ort(wort.gefaltet):
                return woerter[:nr] + woerter[nr + 1 :], gegend
        return woerter, None


def _beziehungen(alle: list[Fragewort], tragend: list[Fragewort]) -> tuple[list[Fragewort], int]:
    """Whom the question is about. "Mein Mann" says that a woman asks, not that a man does.

    Where too few words would remain, he is looked for as well: "Angst vor meinem Mann" is not any.
    """
    bits = 0
    fremde: set[str] = set()
    for nr, wort in enumerate(alle):
        klasse = BEZIEHUNG.get(wort.gefaltet)
        davor = {w.gefaltet for w in alle[max(0, nr - _DAVOR) : nr]}
        danach = {w.gefaltet for w in alle[nr + 1 :]}
        if klasse is not None and (davor & BESITZ or danach & MICH):
            bits |= klasse
            fremde.add(wort.gefaltet)
        else:
            bits |= ziele(wort.gefaltet)
    uebrig = [w for w in tragend if w.gefaltet not in fremde]
    return (uebrig if len(uebrig) >= _BLEIBEN else tragend), bits


def _spricht_von_sich(alle: list[Fragewort]) -> bool:
    """Whether a word says so. After "wie", "warum" … "ich muss" does not: "wie lange muss ich ein
    Ei kochen"."""
    worte = {w.gefaltet for w in alle}
    if alle and alle[0].gefaltet in _SACHFRAGE:
        worte -= _SAGT_NICHTS
    return not worte.isdisjoint(ANLIEGEN)


def _gesagt(woerter: list[Fragewort]) -> frozenset[str]:
    """All words: "nimmer" is "nicht mehr", or no phrase with grammar would be met in dialect."""
    return frozenset(
        gemeint for w in woerter for gemeint in (w.gefaltet, *HOCHDEUTSCH.get(w.gefaltet, ()))
    )


def _auf_hochdeutsch(wort: Fragewort) -> list[Fragewort]:
    """A word of grammar as phrases of nothing else have it: "i ko nimma", "ich kann nicht mehr"."""
    gemeint = HOCHDEUTSCH.get(wort.gefaltet)
    return [Fragewort(g, g, g) for g in gemeint] if gemeint else [wort]


def _ortsname(name: str) -> str:
    return "".join(falten(s) for s in stuecke(name))


def _fragewoerter(text: str) -> list[Fragewort]:
    gefunden = []
    for stueck in stuecke(text[:ZEICHEN]):
        teile = [stueck]
        if "-" in stueck and stueck[0].isdecimal():
            teile = stueck.split("-")
        for roh in teile:
            gefaltet = falten(roh)
            if gefaltet:
                gefunden.append(Fragewort(roh, kleinschreiben(roh), gefaltet))
    return gefunden[:WOERTER]
