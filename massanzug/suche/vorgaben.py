"""The specification: every table and number that decides, read once from ``spezifikation/``.

The browser's interpreter reads the same files; what is not in them must not change a result.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

ORDNER = Path(__file__).parent / "spezifikation"


@cache
def vorgabe(name: str) -> Any:  # noqa: ANN401 - JSON; each reader knows its own table
    """The table of that name."""
    return json.loads((ORDNER / f"{name}.json").read_text(encoding="utf-8"))


@cache
def lexikon_zeilen() -> tuple[str, ...]:
    """The shipped building blocks of German compounds, folded, one a line."""
    text = (ORDNER / "lexikon.tsv").read_text(encoding="utf-8")
    return tuple(zeile for zeile in text.splitlines() if zeile and not zeile.startswith("#"))


@cache
def fingerabdruck() -> str:
    """Changes with any table: an index built under another one is built anew."""
    summe = hashlib.sha256()
    for datei in sorted(ORDNER.iterdir()):
        if datei.suffix in {".json", ".tsv"}:
            summe.update(datei.name.encode() + b"\0" + datei.read_bytes())
    return summe.hexdigest()[:16]
