"""A Maßanzug as plain data for pages and mirrors. No cost anywhere in it (X9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from massanzug.fall.begriffe import Ressourcenfeld, Stufe, Zielart, Zielstand


@dataclass(frozen=True, slots=True)
class Personblick:
    schluessel: int
    name: str
    jung: bool = False


@dataclass(frozen=True, slots=True)
class Willeblick:
    schluessel: int
    person: int
    zitat: str


@dataclass(frozen=True, slots=True)
class Ressourcenblick:
    schluessel: int
    feld: Ressourcenfeld
    text: str


@dataclass(frozen=True, slots=True)
class Zielblick:
    """``wille`` and ``ressource``: the words it hangs together with, if the reader may see them."""

    schluessel: int
    person: Personblick
    art: Zielart
    text: str
    merkmal: str = ""
    mein_beitrag: str = ""
    beitrag_anderer: str = ""
    bis: date | None = None
    zielstand: Zielstand = Zielstand.OFFEN
    wille: Willeblick | None = None
    ressource: Ressourcenblick | None = None
    stand: int = 1
    schritte: tuple[Zielblick, ...] = ()


@dataclass(frozen=True, slots=True)
class Zielperson:
    """One person's Ziele: Richtungsziele with their ``schritte``, then Handlungsziele without one.

    ``offene_willen``: what this person wants and no Ziel comes from yet.
    """

    person: Personblick
    ziele: tuple[Zielblick, ...] = ()
    offene_willen: tuple[Willeblick, ...] = ()

    @property
    def richtungen(self) -> tuple[Zielblick, ...]:
        return tuple(z for z in self.ziele if z.art == Zielart.RICHTUNG)

    @property
    def lose(self) -> tuple[Zielblick, ...]:
        """Handlungsziele that belong to no Richtungsziel."""
        return tuple(z for z in self.ziele if z.art == Zielart.HANDLUNG)

    @property
    def alle(self) -> tuple[Zielblick, ...]:
        return tuple(z for ziel in self.ziele for z in (ziel, *ziel.schritte))


@dataclass(frozen=True, slots=True)
class Auftragblick:
    schluessel: int
    art: str
    auftrag: str
    sorge: str = ""
    rechtsgrundlage: str = ""
    kontrolle_wie: str = ""
    kontrolle_wer: str = ""
    kontrolle_am: date | None = None
    folge: str = ""
    erklaert_am: date | None = None
    stellungnahme: str = ""
    erledigt_am: date | None = None


@dataclass(frozen=True, slots=True)
class Bausteinblick:
    """``beendet``: over on the day the strip is looked at. ``angebot``: its entry in the Wegweiser."""

    schluessel: int
    stufe: Stufe
    was: str
    wer: str = ""
    wie_oft: str = ""
    wo: str = ""
    ab: date | None = None
    bis: date | None = None
    ziel: Zielblick | None = None
    ressource: Ressourcenblick | None = None
    traeger: str = ""
    angebot: str = ""
    beendet: bool = False


@dataclass(frozen=True, slots=True)
class Stufenblick:
    stufe: Stufe
    bausteine: tuple[Bausteinblick, ...] = ()

    @property
    def name(self) -> str:
        return self.stufe.label


@dataclass(frozen=True, slots=True)
class Planblick:
    """What one person may see of a plan. ``stufen`` are always all four, in ladder order."""

    personen: tuple[Personblick, ...] = ()
    willen: tuple[Willeblick, ...] = ()
    ressourcen: tuple[Ressourcenblick, ...] = ()
    ziele: tuple[Zielperson, ...] = ()
    auftraege: tuple[Auftragblick, ...] = ()
    stufen: tuple[Stufenblick, ...] = ()
    entfernte: tuple[Bausteinblick, ...] = ()

    @property
    def alle_ziele(self) -> tuple[Zielblick, ...]:
        return tuple(ziel for person in self.ziele for ziel in person.alle)

    @property
    def je_person(self) -> tuple[Zielperson, ...]:
        """Everybody in the family, those without a Ziel too."""
        mit_zielen = {p.person.schluessel: p for p in self.ziele}
        verbunden = {ziel.wille.schluessel for ziel in self.alle_ziele if ziel.wille}
        return tuple(
            replace(
                mit_zielen.get(person.schluessel, Zielperson(person)),
                offene_willen=tuple(
                    w
                    for w in self.willen
                    if w.person == person.schluessel and w.schluessel not in verbunden
                ),
            )
            for person in self.personen
        )

    @property
    def bausteine(self) -> tuple[Bausteinblick, ...]:
        return tuple(b for stufe in self.stufen for b in stufe.bausteine)

    @property
    def laufende(self) -> tuple[Bausteinblick, ...]:
        """Without those that are over: what the mirrors look at."""
        return tuple(b for b in self.bausteine if not b.beendet)

    @property
    def leer(self) -> bool:
        return not self.bausteine
