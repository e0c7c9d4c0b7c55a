"""How a rate has drifted, and where it may drift on: a local level with a fading slope.

The log of a rate, month by month: l(t+1) = l(t) + s(t) + a random step, s(t+1) = rho * s(t) + a random
step, and perhaps one break in the past. Counts of a period are negative binomial around it.
How much of each there is (``Raster``) is not fixed but weighed by the counts (Laplace's approximation at each
point of the grid, Rasmussen and Williams 2006, algorithm 3.1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numba import njit

from massanzug.simulation.begriffe import Ganze, Zahlen

SCHRITTE = 25
MONATE_IM_JAHR = 12
RHO = 0.5 ** (1 / 24)  # a slope has lost half of itself after two years


@dataclass(frozen=True, slots=True)
class Raster:
    """Points of the grid and their prior weight: one entry of every array each.

    ``stufe`` and ``neigung`` are standard deviations of the level's step and of the slope, per month;
    ``bruch`` is the month of a break or -1, ``bruch_sd`` its size (log); ``streuung`` the variance of a
    period's own gamma factor; ``grund_sd`` how little is known of the level itself. ``saison``: how many counts
    a calendar month an even year is worth before (Dirichlet); infinite where months do not differ.
    ``relativ``: the mean level of the past is somebody else's to know, and 0 here.
    """

    stufe: Zahlen
    neigung: Zahlen
    streuung: Zahlen
    bruch: Ganze
    log_prior: Zahlen
    bruch_sd: float = 0.3
    grund_sd: float = 5.0
    saison: float = np.inf
    relativ: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """Level and slope at the end of the past, for every point of the grid: (points, 2), (…, 2, 2)."""

    raster: Raster
    mittel: Zahlen
    streuung: Zahlen
    log_gewicht: Zahlen

    def gewichte(self) -> Zahlen:
        roh = np.exp(self.log_gewicht - self.log_gewicht.max())
        return np.asarray(roh / roh.sum())


@dataclass(frozen=True, slots=True)
class Drift:
    """Prior weights: steps per root of a year, slopes per year, a period's gamma variance."""

    stufen: dict[float, float]
    neigungen: dict[float, float]
    streuungen: dict[float, float]


def raster(monate: int, drift: Drift, bruch: float = 0.0) -> Raster:
    """Every combination. ``bruch`` is the prior probability of a break, spread over the past."""
    stellen = list(range(6, monate - 2, 3)) if bruch else []
    brueche = {-1: 1.0 - (bruch if stellen else 0.0)} | {b: bruch / len(stellen) for b in stellen}
    punkte = [
        (st / np.sqrt(12), n / 12, d, b, np.log(ws * wn * wd * wb))
        for st, ws in drift.stufen.items()
        for n, wn in drift.neigungen.items()
        for d, wd in drift.streuungen.items()
        for b, wb in brueche.items()
    ]
    stufe, neigung, streuung, wo, log_prior = (np.array(x) for x in zip(*punkte, strict=True))
    return Raster(stufe, neigung, streuung, wo.astype(np.int64), log_prior)


def _kovarianzen(r: Raster, monate: int, je: int) -> tuple[Zahlen, Zahlen, Zahlen]:
    """Of the periods' levels, with (last level, last slope), and of these two; per grid point."""
    i = np.arange(monate)
    neigung = RHO ** np.abs(i[:, None] - i[None, :])
    summe = np.tril(np.ones((monate, monate)), -1)
    mittel = np.kron(np.eye(monate // je), np.full((1, je), 1 / je))
    s2, l2 = (r.neigung**2)[:, None, None], (r.stufe**2)[:, None, None]
    b2 = np.where(r.bruch >= 0, r.bruch_sd**2, 0.0)[:, None, None]
    nach = (i[None, :] >= r.bruch[:, None]).astype(float)
    g2 = r.grund_sd**2
    slope = summe @ neigung @ summe.T
    walk = np.minimum(i[:, None], i[None, :]).astype(float)
    sprung = nach @ mittel.T
    gleich = (i[:, None] - i[None, :]) % MONATE_IM_JAHR == 0
    saison = (MONATE_IM_JAHR * gleich - 1.0) / (MONATE_IM_JAHR * r.saison + 1.0)
    aa = (
        g2
        + s2 * (mittel @ slope @ mittel.T)
        + l2 * (mittel @ walk @ mittel.T)
        + b2 * sprung[:, :, None] * sprung[:, None, :]
        + mittel @ saison @ mittel.T
    )
    level = (g2 + s2[..., 0] * (mittel @ slope[:, -1]) + l2[..., 0] * (mittel @ walk[:, -1])) + b2[
        ..., 0
    ] * sprung
    steigung = s2[..., 0] * (mittel @ (summe @ neigung)[:, -1])
    ende = np.zeros((len(r.stufe), 2, 2))
    ende[:, 0, 0] = (g2 + s2 * slope[-1, -1] + l2 * walk[-1, -1] + b2)[:, 0, 0]
    ende[:, 0, 1] = ende[:, 1, 0] = s2[:, 0, 0] * (summe @ neigung)[-1, -1]
    ende[:, 1, 1] = s2[:, 0, 0]
    return aa, np.stack([level, steigung], axis=-1), ende


def _relativ(aa: Zahlen, ae: Zahlen, ee: Zahlen, anteil: Zahlen) -> tuple[Zahlen, Zahlen, Zahlen]:
    """The covariances of levels less their own mean over the past, periods weighing ``anteil``."""
    mit = aa @ anteil
    mittel = mit @ anteil
    am_ende = np.einsum("gte,t->ge", ae, anteil)
    aa = aa - mit[:, :, None] - mit[:, None, :] + mittel[:, None, None]
    ae = ae - am_ende[:, None, :]
    ae[:, :, 0] -= mit - mittel[:, None]
    ee = ee.copy()
    ee[:, 0, :] -= am_ende
    ee[:, :, 0] -= am_ende
    ee[:, 0, 0] += mittel
    return aa, ae, ee


def stand(anzahl: Zahlen, erwartet: Zahlen, r: Raster, je: int) -> Stand:
    """What the counts of the past's periods (``je`` months each) say of level and slope at its end.

    ``erwartet`` is the count per period at log rate 0: exposure, population, or expected ends.
    """
    aa, ae, ee = _kovarianzen(r, len(anzahl) * je, je)
    if r.relativ:
        aa, ae, ee = _relativ(aa, ae, ee, erwartet / erwartet.sum())
    grund = np.log(max(anzahl.sum(), 0.5) / erwartet.sum())
    logbasis = np.log(np.maximum(erwartet, 1e-9)) + grund
    f = np.zeros((len(r.stufe), len(anzahl)))
    a = np.zeros_like(f)
    alpha = r.streuung[:, None]
    eins = np.eye(len(anzahl))
    for _ in range(SCHRITTE):
        mu = np.exp(np.minimum(f + logbasis, 30.0))
        gradient = (anzahl - mu) / (1 + alpha * mu)
        w = (1 + alpha * anzahl) * mu / (1 + alpha * mu) ** 2
        wurzel = np.sqrt(w)
        kern = eins + wurzel[:, :, None] * aa * wurzel[:, None, :]
        b = w * f + gradient
        rechts = wurzel * np.einsum("gij,gj->gi", aa, b)
        a = b - wurzel * np.linalg.solve(kern, rechts[..., None])[..., 0]
        neu = np.einsum("gij,gj->gi", aa, a)
        schritt = np.clip(neu - f, -2.0, 2.0)
        f = f + schritt
        if np.abs(schritt).max() < 1e-6:  # noqa: PLR2004
            break
    mu = np.exp(np.minimum(f + logbasis, 30.0))
    log_evidenz = (
        _log_wahrscheinlichkeit(anzahl, mu, alpha)
        - 0.5 * (a * f).sum(1)
        - 0.5 * np.linalg.slogdet(kern)[1]
    )
    mittel = np.einsum("gte,gt->ge", ae, a)
    mitte = wurzel[:, :, None] * ae
    streuung = ee - np.einsum("gte,gtf->gef", mitte, np.linalg.solve(kern, mitte))
    mittel[:, 0] += grund
    return Stand(r, mittel, streuung, log_evidenz + r.log_prior)


def _log_wahrscheinlichkeit(y: Zahlen, mu: Zahlen, alpha: Zahlen) -> Zahlen:
    """Negative binomial with variance mu + alpha mu², up to what depends on the counts alone."""
    poisson = y * np.log(mu) - mu
    sicher = np.maximum(alpha, 1e-12)
    wachsend = np.array(
        [[np.log1p(s * np.arange(int(n))).sum() for n in y] for s in np.unique(sicher)]
    )
    welche = np.searchsorted(np.unique(sicher), sicher[:, 0])
    negbin = wachsend[welche] + y * np.log(mu) - (y + 1 / sicher) * np.log1p(sicher * mu)
    return np.asarray(np.where(alpha > 0, negbin, poisson).sum(1))


@njit(cache=True, nogil=True)
def _gehen(jetzt: Zahlen, stufe: Zahlen, neigung: Zahlen, stoesse: Zahlen) -> Zahlen:
    """Level by level from (level, slope); the shocks are used up for the answer."""
    n, _, monate = stoesse.shape
    weg = np.empty((n, monate))
    rest = np.sqrt(1 - RHO**2)
    for i in range(n):
        level, slope = jetzt[i]
        for m in range(monate):
            level += slope + stufe[i] * stoesse[i, 0, m]
            slope = RHO * slope + rest * neigung[i] * stoesse[i, 1, m]
            weg[i, m] = level
    return weg


def ziehen(st: Stand, welche: Ganze, monate: int, rng: np.random.Generator) -> Zahlen:
    """Log rates of the coming months, one row for every chosen grid point: (len(welche), monate)."""
    n = len(welche)
    z = rng.standard_normal((n, 2))
    v = st.streuung[welche]
    sd = np.sqrt(np.maximum(v[:, 0, 0], 0.0))
    mit = v[:, 0, 1] / np.maximum(sd, 1e-150)
    jetzt = st.mittel[welche].copy()
    jetzt[:, 0] += sd * z[:, 0]
    jetzt[:, 1] += mit * z[:, 0] + np.sqrt(np.maximum(v[:, 1, 1] - mit**2, 0.0)) * z[:, 1]
    stoesse = rng.standard_normal((n, 2, monate))
    return np.asarray(_gehen(jetzt, st.raster.stufe[welche], st.raster.neigung[welche], stoesse))
