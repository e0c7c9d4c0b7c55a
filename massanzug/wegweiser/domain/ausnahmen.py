"""Days on which the week does not hold, in one line a spreadsheet can carry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.domain.zeitworte import spanne_in_worten, zeiten_lesen

GESCHLOSSEN = "geschlossen"
_TAG = r"\d{1,2}\.\d{1,2}\.\d{4}"
_AUSNAHME = re.compile(
    rf"(?P<von>{_TAG})(?:\s*(?:–|-|bis)\s*(?P<bis>{_TAG}))?:?\s+(?P<wann>[^()]+?)"
    r"\s*(?:\((?P<hinweis>[^()]*)\))?"
)
HINWEIS_LAENGE = 200


@dataclass(frozen=True, slots=True, order=True)
class Ausnahme:
    """Without ``von`` and ``bis`` it is closed on these days, both included."""

    tag_von: date
    tag_bis: date
    von: time | None = None
    bis: time | None = None
    hinweis: str = ""


def ausnahmen_lesen(text: str) -> tuple[Ausnahme, ...]:
    """„24.12.2026–01.01.2027 geschlossen (Ferien); 05.01.2027 9–12“. Regelverstoss otherwise."""
    return tuple(sorted(map(_ausnahme, filter(None, map(str.strip, re.split(r"[;\n]", text))))))


def _ausnahme(stueck: str) -> Ausnahme:
    treffer = _AUSNAHME.fullmatch(stueck)
    if treffer is None:
        raise Regelverstoss(
            f"„{stueck}“ ist nicht lesbar. Schreiben Sie: 24.12.2026–01.01.2027 geschlossen (Ferien)"
        )
    ab = _tag(treffer["von"])
    bis = _tag(treffer["bis"]) if treffer["bis"] else ab
    if bis < ab:
        raise Regelverstoss(f"„{stueck}“ endet, bevor es anfängt.")
    hinweis = (treffer["hinweis"] or "").strip()
    if len(hinweis) > HINWEIS_LAENGE:
        raise Regelverstoss(f"Der Hinweis hat mehr als {HINWEIS_LAENGE} Zeichen.")
    wann = treffer["wann"].strip()
    if wann.casefold() == GESCHLOSSEN:
        return Ausnahme(ab, bis, hinweis=hinweis)
    zeiten = zeiten_lesen(f"Mo {wann}")
    if zeiten is None or len(zeiten) != 1:
        raise Regelverstoss(f"„{wann}“ ist keine Zeitspanne. Schreiben Sie: 9–12 oder geschlossen")
    return Ausnahme(ab, bis, zeiten[0].von, zeiten[0].bis, hinweis)


def _tag(text: str) -> date:
    try:
        return datetime.strptime(text, "%d.%m.%Y").date()  # noqa: DTZ007 - a day, no moment
    except ValueError as fehler:
        raise Regelverstoss(f"„{text}“ ist kein Datum.") from fehler


def ausnahmen_in_worten(ausnahmen: Iterable[Ausnahme]) -> str:
    """What ``ausnahmen_lesen`` reads back."""
    return "; ".join(map(ausnahme_in_worten, sorted(ausnahmen, key=lambda a: a.tag_von)))


def ausnahme_in_worten(ausnahme: Ausnahme) -> str:
    tage = f"{ausnahme.tag_von:%d.%m.%Y}"
    if ausnahme.tag_bis != ausnahme.tag_von:
        tage += f"–{ausnahme.tag_bis:%d.%m.%Y}"
    wann = GESCHLOSSEN
    if ausnahme.von and ausnahme.bis:
        wann = spanne_in_worten(ausnahme.von, ausnahme.bis)
    return f"{tage} {wann}" + (f" ({ausnahme.hinweis})" if ausnahme.hinweis else "")
