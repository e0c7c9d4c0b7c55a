"""The shipped directory of Arnsberg as offers, subjects and places; and a small town by hand."""

from __future__ import annotations

import csv
from functools import cache

from massanzug.suche import Eintrag, Gegend, Speichersuche, Thema
from tests.architektur.quelle import QUELLE

DATEN = QUELLE / "wegweiser/daten"
SPRACHEN = {
    "Türkisch": "tr",
    "Arabisch": "ar",
    "Ukrainisch": "uk",
    "Russisch": "ru",
    "Englisch": "en",
    "Polnisch": "pl",
    "Rumänisch": "ro",
}


def _zeilen(name):
    with (DATEN / name).open(encoding="utf-8", newline="") as datei:
        return list(csv.DictReader(datei))


def _zahl(text):
    return int(text) if text else None


@cache
def themen():
    fremde = {}
    for zeile in _zeilen("themen_mehrsprachig.csv"):
        paar = (SPRACHEN[zeile["sprache"]], zeile["begriff"])
        fremde.setdefault(zeile["thema"], []).append(paar)
    return tuple(
        Thema(
            z["thema"],
            z["label"],
            z["oberthema"],
            (*(("de", w) for w in z["synonyme"].split(";")), *fremde.get(z["thema"], ())),
        )
        for z in _zeilen("themen.csv")
    )


@cache
def gegenden():
    return tuple(
        Gegend(z["ortsteil"], z["wirkungsraum"], (float(z["lat"]), float(z["lon"])))
        for z in _zeilen("ortsteile.csv")
        if not z["ortsteil"].startswith("(")
    )


@cache
def angebote():
    geo = {z["id"]: (float(z["lat"]), float(z["lon"])) for z in _zeilen("angebote_geo.csv")}
    return tuple(
        Eintrag(
            id=z["id"],
            name=z["name"],
            traeger=z["traeger"],
            beschreibung=z["beschreibung"],
            texte=(z["stichworte"],),
            themen=tuple(z["themen"].split(";")),
            zielgruppe=z["zielgruppe"],
            alter_von=_zahl(z["alter_von"]),
            alter_bis=_zahl(z["alter_bis"]),
            ortsteil=z["ortsteil"],
            wirkungsraum=z["wirkungsraum"],
            anschrift=f"{z['strasse']} {z['hausnummer']}".strip(),
            punkt=geo.get(z["id"]),
            merkmale=(("art", z["art"]), *((("kosten", z["kosten"]),) if z["kosten"] else ())),
        )
        for z in _zeilen("angebote.csv")
    )


@cache
def arnsberg():
    return Speichersuche(angebote(), themen(), gegenden())


def angebot(**felder):
    """An invented offer; only what a test is about need be said."""
    return Eintrag(**({"id": "x", "name": "Angebot"} | felder))
