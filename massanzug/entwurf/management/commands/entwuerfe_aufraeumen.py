from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from massanzug.entwurf.domain import Frist, entwuerfe_aufraeumen


class Command(BaseCommand):
    help = "Löscht Entwürfe, die seit ENTWUERFE_TAGE niemand angefasst hat."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's signature
        frist = Frist(timezone.now(), timedelta(days=settings.ENTWUERFE_TAGE))
        anzahl = entwuerfe_aufraeumen(frist)
        self.stdout.write(f"{anzahl} Entwürfe gelöscht.")
