"""What changed from one Hilfeplan to the next, in words a person can follow. Pure.

Entries are matched by their key, so that a goal put differently is „geändert“, not one gone and
another come. Changed texts are compared word by word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, NamedTuple

from massanzug.fall.domain.planinhalt import Planinhalt, RessourceImPlan, ZielImPlan
from massanzug.raum.domain.wortwahl import wort_lazy

WOERTER = re.compile(r"\S+|\s+")
TAGE = frozenset(
    {"ab", "bis", "von", "kontrolle_am", "naechstes_treffen", "naechste_ueberpruefung"}
)


class Art(StrEnum):
    NEU = "neu"
    WEG = "weggefallen"
    ANDERS = "geändert"


class Stueck(NamedTuple):
    """A run of words: kept (``None``), new or gone."""

    text: str
    art: Art | None = None


class Feldunterschied(NamedTuple):
    name: str
    stuecke: tuple[Stueck, ...]


@dataclass(frozen=True, slots=True)
class Eintrag:
    """``titel`` names it as it is now, or as it was; ``felder`` only for what was changed."""

    art: Art
    titel: str
    wessen: str = ""
    felder: tuple[Feldunterschied, ...] = ()


@dataclass(frozen=True, slots=True)
class Abschnitt:
    titel: str
    eintraege: tuple[Eintrag, ...]


class _Bereich(NamedTuple):
    titel: str
    feld: str
    kopf: str
    felder: Mapping[str, str]
    wessen: str = ""


BEREICHE = (
    _Bereich("Wer dazugehört", "personen", "name", {"bezug": "Wer ist das?"}),
    _Bereich(
        "Was jede und jeder will",
        "willen",
        "zitat",
        {
            "zitat": "In eigenen Worten",
            "soll_anders": "Was soll anders sein?",
            "tue_selbst": "Was tue ich selbst dafür?",
            "hat_geholfen": "Was hat schon geholfen?",
        },
        "person",
    ),
    _Bereich("Was da ist", "ressourcen", "text", {"text": "Ressource", "feld": "Feld"}, "person"),
    _Bereich(
        "Ziele",
        "ziele",
        "text",
        {
            "text": "Ziel",
            "richtungsziel": "gehört zu",
            "merkmal": "Daran merke ich es",
            "mein_beitrag": "Mein Beitrag",
            "beitrag_anderer": "Beitrag anderer",
            "ressource": "Ressource",
            "bis": "bis wann",
            "stand": "Stand",
        },
        "person",
    ),
    _Bereich(
        "Das verlangt das Jugendamt",
        "auftraege",
        "auftrag",
        {
            "auftrag": "Auftrag",
            "art": "Art",
            "sorge": "Warum",
            "rechtsgrundlage": "Rechtsgrundlage",
            "kontrolle_wie": "Wie wird geprüft?",
            "kontrolle_wer": "Wer prüft?",
            "kontrolle_am": "Geprüft wird am",
            "folge": "Was sonst folgt",
            "stellungnahme": "Was die Familie dazu sagt",
        },
    ),
    _Bereich(
        "Maßanzug",
        "bausteine",
        "was",
        {
            "was": "Was geschieht?",
            "stufe_name": "Stufe",
            "wer": "Wer?",
            "wie_oft": "Wie oft?",
            "wo": "Wo?",
            "ab": "ab",
            "bis": "bis",
            "ziel": "Ziel",
            "traeger": "Träger",
        },
    ),
    _Bereich(
        "Wunsch- und Wahlrecht (§ 5 SGB VIII)",
        "wuensche",
        "wunsch",
        {"wunsch": "Wunsch", "ausgang": "Antwort", "grund": "Begründung"},
        "person",
    ),
)
HILFE = {
    "hilfeart": "Hilfe",
    "umfang": "Umfang",
    "von": "ab",
    "bis": "bis",
    "traeger": "Träger",
    "junger_mensch": "für",
    "bedarf_kind": "Bedarf aus Sicht des Kindes",
    "bedarf_eltern": "Bedarf aus Sicht der Eltern",
    "bedarf_fachkraft": "Bedarf aus Sicht der Fachkraft",
    "begruendung": "Geeignet und notwendig, weil",
    "wahl_begruendung": "Warum dieser Träger?",
}
RAHMEN = {
    "fachkraft": "zuständig",
    "wirkungsraum": wort_lazy("wirkungsraum"),
    "naechstes_treffen": "nächstes Treffen",
    "naechste_ueberpruefung": "nächste Überprüfung",
}


def unterschied(alt: Planinhalt, neu: Planinhalt) -> tuple[Abschnitt, ...]:
    """Section by section; sections in which nothing changed are left out."""
    alt = _mit_neuen_namen(alt, neu)
    abschnitte = [
        Abschnitt(b.titel, tuple(_vergleichen(getattr(alt, b.feld), getattr(neu, b.feld), b)))
        for b in BEREICHE
    ]
    abschnitte += [
        Abschnitt("Hilfe", tuple(_hilfe(alt, neu))),
        Abschnitt("Wer arbeitet mit", tuple(_liste(alt.beteiligte, neu.beteiligte))),
        Abschnitt("Rahmen", tuple(_einzeln(alt, neu, RAHMEN, "Termine und Zuständigkeit"))),
    ]
    return tuple(a for a in abschnitte if a.eintraege)


def _mit_neuen_namen(alt: Planinhalt, neu: Planinhalt) -> Planinhalt:
    """A Ziel or resource put differently is said once, not again at everything that points to it."""
    ziele = _umbenannt(alt.ziele, neu.ziele)
    ressourcen = _umbenannt(alt.ressourcen, neu.ressourcen)
    return replace(
        alt,
        bausteine=tuple(replace(b, ziel=ziele.get(b.ziel, b.ziel)) for b in alt.bausteine),
        ziele=tuple(
            replace(
                z,
                richtungsziel=ziele.get(z.richtungsziel, z.richtungsziel),
                ressource=ressourcen.get(z.ressource, z.ressource),
            )
            for z in alt.ziele
        ),
    )


def _umbenannt(
    alt: Iterable[ZielImPlan | RessourceImPlan], neu: Iterable[ZielImPlan | RessourceImPlan]
) -> dict[str, str]:
    texte = {e.schluessel: e.text for e in neu if e.schluessel}
    return {e.text: texte[e.schluessel] for e in alt if e.schluessel in texte}


def _vergleichen(alt: Iterable[Any], neu: Iterable[Any], bereich: _Bereich) -> Iterable[Eintrag]:
    schluessel = _schluessel(bereich)
    vorher = {schluessel(e): e for e in alt}
    nachher = {schluessel(e): e for e in neu}
    for name, eintrag in nachher.items():
        wessen = str(getattr(eintrag, bereich.wessen)) if bereich.wessen else ""
        titel = str(getattr(eintrag, bereich.kopf))
        if name not in vorher:
            yield Eintrag(Art.NEU, titel, wessen)
        elif felder := _felder(vorher[name], eintrag, bereich.felder):
            yield Eintrag(Art.ANDERS, titel, wessen, felder)
    for name, eintrag in vorher.items():
        if name not in nachher:
            wessen = str(getattr(eintrag, bereich.wessen)) if bereich.wessen else ""
            yield Eintrag(Art.WEG, str(getattr(eintrag, bereich.kopf)), wessen)


def _schluessel(bereich: _Bereich) -> Callable[[Any], object]:
    """The key of an entry; a plan from before there were keys is matched by its words."""
    return lambda eintrag: getattr(eintrag, "schluessel", 0) or getattr(eintrag, bereich.kopf)


def _hilfe(alt: Planinhalt, neu: Planinhalt) -> Iterable[Eintrag]:
    if neu.hilfe and not alt.hilfe:
        yield Eintrag(Art.NEU, neu.hilfe.hilfeart)
    elif alt.hilfe and not neu.hilfe:
        yield Eintrag(Art.WEG, alt.hilfe.hilfeart)
    elif alt.hilfe and neu.hilfe:
        yield from _einzeln(alt.hilfe, neu.hilfe, HILFE, neu.hilfe.hilfeart)


def _liste(alt: tuple[str, ...], neu: tuple[str, ...]) -> Iterable[Eintrag]:
    yield from (Eintrag(Art.NEU, name) for name in neu if name not in alt)
    yield from (Eintrag(Art.WEG, name) for name in alt if name not in neu)


def _einzeln(alt: object, neu: object, felder: Mapping[str, str], titel: str) -> Iterable[Eintrag]:
    if geaendert := _felder(alt, neu, felder):
        yield Eintrag(Art.ANDERS, titel, felder=geaendert)


def _felder(alt: object, neu: object, felder: Mapping[str, str]) -> tuple[Feldunterschied, ...]:
    return tuple(
        Feldunterschied(name, woerter(_lesbar(alt, feld), _lesbar(neu, feld)))
        for feld, name in felder.items()
        if getattr(alt, feld) != getattr(neu, feld)
    )


def _lesbar(teil: object, feld: str) -> str:
    wert = str(getattr(teil, feld))
    return f"{date.fromisoformat(wert):%d.%m.%Y}" if wert and feld in TAGE else wert


def woerter(alt: str, neu: str) -> tuple[Stueck, ...]:
    """Both texts as one, word by word: joined without the new runs it is ``alt``, without the gone ``neu``."""
    vorher, nachher = WOERTER.findall(alt), WOERTER.findall(neu)
    stuecke: list[Stueck] = []
    for was, a, b, c, d in SequenceMatcher(None, vorher, nachher, autojunk=False).get_opcodes():
        if was == "equal":
            stuecke.append(Stueck("".join(vorher[a:b])))
            continue
        if a < b:
            stuecke.append(Stueck("".join(vorher[a:b]), Art.WEG))
        if c < d:
            stuecke.append(Stueck("".join(nachher[c:d]), Art.NEU))
    return tuple(stuecke)
