"""One offer as the index holds it: terms with weights, and what the ranking reads of it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from massanzug.suche.begriffe import Eintrag
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.zielgruppe import ziele

_RANG = vorgabe("rang")
STUFEN: int = _RANG["stufen"]
PUNKT_STELLEN: int = _RANG["punkt_stellen"]
"""Decimals of a degree a point keeps; the fifth is a metre."""


def themenmarke(schluessel: str) -> str:
    """The term that stands for a subject."""
    return f"t:{schluessel}"


@lru_cache(maxsize=10_000)
def ortsmarke(ortsteil: str) -> str:
    """The term that stands for an Ortsteil or Wirkungsraum."""
    return "o:" + "".join(falten(s) for s in stuecke(ortsteil))


class Kopf(NamedTuple):
    """What the ranking reads of an offer beside its terms; ``frische`` in thousandths."""

    id: str
    name: str
    alter_von: int
    alter_bis: int
    punkt: tuple[float, float] | None
    ortsteil: str
    wirkungsraum: str
    ziele: int
    frische: int
    offen: tuple[tuple[int, int], ...]
    merkmale: tuple[tuple[str, str], ...]


class Dokument(NamedTuple):
    """An analysed offer. ``im_namen`` are the terms of its name, ``stuecke`` its different pieces
    of text, for the vocabulary."""

    kopf: Kopf
    terme: dict[str, int]
    im_namen: frozenset[str]
    stuecke: frozenset[str]


def kopf(eintrag: Eintrag) -> Kopf:
    """What the ranking reads of an offer."""
    return Kopf(
        id=eintrag.id,
        name=eintrag.name,
        alter_von=-1 if eintrag.alter_von is None else eintrag.alter_von,
        alter_bis=-1 if eintrag.alter_bis is None else eintrag.alter_bis,
        punkt=_gerundet(eintrag.punkt),
        ortsteil=eintrag.ortsteil,
        wirkungsraum=eintrag.wirkungsraum,
        ziele=ziele(eintrag.zielgruppe),
        frische=int(min(1.0, max(0.0, eintrag.frische)) * 1000 + 0.5),
        offen=eintrag.offen,
        merkmale=eintrag.merkmale,
    )


def _gerundet(punkt: tuple[float, float] | None) -> tuple[float, float] | None:
    return punkt and (round(punkt[0], PUNKT_STELLEN), round(punkt[1], PUNKT_STELLEN))
