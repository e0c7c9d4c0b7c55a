"""Negative control: the check for acts goes red where it should."""

from __future__ import annotations

import pytest

from tests.architektur.test_schichten import maengel

GUT = """
from django.db import transaction

@transaction.atomic
def tat(x, *, durch):
    verlange(durch, "x.tun", x)
    protokolliere(durch, "x.tun", x)
"""
DURCH_EINEN_HELFER = """
from django.db import transaction

@transaction.atomic
def tat(x, *, durch):
    _hilf(x, durch)

def _hilf(x, durch):
    verlange(durch, "x.tun", x)
    protokolliere(durch, "x.tun", x)
"""
FAELLE = {
    "gut": (GUT, set()),
    "durch einen Helfer": (DURCH_EINEN_HELFER, set()),
    "keine Tat": (GUT.replace("@transaction.atomic", "").replace("verlange", "denke"), set()),
    "durch steht frei": (GUT.replace("*, durch", "durch"), {"durch"}),
    "kein Recht": (GUT.replace("verlange(", "denke("), {"verlange"}),
    "das Recht eines anderen": (GUT.replace("verlange(durch", "verlange(x"), {"verlange"}),
    "kein Protokoll": (GUT.replace("protokolliere(", "merke("), {"protokolliere"}),
    "Helfer ohne Recht": (DURCH_EINEN_HELFER.replace("verlange(", "denke("), {"verlange"}),
}


@pytest.mark.parametrize(("quelltext", "fehlt"), FAELLE.values(), ids=FAELLE)
def test_act_without_its_duties_is_noticed(tmp_path, quelltext, fehlt):
    datei = tmp_path / "domain.py"
    datei.write_text(quelltext)

    assert {was for _, was in maengel(datei)} == fehlt
