from __future__ import annotations

import subprocess
import sys
from functools import partial

import pytest

from massanzug.kern.drossel import Drossel, GemeinsameDrossel

pytestmark = pytest.mark.django_db
MINUTE = 29_000_000 * 60
TABELLE = """
import django
django.setup()
from django.db import connection
from massanzug.konten.models import Zwischenspeicher
with connection.schema_editor() as tabelle:
    tabelle.create_model(Zwischenspeicher)
"""
IN_EINEM_PROZESS = f"""
import django
django.setup()
from massanzug.kern.drossel import GemeinsameDrossel
print(*[GemeinsameDrossel("reden", 3).frei({MINUTE}) for _ in range(2)])
"""


@pytest.fixture(params=["je Prozess", "gemeinsam"])
def drosseln(request):
    """How one is made that lets so many through."""
    return Drossel if request.param == "je Prozess" else partial(GemeinsameDrossel, "reden")


def test_lets_so_many_through_in_a_minute_and_no_more(drosseln):
    drossel = drosseln(3)

    assert [drossel.frei(sekunde) for sekunde in (60, 61, 90, 119, 119.9)] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_next_minute_begins_anew(drosseln):
    drossel = drosseln(1)

    assert [drossel.frei(s) for s in (0, 59, 60, 61, 120)] == [True, False, True, False, True]


def test_one_brake_does_not_count_for_another():
    assert GemeinsameDrossel("reden", 1).frei(0)
    assert GemeinsameDrossel("suche", 1).frei(0)


def ausgabe(skript):
    return subprocess.run(  # noqa: S603 - the interpreter that runs this test
        [sys.executable, "-c", skript], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()


def test_processes_count_together(tmp_path, monkeypatch):
    """They know nothing of each other, and have a database between them."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'haus.sqlite3'}")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "massanzug.config.settings")
    ausgabe(TABELLE)

    erster, zweiter = (ausgabe(IN_EINEM_PROZESS) for _ in range(2))

    assert erster == ["True", "True"]
    assert zweiter == ["True", "False"]
