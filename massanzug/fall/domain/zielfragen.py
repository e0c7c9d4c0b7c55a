"""Questions beside a Ziel, so that it becomes one a person can reach. Never a score, never a block.

After the seven marks of a well-made Ziel: own words, positive, by own power, concrete and dated,
wanted, small, no Maßnahme. No quality of a single goal can be measured (Richardt 2015), so there is
none here: a text in, at most three questions out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

HOECHSTENS = 3
KLEIN = timedelta(days=190)  # a Handlungsziel further away than the next Überprüfung is a big step
VIELE_WORTE = 40

ICH = re.compile(r"\b(ich|mir|mich|mein\w*|wir|uns|unser\w*)\b", re.IGNORECASE)
SOLL = re.compile(r"\b(soll|sollen|sollte|sollten|muss|müssen|müsste)\b", re.IGNORECASE)
MASSNAHME = re.compile(
    r"\b(spfh|hze|inobhutnahme|erziehungsbeistand\w*|familienhilfe|familienhelfer\w*"
    r"|betreuungshelfer\w*|tagesgruppe\w*|heimunterbringung|wohngruppe\w*|pflegefamilie"
    r"|clearing|fachleistungsstunden?|fls|integrationshilfe|schulbegleit\w+|elternkurs\w*"
    r"|\w*therapie|(nach )?§+ ?\d+\w*)\b"
    r"|\b\d+ ?(h|std\.?|stunden?)\b(?=.*\b(hilfe|betreuung|begleitung|woche)\b)",
    re.IGNORECASE,
)
NICHT = re.compile(
    r"\b(nicht|nie|niemals|kein\w*|ohne|weniger|aufhör\w*|vermeid\w*|keinen)\b", re.IGNORECASE
)
NICHT_MEHR = re.compile(r"\b(nicht|nie|kein\w*)\b.{0,30}?\bmehr\b", re.IGNORECASE)
STATTDESSEN = re.compile(r"\b(sondern|stattdessen|dafür|lieber|und dann)\b", re.IGNORECASE)
VAGE = re.compile(
    r"\b(besser\w*|schnell\w*|gut\w*|normal\w*|ordentlich\w*|vernünftig\w*|regelmäßig\w*|angemessen\w*"
    r"|mehr|öfter|häufiger|versuch\w*|lernen|stabil\w*|struktur\w*|positiv\w*)\b",
    re.IGNORECASE,
)
ANDERE = re.compile(
    r"^\s*(er|sie|die (lehrerin|schule|mutter|kinder|anderen)|der (lehrer|vater)|das jugendamt"
    r"|mein\w* (mann|frau|sohn|tochter|mutter|vater|ex\w*|eltern))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Zielangaben:
    """A Ziel as far as it is typed. ``handlung``: a Handlungsziel, a step for the next weeks."""

    text: str
    handlung: bool = True
    merkmal: str = ""
    mein_beitrag: str = ""
    bis: date | None = None
    hat_wille: bool = False


@dataclass(frozen=True, slots=True)
class Zielfrage:
    """``merkmal``: which of the seven marks it asks about, for the handbook's table."""

    merkmal: str
    frage: str


def zielfragen(ziel: Zielangaben, am: date) -> tuple[Zielfrage, ...]:
    """What one might ask the person next; nothing as long as there is no text."""
    if not ziel.text.strip():
        return ()
    fragen = [*_zum_text(ziel), *_zu_den_schritten(ziel, am)]
    return tuple(fragen[:HOECHSTENS])


def _zum_text(ziel: Zielangaben) -> list[Zielfrage]:
    text = ziel.text
    fragen = []
    if treffer := MASSNAHME.search(text):
        fragen.append(
            Zielfrage(
                "keine Maßnahme",
                f"„{treffer.group(0)}“ klingt nach einem Weg. Wozu soll der Weg führen?",
            )
        )
    if SOLL.search(text):
        fragen.append(
            Zielfrage(
                "gewollt", "Wer sagt hier „soll“ oder „muss“? Und was will die Person selbst?"
            )
        )
    if not ICH.search(text):
        fragen.append(
            Zielfrage("eigene Worte", "Wie würde die Person es selbst sagen, mit „ich“ oder „wir“?")
        )
    if NICHT.search(text) and not STATTDESSEN.search(text):
        fragen.append(Zielfrage("positiv", "Und was ist dann da, wenn das nicht mehr ist?"))
    if treffer := VAGE.search(NICHT_MEHR.sub("", text)):
        fragen.append(
            Zielfrage(
                "konkret",
                f"„{treffer.group(0)}“: Was genau würde man sehen oder hören, wenn es so ist?",
            )
        )
    if ANDERE.match(text) and not SOLL.search(text):
        fragen.append(
            Zielfrage("aus eigener Kraft", "Was davon kann die Person selbst in Gang bringen?")
        )
    return fragen


def _zu_den_schritten(ziel: Zielangaben, am: date) -> list[Zielfrage]:
    fragen = []
    if not ziel.hat_wille:
        fragen.append(Zielfrage("gewollt", "Aus welchem Willen kommt dieses Ziel?"))
    if not ziel.handlung:
        return fragen
    if not ziel.mein_beitrag.strip():
        fragen.append(Zielfrage("aus eigener Kraft", "Was tut die Person selbst dafür?"))
    if not ziel.merkmal.strip():
        fragen.append(Zielfrage("konkret", "Woran merkt die Person, dass sie da ist?"))
    if ziel.bis is None:
        fragen.append(Zielfrage("konkret", "Bis wann möchte die Person das erreicht haben?"))
    elif ziel.bis > am + KLEIN or len(ziel.text.split()) > VIELE_WORTE:
        fragen.append(
            Zielfrage("klein genug", "Was wäre davon der Schritt für die nächsten Wochen?")
        )
    return fragen
