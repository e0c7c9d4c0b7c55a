"""Plain data in, a tagged PDF/UA-1 out. Knows no case and no database."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

from massanzug.dokumente.schriften import darstellbar, schriftordner

VORLAGEN = Path(__file__).parent / "vorlagen"
LEERKASTEN = "▯"
# marks that turn the direction of what follows could make a name look like another one
RICHTUNGSZEICHEN = dict.fromkeys(
    [0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)


def setze(vorlage: str, daten: Mapping[str, Any], *, titel: str, sprache: str = "de") -> bytes:
    """Typeset ``vorlagen/<vorlage>.typ`` with ``daten``; the same data give the same bytes.

    Texts go in as data and come out as text, whatever they look like: no template evaluates one.
    ``typst.TypstError`` means a broken template, never broken data.
    """
    eingaben = {
        "daten": json.dumps(_setzbar(dict(daten)), ensure_ascii=False),
        "titel": str(_setzbar(titel)),
        "sprache": sprache,
    }
    pdf = typst.compile(
        str(VORLAGEN / f"{vorlage}.typ"),
        root=str(VORLAGEN),
        font_paths=[str(ordner) for ordner in schriftordner()],
        ignore_system_fonts=True,
        sys_inputs=eingaben,
        pdf_standards=["ua-1"],
        timestamp=0,  # the templates give the document the date of its data
    )
    return bytes(pdf)


def _setzbar(wert: object) -> object:
    """The same data with every text in one form and without characters that cannot be shown."""
    if isinstance(wert, str):
        return _zeichen(wert)
    if isinstance(wert, Mapping):
        return {name: _setzbar(teil) for name, teil in wert.items()}
    if isinstance(wert, list | tuple):
        return [_setzbar(teil) for teil in wert]
    return wert


def _zeichen(text: str) -> str:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(RICHTUNGSZEICHEN)
    return "".join(_zeichen_oder_kasten(zeichen) for zeichen in text)


def _zeichen_oder_kasten(zeichen: str) -> str:
    if zeichen in "\n\t":
        return zeichen
    art = unicodedata.category(zeichen)
    if ord(zeichen) in darstellbar() and art not in {"Cc", "Co"}:
        return zeichen
    return "" if art in {"Cc", "Cf", "Mn", "Me"} else LEERKASTEN
