"""Negative control: the check for acts goes red where it should."""

from __future__ import annotations

import pytest

from tests.architektur.test_schichten import maengel

KOPF = "from django.db import transaction\n"
TATEN = {
    "gut": (
        "@transaction.atomic\ndef tat(x, *, durch):\n    verlange(durch, 'a')\n"
        "    protokolliere(durch, 'a.b', x)\n",
        set(),
    ),
    "ohne durch": (
        "@transaction.atomic\ndef tat(x, durch):\n    verlange(durch, 'a')\n"
        "    protokolliere(durch, 'a.b', x)\n",
        {"durch"},
    ),
    "ohne Recht": (
        "@transaction.atomic\ndef tat(x, *, durch):\n    protokolliere(durch, 'a.b', x)\n",
        {"verlange"},
    ),
    "ohne Protokoll": (
        "@transaction.atomic\ndef tat(x, *, durch):\n    verlange(durch, 'a')\n",
        {"protokolliere"},
    ),
    "im Namen eines anderen": (
        "@transaction.atomic\ndef tat(x, *, durch):\n"
        "    verlange(x, 'a')\n    protokolliere(durch, 'a.b', x)\n",
        {"verlange"},
    ),
    "durch einen Helfer": (
        "@transaction.atomic\ndef tat(x, *, durch):\n    _hilf(x, durch)\n"
        "\ndef _hilf(x, durch):\n    verlange(durch, 'a')\n"
        "    protokolliere(durch, 'a.b', x)\n",
        set(),
    ),
    "keine Tat": ("def lesen(x):\n    return x\n", set()),
}


@pytest.mark.parametrize(("quelltext", "fehlt"), TATEN.values(), ids=TATEN)
def test_act_without_its_duties_is_noticed(tmp_path, quelltext, fehlt):
    datei = tmp_path / "domain.py"
    datei.write_text(KOPF + quelltext)

    assert {was for _, was in maengel(datei)} == fehlt
