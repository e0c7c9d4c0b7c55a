from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.pruefen import Befund, protokoll_pruefen
from massanzug.protokoll.stand import Stand, aus_json


class Command(BaseCommand):
    help = "Prüft jeden Eintrag des Protokolls und nennt den ersten gebrochenen. Endet dann mit 1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="Befund als JSON")
        parser.add_argument(
            "--stand", type=Path, help="Datei von protokoll_stand, anderswo aufbewahrt"
        )

    def handle(self, *_args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's signature
        stand = _stand_lesen(options["stand"])
        anfang = perf_counter()
        befund = protokoll_pruefen(stand)
        dauer = perf_counter() - anfang
        if options["json"]:
            self.stdout.write(_als_json(befund, stand, dauer))
        else:
            self._berichten(befund, stand, dauer)
        if not befund.unversehrt:
            raise CommandError("Das Protokoll ist nicht unversehrt.")

    def _berichten(self, befund: Befund, stand: Stand | None, dauer: float) -> None:
        anzahl = f"{befund.eintraege:,}".replace(",", ".")
        sekunden = f"{dauer:.1f}".replace(".", ",")
        self.stdout.write(f"{anzahl} Einträge geprüft, {sekunden} s.")
        for bruch in befund.brueche:
            self.stdout.write(str(bruch))
        for name in befund.fehlende_waechter:
            self.stdout.write(f"In der Datenbank fehlt der Wächter {name}, oder er ist verändert.")
        if befund.unversehrt:
            self.stdout.write(self.style.SUCCESS("Unversehrt."))
        if stand is None:
            self.stdout.write(
                "Ohne --stand bleibt unbemerkt, wenn jemand alle Ketten neu berechnet oder kürzt."
            )


def _stand_lesen(datei: Path | None) -> Stand | None:
    if datei is None:
        return None
    try:
        return aus_json(datei.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fehler:
        raise CommandError(f"{datei} lässt sich nicht lesen.") from fehler
    except Regelverstoss as fehler:
        raise CommandError(str(fehler)) from fehler


def _als_json(befund: Befund, stand: Stand | None, dauer: float) -> str:
    return json.dumps(
        {
            "unversehrt": befund.unversehrt,
            "eintraege": befund.eintraege,
            "sekunden": round(dauer, 2),
            "stand": stand.zeit.isoformat() if stand else None,
            "brueche": [
                {"kette": b.scherbe, "nummer": b.nummer, "art": b.art.name.lower(), "text": str(b)}
                for b in befund.brueche
            ],
            "fehlende_waechter": list(befund.fehlende_waechter),
        },
        ensure_ascii=False,
        indent=1,
    )
