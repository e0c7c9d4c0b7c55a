"""How a word of a dialect may be written in standard German: sounds that shift from region to region.

Nothing is known of single words here. ``deuten.py`` asks which of the forms the index knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from massanzug.suche.vorgaben import vorgabe

_MUNDART = vorgabe("laute")["mundart"]


def _regeln(zeilen: list[str]) -> list[tuple[str, str]]:
    paare = (regel.split(">") for zeile in zeilen for regel in zeile.split())
    return [(von, nach) for von, nach in paare]


_ANFANG = _regeln(_MUNDART["anfang"])
_INNEN = _regeln(_MUNDART["innen"])
_ENDE = _regeln(_MUNDART["ende"])
_SCHRITTE_AB: list[int] = _MUNDART["schritte_ab"]
_HOECHSTENS: int = _MUNDART["hoechstens"]
_MINDESTENS: int = _MUNDART["mindestens"]


def verschoben(wort: str) -> Iterator[list[str]]:
    """The forms of a folded word with one sound shifted, then those with two; each form once,
    ``hoechstens`` in all. A short word is another soon: ``schritte_ab`` says from how many letters
    on each step is taken."""
    gesehen = {wort}
    stufe = [wort]
    for ab in _SCHRITTE_AB:
        if len(wort) < ab:
            return
        neue = {neu: None for form in stufe for neu in _einmal(form)}
        stufe = [form for form in neue if form not in gesehen]
        stufe = stufe[: _HOECHSTENS - len(gesehen)]
        gesehen.update(stufe)
        yield [form for form in stufe if len(form) >= _MINDESTENS]


def _einmal(form: str) -> Iterator[str]:
    for von, nach in _ANFANG:
        if form.startswith(von):
            yield nach + form[len(von) :]
    for von, nach in _INNEN:
        if von in form:
            yield form.replace(von, nach)
            davor, _, danach = form.rpartition(von)
            yield davor + nach + danach
    for von, nach in _ENDE:
        if form.endswith(von):
            yield form[: -len(von)] + nach
