"""Opening hours: typed as people write them, and answered as people ask („jetzt offen?“)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from itertools import pairwise

from massanzug.kern.fehler import Regelverstoss
from massanzug.raum.begriffe import WOCHENTAGE
from massanzug.raum.models import Oeffnungszeit

Spanne = tuple[time, time]
UHRZEIT = r"(\d{1,2})(?:[:.](\d{2}))?"
SPANNE = re.compile(rf"^{UHRZEIT}\s*(?:-|–|bis)\s*{UHRZEIT}\s*(?:Uhr)?$", re.IGNORECASE)


def spannen_lesen(text: str) -> list[Spanne]:
    """„9–12, 14:30–17“ → two spans. Raises Regelverstoss with a sentence about what is wrong."""
    spannen = []
    for stueck in filter(None, (s.strip() for s in re.split(r"[,;+]| und ", text))):
        treffer = SPANNE.match(stueck)
        if treffer is None:
            raise Regelverstoss(
                f"„{stueck}“ ist keine Zeitspanne. Schreiben Sie zum Beispiel 9–12."
            )
        spannen.append(_spanne(stueck, *treffer.groups()))
    spannen.sort()
    for frueher, spaeter in pairwise(spannen):
        if spaeter[0] < frueher[1]:
            raise Regelverstoss(
                f"{spanne_in_worten(frueher)} und {spanne_in_worten(spaeter)} überschneiden sich."
            )
    return spannen


def _spanne(stueck: str, *zahlen: str | None) -> Spanne:
    try:
        stunde, minute, stunde_bis, minute_bis = (int(z or 0) for z in zahlen)
        von, bis = time(stunde, minute), time(stunde_bis, minute_bis)
    except ValueError as fehler:
        raise Regelverstoss(f"„{stueck}“ nennt eine Uhrzeit, die es nicht gibt.") from fehler
    if bis <= von:
        raise Regelverstoss(f"„{stueck}“ endet, bevor es anfängt.")
    return von, bis


def uhr(zeit: time) -> str:
    return f"{zeit.hour}:{zeit.minute:02}" if zeit.minute else str(zeit.hour)


def spanne_in_worten(spanne: Spanne) -> str:
    return f"{uhr(spanne[0])}–{uhr(spanne[1])}"


def spannen_in_worten(zeiten: Mapping[int, Iterable[Spanne]]) -> dict[str, str]:
    """Weekday (0 = Montag) → spans becomes „montag“ → „9–12, 14–17“; closed days are empty."""
    return {
        name.lower(): ", ".join(map(spanne_in_worten, sorted(zeiten.get(tag, []))))
        for tag, name in enumerate(WOCHENTAGE)
    }


def zeiten_in_worten(zeiten: Iterable[Oeffnungszeit]) -> dict[str, str]:
    """The same for what is saved: as the form shows it."""
    return spannen_in_worten(_je_tag(zeiten))


def _je_tag(zeiten: Iterable[Oeffnungszeit]) -> dict[int, list[Spanne]]:
    je_tag: dict[int, list[Spanne]] = {}
    for zeit in zeiten:
        je_tag.setdefault(zeit.wochentag, []).append((zeit.von, zeit.bis))
    return je_tag


def wochenplan(zeiten: Iterable[Oeffnungszeit]) -> list[tuple[str, str]]:
    """(„Montag“, „9–12, 14–17“) for the days on which somebody is there."""
    worte = zeiten_in_worten(zeiten)
    return [(tag, text) for tag in WOCHENTAGE if (text := worte[tag.lower()])]


def jetzt_offen(zeiten: Sequence[Oeffnungszeit], jetzt: datetime) -> str:
    """„jetzt offen, bis 17 Uhr“, or when the door opens next; nothing without opening hours."""
    uhrzeit, tag = jetzt.time(), jetzt.weekday()
    for zeit in zeiten:
        if zeit.wochentag == tag and zeit.von <= uhrzeit < zeit.bis:
            return f"jetzt offen, bis {uhr(zeit.bis)} Uhr"
    kommende = [
        ((zeit.wochentag - tag) % 7 or (7 if zeit.von <= uhrzeit else 0), zeit.von)
        for zeit in zeiten
    ]
    if not kommende:
        return ""
    abstand, von = min(kommende)
    wann = {0: "heute", 1: "morgen"}.get(abstand, f"am {WOCHENTAGE[(tag + abstand) % 7]}")
    return f"jetzt geschlossen, öffnet {wann} um {uhr(von)} Uhr"
