"""A file is read in one go, a function on one screen."""

from __future__ import annotations

import ast

from tests.architektur.quelle import QUELLE, WURZEL, baum, dateien, kurz, zeilen_ohne_docstring

ZEILEN_EINER_DATEI = 400
ZEILEN_EINER_FUNKTION = 40
ZEILEN_EINER_VORLAGE = 80
ORDNER = [QUELLE, WURZEL / "tests", WURZEL / "benchmarks"]
GESCHRIEBENES = [d for o in ORDNER for d in dateien(o, "*.py", "*.css", "*.js", "*.typ")]
VORLAGEN = dateien(QUELLE, "*.html", "*.txt")


def zu_lange(pfade, grenze):
    laengen = {kurz(p): len(p.read_text(encoding="utf-8").splitlines()) for p in pfade}
    return {name: zeilen for name, zeilen in laengen.items() if zeilen > grenze}


def test_files_are_short():
    assert zu_lange(GESCHRIEBENES, ZEILEN_EINER_DATEI) == {}


def test_templates_are_short():
    assert zu_lange(VORLAGEN, ZEILEN_EINER_VORLAGE) == {}


def test_functions_are_short():
    laengen = {
        f"{kurz(datei)}:{f.name}": zeilen_ohne_docstring(f)
        for datei in GESCHRIEBENES
        if datei.suffix == ".py"
        for f in ast.walk(baum(datei))
        if isinstance(f, ast.FunctionDef)
    }

    assert {f: zeilen for f, zeilen in laengen.items() if zeilen > ZEILEN_EINER_FUNKTION} == {}
