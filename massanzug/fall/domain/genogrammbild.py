"""The Genogramm as a drawing with the usual symbols: pure geometry, the same for the page, the file and the print."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from massanzug.fall.begriffe import Kindart, Paarart, Verhaeltnisart, Zeichen
from massanzug.fall.domain.stammbaum import (
    ABSTAND,
    RAND,
    ZEILE,
    Aufstellung,
    Verwandtschaft,
    aufstellen,
)
from massanzug.fall.models import Angehoerige, Kindschaft, Paar, Verhaeltnis

R = 26.0  # half a symbol
RING = 5.0  # the second line around whom it is about
BOGEN = 22.0  # how far above the symbols a line passes that has somebody in between
STUFE = 7.0  # children of different pairs hang at different heights
SCHRIFT = 20.0  # below a symbol
HAUSRAND = 20.0
ZACKEN = 7.0
SCHRITTE = 20  # of a line between two
STEIGUNG_NAH, STEIGUNG_FERN = 34.0, 75.0
Punkt = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figur:
    """One person. ``umriss``: the symbol as a path; ``doppelt``: whom it is about; ``kreuz``: has died."""

    angehoerige: Angehoerige
    x: float
    y: float
    umriss: str
    doppelt: str
    kreuz: str
    schrift_y: float

    @property
    def jahr(self) -> str:
        jahr = str(self.angehoerige.jahrgang or "")
        return f"{jahr} †".strip() if self.angehoerige.verstorben else jahr


@dataclass(frozen=True, slots=True)
class Linie:
    """``art`` names its look: ``paar``, ``paar-zusammen``, ``kind``, ``kind-pflege``, ``kind-adoptiert``, ``eng``, ``belastet``,
    ``abgebrochen``, ``haus``."""

    art: str
    weg: str


@dataclass(frozen=True, slots=True)
class Genogrammbild:
    breite: float
    hoehe: float
    figuren: tuple[Figur, ...]
    linien: tuple[Linie, ...]


@dataclass(frozen=True, slots=True)
class Familie:
    """All that is drawn; whoever is missing in ``menschen`` is left out everywhere."""

    menschen: Sequence[Angehoerige]
    paare: Sequence[Paar]
    kindschaften: Sequence[Kindschaft]
    verhaeltnisse: Sequence[Verhaeltnis]

    def partner(self, paar: Paar) -> tuple[int, ...]:
        da = {m.pk for m in self.menschen}
        return tuple(pk for pk in (paar.eine_id, paar.andere_id) if pk in da)

    def kinder(self, paar: Paar) -> list[Kindschaft]:
        da = {m.pk for m in self.menschen}
        return [k for k in self.kindschaften if k.paar_id == paar.pk and k.kind_id in da]


def aufgestellt(f: Familie) -> Aufstellung:
    """Siblings from the oldest to the youngest; who has no year stands as they came."""
    alle = sorted(f.menschen, key=lambda m: (m.jahrgang or 0, m.pk))
    paare = {p.pk: f.partner(p) for p in f.paare if f.partner(p)}
    return aufstellen(
        Verwandtschaft(
            menschen=[m.pk for m in alle],
            paare=paare,
            kinder={p.pk: [k.kind_id for k in f.kinder(p)] for p in f.paare if p.pk in paare},
            jung=frozenset(m.pk for m in alle if m.person is not None and m.person.jung),
        )
    )


def genogrammbild(f: Familie, ort: Mapping[int, Punkt]) -> Genogrammbild:
    """``ort``: where ``aufgestellt`` puts everybody."""
    linien = [
        *_haus(f, ort),
        *(linie for v in f.verhaeltnisse for linie in _verhaeltnis(v, ort)),
        *(linie for nr, p in enumerate(f.paare) if f.partner(p) for linie in _paar(f, p, nr, ort)),
    ]
    return Genogrammbild(
        breite=max((x for x, _ in ort.values()), default=0.0) + RAND,
        hoehe=max((y for _, y in ort.values()), default=0.0) + RAND,
        figuren=tuple(_figur(m, ort[m.pk]) for m in f.menschen),
        linien=tuple(linien),
    )


def _figur(m: Angehoerige, ort: Punkt) -> Figur:
    x, y = ort
    mitten_drin = m.person is not None and m.person.jung
    kreuz = f"M{x - R},{y - R}L{x + R},{y + R}M{x - R},{y + R}L{x + R},{y - R}"
    return Figur(
        angehoerige=m,
        x=x,
        y=y,
        umriss=_umriss(m.zeichen, x, y, R),
        doppelt=_umriss(m.zeichen, x, y, R + RING) if mitten_drin else "",
        kreuz=kreuz if m.verstorben else "",
        schrift_y=y + R + SCHRIFT,
    )


def _umriss(zeichen: str, x: float, y: float, r: float) -> str:
    if zeichen == Zeichen.WEIBLICH:
        return f"M{x - r},{y}A{r},{r} 0 1 0 {x + r},{y}A{r},{r} 0 1 0 {x - r},{y}Z"
    if zeichen == Zeichen.MAENNLICH:
        return f"M{x - r},{y - r}H{x + r}V{y + r}H{x - r}Z"
    if zeichen == Zeichen.ERWARTET:
        return f"M{x},{y - r}L{x + r},{y + r * 0.8}H{x - r}Z"
    return f"M{x},{y - r}L{x + r},{y}L{x},{y + r}L{x - r},{y}Z"


def _paar(f: Familie, p: Paar, nr: int, ort: Mapping[int, Punkt]) -> list[Linie]:
    orte = sorted(ort[pk] for pk in f.partner(p))
    kinder = f.kinder(p)
    if len(orte) == 1:
        (x, y) = orte[0]
        return _kinder((x, y + R), kinder, nr, ort)
    (x1, y), (x2, y2) = orte
    if abs(x2 - x1) <= ABSTAND and y == y2:
        weg, mitte = f"M{x1 + R},{y}H{x2 - R}", ((x1 + x2) / 2, y)
    else:
        oben = min(y, y2) - R - BOGEN
        weg, mitte = f"M{x1},{y - R}V{oben}H{x2}V{y2 - R}", (x2 - ABSTAND / 2, oben)
    art = "paar-zusammen" if p.paarart == Paarart.ZUSAMMEN else "paar"
    linien = [Linie(art, weg)]
    linien += [Linie("paar", s) for s in _striche(p.paarart, mitte)]
    return linien + _kinder(mitte, kinder, nr, ort)


def _striche(paarart: str, mitte: Punkt) -> list[str]:
    """Parted: one stroke across; divorced: two."""
    anzahl = {Paarart.GETRENNT: 1, Paarart.GESCHIEDEN: 2}.get(Paarart(paarart), 0)
    x, y = mitte
    return [f"M{x - 26 + 9 * i},{y + 9}L{x - 16 + 9 * i},{y - 9}" for i in range(anzahl)]


def _kinder(
    von: Punkt, kinder: Sequence[Kindschaft], nr: int, ort: Mapping[int, Punkt]
) -> list[Linie]:
    x, y = von
    linien = []
    for k in kinder:
        kx, ky = ort[k.kind_id]
        hoehe = ky - ZEILE / 2 + 20 + (nr % 4) * STUFE
        art = "kind" if k.kindart == Kindart.LEIBLICH else f"kind-{k.kindart}"
        linien.append(Linie(art, f"M{x},{y}V{hoehe}H{kx}V{ky - R}"))
    return linien


def _verhaeltnis(v: Verhaeltnis, ort: Mapping[int, Punkt]) -> list[Linie]:
    if v.eine_id not in ort or v.andere_id not in ort:
        return []
    bahn = _bahn(ort[v.eine_id], ort[v.andere_id])
    if v.verhaeltnisart == Verhaeltnisart.BELASTET:
        seiten = [0.0, *(ZACKEN * (-1) ** i for i in range(SCHRITTE - 1)), 0.0]
        return [Linie("belastet", _zug(bahn, seiten))]
    if v.verhaeltnisart == Verhaeltnisart.ABGEBROCHEN:
        mitte = SCHRITTE // 2
        halb = [_zug(bahn[:mitte], [0.0] * mitte), _zug(bahn[mitte + 1 :], [0.0] * mitte)]
        quer = [_zug([bahn[i], bahn[i]], [-9.0, 9.0]) for i in (mitte - 1, mitte + 1)]
        return [Linie("abgebrochen", "".join((*halb, *quer)))]
    return [Linie("eng", "".join(_zug(bahn, [seite] * len(bahn)) for seite in (-4.0, 4.0)))]


def _bahn(von: Punkt, bis: Punkt) -> list[tuple[Punkt, Punkt]]:
    """Points on the way from one symbol to another, each with the direction across. Between two of one generation it rises:
    in the middle runs the line of a pair, and others may stand there."""
    (x1, y1), (x2, y2) = von, bis
    weite = math.hypot(x2 - x1, y2 - y1) or 1.0
    quer = (-(y2 - y1) / weite, (x2 - x1) / weite)
    hoch = 0.0 if y1 != y2 else (STEIGUNG_NAH if weite <= ABSTAND else STEIGUNG_FERN)
    bahn = []
    for i in range(SCHRITTE + 1):
        t = (R + 8 + (weite - 2 * R - 16) * i / SCHRITTE) / weite
        bahn.append(((x1 + (x2 - x1) * t, y1 + (y2 - y1) * t - hoch * 4 * t * (1 - t)), quer))
    return bahn


def _zug(bahn: Sequence[tuple[Punkt, Punkt]], seiten: Sequence[float]) -> str:
    """Along the way, so far beside it."""
    ecken = [
        f"{x + qx * s:.1f},{y + qy * s:.1f}"
        for ((x, y), (qx, qy)), s in zip(bahn, seiten, strict=True)
    ]
    return "M" + "L".join(ecken)


def _haus(f: Familie, ort: Mapping[int, Punkt]) -> list[Linie]:
    """One line around all who live together; around each where it would take in others."""
    drin = [m.pk for m in f.menschen if m.im_haushalt]
    draussen = [ort[m.pk] for m in f.menschen if not m.im_haushalt]
    if not drin:
        return []
    huelle = _huelle([ecke for pk in drin for ecke in _ecken(ort[pk])])
    if any(_innen(punkt, huelle) for punkt in draussen):
        return [Linie("haus", _vieleck(_ecken(ort[pk]))) for pk in drin]
    return [Linie("haus", _vieleck(huelle))]


def _ecken(ort: Punkt) -> list[Punkt]:
    x, y = ort
    weit, oben, unten = R + HAUSRAND, R + HAUSRAND - 6, R + SCHRIFT + HAUSRAND + 6
    return [
        (x - weit, y - oben),
        (x + weit, y - oben),
        (x + weit, y + unten),
        (x - weit, y + unten),
    ]


def _vieleck(ecken: Sequence[Punkt]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in ecken) + "Z"


def _links(a: Punkt, b: Punkt, c: Punkt) -> float:
    """Above zero: c lies to the left of the way from a to b."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _huelle(punkte: Sequence[Punkt]) -> list[Punkt]:
    """The convex hull (Andrew's monotone chain)."""

    def haelfte(reihe: Sequence[Punkt]) -> list[Punkt]:
        kette: list[Punkt] = []
        for p in reihe:
            while len(kette) > 1 and _links(kette[-2], kette[-1], p) <= 0:
                kette.pop()
            kette.append(p)
        return kette[:-1]

    geordnet = sorted(set(punkte))
    return haelfte(geordnet) + haelfte(geordnet[::-1])


def _innen(punkt: Punkt, huelle: Sequence[Punkt]) -> bool:
    """With the symbol's own width, so that no line cuts somebody in half."""
    ecken = [(punkt[0] + dx, punkt[1] + dy) for dx in (-R, R) for dy in (-R, R)]
    kanten = list(zip(huelle, [*huelle[1:], huelle[0]], strict=True))
    return any(all(_links(a, b, e) >= 0 for a, b in kanten) for e in ecken)
