"""One offer as the index holds it: terms with whole-number weights, and what the ranking reads.

A term's weight is the BM25F frequency over all fields (each field weighed and normalised by a
fixed length from the specification), times ``stufen``, as a whole number: nothing depends on the
rest of the corpus, so that a changed offer changes nothing but itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from massanzug.suche.analyse import Analyse
from massanzug.suche.begriffe import Eintrag
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.zielgruppe import ziele

_RANG = vorgabe("rang")
_FELDER: dict[str, tuple[float, float, float]] = {
    name: (feld["gewicht"], feld["laenge"], feld["b"]) for name, feld in _RANG["felder"].items()
}
STUFEN: int = _RANG["stufen"]
_HOECHSTE: int = _RANG["hoechste_stufe"]
_THEMEN: list[float] = _RANG["themen"]
PUNKT_STELLEN: int = _RANG["punkt_stellen"]
"""Decimals of a degree a point keeps; the fifth is a metre."""
_TEXTE: dict[str, Callable[[Eintrag], str]] = {
    "name": lambda e: e.name,
    "zielgruppe": lambda e: e.zielgruppe,
    "texte": lambda e: "\n".join(e.texte),
    "beschreibung": lambda e: e.beschreibung,
    "traeger": lambda e: e.traeger,
    "ort": lambda e: f"{e.ortsteil} {e.wirkungsraum} {e.anschrift}",
}

_WIEDERKEHREND = frozenset({"zielgruppe", "traeger", "ort"})
"""Fields that many offers fill alike: their texts are cut once."""


@lru_cache(maxsize=20_000)
def _stuecke_gemerkt(text: str) -> list[str]:
    return stuecke(text)


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
    """An analysed offer. ``stuecke`` are its different pieces of text, for the vocabulary."""

    kopf: Kopf
    terme: dict[str, int]
    stuecke: frozenset[str]


def dokument(eintrag: Eintrag, analyse: Analyse) -> Dokument:
    """Analyse one offer."""
    gewichte: dict[str, float] = {}
    alle: set[str] = set()
    terme_von, bisher = analyse.terme, gewichte.get
    for feld, lese in _TEXTE.items():
        teile = (_stuecke_gemerkt if feld in _WIEDERKEHREND else stuecke)(lese(eintrag))
        if not teile:
            continue
        alle.update(teile)
        gewicht, laenge, b = _FELDER[feld]
        je_wort = gewicht / (1.0 - b + b * len(teile) / laenge)
        for stueck in teile:
            for term, faktor in terme_von[stueck]:
                gewichte[term] = bisher(term, 0.0) + je_wort * faktor
    for nr, schluessel in enumerate(eintrag.themen):
        gewichte[themenmarke(schluessel)] = _THEMEN[min(nr, len(_THEMEN) - 1)]
    for ort in (eintrag.wirkungsraum, eintrag.ortsteil):
        if ort:
            gewichte[ortsmarke(ort)] = 1.0
    terme = {t: int(g * STUFEN + 0.5) or 1 for t, g in gewichte.items()}
    if max(terme.values(), default=0) > _HOECHSTE:
        terme = {t: min(g, _HOECHSTE) for t, g in terme.items()}
    return Dokument(_kopf(eintrag), terme, frozenset(alle))


def _kopf(eintrag: Eintrag) -> Kopf:
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
