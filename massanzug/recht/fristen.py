"""Periods and thresholds. Where the law gives no number, the YAML says whose number it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from massanzug.recht.hilfearten import Hilfeart, Strom
from massanzug.recht.kalender import monate_spaeter
from massanzug.recht.laden import parameter


@dataclass(frozen=True, slots=True)
class Frist:
    name: str
    paragraf: str
    monate: int
    gueltig_von: date
    quelle: str


FRISTEN: dict[str, Frist] = {
    schluessel: Frist(**roh) for schluessel, roh in parameter("fristen")["fristen"].items()
}


def ueberpruefung_faellig(beginn: date, monate: int | None = None) -> date:
    """When a Hilfe that began, or was reviewed, on ``beginn`` is to be looked at again.

    ``monate`` is the Jugendamt's own rhythm; without one it is FRISTEN["ueberpruefung"].
    """
    rhythmus = FRISTEN["ueberpruefung"].monate if monate is None else monate
    if rhythmus < 1:
        raise ValueError("Eine Überprüfung liegt mindestens einen Monat in der Zukunft.")
    return monate_spaeter(beginn, rhythmus)


def hilfeplan_erforderlich(hilfeart: Hilfeart, *, voraussichtliche_monate: int) -> bool:
    """Whether § 36 Abs. 2 SGB VIII asks for a Hilfeplan; by hand one can always be made."""
    ausserhalb_der_familie = hilfeart.strom is Strom.STATIONAER
    return ausserhalb_der_familie or voraussichtliche_monate >= FRISTEN["laengere_zeit"].monate


def braucht_ende(bereich: str) -> bool:
    """Whether a case may stand in this Bereich only until a set day (Klärungsbereich)."""
    return bereich in parameter("fristen")["bereiche_mit_ende"]
