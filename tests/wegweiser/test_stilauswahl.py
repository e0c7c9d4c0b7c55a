"""Which rules of a style sheet the copy keeps."""

from __future__ import annotations

import pytest

from massanzug.wegweiser.notseite.stilauswahl import auswahl, seitenklassen, skriptworte

GEBRAUCHT = {"da", "auch"}


@pytest.mark.parametrize(
    "regel",
    [
        "p{margin:0}",
        ".da{color:red}",
        ".da.auch > li::before{content:'}'}",
        ".weg,.da{color:red}",
        ".da:not(.weg){color:red}",
        ":is(.weg,.da) p{color:red}",
        "@font-face{font-family:'X'}",
        "@keyframes weg{from{opacity:0}}",
        '@charset "UTF-8";',
        "@layer grund, haus;",
        ".da{color:red;.weg &{color:blue}}",
    ],
)
def test_rule_that_may_apply_stays(regel):
    assert auswahl(regel, GEBRAUCHT).strip() == regel


@pytest.mark.parametrize(
    "regel",
    [
        ".weg{color:red}",
        ".da .weg{color:red}",
        ".weg, p.fort{content:'{'}",
        '.weg{background:url("data:image/svg+xml,{;}")}',
        ".weg:is(.da, .auch){color:red}",
        "@media print{.weg{color:red}}",
    ],
)
def test_rule_for_a_class_nobody_has_goes_and_its_neighbours_stay(regel):
    assert auswahl(f"p{{margin:0}}{regel}li{{margin:1px}}", GEBRAUCHT).split() == [
        "p{margin:0}",
        "li{margin:1px}",
    ]


def test_of_a_condition_only_what_applies_stays():
    blatt = "@media (width < 20rem){.weg{color:red}@supports (x:y){.da{color:blue}}}"

    assert auswahl(blatt, GEBRAUCHT).split("\n") == [
        "@media (width < 20rem){",
        "@supports (x:y){",
        ".da{color:blue}",
        "}",
        "}",
        "",
    ]


def test_classes_of_pages_and_words_of_scripts_count():
    assert seitenklassen('<p class="a b-c"><b title="class">') == {"a", "b-c"}
    assert {"ww-grund", "classList"} <= skriptworte(b'e.classList.add("ww-grund")')
