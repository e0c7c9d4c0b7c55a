"""Whoever puts a Prognose into the queue also starts a process that empties it."""

from __future__ import annotations

import subprocess
import sys

from django.conf import settings


def arbeiter_rufen() -> None:
    """A process of its own outlives the web process, and cannot slow it down. Two do no harm: each
    Prognose is taken once. With ``PROGNOSE_DIENST`` a service waits already."""
    if settings.PROGNOSE_DIENST:
        return
    befehl = [sys.executable, str(settings.PROJEKT / "manage.py"), "prognose_rechnen", "--einmal"]
    subprocess.Popen(  # noqa: S603 - no word of anybody in it
        befehl,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
