from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from massanzug.kern.fehler import Regelverstoss
from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.domain.einlesen import Pruefung, datei_einlesen, datei_pruefen, dekodieren
from massanzug.wegweiser.management.dateien import nicht_erreichbar


class Command(BaseCommand):
    help = "Liest Angebote aus einer CSV-Datei: zuerst prüfen, dann alles oder nichts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("datei", nargs="?")
        parser.add_argument("--probe", action="store_true", help="nur prüfen, nichts speichern")
        parser.add_argument("--kodierung", default="utf-8", choices=["utf-8", "windows-1252"])
        parser.add_argument(
            "--startbestand", action="store_true", help="lädt die mitgelieferten 200 Angebote"
        )

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        if wahl["startbestand"]:
            self.stdout.write(f"{startbestand_einrichten()} Angebote sind neu geladen.")
        elif wahl["datei"] is None:
            raise CommandError("Welche Datei? Nennen Sie sie, oder --startbestand.")
        else:
            self.einlesen(Path(wahl["datei"]), wahl["kodierung"], probe=wahl["probe"])

    def einlesen(self, datei: Path, kodierung: str, *, probe: bool) -> None:
        try:
            text = dekodieren(datei.read_bytes(), kodierung)
            ergebnis = datei_pruefen(text) if probe else datei_einlesen(text)
        except OSError as fehler:
            raise nicht_erreichbar(datei, fehler) from fehler
        except Regelverstoss as fehler:
            raise CommandError(f"{datei}: {fehler} Es ist nichts gespeichert.") from fehler
        self.zeigen(ergebnis)
        if ergebnis.fehler:
            raise CommandError(
                f"{len(ergebnis.fehler)} Fehler, {ergebnis.gute} gute Zeilen. "
                "Es ist nichts gespeichert."
            )
        self.stdout.write("Nur geprüft, nichts gespeichert." if probe else "Gespeichert.")

    def zeigen(self, ergebnis: Pruefung) -> None:
        for fehler in ergebnis.fehler:
            self.stderr.write(f"Zeile {fehler.zeile}, {fehler.spalte}: {fehler.grund}")
        if ergebnis.nicht_gelesen:
            self.stdout.write(f"Nicht gelesen: {', '.join(ergebnis.nicht_gelesen)}.")
        self.stdout.write(
            f"{len(ergebnis.neue)} neu, {len(ergebnis.geaenderte)} geändert, "
            f"{ergebnis.gleiche} unverändert."
        )
