"""The shipped starter directory as it lies in its files. No database, no settings."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from massanzug import suche
from massanzug.wegweiser.domain.angaben import Angaben, Welt, Zeilenleser

DATEN = Path(__file__).parents[1] / "daten"
SPRACHEN = {
    "Türkisch": "tr",
    "Arabisch": "ar",
    "Ukrainisch": "uk",
    "Russisch": "ru",
    "Englisch": "en",
    "Polnisch": "pl",
    "Rumänisch": "ro",
    "Deutsch": "de",
}


@dataclass(frozen=True, slots=True)
class Raumangabe:
    """``hinweis``: what is known of the Leitträger; ``stand``: of the number of inhabitants."""

    name: str
    hinweis: str
    quelle: str
    einwohner: int
    stand: str


@dataclass(frozen=True, slots=True)
class Gegendangabe:
    """``punkt`` is the centre, WGS84 (lat, lon); without one nobody has published it."""

    name: str
    teil_von: str
    raum: str
    punkt: tuple[float, float] | None = None
    genauigkeit: str = ""
    quelle: str = ""
    lizenz: str = ""


def _zeilen(datei: str) -> Iterator[dict[str, str]]:
    with (DATEN / datei).open(encoding="utf-8", newline="") as offen:
        yield from csv.DictReader(offen)


def raeume() -> list[Raumangabe]:
    return [
        Raumangabe(
            name=z["wirkungsraum"],
            hinweis=z["leittraeger_hinweis"],
            quelle=z["quelle"],
            einwohner=int(z["einwohner"]),
            stand=z["einwohner_stand"],
        )
        for z in _zeilen("wirkungsraeume.csv")
    ]


def gegenden() -> list[Gegendangabe]:
    """Every Ortsteil a Wirkungsraum names; a quarter whose centre nobody published has no point."""
    mit_lage = {
        z["ortsteil"]: Gegendangabe(
            name=z["ortsteil"],
            teil_von=z["teil_von"],
            raum=z["wirkungsraum"],
            punkt=(float(z["lat"]), float(z["lon"])),
            genauigkeit=f"{z['methode']}, {z['genauigkeit']}"[:200],
            quelle=z["quelle"],
            lizenz=z["lizenz"],
        )
        for z in _zeilen("ortsteile.csv")
        if z["wirkungsraum"]
    }
    genannt = {
        name: z["wirkungsraum"]
        for z in _zeilen("wirkungsraeume.csv")
        for name in z["ortsteile"].split(";")
    }
    ohne = [Gegendangabe(n, "", r) for n, r in genannt.items() if n not in mit_lage]
    return [*mit_lage.values(), *ohne]


def themen() -> list[suche.Thema]:
    worte: dict[str, list[tuple[str, str]]] = {}
    for z in _zeilen("themen_mehrsprachig.csv"):
        worte.setdefault(z["thema"], []).append((SPRACHEN[z["sprache"]], z["begriff"]))
    return [
        suche.Thema(
            schluessel=z["thema"],
            label=z["label"],
            oberthema=z["oberthema"],
            synonyme=(
                *(("de", wort) for wort in filter(None, z["synonyme"].split(";"))),
                *worte.get(z["thema"], ()),
            ),
        )
        for z in _zeilen("themen.csv")
    ]


def pruefliste() -> dict[str, str]:
    """Offer → what somebody has to ask before the entry can be called current."""
    return {z["id"]: z["was"] for z in _zeilen("pruefliste.csv")}


def startwelt() -> Welt:
    return Welt(
        themen=frozenset(t.schluessel for t in themen()),
        gegenden={g.name: g.raum for g in gegenden()},
        raeume=frozenset(r.name for r in raeume()),
    )


@lru_cache(maxsize=1)
def startangaben() -> tuple[Angaben, ...]:
    """The 200 offers, their coordinates and what is to be checked. ValueError on a broken file."""
    lage = {
        z["id"]: {
            "lat": z["lat"],
            "lon": z["lon"],
            "lage_genauigkeit": z["genauigkeit"],
            "lage_quelle": z["quelle"],
            "lage_lizenz": z["lizenz"],
        }
        for z in _zeilen("angebote_geo.csv")
    }
    zu_pruefen, welt = pruefliste(), startwelt()
    gelesen = []
    for nummer, zeile in enumerate(_zeilen("angebote.csv"), start=2):
        roh = {
            **zeile,
            **lage.get(zeile["id"], {}),
            "pruefhinweis": zu_pruefen.get(zeile["id"], ""),
        }
        leser = Zeilenleser(welt, nummer, roh)
        angaben = leser.lesen()
        if angaben is None:
            raise ValueError(f"angebote.csv: {leser.fehler}")
        gelesen.append(angaben)
    return tuple(gelesen)
