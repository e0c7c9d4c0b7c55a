from __future__ import annotations

import os
import shlex
import subprocess
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from massanzug.wegweiser.notseite.bau import Bericht, notseite_bauen
from massanzug.wegweiser.notseite.schreiben import Besetzt
from massanzug.wegweiser.notseite.siegel import KeinSchluessel


class Command(BaseCommand):
    help = (
        "Schreibt den ganzen Wegweiser als einfache Dateien in einen Ordner: für einen anderen "
        "Server oder einen USB-Stick, wenn der eigene nicht mehr geht."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("ziel", type=Path, help="der Ordner; was sonst darin steht, geht")
        parser.add_argument(
            "--prozesse", type=int, default=os.cpu_count() or 1, help="wie viele zugleich zeichnen"
        )

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        ziel: Path = wahl["ziel"].absolute()
        anfang = time.monotonic()
        try:
            bericht = notseite_bauen(ziel, prozesse=max(1, wahl["prozesse"]))
        except KeinSchluessel as grund:
            raise CommandError(str(grund)) from grund
        except Besetzt as grund:
            raise CommandError(f"In {ziel} schreibt gerade ein anderer Lauf.") from grund
        except OSError as grund:
            raise CommandError(
                f"{ziel} lässt sich nicht schreiben ({grund.strerror}). Was dort stand, steht noch da."
            ) from grund
        self._sagen(bericht, time.monotonic() - anfang)
        if settings.NOTSEITE_NACHHER:
            _nachher(ziel)

    def _sagen(self, bericht: Bericht, sekunden: float) -> None:
        b = bericht.bilanz
        self.stdout.write(
            f"{len(b.geschrieben)} Dateien geschrieben, {b.unveraendert} unverändert, "
            f"{len(b.entfernt)} entfernt; {bericht.bytes / 1e6:.1f} MB in {sekunden:.1f} s."
        )
        if not bericht.unterschrieben:
            self.stdout.write(
                "Nicht unterschrieben: NOTSEITE_SCHLUESSEL nennt keinen Schlüssel "
                "(anlegen: manage.py notseite_schluessel)."
            )
        for weg in sorted(bericht.ohne_ziel):
            self.stderr.write(f"Ohne Ziel, deshalb nur als Text: {weg}")


def _nachher(ziel: Path) -> None:
    """The operator's own command, without a shell; it finds the folder in NOTSEITE_ZIEL."""
    befehl = shlex.split(settings.NOTSEITE_NACHHER)
    try:
        subprocess.run(befehl, check=True, env={**os.environ, "NOTSEITE_ZIEL": str(ziel)})  # noqa: S603 - the operator's setting
    except (OSError, subprocess.CalledProcessError) as grund:
        raise CommandError(
            f"Die Notseite steht in {ziel}, aber NOTSEITE_NACHHER ist misslungen: {grund}"
        ) from grund
