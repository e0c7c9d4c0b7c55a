"""One town of many, computed wherever there is room: everything it needs goes in, everything to be kept comes out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from massanzug import simulation
from massanzug.simulation.annahmen import annahmen_lesen
from massanzug.simulation.anpassen import Anpassung
from massanzug.simulation.auswerten import ALLE, preispfade, werte
from massanzug.simulation.befehl import inhalt
from massanzug.simulation.begriffe import Preise, Unrechenbar, Zahlen
from massanzug.simulation.lauf import Ausgang
from massanzug.simulation.staedte import Stadt
from massanzug.simulation.vorhersage import Auftrag, vorhersagen

OHNE = "ohne"


@dataclass(frozen=True, slots=True)
class Vorhaben:
    """The same for all towns; ``szenarien`` are names and TOML, beside „ohne“."""

    monate: int
    laeufe: int
    saat: int
    szenarien: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Stadtauftrag:
    """A town with the contents of its files, for a worker on whatever machine."""

    ags: str
    name: str
    dateien: Mapping[str, bytes]
    stichtag: date | None
    einwohner: int
    ausgaben: int
    jahr: int
    vorhaben: Vorhaben
    version: str = simulation.VERSION

    @property
    def saat(self) -> int:
        """A luck of its own that depends on the town and the seed, not on its place in the table."""
        return int(hashlib.sha256(f"{self.vorhaben.saat} {self.ags}".encode()).hexdigest()[:8], 16)

    @property
    def schluessel(self) -> str:
        """SHA-256 of all that the numbers follow from."""
        v = self.vorhaben
        alles = [
            *(self.version, self.ags, self.name, str(self.stichtag)),
            *(self.einwohner, self.ausgaben, self.jahr, v.monate, v.laeufe, v.saat),
            {n: hashlib.sha256(i).hexdigest() for n, i in self.dateien.items()},
            {n: hashlib.sha256(i).hexdigest() for n, i in v.szenarien.items()},
        ]
        return hashlib.sha256(json.dumps(alles, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Stadtreihe:
    """``werte`` as in ``auswerten.Reihe``. ``guenstiger``: share of runs that have saved up to each month's end, for
    ``ersparnis`` alone."""

    szenario: str
    hilfeart: str
    groesse: str
    werte: dict[str, tuple[float, ...]]
    guenstiger: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Stadtergebnis:
    """``stand`` is the first month's number (``zeit.py``)."""

    stand: int
    reihen: list[Stadtreihe]
    hinweise: list[str]


def stadtauftrag(s: Stadt, v: Vorhaben) -> Stadtauftrag:
    """Reads the town's files; OSError where one cannot be read."""
    dateien = {was: inhalt(pfad) for was, pfad in s.dateien.items()}
    zahlen = (s.einwohner or 0, s.ausgaben or 0, s.jahr or 0)
    return Stadtauftrag(s.ags, s.name, dateien, s.stichtag, *zahlen, v)


def stadt_rechnen(auftrag: Stadtauftrag) -> Stadtergebnis:
    """On one core, the same numbers on every one. Unrechenbar where the town's files do not suffice."""
    if auftrag.version != simulation.VERSION:
        raise Unrechenbar(
            f"Der Helfer rechnet mit Fassung {simulation.VERSION} statt {auftrag.version}."
        )
    anpassung, preise, hinweise = _grundlage(auftrag)
    v = auftrag.vorhaben
    wie = Auftrag(v.monate, v.laeufe, auftrag.saat, kerne=1)
    ohne = vorhersagen(anpassung, wie)
    reihen = _reihen(OHNE, anpassung, ohne, preise)
    for name, toml in v.szenarien.items():
        paar = simulation.vergleichen(anpassung, wie, preise, annahmen_lesen(toml), ohne)
        reihen += _reihen(name, anpassung, paar.mit, preise, paar.beiwerk)
        billiger = tuple(np.round((paar.ersparnis > 0).mean(0), 4).tolist())
        reihen += [
            Stadtreihe(name, ALLE, "ersparnis", werte(paar.ersparnis), billiger),
            Stadtreihe(name, ALLE, "ausserhalb", werte(paar.ausserhalb)),
        ]
    return Stadtergebnis(anpassung.verlauf.stand, reihen, hinweise)


def _grundlage(s: Stadtauftrag) -> tuple[Anpassung, Preise, list[str]]:
    """The fitted town, its prices, and what a reader has to know of both."""
    anpassung, preise, abgewiesen = _aus_verlauf(s) if "verlauf" in s.dateien else _ohne_verlauf(s)
    if "bevoelkerung" in s.dateien:
        b = simulation.bevoelkerung_lesen(s.dateien["bevoelkerung"])
        anpassung = simulation.mit_bevoelkerung(anpassung, b)
        abgewiesen += len(b.abgewiesen)
    abgewiesen += len(preise.abgewiesen)
    ohne_preis = [f"§ {c}" for c in anpassung.verlauf.arten if c not in preise.pfade]
    hinweise = [f"ohne Preis: {', '.join(ohne_preis)}"] if ohne_preis else []
    return anpassung, preise, hinweise + [f"{abgewiesen} Zeilen nicht verwendet"] * bool(abgewiesen)


def _aus_verlauf(s: Stadtauftrag) -> tuple[Anpassung, Preise, int]:
    """With the number of lines of the list that could not be used."""
    if s.stichtag is None:
        raise Unrechenbar("Zu einer Fallliste gehört ein Stichtag.")
    verlauf = simulation.verlauf_lesen(s.dateien["verlauf"], s.stichtag)
    preise = simulation.preise_lesen(s.dateien["preise"])
    return simulation.anpassen(verlauf), preise, len(verlauf.abgewiesen)


def _ohne_verlauf(s: Stadtauftrag) -> tuple[Anpassung, Preise, int]:
    """The same from yearly numbers, or from the country's mean for so many people."""
    if "jahreszahlen" in s.dateien:
        zahlen = simulation.jahreszahlen_lesen(s.dateien["jahreszahlen"])
    else:
        zahlen = simulation.eckwerte(s.einwohner, s.jahr)
    if "preise" in s.dateien:
        preise = simulation.preise_lesen(s.dateien["preise"])
    else:
        preise = simulation.preise_aus_budget(zahlen, s.ausgaben)
    return simulation.aus_jahreszahlen(zahlen), preise, len(zahlen.abgewiesen)


def _reihen(
    szenario: str, a: Anpassung, aus: Ausgang, preise: Preise, dazu: dict[str, Zahlen] | None = None
) -> list[Stadtreihe]:
    """Cases and euros of the town and of every kind. Fixed cost is in the town's euros alone."""
    faelle = _je_art(a, aus.bestand)
    euro = _je_art(a, np.maximum(aus.hilfemonate, 0)) * preispfade(a, preise, faelle.shape[2])
    gesamt = euro.sum(1)
    if dazu:
        euro = euro * dazu["preisfaktor"]
        gesamt = euro.sum(1) + dazu["festkosten"]
    ergebnis = [
        Stadtreihe(szenario, ALLE, "faelle", werte(faelle.sum(1))),
        Stadtreihe(szenario, ALLE, "kosten", werte(gesamt)),
    ]
    for k, art in enumerate(a.verlauf.arten):
        ergebnis.append(Stadtreihe(szenario, art, "faelle", werte(faelle[:, k])))
        if art in preise.pfade:
            ergebnis.append(Stadtreihe(szenario, art, "kosten", werte(euro[:, k])))
    return ergebnis


def _je_art(a: Anpassung, feld: NDArray[np.int32] | NDArray[np.float32]) -> Zahlen:
    """(laeufe, zellen, monate) summed over the areas: (laeufe, arten, monate)."""
    n, zellen, monate = feld.shape
    arten = len(a.verlauf.arten)
    je_zelle = feld.reshape(n, arten, zellen // arten, monate)
    return np.asarray(je_zelle.sum(2, dtype=np.float64))
