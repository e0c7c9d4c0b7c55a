"""A folder of files is replaced as a whole, or not at all.

The new one is put together beside the old one and takes its place in one step. What has not changed
is the same file as before (a hard link: same time, same inode), so that a copying program sees at
once what is new.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

AT_FDCWD = -100  # fcntl.h: relative paths are this process's own
RENAME_EXCHANGE = 2  # linux/fs.h


class Besetzt(Exception):  # noqa: N818 - a state, said in German
    """Another run is writing into the same folder."""


@dataclass(frozen=True, slots=True)
class Bilanz:
    """Files by what happened to them."""

    geschrieben: tuple[str, ...]
    unveraendert: int
    entfernt: tuple[str, ...]


def schreiben(ziel: Path, dateien: Mapping[str, bytes]) -> Bilanz:
    """``dateien``: path inside ``ziel``, with ``/``, and content. Everything else in there goes.

    Raises OSError (no room, no right, ``ziel`` is a mount point) and leaves the old folder as it
    was, and Besetzt.
    """
    ziel.parent.mkdir(parents=True, exist_ok=True)
    with _allein(ziel):
        _heilen(ziel)
        bilanz = _vergleichen(ziel, dateien)
        if bilanz.geschrieben or bilanz.entfernt or not ziel.is_dir():
            _ersetzen(ziel, dateien, set(bilanz.geschrieben))
        return bilanz


def _neben(ziel: Path, endung: str) -> Path:
    return ziel.with_name(f".{ziel.name}.{endung}")


@contextmanager
def _allein(ziel: Path) -> Iterator[None]:
    with _neben(ziel, "sperre").open("w") as datei:
        try:
            fcntl.flock(datei, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as grund:
            raise Besetzt(str(ziel)) from grund
        yield


def _heilen(ziel: Path) -> None:
    """A run that was killed left its halves lying about, at worst with the old site put aside."""
    alt = _neben(ziel, "alt")
    if alt.is_dir() and not ziel.exists():
        alt.rename(ziel)
    for rest in (alt, _neben(ziel, "neu")):
        shutil.rmtree(rest, ignore_errors=True)


def _vergleichen(ziel: Path, dateien: Mapping[str, bytes]) -> Bilanz:
    da = {p.relative_to(ziel).as_posix() for p in ziel.rglob("*") if p.is_file()}
    anders = [n for n, i in dateien.items() if n not in da or (ziel / n).read_bytes() != i]
    return Bilanz(tuple(anders), len(dateien) - len(anders), tuple(sorted(da - set(dateien))))


def _ersetzen(ziel: Path, dateien: Mapping[str, bytes], anders: set[str]) -> None:
    neu = _neben(ziel, "neu")
    try:
        for name, inhalt in dateien.items():
            pfad = neu / name
            pfad.parent.mkdir(parents=True, exist_ok=True)
            if name in anders:
                pfad.write_bytes(inhalt)
            else:
                _uebernehmen(ziel / name, pfad)
        os.sync()  # on the disk before it takes the old one's place
        _tauschen(neu, ziel)
    finally:
        shutil.rmtree(neu, ignore_errors=True)


def _uebernehmen(alt: Path, neu: Path) -> None:
    try:
        neu.hardlink_to(alt)
    except OSError:  # a stick with FAT knows no links
        shutil.copy2(alt, neu)


def _tauschen(neu: Path, ziel: Path) -> None:
    """At no moment is there no site, where the file system can exchange two names at once."""
    if not ziel.exists():
        neu.rename(ziel)
        return
    tausch = getattr(ctypes.CDLL(None), "renameat2", None)
    if tausch and not tausch(AT_FDCWD, bytes(neu), AT_FDCWD, bytes(ziel), RENAME_EXCHANGE):
        return
    alt = _neben(ziel, "alt")
    ziel.rename(alt)
    neu.rename(ziel)
    shutil.rmtree(alt, ignore_errors=True)
