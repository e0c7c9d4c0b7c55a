"""What a Hilfeplan says, as plain data: gathered once, frozen in JSON, typeset three times.

No cost anywhere (X9). Every text is a person's own; a renderer sets it as text, never as markup.
Days are ISO strings (``2026-11-23``) or empty; empty texts are empty strings.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class PersonImPlan:
    name: str
    bezug: str = ""
    jung: bool = False


@dataclass(frozen=True, slots=True)
class WilleImPlan:
    person: str
    zitat: str
    soll_anders: str = ""
    tue_selbst: str = ""
    hat_geholfen: str = ""
    schluessel: int = 0


@dataclass(frozen=True, slots=True)
class RessourceImPlan:
    feld: str
    text: str
    person: str = ""
    schluessel: int = 0


@dataclass(frozen=True, slots=True)
class ZielImPlan:
    """``art``: richtung or handlung; ``richtungsziel``: the text of the one it belongs to."""

    schluessel: int
    person: str
    art: str
    text: str
    richtungsziel: str = ""
    merkmal: str = ""
    mein_beitrag: str = ""
    beitrag_anderer: str = ""
    ressource: str = ""
    bis: str = ""
    stand: str = ""
    ressource_schluessel: int = 0


@dataclass(frozen=True, slots=True)
class AuftragImPlan:
    """``art``: Auftrag or Auflage, as shown."""

    schluessel: int
    art: str
    auftrag: str
    sorge: str = ""
    rechtsgrundlage: str = ""
    kontrolle_wie: str = ""
    kontrolle_wer: str = ""
    kontrolle_am: str = ""
    folge: str = ""
    stellungnahme: str = ""


@dataclass(frozen=True, slots=True)
class BausteinImPlan:
    """``stufe``: 1 Ich und wir, 2 Familie und Freunde, 3 Stadtteil, 4 Fachkräfte."""

    schluessel: int
    stufe: int
    stufe_name: str
    was: str
    wer: str = ""
    wie_oft: str = ""
    wo: str = ""
    ab: str = ""
    bis: str = ""
    ziel: str = ""
    traeger: str = ""


@dataclass(frozen=True, slots=True)
class WunschImPlan:
    person: str
    wunsch: str
    hingewiesen_am: str
    ausgang: str
    grund: str = ""
    schluessel: int = 0


@dataclass(frozen=True, slots=True)
class HilfeImPlan:
    """The granted Hilfe. ``hilfeart``: its name, ``paragraf``: „§ 31 SGB VIII“."""

    hilfeart: str
    paragraf: str
    von: str
    bis: str = ""
    umfang: str = ""
    traeger: str = ""
    alternativen: tuple[str, ...] = ()
    wahl_begruendung: str = ""
    bedarf_kind: str = ""
    bedarf_eltern: str = ""
    bedarf_fachkraft: str = ""
    begruendung: str = ""
    junger_mensch: str = ""
    entschieden_am: str = ""
    entschieden_von: str = ""


@dataclass(frozen=True, slots=True)
class Stelle:
    """Where to turn when something is not right: name, how to reach it, what it does."""

    name: str
    kontakt: str = ""
    wofuer: str = ""


@dataclass(frozen=True, slots=True)
class Planinhalt:
    aktenzeichen: str
    name: str
    nummer: int
    erstellt_am: str
    jugendamt: str
    fachkraft: str
    wirkungsraum: str = ""
    gespraech_am: str = ""
    naechstes_treffen: str = ""
    naechste_ueberpruefung: str = ""
    personen: tuple[PersonImPlan, ...] = ()
    beteiligte: tuple[str, ...] = ()
    willen: tuple[WilleImPlan, ...] = ()
    ressourcen: tuple[RessourceImPlan, ...] = ()
    ziele: tuple[ZielImPlan, ...] = ()
    auftraege: tuple[AuftragImPlan, ...] = ()
    bausteine: tuple[BausteinImPlan, ...] = ()
    wuensche: tuple[WunschImPlan, ...] = ()
    hilfe: HilfeImPlan | None = None
    stellen: tuple[Stelle, ...] = field(default_factory=tuple)

    def als_json(self) -> dict[str, Any]:
        return asdict(self)


def aus_json(daten: dict[str, Any]) -> Planinhalt:
    """The inverse of ``als_json``; unknown keys of a later release are an error, missing ones are not."""
    teile: dict[str, type[Any]] = {
        "personen": PersonImPlan,
        "willen": WilleImPlan,
        "ressourcen": RessourceImPlan,
        "ziele": ZielImPlan,
        "auftraege": AuftragImPlan,
        "bausteine": BausteinImPlan,
        "wuensche": WunschImPlan,
        "stellen": Stelle,
    }
    werte = dict(daten)
    for name, art in teile.items():
        werte[name] = tuple(art(**zeile) for zeile in daten.get(name, ()))
    werte["beteiligte"] = tuple(daten.get("beteiligte", ()))
    if hilfe := daten.get("hilfe"):
        werte["hilfe"] = HilfeImPlan(**{**hilfe, "alternativen": tuple(hilfe["alternativen"])})
    return Planinhalt(**werte)
