"""An HSDS file into the directory: all of it or nothing, and twice is once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.domain.angaben import Angaben, Zeilenleser
from massanzug.wegweiser.domain.ausgeben import zeilen
from massanzug.wegweiser.domain.einlesen import unveraendert, welt
from massanzug.wegweiser.domain.hsds.begriffe_lesen import Zuordnung
from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.lesen import Zeile, zeile_aus
from massanzug.wegweiser.domain.speichern import UMLAUTE, Ablage
from massanzug.wegweiser.domain.suchindex import index_nachziehen
from massanzug.wegweiser.models import Angebot

ZUSTAENDE = {"active": True, "inactive": False, "defunct": False, "temporarily closed": False}
SLUG_LAENGE = 60
KENNUNG_STELLEN = 12  # hexadecimal digits of a foreign id that its slug ends with


@dataclass(frozen=True, slots=True)
class Wahl:
    """``art`` for services that name none; ``quelle`` for those without one."""

    heute: date
    quelle: str
    art: str = ""


@dataclass(slots=True)
class Ergebnis:
    """With ``fehler`` nothing was saved. Each begins with its place in the JSON."""

    neu: int = 0
    geaendert: int = 0
    gleich: int = 0
    fehler: list[str] = field(default_factory=list)
    hinweise: list[str] = field(default_factory=list)


def hsds_einlesen(text: str, wahl: Wahl, *, probe: bool = False) -> Ergebnis:
    """Run by an operator on this machine; nothing here is about a person: this is no act."""
    ergebnis = Ergebnis()
    with transaction.atomic():
        zu_speichern = _gelesen(text, wahl, ergebnis)
        if not probe and not ergebnis.fehler:
            ablage = Ablage()
            for angaben, vorhandenes in zu_speichern:
                ablage.speichern(angaben, vorhandenes)
            index_nachziehen([angaben.slug for angaben, _ in zu_speichern])
    return ergebnis


def dienste_der_datei(text: str) -> list[tuple[str, Any]]:
    """(path, service) of a page, a list or a single service. ``Regelverstoss`` for anything else."""
    try:
        inhalt = json.loads(text)
    except json.JSONDecodeError as fehler:
        raise Regelverstoss(
            f"Zeile {fehler.lineno}, Spalte {fehler.colno}: Das ist kein JSON ({fehler.msg})."
        ) from fehler
    if isinstance(inhalt, dict) and isinstance(inhalt.get("contents"), list):
        return [(f"$.contents[{n}]", d) for n, d in enumerate(inhalt["contents"])]
    if isinstance(inhalt, list):
        return [(f"$[{n}]", d) for n, d in enumerate(inhalt)]
    if isinstance(inhalt, dict) and "id" in inhalt:
        return [("$", inhalt)]
    raise Regelverstoss("$: Erwartet wird eine Liste von services, eine Seite davon oder eines.")


def _gelesen(text: str, wahl: Wahl, ergebnis: Ergebnis) -> list[tuple[Angaben, Angebot | None]]:
    try:
        dienste = dienste_der_datei(text)
    except Regelverstoss as fehler:
        ergebnis.fehler.append(str(fehler))
        return []
    leser = _Leser(wahl, ergebnis)
    return [paar for pfad, dienst in dienste if (paar := leser.eines(pfad, dienst))]


class _Leser:
    def __init__(self, wahl: Wahl, ergebnis: Ergebnis) -> None:
        self.wahl, self.ergebnis = wahl, ergebnis
        self.welt, self.zuordnung = welt(), Zuordnung()
        self.vorhandene = {kennung("service", a.slug): a for a in Angebot.objects.all()}
        self.nach_slug = {a.slug: a for a in self.vorhandene.values()}
        self.bisher = {z["id"]: z for z in zeilen()}
        self.gesehen: dict[str, str] = {}

    def eines(self, pfad: str, dienst: object) -> tuple[Angaben, Angebot | None] | None:
        if not isinstance(dienst, dict):
            self.ergebnis.fehler.append(f"{pfad}: Hier steht in HSDS ein Objekt.")
            return None
        try:
            slug = self._slug(pfad, dienst)
            zeile = zeile_aus(dienst, pfad, self.zuordnung, self.wahl.heute)
            vorhandenes = self.nach_slug.get(slug)
            self._ergaenzen(zeile, dienst, vorhandenes)
        except Regelverstoss as fehler:
            self.ergebnis.fehler.append(str(fehler))
            return None
        zeile.roh["id"] = slug
        leser = Zeilenleser(self.welt, 0, zeile.roh)
        angaben = leser.lesen()
        for mangel in leser.fehler:
            stelle = zeile.pfade.get(mangel.spalte, f"{pfad}.{mangel.spalte}")
            self.ergebnis.fehler.append(f"{stelle}: {mangel.grund}")
        self.ergebnis.hinweise += zeile.hinweise
        return (angaben, vorhandenes) if angaben and self._sagt_neues(slug, zeile) else None

    def _sagt_neues(self, slug: str, zeile: Zeile) -> bool:
        bisher = self.bisher.get(slug)
        if bisher is None:
            self.ergebnis.neu += 1
        elif unveraendert(zeile.roh, bisher, self.welt):
            self.ergebnis.gleich += 1
            return False
        else:
            self.ergebnis.geaendert += 1
        return True

    def _slug(self, pfad: str, dienst: Mapping[str, Any]) -> str:
        """Ours by its id; another directory's by the digits of its id, whatever its name is now."""
        try:
            id_ = UUID(str(dienst.get("id")))
        except ValueError:
            raise Regelverstoss(f"{pfad}.id: Die Kennung fehlt oder ist keine UUID.") from None
        if doppelt := self.gesehen.get(str(id_)):
            raise Regelverstoss(f"{pfad}.id: Diese Kennung hat schon {doppelt}.")
        self.gesehen[str(id_)] = pfad
        if str(id_) in self.vorhandene:
            return self.vorhandene[str(id_)].slug
        ende = f"-{id_.hex[:KENNUNG_STELLEN]}"
        bekannt = next((slug for slug in self.nach_slug if slug.endswith(ende)), None)
        name = slugify(str(dienst.get("name") or "").casefold().translate(UMLAUTE))
        return bekannt or (name[:SLUG_LAENGE].strip("-") or "angebot") + ende

    def _ergaenzen(
        self, zeile: Zeile, dienst: Mapping[str, Any], vorhandenes: Angebot | None
    ) -> None:
        zustand = dienst.get("status")
        if zustand not in ZUSTAENDE:
            raise Regelverstoss(f"{zeile.pfad}.status: Möglich sind {', '.join(ZUSTAENDE)}.")
        if not ZUSTAENDE[zustand]:
            zeile.setzen("veroeffentlicht", "nein", "status")
        elif vorhandenes and not vorhandenes.veroeffentlicht:
            zeile.hinweis("status", "Hier nicht veröffentlicht; das bleibt so.")
        if vorhandenes is None:
            self._neues(zeile)
        elif vorhandenes.bestaetigt_am and _nicht_neuer(zeile, vorhandenes.bestaetigt_am):
            for spalte in ("bestaetigt_am", "bestaetigt_von", "bestaetigt_wie"):
                zeile.roh.pop(spalte, None)
        if (vorhandenes and vorhandenes.anschrift_geheim) or zeile.roh.get(
            "anschrift_geheim"
        ) == "ja":
            self._schuetzen(zeile)

    def _neues(self, zeile: Zeile) -> None:
        if "art" not in zeile.roh:
            if not self.wahl.art:
                raise Regelverstoss(
                    f"{zeile.pfad}.attributes: Die Art des Angebots fehlt; --art nennt eine für alle."
                )
            zeile.roh["art"] = self.wahl.art
        zeile.roh.setdefault("name", "")
        zeile.roh.setdefault("beschreibung", "")
        if not zeile.roh.get("quelle_url"):
            zeile.roh["quelle_url"] = self.wahl.quelle

    def _schuetzen(self, zeile: Zeile) -> None:
        """What protects stays protected, whatever the file says about where it is."""
        orte = ("strasse", "hausnummer", "plz", "lat", "lon", "ortsteil", "wirkungsraum")
        if any(zeile.roh.get(spalte) for spalte in orte):
            zeile.hinweis("service_at_locations", "Die Anschrift wird geschützt und bleibt weg.")
        for spalte in ("ort", *orte):
            zeile.roh.pop(spalte, None)


def _nicht_neuer(zeile: Zeile, bestaetigt_am: date) -> bool:
    """An older confirmation, or none, does not undo a younger one."""
    return zeile.roh.get("bestaetigt_am", "") < bestaetigt_am.isoformat()
