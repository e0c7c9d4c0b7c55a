"""A fit without a list: from yearly numbers by kind, or from no more than the number of inhabitants.

What yearly numbers cannot tell has the national prior in its full width: how long helps last (within what stock and entries
allow together), how old people are, what follows. Season and birthdays are those of nobody in particular, and helps that follow
another are among the entries.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from massanzug.simulation.anpassen import (
    ANTEIL,
    BRUCH,
    ENDEN,
    SAISON_STARRE,
    ZUGANG,
    Anpassung,
    anteile,
    luecken_summen,
    mit_trend,
)
from massanzug.simulation.begriffe import Abgewiesen, Preise, Unrechenbar, Verlauf, Zahlen
from massanzug.simulation.dauer import dauern
from massanzug.simulation.hilfearten import (
    AMBULANT,
    HILFEGRUPPEN,
    PFLEGE,
    STATIONAER,
    TEILSTATIONAER,
    hilfecode,
)
from massanzug.simulation.lauf import Stock
from massanzug.simulation.lesen import Grund, zeilen
from massanzug.simulation.niveau import Stand, raster, stand
from massanzug.simulation.tafeln import ALTER_FELDER
from massanzug.simulation.vergangenheit import (
    GEBURTSTAGE,
    GRENZEN,
    JE,
    RUECKKEHR_MONATE,
    Vergangenheit,
)

SPALTEN = ("jahr", "hilfeart", "am_jahresende", "begonnen")
RAUM = "Stadt"
JAHR = 12
MITTEL_SD = 0.25  # log: stock over entries is the mean duration only in a town that stands still
OHNE_ZUGANG_SD = 0.3  # log: entries guessed from the stock and the national duration
ECKWERTE_SD = 0.4  # log: a town against the country's mean; sd of at least 30 % between towns
# Running on 31 December plus ended in the year, Germany 2023 (Destatis; § 35a: NRW 2021, IT.NRW, at its 17.9 million inhabitants)
HILFEN_2023 = {
    "27.2": 59_297, "29": 16_347, "30": 72_734, "31": 140_263, "32": 21_800, "33": 86_970,
    "34": 127_584, "35": 7_512, "35a": 168_000,
}  # fmt: skip
EINWOHNER_2023 = 83_500_000
# Months of help against each other: no published figures by kind, our own setting
PREIS_VERHAELTNIS = {AMBULANT: 1.0, TEILSTATIONAER: 2.5, PFLEGE: 1.3, STATIONAER: 5.0}
# Mean age at begin 10.2 years (2023, hzemonitor.akjstat.tu-dortmund.de); the spread is our own setting
ALTER_MITTEL, ALTER_STREUUNG, ALTER_HOECHSTENS = 122.0, 58.0, 210.0


@dataclass(frozen=True, slots=True)
class Jahreszahlen:
    """By kind and year, (arten, jahre): running on 31 December, begun in the year. ``unsicherheit`` is the standard error
    of the level (log) beyond that of the counts."""

    letztes_jahr: int
    arten: tuple[str, ...]
    bestand: Zahlen
    begonnen: Zahlen
    unsicherheit: float
    abgewiesen: tuple[Abgewiesen, ...]


def _zeile(zeile: dict[str, str]) -> tuple[str, int, float, float]:
    code = hilfecode(zeile["hilfeart"])
    if code is None:
        raise Grund(f"Hilfeart ist unbekannt: {zeile['hilfeart'][:20]!r}")
    try:
        jahr, bestand = int(zeile["jahr"]), float(zeile["am_jahresende"])
        begonnen = float(zeile["begonnen"] or "nan")
    except ValueError:
        raise Grund("Jahr, am_jahresende oder begonnen ist keine Zahl") from None
    if not (1950 <= jahr <= 2200 and 0 <= bestand < 1e6 and not (begonnen < 0 or begonnen > 1e6)):  # noqa: PLR2004
        raise Grund("Jahr oder Anzahl liegt außerhalb des Möglichen")
    return code, jahr, bestand, begonnen


def jahreszahlen_lesen(inhalt: bytes) -> Jahreszahlen:
    """CSV ``jahr, hilfeart, am_jahresende, begonnen``; the last may be empty. Unrechenbar without the same years for all kinds."""
    werte: dict[tuple[str, int], tuple[float, float]] = {}
    abgewiesen = []
    for nummer, zeile in zeilen(inhalt, SPALTEN):
        try:
            code, jahr, *zahlen = _zeile(zeile)
            if (code, jahr) in werte:
                raise Grund("für dieses Jahr und diese Hilfeart steht schon eine Zeile da")  # noqa: TRY301
            werte[code, jahr] = (zahlen[0], zahlen[1])
        except Grund as grund:
            abgewiesen.append(Abgewiesen(nummer, str(grund)))
    if not werte:
        raise Unrechenbar("Die Datei enthält keine Jahreszahl, mit der sich rechnen lässt.")
    arten, jahre = sorted({c for c, _ in werte}), [j for _, j in werte]
    spanne = range(min(jahre), max(jahre) + 1)
    fehlt = [f"§ {c} {j}" for c in arten for j in spanne if (c, j) not in werte]
    if fehlt:
        raise Unrechenbar(f"Es fehlen Jahreszahlen: {', '.join(fehlt[:5])}.")
    beide = np.array([[werte[c, j] for j in spanne] for c in arten])
    geschaetzt = bool(np.isnan(beide[..., 1]).any())
    sd = OHNE_ZUGANG_SD if geschaetzt else 0.0
    begonnen = np.where(
        np.isnan(beide[..., 1]), _zugang(tuple(arten), beide[..., 0]), beide[..., 1]
    )
    return Jahreszahlen(max(jahre), tuple(arten), beide[..., 0], begonnen, sd, tuple(abgewiesen))


def _zugang(arten: tuple[str, ...], bestand: Zahlen) -> Zahlen:
    """What a stock needs to stay as it is."""
    return np.asarray(bestand * JAHR / np.array([[HILFEGRUPPEN[c].monate] for c in arten]))


def eckwerte(einwohner: int, letztes_jahr: int) -> Jahreszahlen:
    """The country's mean for so many people, with the spread between towns. Unrechenbar for fewer than 1,000."""
    if einwohner < 1000:  # noqa: PLR2004
        raise Unrechenbar("Für weniger als 1.000 Menschen sagt der Bundesdurchschnitt nichts.")
    arten = tuple(sorted(HILFEN_2023))
    hilfen = np.array([[HILFEN_2023[c] * einwohner / EINWOHNER_2023] for c in arten])
    bestand = hilfen / (1 + JAHR / np.array([[HILFEGRUPPEN[c].monate] for c in arten]))
    return Jahreszahlen(letztes_jahr, arten, bestand, hilfen - bestand, ECKWERTE_SD, ())


def preise_aus_budget(j: Jahreszahlen, euro: float) -> Preise:
    """Prices by stream that make last year's mean stock cost so many euros a year."""
    anteil = np.array([PREIS_VERHAELTNIS[HILFEGRUPPEN[c].strom] for c in j.arten])
    je_einheit = euro / JAHR / max((j.bestand[:, -1] * anteil).sum(), 1e-9)
    return Preise({c: ((0, a * je_einheit),) for c, a in zip(j.arten, anteil, strict=True)}, ())


def aus_jahreszahlen(j: Jahreszahlen) -> Anpassung:
    """What ``anpassen`` makes of a list, of yearly numbers; Stichtag is the last year's end."""
    arten, jahre = len(j.arten), j.bestand.shape[1]
    summe = np.maximum(j.begonnen.sum(0), 0.5)
    gesamt = stand(
        np.round(summe),
        mit_trend(np.full(jahre, float(JAHR))),
        raster(JAHR * jahre, ZUGANG, BRUCH),
        JAHR,
    )
    weiter = gesamt.streuung.copy()
    weiter[:, 0, 0] += j.unsicherheit**2
    # a year's mood counts months by JE: the same variance of a month, said in quarters
    jahresraster = replace(gesamt.raster, streuung=gesamt.raster.streuung * JAHR / JE)
    fein = raster(JAHR * jahre, ANTEIL)
    nichts = np.zeros((arten, len(GRENZEN)))
    mittel = JAHR * (j.bestand.sum(1) + 0.5) / (j.begonnen.sum(1) + 0.5)
    sd = np.sqrt(MITTEL_SD**2 + j.unsicherheit**2 + 1 / (j.begonnen.sum(1) + 0.5))
    verlauf, stock = _stock(j, mittel)
    return Anpassung(
        verlauf=verlauf,
        vergangen=_vergangen(j),
        stock=stock,
        gesamt=replace(gesamt, raster=jahresraster, streuung=weiter),
        je_art=anteile(np.round(j.begonnen), summe, fein, JAHR),
        je_raum=anteile(np.round(summe)[None], summe, fein, JAHR),
        enden=_ohne_enden(),
        saison=np.full(12, SAISON_STARRE),
        folgen=_nichts_folgt(arten),
        rueckkehr=luecken_summen(np.zeros(RUECKKEHR_MONATE)),
        geburtstage=_geburtstage(arten),
        dauern=dauern(j.arten, nichts, nichts, np.stack([mittel, sd], 1)),
        alter=np.tile(_alter(), (arten, 1)),
        ruhend=mittel if j.unsicherheit else None,
    )


def _geburtstage(arten: int) -> Zahlen:
    """Only the 27th ends a help for certain."""
    ergebnis = np.zeros((2, arten, len(GEBURTSTAGE)))
    ergebnis[:, :, -1] = 1.0
    return ergebnis


def _nichts_folgt(arten: int) -> Zahlen:
    """Helps begun in a year are counted with those that follow another: the entries hold them already."""
    return np.eye(1, 2 * arten + 1, 2 * arten).repeat(arten, 0)


def _ohne_enden() -> Stand:
    """Nothing known of how fast helps end lately: its drift as the prior has it."""
    r = raster(JE, ENDEN)
    streuung = np.zeros((len(r.stufe), 2, 2))
    streuung[:, 1, 1] = r.neigung**2
    return Stand(r, np.zeros((len(r.stufe), 2)), streuung, r.log_prior)


def _alter() -> Zahlen:
    z = np.sort(np.random.default_rng(1).normal(ALTER_MITTEL, ALTER_STREUUNG, 40 * ALTER_FELDER))
    return np.asarray(np.clip(z.reshape(ALTER_FELDER, -1).mean(1), 0, ALTER_HOECHSTENS))


def _vergangen(j: Jahreszahlen) -> Vergangenheit:
    quartale = np.repeat(j.begonnen / (JAHR // JE), JAHR // JE, 1)[:, None, :]
    leer = np.zeros((len(j.arten), len(GRENZEN), quartale.shape[2]))
    ab = JAHR * (j.letztes_jahr + 1) - JE * quartale.shape[2]
    keine = np.zeros(0, np.int64)
    return Vergangenheit(ab, quartale.shape[2], quartale, leer, leer, keine, np.zeros(0))


def _stock(j: Jahreszahlen, mittel: Zahlen) -> tuple[Verlauf, Stock]:
    """Those running, here for as long as in a town that stands still (quantiles of an exponential); no list of them."""
    anzahl = np.round(j.bestand[:, -1]).astype(int)
    art = np.repeat(np.arange(len(anzahl)), anzahl)
    platz = np.concatenate([(np.arange(n) + 0.5) / n for n in anzahl] or [np.zeros(0)])
    seit = np.minimum(-np.log1p(-platz) * mittel[art], 150.0)
    bei_beginn = _alter()[(np.arange(len(art)) * 97) % ALTER_FELDER]
    geburt = -np.minimum(bei_beginn + seit, 20.5 * JAHR)
    keine, leer = np.zeros(0, np.int64), np.zeros(0)
    stand_ = JAHR * (j.letztes_jahr + 1)
    verlauf = Verlauf(
        stand_, (RAUM,), j.arten, keine, keine, keine, keine, leer, leer, j.abgewiesen
    )
    raum = np.zeros(len(art), np.int64)
    return verlauf, Stock(art, raum, geburt, seit, np.full(len(art), -1.0))
