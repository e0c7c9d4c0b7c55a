from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from massanzug.kern.zeit import heute
from massanzug.wegweiser.domain.zaehlung import alte_wochen_loeschen


class Command(BaseCommand):
    help = "Löscht Zählungen vergeblicher Suchen, die älter als zwei Jahre sind."

    def handle(self, *_args: Any, **_options: Any) -> None:  # noqa: ANN401 - Django's signature
        self.stdout.write(f"{alte_wochen_loeschen(heute())} Zählungen gelöscht.")
