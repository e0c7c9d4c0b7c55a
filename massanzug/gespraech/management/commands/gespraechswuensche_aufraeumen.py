from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from massanzug.gespraech.domain.aufraeumen import gespraechswuensche_aufraeumen


class Command(BaseCommand):
    help = "Löscht Gesprächswünsche, die seit GESPRAECHSWUENSCHE_TAGE erledigt sind."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's signature
        anzahl = gespraechswuensche_aufraeumen(timezone.now(), settings.GESPRAECHSWUENSCHE_TAGE)
        self.stdout.write(f"{anzahl} Gesprächswünsche gelöscht.")
