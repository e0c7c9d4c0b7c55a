"""The mean of all runs without a run: entries, who is still there, what follows, month by month.

Survivors are means over the town's own draws (``simulation/grundlage.py``); what is uncertain beyond them, the clock of ending and
the strengths of assumptions, is taken at ``ZUEGE`` places each and averaged. Where it leaves the runs: how long two helps of
one case last, and entries and their shares, count as independent; who switches has the ages of those who
begin. In usual towns that is less than 1 of 100; where nearly all ends are switches at a birthday it is more.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, fields
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from massanzug.erwartung.wirkungen import Gang, Wirkung, Zahlen, dazu, wirken

Ganze = NDArray[np.int64]

ZUEGE = 16
# Months on the clock of ending at which survivors are known; straight lines between.
UHR = np.concatenate([np.arange(0, 48, 0.5), np.arange(48, 120, 2.0), np.arange(120, 481, 15.0)])
ORTE = np.array([0.5 - 12**-0.5, 0.5 + 12**-0.5])  # of an entry in its month (Gauss)


@dataclass(frozen=True, slots=True)
class Grundlage:
    """What the recursion needs of a fitted town. Arrays of (arten, monate) are the forecast's months.

    ``zugang`` entries; ``tempo`` (ZUEGE, monate) of the clock; ``neu`` (arten, UHR) share of new helps still there,
    ``neu_tage`` (ORTE, arten, monate + 1) of these by birthdays, that many months after the entry's month began;
    ``stock`` (gruppen, UHR) those there at the Stichtag, ``stock_tage`` (gruppen, monate + 1), ``stock_art`` their kinds;
    ``wechsel`` and ``rueckkehr`` (arten, arten) shares of ends, ``pause`` by months; ``heimkehr`` (arten, monate) who
    comes back of those whose help had ended before. ``preis`` euros for a month of help.
    """

    stand: int
    stroeme: tuple[str, ...]
    zugang: Zahlen
    tempo: Zahlen
    neu: Zahlen
    neu_tage: Zahlen
    stock: Zahlen
    stock_tage: Zahlen
    stock_art: Zahlen
    wechsel: Zahlen
    rueckkehr: Zahlen
    pause: Zahlen
    heimkehr: Zahlen
    preis: Zahlen

    def als_bytes(self) -> bytes:
        """In single precision, compressed."""
        strom = io.BytesIO()
        felder = {f.name: np.asarray(getattr(self, f.name)) for f in fields(self)}
        klein = {n: f.astype(np.float32) if f.dtype == float else f for n, f in felder.items()}
        np.savez_compressed(strom, allow_pickle=False, **klein)
        return strom.getvalue()

    @classmethod
    def aus_bytes(cls, inhalt: bytes) -> Grundlage:
        with np.load(io.BytesIO(inhalt), allow_pickle=False) as felder:
            werte = {f.name: felder[f.name].astype(float) for f in fields(cls)[2:]}
            return cls(int(felder["stand"]), tuple(felder["stroeme"].tolist()), **werte)


@dataclass(frozen=True, slots=True)
class Erwartung:
    """``faelle`` running helps at each month's end, ``kosten`` euros in each month, fixed cost among them."""

    faelle: Zahlen
    kosten: Zahlen


def erwarten(g: Grundlage, wirkungen: Sequence[Wirkung] = ()) -> Erwartung:
    """The town with these assumptions; without any, the town as it goes on."""
    arten, monate = g.zugang.shape
    ohne = Gang(
        np.broadcast_to(g.zugang[None, :, None], (ZUEGE, arten, 1, monate)),
        np.broadcast_to(g.tempo[:, None], (ZUEGE, arten, monate)),
        g.stand,
        g.stroeme,
    )
    staerken = _staerken(wirkungen)
    mit = wirken(ohne, wirkungen, staerken)
    beiwerk = dazu(ohne, wirkungen, staerken)
    da = _verlauf(g, mit.zugang[:, :, 0], mit.tempo)
    hilfemonate = (da[:, :, 1:] + da[:, :, :-1]) / 2
    euro = (hilfemonate * g.preis * beiwerk.preisfaktor).sum(1) + beiwerk.festkosten
    return Erwartung(da[:, :, 1:].sum(1).mean(0), euro.mean(0))


def _staerken(wirkungen: Sequence[Wirkung]) -> Zahlen:
    """(wirkungen, ZUEGE): each assumption at as many equally likely places, in an order of its own (a Latin hypercube)."""
    orte = np.array([NormalDist().inv_cdf((i + 0.5) / ZUEGE) for i in range(ZUEGE)])
    orte /= orte.std()
    gemischt = [np.random.default_rng(i).permutation(orte) for i in range(len(wirkungen))]
    zeilen = [w.mittel + w.streuung * z for w, z in zip(wirkungen, gemischt, strict=True)]
    return np.array(zeilen).reshape(len(wirkungen), ZUEGE)


def _platz(uhr: Zahlen) -> tuple[Ganze, Zahlen]:
    """Where on ``UHR``: the field before, and the share of the way to the next. Its ever wider fields make the place the least of
    three straight lines."""
    platz = np.minimum(2 * uhr, np.minimum(72 + uhr / 2, 124 + uhr / 15))
    links = np.minimum(platz.astype(np.int64), len(UHR) - 2)
    return links, platz - links


def _ablesen(tafel: Zahlen, links: Ganze, anteil: Zahlen) -> Zahlen:
    """A row of ``tafel`` at places of the clock."""
    return tafel[links] + anteil * np.diff(tafel)[links]


def _verlauf(g: Grundlage, zugang: Zahlen, tempo: Zahlen) -> Zahlen:
    """Running helps at the months' bounds, (ZUEGE, arten, monate + 1)."""
    n, arten, monate = zugang.shape
    uhr = np.concatenate([np.zeros((n, arten, 1)), np.cumsum(tempo, -1)], -1)
    da = _stock(g, uhr)
    weg = -np.diff(da, axis=2)
    bleibt = _neue(g, uhr, tempo)
    beginn = zugang + g.heimkehr
    luecken = np.convolve(g.pause, [0.5, 0.5])  # a gap's months, and both times within their months
    for m in range(monate):
        neue = beginn[:, :, m]
        for _ in range(2):  # who switches may switch again in the same month
            ende = weg[:, :, m] + neue * (1 - bleibt[:, :, m, m + 1])
            neue = beginn[:, :, m] + ende @ g.wechsel
        da[:, :, m + 1 :] += neue[..., None] * bleibt[:, :, m, m + 1 :]
        weg[:, :, m] += neue * (1 - bleibt[:, :, m, m + 1])
        weg[:, :, m + 1 :] -= neue[..., None] * np.diff(bleibt[:, :, m, m + 1 :], axis=2)
        bis = min(len(luecken), monate - m)
        zurueck = weg[:, :, m] @ g.rueckkehr
        beginn[:, :, m : m + bis] += zurueck[..., None] * luecken[:bis]
    return da


def _stock(g: Grundlage, uhr: Zahlen) -> Zahlen:
    """Those of the Stichtag still in their help, (ZUEGE, arten, monate + 1)."""
    noch = np.zeros(uhr.shape)
    for k in range(uhr.shape[1]):
        wer = g.stock_art == k
        # by the clock for all that have the same birthdays ahead: (UHR, monate + 1) each
        links, anteil = _platz(uhr[:, k])
        m = np.arange(uhr.shape[2])
        tafel = g.stock[wer].T @ g.stock_tage[wer]
        noch[:, k] = (1 - anteil) * tafel[links, m] + anteil * tafel[links + 1, m]
    return noch


def _neue(g: Grundlage, uhr: Zahlen, tempo: Zahlen) -> Zahlen:
    """Share of a month's entries there at a later bound, (ZUEGE, arten, month of entry, monate + 1)."""
    n, arten, monate = tempo.shape
    von, bis = np.triu_indices(monate, 0)
    bis = bis + 1
    bleibt = np.zeros((n, arten, monate, monate + 1))
    for k in range(arten):
        for i, ort in enumerate(ORTE):
            seit = uhr[:, k, bis] - (uhr[:, k, :-1] + ort * tempo[:, k])[:, von]
            noch = _ablesen(g.neu[k], *_platz(seit))
            bleibt[:, k, von, bis] += noch * g.neu_tage[i, k, bis - von] / len(ORTE)
    return bleibt
