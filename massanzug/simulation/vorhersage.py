"""Runs on all cores, and what they say together."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from massanzug.simulation.anpassen import Anpassung, parameter_ziehen
from massanzug.simulation.begriffe import Preise, Zahlen
from massanzug.simulation.lauf import Ausgang, Zug, laufen

STUECK = 125  # runs drawn together; part of the result, like the seed
QUANTILE = {"q05": 0.05, "q25": 0.25, "q50": 0.5, "q75": 0.75, "q95": 0.95}
ALLE = "alle"
Aendern = Callable[[Zug, np.random.Generator], Zug]


@dataclass(frozen=True, slots=True)
class Reihe:
    """One line of the answer; every tuple has one value a month."""

    wirkungsraum: str
    hilfeart: str
    groesse: str
    werte: dict[str, tuple[float, ...]]


def leerer_ausgang(laeufe: int, zellen: int, monate: int) -> Ausgang:
    form = (laeufe, zellen, monate)
    return Ausgang(
        np.zeros(form, np.uint16),
        np.zeros(form, np.uint16),
        np.zeros(form, np.int32),
        np.zeros(form, np.float32),
    )


def _teil(aus: Ausgang, von: int, bis: int) -> Ausgang:
    return Ausgang(*(feld[von:bis] for feld in aus))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Auftrag:
    """How far, how often, with which luck; ``kerne`` None takes all there are."""

    monate: int
    laeufe: int
    saat: int
    kerne: int | None = None


def vorhersagen(a: Anpassung, auftrag: Auftrag, aendern: Aendern | None = None) -> Ausgang:
    """The same numbers for the same seed on any number of cores.

    ``aendern`` turns a draw into that of a changed town (``annahmen.py``); same seed, same luck.
    """
    zellen = len(a.verlauf.arten) * len(a.verlauf.raeume)
    monate, laeufe, saat = auftrag.monate, auftrag.laeufe, auftrag.saat
    aus = leerer_ausgang(laeufe, zellen, monate)

    def stueck(nummer: int) -> None:
        rng = np.random.Generator(np.random.SFC64([saat, nummer]))
        zug = parameter_ziehen(a, STUECK, monate, rng)
        if aendern is not None:
            zug = aendern(zug, np.random.Generator(np.random.SFC64([saat, nummer, 1])))
        von = nummer * STUECK
        anzahl = min(STUECK, laeufe - von)
        laufen(a.stock, _erste(zug, anzahl), _teil(aus, von, von + anzahl))

    with ThreadPoolExecutor(auftrag.kerne or os.cpu_count() or 1) as pool:
        for _ in pool.map(stueck, range(-(-laeufe // STUECK))):
            pass
    return aus


_JE_LAUF = ("schluessel", "rate", "anteil", "kraft", "uhr", "geburtstag", "folge")


def _erste(zug: Zug, anzahl: int) -> Zug:
    return zug._replace(**{name: getattr(zug, name)[:anzahl] for name in _JE_LAUF})


def _werte(proben: NDArray[np.float64 | np.int32], stellen: int) -> dict[str, tuple[float, ...]]:
    quantile = np.quantile(proben, list(QUANTILE.values()), axis=0)
    zeilen = dict(zip(QUANTILE, quantile, strict=True)) | {"mittel": proben.mean(0)}
    return {name: tuple(round(float(x), stellen) for x in z) for name, z in zeilen.items()}


def kosten(a: Anpassung, aus: Ausgang, preise: Preise) -> Zahlen:
    """Euros, (laeufe, zellen, monate): months of help times the month's price; no price, no cost."""
    monate = aus.bestand.shape[2]
    je_art = np.array(
        [
            preise.pfad(code, a.verlauf.stand, monate) if code in preise.pfade else np.zeros(monate)
            for code in a.verlauf.arten
        ]
    )
    return np.asarray(np.maximum(aus.hilfemonate, 0) * np.repeat(je_art, len(a.verlauf.raeume), 0))


def reihen(
    a: Anpassung, aus: Ausgang, preise: Preise, beiwerk: dict[str, Zahlen] | None = None
) -> list[Reihe]:
    """Every cell and every sum; sums are made run by run, then come the quantiles.

    Of ``beiwerk`` (``annahmen.beiwerk``) fixed cost is part of the town's cost alone, in no kind and area;
    families outside the statistics are a line of their own, never among the cases.
    """
    v = a.verlauf
    euro = kosten(a, aus, preise)
    if beiwerk:
        euro = euro * np.repeat(beiwerk["preisfaktor"], len(v.raeume), 1)
    ergebnis = []
    for groesse, proben in (("faelle", aus.bestand), ("kosten", euro)):
        feld = proben.reshape(len(proben), len(v.arten), len(v.raeume), -1)
        for i, raum in enumerate((ALLE, *v.raeume)):
            je_raum = feld.sum(2) if raum == ALLE else feld[:, :, i - 1]
            for j, art in enumerate((ALLE, *v.arten)):
                if groesse == "kosten" and art != ALLE and art not in preise.pfade:
                    continue
                proben_hier = je_raum.sum(1) if art == ALLE else je_raum[:, j - 1]
                if beiwerk and (raum, art, groesse) == (ALLE, ALLE, "kosten"):
                    proben_hier = proben_hier + beiwerk["festkosten"]
                ergebnis.append(Reihe(raum, art, groesse, _werte(proben_hier, 2)))
    if beiwerk:
        ergebnis.append(Reihe(ALLE, ALLE, "ausserhalb", _werte(beiwerk["ausserhalb"], 2)))
    return ergebnis
