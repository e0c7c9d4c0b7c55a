"""A folder is replaced as a whole or not at all, whatever happens on the way."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from massanzug.wegweiser.notseite.schreiben import Besetzt, schreiben


def dateien(ziel: Path) -> dict[str, bytes]:
    alle = (p for p in ziel.rglob("*") if p.is_file())
    return {p.relative_to(ziel).as_posix(): p.read_bytes() for p in alle}


@pytest.fixture
def platte_voll():
    """From here on no file may grow beyond 20 KB: OSError, as on a full disk."""
    alt = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, alt[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, alt)


def neue(groesse):
    return {"a.html": b"neu", "b.html": b"n" * groesse, "c/d.html": b"neu"}


def test_broken_run_leaves_the_old_site(tmp_path, request):
    ziel = tmp_path / "notseite"
    schreiben(ziel, {"a.html": b"alt", "weg.html": b"alt"})
    request.getfixturevalue("platte_voll")

    with pytest.raises(OSError, match="File too large"):
        schreiben(ziel, neue(30_000))

    assert dateien(ziel) == {"a.html": b"alt", "weg.html": b"alt"}
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_dir()) == ["notseite"]


@pytest.mark.parametrize("haelfte", ["neu", "alt"])
def test_killed_run_is_tidied_up_by_the_next(tmp_path, haelfte):
    """``alt``: killed between the two steps of a file system that cannot exchange names."""
    ziel = tmp_path / "notseite"
    schreiben(ziel, {"a.html": b"alt"})
    if haelfte == "alt":
        ziel.rename(tmp_path / ".notseite.alt")
    (tmp_path / ".notseite.neu").mkdir()
    (tmp_path / ".notseite.neu/halb.html").write_bytes(b"ha")

    bilanz = schreiben(ziel, {"a.html": b"alt", "b.html": b"neu"})

    assert bilanz.geschrieben == ("b.html",)
    assert dateien(ziel) == {"a.html": b"alt", "b.html": b"neu"}
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_dir()) == ["notseite"]


def test_two_runs_do_not_meet(tmp_path):
    halten = (
        "import fcntl,sys; d=open(sys.argv[1],'w'); fcntl.flock(d,2); print(flush=True); input()"
    )
    sperre = tmp_path / ".notseite.sperre"
    with subprocess.Popen(  # noqa: S603 - this Python
        [sys.executable, "-c", halten, str(sperre)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as anderer:
        anderer.stdout.readline()

        with pytest.raises(Besetzt):
            schreiben(tmp_path / "notseite", {"a.html": b"neu"})

        anderer.communicate(b"\n")
    assert schreiben(tmp_path / "notseite", {"a.html": b"neu"}).geschrieben == ("a.html",)
