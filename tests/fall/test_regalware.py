from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from massanzug.fall.begriffe import Stufe
from massanzug.fall.domain.massanzug import baustein_entfernen, baustein_hinzufuegen
from massanzug.fall.domain.regalware.minhash import (
    SCHWELLE,
    abdruck,
    aehnlichkeit,
    fast_woertlich,
)
from massanzug.fall.domain.regalware.schnipsel import Teil, schnipsel_des_plans
from massanzug.fall.domain.regalware_bestand import (
    abdruck_erneuern,
    abdruecke_anlegen,
    aehnliche_plaene,
    anteile_lesen,
    regalware_satz,
)
from massanzug.fall.domain.ziele import ziel_erfassen
from massanzug.fall.models import Planabdruck, Planband
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import BausteinFabrik, FallFabrik, PersonFabrik, ZielFabrik
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik

SPFH = (
    "Die Familie erhält sozialpädagogische Familienhilfe mit fünf Fachleistungsstunden in der Woche "
    "zur Stärkung der Erziehungskompetenz und zur Strukturierung des Alltags."
)
ZIEL = "Die Erziehungskompetenz der Eltern ist gestärkt und der Alltag ist gut strukturiert."


def plan(was=SPFH, ziel=ZIEL, wie_oft="5 Stunden in der Woche", namen=("Familie Kaya",)):
    teile = [Teil("baustein4", (was,), (wie_oft, "zu Hause")), Teil("ziel", (ziel, "", "", ""))]
    return schnipsel_des_plans(teile, namen)


def gleich(eine, andere):
    return aehnlichkeit(abdruck(eine).schnipsel, abdruck(andere).schnipsel)


def test_schnipsel_do_not_see_names_numbers_and_spelling():
    eine = plan(was=f"Frau Kaya und Öznur: {SPFH}", namen=("Kaya", "Öznur"))
    andere = plan(
        was=f"Frau Yildiz und Mila: {SPFH}".upper(),
        wie_oft="8 Stunden in der Woche",
        namen=("Yildiz", "Mila"),
    )

    assert eine == andere


def test_schnipsel_hold_no_name():
    alle = " ".join(plan(was=f"Milas Tante holt Mila ab. {SPFH}", namen=("Mila Kaya",)))

    assert "mila" not in alle


@pytest.mark.parametrize("teile", [[], [Teil("ziel", ("",))], [Teil("ziel", ("Ich koche.",))]])
def test_schnipsel_of_an_empty_or_short_plan_are_none(teile):
    assert schnipsel_des_plans(teile, ["Kaya"]) == frozenset()
    assert abdruck(frozenset()).baender == ()


def test_near_identical_plans_are_alike_almost_word_for_word():
    assert gleich(plan(), plan(ziel=f"{ZIEL} Zu Hause.")) >= SCHWELLE


def test_a_reworded_plan_is_not():
    eigener = plan(
        was="Jeden Mittwoch kocht Oma Irmgard mit uns, und danach machen wir zusammen Hausaufgaben.",
        ziel="Ich will, dass wir beim Essen wieder reden, statt jeder ins Handy zu gucken.",
    )

    assert gleich(plan(), eigener) < 0.1


def test_a_step_of_the_ladder_is_part_of_what_is_alike():
    eine = schnipsel_des_plans([Teil("baustein4", (SPFH,))], [])
    andere = schnipsel_des_plans([Teil("baustein2", (SPFH,))], [])

    assert gleich(eine, andere) == 0


def test_abdruck_is_the_same_on_every_machine():
    assert (
        abdruck(["ein Stück", "noch ein Stück"]).baender[:2]
        == (abdruck(["noch ein Stück", "ein Stück"]).baender[:2])
    )
    assert abdruck(["ein Stück"]).baender[0] == 5485626643755962305


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)))
def test_fast_woertlich_is_jaccard_at_the_threshold(eine, andere):
    eine, andere = frozenset(eine), frozenset(andere)

    assert fast_woertlich(eine, andere) == (aehnlichkeit(eine, andere) >= SCHWELLE)


def test_bands_find_nearly_every_pair_that_is_alike():
    zufall = random.Random(7)  # noqa: S311 - the same pairs in every run
    gefunden = 0
    for _ in range(200):
        eine = {f"s{zufall.random()}" for _ in range(100)}
        andere = set(sorted(eine)[:92]) | {f"s{zufall.random()}" for _ in range(8)}
        paar = abdruck(eine), abdruck(andere)
        gefunden += bool(set(paar[0].baender) & set(paar[1].baender))

    assert gefunden >= 198  # Jaccard 0.85: one in 2,600 is missed


@pytest.mark.parametrize(
    ("anzahl", "satz"),
    [
        (0, ""),
        (2, ""),
        (14, "Dieser Plan gleicht 14 anderen fast wörtlich."),
        (1000, "Dieser Plan gleicht mindestens 1000 anderen fast wörtlich."),
    ],
)
def test_regalware_satz_names_no_number_below_three(anzahl, satz):
    assert regalware_satz(anzahl) == satz


def leitung():
    return BenutzerFabrik(rolle=Rolle.LEITUNG)


def fall_von_der_stange(team=None, ab=date(2026, 10, 5), **werte):
    fall = FallFabrik(**({"team": team} if team else {}))
    BausteinFabrik(fall=fall, was=SPFH, stufe=Stufe.FACHKRAEFTE, ab=ab, **werte)
    ZielFabrik(person=PersonFabrik(fall=fall), text=ZIEL)
    return fall


@pytest.mark.django_db
def test_aehnliche_plaene_counts_the_others_alone(django_assert_num_queries):
    faelle = [fall_von_der_stange() for _ in range(4)]
    eigen = FallFabrik()
    BausteinFabrik(
        fall=eigen,
        was="Wir backen am Samstag mit der Nachbarin und verkaufen auf dem "
        "Markt, was übrig ist, damit Geld für das Zeltlager da ist.",
    )
    abdruecke_anlegen([*faelle, eigen])

    with django_assert_num_queries(2):
        anzahl = aehnliche_plaene(faelle[0])

    assert anzahl == 3
    assert aehnliche_plaene(eigen) == 0
    assert aehnliche_plaene(FallFabrik()) == 0


@pytest.mark.django_db
def test_acts_keep_the_abdruck_up_to_date():
    fremd = fall_von_der_stange()
    abdruck_erneuern(fremd)
    fall = FallFabrik()
    durch = fall.zustaendig

    baustein = baustein_hinzufuegen(fall, {"stufe": Stufe.FACHKRAEFTE, "was": SPFH}, durch=durch)
    ziel_erfassen(PersonFabrik(fall=fall), {"text": ZIEL}, durch=durch)

    assert aehnliche_plaene(fall) == 1
    baustein_entfernen(baustein, durch=durch, jetzt=fall.angelegt)
    assert aehnliche_plaene(fall) == 0


@pytest.mark.django_db
def test_abdruck_erneuern_is_cheap_and_cheaper_when_no_word_changed(django_assert_num_queries):
    fall = fall_von_der_stange()

    with django_assert_num_queries(6):
        abdruck_erneuern(fall)
    with django_assert_num_queries(4):
        abdruck_erneuern(fall)
    fall.bausteine.update(was=f"{SPFH} Und Oma kocht.")
    with django_assert_num_queries(7):
        abdruck_erneuern(fall)


@pytest.mark.django_db
def test_abdruck_erneuern_leaves_nothing_of_a_plan_that_is_gone():
    fall = fall_von_der_stange()
    abdruck_erneuern(fall)
    fall.bausteine.update(entfernt_am=fall.angelegt)
    fall.ziele.all().delete()

    abdruck_erneuern(fall)

    assert not Planabdruck.objects.exists()
    assert not Planband.objects.exists()


@pytest.mark.django_db
def test_anteile_lesen_tells_teams_quarters_and_no_small_number():
    viele, wenige, gemischt = (TeamFabrik(name=n) for n in ("Team A", "Team B", "Team C"))
    faelle = [fall_von_der_stange(viele) for _ in range(5)]
    faelle += [fall_von_der_stange(wenige) for _ in range(4)]
    faelle += [fall_von_der_stange(gemischt, ab=date(2026, 4, 1)) for _ in range(2)]
    eigene = [
        "Oma kocht mittwochs mit Mila, danach gehen beide zusammen auf den Spielplatz am Fluss.",
        "Der Trainer holt Jonas ab und bringt ihn nach dem Fußball wieder bis an die Haustür.",
        "Ich schreibe abends drei Sachen auf, die gut waren, und lese sie sonntags allen vor.",
    ]
    for text in eigene:
        fall = FallFabrik(team=gemischt)
        BausteinFabrik(fall=fall, was=text, ab=date(2026, 6, 30))
        faelle.append(fall)
    abdruecke_anlegen(faelle)

    zeilen = [
        (t.team, [(q.jahr, q.quartal, q.plaene, q.gleiche, q.prozent) for q in t.quartale])
        for t in anteile_lesen(durch=leitung())
    ]

    assert zeilen == [
        ("Team A", [(2026, 4, 5, 5, 100)]),
        ("Team C", [(2026, 2, 5, None, None)]),
    ]


@pytest.mark.django_db
def test_anteile_lesen_take_the_day_of_the_first_baustein():
    team = TeamFabrik()
    faelle = [fall_von_der_stange(team, ab=None) for _ in range(5)]
    abdruecke_anlegen(faelle)
    heute = faelle[0].angelegt + timedelta(0)

    zeile = anteile_lesen(durch=leitung())[0].quartale[0]

    assert (zeile.jahr, zeile.quartal) == (heute.year, (heute.month - 1) // 3 + 1)


@pytest.mark.django_db
def test_anteile_lesen_is_denied_to_case_workers_and_recorded_for_others():
    with pytest.raises(PermissionDenied):
        anteile_lesen(durch=BenutzerFabrik())

    anteile_lesen(durch=leitung())

    assert [e.vorgang for e in Eintrag.objects.all()] == ["regalware.lesen"]


@pytest.mark.django_db
def test_the_page_shows_teams_as_a_table_and_no_case(client):
    team = TeamFabrik(name="Team Neheim")
    faelle = [fall_von_der_stange(team) for _ in range(5)]
    abdruecke_anlegen(faelle)
    client.force_login(leitung())

    text = client.get(reverse("regalware")).content.decode()

    for wort in ("Team Neheim", "4. Quartal 2026", '<rect class="balken__wert" width="100"'):
        assert wort in text
    assert faelle[0].name not in text
    assert faelle[0].zustaendig.last_name not in text


@pytest.mark.django_db
@pytest.mark.parametrize("rolle", [Rolle.ASD, Rolle.TRAEGER, Rolle.WJH, Rolle.REDAKTION])
def test_the_page_does_not_exist_for_others(client, rolle):
    client.force_login(BenutzerFabrik(rolle=rolle))

    assert client.get(reverse("regalware")).status_code == 404
