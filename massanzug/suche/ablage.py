"""Where an index lies: one folder per build, a file that names the current one, one lock.

A build becomes visible by replacing that file, which is atomic; readers that still hold the
older build finish with it. The build before the current one stays until the next.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from zlib import crc32

from massanzug.suche.analyse import Vorwissen, Zerlegt
from massanzug.suche.begriffe import Gegend, IndexFehlt, IndexKaputt, Thema
from massanzug.suche.vorgaben import fingerabdruck

FORMAT = 5
ZEIGER = "AKTUELL"
STAND = "stand.json"
VORWAERTS = "vorwaerts.bin"
WOERTER = "woerter.bin"
ZUSATZ = "zusatz.bin"
VORWISSEN = "vorwissen.json"
TANTIVY = "tantivy"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Stand:
    """What a build says of itself: subjects, places, and the checksums of its files."""

    themen: tuple[Thema, ...]
    gegenden: tuple[Gegend, ...]
    pruefsummen: dict[str, int]
    vorwaerts: int


@contextmanager
def sperre(ordner: Path) -> Iterator[None]:
    """One writer at a time, over all processes and threads; others wait."""
    ordner.mkdir(parents=True, exist_ok=True)
    with (ordner / "SPERRE").open("w") as datei:
        fcntl.flock(datei, fcntl.LOCK_EX)
        yield


def neuer_bau(ordner: Path) -> Path:
    """An empty folder for a build nobody sees yet."""
    bau = ordner / f"bau-{time.time_ns()}-{os.getpid()}"
    (bau / TANTIVY).mkdir(parents=True)
    return bau


def ersetzen(datei: Path, inhalt: bytes) -> None:
    """Write a file so that readers see the old or the new one, never a half."""
    neu = datei.with_name(f"{datei.name}.{os.getpid()}.neu")
    with neu.open("wb") as offen:
        offen.write(inhalt)
        offen.flush()
        os.fsync(offen.fileno())
    neu.replace(datei)


def stand_schreiben(bau: Path, themen: tuple[Thema, ...], gegenden: tuple[Gegend, ...]) -> None:
    """Close a build: what it is of, and the checksums of all its files but the growing one."""
    dateien = [d for d in sorted(bau.rglob("*")) if d.is_file() and d.name != VORWAERTS]
    # Tantivy rewrites these two at every change
    fest = [
        d for d in dateien if d.name not in {"meta.json", ".managed.json"} and ".lock" not in d.name
    ]
    stand = {
        "format": FORMAT,
        "spezifikation": fingerabdruck(),
        "themen": [asdict(t) for t in themen],
        "gegenden": [asdict(g) for g in gegenden],
        "pruefsummen": {str(d.relative_to(bau)): pruefsumme(d) for d in fest},
        "vorwaerts": (bau / VORWAERTS).stat().st_size,
    }
    ersetzen(bau / STAND, json.dumps(stand, ensure_ascii=False).encode())


def umschalten(ordner: Path, bau: Path) -> None:
    """Make a build the current one and clear away all but the one before it."""
    vorher = aktueller_name(ordner)
    ersetzen(ordner / ZEIGER, bau.name.encode())
    for alt in ordner.glob("bau-*"):
        if alt.name not in {bau.name, vorher}:
            shutil.rmtree(alt, ignore_errors=True)


def aktueller_name(ordner: Path) -> str:
    """The current build's name; empty if there is none."""
    try:
        return (ordner / ZEIGER).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, UnicodeDecodeError) as grund:
        raise IndexKaputt(f"{ordner / ZEIGER}: {grund}") from grund


def aktueller_bau(ordner: Path) -> Path:
    """The folder of the current build."""
    name = aktueller_name(ordner)
    if not name:
        raise IndexFehlt(f"no index in {ordner}")
    bau = ordner / name
    if "/" in name or not bau.is_dir():
        raise IndexKaputt(f"{ordner / ZEIGER} names {name!r}, which is not there")
    return bau


def pruefsumme(datei: Path) -> int:
    """CRC-32 of a file."""
    summe = 0
    with datei.open("rb") as offen:
        while block := offen.read(_BLOCK):
            summe = crc32(block, summe)
    return summe


def stand_lesen(bau: Path) -> Stand:
    """What the build is of; every file it was built with is there and unchanged, or gone by a
    later change of the index."""
    try:
        roh = json.loads((bau / STAND).read_bytes())
        if roh["format"] != FORMAT or roh["spezifikation"] != fingerabdruck():
            raise IndexKaputt(f"{bau} was built under another specification")
        for name, summe in roh["pruefsummen"].items():
            datei = bau / name
            gewachsen = datei.parent.name == TANTIVY and not datei.exists()
            if not gewachsen and pruefsumme(datei) != summe:
                raise IndexKaputt(f"{datei} is damaged")
        if (bau / VORWAERTS).stat().st_size < roh["vorwaerts"]:
            raise IndexKaputt(f"{bau / VORWAERTS} is cut off")
        return Stand(
            themen=tuple(_thema(t) for t in roh["themen"]),
            gegenden=tuple(_gegend(g) for g in roh["gegenden"]),
            pruefsummen=roh["pruefsummen"],
            vorwaerts=roh["vorwaerts"],
        )
    except (OSError, ValueError, KeyError, TypeError) as grund:
        raise IndexKaputt(f"{bau}: {grund}") from grund


def vorwissen_schreiben(bau: Path, vorwissen: Vorwissen) -> None:
    """Keep what an analysis found out, before the build is closed."""
    ersetzen(bau / VORWISSEN, json.dumps(vorwissen, ensure_ascii=False).encode())


def vorwissen_lesen(bau: Path) -> Vorwissen:
    """As it was kept; ``stand_lesen`` has seen that it is unchanged."""
    gelernt, stuecke = json.loads((bau / VORWISSEN).read_bytes())
    return Vorwissen(
        tuple(gelernt),
        {
            wort: Zerlegt(tuple((term, faktor) for term, faktor in terme), tuple(woerter))
            for wort, (terme, woerter) in stuecke.items()
        },
    )


def _thema(roh: dict[str, object]) -> Thema:
    synonyme = tuple((str(s), str(w)) for s, w in roh["synonyme"])  # type: ignore[attr-defined]
    return Thema(str(roh["schluessel"]), str(roh["label"]), str(roh["oberthema"]), synonyme)


def _gegend(roh: dict[str, object]) -> Gegend:
    punkt = roh["punkt"]
    ort = (float(punkt[0]), float(punkt[1])) if isinstance(punkt, list) else None
    return Gegend(str(roh["name"]), str(roh["wirkungsraum"]), ort)
