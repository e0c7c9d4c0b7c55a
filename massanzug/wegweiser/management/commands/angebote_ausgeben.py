from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from massanzug.wegweiser.domain.ausgeben import als_datei
from massanzug.wegweiser.management.dateien import nicht_erreichbar


class Command(BaseCommand):
    help = "Schreibt den Wegweiser als CSV, so wie angebote_einlesen ihn liest."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ziel", help="Datei, oder - für die Ausgabe")

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        text = als_datei()
        if wahl["ziel"] == "-":
            self.stdout.write(text, ending="")
            return
        try:
            Path(wahl["ziel"]).write_text(text, encoding="utf-8", newline="")
        except OSError as fehler:
            raise nicht_erreichbar(Path(wahl["ziel"]), fehler) from fehler
        self.stdout.write(f"{wahl['ziel']} ist geschrieben.")
