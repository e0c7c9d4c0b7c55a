"""Ages in a question: "mein sohn 4", "16-jährige", "sechs Monate", "5. Klasse", "Baby"."""

from __future__ import annotations

import re

from massanzug.suche.falten import falten
from massanzug.suche.vorgaben import vorgabe

_ALTER = vorgabe("alter")


def _menge(name: str) -> frozenset[str]:
    return frozenset(map(falten, _ALTER[name]))


_ZAHLEN: dict[str, int] = {falten(wort): zahl for wort, zahl in _ALTER["zahlwoerter"].items()}
_JAHRE, _MONATE, _WOCHEN = _menge("jahre"), _menge("monate"), _menge("wochen")
_VOR, _NACH, _NICHT_VOR, _NICHT_NACH, _KLASSE = (
    _menge(n) for n in ("vor", "nach", "nicht_vor", "nicht_nach", "klasse")
)
_WOERTER: dict[str, int] = {falten(wort): jahre for wort, jahre in _ALTER["woerter"].items()}
_NUR_MIT_EINHEIT = _menge("nur_mit_einheit")
"""Numbers that are grammar too: "mit einem Antrag" says no age."""
_JAEHRIG: str = _ALTER["jaehrig"]
_HOECHSTES: int = _ALTER["hoechstes"]
_MIT_EINHEIT = re.compile(r"(\d{1,2})([^\d]+)")
_WEIT: int = _ALTER["worte_davor"]
"""How many words before a number may say that it is an age ("mein Sohn ist 4")."""


def _zahl(wort: str) -> tuple[int, str] | None:
    """A number and the unit written together with it ("16jahrige", "sechsjahrig")."""
    if wort.isdecimal():
        return (int(wort), "") if len(wort) <= len(str(_HOECHSTES)) else None
    if treffer := _MIT_EINHEIT.fullmatch(wort):
        return int(treffer[1]), treffer[2]
    if wort in _ZAHLEN:
        return _ZAHLEN[wort], ""
    vorn, mitte, _ = wort.partition(_JAEHRIG)
    return (_ZAHLEN[vorn], _JAEHRIG) if mitte and vorn in _ZAHLEN else None


def _jahre(zahl: int, einheit: str) -> int | None:
    if einheit in _JAHRE or einheit.startswith(_JAEHRIG):
        return zahl
    if einheit in _MONATE:
        return zahl // 12
    if einheit in _WOCHEN:
        return 0
    if einheit in _KLASSE:
        return zahl + int(_ALTER["klasse_plus"])
    return None


def _ist_alter(wort: str, davor: list[str], naechstes: str) -> bool:
    """Whether a number without a unit is an age: "um vier" and "zwei Kinder" say none."""
    if wort in _NUR_MIT_EINHEIT or naechstes in _NICHT_VOR:
        return False
    if davor and davor[-1] in _NICHT_NACH:
        return False
    return naechstes in _NACH or any(w in _VOR for w in davor)


def alter_lesen(woerter: list[str]) -> tuple[int | None, frozenset[int]]:
    """The age in years, and which of the folded words only say it. The last age counts."""
    alter: int | None = None
    verbraucht: set[int] = set()
    for nr, wort in enumerate(woerter):
        gelesen = _zahl(wort)
        if gelesen is None:
            continue
        zahl, einheit = gelesen
        naechstes = woerter[nr + 1] if nr + 1 < len(woerter) else ""
        jahre = _jahre(zahl, einheit or naechstes)
        davor = woerter[max(0, nr - _WEIT) : nr]
        if jahre is None and not einheit and _ist_alter(wort, davor, naechstes):
            jahre = zahl
        if jahre is None or not 0 <= jahre <= _HOECHSTES:
            continue
        alter = jahre
        verbraucht.add(nr)
        if not einheit and _jahre(zahl, naechstes) is not None and naechstes not in _KLASSE:
            verbraucht.add(nr + 1)
    if alter is None:
        genannt = [_WOERTER[wort] for wort in woerter if wort in _WOERTER]
        alter = genannt[-1] if genannt else None
    return alter, frozenset(verbraucht)
