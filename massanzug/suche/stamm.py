"""Inflection taken off: ordered endings until none fits; irregular words by table."""

from __future__ import annotations

from massanzug.suche.falten import falten
from massanzug.suche.vorgaben import vorgabe

_ENDUNGEN = tuple(
    (e, neu, rest, nicht_nach) for e, neu, rest, nicht_nach in vorgabe("analyse")["endungen"]
)
_NACH_LETZTEM: dict[str, list[tuple[str, str, int, str]]] = {}
for _regel in _ENDUNGEN:
    _NACH_LETZTEM.setdefault(_regel[0][-1], []).append(_regel)
_VORSILBEN = tuple((v, rest) for v, rest in vorgabe("analyse")["vorsilben"])
_MIT_VORSILBE = tuple(v for v, _ in _VORSILBEN)
FORMEN: dict[str, str] = {wort: wort for wort in map(falten, vorgabe("formen")["bleiben"])}


def _kuerzer(wort: str) -> str:
    for endung, neu, rest, nicht_nach in _NACH_LETZTEM.get(wort[-1:], ()):
        stumpf = len(wort) - len(endung)
        if stumpf >= rest and wort.endswith(endung) and wort[stumpf - 1] not in nicht_nach:
            return wort[:stumpf] + neu
    for vorsilbe, rest in _VORSILBEN if wort.startswith(_MIT_VORSILBE) else ():
        if wort.startswith(vorsilbe) and len(wort) - len(vorsilbe) >= rest:
            return wort[len(vorsilbe) :]
    return wort


def stamm(wort: str) -> str:
    """The stem of a folded word. Idempotent: the stem of a stem is itself."""
    while True:
        if wort in FORMEN:
            return FORMEN[wort]
        kuerzer = _kuerzer(wort)
        if kuerzer == wort:
            return wort
        wort = kuerzer


for _grundform, _formen in vorgabe("formen")["formen"].items():
    _ziel = stamm(falten(_grundform))
    FORMEN.update({falten(_form): _ziel for _form in _formen})
    FORMEN[_ziel] = _ziel
