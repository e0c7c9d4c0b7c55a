from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from massanzug.kern.zeit import heute
from massanzug.wegweiser.domain.erinnern import erinnern, erinnerungen, versand_moeglich
from massanzug.wegweiser.domain.suchindex import bauen_wenn_moeglich


class Command(BaseCommand):
    help = "Sagt, wessen Angebote wieder zu bestätigen sind, und schreibt ihnen. Täglich aufrufen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--probe", action="store_true", help="nur die Liste, nichts merken")
        parser.add_argument(
            "--merken",
            action="store_true",
            help="auch ohne Brief als erinnert merken: jemand ruft diese Liste durch",
        )

    def handle(self, *_args: Any, **wahl: Any) -> None:  # noqa: ANN401 - Django's own
        faellige = erinnerungen(heute())
        for e in faellige:
            self.stdout.write(f"{e.anbieter or 'ohne Anbieter'}: {len(e.faellig)}")
            for faelliges in e.faellig:
                self.stdout.write(f"  {faelliges.angebot.slug}: {faelliges}")
        if wahl["probe"]:
            return
        try:
            briefe = erinnern(faellige, heute(), auch_ohne_brief=wahl["merken"])
        except OSError as fehler:
            raise CommandError("Der Mailserver nimmt keine Briefe an.") from fehler
        self.stdout.write(f"{briefe} Briefe verschickt.")
        if not versand_moeglich():
            self.stdout.write("Briefe gehen nur mit EMAIL_URL hinaus.")
        bauen_wenn_moeglich()  # what steps back today is found further down today
