"""What neither import-linter nor ruff can say about acts and reads."""

from __future__ import annotations

import ast

from tests.architektur.aufrufe import funktionen, ruft
from tests.architektur.quelle import QUELLE, baum, dateien, kurz, zeilen_ohne_docstring

ANSICHTEN = [d for d in dateien(QUELLE, "*.py") if "views" in (d.stem, d.parent.name)]
DOMAENE = [d for d in dateien(QUELLE, "*.py") if "domain" in (d.stem, *d.parts)]
ZEILEN_EINER_ANSICHT = 25

GEFUNDEN = "hands out what the caller has found in a sichtbare_… of the same person"
OHNE = {
    ("administration_einrichten", "durch"): "the first account: nobody is signed in",
    ("administration_einrichten", "verlange"): "likewise; whoever has the command line may",
    ("administration_einrichten", "protokolliere"): "recorded, with nobody as the person",
    ("sitzung_beenden", "verlange"): "one's own session: sichtbare_sitzungen(durch) is the check",
    ("andere_sitzungen_beenden", "verlange"): "likewise",
    ("fachlichen_plan_ausgeben", "verlange"): GEFUNDEN,
    ("familienseite_ausgeben", "verlange"): GEFUNDEN,
}


def test_views_reach_the_database_through_zugriff_and_domain_only():
    griffe = [
        f"{kurz(datei)}:{knoten.lineno} .{knoten.attr}"
        for datei in ANSICHTEN
        for knoten in ast.walk(baum(datei))
        if isinstance(knoten, ast.Attribute) and knoten.attr in {"objects", "save", "delete"}
    ]

    assert griffe == []


def test_views_are_short():
    laengen = {
        f"{kurz(datei)}:{name}": zeilen_ohne_docstring(f)
        for datei in ANSICHTEN
        for name, f in funktionen(datei).items()
    }

    assert {n: zeilen for n, zeilen in laengen.items() if zeilen > ZEILEN_EINER_ANSICHT} == {}


def taten(datei):
    """Functions that open a transaction of their own: the acts."""
    return [
        f
        for f in funktionen(datei).values()
        if any("atomic" in ast.unparse(d) for d in f.decorator_list)
    ]


def maengel(datei):
    """An act has a keyword-only ``durch``, checks its right and records; itself or by what it calls."""
    for tat in taten(datei):
        erfuellt = {
            "durch": "durch" in [a.arg for a in tat.args.kwonlyargs],
            "verlange": ruft(datei, tat, "verlange"),
            "protokolliere": ruft(datei, tat, "protokolliere"),
        }
        yield from ((tat.name, was) for was, da in erfuellt.items() if not da)


def test_every_act_names_who_does_it_and_checks_and_records_it():
    gefunden = {mangel for datei in DOMAENE for mangel in maengel(datei)}

    assert gefunden - set(OHNE) == set()
    assert set(OHNE) - gefunden == set(), "an exception that nobody needs any more"


def test_there_are_acts_to_look_at():
    assert sum(len(taten(datei)) for datei in DOMAENE) > 20
