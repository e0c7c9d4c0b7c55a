"""What the papers refer to exists, and what can be set is written down."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.architektur.quelle import QUELLE, WURZEL, baum, dateien, kurz

DOKUMENTE = [*WURZEL.glob("*.md"), *dateien(WURZEL / "docs", "*.md")]
VERWEIS = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")
PFAD = re.compile(r"`((?:docs|massanzug|tests|benchmarks)/[\w./-]+)`")


def test_links_lead_somewhere():
    tot = [
        f"{kurz(dokument)} → {ziel}"
        for dokument in DOKUMENTE
        for ziel in VERWEIS.findall(dokument.read_text(encoding="utf-8"))
        if not (dokument.parent / ziel).exists()
    ]

    assert tot == []


def test_files_named_in_the_papers_exist():
    tot = [
        f"{kurz(dokument)} → {pfad}"
        for dokument in DOKUMENTE
        for pfad in PFAD.findall(dokument.read_text(encoding="utf-8"))
        if not list(WURZEL.glob(pfad.rstrip("/")))
    ]

    assert tot == []


def test_every_page_is_in_a_folder_of_the_table_of_contents():
    inhalt = (WURZEL / "docs/index.md").read_text(encoding="utf-8")
    ordner = {kurz(d.parent) for d in dateien(WURZEL / "docs", "*.md")} - {"docs"}

    assert [o for o in sorted(ordner) if f"{Path(o).name}/*" not in inhalt] == []


def einstellungen():
    """Every name that settings.py reads from the environment."""
    for knoten in ast.walk(baum(QUELLE / "config/settings.py")):
        if (
            isinstance(knoten, ast.Call)
            and ast.unparse(knoten.func).startswith("env.")
            and knoten.args
        ):
            yield ast.literal_eval(knoten.args[0])


def test_every_setting_is_documented():
    betrieb = "".join(d.read_text(encoding="utf-8") for d in (WURZEL / "docs/betrieb").glob("*.md"))

    assert sorted({name for name in einstellungen() if f"`{name}`" not in betrieb}) == []
