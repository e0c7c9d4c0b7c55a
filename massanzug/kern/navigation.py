"""Who may go where: apps register their entries in ``<app>/navigation.py``, read at start-up.

A page shows only what is registered, so nothing half-built can be reached. An entry whose URL
does not exist breaks every page, at once and in every test.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Bereich = Literal["haupt", "konto"]
Darf = Callable[[Any], bool]  # Any: the user model lies above kern


@dataclass(frozen=True, slots=True)
class Eintrag:
    """``urlname`` without arguments. ``per_post``: a button instead of a link (sign-out)."""

    beschriftung: str
    urlname: str
    darf: Darf
    rang: int = 50
    bereich: Bereich = "haupt"
    per_post: bool = False


_eintraege: list[Eintrag] = []
_banner: list[str] = []


def eintrag_anmelden(eintrag: Eintrag) -> None:
    _eintraege.append(eintrag)


def banner_anmelden(vorlage: str) -> None:
    """A template shown above every staff page, with the page's context; it may be empty."""
    _banner.append(vorlage)


def eintraege(benutzer: object, bereich: Bereich = "haupt") -> list[Eintrag]:
    return sorted(
        (e for e in _eintraege if e.bereich == bereich and e.darf(benutzer)), key=lambda e: e.rang
    )


def alle_eintraege() -> Sequence[Eintrag]:
    return tuple(_eintraege)


def banner() -> Sequence[str]:
    return tuple(_banner)
