from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from massanzug.wegweiser.begriffe import Angebotsart
from massanzug.wegweiser.domain.hsds.einlesen import Wahl, hsds_einlesen


class Command(BaseCommand):
    help = "Liest Angebote aus einer HSDS-Datei (services): alle oder keines."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("datei", type=Path, help="JSON mit services, als Liste oder Seite")
        parser.add_argument("--probe", action="store_true", help="nur prüfen, nichts speichern")
        parser.add_argument(
            "--art", default="", choices=Angebotsart.values, help="für Angebote ohne eigene Art"
        )

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        datei: Path = wahl["datei"]
        try:
            text = datei.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as grund:
            raise CommandError(f"{datei} lässt sich nicht lesen: {grund}") from grund
        ergebnis = hsds_einlesen(
            text,
            Wahl(timezone.localdate(), f"HSDS-Datei {datei.name}", wahl["art"]),
            probe=wahl["probe"],
        )
        for hinweis in ergebnis.hinweise:
            self.stdout.write(f"Hinweis: {hinweis}")
        for fehler in ergebnis.fehler:
            self.stderr.write(fehler)
        if ergebnis.fehler:
            raise CommandError(f"Nichts gespeichert: {len(ergebnis.fehler)} Fehler.")
        self.stdout.write(
            f"{'Geprüft' if wahl['probe'] else 'Gespeichert'}: {ergebnis.neu} neu, "
            f"{ergebnis.geaendert} geändert, {ergebnis.gleich} unverändert."
        )
