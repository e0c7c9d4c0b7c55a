"""Read the whole record once and say where it was tampered with. Holds no lock, writes nothing.

Entries are read in pages in the order they were written, with the state of 64 chains in memory: a
million take no more room than a hundred. What is written meanwhile lies behind the heads read at
the start; it is only held against those read at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.db import connection
from django.db.models import Max

from massanzug.protokoll.kette import ANFANG, SCHERBEN, Glied, hash_von
from massanzug.protokoll.models import Eintrag, Kettenkopf
from massanzug.protokoll.stand import Kopf, Stand, koepfe
from massanzug.protokoll.waechter import fehlende

SEITE = 5_000


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


@dataclass(slots=True)
class _Kette:
    """How far one chain has been followed, and up to where it has to hold."""

    scherbe: int
    kopf: Kopf
    gemerkt: Kopf | None
    nummer: int = 0
    hash: str = ANFANG
    hoechste: int = 0

    def folge(self, glied: Glied, gespeichert: str) -> Bruchart | None:
        if glied.nummer != self.nummer + 1:
            return self._unterbrochen(glied.nummer)
        if gespeichert != hash_von(glied):
            return Bruchart.VERAENDERT
        if glied.vorgaenger != self.hash:
            return Bruchart.AUSGETAUSCHT
        if (
            self.gemerkt
            and self.gemerkt.nummer == glied.nummer
            and self.gemerkt.hash != gespeichert
        ):
            return Bruchart.UMGESCHRIEBEN
        self.nummer, self.hash = glied.nummer, gespeichert
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

    def ende(self, kopf_jetzt: Kopf | None) -> Bruch | None:
        if kopf_jetzt is None or kopf_jetzt.nummer < self.kopf.nummer:
            return Bruch(self.scherbe, self.nummer, Bruchart.KOPF)
        if self.hoechste > kopf_jetzt.nummer:
            return Bruch(self.scherbe, kopf_jetzt.nummer + 1, Bruchart.EINGEFUEGT)
        soll = max(self.kopf.nummer, self.gemerkt.nummer if self.gemerkt else 0)
        if self.nummer < soll:
            return Bruch(self.scherbe, self.nummer + 1, Bruchart.ABGESCHNITTEN)
        if self.hash != self.kopf.hash:
            return Bruch(self.scherbe, self.nummer, Bruchart.KOPF)
        return None


def protokoll_pruefen(stand: Stand | None = None) -> Befund:
    """Verify every entry, and that nothing written up to ``stand`` was cut off or recomputed."""
    gemerkt = stand.koepfe if stand else {}
    ketten = {
        scherbe: _Kette(scherbe, kopf, gemerkt.get(scherbe)) for scherbe, kopf in koepfe().items()
    }
    brueche: dict[int, Bruch] = {
        scherbe: Bruch(scherbe, 0, Bruchart.KOPF) for scherbe in set(range(SCHERBEN)) - set(ketten)
    }
    anzahl = 0
    for glied, gespeichert in _glieder():
        anzahl += 1
        kette = ketten.get(glied.scherbe)
        if glied.scherbe in brueche:
            continue
        if kette is None:
            brueche[glied.scherbe] = Bruch(glied.scherbe, glied.nummer, Bruchart.EINGEFUEGT)
        elif glied.nummer > kette.kopf.nummer:
            kette.hoechste = max(kette.hoechste, glied.nummer)
        elif art := kette.folge(glied, gespeichert):
            stelle = min(glied.nummer, kette.nummer + 1)
            brueche[glied.scherbe] = Bruch(glied.scherbe, stelle, art)
    jetzt = koepfe()
    for scherbe, kette in ketten.items():
        if scherbe not in brueche and (bruch := kette.ende(jetzt.get(scherbe))):
            brueche[scherbe] = bruch
    return Befund(anzahl, tuple(brueche.values()), tuple(fehlende(connection)))


def _glieder() -> Iterator[tuple[Glied, str]]:
    letzter = 0
    zeilen = Eintrag.objects.order_by("pk").values_list("pk", "hash", *Glied._fields)
    while seite := list(zeilen.filter(pk__gt=letzter)[:SEITE]):
        for _, gespeichert, *inhalt in seite:
            yield Glied._make(inhalt), gespeichert
        letzter = seite[-1][0]
