"""What the council asks: does it cost less, from when on, what does that hang on, and whom does it reach?

Everything is asked of the same pairs of runs: one town with the concept and without, of equal parameters and, as
far as a case happens in both, equal luck.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import NormalDist

import numpy as np

from massanzug.erwartung.wirkungen import Wirkung
from massanzug.simulation.annahmen import Einfuehrung, beiwerk
from massanzug.simulation.anpassen import Anpassung
from massanzug.simulation.auswerten import preispfade
from massanzug.simulation.begriffe import Preise, Zahlen
from massanzug.simulation.lauf import Ausgang
from massanzug.simulation.vorhersage import Auftrag, vorhersagen

_FAECHER = 20  # of equally many runs, for the sensitivity
_OHNE_FAELLE = ("preis", "festkosten", "ausserhalb")


@dataclass(frozen=True, slots=True)
class Vergleich:
    """Run by run with and without. ``kosten_…`` euros of the town (laeufe, monate), fixed cost among them;
    ``ausserhalb`` families a month; ``staerken`` (wirkungen, laeufe) what was drawn of each assumption."""

    stand: int
    wirkungen: tuple[Wirkung, ...]
    ohne: Ausgang
    mit: Ausgang
    kosten_ohne: Zahlen
    kosten_mit: Zahlen
    ausserhalb: Zahlen
    staerken: Zahlen
    beiwerk: dict[str, Zahlen]

    @property
    def ersparnis(self) -> Zahlen:
        """Euros saved up to each month's end, (laeufe, monate); negative where it cost more."""
        return np.asarray(np.cumsum(self.kosten_ohne - self.kosten_mit, axis=1))


def stadtkosten(
    a: Anpassung, aus: Ausgang, preise: Preise, dazu: dict[str, Zahlen] | None = None
) -> Zahlen:
    """The town's euros a month, (laeufe, monate); kinds without a price cost nothing here."""
    n, zellen, monate = aus.hilfemonate.shape
    arten = len(a.verlauf.arten)
    je_art = np.maximum(aus.hilfemonate, 0).reshape(n, arten, zellen // arten, monate).sum(2)
    preis = preispfade(a, preise, monate)
    if dazu is None:
        return np.asarray(np.einsum("nkm,km->nm", je_art, preis, dtype=float))
    euro = np.einsum("nkm,km,nkm->nm", je_art, preis, dazu["preisfaktor"], dtype=float)
    return np.asarray(euro + dazu["festkosten"])


def vergleichen(
    a: Anpassung, auftrag: Auftrag, preise: Preise, wirkungen: Sequence[Wirkung],
    ohne: Ausgang | None = None,
) -> Vergleich:  # fmt: skip
    """Twice ``auftrag.laeufe`` runs; once where ``ohne``, of the same ``auftrag``, is there already."""
    ohne = ohne or vorhersagen(a, auftrag)
    e = Einfuehrung(a, tuple(wirkungen))
    mit = vorhersagen(a, auftrag, e)
    dazu = beiwerk(e, auftrag.laeufe, auftrag.monate, auftrag.saat)
    return Vergleich(
        stand=a.verlauf.stand,
        wirkungen=e.wirkungen,
        ohne=ohne,
        mit=mit,
        kosten_ohne=stadtkosten(a, ohne, preise),
        kosten_mit=stadtkosten(a, mit, preise, dazu),
        ausserhalb=dazu["ausserhalb"],
        staerken=e.gezogen(auftrag.laeufe, auftrag.saat),
        beiwerk=dazu,
    )


@dataclass(frozen=True, slots=True)
class Jahresaussicht:
    """``monate`` of the year lie in the forecast. ``guenstiger`` is the share of runs in which they cost less with the
    concept than without, ``unter_grundlinie`` less than the baseline's share of a year (None without one)."""

    jahr: int
    monate: int
    guenstiger: float
    unter_grundlinie: float | None
    ersparnis_q05: float
    ersparnis_q50: float
    ersparnis_q95: float


def jahresaussichten(v: Vergleich, grundlinie: float | None = None) -> tuple[Jahresaussicht, ...]:
    """By calendar year; ``grundlinie`` is euros a year, for instance what the last one cost."""
    jahre = (v.stand + np.arange(v.kosten_ohne.shape[1])) // 12
    ergebnis = []
    for jahr in np.unique(jahre):
        hier = jahre == jahr
        ohne, mit = (k[:, hier].sum(1) for k in (v.kosten_ohne, v.kosten_mit))
        unter = None
        if grundlinie is not None:
            unter = float((mit < grundlinie * hier.sum() / 12).mean())
        q = (float(x) for x in np.quantile(ohne - mit, [0.05, 0.5, 0.95]))
        guenstiger = float((mit < ohne).mean())
        ergebnis.append(Jahresaussicht(int(jahr), int(hier.sum()), guenstiger, unter, *q))
    return tuple(ergebnis)


@dataclass(frozen=True, slots=True)
class Gewinnschwelle:
    """``bis`` share of runs that have broken even for good up to each month; ``nie`` those that do not in the time looked at."""

    bis: tuple[float, ...]
    nie: float

    def monat(self, anteil: float) -> int | None:
        """First month (from 0) up to which this share of all runs has broken even; None if never."""
        treffer = np.flatnonzero(np.array(self.bis) >= anteil)
        return int(treffer[0]) if len(treffer) else None


def gewinnschwelle(v: Vergleich) -> Gewinnschwelle:
    """A run breaks even in the first month from which on the saving summed up stays above zero."""
    im_plus = v.ersparnis > 0
    bleibt = np.flip(np.logical_and.accumulate(np.flip(im_plus, 1), axis=1), 1)
    bis = bleibt.mean(0)
    return Gewinnschwelle(tuple(float(x) for x in bis), float(1 - bis[-1]))


@dataclass(frozen=True, slots=True)
class Ausschlag:
    """Mean saving over the whole time if one assumption alone stood at its 10 % and 90 % quantile."""

    name: str
    staerke_q10: float
    staerke_q90: float
    ersparnis_q10: float
    ersparnis_q90: float


def tornado(a: Anpassung, auftrag: Auftrag, preise: Preise, v: Vergleich) -> tuple[Ausschlag, ...]:
    """Largest difference first; all other assumptions stay as drawn. ``auftrag`` is that of ``v``.

    Two forecasts for each assumption that touches cases, none for the others.
    """
    ergebnis = []
    for i, w in enumerate(v.wirkungen):
        staerken = [w.mittel + NormalDist().inv_cdf(q) * w.streuung for q in (0.1, 0.9)]
        gespart = []
        for staerke in staerken:
            fest = tuple(
                replace(x, mittel=staerke, streuung=0.0) if j == i else x
                for j, x in enumerate(v.wirkungen)
            )
            kosten = _kosten(
                a, auftrag, preise, fest, v.mit if w.wirkt_auf in _OHNE_FAELLE else None
            )
            gespart.append(float((v.kosten_ohne - kosten).sum(1).mean()))
        ergebnis.append(Ausschlag(w.name, *staerken, *gespart))
    return tuple(sorted(ergebnis, key=lambda x: -abs(x.ersparnis_q90 - x.ersparnis_q10)))


def _kosten(
    a: Anpassung, auftrag: Auftrag, preise: Preise, wirkungen: tuple[Wirkung, ...],
    bekannt: Ausgang | None,
) -> Zahlen:  # fmt: skip
    e = Einfuehrung(a, wirkungen)
    aus = bekannt or vorhersagen(a, auftrag, e)
    return stadtkosten(a, aus, preise, beiwerk(e, auftrag.laeufe, auftrag.monate, auftrag.saat))


def empfindlichkeit(v: Vergleich) -> dict[str, float]:
    """First-order share of the saving's variance that each assumption explains, by the runs there are.

    The variance of the mean saving over classes of equally many runs, less what chance alone would make of it; the
    rest up to 1 is the town's own future and what assumptions do together. Empty where nothing varies.
    """
    y = v.ersparnis[:, -1]
    gesamt = y.var()
    faecher = min(_FAECHER, len(y) // 10)
    if gesamt <= 0 or faecher < 2:  # noqa: PLR2004
        return {}
    ergebnis = {}
    for w, staerke in zip(v.wirkungen, v.staerken, strict=True):
        teile = np.array_split(y[np.argsort(staerke, kind="stable")], faecher)
        mittel = np.array([t.mean() for t in teile])
        rauschen = np.mean([t.var(ddof=1) / len(t) for t in teile])
        anteil = (mittel.var() - rauschen * (1 - 1 / faecher)) / gesamt
        ergebnis[w.name] = 0.0 if w.streuung == 0 else float(np.clip(anteil, 0, 1))
    return ergebnis


def erreicht(v: Vergleich) -> tuple[tuple[float, float, float], ...]:
    """Families helped outside the case statistics, by month: 5 %, 50 % and 95 % quantile."""
    q = np.quantile(v.ausserhalb, [0.05, 0.5, 0.95], axis=0).T
    return tuple((float(u), float(m), float(o)) for u, m, o in q)
