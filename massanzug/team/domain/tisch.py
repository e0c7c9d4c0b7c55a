"""What pages of the Sozialraumteam show, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import darf
from massanzug.raum.models import Wirkungsraum
from massanzug.team.begriffe import Feldnotizart
from massanzug.team.domain.ablaeufe import Phase
from massanzug.team.domain.ideen import Tafel, tafel
from massanzug.team.domain.niederschrift import ist_unversehrt
from massanzug.team.models import (
    Beratung,
    Dissens,
    Falldarstellung,
    Feldnotiz,
    Nachtrag,
    Niederschrift,
    Teammitglied,
    Teamsitzung,
)
from massanzug.team.zugriff import (
    ist_mitglied,
    sichtbare_aufdeckungen,
    sichtbare_dissense,
    sichtbare_eigene_teamraeume,
    sichtbare_falldarstellungen,
    sichtbare_feldnotizen,
    sichtbare_nachtraege,
    sichtbare_niederschriften,
    sichtbare_teammitglieder,
    sichtbare_teamraeume,
    sichtbare_teamsitzungen,
)

FRUEHERE = 12


@dataclass(frozen=True, slots=True)
class Uebersicht:
    kommende: list[Teamsitzung]
    fruehere: list[Teamsitzung]
    raeume: list[Wirkungsraum]
    eigene: list[Wirkungsraum]


@dataclass(frozen=True, slots=True)
class Notizgruppe:
    name: str
    notizen: list[Feldnotiz]


@dataclass(frozen=True, slots=True)
class Teamblick:
    """``notizen``: what was noted for the Feld, what came up most often first; empty kinds are left out."""

    raum: Wirkungsraum
    mitglieder: list[Teammitglied]
    notizen: list[Notizgruppe]
    gehoert_dazu: bool
    pflegt: bool


@dataclass(frozen=True, slots=True)
class Phasenzeile:
    nummer: int
    phase: Phase
    stand: str  # vorbei, jetzt, kommt


@dataclass(frozen=True, slots=True)
class Phasenblick:
    """``bis``: when the minutes of the running phase are over; ``noch``: seconds until then, below
    zero once they are. ``naechste``: the number of the one to go on to."""

    zeilen: list[Phasenzeile]
    laufend: Phase | None
    bis: datetime | None
    noch: int
    naechste: int | None
    vorige: int | None

    @property
    def minuten(self) -> int:
        return sum(zeile.phase.minuten for zeile in self.zeilen)


def uebersicht(benutzer: Benutzer, am: date) -> Uebersicht:
    alle = list(sichtbare_teamsitzungen(benutzer))
    return Uebersicht(
        kommende=[s for s in alle if s.am >= am],
        fruehere=[s for s in reversed(alle) if s.am < am][:FRUEHERE],
        raeume=list(sichtbare_teamraeume(benutzer)),
        eigene=list(sichtbare_eigene_teamraeume(benutzer)),
    )


def teamblick(benutzer: Benutzer, raum: Wirkungsraum) -> Teamblick:
    notizen = list(sichtbare_feldnotizen(benutzer).filter(wirkungsraum=raum))
    gruppen = [
        Notizgruppe(name, hier)
        for art, name in (
            (Feldnotizart.RESSOURCE, "Entdeckte Ressourcen"),
            (Feldnotizart.THEMA, "Themen, die wiederkehren"),
        )
        if (hier := [n for n in notizen if n.art == art])
    ]
    return Teamblick(
        raum=raum,
        mitglieder=list(sichtbare_teammitglieder(benutzer).filter(wirkungsraum=raum)),
        notizen=gruppen,
        gehoert_dazu=ist_mitglied(benutzer, raum),
        pflegt=darf(benutzer, "team.pflegen"),
    )


@dataclass(frozen=True, slots=True)
class Ergebnisblick:
    """``fuehrt``: the reader may write it; ``moderiert``: they may sign it."""

    niederschrift: Niederschrift
    unversehrt: bool
    dissense: list[Dissens]
    nachtraege: list[Nachtrag]
    fuehrt: bool
    moderiert: bool


@dataclass(frozen=True, slots=True)
class Tischblick:
    """One consultation as this person at the table sees it. ``karte`` changes when the Falldarstellung does,
    or who may be told who is who; ``offen``: not signed yet."""

    phasen: Phasenblick
    tafel: Tafel
    ergebnis: Ergebnisblick
    darstellung: Falldarstellung | None
    karte: str
    leitet: bool
    gibt: bool
    offen: bool


def kartenstand(benutzer: Benutzer, beratung: Beratung) -> str:
    darstellung = sichtbare_falldarstellungen(benutzer).filter(beratung=beratung)
    stand = darstellung.values_list("stand", flat=True).first() or 0
    aufgedeckt = sichtbare_aufdeckungen(benutzer, beratung).values_list("pk", flat=True)
    return "-".join(map(str, (stand, *aufgedeckt)))


def tischblick(benutzer: Benutzer, beratung: Beratung, jetzt: datetime) -> Tischblick:
    offen = beratung.unterschrieben_am is None
    return Tischblick(
        phasen=phasenblick(beratung, jetzt),
        tafel=tafel(benutzer, beratung, offen=offen),
        ergebnis=_ergebnisblick(benutzer, beratung),
        darstellung=sichtbare_falldarstellungen(benutzer).filter(beratung=beratung).first(),
        karte=kartenstand(benutzer, beratung),
        leitet=offen and darf(benutzer, "beratung.leiten", beratung),
        gibt=darf(benutzer, "beratung.fallgeben", beratung),
        offen=offen,
    )


def _ergebnisblick(benutzer: Benutzer, beratung: Beratung) -> Ergebnisblick:
    niederschrift = sichtbare_niederschriften(benutzer).get(beratung=beratung)
    return Ergebnisblick(
        niederschrift=niederschrift,
        unversehrt=ist_unversehrt(niederschrift),
        dissense=list(sichtbare_dissense(benutzer, beratung)),
        nachtraege=list(sichtbare_nachtraege(benutzer, beratung)),
        fuehrt=darf(benutzer, "niederschrift.fuehren", beratung),
        moderiert=darf(benutzer, "niederschrift.unterschreiben", beratung),
    )


def phasenblick(beratung: Beratung, jetzt: datetime) -> Phasenblick:
    phasen = [Phase(**phase) for phase in beratung.phasen]
    jetzige = beratung.phase
    stelle = -1 if jetzige is None else jetzige
    bis = beratung.phase_bis
    return Phasenblick(
        zeilen=[Phasenzeile(n, phase, _stand(n, stelle)) for n, phase in enumerate(phasen)],
        laufend=None if jetzige is None else phasen[jetzige],
        bis=bis,
        noch=int((bis - jetzt).total_seconds()) if bis else 0,
        naechste=stelle + 1 if stelle + 1 < len(phasen) else None,
        vorige=stelle - 1 if stelle > 0 else None,
    )


def _stand(nummer: int, jetzt: int) -> str:
    if nummer == jetzt:
        return "jetzt"
    return "vorbei" if nummer < jetzt else "kommt"
