"""Whole sentences in the seven other languages, as somebody types them in distress."""

from __future__ import annotations

import pytest

from massanzug.suche import Anfrage
from tests.suche.beispiele import angebote, arnsberg

ERSTE = 3


@pytest.mark.parametrize(
    ("frage", "thema"),
    [
        ("3 yaşındaki çocuğum için anaokulu arıyorum", "kita"),
        ("kocam beni dövüyor yardım edin", "haeusliche_gewalt"),
        ("أبحث عن روضة لابني عمره ثلاث سنوات", "kita"),
        ("زوجي يضربني أحتاج مساعدة", "haeusliche_gewalt"),
        ("доньці п'ять років вона не говорить", "sprachentwicklung"),
        ("чоловік мене б'є", "haeusliche_gewalt"),  # noqa: RUF001 - Cyrillic
        ("хочу развестись с мужем", "trennung"),  # noqa: RUF001 - Cyrillic
        ("ребенок не спит по ночам", "baby"),
        ("my 3 years old daughter does not speak", "sprachentwicklung"),
        ("my husband hits me", "haeusliche_gewalt"),
        ("szukam przedszkola dla córki 3 lata", "kita"),
        ("moje dziecko jest chore", "kinderarzt_notdienst"),
        ("vreau să învăț limba germană", "deutsch_lernen"),
        ("soțul meu mă bate", "haeusliche_gewalt"),
    ],
)
def test_a_sentence_finds_its_subject_among_the_first(frage, thema):
    themen = {e.id: e.themen for e in angebote()}

    treffer = arnsberg().suche(Anfrage(frage)).treffer[:ERSTE]

    assert any(thema in themen[t.id] for t in treffer)


@pytest.mark.parametrize(
    "frage", ["расписание поездов москва", "سعر الذهب اليوم", "najlepszy samochód elektryczny"]
)
def test_what_is_of_another_world_finds_nothing(frage):
    assert arnsberg().suche(Anfrage(frage)).treffer == ()


@pytest.mark.parametrize("wort", ["Rente", "Rap"])
def test_a_german_word_is_not_taken_for_one_of_another_language(wort):
    gruende = [g for t in arnsberg().suche(Anfrage(wort)).treffer for g in t.gruende]

    assert not {"Wohnung und Wohnberechtigung", "Sexualisierte Gewalt"} & {
        g.gefunden for g in gruende
    }
