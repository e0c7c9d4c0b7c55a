from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from massanzug.kern.fehler import Regelverstoss
from massanzug.verwaltung.domain.einrichten import administration_einrichten


class Command(BaseCommand):
    help = "Legt ein Konto der Administration an oder öffnet es wieder; nennt das Passwort einmal."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("benutzername")
        parser.add_argument("--jugendamt", default="", help="Name des Jugendamts, beim ersten Mal")

    def handle(self, *_args: Any, **optionen: Any) -> None:  # noqa: ANN401
        try:
            passwort = administration_einrichten(
                optionen["benutzername"], jugendamt=optionen["jugendamt"]
            )
        except Regelverstoss as fehler:
            raise CommandError(str(fehler)) from fehler
        except ValidationError as fehler:
            raise CommandError(" ".join(fehler.messages)) from fehler
        self.stdout.write(f"Benutzername: {optionen['benutzername']}\nPasswort:     {passwort}")
        self.stdout.write("Es gilt für eine Anmeldung. Danach ist ein eigenes zu wählen.")
