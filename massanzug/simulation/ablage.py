"""Where Numba keeps what it has compiled: a folder of its own for every state of this package.

Numba knows a function by its own file alone. After an update of another file that was compiled into it, it would run on with
the old code and give other numbers than it says.
"""

from __future__ import annotations

import os
import shutil
import time
from hashlib import sha256
from pathlib import Path

UMGEBUNG = "NUMBA_CACHE_DIR"
WOCHE = 7 * 24 * 3600  # another process may still run with the code before


def einrichten(paket: Path = Path(__file__).parent) -> None:
    """Before Numba is imported. Where nothing can be written, or somebody has said where, all stays as it is."""
    if UMGEBUNG in os.environ:
        return
    summe = sha256(b"".join(datei.read_bytes() for datei in sorted(paket.glob("*.py"))))
    ablage = paket / "__pycache__"
    ordner = ablage / f"numba-{summe.hexdigest()[:16]}"
    try:
        ordner.mkdir(parents=True, exist_ok=True)
        for alter in ablage.glob("numba-*"):
            if alter != ordner and alter.stat().st_mtime < time.time() - WOCHE:
                shutil.rmtree(alter, ignore_errors=True)
    except OSError:
        return
    os.environ[UMGEBUNG] = str(ordner)


einrichten()
