"""Whoever puts a Prognose into the queue also starts a process that empties it."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from massanzug.prognose.begriffe import Prognosestand
from massanzug.prognose.models import Prognose

ZUGLEICH = 2  # runs; each takes all cores and up to a gigabyte
LEBT = timedelta(minutes=5)


def arbeiter_rufen() -> None:
    """A process of its own outlives the web process, and cannot slow it down. Two do no harm: each
    Prognose is taken once. With ``PROGNOSE_DIENST`` a service waits already; where ``ZUGLEICH`` are at
    work, one of them looks for the next before it ends."""
    laufende = Prognose.objects.filter(
        prognosestand=Prognosestand.LAEUFT, lebenszeichen__gte=timezone.now() - LEBT
    )
    if settings.PROGNOSE_DIENST or laufende.count() >= ZUGLEICH:
        return
    befehl = [sys.executable, str(settings.PROJEKT / "manage.py"), "prognose_rechnen", "--einmal"]
    subprocess.Popen(  # noqa: S603 - no word of anybody in it
        befehl,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
