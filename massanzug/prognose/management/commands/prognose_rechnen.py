from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from massanzug.kern.zeit import heute
from massanzug.prognose.domain.eingabe import faellige_eingaben_loeschen
from massanzug.prognose.domain.schaetzgrundlage import grundlagen_legen
from massanzug.prognose.domain.warteschlange import naechste_rechnen

PAUSE = 2.0  # seconds


class Command(BaseCommand):
    help = "Rechnet wartende Prognosen und löscht Falllisten, deren Frist um ist."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--einmal", action="store_true", help="endet, sobald keine Prognose mehr wartet"
        )

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        while True:
            faellige_eingaben_loeschen(heute())
            grundlagen_legen()
            while (nummer := naechste_rechnen(timezone.now())) is not None:
                self.stdout.write(f"Prognose {nummer}: gerechnet.")
                grundlagen_legen()
            if wahl["einmal"]:
                return
            close_old_connections()
            time.sleep(PAUSE)
