from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from massanzug.suche import Anfrage, Treffer
from massanzug.wegweiser.begriffe import Sprache
from massanzug.wegweiser.domain.suchindex import (
    bestand_ist_leer,
    index_bauen,
    ortsteil_finden,
    sicher_suchen,
)
from massanzug.wegweiser.domain.suchzustand import suchzustand
from massanzug.wegweiser.management.dateien import nicht_erreichbar

LEER = (
    "Im Wegweiser steht noch kein Angebot: manage.py vorfuehrung lädt den Startbestand mit der "
    "Vorführung, manage.py angebote_einlesen --startbestand lädt ihn allein."
)


class Command(BaseCommand):
    help = "Sucht im Wegweiser und sagt, warum etwas gefunden wurde."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("anfrage", nargs="?", help="was jemand sucht")
        parser.add_argument("--datei", help="eine Anfrage je Zeile; je Zeile ein JSON-Objekt")
        parser.add_argument("--ortsteil", default="", help="wo die Person ist")
        parser.add_argument("--sprache", default="de", choices=Sprache.values)
        parser.add_argument("-n", type=int, default=5, dest="anzahl", help="wie viele Treffer")
        parser.add_argument("--json", action="store_true", dest="als_json")
        parser.add_argument("--zustand", action="store_true", help="wie es der Suche geht")
        parser.add_argument("--bauen", action="store_true", help="baut den Index neu")

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        if wahl["zustand"]:
            zustand = suchzustand()
            if zustand.eingeschraenkt:
                raise CommandError(zustand.in_worten())
            self.stdout.write(zustand.in_worten())
            return
        if bestand_ist_leer():
            raise CommandError(LEER)
        if wahl["bauen"]:
            bau = index_bauen()
            self.stdout.write(f"{bau.eintraege} Einträge in {bau.sekunden:.1f} s gebaut.")
        if wahl["datei"]:
            self.stapel(wahl)
        elif wahl["anfrage"] is not None:
            self.eine(wahl)
        elif not wahl["bauen"]:
            raise CommandError("Was suchen Sie? Nennen Sie eine Anfrage oder --datei.")

    def anfrage(self, text: str, wahl: dict[str, Any]) -> Anfrage:
        ortsteil = wahl["ortsteil"]
        if ortsteil and not (ortsteil := ortsteil_finden(ortsteil)):
            raise CommandError(f"Den Ortsteil „{wahl['ortsteil']}“ gibt es nicht.")
        return Anfrage(
            text, sprache=wahl["sprache"], ortsteil=ortsteil, anzahl=max(0, wahl["anzahl"])
        )

    def eine(self, wahl: dict[str, Any]) -> None:
        antwort = sicher_suchen(self.anfrage(wahl["anfrage"], wahl))
        treffer = antwort.ergebnis.treffer
        if wahl["als_json"]:
            self.stdout.write(_json(wahl["anfrage"], treffer))
            return
        if antwort.eingeschraenkt:
            self.stderr.write(suchzustand().in_worten())
        if not treffer:
            self.stdout.write("Dazu steht nichts im Wegweiser.")
        for nummer, t in enumerate(treffer, start=1):
            self.stdout.write(f"{nummer}. {t.id}  {t.name}  ({t.punkte:.3f})")
            for grund in t.gruende:
                self.stdout.write(f"     {grund.art}: {grund.gesucht} → {grund.gefunden}")

    def stapel(self, wahl: dict[str, Any]) -> None:
        for text in _zeilen(Path(wahl["datei"])):
            antwort = sicher_suchen(self.anfrage(text, wahl))
            self.stdout.write(_json(text, antwort.ergebnis.treffer))


def _zeilen(datei: Path) -> Iterator[str]:
    """Each line a question; an empty line is an empty question, so that line n answers line n."""
    try:
        text = datei.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fehler:
        raise CommandError(f"{datei} ist nicht in UTF-8 geschrieben.") from fehler
    except OSError as fehler:
        raise nicht_erreichbar(datei, fehler) from fehler
    yield from (zeile.removesuffix("\r") for zeile in text.removesuffix("\n").split("\n"))


def _json(anfrage: str, treffer: tuple[Treffer, ...]) -> str:
    return json.dumps(
        {
            "anfrage": anfrage,
            "treffer": [
                {
                    "id": t.id,
                    "name": t.name,
                    "punkte": t.punkte,
                    "gruende": [
                        {"art": g.art, "gesucht": g.gesucht, "gefunden": g.gefunden}
                        for g in t.gruende
                    ],
                }
                for t in treffer
            ],
        },
        ensure_ascii=False,
    )
