"""Whatever is recorded can be read: „Wer hat was getan und gelesen“ knows a sentence for it."""

from __future__ import annotations

import ast
import re

from massanzug.protokoll.worte import benannte_vorgaenge
from tests.architektur.quelle import QUELLE, baum, dateien

FORM = re.compile(r"^[a-z]+\.[a-z_]+$")


def protokollierte():
    """Every literal ``vorgang`` in the source, with where it stands."""
    for datei in dateien(QUELLE, "*.py"):
        for knoten in ast.walk(baum(datei)):
            if (
                isinstance(knoten, ast.Call)
                and ast.unparse(knoten.func) == "protokolliere"
                and len(knoten.args) > 1
                and isinstance(knoten.args[1], ast.Constant)
            ):
                yield knoten.args[1].value


def test_every_vorgang_is_an_object_and_what_was_done_to_it():
    assert [v for v in protokollierte() if not FORM.match(v)] == []


def test_every_vorgang_has_a_sentence():
    assert sorted(set(protokollierte()) - benannte_vorgaenge()) == []
