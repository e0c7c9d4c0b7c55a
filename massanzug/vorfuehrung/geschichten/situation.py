"""What one kind of situation offers the grammar: templates, in the voices of those who speak.

Placeholders: ``{name}`` family, ``{kind}`` ``{kind2}`` children, ``{elternteil}`` ``{anderer}`` parents,
``{grosse}`` a grandparent or relative, ``{nachbar}``, ``{verein}``, and for ``kind`` the pronouns
``{er} {ihn} {ihm} {sein} {seine} {seinen}``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stimme:
    """What one person wants. ``wer``: elternteil, anderer, kind, kind2, grosse."""

    wer: str
    zitat: tuple[str, ...]
    soll_anders: tuple[str, ...] = ("",)
    tue_selbst: tuple[str, ...] = ("",)
    hat_geholfen: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True)
class Weg:
    """A Richtungsziel of one person with steps: (Ziel, Merkmal, mein Beitrag, Beitrag anderer)."""

    wer: str
    richtung: tuple[str, ...]
    schritte: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Stueck:
    """A Baustein: step of the ladder, what, who, how often, where; ``strom`` and euros on step 4."""

    stufe: int
    was: tuple[str, ...]
    wer: str
    wie_oft: str = ""
    wo: str = ""
    strom: str = "ohne"
    kosten: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Anlass:
    """An Auftrag of the Jugendamt that some of these families get."""

    auftrag: tuple[str, ...]
    sorge: tuple[str, ...]
    grundlage: str
    kontrolle: str
    folge: str
    stellungnahme: tuple[str, ...]
    auflage: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """``alter`` of {kind}; ``hilfearten``: keys that such a need has led to, the first most often."""

    schluessel: str
    alter: tuple[int, int]
    anliegen: tuple[str, ...]
    schritt: tuple[str, ...]
    stimmen: tuple[Stimme, ...]
    wege: tuple[Weg, ...]
    stuecke: tuple[Stueck, ...]
    sorge: tuple[str, ...]
    hilfearten: tuple[str, ...]
    zu_zweit: bool = False
    grosse_lebt_mit: bool = False
    anlass: Anlass | None = None
