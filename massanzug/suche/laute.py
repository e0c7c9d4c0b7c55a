"""How a word sounds, as a key: words with one key are phonetic near-misses of each other."""

from __future__ import annotations

import re

from massanzug.suche.vorgaben import vorgabe

_REGELN = [
    # most are plain letters, and to replace those is ten times as fast
    (muster if muster.isalpha() else re.compile(muster), nach)
    for muster, nach in vorgabe("laute")["regeln"]
]
_DOPPELT = re.compile(r"(.)\1+")
MINDESTENS: int = vorgabe("laute")["mindestens"]


def klang(gefaltet: str) -> str:
    """The sound of a folded word; empty for words too short to tell apart by sound."""
    if len(gefaltet) < MINDESTENS:
        return ""
    for muster, nach in _REGELN:
        if isinstance(muster, str):
            gefaltet = gefaltet.replace(muster, nach)
        else:
            gefaltet = muster.sub(nach, gefaltet)
    return _DOPPELT.sub(r"\1", gefaltet)
