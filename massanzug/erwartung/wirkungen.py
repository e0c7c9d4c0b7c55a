"""What the introduction is assumed to do to entries, durations and prices: the same for a run and for its mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Zahlen = NDArray[np.float64]
AMBULANT = "ambulant"
_HOECHSTENS = 3.0  # log of a factor


@dataclass(frozen=True, slots=True)
class Wirkung:
    """One assumption. ``mittel`` and ``streuung`` are those of a normal prior over towns.

    ``zugang``, ``dauer``, ``preis``: log of the factor after the ramp (0: no effect). ``verlagerung``: share of the
    entries of ``strom`` that begin in ambulant kinds instead (negative: the other way round, cut at ±0.95).
    ``festkosten``: euros a month, never below 0. ``ausserhalb``: families a month helped outside the
    statistics, counted and shown, without effect on cost.
    """

    name: str
    wirkt_auf: str
    ab: int
    anlauf_monate: int
    bis: int | None
    strom: tuple[str, ...]
    mittel: float
    streuung: float
    quelle: str

    def rampe(self, erster: int, monate: int) -> Zahlen:
        """0 before ``ab``, 1 after the ramp; 0 again from ``bis`` on."""
        monat = erster + np.arange(monate)
        anteil = np.clip((monat + 1 - self.ab) / max(self.anlauf_monate, 1), 0, 1)
        return np.asarray(np.where(monat >= self.bis, 0.0, anteil) if self.bis else anteil)


class Gang(NamedTuple):
    """``zugang`` (n, arten, raeume, monate) entries a month, ``tempo`` (n, arten, monate) how far the clock of ending runs in
    each, ``stand`` the first month's number, ``stroeme`` the kinds' cost streams."""

    zugang: Zahlen
    tempo: Zahlen
    stand: int
    stroeme: tuple[str, ...]


class Beiwerk(NamedTuple):
    """What needs no single case. Euros and families (n, monate), factors on prices (n, arten, monate)."""

    festkosten: Zahlen
    ausserhalb: Zahlen
    preisfaktor: Zahlen


def _dabei(w: Wirkung, stroeme: tuple[str, ...]) -> NDArray[np.bool_]:
    return np.array([s in w.strom for s in stroeme])


def wirken(g: Gang, wirkungen: Sequence[Wirkung], gezogen: Zahlen) -> Gang:
    """With the concept; ``gezogen`` (wirkungen, n) is how strong each assumption is."""
    zugang, tempo = g.zugang, g.tempo
    for w, stark in zip(wirkungen, gezogen, strict=True):
        staerke = stark[:, None] * w.rampe(g.stand, tempo.shape[-1])
        dabei = _dabei(w, g.stroeme)
        faktor = np.exp(np.clip(staerke, -_HOECHSTENS, _HOECHSTENS))[:, None]
        if w.wirkt_auf == "zugang":
            zugang = zugang * np.where(dabei[:, None], faktor, 1.0)[:, :, None]
        elif w.wirkt_auf == "dauer":
            tempo = tempo / np.where(dabei[:, None], faktor, 1.0)
        elif w.wirkt_auf == "verlagerung":
            zugang = _verlagern(zugang, g.stroeme, dabei, staerke)
    return g._replace(zugang=zugang, tempo=tempo)


def _verlagern(
    zugang: Zahlen, stroeme: tuple[str, ...], dabei: NDArray[np.bool_], staerke: Zahlen
) -> Zahlen:
    """Move a share of entries to ambulant kinds by their own shares; nothing is lost on the way."""
    ambulant = np.array([s == AMBULANT for s in stroeme]) & ~dabei
    if not ambulant.any() or not dabei.any():
        return zugang
    anteil = np.clip(staerke, -0.95, 0.95)[:, None, None]
    von, nach = zugang * dabei[:, None, None], zugang * ambulant[:, None, None]
    quelle, ziel = von.sum(1, keepdims=True), nach.sum(1, keepdims=True)
    menge = np.where(ziel > 0, np.where(anteil > 0, anteil * quelle, anteil * ziel), 0.0)
    menge = np.where((quelle > 0) | (menge > 0), menge, 0.0)
    return np.asarray(
        zugang - menge * von / np.maximum(quelle, 1e-300) + menge * nach / np.maximum(ziel, 1e-300)
    )


def dazu(g: Gang, wirkungen: Sequence[Wirkung], gezogen: Zahlen) -> Beiwerk:
    """Fixed cost, families outside the statistics and prices of the same strengths."""
    n, monate = gezogen.shape[1], g.tempo.shape[-1]
    fest, ausserhalb = np.zeros((n, monate)), np.zeros((n, monate))
    preis = np.ones((n, len(g.stroeme), monate))
    for w, stark in zip(wirkungen, gezogen, strict=True):
        staerke = stark[:, None] * w.rampe(g.stand, monate)
        if w.wirkt_auf == "festkosten":
            fest += np.maximum(staerke, 0)
        elif w.wirkt_auf == "ausserhalb":
            ausserhalb += np.maximum(staerke, 0)
        elif w.wirkt_auf == "preis":
            faktor = np.exp(np.clip(staerke, -_HOECHSTENS, _HOECHSTENS))[:, None, :]
            preis *= np.where(_dabei(w, g.stroeme)[:, None], faktor, 1.0)
    return Beiwerk(fest, ausserhalb, preis)
