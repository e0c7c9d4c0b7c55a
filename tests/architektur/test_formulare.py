"""T4: a form asks for at most three things (methode 5.1: mandatory fields produce lies)."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import massanzug

HOECHSTENS = 3


def module():
    """``forms.py`` and everything in a ``forms`` package, of every app."""
    wurzel = Path(massanzug.__path__[0])
    for datei in sorted([*wurzel.rglob("forms.py"), *wurzel.rglob("forms/*.py")]):
        teile = datei.relative_to(wurzel.parent).with_suffix("").parts
        yield importlib.import_module(".".join(teile))


def formulare():
    """Every form class where it is written, once."""
    for modul in module():
        for name, klasse in vars(modul).items():
            eigene = getattr(klasse, "__module__", "") == modul.__name__
            if eigene and isinstance(klasse, type) and hasattr(klasse, "base_fields"):
                yield pytest.param(klasse, id=f"{modul.__name__}.{name}")


FORMULARE = list(formulare())


def test_the_forms_are_found():
    assert len(FORMULARE) > 30


@pytest.mark.parametrize("formular", FORMULARE)
def test_a_form_has_at_most_three_mandatory_fields(formular):
    pflicht = [
        name
        for name, feld in formular.base_fields.items()
        if feld.required and not feld.widget.is_hidden
    ]

    assert len(pflicht) <= HOECHSTENS, pflicht
