"""The official HSDS 3.0 schemas, which are not ours to ship: ``HSDS_SCHEMAS`` names their folder."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import jsonschema
import pytest

ORDNER = os.environ.get("HSDS_SCHEMAS", "")
mit_schemata = pytest.mark.skipif(
    not ORDNER, reason="HSDS_SCHEMAS nennt keinen Ordner mit den Schemata von HSDS 3.0."
)


@cache
def pruefer(name):
    pfad = Path(ORDNER) / "schema/compiled" / f"{name}.json"
    return schema_pruefer(json.loads(pfad.read_text(encoding="utf-8")))


def schema_pruefer(schema):
    art = jsonschema.Draft202012Validator
    return art(schema, format_checker=art.FORMAT_CHECKER)


def schema_von_begriff():
    """``taxonomy_term`` has no compiled file of its own; it stands inside a service."""
    dienst = pruefer("service").schema
    return dienst["properties"]["attributes"]["items"]["properties"]["taxonomy_term"]


def maengel(pruefer_, objekte):
    return [
        f"{objekt.get('name')}: {'.'.join(map(str, fehler.path))}: {fehler.message[:200]}"
        for objekt in objekte
        for fehler in pruefer_.iter_errors(objekt)
    ]


def nullen(wert, pfad=""):
    """Where a null stands: HSDS has none."""
    if wert is None:
        yield pfad
    elif isinstance(wert, dict):
        for name, teil in wert.items():
            yield from nullen(teil, f"{pfad}.{name}")
    elif isinstance(wert, list):
        for nummer, teil in enumerate(wert):
            yield from nullen(teil, f"{pfad}[{nummer}]")
