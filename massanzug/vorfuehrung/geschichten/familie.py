"""Who is in a family, and the words its stories put in for them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from massanzug.vorfuehrung.geschichten import Mensch
from massanzug.vorfuehrung.geschichten.namen import (
    GRUPPEN,
    RUFNAMEN,
    UEBERALL_JUNGEN,
    UEBERALL_MAEDCHEN,
    UMSCHRIFT,
    ZAHLWORTE,
    Namensgruppe,
)
from massanzug.vorfuehrung.geschichten.orte import NACHBARN, TAGESZEITEN, VEREINE
from massanzug.vorfuehrung.geschichten.situation import Situation
from massanzug.vorfuehrung.geschichten.worte import FUERWORT

SCHULKIND = 6  # from here on a child answers for itself
JUGENDLICH = 12
FUER_GROESSERE = 5  # clubs that begin later are not for the smallest
VOLLJAEHRIG = 18
ANTEIL_VATER_ZUERST = 0.3
ANTEIL_GLEICHES_GESCHLECHT = 0.1
ANTEIL_GEMISCHT = 0.25
ANTEIL_UEBERALL = 0.3
ANTEIL_GEMEINSAMER_NAME = 0.6
ANTEIL_GESCHWISTER = 0.45
ANTEIL_RUFNAME = 0.5
ANTEIL_SPRACHE = 0.35
ANTEIL_ZUGANG = 0.05
ZUGAENGE = (
    "Deutsche Gebärdensprache, Dolmetschen ist bestellt",
    "liest nicht gern, bitte anrufen",
    "Leichte Sprache",
    "hört schwer, bitte langsam und mit Blick",
)
SPRACHWUENSCHE = (
    "{}, Dolmetschen gewünscht",
    "{} und Deutsch, wichtige Briefe bitte auch mündlich",
    "{}, die Kinder sollen nicht übersetzen",
    "Deutsch, zu Hause {}",
)
GROSSELTERN = ("Oma", "Opa", "Teta", "Babcia", "Babusia", "Avó", "Baba", "Nonna", "Yiayia", "Bà")


@dataclass(frozen=True, slots=True)
class Besetzung:
    """``personen`` by the part each plays; ``namen`` for the templates."""

    familienname: str
    personen: dict[str, Mensch]
    namen: dict[str, str]
    sprache: str

    @property
    def alter(self) -> int:
        return self.personen["kind"].alter or 0

    def stimme(self, wer: str) -> str:
        """How this person speaks: kind, jugend or erwachsen."""
        alter = self.personen[wer].alter if wer in self.personen else None
        if alter is None:
            return "erwachsen"
        return "kind" if alter < JUGENDLICH else "jugend"

    def antwortet(self, wer: str) -> bool:
        """Nobody below school age is asked to agree."""
        alter = self.personen[wer].alter
        return alter is None or alter >= SCHULKIND


def besetzen(zufall: random.Random, situation: Situation) -> Besetzung:
    gruppe = zufall.choices(GRUPPEN, [g.gewicht for g in GRUPPEN])[0]
    familienname = zufall.choice(gruppe.familien)
    eltern = _eltern(zufall, situation)
    personen = {"elternteil": _elternteil(zufall, gruppe, familienname, eltern[0], situation)}
    personen["kind"] = _kind(zufall, gruppe, situation)
    if situation.zu_zweit:
        personen["anderer"] = _anderer(zufall, gruppe, familienname, eltern[1], situation)
    if situation.mit_geschwister or zufall.random() < ANTEIL_GESCHWISTER:
        personen["kind2"] = _geschwister(zufall, gruppe, personen["kind"])
    grosse = _grosse(zufall, gruppe, situation)
    if situation.lebt_bei_grosse or any(s.wer == "grosse" for s in situation.stimmen):
        personen["grosse"] = Mensch(grosse, grosse.split()[0])
    return Besetzung(
        familienname=_familie(zufall, familienname, personen, situation),
        personen=personen,
        namen=_namen(zufall, gruppe, personen, eltern, grosse),
        sprache=_sprache(zufall, gruppe),
    )


def _eltern(zufall: random.Random, situation: Situation) -> tuple[str, str]:
    """w or m for the parent who speaks and for the other one, here or elsewhere."""
    if situation.nur_mutter:
        return "w", "m"
    eltern = ("m", "w") if zufall.random() < ANTEIL_VATER_ZUERST else ("w", "m")
    if situation.zu_zweit and zufall.random() < ANTEIL_GLEICHES_GESCHLECHT:
        return eltern[0], eltern[0]
    return eltern


def _ganzer_name(
    zufall: random.Random, gruppe: Namensgruppe, geschlecht: str, nachname: str
) -> str:
    vornamen = gruppe.frauen if geschlecht == "w" else gruppe.maenner
    return f"{zufall.choice([v for v in vornamen if v != nachname])} {nachname}"


def _umschrift(name: str) -> str:
    """How the name is written where nobody has the letters; empty if it is the same."""
    einfach = name.translate(UMSCHRIFT)
    return "" if einfach == name else einfach


def _bezug(geschlecht: str, situation: Situation, *, neu: bool = False) -> str:
    if neu:
        return "neue Partnerin" if geschlecht == "w" else "neuer Partner"
    bezug = "Mutter" if geschlecht == "w" else "Vater"
    return f"Pflege{bezug.lower()}" if situation.schluessel == "pflege" else bezug


def _elternteil(
    zufall: random.Random, gruppe: Namensgruppe, name: str, geschlecht: str, situation: Situation
) -> Mensch:
    ganz = _ganzer_name(zufall, gruppe, geschlecht, name)
    return Mensch(
        ganz, _bezug(geschlecht, situation), geschlecht=geschlecht, weitere_namen=_umschrift(ganz)
    )


def _anderer(
    zufall: random.Random, gruppe: Namensgruppe, name: str, geschlecht: str, situation: Situation
) -> Mensch:
    if zufall.random() < ANTEIL_GEMISCHT:
        gruppe = zufall.choices(GRUPPEN, [g.gewicht for g in GRUPPEN])[0]
    if situation.neue_familie or zufall.random() > ANTEIL_GEMEINSAMER_NAME:
        name = zufall.choice([n for n in gruppe.familien if n != name])
    ganz = _ganzer_name(zufall, gruppe, geschlecht, name)
    bezug = _bezug(geschlecht, situation, neu=situation.neue_familie)
    return Mensch(ganz, bezug, geschlecht=geschlecht, weitere_namen=_umschrift(ganz))


def _kindername(zufall: random.Random, gruppe: Namensgruppe, geschlecht: str) -> str:
    ueberall = zufall.random() < ANTEIL_UEBERALL
    if geschlecht == "w":
        return zufall.choice(UEBERALL_MAEDCHEN if ueberall else gruppe.maedchen)
    return zufall.choice(UEBERALL_JUNGEN if ueberall else gruppe.jungen)


def _kind(zufall: random.Random, gruppe: Namensgruppe, situation: Situation) -> Mensch:
    geschlecht = zufall.choice("wm")
    name = _kindername(zufall, gruppe, geschlecht)
    rufname = RUFNAMEN.get(name, "") if zufall.random() < ANTEIL_RUFNAME else ""
    bezug = "Tochter" if geschlecht == "w" else "Sohn"
    if situation.schluessel == "pflege":
        bezug = "Pflegekind"
    if situation.lebt_bei_grosse:
        bezug = "Enkelin" if geschlecht == "w" else "Enkel"
    return Mensch(
        name,
        bezug,
        jung=True,
        alter=zufall.randint(*situation.alter),
        geschlecht=geschlecht,
        weitere_namen=rufname or _umschrift(name),
    )


def _geschwister(zufall: random.Random, gruppe: Namensgruppe, kind: Mensch) -> Mensch:
    geschlecht = zufall.choice("wm")
    name = kind.name
    while name == kind.name:
        name = _kindername(zufall, gruppe, geschlecht)
    abstand = zufall.choice((-4, -3, -2, -2, 2, 3))
    return Mensch(
        name,
        "Schwester" if geschlecht == "w" else "Bruder",
        jung=True,
        alter=min(max((kind.alter or 0) + abstand, 0), VOLLJAEHRIG - 1),
        geschlecht=geschlecht,
        weitere_namen=_umschrift(name),
    )


def _grosse(zufall: random.Random, gruppe: Namensgruppe, situation: Situation) -> str:
    """A grandparent where one speaks or takes a child in, else any relative."""
    grosse = gruppe.grosse
    if situation.lebt_bei_grosse or situation.nur_mutter:
        grosse = tuple(g for g in grosse if g.split()[0] in GROSSELTERN)
    return zufall.choice(grosse)


def _familie(
    zufall: random.Random, name: str, personen: dict[str, Mensch], situation: Situation
) -> str:
    if situation.spricht == "kind":
        return f"{personen['kind'].name} {name}"
    zweiter = personen["anderer"].name.split(" ", 1)[1] if "anderer" in personen else name
    if zweiter != name and zufall.random() < ANTEIL_GEMEINSAMER_NAME:
        return f"Familie {name} und {zweiter}"
    return f"Familie {name}"


def _namen(
    zufall: random.Random,
    gruppe: Namensgruppe,
    personen: dict[str, Mensch],
    eltern: tuple[str, str],
    grosse: str,
) -> dict[str, str]:
    """Only who is there has a word; templates that need another are not told."""
    kind = personen["kind"]
    alter = kind.alter or 0
    nachbar = zufall.choice(NACHBARN)
    verein = zufall.choice(
        [v for v in VEREINE if v[2] <= alter and (alter < SCHULKIND or v[2] >= FUER_GROESSERE)]
    )
    rufe = {"w": ("Mama", "Mami"), "m": ("Papa", "Papi")}
    freundname = kind.name
    while freundname in {kind.name, personen["kind2"].name if "kind2" in personen else ""}:
        freundname = _kindername(zufall, zufall.choice(GRUPPEN), kind.geschlecht)
    namen = {
        "name": personen["elternteil"].name.split(" ", 1)[1],
        "kind": kind.name,
        "alter": ZAHLWORTE[alter],
        "elternteil": personen["elternteil"].name.split()[0],
        "mama": rufe[eltern[0]][0],
        "papa": rufe[eltern[1]][1 if eltern[0] == eltern[1] else 0],
        "grosse": grosse,
        "freund": freundname,
        "nachbar": nachbar[0],
        "nachbarn": nachbar[1],
        "nachbar_akk": nachbar[2],
        "verein": verein[0],
        "zum_verein": verein[1],
        "tageszeit": zufall.choice(TAGESZEITEN),
        "stadt": zufall.choice((*gruppe.staedte, "Hagen", "Unna")),
        **FUERWORT[kind.geschlecht],
    }
    for wer in ("anderer", "kind2"):
        if wer in personen:
            namen[wer] = personen[wer].name.split()[0]
    return namen


def _sprache(zufall: random.Random, gruppe: Namensgruppe) -> str:
    if gruppe.sprache and zufall.random() < ANTEIL_SPRACHE:
        return zufall.choice(SPRACHWUENSCHE).format(gruppe.sprache)
    return zufall.choice(ZUGAENGE) if zufall.random() < ANTEIL_ZUGANG else ""
