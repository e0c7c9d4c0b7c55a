"""Where the source lies, for the tests that read it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

WURZEL = Path(__file__).parents[2]
QUELLE = WURZEL / "massanzug"
TESTS = WURZEL / "tests"


def kurz(datei):
    return str(datei.relative_to(WURZEL))


def dateien(ordner, *muster):
    """All files of these patterns, without migrations and caches."""
    return sorted(
        datei
        for einzeln in muster
        for datei in ordner.rglob(einzeln)
        if not {"migrations", "__pycache__"} & set(datei.parts)
    )


@cache
def baum(datei):
    return ast.parse(datei.read_text(encoding="utf-8"))


def zeilen_ohne_docstring(funktion):
    """How long a function is for its reader; what explains it does not count."""
    zeilen = funktion.end_lineno - funktion.lineno + 1
    erste = funktion.body[0]
    if ast.get_docstring(funktion, clean=False) is not None:
        zeilen -= erste.end_lineno - erste.lineno + 1
    return zeilen
