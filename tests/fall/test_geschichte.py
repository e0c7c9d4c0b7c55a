from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Fallstand, Teilbar
from massanzug.fall.domain.geschichte import geschichte_des_falls
from massanzug.fall.models import Hilfeplan, Ressource, Wille
from massanzug.kern.zeit import heute
from tests.fabriken.fall import (
    BausteinFabrik,
    EingangFabrik,
    EntscheidungFabrik,
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


def test_the_step_named_at_the_door_is_due_while_the_case_waits_and_stays_until_something_newer():
    fall = EingangFabrik(naechster_schritt_am=TAG).fall

    def blick(stand):
        fall.fallstand = stand
        return geschichte_des_falls(fall.zustaendig, fall, TAG)

    wartet, laeuft = blick(Fallstand.EINGANG), blick(Fallstand.LAUFEND)
    ZielFabrik(person=PersonFabrik(fall=fall), bis=TAG)
    neuer = blick(Fallstand.LAUFEND)

    assert ([n.was for n in wartet.naechstes], wartet.vereinbart) == (["Besuch zu Hause"], None)
    assert (laeuft.naechstes, laeuft.vereinbart) == ([], fall.eingang)
    assert (len(neuer.naechstes), neuer.vereinbart) == (1, None)


@pytest.mark.parametrize(("tag", "steht"), [(TAG, "bis <time"), (None, "vereinbart war</span>")])
def test_who_took_over_still_reads_what_was_agreed_and_a_traeger_does_not(client, tag, steht):
    fall = EingangFabrik(
        naechster_schritt_am=tag, fall=FallFabrik(fallstand=Fallstand.LAUFEND)
    ).fall
    traeger = traegerperson_im_fall(fall)

    seiten = []
    for wer in (fall.zustaendig, traeger):
        client.force_login(wer)
        seiten.append(client.get(reverse("fall", args=[fall.kennung])).content.decode())

    assert "Was als Nächstes vereinbart war" in seiten[0]
    assert steht in seiten[0]
    assert "Besuch zu Hause" in seiten[0]
    assert "Besuch zu Hause" not in seiten[1]


def test_a_closed_case_has_nothing_agreed_for_next():
    fall = EingangFabrik(naechster_schritt_am=TAG).fall
    fall.fallstand = Fallstand.ABGESCHLOSSEN

    assert geschichte_des_falls(fall.zustaendig, fall, TAG).vereinbart is None


def schritte(client, fall, wer):
    client.force_login(wer)
    seite = client.get(reverse("fall", args=[fall.kennung])).content.decode()
    return seite.count("(fertig)"), seite.count("(begonnen)")


def test_steps_behind_the_family_are_those_this_person_may_see_something_of(client):
    """That an unreleased Wille or a Ressource kept back is there shows in no tick either."""
    fall = FallFabrik()
    mila = PersonFabrik(fall=fall)
    ZielFabrik(person=mila)
    traeger = traegerperson_im_fall(fall)
    vorher = schritte(client, fall, traeger)

    wille, ressource = WilleFabrik(person=mila), RessourceFabrik(person=mila)
    EntscheidungFabrik(fall=fall)

    assert schritte(client, fall, fall.zustaendig) == (3, 1)
    assert schritte(client, fall, traeger) == vorher == (0, 1)
    Wille.objects.filter(pk=wille.pk).update(freigegeben_am=TAG)
    assert schritte(client, fall, traeger) == (1, 1)
    Ressource.objects.filter(pk=ressource.pk).update(teilbar=Teilbar.TRAEGER)
    assert schritte(client, fall, traeger) == (2, 1)


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

    with django_assert_num_queries(18):
        client.get(reverse("fall", args=[fall.kennung]))
