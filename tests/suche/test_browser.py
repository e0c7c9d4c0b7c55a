"""The search in the browser answers as the one in memory: the same offers, points and reasons."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from benchmarks.suche_korpus import Korpus
from massanzug.suche import Anfrage, Speichersuche
from massanzug.suche.browserindex import browserindex
from tests.suche.beispiele import angebote, gegenden, themen
from tests.suche.vektoren import SKRIPTE, vektoren

PROGRAMM = Path(__file__).with_name("antworten.cjs")
ERSTE = 5
GENAU = 1e-9
HOECHSTENS = 250_000


def bestand(name):
    if name == "arnsberg":
        return list(angebote()), list(themen()), list(gegenden())
    korpus = Korpus(1000)
    return list(korpus), [*korpus.themen(), *themen()], korpus.gegenden()


@cache
def index_ueber(name):
    return browserindex(*bestand(name)).encode()


def im_browser(ordner, name, fragen, anfaenge):
    index, gefragt = ordner / "index.js", ordner / "fragen.json"
    index.write_bytes(index_ueber(name))
    gefragt.write_text(json.dumps({"suche": fragen, "vorschlaege": anfaenge}), encoding="utf-8")
    node = shutil.which("node")
    assert node
    lauf = subprocess.run(  # noqa: S603 - our own program
        [node, PROGRAMM, gefragt, *SKRIPTE, index], capture_output=True, check=False
    )
    assert lauf.returncode == 0, lauf.stderr.decode()
    return json.loads(lauf.stdout)


def im_speicher(suche, orte, vektor):
    gegend = orte.get(vektor.ortsteil)
    return suche.suche(
        Anfrage(
            vektor.text,
            sprache=vektor.sprache,
            ortsteil=vektor.ortsteil,
            wirkungsraum=gegend.wirkungsraum if gegend else "",
            punkt=gegend.punkt if gegend else None,
        )
    )


def vergleichbar(ergebnis):
    return [(t.id, [(g.art, g.gesucht, g.gefunden) for g in t.gruende]) for t in ergebnis.treffer]


@pytest.mark.parametrize("name", ["arnsberg", "tausend"])
def test_both_engines_answer_alike(name, tmp_path):
    daten = bestand(name)
    fragen = vektoren(*daten)
    assert len(fragen) >= 2000
    if name == "tausend":  # another corpus, the same arithmetic: a sample
        fragen = fragen[::2]
    anfaenge = [(f.text[: 2 + nr % 7], f.sprache) for nr, f in enumerate(fragen[::4])]
    suche, orte = Speichersuche(*daten), {g.name: g for g in daten[2]}

    antworten = im_browser(tmp_path, name, fragen, anfaenge)

    anders = []
    for frage, seine in zip(fragen, antworten["suche"], strict=True):
        unser = im_speicher(suche, orte, frage)
        weit = [abs(a.punkte - b["punkte"]) for a, b in zip(unser.treffer, seine, strict=False)]
        gleich = vergleichbar(unser)[:ERSTE] == [
            (t["id"], [(g["art"], g["gesucht"], g["gefunden"]) for g in t["gruende"]])
            for t in seine[:ERSTE]
        ]
        berichtigt = [list(b) for b in unser.berichtigt] if unser.treffer else []
        if not gleich or max(weit, default=0) > GENAU or len(seine) != len(unser.treffer):
            anders.append((frage, vergleichbar(unser)[:ERSTE], seine[:ERSTE]))
        elif seine and seine[0]["berichtigt"] != berichtigt:
            anders.append((frage, berichtigt, seine[0]["berichtigt"]))
    assert anders == []
    unsere = [list(suche.vorschlaege(a, sprache=sprache)) for a, sprache in anfaenge]
    assert unsere == antworten["vorschlaege"]


def test_the_index_of_a_thousand_offers_is_small():
    assert len(gzip.compress(index_ueber("tausend"), 9)) <= HOECHSTENS
