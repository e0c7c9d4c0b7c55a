from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.geschichte import geschichte_des_falls
from massanzug.fall.models import Hilfeplan
from massanzug.kern.zeit import heute
from tests.fabriken.fall import (
    BausteinFabrik,
    EingangFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.plan import mit_hilfeplan

pytestmark = pytest.mark.django_db

TAG = date(2026, 11, 23)


def test_what_is_missing_is_the_first_empty_step():
    fall = FallFabrik()
    mila = PersonFabrik(fall=fall)
    gefehlt = []
    for fabrik, werte in (
        (WilleFabrik, {"person": mila}),
        (RessourceFabrik, {"person": mila}),
        (ZielFabrik, {"person": mila}),
        (BausteinFabrik, {"fall": fall}),
    ):
        gefehlt.append(geschichte_des_falls(fall.zustaendig, fall, TAG).fehlt)
        fabrik(**werte)

    assert gefehlt == ["willen", "ressourcen", "ziele", "massanzug"]
    assert geschichte_des_falls(fall.zustaendig, fall, TAG).fehlt == "hilfeplaene"


def test_traeger_is_not_sent_to_what_it_cannot_fill():
    fall = FallFabrik()

    traeger = traegerperson_im_fall(fall)

    assert geschichte_des_falls(traeger, fall, TAG).fehlt == "ziele"
    assert geschichte_des_falls(traeger, fall, TAG).eingang is None


def test_a_meeting_to_come_is_next_and_one_that_is_over_is_not_due():
    fall, hilfeplan = mit_hilfeplan()
    plaene = Hilfeplan.objects.filter(pk=hilfeplan.pk)

    plaene.update(naechstes_treffen=TAG)
    kommt = geschichte_des_falls(fall.zustaendig, fall, TAG).naechstes
    plaene.update(naechstes_treffen=TAG - timedelta(days=1))
    war = geschichte_des_falls(fall.zustaendig, fall, TAG).naechstes

    assert "Nächstes Treffen zum Hilfeplan" in [n.was for n in kommt]
    assert "Nächstes Treffen zum Hilfeplan" not in [n.was for n in war]


def test_the_step_named_at_the_door_is_next_only_while_the_case_waits(client):
    fall = EingangFabrik(naechster_schritt_am=TAG).fall
    client.force_login(fall.zustaendig)

    wartet = geschichte_des_falls(fall.zustaendig, fall, TAG)
    fall.fallstand = Fallstand.LAUFEND
    laeuft = geschichte_des_falls(fall.zustaendig, fall, TAG)

    assert [n.was for n in wartet.naechstes] == ["Besuch zu Hause"]
    assert laeuft.naechstes == []


def schritte(client, fall, wer):
    client.force_login(wer)
    seite = client.get(reverse("fall", args=[fall.kennung])).content.decode()
    return seite.count("(fertig)"), seite.count("(begonnen)")


def test_steps_behind_the_family_are_marked_for_the_jugendamt_alone(client):
    fall = FallFabrik()
    mila = PersonFabrik(fall=fall)
    WilleFabrik(person=mila)
    ZielFabrik(person=mila)
    traeger = traegerperson_im_fall(fall)

    assert schritte(client, fall, fall.zustaendig) == (1, 1)
    assert schritte(client, fall, traeger) == (0, 0)


@pytest.mark.parametrize("anzahl", [1, 3])
def test_case_page_takes_as_many_queries_for_three_as_for_one(
    client, anzahl, django_assert_num_queries
):
    fall, _ = mit_hilfeplan()
    for _ in range(anzahl):
        mila = PersonFabrik(fall=fall)
        WilleFabrik(person=mila)
        ZielFabrik(person=mila, ressource=RessourceFabrik(person=mila), bis=heute())
        BausteinFabrik(fall=fall)
    client.force_login(fall.zustaendig)
    client.get(reverse("fall", args=[fall.kennung]))

    with django_assert_num_queries(17):
        client.get(reverse("fall", args=[fall.kennung]))
