"""Compiled code of another state of the source is never used."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from massanzug.simulation.ablage import UMGEBUNG, WOCHE, einrichten


@pytest.fixture
def paket(tmp_path, monkeypatch):
    monkeypatch.delenv(UMGEBUNG, raising=False)
    (tmp_path / "eins.py").write_text("a = 1\n")
    (tmp_path / "zwei.py").write_text("b = 1\n")
    return tmp_path


def ordner(paket, monkeypatch):
    monkeypatch.delenv(UMGEBUNG, raising=False)
    einrichten(paket)
    return os.environ[UMGEBUNG]


def test_each_state_of_the_source_has_a_folder_of_its_own(paket, monkeypatch):
    erster = ordner(paket, monkeypatch)
    assert ordner(paket, monkeypatch) == erster

    (paket / "zwei.py").write_text("b = 2\n")

    assert ordner(paket, monkeypatch) != erster
    assert Path(erster).is_dir(), "somebody may still run with it"


def test_folders_of_last_month_go(paket, monkeypatch):
    alt = paket / "__pycache__" / "numba-alt"
    alt.mkdir(parents=True)
    os.utime(alt, (0, time.time() - 2 * WOCHE))

    ordner(paket, monkeypatch)

    assert not alt.exists()


def test_who_said_where_is_not_overruled_and_a_read_only_place_is_no_error(paket, monkeypatch):
    monkeypatch.setenv(UMGEBUNG, "/anderswo")
    einrichten(paket)
    assert os.environ[UMGEBUNG] == "/anderswo"
    monkeypatch.delenv(UMGEBUNG)
    (paket / "__pycache__").write_text("no folder")

    einrichten(paket)

    assert UMGEBUNG not in os.environ


def test_numba_is_told_before_it_is_loaded():
    umgebung = {k: v for k, v in os.environ.items() if k != UMGEBUNG}
    code = "import massanzug.simulation, numba; print(numba.config.CACHE_DIR)"
    befehl = [sys.executable, "-c", code]

    antwort = subprocess.run(  # noqa: S603 - our own words
        befehl, env=umgebung, capture_output=True, text=True, check=True
    )

    assert "__pycache__/numba-" in antwort.stdout
