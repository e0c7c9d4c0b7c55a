from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.utils import timezone

from massanzug.fall.begriffe import Zielstand
from massanzug.fall.domain.planinhalt_sammeln import planinhalt_sammeln, planinhalte_sammeln
from massanzug.konten.models import Benutzer
from massanzug.raum.models import Vereinbarung
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
from tests.fabriken.plan import GETEILT, TAG, UNGETEILT, VERBOTEN, voller_fall

pytestmark = pytest.mark.django_db


def test_planinhalt_sammeln_takes_in_everything_agreed_and_nothing_else():
    fall = voller_fall()

    text = json.dumps(planinhalt_sammeln(fall, TAG).als_json(), ensure_ascii=False)

    assert [k for k in (*GETEILT, *UNGETEILT) if k not in text] == []
    assert [k for k in VERBOTEN if k in text] == []


def test_planinhalt_sammeln_leaves_out_what_is_over():
    fall = FallFabrik()
    person = PersonFabrik(fall=fall)
    gestern = TAG - timedelta(days=1)
    ZielFabrik(person=person, text="erledigt", zielstand=Zielstand.ERLEDIGT)
    ZielFabrik(person=person, text="erreicht", zielstand=Zielstand.ERREICHT)
    AuftragFabrik(fall=fall, auftrag="erfüllt", erledigt_am=gestern)
    BausteinFabrik(fall=fall, was="beendet", bis=gestern)
    BausteinFabrik(fall=fall, was="läuft heute aus", bis=TAG)
    BausteinFabrik(fall=fall, was="entfernt", entfernt_am=timezone.now())
    RessourceFabrik(person=person, text="entfernt", entfernt_am=timezone.now())

    plan = planinhalt_sammeln(fall, TAG)

    assert [z.text for z in plan.ziele] == ["erreicht"]
    assert [b.was for b in plan.bausteine] == ["läuft heute aus"]
    assert (plan.auftraege, plan.ressourcen) == ((), ())


def test_planinhalt_sammeln_names_only_decisions_made_by_that_day():
    fall = voller_fall()

    plan = planinhalt_sammeln(fall, date(2026, 11, 1))

    assert plan.hilfe is None


def test_planinhalt_sammeln_names_who_works_in_the_case_today():
    fall = FallFabrik()
    person = traegerperson_im_fall(fall)
    widerrufen = traegerperson_im_fall(fall)
    fall.einwilligungen.filter(traeger__organisation=widerrufen.organisation).update(
        widerrufen_am=timezone.now()
    )

    ohne_vereinbarung = traegerperson_im_fall(fall)
    Vereinbarung.objects.filter(traeger__organisation=ohne_vereinbarung.organisation).update(
        gueltig_bis=TAG - timedelta(days=1)
    )
    anderswo, gegangen = traegerperson_im_fall(fall), traegerperson_im_fall(fall)
    Benutzer.objects.filter(pk=anderswo.pk).update(organisation=person.organisation)
    Benutzer.objects.filter(pk=gegangen.pk).update(is_active=False)

    plan = planinhalt_sammeln(fall, TAG)

    assert plan.beteiligte == (
        f"{fall.zustaendig}, {fall.zustaendig.organisation}",
        f"{person}, {person.organisation}",
    )


def test_planinhalt_sammeln_says_where_to_complain():
    plan = planinhalt_sammeln(FallFabrik(), TAG)

    assert "Ombudschaft Jugendhilfe NRW" in [s.name for s in plan.stellen]


@pytest.mark.parametrize("anzahl", [1, 3])
def test_planinhalt_sammeln_costs_the_same_for_much_and_for_little(
    anzahl, django_assert_num_queries
):
    fall = voller_fall()
    for _ in range(anzahl):
        person = PersonFabrik(fall=fall)
        WilleFabrik(person=person)
        ZielFabrik(person=person, ressource=RessourceFabrik(person=person))
        BausteinFabrik(fall=fall)
        traegerperson_im_fall(fall)

    with django_assert_num_queries(14):
        planinhalt_sammeln(fall, TAG)


def test_plans_of_many_cases_are_those_of_each_alone_and_cost_what_one_costs(
    django_assert_num_queries,
):
    faelle = [(voller_fall(), TAG), (FallFabrik(), date(2026, 11, 1)), (voller_fall(), TAG)]

    with django_assert_num_queries(13):
        alle = planinhalte_sammeln(faelle)

    assert alle == [planinhalt_sammeln(fall, am) for fall, am in faelle]
