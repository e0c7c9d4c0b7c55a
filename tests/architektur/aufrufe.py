"""Which functions a function calls, through the modules of massanzug."""

from __future__ import annotations

import ast

from tests.architektur.quelle import QUELLE, baum

WEIT_GENUG = 4


def funktionen(datei):
    return {f.name: f for f in baum(datei).body if isinstance(f, ast.FunctionDef)}


def _herkunft(datei):
    """Imported name → (file, name there), as far as it is ours."""
    namen = {}
    for knoten in ast.walk(baum(datei)):
        if isinstance(knoten, ast.ImportFrom) and (knoten.module or "").startswith("massanzug."):
            modul = QUELLE.joinpath(*knoten.module.split(".")[1:])
            quelle = modul.with_suffix(".py")
            if quelle.exists():
                namen |= {a.asname or a.name: (quelle, a.name) for a in knoten.names}
    return namen


def ruft(datei, funktion, ziel, tiefe=WEIT_GENUG):
    """Whether ``ziel(durch, …)`` is called in ``funktion`` or in what it calls."""
    eigene, fremde = funktionen(datei), _herkunft(datei)
    for knoten in ast.walk(funktion):
        if not (isinstance(knoten, ast.Call) and isinstance(knoten.func, ast.Name)):
            continue
        name = knoten.func.id
        if name == ziel and knoten.args and ast.unparse(knoten.args[0]) == "durch":
            return True
        dort, dort_heisst = (datei, name) if name in eigene else fremde.get(name, (None, None))
        gerufen = funktionen(dort).get(dort_heisst) if dort and tiefe else None
        if gerufen not in {None, funktion} and ruft(dort, gerufen, ziel, tiefe - 1):
            return True
    return False
