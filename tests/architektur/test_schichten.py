"""What neither import-linter nor ruff can say about acts and reads."""

from __future__ import annotations

import ast

from tests.architektur.aufrufe import funktionen, ruft
from tests.architektur.quelle import QUELLE, baum, dateien, kurz, zeilen_ohne_docstring

ANSICHTEN = [d for d in dateien(QUELLE, "*.py") if "views" in (d.stem, d.parent.name)]
DOMAENE = [d for d in dateien(QUELLE, "*.py") if "domain" in (d.stem, *d.parts)]
ZUGRIFF = [d for d in dateien(QUELLE, "*.py") if "zugriff" in (d.stem, d.parent.name)]
ZEILEN_EINER_ANSICHT = 25

GEFUNDEN = "hands out what the caller has found in a sichtbare_… of the same person"
OHNE = {
    ("administration_einrichten", "durch"): "the first account: nobody is signed in",
    ("administration_einrichten", "verlange"): "likewise; whoever has the command line may",
    ("administration_einrichten", "protokolliere"): "recorded, with nobody as the person",
    ("_fallen_lassen", "durch"): "the worker's own: whoever started the run may not any more",
    ("_fallen_lassen", "verlange"): "likewise: nobody is left to ask",
    ("_fallen_lassen", "protokolliere"): "recorded, with nobody as the person",
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


AUSSER_SICHTBAR = {
    "eigene_anbieter": "for whom one may speak; what they are called is public",
    "entwuerfe_am_ort": "other people's drafts of a form that the caller may open",
    "geltende_beteiligungen": "the rule itself, which sichtbare_faelle asks",
    "mit_vereinbarungen": "adds a column to what the caller has",
    "mit_weg": "likewise",
    "zu_oeffnende_faelle": "out of sight on purpose: what may be opened with a reason",
}


def test_what_a_page_reads_is_called_sichtbar():
    """Whoever reads a view sees at once that it reads through a door."""
    anders = {
        name
        for datei in ZUGRIFF
        for name, f in funktionen(datei).items()
        if f.returns is not None
        and "QuerySet" in ast.unparse(f.returns)
        and not name.startswith(("sichtbar", "_"))
    }

    assert anders == set(AUSSER_SICHTBAR)


def test_the_public_reads_through_sichtbare_alone():
    """Views of the directory import nothing else of its door, and nobody asks beside it."""
    ordner = QUELLE / "wegweiser"
    tuer = {n for n in funktionen(ordner / "zugriff.py") if not n.startswith("sichtbar")}
    daneben = [
        f"{kurz(datei)}:{knoten.lineno}"
        for datei in dateien(ordner, "*.py")
        if datei != ordner / "zugriff.py"
        for knoten in ast.walk(baum(datei))
        if isinstance(knoten, ast.Call)
        and ast.unparse(knoten.func).endswith((".objects.filter", ".objects.exclude"))
        and {k.arg for k in knoten.keywords} & {"veroeffentlicht", "angebote__veroeffentlicht"}
        and "frische.py" not in datei.name  # whom to remind, no page
    ]

    assert tuer == set()
    assert daneben == []


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
