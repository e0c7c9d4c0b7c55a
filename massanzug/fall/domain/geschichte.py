"""A case as one story: what they want, have, aim at, who stands by, what is agreed, what is next.

Read through the visible querysets, so that a Träger gets the same page with what it may know.
The number of queries does not depend on how much is in the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from massanzug.fall.begriffe import Fallstand, Ressourcenfeld, Zielstand
from massanzug.fall.domain.grundsatzspiegel import Grundsatz, grundsatzspiegel
from massanzug.fall.domain.massanzug_blick import Planzeilen, planblick
from massanzug.fall.domain.massanzug_teile import Planblick
from massanzug.fall.domain.zustimmung import geltende_antworten
from massanzug.fall.models import (
    Fall,
    Falleingang,
    Hilfeplan,
    Person,
    Ressource,
    Ueberpruefung,
    Wille,
    Zustimmung,
)
from massanzug.fall.zugriff import (
    sichtbare_auftraege,
    sichtbare_bausteine,
    sichtbare_eingaenge,
    sichtbare_hilfeplaene,
    sichtbare_ressourcen,
    sichtbare_ueberpruefungen,
    sichtbare_willen,
    sichtbare_ziele,
)
from massanzug.konten.models import Benutzer

AN_DER_TUER = "falleingang"  # the page of what was said and settled when the door opened


@dataclass(frozen=True, slots=True)
class Naechstes:
    """Something with a day. ``wohin`` names the URL of the page where it is done."""

    am: date
    was: str
    wohin: str
    ueberfaellig: bool


@dataclass(frozen=True, slots=True)
class Geschichte:
    fall: Fall
    personen: list[Person]
    willen: list[Wille]
    ressourcen: dict[Ressourcenfeld, list[Ressource]]
    plan: Planblick
    grundsaetze: tuple[Grundsatz, ...]
    hilfeplan: Hilfeplan | None
    zustimmungen: list[Zustimmung]
    naechstes: list[Naechstes]
    eingang: Falleingang | None
    vereinbart: Falleingang | None  # at the door, and nothing newer has taken its place
    im_jugendamt: bool  # whether this person could fill what is empty

    @property
    def hat_ressourcen(self) -> bool:
        return any(self.ressourcen.values())

    @property
    def fehlt(self) -> str:
        """The first step of the work with nothing in it yet, by the name of its page."""
        da = {
            "willen": self.willen or not self.im_jugendamt,
            "ressourcen": self.hat_ressourcen or not self.im_jugendamt,
            "ziele": self.plan.ziele,
            "massanzug": not self.plan.leer,
            "hilfeplaene": self.hilfeplan or not self.im_jugendamt,
        }
        return next((schritt for schritt, etwas in da.items() if not etwas), "")


def geschichte_des_falls(benutzer: Benutzer, fall: Fall, am: date) -> Geschichte:
    """Everything this person may see of the case, in ten queries at the most."""
    zeilen = Planzeilen(
        personen=list(fall.personen.all()),
        willen=list(sichtbare_willen(benutzer, fall)),
        ressourcen=list(sichtbare_ressourcen(benutzer, fall)),
        ziele=list(sichtbare_ziele(benutzer, fall)),
        auftraege=list(sichtbare_auftraege(benutzer, fall)),
        bausteine=list(sichtbare_bausteine(benutzer, fall).filter(entfernt_am__isnull=True)),
    )
    plan = planblick(zeilen, am)
    hilfeplan = sichtbare_hilfeplaene(benutzer, fall).defer("inhalt").first()
    ueberpruefung = (
        sichtbare_ueberpruefungen(benutzer, fall)
        .filter(gehalten_am__isnull=True)
        .order_by("faellig_am")
        .first()
    )
    eingang = sichtbare_eingaenge(benutzer, fall).first()
    wartend = eingang if fall.fallstand == Fallstand.EINGANG else None
    anlaesse = [*_anlaesse(hilfeplan, ueberpruefung, wartend, am), _klaerung(fall, benutzer)]
    naechstes = _naechstes(plan, anlaesse, am)
    nichts_neueres = all(n.wohin == AN_DER_TUER for n in naechstes)
    return Geschichte(
        fall=fall,
        personen=list(zeilen.personen),
        willen=list(zeilen.willen),
        ressourcen=_nach_feld(zeilen.ressourcen),
        plan=plan,
        grundsaetze=grundsatzspiegel(plan),
        hilfeplan=hilfeplan,
        zustimmungen=geltende_antworten(hilfeplan) if hilfeplan else [],
        naechstes=naechstes,
        eingang=eingang,
        vereinbart=eingang if fall.fallstand == Fallstand.LAUFEND and nichts_neueres else None,
        im_jugendamt=benutzer.ist_jugendamt,
    )


def _klaerung(fall: Fall, benutzer: Benutzer) -> tuple[date | None, str, str]:
    """Until when it has to be clear; the Jugendamt's own deadline."""
    offen = fall.fallstand != Fallstand.ABGESCHLOSSEN
    bis = fall.geklaert_bis if benutzer.ist_jugendamt and offen else None
    return bis, "Klärung: bis dahin soll klar sein, was ist", AN_DER_TUER


def _nach_feld(ressourcen: Iterable[Ressource]) -> dict[Ressourcenfeld, list[Ressource]]:
    felder: dict[Ressourcenfeld, list[Ressource]] = {feld: [] for feld in Ressourcenfeld}
    for ressource in ressourcen:
        felder[Ressourcenfeld(ressource.feld)].append(ressource)
    return felder


def _naechstes(
    plan: Planblick, anlaesse: Iterable[tuple[date | None, str, str]], am: date
) -> list[Naechstes]:
    """What has a day, the earliest first: Ziele and Aufträge that are open, and the ``anlaesse``."""
    offen = [(z.bis, z.text, "ziele") for z in plan.alle_ziele if z.zielstand == Zielstand.OFFEN]
    offen += [(a.kontrolle_am, a.auftrag, "auftraege") for a in plan.auftraege if not a.erledigt_am]
    mit_tag = [
        Naechstes(tag, was, wohin, tag < am) for tag, was, wohin in [*offen, *anlaesse] if tag
    ]
    return sorted(mit_tag, key=lambda n: n.am)


def _anlaesse(
    hilfeplan: Hilfeplan | None,
    ueberpruefung: Ueberpruefung | None,
    eingang: Falleingang | None,
    am: date,
) -> Iterator[tuple[date | None, str, str]]:
    """Days on which people meet; a meeting that is over is not due any more."""
    if hilfeplan and hilfeplan.naechstes_treffen and hilfeplan.naechstes_treffen >= am:
        yield hilfeplan.naechstes_treffen, "Nächstes Treffen zum Hilfeplan", "hilfeplaene"
    if ueberpruefung:
        yield ueberpruefung.faellig_am, "Überprüfung des Hilfeplans", "ueberpruefungen"
    if eingang:
        yield eingang.naechster_schritt_am, eingang.naechster_schritt, AN_DER_TUER
