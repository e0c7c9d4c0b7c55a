"""Who may do what with a case, as pure functions: no database, no clock, no request.

``zugriff`` builds its querysets from the same rules, and a test compares the two for every
person, case, part and day it can think of. Deny is the answer to everything not said here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.konten.begriffe import Rolle


class Handlung(StrEnum):
    SEHEN = "sehen"
    BEARBEITEN = "bearbeiten"
    ENTSCHEIDEN = "entscheiden"  # need, suitability, grant, end: § 36a Abs. 1 SGB VIII
    FREIGEBEN = "freigeben"  # let somebody else into the case


@dataclass(frozen=True, slots=True)
class Mitglied:
    """A Beteiligung, with what ends it: its period and the consent it rests on."""

    rolle: Beteiligtenrolle
    abteil: Abteil
    zweck: Zweck
    von: date
    bis: date | None = None
    benutzer: int | None = None
    team: int | None = None
    widerrufen: bool = False


@dataclass(frozen=True, slots=True)
class Handelnde:
    """The person who acts, as far as the policy needs to know."""

    benutzer: int
    rolle: Rolle
    teams: frozenset[int] = frozenset()
    jugendamt: bool = False
    darf_arbeiten: bool = True


@dataclass(frozen=True, slots=True)
class Akte:
    """A part of one case. ``bewilligt``: a Hilfe has been granted, so WJH has a task in it."""

    team: int
    mitglieder: tuple[Mitglied, ...] = ()
    abteil: Abteil = Abteil.FALLARBEIT
    bewilligt: bool = False


UMFASST: dict[Abteil, frozenset[Abteil]] = {
    Abteil.AKTE: frozenset(Abteil),
    Abteil.FALLARBEIT: frozenset({Abteil.FALLARBEIT, Abteil.STAMM}),
    Abteil.STAMM: frozenset({Abteil.STAMM}),
    Abteil.KOSTEN: frozenset({Abteil.KOSTEN, Abteil.STAMM}),
}

IM_JUGENDAMT = frozenset({Rolle.ASD, Rolle.LEITUNG})
FUEHREND = frozenset({Beteiligtenrolle.FEDERFUEHREND, Beteiligtenrolle.VERTRETUNG})

ZWECKE: dict[Rolle, frozenset[Zweck]] = {
    Rolle.ASD: frozenset({Zweck.FALLARBEIT, Zweck.VERTRETUNG}),
    Rolle.LEITUNG: frozenset({Zweck.FALLARBEIT, Zweck.VERTRETUNG, Zweck.LEITUNG}),
    Rolle.TRAEGER: frozenset({Zweck.FALLARBEIT}),
    Rolle.WJH: frozenset({Zweck.KOSTEN}),
}


def zweck_von(rolle: Rolle) -> Zweck | None:
    """The purpose for which a role opens a case when it names none; ``None``: it opens no case."""
    return {
        Rolle.ASD: Zweck.FALLARBEIT,
        Rolle.LEITUNG: Zweck.LEITUNG,
        Rolle.TRAEGER: Zweck.FALLARBEIT,
        Rolle.WJH: Zweck.KOSTEN,
    }.get(rolle)


def gilt(mitglied: Mitglied, person: Handelnde, jetzt: date) -> bool:
    """Whether this Beteiligung is this person's, today, and nobody has revoked it."""
    gemeint = mitglied.benutzer == person.benutzer or (
        mitglied.team is not None and mitglied.team in person.teams
    )
    laeuft = mitglied.von <= jetzt and (mitglied.bis is None or jetzt <= mitglied.bis)
    passt = (mitglied.rolle == Beteiligtenrolle.TRAEGER) == (person.rolle == Rolle.TRAEGER)
    return gemeint and laeuft and passt and not mitglied.widerrufen


def _mitgliedschaften(person: Handelnde, objekt: Akte, jetzt: date) -> list[Mitglied]:
    return [
        m
        for m in objekt.mitglieder
        if gilt(m, person, jetzt) and objekt.abteil in UMFASST[m.abteil]
    ]


def _ist_leitung_des_teams(person: Handelnde, objekt: Akte) -> bool:
    return person.rolle == Rolle.LEITUNG and person.jugendamt and objekt.team in person.teams


def _sieht(person: Handelnde, objekt: Akte, jetzt: date) -> bool:
    match person.rolle:
        case Rolle.LEITUNG:
            return _ist_leitung_des_teams(person, objekt) or bool(
                _mitgliedschaften(person, objekt, jetzt)
            )
        case Rolle.ASD | Rolle.TRAEGER:
            return bool(_mitgliedschaften(person, objekt, jetzt))
        case Rolle.WJH:
            return person.jugendamt and objekt.bewilligt and objekt.abteil in UMFASST[Abteil.KOSTEN]
        case _:
            return False


def darf(person: Handelnde, handlung: Handlung, objekt: Akte, zweck: Zweck, jetzt: date) -> bool:
    """The one decision about cases.

    A purpose that is not the role's is a no. A Träger never decides and lets nobody in, whatever
    its Beteiligung says (OVG Niedersachsen 4 ME 306/09; § 36a Abs. 1 SGB VIII).
    """
    if not person.darf_arbeiten or zweck not in ZWECKE.get(person.rolle, frozenset()):
        return False
    if not _sieht(person, objekt, jetzt):
        return False
    eigene = _mitgliedschaften(person, objekt, jetzt)
    fuehrt = _ist_leitung_des_teams(person, objekt) or any(m.rolle in FUEHREND for m in eigene)
    match handlung:
        case Handlung.SEHEN:
            return True
        case Handlung.BEARBEITEN:
            return fuehrt or any(m.rolle == Beteiligtenrolle.MITARBEIT for m in eigene)
        case Handlung.ENTSCHEIDEN | Handlung.FREIGEBEN:
            return person.rolle in IM_JUGENDAMT and person.jugendamt and fuehrt
