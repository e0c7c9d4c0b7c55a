"""Assumptions as a table of TOML, and what each of them says in words.

A slider shows whole numbers people can picture (of 100 entries, thousands of euros); the file keeps what the
simulation computes with. Only what somebody moved is written anew, so that the shipped figures stay exact.
"""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from massanzug.erwartung.wirkungen import Wirkung
from massanzug.kern.fehler import Regelverstoss

NEUNZIG = 1.645  # standard normal: 90 of 100 lie within
TAUSEND = 1000


@dataclass(frozen=True, slots=True)
class Masz:
    """How one kind of assumption is shown. ``{}`` in the sentences is the slider's number, unsigned."""

    worum: str
    von: int
    bis: int
    weniger: str
    keine: str
    mehr: str
    faktor: float = 100.0
    log: bool = False

    def anzeige(self, wert: float) -> int:
        return round(self.faktor * (math.expm1(wert) if self.log else wert))

    def wert(self, anzeige: int) -> float:
        roh = anzeige / self.faktor
        return round(math.log1p(roh) if self.log else roh, 6)

    def satz(self, anzeige: int) -> str:
        if anzeige == 0:
            return self.keine
        return (self.weniger if anzeige < 0 else self.mehr).replace("{}", f"{abs(anzeige)}")


MASZE = {
    "zugang": Masz(
        "Kommen mit dem Fachkonzept mehr oder weniger junge Menschen neu in eine Hilfe?",
        -50,
        60,
        "{} von 100 weniger neue Hilfen",
        "gleich viele neue Hilfen",
        "{} von 100 mehr neue Hilfen",
        log=True,
    ),
    "dauer": Masz(
        "Dauern Hilfen länger oder kürzer?",
        -50,
        60,
        "Hilfen dauern {} Prozent kürzer",
        "Hilfen dauern gleich lang",
        "Hilfen dauern {} Prozent länger",
        log=True,
    ),
    "preis": Masz(
        "Kostet ein Monat Hilfe mehr oder weniger?",
        -50,
        60,
        "Hilfen kosten {} Prozent weniger",
        "Hilfen kosten gleich viel",
        "Hilfen kosten {} Prozent mehr",
        log=True,
    ),
    "verlagerung": Masz(
        "Wie oft tritt eine ambulante Hilfe an die Stelle eines Heims?",
        -60,
        60,
        "{} von 100 ambulanten Hilfen beginnen stattdessen stationär",
        "stationäre Hilfen beginnen so oft wie bisher",
        "{} von 100 stationären Hilfen beginnen stattdessen ambulant",
    ),
    "festkosten": Masz(
        "Was kostet die Einführung selbst: Stellen, Fortbildung, Begleitung, doppelter Betrieb?",
        0,
        300,
        "",
        "keine zusätzlichen Kosten",
        "{}.000 Euro im Monat zusätzlich",
        faktor=0.001,
    ),
    "ausserhalb": Masz(
        "Wie viele Familien bekommen Hilfe, ohne als Fall gezählt zu werden? Sie werden gezeigt, nie als gesparte Fälle gerechnet.",
        0,
        400,
        "",
        "keine Familie wird außerhalb der Fallstatistik begleitet",
        "{} Familien werden außerhalb der Fallstatistik begleitet",
        faktor=1.0,
    ),
}


@dataclass(frozen=True, slots=True)
class Annahme:
    """One assumption for a page. ``spanne`` says between what nine of ten towns would lie."""

    name: str
    quelle: str
    ab: str
    anlauf_monate: int
    masz: Masz
    mittel: float
    streuung: float

    @property
    def anzeige(self) -> int:
        return self.masz.anzeige(self.mittel)

    @property
    def streubreite(self) -> int:
        """Half of the range, in the slider's numbers."""
        return round(self.masz.faktor * NEUNZIG * self.streuung)

    @property
    def satz(self) -> str:
        return self.masz.satz(self.anzeige)

    @property
    def spanne(self) -> str:
        unten = self.mittel - NEUNZIG * self.streuung
        oben = self.mittel + NEUNZIG * self.streuung
        if self.masz.von == 0:
            unten = max(unten, 0.0)
        enden = [self.masz.satz(self.masz.anzeige(wert)) for wert in (unten, oben)]
        return enden[0] if enden[0] == enden[1] else f"{enden[0]} – {enden[1]}"

    @property
    def beginnt(self) -> str:
        """``ab Januar 2026, voll nach 24 Monaten``."""
        monat = f"ab {self.ab[5:]}/{self.ab[:4]}"
        return (
            monat if self.anlauf_monate <= 1 else f"{monat}, voll nach {self.anlauf_monate} Monaten"
        )


def vorlage_lesen(name: str) -> str:
    from massanzug.simulation import annahmen  # noqa: PLC0415 - Numba would cost every start a second

    return annahmen.vorlage(name).decode()


def annahmen_pruefen(text: str) -> None:
    """Regelverstoss with the reason where the simulation could not compute with it."""
    from massanzug.simulation import Unrechenbar, annahmen  # noqa: PLC0415 - likewise

    try:
        annahmen.annahmen_lesen(text.encode())
    except Unrechenbar as fehler:
        raise Regelverstoss(str(fehler)) from None


def rohe(text: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(text).get("wirkung", []))


def wirkungen(text: str, stroeme: Sequence[str]) -> list[Wirkung]:
    """Of a set the simulation has checked, without importing it; ``stroeme``: those an assumption is about that names none."""
    return [
        Wirkung(
            name=w["name"],
            wirkt_auf=w["wirkt_auf"],
            ab=_monate(w["ab"]),
            anlauf_monate=w["anlauf_monate"],
            bis=_monate(w["bis"]) if "bis" in w else None,
            strom=tuple(w.get("strom", stroeme)),
            mittel=float(w["mittel"]),
            streuung=float(w["streuung"]),
            quelle=w["quelle"],
        )
        for w in rohe(text)
    ]


def annahmen_zeigen(text: str) -> list[Annahme]:
    return [
        Annahme(
            name=w["name"],
            quelle=w["quelle"],
            ab=w["ab"],
            anlauf_monate=w["anlauf_monate"],
            masz=MASZE[w["wirkt_auf"]],
            mittel=float(w["mittel"]),
            streuung=float(w["streuung"]),
        )
        for w in rohe(text)
    ]


def annahmen_aendern(
    text: str, mittel: Sequence[int | None], breiten: Sequence[int | None], ab: str
) -> str:
    """The same file with what was moved; None leaves a number alone. ``ab`` (JJJJ-MM): everything is
    shifted so that the first effect on helps begins then."""
    wirkungen = rohe(text)
    versatz = _monate(ab) - min(_monate(w["ab"]) for w in _auf_hilfen(wirkungen)) if ab else 0
    for w, a, neu, breite in zip(wirkungen, annahmen_zeigen(text), mittel, breiten, strict=True):
        if neu is not None and neu != a.anzeige:
            w["mittel"] = a.masz.wert(neu)
        if breite is not None and breite != a.streubreite:
            w["streuung"] = round(breite / a.masz.faktor / NEUNZIG, 6)
        for grenze in ("ab", "bis"):
            if versatz and grenze in w:
                w[grenze] = _text(_monate(w[grenze]) + versatz)
    return als_toml(wirkungen)


def beginn(text: str) -> str:
    """JJJJ-MM of the first effect on helps; cost may begin before."""
    return str(min((w["ab"] for w in _auf_hilfen(rohe(text))), default=""))


def _auf_hilfen(wirkungen: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [w for w in wirkungen if w["wirkt_auf"] != "festkosten"] or wirkungen


def _monate(monat: str) -> int:
    jahr, zahl = monat.split("-")
    return int(jahr) * 12 + int(zahl) - 1


def _text(monate: int) -> str:
    return f"{monate // 12:04d}-{monate % 12 + 1:02d}"


def als_toml(wirkungen: Sequence[Mapping[str, Any]]) -> str:
    """Flat tables of words, numbers and lists of words: for these a JSON value is a TOML value."""
    zeilen = []
    for w in wirkungen:
        zeilen.append("[[wirkung]]")
        zeilen += [f"{name} = {json.dumps(wert, ensure_ascii=False)}" for name, wert in w.items()]
        zeilen.append("")
    return "\n".join(zeilen)
