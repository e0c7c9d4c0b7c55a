"""ASCII in every name: decomposed umlauts break look-ups, templates and URLs."""

from __future__ import annotations

import tokenize

from django.urls import get_resolver

from tests.architektur.quelle import QUELLE, WURZEL, dateien, kurz

ORDNER = [QUELLE, WURZEL / "tests", WURZEL / "benchmarks", WURZEL / "docs"]
PYTHON = [datei for ordner in ORDNER[:3] for datei in dateien(ordner, "*.py")]


def routen(muster, vor=""):
    for m in muster:
        if hasattr(m, "url_patterns"):
            yield from routen(m.url_patterns, vor + str(m.pattern))
        else:
            yield vor + str(m.pattern), m.name or ""


def test_identifiers_are_ascii():
    krumm = set()
    for datei in PYTHON:
        with datei.open("rb") as quelle:
            namen = {
                t.string for t in tokenize.tokenize(quelle.readline) if t.type == tokenize.NAME
            }
        krumm |= {f"{kurz(datei)}:{name}" for name in namen if not name.isascii()}

    assert krumm == set()


def test_file_names_are_ascii():
    namen = [kurz(datei) for ordner in ORDNER for datei in dateien(ordner, "*")]

    assert [name for name in namen if not name.isascii()] == []


def test_urls_and_their_names_are_ascii():
    krumm = [r for r in routen(get_resolver().url_patterns) if not "".join(r).isascii()]

    assert krumm == []
