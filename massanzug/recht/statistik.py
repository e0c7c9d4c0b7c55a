"""Merkmale and codes of the official statistic (§ 99 Abs. 1 SGB VIII): asked once or derived.

What is not known for sure is not here; parameter/statistik.yaml lists it. Kept apart from the words
of case work: a code is chosen for the Statistische Landesamt and says nothing about a family.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from massanzug.recht.hilfearten import Hilfeart
from massanzug.recht.laden import gilt, parameter


class Zeitpunkt(StrEnum):
    BEGINN = "beginn"
    ENDE = "ende"


@dataclass(frozen=True, slots=True)
class Code:
    code: str
    text: str
    gueltig_von: date
    gueltig_bis: date | None = None

    def gilt_am(self, tag: date) -> bool:
        return gilt(tag, self.gueltig_von, self.gueltig_bis)


@dataclass(frozen=True, slots=True)
class Merkmal:
    """``hoechstens``: how many codes may be named, the most important first."""

    schluessel: str
    name: str
    norm: str
    spalten: str
    wann: Zeitpunkt
    hoechstens: int
    codes: tuple[Code, ...]
    quelle: str


def _bauen(schluessel: str, roh: dict[str, Any], datei: dict[str, Any]) -> Merkmal:
    codes = (
        Code(code, eintrag, datei["gueltig_von"])
        if isinstance(eintrag, str)
        else Code(
            code,
            eintrag["text"],
            eintrag.get("gueltig_von", datei["gueltig_von"]),
            eintrag.get("gueltig_bis"),
        )
        for code, eintrag in roh["codes"].items()
    )
    return Merkmal(
        schluessel=schluessel,
        name=roh["name"],
        norm=roh["norm"],
        spalten=roh["spalten"],
        wann=Zeitpunkt(roh["wann"]),
        hoechstens=roh.get("hoechstens", 1),
        codes=tuple(codes),
        quelle=roh.get("quelle", datei["quelle"]),
    )


def _alle() -> dict[str, Merkmal]:
    datei = parameter("statistik")
    return {s: _bauen(s, roh, datei) for s, roh in datei["merkmale"].items()}


MERKMALE: dict[str, Merkmal] = _alle()


def merkmale_der_hilfe(wann: Zeitpunkt | None = None) -> tuple[Merkmal, ...]:
    """All, or those that are known at the beginning or at the end of a Hilfe."""
    return tuple(m for m in MERKMALE.values() if wann in (None, m.wann))


def liste(merkmal: str, am: date) -> tuple[Code, ...]:
    """The codes that can be chosen on that day; KeyError for a Merkmal that does not exist."""
    return tuple(code for code in MERKMALE[merkmal].codes if code.gilt_am(am))


def code_text(merkmal: str, code: str) -> str:
    """Also for a code that no longer holds; „nicht erfragt“ for none."""
    if not code:
        return "nicht erfragt"
    return next(c.text for c in MERKMALE[merkmal].codes if c.code == code)


def ableiten(hilfeart: Hilfeart, *, traegerart: str = "", ort: str = "") -> dict[str, str]:
    """What follows from the decision and need not be asked: Merkmal → code.

    ``traegerart``: code of the Träger; ``ort``: where the Baustein takes place, if it says so. A
    Merkmal that does not follow is left out: it is asked once, or stays „nicht erfragt“.
    """
    moeglich = {
        "artderhilfe": hilfeart.statistikcode,
        "ort": ort or (hilfeart.orte[0] if len(hilfeart.orte) == 1 else ""),
        "traeger": traegerart,
    }
    return {merkmal: code for merkmal, code in moeglich.items() if code}


def pruefen(merkmal: str, codes: Sequence[str], am: date) -> list[str]:
    """What is wrong with these answers, in sentences; empty if nothing is, or nothing was asked."""
    regel = MERKMALE[merkmal]
    gueltig = {code.code for code in liste(merkmal, am)}
    fehler = []
    if len(codes) > regel.hoechstens:
        fehler.append(
            "Bitte wählen Sie nur eine Antwort."
            if regel.hoechstens == 1
            else f"Bitte wählen Sie höchstens {regel.hoechstens} Antworten."
        )
    if len(set(codes)) < len(codes):
        fehler.append("Bitte wählen Sie jede Antwort nur einmal.")
    if unbekannt := sorted(set(codes) - gueltig):
        fehler.append(
            f"Diese Antwort gibt es am {am:%d.%m.%Y} nicht: {', '.join(unbekannt)}. "
            "Bitte wählen Sie eine aus der Liste."
        )
    return fehler
