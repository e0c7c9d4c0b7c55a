"""What the engine's commands have in common: how far, how often, with which luck."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

from massanzug.simulation.lesen import HOECHSTENS_BYTES

HOECHSTENS_MONATE, HOECHSTENS_LAEUFE = 240, 20_000


def zahl_zwischen(von: int, bis: int) -> Callable[[str], int]:
    """For ``add_argument(type=…)``: a whole number within, else what the person is told."""

    def lesen(text: str) -> int:
        if not (text.isdecimal() and von <= int(text) <= bis):
            raise ArgumentTypeError(f"eine ganze Zahl von {von} bis {bis} wird gebraucht.")
        return int(text)

    return lesen


def lauf_argumente(p: ArgumentParser, monate: int, laeufe: int) -> None:
    """``--monate``, ``--laeufe`` and ``--saat`` with these defaults."""
    p.add_argument("--monate", type=zahl_zwischen(1, HOECHSTENS_MONATE), default=monate)
    p.add_argument("--laeufe", type=zahl_zwischen(1, HOECHSTENS_LAEUFE), default=laeufe)
    p.add_argument("--saat", type=zahl_zwischen(0, 2**63 - 1), default=1)


def inhalt(pfad: Path) -> bytes:
    """At most one byte more than may be read, so that a huge file is refused without being loaded."""
    with pfad.open("rb") as datei:
        return datei.read(HOECHSTENS_BYTES + 1)
