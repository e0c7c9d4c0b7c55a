from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from massanzug.kern.zeit import heute
from massanzug.raum.domain.nachfuehren import alles_nachfuehren


class Command(BaseCommand):
    help = "Bringt den Wegweiser auf den heutigen Stand der Räume und Ortsteile. Täglich aufrufen."

    def handle(self, *_args: Any, **_wahl: Any) -> None:  # noqa: ANN401 - Django's own
        alles_nachfuehren(heute())
        self.stdout.write("Der Wegweiser folgt den Räumen von heute.")
