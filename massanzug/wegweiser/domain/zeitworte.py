"""Opening hours as people write them, read where they can mean one thing only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from itertools import groupby

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.begriffe import WOCHENTAGE, Oeffnungsart

RUND_UM_DIE_UHR = "rund um die Uhr"
MITTERNACHT = time(23, 59)  # a column cannot hold 24:00; an end at 23:59 means midnight
LETZTE_WOCHE = 5
MONATSWOCHEN = {1: "1.", 2: "2.", 3: "3.", 4: "4.", 5: "letzter"}
ARTEN = {
    "": Oeffnungsart.OFFEN,
    "telefonisch": Oeffnungsart.TELEFON,
    "nach vereinbarung": Oeffnungsart.TERMIN,
}

_TAGE = {kurz.casefold(): nummer for nummer, kurz in WOCHENTAGE} | {
    name: nummer
    for nummer, name in enumerate(
        ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
    )
}
_STRICH = r"\s*(?:–|-|bis)\s*"
_TAG = rf"(?:{'|'.join(sorted(_TAGE, key=len, reverse=True))})s?\b\.?"
_TAGFOLGE = rf"{_TAG}(?:{_STRICH}{_TAG})?"
_UHR = r"\d{1,2}(?:[:.]\d{2})?"
_SPANNE = rf"{_UHR}{_STRICH}{_UHR}(?:\s*Uhr)?"
_UND = r"\s*(?:,|und|/)\s*"
_GRUPPE = re.compile(
    rf"\s*(?:(?P<woche>[1-4]\.|letzter)\s*)?"
    rf"(?P<tage>{_TAGFOLGE}(?:{_UND}{_TAGFOLGE})*)(?P<monat>\s+im\s+Monat)?\s*[,:]?\s*"
    rf"(?P<zeiten>{_SPANNE}(?:{_UND}{_SPANNE})*)"
    rf"\s*\(?(?P<art>telefonisch|nach Vereinbarung)?\)?\s*(?:[;,]|$)",
    re.IGNORECASE,
)
_EINZELNE_SPANNE = re.compile(
    rf"(?<![\d.:])(\d{{1,2}})(?:[:.](\d{{2}}))?{_STRICH}(\d{{1,2}})(?:[:.](\d{{2}}))?(?![\d.:]*\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Zeit:
    """``wochentag`` 0 is Monday; ``woche`` 1 to 4 or 5 for the last, None for every week."""

    wochentag: int
    von: time
    bis: time
    art: Oeffnungsart = Oeffnungsart.OFFEN
    woche: int | None = None


def zeiten_lesen(text: str) -> tuple[Zeit, ...] | None:
    """The weekly hours; ``None`` where the words leave room („ab 13 Uhr“, „Freibadsaison“).

    Regelverstoss where they name a time that does not exist, or an end before the beginning.
    """
    zeiten: list[Zeit] = []
    rest = text.strip()
    while rest:
        treffer = _GRUPPE.match(rest)
        if treffer is None or bool(treffer["woche"]) != bool(treffer["monat"]):
            uhrzeiten_pruefen(text)
            return None
        zeiten.extend(_gruppe(treffer))
        rest = rest[treffer.end() :].strip()
    return tuple(sorted(set(zeiten), key=lambda z: (z.wochentag, z.von, z.woche or 0)))


def uhrzeiten_pruefen(text: str) -> None:
    """Words may stay words, but „25–30 Uhr“ is a mistake in any of them."""
    for treffer in _EINZELNE_SPANNE.finditer(text):
        for stunde, minute in ((treffer[1], treffer[2]), (treffer[3], treffer[4])):
            _uhrzeit(stunde, minute, treffer[0])


def _gruppe(treffer: re.Match[str]) -> Iterator[Zeit]:
    woche = treffer["woche"]
    nummer = (LETZTE_WOCHE if woche.casefold() == "letzter" else int(woche[0])) if woche else None
    art = ARTEN[(treffer["art"] or "").casefold()]
    spannen = [_spanne(s) for s in _EINZELNE_SPANNE.finditer(treffer["zeiten"])]
    for tag in sorted(set(_tage(treffer["tage"]))):
        for von, bis in spannen:
            yield Zeit(tag, von, bis, art, nummer)


def _tage(text: str) -> Iterator[int]:
    for folge in re.finditer(_TAGFOLGE, text, re.IGNORECASE):
        von, *bis = (_tag(t[0]) for t in re.finditer(_TAG, folge[0], re.IGNORECASE))
        letzter = bis[0] if bis else von
        yield from ((von + n) % 7 for n in range((letzter - von) % 7 + 1))


def _tag(wort: str) -> int:
    kurz = wort.casefold().rstrip(".")
    return _TAGE[kurz] if kurz in _TAGE else _TAGE[kurz.removesuffix("s")]


def _spanne(treffer: re.Match[str]) -> tuple[time, time]:
    von = _uhrzeit(treffer[1], treffer[2], treffer[0])
    bis = _uhrzeit(treffer[3], treffer[4], treffer[0])
    if bis <= von:
        raise Regelverstoss(
            f"„{treffer[0]}“ endet, bevor es anfängt. Über Mitternacht sind es zwei Zeiten: "
            "Mo 18–24; Di 0–8."
        )
    return von, bis


def _uhrzeit(stunde: str, minute: str | None, stelle: str) -> time:
    if (int(stunde), int(minute or 0)) == (24, 0):
        return MITTERNACHT
    try:
        return time(int(stunde), int(minute or 0))
    except ValueError as fehler:
        raise Regelverstoss(f"„{stelle}“ nennt eine Uhrzeit, die es nicht gibt.") from fehler


def uhr(zeit: time) -> str:
    """„9“, „14.30“, „24“."""
    if zeit == MITTERNACHT:
        return "24"
    return f"{zeit.hour}.{zeit.minute:02}" if zeit.minute else str(zeit.hour)


def spanne_in_worten(von: time, bis: time) -> str:
    return f"{uhr(von)}–{uhr(bis)}"


def zeiten_in_worten(zeiten: Iterable[Zeit]) -> str:
    """One line that ``zeiten_lesen`` reads back: „Mo–Fr 8–12; Di, Do 14–16 (telefonisch)“."""
    gruppen: dict[tuple[tuple[tuple[time, time], ...], Oeffnungsart, int | None], list[int]] = {}
    nach_tag = sorted(zeiten, key=lambda z: (z.wochentag, z.art, z.woche or 0, z.von))
    for (tag, art, woche), einzelne in groupby(
        nach_tag, key=lambda z: (z.wochentag, z.art, z.woche)
    ):
        spannen = tuple((z.von, z.bis) for z in einzelne)
        gruppen.setdefault((spannen, art, woche), []).append(tag)
    return "; ".join(_gruppe_in_worten(*schluessel, tage) for schluessel, tage in gruppen.items())


def _gruppe_in_worten(
    spannen: tuple[tuple[time, time], ...], art: Oeffnungsart, woche: int | None, tage: list[int]
) -> str:
    worte = ", ".join(spanne_in_worten(*s) for s in spannen)
    name = dict(WOCHENTAGE)
    if woche is None:
        wann = tage_in_worten(tage)
    else:
        wann = f"{MONATSWOCHEN[woche]} {', '.join(name[t] for t in tage)} im Monat"
    zusatz = {Oeffnungsart.TELEFON: " (telefonisch)", Oeffnungsart.TERMIN: " nach Vereinbarung"}
    return f"{wann} {worte}{zusatz.get(art, '')}"


def tage_in_worten(tage: list[int]) -> str:
    """Neighbours of three and more as a span: „Mo–Fr“, „Di, Do“."""
    name = dict(WOCHENTAGE)
    teile = []
    for _, lauf in groupby(enumerate(sorted(tage)), key=lambda paar: paar[1] - paar[0]):
        reihe = [tag for _, tag in lauf]
        if len(reihe) > 2:  # noqa: PLR2004 - „Mo, Di“ is shorter than a span of two
            teile.append(f"{name[reihe[0]]}–{name[reihe[-1]]}")
        else:
            teile.extend(name[tag] for tag in reihe)
    return ", ".join(teile)
