"""From a fitted town to what its mean course needs (``massanzug/erwartung``): made once, asked for every moved slider."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from massanzug.erwartung.rekursion import ORTE, UHR, ZUEGE, Grundlage
from massanzug.simulation.anpassen import Anpassung, parameter_ziehen
from massanzug.simulation.auswerten import preispfade
from massanzug.simulation.begriffe import Preise, Zahlen
from massanzug.simulation.dauer import mittlere
from massanzug.simulation.hilfearten import HILFEGRUPPEN
from massanzug.simulation.lauf import Zug
from massanzug.simulation.vergangenheit import GRENZEN

MONATE = 36
STAEDTE = 2000  # draws for the mean of entries
KURVEN = 100  # of them for the mean of survivors
_NIE = 1e5  # months


def grundlage(a: Anpassung, preise: Preise, saat: int = 1, monate: int = MONATE) -> Grundlage:
    """A second for a large town."""
    zug = parameter_ziehen(replace(a, ruhend=None), STAEDTE, monate, np.random.default_rng(saat))
    arten = len(a.verlauf.arten)
    rate = zug.rate.reshape(STAEDTE, arten, -1, monate).sum(2).mean(0)
    kraft = zug.kraft[:KURVEN]
    gewicht = np.ones((KURVEN, arten)) if a.ruhend is None else a.ruhend / mittlere(kraft)
    neu = np.array(
        [_ueberlebende(kraft[:, k], np.zeros(1), gewicht[:, k])[0] for k in range(arten)]
    )
    stock, stock_tage, stock_art = _stock(a, zug, monate)
    folge = np.diff(zug.folge.mean(0), prepend=0.0)
    return Grundlage(
        stand=a.verlauf.stand,
        stroeme=tuple(HILFEGRUPPEN[c].strom for c in a.verlauf.arten),
        zugang=rate * neu[:, :1],
        tempo=_uhren(zug),
        neu=neu / neu[:, :1],
        neu_tage=_neue_geburtstage(zug, monate),
        stock=stock,
        stock_tage=stock_tage,
        stock_art=stock_art,
        wechsel=folge[:, :arten],
        rueckkehr=folge[:, arten:],
        pause=np.diff(zug.rueckkehr, prepend=0.0),
        heimkehr=_heimkehr(a, folge, monate),
        preis=preispfade(a, preise, monate),
    )


def _uhren(zug: Zug) -> Zahlen:
    """``ZUEGE`` clocks of the drawn ones, evenly by how far they run: (ZUEGE, monate)."""
    ordnung = np.argsort(zug.uhr[:, 0, -1])
    stellen = ((np.arange(ZUEGE) + 0.5) / ZUEGE * len(ordnung)).astype(int)
    return np.asarray(np.diff(zug.uhr[ordnung[stellen], 0], axis=-1))


def _ueberlebende(kraft: Zahlen, seit: Zahlen, gewicht: Zahlen) -> Zahlen:
    """Of one kind, ``kraft`` (draws, classes): mean over the draws of the share of those in help for ``seit`` months who still
    are, (seit, UHR)."""
    ende = np.append(GRENZEN, _NIE)
    summen = np.zeros((len(kraft), len(ende)))
    summen[:, 1:] = np.cumsum(kraft * np.diff(ende), -1)
    ergebnis = np.zeros((len(seit), len(UHR)))
    for n in range(len(kraft)):
        bis = np.interp(seit[:, None] + UHR, ende, summen[n])
        ergebnis += gewicht[n] * np.exp(bis[:, :1] - bis)
    return ergebnis / len(kraft)


def _noch(tag: Zahlen, ab: float, anteil: Zahlen, monate: int) -> Zahlen:
    """Share whom no birthday (…, 3) after ``ab`` has ended a help up to each month's bound: (…, monate + 1)."""
    vorbei = (tag > ab)[..., None] & (tag[..., None] < np.arange(monate + 1))
    return np.asarray((1 - anteil[..., None] * vorbei).prod(-2))


def _neue_geburtstage(zug: Zug, monate: int) -> Zahlen:
    """Of new helps by kind, (ORTE, arten, monate + 1), the mean over the ages they begin at."""
    anteil = zug.geburtstag.mean(0)[:, None]
    return np.array(
        [
            _noch(ort + zug.geburtstage - zug.alter[..., None], ort, anteil, monate).mean(1)
            for ort in ORTE
        ]
    )


def _stock(a: Anpassung, zug: Zug, monate: int) -> tuple[Zahlen, Zahlen, Zahlen]:
    """Those in help, together where kind and birthdays to come are the same."""
    da = a.stock.pause < 0
    art, seit = a.stock.art[da], np.maximum(a.stock.seit[da], 1e-9)
    tag = a.stock.geburt[da][:, None] + zug.geburtstage
    bald = np.where((tag > 0) & (tag < monate), np.ceil(tag), 0)
    gruppen, welche = np.unique(np.column_stack([art, bald]), axis=0, return_inverse=True)
    zahl = np.zeros((len(gruppen), len(UHR)))
    for k in range(len(a.verlauf.arten)):
        wer = art == k
        kraft = zug.kraft[:KURVEN, k]
        np.add.at(zahl, welche.ravel()[wer], _ueberlebende(kraft, seit[wer], np.ones(KURVEN)))
    gruppe_art = gruppen[:, 0].astype(int)
    anteil = zug.geburtstag.mean(0)[gruppe_art]
    return zahl, _noch(gruppen[:, 1:] - 0.5, 0.0, anteil, monate), gruppen[:, 0]


def _heimkehr(a: Anpassung, folge: Zahlen, monate: int) -> Zahlen:
    """Who comes back of those whose help ended before the Stichtag, by kind and month."""
    arten = len(a.verlauf.arten)
    raus = a.stock.pause >= 0
    pause, art = a.stock.pause[raus], a.stock.art[raus]
    ergebnis = np.zeros((arten, monate))
    je_monat = np.diff(a.rueckkehr, prepend=0.0)
    nichts = 1 - folge.sum(1)
    for p, k in zip(pause, art, strict=True):
        offen = np.where(np.arange(len(je_monat)) >= int(p), je_monat, 0.0)
        rest, kommt = offen.sum(), folge[k, arten:].sum()
        if rest <= 0 or kommt <= 0:
            continue
        chance = kommt * rest / (kommt * rest + nichts[k])
        wann = np.arange(len(je_monat))[:, None] + (np.arange(20) + 0.5) / 20 - p
        monat = np.maximum(wann, 0).astype(int)
        spalte = np.zeros(monate)
        np.add.at(spalte, np.minimum(monat, monate - 1), (chance * offen / rest / 20)[:, None])
        ergebnis += np.outer(folge[k, arten:] / kommt, spalte)
    return ergebnis
