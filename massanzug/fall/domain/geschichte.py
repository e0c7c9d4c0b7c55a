"""A case as one story: what they want, have, aim at, who stands by, what is agreed, what is next.

Read through the visible querysets, so that a Träger gets the same page with what it may know.
The number of queries does not depend on how much is in the case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from massanzug.fall.begriffe import Ressourcenfeld, Stufe, Zielart, Zielstand
from massanzug.fall.models import (
    Auftrag,
    Baustein,
    Entscheidung,
    Fall,
    Hilfeplan,
    Person,
    Ressource,
    Sorge,
    Ueberpruefung,
    Wille,
    Wunsch,
    Ziel,
    Zustimmung,
)
from massanzug.fall.zugriff import (
    sichtbare_auftraege,
    sichtbare_bausteine,
    sichtbare_entscheidungen,
    sichtbare_hilfeplaene,
    sichtbare_ressourcen,
    sichtbare_sorgen,
    sichtbare_ueberpruefungen,
    sichtbare_willen,
    sichtbare_wuensche,
    sichtbare_ziele,
)
from massanzug.konten.models import Benutzer


@dataclass(frozen=True, slots=True)
class Naechstes:
    """Something with a day. ``wohin`` names the URL of the page where it is done."""

    am: date
    was: str
    wohin: str
    ueberfaellig: bool


@dataclass(frozen=True, slots=True)
class Richtung:
    """A Richtungsziel with its Handlungsziele; ``ziel`` is ``None`` for those without one."""

    ziel: Ziel | None
    schritte: list[Ziel]


@dataclass(slots=True)
class Geschichte:
    fall: Fall
    personen: list[Person]
    willen: list[Wille]
    wuensche: list[Wunsch]
    sorgen: list[Sorge]
    ressourcen: dict[Ressourcenfeld, list[Ressource]]
    richtungen: list[Richtung]
    auftraege: list[Auftrag]
    stufen: dict[Stufe, list[Baustein]]
    entscheidung: Entscheidung | None
    hilfeplan: Hilfeplan | None
    zustimmungen: list[Zustimmung]
    naechstes: list[Naechstes] = field(default_factory=list)

    @property
    def hat_bausteine(self) -> bool:
        return any(self.stufen.values())

    @property
    def hat_ressourcen(self) -> bool:
        return any(self.ressourcen.values())

    @property
    def ohne_zustimmung(self) -> list[Zustimmung]:
        """Whoever agrees only in part or not at all; it stays visible until a new version."""
        return [z for z in self.zustimmungen if z.antwort != "ja"]


def geschichte_des_falls(benutzer: Benutzer, fall: Fall, am: date) -> Geschichte:
    """Everything this person may see of the case, in twelve queries at the most."""
    ziele = list(sichtbare_ziele(benutzer).filter(fall=fall).select_related("wille", "ressource"))
    hilfeplan = sichtbare_hilfeplaene(benutzer).filter(fall=fall).defer("inhalt").first()
    auftraege = list(sichtbare_auftraege(benutzer).filter(fall=fall))
    geschichte = Geschichte(
        fall=fall,
        personen=list(fall.personen.all()),
        willen=list(sichtbare_willen(benutzer).filter(fall=fall)),
        wuensche=list(sichtbare_wuensche(benutzer).filter(fall=fall)),
        sorgen=list(sichtbare_sorgen(benutzer).filter(fall=fall)),
        ressourcen=_nach_feld(sichtbare_ressourcen(benutzer).filter(fall=fall)),
        richtungen=_nach_richtung(ziele),
        auftraege=auftraege,
        stufen=_nach_stufe(
            sichtbare_bausteine(benutzer).filter(fall=fall, entfernt_am__isnull=True)
        ),
        entscheidung=sichtbare_entscheidungen(benutzer)
        .filter(fall=fall, getroffen_am__isnull=False)
        .select_related("traeger")
        .first(),
        hilfeplan=hilfeplan,
        zustimmungen=list(hilfeplan.zustimmungen.select_related("person")) if hilfeplan else [],
    )
    ueberpruefung = (
        sichtbare_ueberpruefungen(benutzer)
        .filter(fall=fall, gehalten_am__isnull=True)
        .order_by("faellig_am")
        .first()
    )
    geschichte.naechstes = _naechstes(fall, ziele, auftraege, ueberpruefung, am)
    return geschichte


def _nach_feld(ressourcen: Iterable[Ressource]) -> dict[Ressourcenfeld, list[Ressource]]:
    felder: dict[Ressourcenfeld, list[Ressource]] = {feld: [] for feld in Ressourcenfeld}
    for ressource in ressourcen:
        felder[Ressourcenfeld(ressource.feld)].append(ressource)
    return felder


def _nach_stufe(bausteine: Iterable[Baustein]) -> dict[Stufe, list[Baustein]]:
    stufen: dict[Stufe, list[Baustein]] = {stufe: [] for stufe in Stufe}
    for baustein in bausteine:
        stufen[Stufe(baustein.stufe)].append(baustein)
    return stufen


def _nach_richtung(ziele: list[Ziel]) -> list[Richtung]:
    schritte: dict[int | None, list[Ziel]] = defaultdict(list)
    for ziel in ziele:
        if ziel.art == Zielart.HANDLUNG:
            schritte[ziel.richtungsziel_id].append(ziel)
    richtungen = [Richtung(z, schritte[z.pk]) for z in ziele if z.art == Zielart.RICHTUNG]
    lose = schritte[None]
    return [*richtungen, *([Richtung(None, lose)] if lose else [])]


def _naechstes(
    fall: Fall,
    ziele: list[Ziel],
    auftraege: list[Auftrag],
    ueberpruefung: Ueberpruefung | None,
    am: date,
) -> list[Naechstes]:
    offen = [(z.bis, z.text, "ziele") for z in ziele if z.zielstand == Zielstand.OFFEN]
    offen += [(a.kontrolle_am, a.auftrag, "auftraege") for a in auftraege if not a.erledigt_am]
    if ueberpruefung:
        offen.append((ueberpruefung.faellig_am, "Überprüfung des Hilfeplans", "ueberpruefungen"))
    eingang = getattr(fall, "eingang", None)
    if eingang and fall.fallstand == "eingang":
        offen.append((eingang.naechster_schritt_am, eingang.naechster_schritt, "fall"))
    mit_tag = [Naechstes(tag, was, wohin, tag < am) for tag, was, wohin in offen if tag]
    return sorted(mit_tag, key=lambda n: n.am)
