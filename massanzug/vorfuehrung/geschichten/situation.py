"""What one kind of situation offers the grammar: templates, in the voices of those who speak.

``[a|b|c]`` picks one, ``{kind}`` puts a name in. Whatever names somebody who is not in this family
is not picked. Placeholders: ``{name}`` ``{kind}`` ``{kind2}`` ``{elternteil}`` ``{anderer}``
``{grosse}`` (a grandparent or relative), ``{freund}`` (of the child), ``{mama}`` ``{papa}`` (how the
child says elternteil and anderer), ``{nachbar}`` ``{nachbarn}`` (with, of) ``{nachbar_akk}``,
``{verein}`` (where) ``{zum_verein}`` (whither), and for ``kind`` the pronouns
``{er} {ihn} {ihm} {sein} {seine} {seinen} {seiner} {seinem}``.
"""

from __future__ import annotations

from dataclasses import dataclass

Vorlagen = tuple[str, ...]
Schritt = tuple[str, str, str, str]  # Ziel, Merkmal, mein Beitrag, Beitrag anderer


@dataclass(frozen=True, slots=True)
class Stimme:
    """What one person wants. ``wer``: elternteil, anderer, kind, kind2, grosse."""

    wer: str
    zitat: Vorlagen
    soll_anders: Vorlagen = ("",)
    tue_selbst: Vorlagen = ("",)
    hat_geholfen: Vorlagen = ("",)


@dataclass(frozen=True, slots=True)
class Weg:
    """A Richtungsziel of one person and the steps to choose from."""

    wer: str
    richtung: Vorlagen
    schritte: tuple[Schritt, ...]


@dataclass(frozen=True, slots=True)
class Stueck:
    """A Baustein without cost, on step 1 (ich/wir), 2 (family, friends) or 3 (neighbourhood)."""

    stufe: int
    was: Vorlagen
    wer: str
    wie_oft: str = ""
    wo: str = ""


@dataclass(frozen=True, slots=True)
class Hilfe:
    """The Baustein on step 4 and what is granted for it. ``art``: a key of ``HILFEARTEN``."""

    art: str
    was: Vorlagen
    wer: str
    umfang: Vorlagen
    kosten: tuple[int, int]  # euros a month, from and to
    strom: str = "ambulant"
    wo: str = ""


@dataclass(frozen=True, slots=True)
class Anlass:
    """An Auftrag of the Jugendamt that some of these families get."""

    auftrag: Vorlagen
    sorge: Vorlagen
    grundlage: str
    kontrolle: str
    folge: str
    stellungnahme: Vorlagen
    auflage: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """``alter`` of the child; ``hilfen``: what such a need has led to, the first most often.

    ``ueberholt``: what somebody says when events have overtaken the plan. ``getrennt``: the two
    parents live apart.
    """

    schluessel: str
    alter: tuple[int, int]
    anliegen: Vorlagen
    schritt: Vorlagen
    stimmen: tuple[Stimme, ...]
    wege: tuple[Weg, ...]
    stuecke: tuple[Stueck, ...]
    hilfen: tuple[Hilfe, ...]
    sorge: Vorlagen
    ueberholt: Vorlagen
    spricht: str = "elternteil"
    zu_zweit: bool = False
    getrennt: bool = False
    neue_familie: bool = False
    lebt_bei_grosse: bool = False
    nur_mutter: bool = False
    mit_geschwister: bool = False
    anlass: Anlass | None = None
