"""Where drafts belong. Each app names its forms in ``<app>/entwurforte.py``, read at start-up.

This app lies below those that have forms and knows no case: it asks them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from massanzug.konten.models import Benutzer


@dataclass(frozen=True, slots=True)
class Ort:
    """A form somebody may fill in now. ``adresse`` shows it, with the drafts of the same ``ziel``."""

    titel: str
    adresse: str


Ortsuche = Callable[[Benutzer, str], Ort | None]
F = TypeVar("F", bound=Ortsuche)
_orte: dict[str, Ortsuche] = {}


def ort(vorsatz: str) -> Callable[[F], F]:
    """Register the decorated look-up for every ``ziel`` that starts with ``vorsatz:``.

    It gets the person and the key and answers ``None`` where that person has nothing to edit.
    It is asked at every autosave, so that a right taken away ends at once: four queries at most.
    """

    def eintragen(suche: F) -> F:
        if vorsatz in _orte:
            raise ValueError(f"Den Ort {vorsatz} gibt es schon.")
        _orte[vorsatz] = suche
        return suche

    return eintragen


def ort_finden(benutzer: Benutzer, ziel: str) -> Ort | None:
    """``None`` for an unknown place, a missing right and a person who may not work at all."""
    vorsatz, _, schluessel = ziel.partition(":")
    suche = _orte.get(vorsatz)
    return suche(benutzer, schluessel) if suche and benutzer.darf_arbeiten else None


def ist_gemeinsam(ziel: str) -> bool:
    """Something that exists can be edited by two people at once; what is new has one author."""
    return not ziel.partition(":")[2].startswith("neu:")
