from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from massanzug.fall.begriffe import Kostenstrom, Stufe, Teilbar
from massanzug.fall.domain.massanzug import (
    baustein_entfernen,
    baustein_fortschreiben,
    baustein_hinzufuegen,
    baustein_verdoppeln,
    baustein_verschieben,
    bausteine_ordnen,
)
from massanzug.fall.domain.massanzug_blick import plan_lesen
from massanzug.fall.domain.massanzug_wechsel import Wechselangaben, baustein_wechseln
from massanzug.fall.models import Baustein, Wechsel
from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    AuftragFabrik,
    BausteinFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.raum import TraegerFabrik

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 23)


def ambulant(fall=None, **werte):
    return BausteinFabrik(
        **{
            "fall": fall or FallFabrik(),
            "stufe": Stufe.FACHKRAEFTE,
            "was": "Begleitung im Alltag",
            "kostenstrom": Kostenstrom.AMBULANT,
            "kosten_monat": Decimal("1200.00"),
            "traeger": TraegerFabrik(),
            "ab": date(2026, 9, 1),
            **werte,
        }
    )


def test_a_traeger_in_the_case_builds_with_the_others():
    fall = FallFabrik()
    traegerperson = traegerperson_im_fall(fall)

    baustein = baustein_hinzufuegen(
        fall, {"stufe": Stufe.STADTTEIL, "was": "Fußball im Verein"}, durch=traegerperson
    )
    baustein_fortschreiben(baustein, {"wer": "Trainer Ali"}, durch=traegerperson, stand=1)
    baustein_verschieben(baustein, durch=traegerperson, hoch=True)

    baustein.refresh_from_db()
    assert (baustein.wer, baustein.stufe) == ("Trainer Ali", Stufe.FAMILIE)
    assert Eintrag.objects.filter(durch=traegerperson).count() == 3


@pytest.mark.parametrize(
    "werte",
    [
        {"kosten_monat": Decimal(900)},
        {"kostenstrom": Kostenstrom.STATIONAER},
        {"traeger": None},
    ],
)
def test_a_traeger_sets_no_cost_and_chooses_no_traeger(werte):
    baustein = ambulant()
    traegerperson = traegerperson_im_fall(baustein.fall)

    with pytest.raises(PermissionDenied):
        baustein_fortschreiben(baustein, werte, durch=traegerperson, stand=1)

    with pytest.raises(PermissionDenied):
        baustein_hinzufuegen(
            baustein.fall, {"stufe": 4, "was": "Mehr Hilfe", **werte}, durch=traegerperson
        )


def test_a_traeger_out_of_the_case_builds_nothing():
    baustein = ambulant()
    fremd = traegerperson_im_fall(FallFabrik())

    with pytest.raises(PermissionDenied):
        baustein_entfernen(baustein, durch=fremd, jetzt=timezone.now())


def test_baustein_verdoppeln_copies_cost_for_the_jugendamt_alone():
    baustein = ambulant()

    eigene = baustein_verdoppeln(baustein, durch=baustein.fall.zustaendig)
    fremde = baustein_verdoppeln(baustein, durch=traegerperson_im_fall(baustein.fall))

    assert (eigene.was, eigene.kosten_monat) == (baustein.was, Decimal("1200.00"))
    assert (fremde.was, fremde.kosten_monat, fremde.traeger) == (baustein.was, None, None)
    assert fremde.kostenstrom == Kostenstrom.OHNE


def test_baustein_entfernen_can_be_undone():
    baustein = ambulant()
    durch = baustein.fall.zustaendig

    baustein_entfernen(baustein, durch=durch, jetzt=timezone.now())
    assert plan_lesen(durch, baustein.fall, AM).bausteine == ()
    baustein_entfernen(baustein, durch=durch, jetzt=None)

    assert [b.was for b in plan_lesen(durch, baustein.fall, AM).bausteine] == [baustein.was]
    assert list(Eintrag.objects.order_by("pk").values_list("vorgang", flat=True)) == [
        "baustein.entfernen",
        "baustein.zurueckholen",
    ]


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        ({"ab": date(2026, 12, 1), "bis": date(2026, 11, 1)}, "vor seinem Anfang"),
        ({"kosten_monat": Decimal(10), "kostenstrom": Kostenstrom.OHNE}, "Zu den Kosten"),
    ],
)
def test_baustein_hinzufuegen_says_what_does_not_fit(werte, satz):
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match=satz):
        baustein_hinzufuegen(fall, {"stufe": 4, "was": "Hilfe", **werte}, durch=fall.zustaendig)


def test_baustein_hinzufuegen_takes_no_ziel_of_another_case():
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match="anderen Fall"):
        baustein_hinzufuegen(
            fall, {"stufe": 1, "was": "Kochen", "ziel": ZielFabrik()}, durch=fall.zustaendig
        )


def test_bausteine_ordnen_moves_between_steps_and_touches_no_other_case():
    fall = FallFabrik()
    a, b, c = (
        BausteinFabrik(fall=fall, was=n, stufe=1, reihenfolge=i) for i, n in enumerate("abc")
    )
    fremd = BausteinFabrik(stufe=1)

    bausteine_ordnen(
        fall, [(Stufe.FAMILIE, c.pk), (Stufe.FAMILIE, fremd.pk)], durch=fall.zustaendig
    )

    assert list(fall.bausteine.values_list("was", "stufe")) == [("a", 1), ("b", 1), ("c", 2)]
    fremd.refresh_from_db()
    assert fremd.stufe == 1
    assert (a.pk, b.pk) == tuple(fall.bausteine.filter(stufe=1).values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("name", "hoch", "folge"),
    [
        ("b", True, "ba|c||"),
        ("b", False, "a|bc||"),
        ("a", True, "ab|c||"),
        ("c", True, "abc|||"),
        ("c", False, "ab||c|"),
    ],
)
def test_baustein_verschieben_walks_along_the_ladder(name, hoch, folge):
    fall = FallFabrik()
    for platz, (was, stufe) in enumerate([("a", 1), ("b", 1), ("c", 2)]):
        BausteinFabrik(fall=fall, was=was, stufe=stufe, reihenfolge=platz)

    baustein_verschieben(fall.bausteine.get(was=name), durch=fall.zustaendig, hoch=hoch)

    stufen = plan_lesen(fall.zustaendig, fall, AM).stufen
    assert "|".join("".join(b.was for b in s.bausteine) for s in stufen) == folge


def test_baustein_wechseln_is_one_dated_act_with_its_reason():
    alt = ambulant(bis=date(2027, 3, 31))
    angaben = Wechselangaben(
        zu_strom=Kostenstrom.STATIONAER,
        am=date(2026, 12, 1),
        grund="Jonas will eine Zeit lang nicht zu Hause sein.",
        neu={"was": "Wohnen in der Wohngruppe", "kosten_monat": Decimal(5100)},
    )

    wechsel = baustein_wechseln(alt, angaben, durch=alt.fall.zustaendig)

    alt.refresh_from_db()
    neu = wechsel.neuer_baustein
    assert alt.bis == date(2026, 11, 30)
    assert (neu.ab, neu.bis) == (date(2026, 12, 1), date(2027, 3, 31))
    assert (neu.was, neu.kostenstrom, neu.traeger) == (
        "Wohnen in der Wohngruppe",
        Kostenstrom.STATIONAER,
        alt.traeger,
    )
    assert (wechsel.von_strom, wechsel.zu_strom) == ("ambulant", "stationaer")
    eintrag = Eintrag.objects.get(vorgang="baustein.wechseln")
    assert eintrag.angaben == {"am": "2026-12-01", "zu": "stationaer"}


@pytest.mark.parametrize(
    ("werte", "angaben", "satz"),
    [
        ({}, {"zu_strom": Kostenstrom.AMBULANT}, "wohin"),
        ({}, {"zu_strom": Kostenstrom.OHNE}, "wohin"),
        ({}, {"grund": "  "}, "warum"),
        ({}, {"am": date(2026, 9, 1)}, "vor dem Anfang"),
        ({"bis": date(2026, 10, 1)}, {}, "schon zu Ende"),
        ({"kostenstrom": Kostenstrom.OHNE, "kosten_monat": None}, {}, "ambulante, teilstationäre"),
        ({"entfernt_am": timezone.now()}, {}, "entfernt"),
    ],
)
def test_baustein_wechseln_says_what_does_not_fit_and_changes_nothing(werte, angaben, satz):
    alt = ambulant(**werte)
    gut = {"zu_strom": Kostenstrom.STATIONAER, "am": date(2026, 12, 1), "grund": "Umzug"}

    with pytest.raises(Regelverstoss, match=satz):
        baustein_wechseln(alt, Wechselangaben(**{**gut, **angaben}), durch=alt.fall.zustaendig)

    assert Baustein.objects.count() == 1
    assert not Wechsel.objects.exists()


def test_baustein_wechseln_by_a_traeger_is_denied():
    alt = ambulant()
    angaben = Wechselangaben(Kostenstrom.STATIONAER, date(2026, 12, 1), "Umzug")

    with pytest.raises(PermissionDenied):
        baustein_wechseln(alt, angaben, durch=traegerperson_im_fall(alt.fall))

    assert not Wechsel.objects.exists()


def test_plan_lesen_shows_a_traeger_nothing_through_a_link():
    fall = FallFabrik()
    person = PersonFabrik(fall=fall)
    geheim = WilleFabrik(person=person, zitat="Ich will zu Papa ziehen.")
    intern = RessourceFabrik(person=person, text="Tante Ute trinkt nicht mehr.")
    ziel = ZielFabrik(person=person, wille=geheim, ressource=intern)
    ambulant(fall, ziel=ziel, ressource=intern)
    traegerperson = traegerperson_im_fall(fall)

    fremd = repr(plan_lesen(traegerperson, fall, AM))
    eigen = repr(plan_lesen(fall.zustaendig, fall, AM))

    for worte in ("Papa", "Ute"):
        assert worte in eigen
        assert worte not in fremd
    intern.teilbar = Teilbar.TRAEGER
    intern.save()
    assert "Ute" in repr(plan_lesen(traegerperson, fall, AM))


def test_plan_lesen_knows_no_cost():
    baustein = ambulant()

    plan = repr(plan_lesen(baustein.fall.zustaendig, baustein.fall, AM))

    assert "1200" not in plan
    assert "ambulant" not in plan


@pytest.mark.parametrize("anzahl", [1, 3])
def test_plan_lesen_takes_seven_queries(anzahl, django_assert_num_queries):
    fall = FallFabrik()
    for _ in range(anzahl):
        person = PersonFabrik(fall=fall)
        ziel = ZielFabrik(
            person=person,
            wille=WilleFabrik(person=person),
            ressource=RessourceFabrik(person=person),
        )
        ambulant(fall, ziel=ziel)
        AuftragFabrik(fall=fall)

    with django_assert_num_queries(7):
        plan = plan_lesen(fall.zustaendig, fall, AM)

    assert len(plan.bausteine) == len(plan.auftraege) == len(plan.ziele) == anzahl
