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
    """A Beteiligung, with what ends it: its period, the ground it rests on and the Vereinbarungen.

    ``von`` and ``bis`` are cut to a consent's. ``organisation`` is that of the Träger which the
    ground, a consent or a Hilfeplan, names; ``vereinbart``: that Träger may read along today.
    """

    rolle: Beteiligtenrolle
    abteil: Abteil
    zweck: Zweck
    von: date
    bis: date | None = None
    benutzer: int | None = None
    team: int | None = None
    widerrufen: bool = False
    organisation: int | None = None
    vereinbart: bool = False


@dataclass(frozen=True, slots=True)
class Handelnde:
    """The person who acts, as far as the policy needs to know."""

    benutzer: int
    rolle: Rolle
    teams: frozenset[int] = frozenset()
    jugendamt: bool = False
    darf_arbeiten: bool = True
    organisation: int | None = None


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
BETEILIGT = IM_JUGENDAMT | {Rolle.TRAEGER}  # the roles a Beteiligung opens a case to
FUEHREND = frozenset({Beteiligtenrolle.FEDERFUEHREND, Beteiligtenrolle.VERTRETUNG})

ZWECKE: dict[Rolle, frozenset[Zweck]] = {
    Rolle.ASD: frozenset({Zweck.FALLARBEIT, Zweck.VERTRETUNG}),
    Rolle.LEITUNG: frozenset({Zweck.FALLARBEIT, Zweck.VERTRETUNG, Zweck.LEITUNG}),
    Rolle.TRAEGER: frozenset({Zweck.FALLARBEIT}),
    Rolle.WJH: frozenset({Zweck.KOSTEN}),
}


def zweck_von(rolle: Rolle) -> Zweck | None:
    """For what a role opens a case that it has no Beteiligung in; ``None``: it opens none."""
    return {Rolle.LEITUNG: Zweck.LEITUNG, Rolle.WJH: Zweck.KOSTEN}.get(rolle)


def am_platz(rolle: Rolle, *, jugendamt: bool, organisation: int | None) -> bool:
    """Whether the role is one that this person's organisation can have.

    A Träger's person without an organisation could not be shut out with it, and so is not let in.
    """
    if rolle == Rolle.TRAEGER:
        return organisation is not None and not jugendamt
    return jugendamt


def oeffnet(rolle: Rolle) -> frozenset[Abteil]:
    """The parts of a case a Beteiligung can open to this role, whatever the Beteiligung says."""
    if rolle == Rolle.TRAEGER:
        return UMFASST[Abteil.FALLARBEIT]
    return frozenset(Abteil) if rolle in IM_JUGENDAMT else frozenset()


def gilt(mitglied: Mitglied, person: Handelnde, jetzt: date) -> bool:
    """Whether this Beteiligung is this person's, today, and nobody has revoked it."""
    gemeint = mitglied.benutzer == person.benutzer or (
        mitglied.team is not None and mitglied.team in person.teams
    )
    laeuft = mitglied.von <= jetzt and (mitglied.bis is None or jetzt <= mitglied.bis)
    passt = (mitglied.rolle == Beteiligtenrolle.TRAEGER) == (person.rolle == Rolle.TRAEGER)
    return gemeint and laeuft and passt and _getragen(mitglied, person)


def _getragen(mitglied: Mitglied, person: Handelnde) -> bool:
    """A Träger's Beteiligung lives from its ground: given for this Träger, and not taken back."""
    if mitglied.rolle != Beteiligtenrolle.TRAEGER:
        return True
    fuer_diesen = person.organisation is not None and mitglied.organisation == person.organisation
    return fuer_diesen and mitglied.vereinbart and not mitglied.widerrufen


def _mitgliedschaften(person: Handelnde, objekt: Akte, zweck: Zweck, jetzt: date) -> list[Mitglied]:
    return [
        m
        for m in objekt.mitglieder
        if m.zweck == zweck
        and gilt(m, person, jetzt)
        and objekt.abteil in UMFASST[m.abteil] & oeffnet(person.rolle)
    ]


def darf(person: Handelnde, handlung: Handlung, objekt: Akte, zweck: Zweck, jetzt: date) -> bool:
    """The one decision about cases: every way in is for one purpose, and opens only for that.

    A Träger never decides and lets nobody in, whatever its Beteiligung says (OVG Niedersachsen
    4 ME 306/09; § 36a Abs. 1 SGB VIII). Whoever decides has the whole Akte.
    """
    if not person.darf_arbeiten or zweck not in ZWECKE.get(person.rolle, frozenset()):
        return False
    if not am_platz(person.rolle, jugendamt=person.jugendamt, organisation=person.organisation):
        return False
    eigene = _mitgliedschaften(person, objekt, zweck, jetzt)
    leitet = zweck == Zweck.LEITUNG and objekt.team in person.teams
    rechnet = zweck == Zweck.KOSTEN and objekt.bewilligt and objekt.abteil in UMFASST[Abteil.KOSTEN]
    fuehrt = leitet or any(m.rolle in FUEHREND and m.abteil == Abteil.AKTE for m in eigene)
    match handlung:
        case Handlung.SEHEN:
            return leitet or rechnet or bool(eigene)
        case Handlung.BEARBEITEN:
            return fuehrt or any(m.rolle == Beteiligtenrolle.MITARBEIT for m in eigene)
        case Handlung.ENTSCHEIDEN | Handlung.FREIGEBEN:
            return fuehrt and person.rolle in IM_JUGENDAMT
