"""Invented families, as plain data: who they are and how far their story has come.

Pure Python. ``familien(anzahl, saat, regalware_anteil=0.0)`` in ``grammatik`` tells them; the same
``saat`` tells the same ones. All days are offsets: ``tag`` counts from the day of the Falleingang,
whose age in days is ``Familie.alter``. References between parts are positions in the tuples of the
same family (``person=0`` is ``personen[0]``).

Who is in a family: ``familie``. In which situation: ``situationen``, one file each. How far it has
come: ``kapitel`` and ``plan``. Names are drawn apart from situations: a name says nothing about a
story. Nobody's story is a deficit; people want something, have something and do something.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Station(IntEnum):
    """How far a story has come; each holds everything of those before it."""

    EINGANG = 1
    WILLE = 2
    RESSOURCEN = 3
    ZIELE = 4
    ENTSCHEIDUNG = 5
    MASSANZUG = 6
    HILFEPLAN = 7
    UEBERPRUEFUNG = 8
    ABSCHLUSS = 9


@dataclass(frozen=True, slots=True)
class Mensch:
    """``alter`` in years on the day of the Falleingang, ``None`` for „nicht erfragt“."""

    name: str
    bezug: str
    jung: bool = False
    alter: int | None = None
    geschlecht: str = ""
    weitere_namen: str = ""
    sprache: str = ""


@dataclass(frozen=True, slots=True)
class GesagterWille:
    person: int
    zitat: str
    soll_anders: str = ""
    tue_selbst: str = ""
    hat_geholfen: str = ""
    tag: int = 5
    freigegeben: bool = True


@dataclass(frozen=True, slots=True)
class GesagterWunsch:
    """``ausgang``: a value of ``fall.begriffe.Wunschausgang``; the Träger is never named."""

    person: int
    wunsch: str
    ausgang: str = "erfuellt"
    grund: str = ""
    tag: int = 6


@dataclass(frozen=True, slots=True)
class GenannteRessource:
    """``feld``: a value of ``fall.begriffe.Ressourcenfeld``; ``person=None``: said together."""

    feld: str
    text: str
    person: int | None = None
    geteilt: bool = True


@dataclass(frozen=True, slots=True)
class GesetztesZiel:
    """``richtung``: position of its Richtungsziel, ``None`` if it is one; ``wille``: its Wille."""

    person: int
    text: str
    richtung: int | None = None
    wille: int | None = None
    merkmal: str = ""
    mein_beitrag: str = ""
    beitrag_anderer: str = ""
    ressource: int | None = None
    bis_tag: int | None = None
    zielstand: str = "offen"


@dataclass(frozen=True, slots=True)
class GegebenerAuftrag:
    auftrag: str
    sorge: str
    rechtsgrundlage: str
    kontrolle_wie: str
    kontrolle_wer: str
    kontrolle_tag: int
    folge: str = ""
    stellungnahme: str = ""
    auflage: bool = False
    erledigt_tag: int | None = None


@dataclass(frozen=True, slots=True)
class GenaehterBaustein:
    """``stufe`` 1 to 4; ``kostenstrom``: a value of ``fall.begriffe.Kostenstrom``; cost in euros."""

    stufe: int
    was: str
    wer: str = ""
    wie_oft: str = ""
    wo: str = ""
    ziel: int | None = None
    kostenstrom: str = "ohne"
    kosten_monat: int | None = None


@dataclass(frozen=True, slots=True)
class GetroffeneEntscheidung:
    """``hilfeart``: a key of ``recht.hilfearten.HILFEARTEN``; ``monate`` of the grant."""

    hilfeart: str
    junger_mensch: int
    begruendung: str
    bedarf_kind: str
    bedarf_eltern: str
    bedarf_fachkraft: str
    optionen: str
    stufe_selbst: str
    stufe_familie: str
    stufe_stadtteil: str
    umfang: str
    wahl_begruendung: str
    monate: int = 12
    tag: int = 25


@dataclass(frozen=True, slots=True)
class GesagteAntwort:
    """``antwort``: ja, teils, nein."""

    person: int
    antwort: str
    worte: str = ""


@dataclass(frozen=True, slots=True)
class Sicht:
    """``ziel=None``: on the whole; ``perspektive``: a value of ``fall.begriffe.Perspektive``;
    ``person``: who of the family, ``None`` for the Träger and the Jugendamt."""

    perspektive: str
    person: int | None
    ziel: int | None
    sicht: str
    worte: str = ""


@dataclass(frozen=True, slots=True)
class Ende:
    """``nachkontakt``: days after the end a call was promised for; ``nachkontakt_wie``: how it went."""

    ohne_jugendhilfe: str
    netz_bleibt: str
    rueckmeldung: str
    beendigungsgrund: str = "10"
    tag: int = 400
    nachkontakt: int | None = None
    nachkontakt_wie: str = ""


@dataclass(frozen=True, slots=True)
class Familie:
    """``alter``: days since the Falleingang. ``weg``, ``bereich``: values of ``fall.begriffe``."""

    name: str
    ortsteil: str
    station: Station
    alter: int
    weg: str
    wer_spricht: str
    anliegen: str
    naechster_schritt: str
    personen: tuple[Mensch, ...]
    sprache: str = ""
    bereich: str = "leistung"
    sorge: str = ""
    willen: tuple[GesagterWille, ...] = ()
    wuensche: tuple[GesagterWunsch, ...] = ()
    ressourcen: tuple[GenannteRessource, ...] = ()
    ziele: tuple[GesetztesZiel, ...] = ()
    auftraege: tuple[GegebenerAuftrag, ...] = ()
    bausteine: tuple[GenaehterBaustein, ...] = ()
    entscheidung: GetroffeneEntscheidung | None = None
    antworten: tuple[GesagteAntwort, ...] = ()
    sichten: tuple[Sicht, ...] = ()
    ueberpruefung_ergebnis: str = ""
    ende: Ende | None = None
    ueberholt: bool = False  # the plan was overtaken by events: reviews missed, goals outdated
