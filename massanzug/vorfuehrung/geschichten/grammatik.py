"""Tells families: who they are, in which situation, how far they have come. Same seed, same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

from massanzug.vorfuehrung.geschichten import Familie, Mensch, Station
from massanzug.vorfuehrung.geschichten.kapitel import Kapitel
from massanzug.vorfuehrung.geschichten.namen import (
    FAMILIEN,
    GROSSE,
    JUNGEN,
    MAEDCHEN,
    MUETTER,
    NACHBARN,
    ORTSTEILE,
    VAETER,
    VEREINE,
    VEREINE_FUER_KLEINE,
)
from massanzug.vorfuehrung.geschichten.situation import Situation
from massanzug.vorfuehrung.geschichten.situationen import SITUATIONEN
from massanzug.vorfuehrung.geschichten.worte import FUERWORT, Erzaehler

W = TypeVar("W")

KLEIN = 6  # up to here children go to groups for small ones

# how many of a hundred families are at each station
STATIONEN = (
    (Station.EINGANG, 8),
    (Station.WILLE, 7),
    (Station.RESSOURCEN, 7),
    (Station.ZIELE, 9),
    (Station.ENTSCHEIDUNG, 7),
    (Station.MASSANZUG, 10),
    (Station.HILFEPLAN, 17),
    (Station.UEBERPRUEFUNG, 22),
    (Station.ABSCHLUSS, 13),
)
# days since the Falleingang, from and to, per station
ALTER = {
    Station.EINGANG: (0, 5),
    Station.WILLE: (6, 20),
    Station.RESSOURCEN: (8, 25),
    Station.ZIELE: (14, 35),
    Station.ENTSCHEIDUNG: (30, 45),
    Station.MASSANZUG: (34, 60),
    Station.HILFEPLAN: (40, 200),
    Station.UEBERPRUEFUNG: (230, 520),
    Station.ABSCHLUSS: (430, 800),
}


def familien(anzahl: int, saat: int, regalware_anteil: float = 0.0) -> Iterator[Familie]:
    """``anzahl`` families. A share of ``regalware_anteil`` gets the Bausteine of an earlier one."""
    gesagt: set[str] = set()
    stangen: list[Familie] = []
    for nummer in range(anzahl):
        zufall = random.Random(f"{saat}/{nummer}")  # noqa: S311 - invented people, no secret
        vorbild = None
        if stangen and zufall.random() < regalware_anteil:
            vorbild = zufall.choice(stangen[:5])
        familie = _familie(nummer, zufall, gesagt, vorbild)
        if familie.station >= Station.HILFEPLAN and vorbild is None:
            stangen.append(familie)
        yield familie


def _familie(
    nummer: int, zufall: random.Random, gesagt: set[str], vorbild: Familie | None
) -> Familie:
    situation = SITUATIONEN[(nummer * 5 + nummer // len(SITUATIONEN)) % len(SITUATIONEN)]
    station = _gewichtet(zufall, STATIONEN)
    personen, namen = _menschen(zufall, situation)
    kapitel = Kapitel(
        situation, personen, Erzaehler(zufall, namen, gesagt), zufall, vorbild=vorbild
    )
    return kapitel.erzaehlen(
        name=f"Familie {namen['name']}",
        ortsteil=_gewichtet(zufall, ORTSTEILE),
        station=station,
        alter=zufall.randint(*ALTER[station]),
    )


def _gewichtet(zufall: random.Random, auswahl: Sequence[tuple[W, int]]) -> W:
    return zufall.choices([wert for wert, _ in auswahl], [gewicht for _, gewicht in auswahl])[0]


def _menschen(
    zufall: random.Random, situation: Situation
) -> tuple[dict[str, Mensch], dict[str, str]]:
    """The family by the part each plays, and the words for them in templates."""
    name = zufall.choice(FAMILIEN)
    geschlecht = zufall.choice("wm")
    alter = zufall.randint(*situation.alter)
    eltern = [("Mutter", zufall.choice(MUETTER)), ("Vater", zufall.choice(VAETER))]
    if situation.schluessel != "muede" and zufall.random() < 0.3:  # noqa: PLR2004 - nearly a third
        eltern.reverse()
    if situation.zu_zweit and zufall.random() < 0.08:  # noqa: PLR2004 - two mothers, two fathers
        eltern[1] = (eltern[0][0], zufall.choice(MUETTER if eltern[0][0] == "Mutter" else VAETER))
    kinder = zufall.sample(MAEDCHEN if geschlecht == "w" else JUNGEN, 2)
    grosse = zufall.choice(GROSSE)
    nachbar = zufall.choice(NACHBARN)
    personen = {
        "elternteil": Mensch(f"{eltern[0][1]} {name}", eltern[0][0]),
        "kind": Mensch(
            kinder[0],
            "Tochter" if geschlecht == "w" else "Sohn",
            jung=True,
            alter=alter,
            geschlecht=geschlecht,
            weitere_namen=kinder[0][:3] if zufall.random() < 0.2 else "",  # noqa: PLR2004 - a nickname now and then
        ),
    }
    if situation.zu_zweit:
        nachname = name if zufall.random() < 0.5 else zufall.choice(FAMILIEN)  # noqa: PLR2004 - one in two
        neu = {"Vater": "neuer Partner", "Mutter": "neue Partnerin"}[eltern[1][0]]
        bezug = neu if situation.schluessel == "patchwork" else eltern[1][0]
        personen["anderer"] = Mensch(f"{eltern[1][1]} {nachname}", bezug)
    if situation.schluessel in ("patchwork", "krank", "wut") or zufall.random() < 0.4:  # noqa: PLR2004 - siblings
        zweites = zufall.choice("wm")
        vorname = zufall.choice(
            [n for n in (MAEDCHEN if zweites == "w" else JUNGEN) if n not in kinder]
        )
        personen["kind2"] = Mensch(
            vorname,
            "Schwester" if zweites == "w" else "Bruder",
            jung=True,
            alter=max(1, alter + zufall.choice((-4, -3, -2, 2))),
            geschlecht=zweites,
        )
    if situation.grosse_lebt_mit or any(s.wer == "grosse" for s in situation.stimmen):
        personen["grosse"] = Mensch(grosse, grosse.split()[0])
    namen = {
        "name": name,
        "kind": kinder[0],
        "kind2": personen["kind2"].name if "kind2" in personen else "die Kleine",
        "elternteil": eltern[0][1],
        "anderer": eltern[1][1],
        "grosse": grosse,
        "mama": "Mama" if eltern[0][0] == "Mutter" else "Papa",
        "nachbar": nachbar,
        "nachbarn": nachbar.replace("Herr ", "Herrn ").replace("die ", "der "),
        "nachbarn2": nachbar.replace("Herr ", "Herrn "),
        "tageszeit": zufall.choice(("gestern", "am Sonntag", "neulich", "letzte Woche")),
        "verein": zufall.choice(VEREINE if alter > KLEIN else VEREINE_FUER_KLEINE),
        "freund": zufall.choice([n for n in MAEDCHEN + JUNGEN if n not in kinder]),
        **FUERWORT[geschlecht],
    }
    return personen, namen
