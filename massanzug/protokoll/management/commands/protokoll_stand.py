from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from massanzug.protokoll.stand import Stand, als_json, koepfe


class Command(BaseCommand):
    help = "Schreibt die Enden aller Ketten als JSON, zum Aufbewahren an einem anderen Ort."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's signature
        self.stdout.write(als_json(Stand(timezone.now(), koepfe())))
