from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from massanzug.fall.domain.planinhalt import (
    BausteinImPlan,
    HilfeImPlan,
    PersonImPlan,
    Planinhalt,
    RessourceImPlan,
    WilleImPlan,
    ZielImPlan,
    aus_json,
)
from massanzug.fall.domain.planunterschied import Art, Stueck, unterschied, woerter

PLAN = Planinhalt(
    aktenzeichen="JA-2026-1",
    name="Familie Ç",
    nummer=1,
    erstellt_am="2026-01-05",
    jugendamt="Jugendamt",
    fachkraft="Vera Muster",
    personen=(PersonImPlan("Mila", "Mutter"), PersonImPlan("Jo", "Sohn", jung=True)),
    beteiligte=("Vera Muster, Jugendamt",),
    willen=(WilleImPlan("Mila", "Ich will Ruhe am Abend.", schluessel=1),),
    ressourcen=(RessourceImPlan("Menschen um uns", "Oma Irmgard", schluessel=1),),
    ziele=(ZielImPlan(7, "Jo", "handlung", "Ich stehe um sieben auf.", bis="2026-03-01"),),
    bausteine=(BausteinImPlan(3, 1, "Ich und wir", "Den Wecker stellen", wer="Jo"),),
)


def abschnitt(alt, neu, titel):
    return {a.titel: a.eintraege for a in unterschied(alt, neu)}[titel]


def test_unterschied_of_equal_plans_is_empty():
    spaeter = replace(PLAN, nummer=2, erstellt_am="2026-07-01", gespraech_am="2026-07-01")

    assert unterschied(PLAN, spaeter) == ()


def test_unterschied_names_what_came_and_what_went():
    neu = replace(PLAN, ziele=(ZielImPlan(8, "Mila", "handlung", "Ich rufe Oma an."),))

    eintraege = abschnitt(PLAN, neu, "Ziele")

    assert [(e.art, e.titel, e.wessen) for e in eintraege] == [
        (Art.NEU, "Ich rufe Oma an.", "Mila"),
        (Art.WEG, "Ich stehe um sieben auf.", "Jo"),
    ]


def test_unterschied_marks_a_goal_put_differently_word_by_word():
    ziel = replace(PLAN.ziele[0], text="Ich stehe um acht auf.")

    (eintrag,) = abschnitt(PLAN, replace(PLAN, ziele=(ziel,)), "Ziele")

    assert eintrag.art == Art.ANDERS
    assert eintrag.felder[0].stuecke == (
        Stueck("Ich stehe um "),
        Stueck("sieben", Art.WEG),
        Stueck("acht", Art.NEU),
        Stueck(" auf."),
    )


def test_unterschied_says_a_renamed_goal_once():
    alt = replace(PLAN, bausteine=(replace(PLAN.bausteine[0], ziel=PLAN.ziele[0].text),))
    anders = "Ich stehe um acht auf."
    neu = replace(
        PLAN,
        ziele=(replace(PLAN.ziele[0], text=anders),),
        bausteine=(replace(PLAN.bausteine[0], ziel=anders),),
    )

    assert [a.titel for a in unterschied(alt, neu)] == ["Ziele"]


def test_unterschied_writes_days_as_people_do():
    ziel = replace(PLAN.ziele[0], bis="2026-04-01")

    (eintrag,) = abschnitt(PLAN, replace(PLAN, ziele=(ziel,)), "Ziele")

    assert eintrag.felder[0].stuecke == (
        Stueck("01.03.2026", Art.WEG),
        Stueck("01.04.2026", Art.NEU),
    )


def test_unterschied_sees_the_help_come_change_and_go():
    hilfe = HilfeImPlan("Sozialpädagogische Familienhilfe", "§ 31 SGB VIII", "2026-02-01")
    mit = replace(PLAN, hilfe=hilfe)
    mehr = replace(PLAN, hilfe=replace(hilfe, umfang="6 Stunden in der Woche"))

    arten = [abschnitt(a, b, "Hilfe")[0].art for a, b in [(PLAN, mit), (mit, mehr), (mit, PLAN)]]

    assert arten == [Art.NEU, Art.ANDERS, Art.WEG]


def test_unterschied_matches_entries_without_key_by_their_words():
    alt = replace(PLAN, willen=(WilleImPlan("Mila", "Ich will Ruhe."),))
    neu = replace(PLAN, willen=(WilleImPlan("Mila", "Ich will Ruhe.", tue_selbst="Ich koche."),))

    (eintrag,) = abschnitt(alt, neu, "Was jede und jeder will")

    assert [f.name for f in eintrag.felder] == ["Was tue ich selbst dafür?"]


def test_unterschied_lists_who_joined_and_who_left():
    neu = replace(PLAN, beteiligte=("Ali Kaya, Verein Brücke e. V.",))

    eintraege = abschnitt(PLAN, neu, "Wer arbeitet mit")

    assert [(e.art, e.titel) for e in eintraege] == [
        (Art.NEU, "Ali Kaya, Verein Brücke e. V."),
        (Art.WEG, "Vera Muster, Jugendamt"),
    ]


@given(alt=st.text(max_size=60), neu=st.text(max_size=60))
def test_woerter_loses_no_character_of_either_text(alt, neu):
    stuecke = woerter(alt, neu)

    assert "".join(s.text for s in stuecke if s.art != Art.NEU) == alt
    assert "".join(s.text for s in stuecke if s.art != Art.WEG) == neu


def test_planinhalt_comes_back_from_json_unchanged():
    plan = replace(PLAN, hilfe=HilfeImPlan("SPFH", "§ 31", "2026-02-01", alternativen=("A", "B")))

    assert aus_json(plan.als_json()) == plan
