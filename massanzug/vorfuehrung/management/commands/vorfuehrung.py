from __future__ import annotations

import json
from argparse import ArgumentParser
from itertools import islice
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from massanzug.fall.models import Fall
from massanzug.kern.zeit import heute
from massanzug.konten.models import Benutzer
from massanzug.vorfuehrung.fuellen import familien_anlegen
from massanzug.vorfuehrung.geschichten.grammatik import familien
from massanzug.vorfuehrung.grundlage import grundlage_anlegen
from massanzug.vorfuehrung.menschen import KENNWORT, als_tabelle
from massanzug.vorfuehrung.stadt import SYSTEM, stadt_lesen
from massanzug.vorfuehrung.teams import teams_fuellen

FALL_ZAHL = 120
GROSS = 500  # from here on the town has more Fachkräfte, as it would,
REGALWARE = 0.05  # and some plans off the shelf, so that the mirror has something to show


class Command(BaseCommand):
    requires_system_checks = ()  # a start of the demo waits for this; ``just check`` does them
    help = "Füllt die Vorführung: Arnsbergs Räume, erfundene Familien, eine Person je Rolle."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--faelle", type=int, default=FALL_ZAHL, help="wie viele Familien")
        parser.add_argument("--saat", type=int, default=1, help="gleiche Saat, gleiche Familien")
        parser.add_argument("--migrieren", action="store_true", help="vorher die Tabellen anlegen")
        parser.add_argument("--personen", action="store_true", help="nur die Anmeldungen zeigen")
        parser.add_argument("--json", action="store_true", help="die Anmeldungen als JSON")

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        if not settings.DEMO:
            raise CommandError("Die Vorführung läuft nur mit DEMO=1, nie neben echten Daten.")
        if wahl["migrieren"]:
            call_command("migrate", verbosity=0)
        if not wahl["personen"]:
            self.fuellen(wahl["faelle"], wahl["saat"], leise=wahl["json"])
        self.zeigen(als_json=wahl["json"])

    def fuellen(self, anzahl: int, saat: int, *, leise: bool) -> None:
        vorhanden = Fall.objects.count()
        ist_vorfuehrung = Benutzer.objects.filter(username=SYSTEM).exists()
        if not ist_vorfuehrung and Benutzer.objects.exists():
            raise CommandError(
                "In dieser Datenbank arbeiten schon Menschen. Die Vorführung schreibt hier nichts "
                "hinein. Nennen Sie mit DATABASE_URL eine leere Datenbank."
            )
        if vorhanden >= anzahl:
            return
        grundlage_anlegen(gross=anzahl >= GROSS)
        regalware = REGALWARE if anzahl >= GROSS else 0
        erzaehlte = islice(familien(anzahl, saat, regalware), vorhanden, None)
        stadt = stadt_lesen()
        for fertig in familien_anlegen(erzaehlte, stadt, am=heute(), ab_nummer=vorhanden + 1):
            if not leise and anzahl >= GROSS:
                self.stdout.write(f"{vorhanden + fertig} von {anzahl} Familien")
        teams_fuellen(stadt, heute())

    def zeigen(self, *, als_json: bool) -> None:
        zeilen = als_tabelle()
        if als_json:
            self.stdout.write(json.dumps(zeilen, ensure_ascii=False, indent=2))
            return
        self.stdout.write("")
        for z in zeilen:
            self.stdout.write(f"  {z['benutzername']:<18} {z['rolle']:<28} {z['organisation']}")
        self.stdout.write(f"\nDas Kennwort ist für alle: {KENNWORT}\n")
