"""docs/fachkonzept/glossar.md and the code use the same words."""

from __future__ import annotations

import ast
import re
from importlib import import_module

import pytest
from django.apps import apps

from tests.architektur.quelle import QUELLE, WURZEL, baum, dateien

GLOSSAR = (WURZEL / "docs/fachkonzept/glossar.md").read_text(encoding="utf-8")
ZEILE = re.compile(r"^\| ([^|]+) \| ([^|]+) \| (?:`([\w.]+)`|–) \|$", re.MULTILINE)
KOPF = {"Wort", "Kürzel"}
EINTRAEGE = [(w, sinn, code) for w, sinn, code in ZEILE.findall(GLOSSAR) if w not in KOPF]
NAMEN_IM_CODE = {code.rsplit(".", 1)[-1] for _, _, code in EINTRAEGE if code}


def finde(pfad):
    """The thing that ``fall.models.Wille`` names below massanzug; None if there is none."""
    teile = ["massanzug", *pfad.split(".")]
    for laenge in range(len(teile), 0, -1):
        try:
            ding = import_module(".".join(teile[:laenge]))
        except ModuleNotFoundError:
            continue
        for teil in teile[laenge:]:
            ding = getattr(ding, teil, None)
        return ding
    return None


def aufzaehlungen():
    for datei in dateien(QUELLE, "*.py"):
        for klasse in ast.walk(baum(datei)):
            if isinstance(klasse, ast.ClassDef) and not klasse.name.startswith("_"):
                eltern = [ast.unparse(b) for b in klasse.bases]
                if any(e.endswith(("Choices", "Enum")) for e in eltern):
                    yield klasse.name


def test_every_model_is_in_the_glossary():
    modelle = {m.__name__ for m in apps.get_models() if m.__module__.startswith("massanzug.")}

    assert modelle - NAMEN_IM_CODE == set()


def test_every_enumeration_is_in_the_glossary():
    assert set(aufzaehlungen()) - NAMEN_IM_CODE == set()


@pytest.mark.parametrize("code", sorted({code for _, _, code in EINTRAEGE if code}))
def test_what_the_glossary_calls_code_is_there(code):
    assert finde(code) is not None


def test_what_is_not_there_is_not_found():
    """Negative control."""
    assert finde("fall.models.Wunderheilung") is None
    assert finde("gibtesnicht.models.Wille") is None


def test_every_line_of_a_table_is_an_entry():
    zeilen = [z for z in GLOSSAR.splitlines() if z.startswith("|") and not z.startswith("|---")]

    assert len(zeilen) == len(EINTRAEGE) + len([z for z in zeilen if z.endswith("| Im Code |")])


def test_a_word_is_explained_once():
    worte = [wort for wort, _, _ in EINTRAEGE]

    assert len(worte) == len(set(worte))
