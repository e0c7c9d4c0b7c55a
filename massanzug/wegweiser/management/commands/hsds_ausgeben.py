from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from massanzug.wegweiser.domain.hsds.ausgeben import hsds_ausgeben


class Command(BaseCommand):
    help = "Schreibt den Wegweiser nach HSDS 3.0 als JSON in einen Ordner."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ziel", type=Path, help="der Ordner; er wird angelegt")

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        for name, anzahl in hsds_ausgeben(wahl["ziel"]).items():
            self.stdout.write(f"{wahl['ziel'] / name}.json: {anzahl}")
