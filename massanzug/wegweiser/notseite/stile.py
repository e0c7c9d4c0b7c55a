"""All style sheets of the public pages as one file, with the fonts and pictures they need.

Each page would name fifteen otherwise. What applies to no page stays away: a slow telephone reads
the file anew for each page. A file may load another only by a path relative to it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage

from massanzug.wegweiser.notseite.stilauswahl import auswahl

ORDNER = "dateien"
STIL = f"{ORDNER}/stil.css"
GEWICHTE = {"400", "500", "600"}  # what KERN and the house write in; a face is 130 KB
_SCHRIFT = re.compile(r"@font-face\s*\{[^}]*\}")
_GEWICHT = re.compile(r"font-weight:\s*(\d+)")
_URL = re.compile(r"""url\(\s*(['"]?)(?!data:|#)([^'")]+)\1\s*\)""")
_BEMERKUNG = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


def lesen(name: str) -> bytes:
    """A static file by its name, collected (with a hash in its name) or where it comes from."""
    gefunden = finders.find(name)
    return Path(str(gefunden or staticfiles_storage.path(name))).read_bytes()


def buendeln(blaetter: Iterable[tuple[str, str]], klassen: Collection[str]) -> dict[str, bytes]:
    """``blaetter``: name and media of each sheet, in order. Path in the site to content."""
    dateien: dict[str, bytes] = {}
    teile = [_blatt(name, medium, klassen, dateien) for name, medium in blaetter]
    dateien[STIL] = ('@charset "UTF-8";\n' + "".join(teile)).encode()
    return dateien


def _blatt(name: str, medium: str, klassen: Collection[str], dateien: dict[str, bytes]) -> str:
    text = lesen(name).decode().removeprefix("\ufeff").replace('@charset "UTF-8";', "", 1)
    text = auswahl(_SCHRIFT.sub(_gebrauchte, _BEMERKUNG.sub("", text)), klassen)

    def umlenken(treffer: re.Match[str]) -> str:
        quelle = posixpath.normpath(posixpath.join(posixpath.dirname(name), treffer[2].strip()))
        datei = posixpath.basename(quelle)
        dateien[f"{ORDNER}/{datei}"] = lesen(quelle)
        return f'url("{datei}")'

    text = _URL.sub(umlenken, text)
    return f"@media {medium} {{\n{text}\n}}\n" if medium else f"{text}\n"


def _gebrauchte(treffer: re.Match[str]) -> str:
    gewicht = _GEWICHT.search(treffer[0])
    schraeg = "italic" in treffer[0]
    return treffer[0] if not schraeg and gewicht and gewicht[1] in GEWICHTE else ""
