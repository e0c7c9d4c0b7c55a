from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from massanzug.wegweiser.notseite.siegel import KeinSchluessel, siegel_anlegen, siegel_lesen


class Command(BaseCommand):
    help = (
        "Legt den Schlüssel der Notseite an und zeigt seinen öffentlichen Teil, auch später wieder."
    )

    def handle(self, *_args: Any, **_wahl: Any) -> None:  # noqa: ANN401 - Django's own
        if not settings.NOTSEITE_SCHLUESSEL:
            raise CommandError("NOTSEITE_SCHLUESSEL nennt keine Datei.")
        datei = Path(settings.NOTSEITE_SCHLUESSEL)
        try:
            siegel = siegel_lesen(datei) if datei.exists() else siegel_anlegen(datei)
        except KeinSchluessel as grund:
            raise CommandError(str(grund)) from grund
        except OSError as grund:
            raise CommandError(f"{datei} lässt sich nicht schreiben ({grund.strerror}).") from grund
        self.stdout.write(siegel.oeffentlich)
