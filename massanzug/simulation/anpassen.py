"""Fit: what the past says of every parameter, and draws from it. No parameter is ever a point."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from massanzug.simulation.begriffe import Ganze, Verlauf, Zahlen
from massanzug.simulation.bevoelkerung import Bevoelkerung
from massanzug.simulation.dauer import Dauern, dauern, mittlere
from massanzug.simulation.hilfearten import HILFEGRUPPEN, STROEME
from massanzug.simulation.lauf import Stock, Zug
from massanzug.simulation.niveau import Drift, Raster, Stand, raster, stand, ziehen
from massanzug.simulation.tafeln import ALTER_FELDER
from massanzug.simulation.vergangenheit import (
    GEBURTSTAGE,
    GRENZEN,
    JE,
    RUECKKEHR_MONATE,
    Vergangenheit,
    vergangenheit,
)

# Prior weights of drift, per year and root of a year (log). Tuned as one structure for all sizes
# of towns against benchmarks/eichung_staedte.py; see docs/entwicklung/prognose.md.
ZUGANG = Drift(
    stufen={0.02: 1.5, 0.05: 1.0, 0.1: 0.4, 0.2: 0.1},
    neigungen={0.005: 1.0, 0.02: 1.5, 0.05: 0.7},
    streuungen={0.0: 1.0, 0.01: 1.0, 0.05: 0.7, 0.15: 0.3},
)
BRUCH = 0.3
# What a town's entries do a year before it has said anything (log): half of what helps without § 28 rose by in NRW from
# 2021 to 2023 (169,028 to 175,990, IT.NRW: 2.0 % a year). Half, for these were two years, with gaps.
TREND = 0.01
ANTEIL = Drift(
    stufen={0.01: 1.0, 0.04: 1.0, 0.1: 0.4},
    neigungen={0.005: 1.0, 0.03: 1.0},
    streuungen={0.0: 1.0, 0.05: 0.5},
)
ENDEN = Drift(
    stufen={0.005: 1.0, 0.02: 1.0, 0.06: 0.3},
    neigungen={0.002: 1.0, 0.01: 1.0},
    streuungen={0.0: 1.0, 0.03: 0.5},
)
SAISON_STARRE = 20.0  # entries per calendar month that an even year is worth
FOLGE_STARRE = 4.0
ZELLE_STARRE = 5.0
RUNDEN = 4  # of bringing rows and columns to 1 by turns; what is left is below 1 in 1,000
ALTER_NOETIG = 15
GEBURTSTAG_ZUVIEL = 2.0  # standard errors above the usual number of ends


@dataclass(frozen=True, slots=True)
class Anpassung:
    """Everything the draws need; made once, used for any number of runs.

    ``ruhend``: mean months by kind with which the entries keep the stock as it is, where they were guessed from it. The stock
    is known better than either, so a run with longer durations has fewer entries.
    """

    verlauf: Verlauf
    vergangen: Vergangenheit
    stock: Stock
    gesamt: Stand
    je_art: tuple[Stand, ...]
    je_raum: tuple[Stand, ...]
    enden: Stand
    saison: Zahlen
    folgen: Zahlen
    rueckkehr: Zahlen
    geburtstage: Zahlen
    dauern: tuple[Dauern, ...]
    alter: Zahlen
    bevoelkerung: Bevoelkerung | None = None
    ruhend: Zahlen | None = None


def anpassen(v: Verlauf) -> Anpassung:
    """Unrechenbar where the past is too short."""
    g = vergangenheit(v)
    gesamt = g.zugang.sum((0, 1))
    zeit = np.full(g.perioden, float(JE))
    summe = np.maximum(gesamt, 0.5)
    fein = raster(g.monate, ANTEIL)
    grob = replace(raster(g.monate, ZUGANG, bruch=BRUCH), saison=SAISON_STARRE)
    folgen_, rueckkehr = _folgen(v, g)
    return Anpassung(
        verlauf=v,
        vergangen=g,
        stock=_stock(v, g),
        gesamt=stand(gesamt, mit_trend(zeit), grob, JE),
        je_art=anteile(g.zugang.sum(1), summe, fein),
        je_raum=anteile(g.zugang.sum(0), summe, fein),
        enden=_uhr(g),
        saison=_saison(v, g),
        folgen=folgen_,
        rueckkehr=rueckkehr,
        geburtstage=_geburtstage(v, g),
        dauern=dauern(v.arten, g.risiko.sum(2), g.enden.sum(2)),
        alter=_alter(v),
    )


def mit_trend(zeit: Zahlen) -> Zahlen:
    """Exposure of the past's periods (months each) if entries had risen by ``TREND`` up to the Stichtag."""
    bis = np.cumsum(zeit[::-1])[::-1] - zeit / 2
    return np.asarray(zeit * np.exp(-TREND / 12 * bis))


def mit_bevoelkerung(a: Anpassung, bevoelkerung: Bevoelkerung) -> Anpassung:
    """The same town, its entries following the projection from the Stichtag on."""
    return replace(a, bevoelkerung=bevoelkerung)


def anteile(zugang: Zahlen, summe: Zahlen, fein: Raster, je: int = JE) -> tuple[Stand, ...]:
    """Shares of kinds or areas: how much they drift is learned from all of them together."""
    einzeln = [stand(y, summe * max(y.sum(), 0.5) / summe.sum(), fein, je) for y in zugang]
    gemeinsam = sum(s.log_gewicht - s.raster.log_prior for s in einzeln) + fein.log_prior
    anteil = [np.log(max(y.sum(), 0.5) / summe.sum()) for y in zugang]
    return tuple(
        Stand(s.raster, s.mittel + np.array([a, 0.0]), s.streuung, gemeinsam)
        for s, a in zip(einzeln, anteil, strict=True)
    )


def _uhr(g: Vergangenheit) -> Stand:
    """How much faster helps end than on the past's average. How fast that was the hazards know: the same ends
    must not make it uncertain twice."""
    je_klasse = g.enden.sum(2) / np.maximum(g.risiko.sum(2), 1e-9)
    erwartet = np.maximum((je_klasse[:, :, None] * g.risiko).sum((0, 1)), 1e-6)
    return stand(g.enden.sum((0, 1)), erwartet, replace(raster(g.monate, ENDEN), relativ=True), JE)


def _saison(v: Verlauf, g: Vergangenheit) -> Zahlen:
    """Counted entries by calendar month of whole years, the prior's even share added."""
    jahre = g.monate // 12
    neu = v.beginn[(g.vorher < 0) & (v.beginn >= v.stand - 12 * jahre)]
    return np.asarray(np.bincount(neu.astype(int) % 12, minlength=12) + SAISON_STARRE, float)


def _stock(v: Verlauf, g: Vergangenheit) -> Stock:
    """Those in help, then those whose help ended lately and was not followed by another yet."""
    laeuft = ~np.isfinite(v.ende)
    gefolgt = np.zeros(len(v), bool)
    gefolgt[g.vorher[g.vorher >= 0]] = True
    raus = ~laeuft & ~gefolgt & (v.stand - v.ende < RUECKKEHR_MONATE)
    wer = np.concatenate([np.flatnonzero(laeuft), np.flatnonzero(raus)])
    pause = np.where(laeuft[wer], -1.0, v.stand - np.where(laeuft[wer], 0.0, v.ende[wer]))
    geburt = v.geburt[wer] + 0.5 - v.stand
    return Stock(v.art[wer], v.raum[wer], geburt, v.stand - v.beginn[wer], pause)


def _folgen(v: Verlauf, g: Vergangenheit) -> tuple[Zahlen, Zahlen]:
    """Counts (arten, 2 arten + 1) of switches, returns and nothing; counts of gaps by month."""
    n = len(v.arten)
    frueh = v.stand - RUECKKEHR_MONATE if g.monate > 2 * RUECKKEHR_MONATE else v.stand
    zaehlt = np.isfinite(v.ende) & (v.ende <= frueh)
    was = np.full(len(v), 2 * n)
    folgt = np.flatnonzero(g.vorher >= 0)
    was[g.vorher[folgt]] = v.art[folgt] + np.where(g.pause[folgt] < 1.0, 0, n)
    zahlen = np.zeros((n, 2 * n + 1))
    np.add.at(zahlen, (v.art[zaehlt], was[zaehlt]), 1.0)
    luecken = np.bincount(
        g.pause[folgt][g.pause[folgt] >= 1.0].astype(int), minlength=RUECKKEHR_MONATE + 1
    )[:RUECKKEHR_MONATE].astype(float)
    return folgen_gewichte(zahlen), luecken_summen(luecken)


def folgen_gewichte(zahlen: Zahlen) -> Zahlen:
    """Dirichlet weights from the counts: a kind with few leans on all kinds, all kinds on „nothing follows“."""
    n = len(zahlen)
    allgemein = (zahlen.sum(0) + 0.5 / n * np.append(np.full(2 * n, 0.02), 1.0)) / (
        zahlen.sum() + 0.5 / n * (0.04 * n + 1.0)
    )
    return np.asarray(zahlen + FOLGE_STARRE * allgemein)


def luecken_summen(luecken: Zahlen) -> Zahlen:
    """Cumulated shares of gaps by month, from counts by month."""
    weich = luecken + 0.5 * (np.arange(len(luecken)) > 0)
    return np.asarray(np.cumsum(weich) / weich.sum())


def _geburtstage(v: Verlauf, g: Vergangenheit) -> Zahlen:
    """(2, arten, 3): helps that met a birthday, and ends then beyond the usual (0 if not clearly more).

    Most towns end many helps at 18 or 21, others none: only what is seen is carried on. At 27 every help ends (§ 41).
    """
    ergebnis = np.zeros((2, len(v.arten), len(GEBURTSTAGE)))
    ergebnis[:, :, -1] = 1.0
    hazard = g.enden.sum((1, 2)) / np.maximum(g.risiko.sum((1, 2)), 1e-9)
    for i, alter in enumerate(GEBURTSTAGE[:-1]):
        tag = v.geburt + alter
        dabei = (v.beginn < tag) & (v.ende > tag) & (tag >= g.ab) & (tag + 2 <= v.stand)
        endet = dabei & (v.ende <= tag + 1 + 1e-9)
        n = np.bincount(v.art[dabei], minlength=len(v.arten)).astype(float)
        x = np.bincount(v.art[endet], minlength=len(v.arten)).astype(float)
        ueblich = (n * hazard).sum()
        if x.sum() > ueblich + GEBURTSTAG_ZUVIEL * np.sqrt(ueblich + 1) + 1:
            ergebnis[0, :, i] = n + 1
            ergebnis[1, :, i] = np.maximum(x - n * hazard, 0) + x.sum() / n.sum()
    return ergebnis


def _alter(v: Verlauf) -> Zahlen:
    """Ages at entry in months, (arten, ALTER_FELDER) quantiles; a kind with few takes those of all."""
    alter = np.maximum(v.beginn - v.geburt - 0.5, 0.0)
    je = [alter[v.art == k] for k in range(len(v.arten))]
    anteile = (np.arange(ALTER_FELDER) + 0.5) / ALTER_FELDER
    return np.array([np.quantile(a if len(a) >= ALTER_NOETIG else alter, anteile) for a in je])


def _dirichlet(alpha: Zahlen, n: int, rng: np.random.Generator) -> Zahlen:
    roh = rng.gamma(alpha, size=(n, *alpha.shape)) + 1e-300
    return np.asarray(roh / roh.sum(-1, keepdims=True))


def _punkte(st: Stand, n: int, rng: np.random.Generator) -> Ganze:
    gewicht = st.gewichte()
    return rng.choice(len(gewicht), n, p=gewicht)


def _wechselwirkung(zugang: Zahlen, n: int, rng: np.random.Generator) -> Zahlen:
    """Factors by kind and area around independence, (n, arten, raeume). Their means over kinds and over areas are 1:
    how large a kind or an area is has its own draw, and must not be uncertain twice."""
    art, raum = (x / x.sum() for x in (zugang.sum(1) + 1e-6, zugang.sum(0) + 1e-6))
    faktor = rng.gamma(ZELLE_STARRE + zugang, size=(n, *zugang.shape))
    faktor /= ZELLE_STARRE + zugang.sum() * np.outer(art, raum)
    for _ in range(RUNDEN):
        faktor /= (faktor @ raum)[:, :, None]
        faktor /= (art @ faktor)[:, None, :]
    return np.asarray(faktor)


def _zellen(a: Anpassung, n: int, monate: int, rng: np.random.Generator) -> Zahlen:
    """Shares of entries by kind and area, (n, arten, raeume, monate)."""
    punkt = _punkte(a.je_art[0], n, rng)
    art = np.exp(np.stack([ziehen(s, punkt, monate, rng) for s in a.je_art], 1))
    punkt = _punkte(a.je_raum[0], n, rng)
    raum = np.exp(np.stack([ziehen(s, punkt, monate, rng) for s in a.je_raum], 1))
    zugang = a.vergangen.zugang.sum(2)
    innen = raum[:, None] * _wechselwirkung(zugang, n, rng)[..., None]
    art /= art.sum(1, keepdims=True)
    innen *= (art / innen.sum(2))[:, :, None]
    return np.asarray(innen)


def _zugang(a: Anpassung, n: int, monate: int, rng: np.random.Generator) -> Zahlen:
    """All entries a month, (n, monate): level, a month's mood, season."""
    punkt = _punkte(a.gesamt, n, rng)
    alpha = JE * a.gesamt.raster.streuung[punkt][:, None]  # a month's, JE of them make a period's
    laune = np.where(
        alpha > 0, rng.gamma(1 / np.maximum(alpha, 1e-6), size=(n, monate)) * alpha, 1.0
    )
    monat = (a.verlauf.stand + np.arange(monate)) % 12
    saison = 12 * _dirichlet(a.saison, n, rng)[:, monat]
    log = ziehen(a.gesamt, punkt, monate, rng) + TREND / 12 * (np.arange(monate) + 0.5)
    return np.asarray(np.exp(log) * laune * saison)


def _geburtstag_ziehen(a: Anpassung, n: int, rng: np.random.Generator) -> Zahlen:
    versuche, treffer = a.geburtstage
    ja, nein = np.maximum(treffer, 1e-3), np.maximum(versuche - treffer, 1e-3)
    anteil = np.where(treffer > 0, rng.beta(ja, nein, (n, *treffer.shape)), 0.0)
    anteil[:, :, -1] = 1.0
    return np.asarray(anteil)


def parameter_ziehen(a: Anpassung, n: int, monate: int, rng: np.random.Generator) -> Zug:
    """``n`` towns that the past allows."""
    arten = a.verlauf.arten
    tempo = np.exp(ziehen(a.enden, _punkte(a.enden, n, rng), monate, rng))
    uhr = np.concatenate([np.zeros((n, 1)), np.cumsum(tempo, 1)], 1)
    rate = _zellen(a, n, monate, rng) * _zugang(a, n, monate, rng)[:, None, None]
    if a.bevoelkerung is not None:
        rate *= a.bevoelkerung.faktoren(a.alter, a.verlauf.stand, monate)[:, None, :]
    schluessel = rng.integers(0, 2**64, n, np.uint64)
    kraft = np.stack([d.ziehen(n, rng) for d in a.dauern], 1)
    if a.ruhend is not None:
        rate *= (a.ruhend / mittlere(kraft))[:, :, None, None]
    return Zug(
        schluessel=schluessel,
        rate=rate.reshape(n, -1, monate),
        grenzen=GRENZEN,
        kraft=kraft,
        uhr=np.repeat(uhr[:, None, :], len(arten), 1),
        geburtstage=GEBURTSTAGE.astype(float),
        geburtstag=_geburtstag_ziehen(a, n, rng),
        folge=np.cumsum(_dirichlet(a.folgen, n, rng)[:, :, :-1], -1),
        rueckkehr=a.rueckkehr,
        alter=a.alter,
        strom=np.array([STROEME.index(HILFEGRUPPEN[c].strom) for c in arten]),
    )
