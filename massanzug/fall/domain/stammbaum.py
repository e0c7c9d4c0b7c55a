"""Where everybody stands on a Genogramm: generations below each other, partners side by side, children under their parents.

Pure geometry over numbers; ``genogrammbild`` draws it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

ABSTAND = 150.0  # between two symbols
ZEILE = 190.0  # between two generations
RAND = 90.0
DURCHGAENGE = 8


@dataclass(frozen=True, slots=True)
class Verwandtschaft:
    """``menschen`` in the order in which siblings stand if nothing else decides; ``paare``: number → one or two
    people; ``kinder``: pair → its children; ``jung``: who stands below when nothing ties them."""

    menschen: Sequence[int]
    paare: Mapping[int, tuple[int, ...]]
    kinder: Mapping[int, Sequence[int]]
    jung: frozenset[int] = frozenset()


@dataclass(slots=True)
class Aufstellung:
    """``ort``: centre of each symbol; ``zeile``: its generation from 0."""

    ort: dict[int, tuple[float, float]] = field(default_factory=dict)
    zeile: dict[int, int] = field(default_factory=dict)


def aufstellen(v: Verwandtschaft) -> Aufstellung:
    """The same people and ties give the same places."""
    zeile = _generationen(v)
    eltern: dict[int, list[int]] = defaultdict(list)
    kinder: dict[int, list[int]] = defaultdict(list)
    for paar, ihre in v.kinder.items():
        for kind in ihre:
            eltern[kind] += v.paare[paar]
            for elternteil in v.paare[paar]:
                kinder[elternteil].append(kind)
    reihen = _bloecke(v, zeile)
    for _ in range(DURCHGAENGE):
        _ordnen(reihen[::-1], kinder, v.menschen)
        _ordnen(reihen, eltern, v.menschen)
    x = _waagerecht(reihen, eltern, kinder)
    links = min(x.values(), default=0.0)
    ort = {m: (x[m] - links + RAND, zeile[m] * ZEILE + RAND) for m in v.menschen}
    return Aufstellung(ort, zeile)


def _generationen(v: Verwandtschaft) -> dict[int, int]:
    """Partners on one level, children below all their parents. A circle (nobody is their own grandmother, but somebody may
    click so) ends after as many steps as there are people."""
    gruppe = _gruppen(v)
    ueber = {(gruppe[e], gruppe[k]) for p, ks in v.kinder.items() for e in v.paare[p] for k in ks}
    ueber = {(oben, unten) for oben, unten in ueber if oben != unten}
    ebene = dict.fromkeys(set(gruppe.values()), 0)
    for _ in v.menschen:
        for oben, unten in ueber:
            ebene[unten] = max(ebene[unten], ebene[oben] + 1)
        if max(ebene.values()) > len(ebene):
            break
    mit_eltern = {unten for _, unten in ueber}
    for oben in {
        o for o, _ in ueber
    } - mit_eltern:  # who has no parents here stands right above the children
        ebene[oben] = min(ebene[u] for o, u in ueber if o == oben) - 1
    tiefste = max(ebene.values(), default=0)
    gebunden = {g for paar in ueber for g in paar}
    for mensch in v.menschen:
        if gruppe[mensch] not in gebunden:
            unten = tiefste if mensch in v.jung else max(tiefste - 1, 0)
            ebene[gruppe[mensch]] = unten
    hoechste = min(ebene.values(), default=0)
    alle = sorted({ebene[gruppe[m]] - hoechste for m in v.menschen})
    return {m: alle.index(ebene[gruppe[m]] - hoechste) for m in v.menschen}


def _gruppen(v: Verwandtschaft) -> dict[int, int]:
    """Partners, and partners of partners, are one group, named after one of them."""
    gruppe = {m: m for m in v.menschen}
    for paar in v.paare.values():
        namen = {gruppe[m] for m in paar}
        gruppe = {m: min(namen) if g in namen else g for m, g in gruppe.items()}
    return gruppe


def _bloecke(v: Verwandtschaft, zeile: Mapping[int, int]) -> list[list[list[int]]]:
    """By generation: people who stand together because they are partners, whoever has most of them in the middle."""
    neben: dict[int, list[int]] = defaultdict(list)
    for paar in v.paare.values():
        for einer in paar:
            neben[einer] += [m for m in paar if m != einer and m not in neben[einer]]
    reihen: list[list[list[int]]] = [[] for _ in range(max(zeile.values(), default=-1) + 1)]
    fertig: set[int] = set()
    for mensch in sorted(v.menschen, key=lambda m: len(neben[m]) != 1):
        if mensch in fertig:
            continue
        block = _kette(mensch, neben)
        fertig.update(block)
        reihen[zeile[mensch]].append(block)
    return reihen


def _kette(anfang: int, neben: Mapping[int, Sequence[int]]) -> list[int]:
    """From one end: each next to a partner, as far as a row allows."""
    kette, offen = [anfang], [anfang]
    while offen:
        mensch = offen.pop()
        neue = [m for m in neben[mensch] if m not in kette]
        kette += neue
        offen += neue
    return kette


def _ordnen(
    reihen: list[list[list[int]]],
    verwandte: Mapping[int, Sequence[int]],
    reihenfolge: Sequence[int],
) -> None:
    """Blocks under (or over) the middle of their relatives, siblings in their own order; row by row."""
    platz = {m: nr for reihe in reihen for nr, m in enumerate(m for b in reihe for m in b)}
    alter = {m: nr / (len(reihenfolge) + 1) for nr, m in enumerate(reihenfolge)}

    def wunsch(mensch: int) -> float | None:
        da = [platz[m] for m in verwandte.get(mensch, ())]
        return sum(da) / len(da) + alter[mensch] if da else None

    def schluessel(block: list[int]) -> float:
        werte = [w for m in block if (w := wunsch(m)) is not None]
        return sum(werte) / len(werte) if werte else float(platz[block[0]])

    for reihe in reihen:
        for block in reihe:
            wuensche = [w for m in block if (w := wunsch(m)) is not None]
            if sum(b - a for a, b in pairwise(wuensche)) < 0:
                block.reverse()
        reihe.sort(key=schluessel)
        platz |= {m: nr for nr, m in enumerate(m for b in reihe for m in b)}


def _waagerecht(
    reihen: list[list[list[int]]],
    eltern: Mapping[int, Sequence[int]],
    kinder: Mapping[int, Sequence[int]],
) -> dict[int, float]:
    x = {m: nr * ABSTAND for reihe in reihen for nr, m in enumerate(m for b in reihe for m in b)}
    for durchgang in range(DURCHGAENGE):
        verwandte = eltern if durchgang % 2 == 0 else kinder
        for reihe in reihen if durchgang % 2 == 0 else reversed(reihen):
            wuensche = [_wunschmitte(block, verwandte, x) for block in reihe]
            breiten = [(len(block) - 1) * ABSTAND for block in reihe]
            for block, mitte, breite in zip(
                reihe, _verteilt(wuensche, breiten), breiten, strict=True
            ):
                for nr, mensch in enumerate(block):
                    x[mensch] = mitte - breite / 2 + nr * ABSTAND
    return x


def _wunschmitte(
    block: Sequence[int], verwandte: Mapping[int, Sequence[int]], x: Mapping[int, float]
) -> float:
    """So that each with relatives stands in their middle; a block without any stays."""
    eigene = sum(x[m] for m in block) / len(block)
    versatz = [
        sum(x[v] for v in verwandte[m]) / len(verwandte[m]) - x[m]
        for m in block
        if verwandte.get(m)
    ]
    return eigene + (sum(versatz) / len(versatz) if versatz else 0.0)


def _verteilt(wuensche: Sequence[float], breiten: Sequence[float]) -> list[float]:
    """As near to the wishes as the distances allow (least squares: neighbours that would overlap move together)."""
    davor = [0.0]
    for links, rechts in pairwise(breiten):
        davor.append(davor[-1] + (links + rechts) / 2 + ABSTAND)
    stapel: list[tuple[float, int]] = []
    for ziel in (w - d for w, d in zip(wuensche, davor, strict=True)):
        summe, anzahl = ziel, 1
        while stapel and stapel[-1][0] / stapel[-1][1] > summe / anzahl:
            s, a = stapel.pop()
            summe, anzahl = summe + s, anzahl + a
        stapel.append((summe, anzahl))
    flach = [summe / anzahl for summe, anzahl in stapel for _ in range(anzahl)]
    return [f + d for f, d in zip(flach, davor, strict=True)]
