"""Read the whole record once and say where it was tampered with. Holds no lock, writes nothing.

Entries are read in pages in the order they were written, with the state of 64 chains in memory: a
million take no more room than a hundred. What is written meanwhile lies behind the heads read at
the start; it is only held against those read at the end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from django.db import connection
from django.db.models import Max, TextField
from django.db.models.functions import Cast

from massanzug.protokoll.kette import ANFANG, SCHERBEN, Glied, hash_von, kanonisch
from massanzug.protokoll.models import Eintrag, Kettenkopf
from massanzug.protokoll.stand import Kopf, Stand, koepfe
from massanzug.protokoll.waechter import fehlende

SEITE = 5_000
LEER = Kopf(0, ANFANG)


class Bruchart(StrEnum):
    VERAENDERT = "verändert: der Inhalt passt nicht zu seinem Hash"
    AUSGETAUSCHT = "ausgetauscht: er oder sein Vorgänger wurde neu geschrieben"
    FEHLT = "fehlt: gelöscht"
    VERTAUSCHT = "vertauscht: er steht nicht an seinem Platz"
    EINGEFUEGT = "eingefügt: kein Kettenkopf kennt ihn"
    ABGESCHNITTEN = "fehlt: das Ende der Kette ist abgeschnitten"
    UMGESCHRIEBEN = "umgeschrieben: der aufbewahrte Stand hat einen anderen Hash"
    KOPF = "passt nicht zum Kettenkopf"


@dataclass(frozen=True, slots=True)
class Bruch:
    scherbe: int
    nummer: int
    art: Bruchart

    def __str__(self) -> str:
        return f"Kette {self.scherbe}, Eintrag {self.nummer} {self.art}."


@dataclass(frozen=True, slots=True)
class Befund:
    """``brueche``: the first of each broken chain, the first one read first."""

    eintraege: int
    brueche: tuple[Bruch, ...]
    fehlende_waechter: tuple[str, ...]

    @property
    def unversehrt(self) -> bool:
        return not self.brueche and not self.fehlende_waechter


class _Zeile(NamedTuple):
    """A row as text: turning it into objects by the ORM would double the time."""

    pk: int
    hash: str
    scherbe: int
    nummer: int
    vorgaenger: str
    zeit_text: str
    durch_id: int | None
    person: str
    organisation: str
    vorgang: str
    objekt: str
    akte: str
    zweck: str
    angaben_text: str

    def stimmt(self) -> bool:
        """Whether the content has its hash. What can no longer be read has none."""
        try:
            glied = Glied(
                self.scherbe,
                self.nummer,
                self.vorgaenger,
                _zeit(self.zeit_text),
                self.durch_id,
                self.person,
                self.organisation,
                self.vorgang,
                self.objekt,
                self.akte,
                self.zweck,
                _wie_im_hash(self.angaben_text),
            )
            return hash_von(glied) == self.hash
        except (ValueError, TypeError):
            return False


@dataclass(slots=True)
class _Kette:
    """How far one chain has been followed, and up to where it has to hold."""

    scherbe: int
    kopf: Kopf
    gemerkt: Kopf | None
    nummer: int = 0
    hash: str = ANFANG
    hoechste: int = 0

    def folge(self, zeile: _Zeile) -> Bruch | None:
        if zeile.nummer > self.kopf.nummer:
            self.hoechste = max(self.hoechste, zeile.nummer)
        elif art := self._fehler(zeile):
            return Bruch(self.scherbe, min(zeile.nummer, self.nummer + 1), art)
        else:
            self.nummer, self.hash = zeile.nummer, zeile.hash
        return None

    def _fehler(self, zeile: _Zeile) -> Bruchart | None:
        if zeile.nummer != self.nummer + 1:
            return self._unterbrochen(zeile.nummer)
        if not zeile.stimmt():
            return Bruchart.VERAENDERT
        if zeile.vorgaenger != self.hash:
            return Bruchart.AUSGETAUSCHT
        if self.gemerkt and self.gemerkt.nummer == zeile.nummer and self.gemerkt.hash != zeile.hash:
            return Bruchart.UMGESCHRIEBEN
        return None

    def _unterbrochen(self, nummer: int) -> Bruchart:
        """Why the expected entry is not the next one: gone, moved, or pushed aside by another."""
        kette = Eintrag.objects.filter(scherbe=self.scherbe)
        if nummer <= self.nummer:
            return Bruchart.EINGEFUEGT
        if not kette.filter(nummer=self.nummer + 1).exists():
            return Bruchart.FEHLT
        hoechste = kette.aggregate(hoechste=Max("nummer"))["hoechste"]
        kopf = Kettenkopf.objects.filter(scherbe=self.scherbe).first()
        ueberzaehlig = kopf is None or hoechste > kopf.nummer
        return Bruchart.EINGEFUEGT if ueberzaehlig else Bruchart.VERTAUSCHT

    def schliesse(self, kopf_jetzt: Kopf | None) -> Bruch | None:
        """After the last row: whether the chain ends where it has to."""
        soll = max(self.kopf.nummer, self.gemerkt.nummer if self.gemerkt else 0)
        if kopf_jetzt is None and self.scherbe < SCHERBEN:
            return Bruch(self.scherbe, self.nummer, Bruchart.KOPF)
        if self.hoechste > (jetzt := kopf_jetzt.nummer if kopf_jetzt else 0):
            return Bruch(self.scherbe, jetzt + 1, Bruchart.EINGEFUEGT)
        if self.nummer < soll:
            return Bruch(self.scherbe, self.nummer + 1, Bruchart.ABGESCHNITTEN)
        if self.hash != self.kopf.hash or jetzt < self.kopf.nummer:
            return Bruch(self.scherbe, self.nummer, Bruchart.KOPF)
        return None


def protokoll_pruefen(stand: Stand | None = None) -> Befund:
    """Verify every entry, and that nothing written up to ``stand`` was cut off or recomputed."""
    anfangs, gemerkt = koepfe(), stand.koepfe if stand else {}
    ketten = {s: _Kette(s, anfangs.get(s, LEER), gemerkt.get(s)) for s in range(SCHERBEN)}
    brueche: dict[int, Bruch] = {}
    anzahl = 0
    for zeile in _zeilen():
        anzahl += 1
        if (scherbe := zeile.scherbe) in brueche:
            continue
        kette = ketten.get(scherbe) or ketten.setdefault(scherbe, _Kette(scherbe, LEER, None))
        if bruch := kette.folge(zeile):
            brueche[scherbe] = bruch
    jetzt = koepfe()
    for scherbe, kette in ketten.items():
        if scherbe not in brueche and (bruch := kette.schliesse(jetzt.get(scherbe))):
            brueche[scherbe] = bruch
    return Befund(anzahl, tuple(brueche.values()), tuple(fehlende(connection)))


def _zeilen() -> Iterator[_Zeile]:
    letzter = 0
    zeilen = (
        Eintrag.objects.annotate(
            zeit_text=Cast("zeit", TextField()), angaben_text=Cast("angaben", TextField())
        )
        .order_by("pk")
        .values_list(*_Zeile._fields)
    )
    while seite := zeilen.filter(pk__gt=letzter)[:SEITE]:
        yield from map(_Zeile._make, seite)
        letzter = seite[len(seite) - 1][0]


def _zeit(text: str) -> datetime:
    zeit = datetime.fromisoformat(text)
    return zeit if zeit.tzinfo else zeit.replace(tzinfo=UTC)  # SQLite keeps UTC and does not say so


@lru_cache(maxsize=10_000)
def _wie_im_hash(angaben: str) -> str:
    """What PostgreSQL and SQLite each write in a way of their own."""
    return kanonisch(json.loads(angaben))
