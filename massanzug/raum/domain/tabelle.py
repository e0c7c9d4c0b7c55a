"""Somebody's spreadsheet, as text and rows: whatever Excel made of umlauts and separators."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from io import StringIO

from massanzug.kern.fehler import Regelverstoss

GROESSE = 1_048_576
ZEILEN = 5_000
UMLAUTE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "_", "-": "_"})


def dekodieren(inhalt: bytes) -> str:
    """UTF-8 with or without mark, else CP1252, as German Excel saves."""
    if len(inhalt) > GROESSE:
        raise Regelverstoss("Die Datei ist größer als 1 MB. Eine Liste von Ortsteilen ist kleiner.")
    if b"\0" in inhalt:
        raise Regelverstoss("Das ist keine CSV-Datei. Speichern Sie die Tabelle bitte als CSV.")
    for kodierung in ("utf-8-sig", "cp1252"):
        try:
            return inhalt.decode(kodierung)
        except UnicodeDecodeError:
            continue
    raise Regelverstoss(
        "Die Umlaute in dieser Datei sind nicht lesbar. "
        "Speichern Sie die Tabelle bitte als CSV mit der Kodierung UTF-8."
    )


def spaltenname(kopf: str) -> str:
    return kopf.strip().lower().translate(UMLAUTE)


def zeilen(text: str, auch: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    """(line of the file, column → value), the heading's columns in ASCII; empty lines left out.

    ``auch``: other names of columns → ours. The first yield is line 1 with the heading itself (name → name). Raises Regelverstoss.
    """
    erste = text.split("\n", 1)[0]
    leser = csv.reader(
        StringIO(text, newline=""), delimiter=";" if erste.count(";") >= erste.count(",") else ","
    )
    try:
        kopf = [auch.get(name, name) for name in map(spaltenname, next(leser, []))]
        yield 1, {name: name for name in kopf}
        for zellen in leser:
            if not any(zelle.strip() for zelle in zellen):
                continue
            if leser.line_num > ZEILEN:
                raise Regelverstoss(f"Die Datei hat mehr als {ZEILEN} Zeilen.")
            werte = (zelle.strip().removeprefix("'") for zelle in zellen)
            yield leser.line_num, dict(zip(kopf, werte, strict=False))
    except csv.Error as fehler:
        raise Regelverstoss(f"Zeile {leser.line_num} ist nicht lesbar.") from fehler


def tag_lesen(text: str) -> date:
    """„01.10.2025“ or „2025-10-01“; ValueError otherwise."""
    muster = "%d.%m.%Y" if "." in text else "%Y-%m-%d"
    return datetime.strptime(text, muster).date()  # noqa: DTZ007 - a day, no moment
