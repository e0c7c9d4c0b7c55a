from __future__ import annotations

import re
from collections import Counter

import pytest

from massanzug.fall.begriffe import (
    Bereich,
    Kostenstrom,
    Perspektive,
    Ressourcenfeld,
    Stufe,
    Weg,
    Wunschausgang,
    Zielstand,
)
from massanzug.recht.hilfearten import HILFEARTEN
from massanzug.vorfuehrung.geschichten import Station
from massanzug.vorfuehrung.geschichten.grammatik import familien
from massanzug.vorfuehrung.geschichten.situationen import SITUATIONEN


@pytest.fixture(scope="module")
def hundertzwanzig():
    return list(familien(120, 1))


def test_same_seed_tells_the_same_families():
    assert list(familien(30, 5)) == list(familien(30, 5))


def test_another_seed_tells_others():
    assert next(familien(1, 5)) != next(familien(1, 6))


def test_more_families_begin_with_the_same_ones():
    assert list(familien(40, 5))[:20] == list(familien(20, 5))


def test_no_two_families_speak_alike(hundertzwanzig):
    zitate = [w.zitat for f in hundertzwanzig for w in f.willen]
    anliegen = [f.anliegen for f in hundertzwanzig]
    plaene = [tuple(b.was for b in f.bausteine) for f in hundertzwanzig if f.bausteine]

    assert len(set(zitate)) == len(zitate)
    assert len(set(anliegen)) == len(anliegen)
    assert len(set(plaene)) == len(plaene)


def test_every_station_and_situation_is_told(hundertzwanzig):
    assert {f.station for f in hundertzwanzig} == set(Station)
    assert len(SITUATIONEN) == 12


def test_there_is_a_disputed_an_overtaken_and_a_finished_plan(hundertzwanzig):
    assert any(a.antwort == "nein" for f in hundertzwanzig for a in f.antworten)
    assert any(f.ueberholt for f in hundertzwanzig)
    assert any(f.ende for f in hundertzwanzig)


def test_no_template_shows_through(hundertzwanzig):
    for text in re.findall(r"'([^']*)'", repr(hundertzwanzig)):
        assert not re.search(r"[\[\]{}|]", text), text


def test_nobody_refers_to_what_is_not_there(hundertzwanzig):
    for f in [*hundertzwanzig, *familien(200, 2, 0.5)]:
        for ziel in f.ziele:
            assert ziel.person < len(f.personen)
            assert ziel.wille is None or ziel.wille < len(f.willen)
            assert ziel.richtung is None or f.ziele[ziel.richtung].richtung is None
        for baustein in f.bausteine:
            assert baustein.ziel is None or baustein.ziel < len(f.ziele)


def test_every_code_is_one_of_the_field(hundertzwanzig):
    for f in hundertzwanzig:
        assert f.weg in Weg.values
        assert f.bereich in Bereich.values
        assert all(r.feld in Ressourcenfeld.values for r in f.ressourcen)
        assert all(w.ausgang in Wunschausgang.values for w in f.wuensche)
        assert all(z.zielstand in Zielstand.values for z in f.ziele)
        assert all(b.stufe in Stufe.values for b in f.bausteine)
        assert all(b.kostenstrom in Kostenstrom.values for b in f.bausteine)
        assert all(s.perspektive in Perspektive.values for s in f.sichten)
        assert f.entscheidung is None or f.entscheidung.hilfeart in HILFEARTEN


def test_a_name_says_nothing_about_a_story():
    """Names are drawn apart from situations: each situation has many, none has only its own."""
    namen = {}
    for f in familien(2000, 3):
        namen.setdefault(f.anliegen.split()[0], Counter())[f.name] += 1

    haeufig = [zaehler for zaehler in namen.values() if sum(zaehler.values()) > 100]
    assert all(zaehler.most_common(1)[0][1] < 15 for zaehler in haeufig)


def test_regalware_anteil_repeats_plans_word_for_word():
    plaene = Counter(
        tuple(b.was for b in f.bausteine) for f in familien(300, 2, 0.5) if f.bausteine
    )

    assert plaene.most_common(1)[0][1] >= 10
