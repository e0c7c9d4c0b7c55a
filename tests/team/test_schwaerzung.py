from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.team.domain.schwaerzung import Bekannt, Fundart, funde, namensfunde, schwaerzen
from tests.team.guete import messen
from tests.team.notizen import notizen
from tests.team.wortschatz import ERSTER, ZWEITER

MILA = [Bekannt("Mila Brüggenkötter", "Tochter"), Bekannt("Jörg", "Vater")]


@pytest.mark.parametrize("worte", [ERSTER, ZWEITER], ids=["angesehen", "nie angesehen"])
def test_at_least_95_of_100_planted_are_found_and_few_other_words_are_listed(worte):
    guete = messen(notizen(worte))

    uebersehen = "\n".join(
        f"{g.kern!r} ({g.art}, {g.form}): {zeile}" for g, zeile in guete.uebersehen
    )
    assert guete.gepflanzt.total() > 3000
    assert guete.anteil >= 0.95, uebersehen
    assert guete.blind <= 0.01, guete.blinder_alarm.most_common(20)


@pytest.mark.parametrize(
    "wort",
    [
        *("Mila", "mila", "Milas", "MILA", "Mla", "Milla", "Milchen", "Mili", "Brueggenkoetter"),
        *("Bruggenkotter", "Brüggenköters", "Brügenkötter", "Joerg", "Jorg", "Jörgs", "Jörk"),
    ],
)
def test_a_known_name_is_found_however_it_is_written(wort):
    (fund,) = namensfunde(f"Heute war {wort} da.", MILA)

    assert fund.text == wort


@pytest.mark.parametrize(
    "satz",
    [
        "Sie hat Milch geholt, mal wieder am Abend.",
        "Das dauert lange, und Mama ist müde.",
        "Der Umweg zum Spielplatz lohnt sich, die Grundschule ist nah.",
        "Die 3. Klasse, das 2. Kind, beim 2. Mal, um 7 Uhr, 3 Stunden.",
        "Frau und Kind, Herr im Haus, Oma kocht, der Vater auch.",
    ],
)
def test_everyday_sentences_are_left_alone(satz):
    assert funde(satz, [*MILA, Bekannt("Familie Lange", "Familie")]) == []


@pytest.mark.parametrize(
    ("satz", "art", "text"),
    [
        ("Wohnt Am Hüttengraben 3.", Fundart.ORT, "Am Hüttengraben 3"),
        ("In 59755 Neheim.", Fundart.ORT, "59755 Neheim"),
        ("Kita Sonnenblume meldet sich.", Fundart.EINRICHTUNG, "Kita Sonnenblume"),
        ("Die Röhrschule ruft an.", Fundart.EINRICHTUNG, "Röhrschule"),
        ("Am dritten März.", Fundart.DATUM, "dritten März"),
        ("Seit 2019 so.", Fundart.DATUM, "2019"),
        ("Mit Frau Dr. von Ahn reden.", Fundart.NAME, "von Ahn"),
        ("Ein Freund namens Kjell.", Fundart.NAME, "Kjell"),
        ("Tel. 02932 123456", Fundart.KONTAKT, "02932 123456"),
        ("Akte JA-2026-00012", Fundart.KONTAKT, "JA-2026-00012"),
        ("an mila@example.org", Fundart.KONTAKT, "mila@example.org"),
    ],
)
def test_what_it_is_is_said(satz, art, text):
    gefunden = {(f.art, f.text) for f in funde(satz, [])}

    assert any(a == art and text in t for a, t in gefunden), gefunden


def test_the_towns_own_ortsteile_are_places():
    assert [f.text for f in funde("Zieht nach Bruchhausen.", [], ["Bruchhausen"])] == [
        "Bruchhausen"
    ]


def test_names_give_way_to_who_that_is_and_two_words_of_one_person_to_one():
    text = "Mila Brüggenkötter spielt, Joergs Rad ist neu."

    assert schwaerzen(text, MILA) == "[Tochter] spielt, [Vater] Rad ist neu."
    assert schwaerzen("Zum Vater Jörg.", MILA) == "Zum [Vater]."


@given(st.text(max_size=200))
def test_findings_lie_in_the_text_in_order_and_apart(text):
    gefunden = funde(text, MILA, ["Hüsten"])

    assert all(text[f.anfang : f.ende] == f.text for f in gefunden)
    assert all(a.ende <= b.anfang for a, b in pairwise(gefunden))


@given(st.text(max_size=200))
def test_what_has_been_replaced_has_no_name_left(text):
    uebrig = [f.text for f in namensfunde(schwaerzen(text, MILA), MILA)]

    assert all(wort in {"Tochter", "Vater"} for wort in uebrig)


def test_a_word_beside_a_name_is_none_not_even_joined_to_it():
    bekannte = [Bekannt("Familie Nguyen", "Familie"), Bekannt("Oma Ilse", "Oma")]

    assert namensfunde("Für Familien und Omas im Stadtteil.", bekannte) == []
    assert [f.text for f in namensfunde("Nguyens und Ilse", bekannte)] == ["Nguyens", "Ilse"]
