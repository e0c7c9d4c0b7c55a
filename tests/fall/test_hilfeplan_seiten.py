from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Antwort
from massanzug.fall.domain.abschluss import fall_abschliessen
from massanzug.fall.domain.zustimmung import zustimmung_erfassen
from massanzug.fall.models import Hilfeplan, Zustimmung
from massanzug.protokoll.models import Eintrag
from massanzug.raum.models import Traeger
from tests.fabriken.fall import PersonFabrik, ZielFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import GETEILT, TAG, UNGETEILT, VERBOTEN, mit_hilfeplan, voller_fall

pytestmark = pytest.mark.django_db


def adresse(name, fall, *rest):
    return reverse(name, args=[fall.kennung, *rest])


def lesen(client, name, fall, *rest):
    antwort = client.get(adresse(name, fall, *rest))
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_the_page_shows_what_the_next_plan_would_say(client):
    fall = voller_fall()
    client.force_login(fall.zustaendig)

    seite = lesen(client, "hilfeplaene", fall)

    assert [k for k in (*GETEILT, *UNGETEILT) if k not in seite] == []
    assert [k for k in VERBOTEN if k in seite] == []
    assert "Noch ist keine Fassung festgehalten" in seite


def test_a_traeger_sees_versions_and_no_preview(client):
    fall, _ = mit_hilfeplan()
    client.force_login(traegerperson_im_fall(fall))

    seite = lesen(client, "hilfeplaene", fall)

    assert "Hilfeplan 1" in seite
    assert "KANARIE" not in seite


def test_a_new_version_is_frozen_with_two_days_and_nothing_typed(client):
    fall = voller_fall()
    client.force_login(fall.zustaendig)

    antwort = client.post(adresse("hilfeplan_neu", fall), {"naechstes_treffen": "2099-01-14"})

    hilfeplan = Hilfeplan.objects.get()
    assert antwort.url == adresse("hilfeplan", fall, 1)
    assert hilfeplan.naechstes_treffen == date(2099, 1, 14)


def test_a_refused_version_says_why_and_keeps_the_days(client):
    fall = ZielFabrik().fall
    client.force_login(fall.zustaendig)

    antwort = client.post(adresse("hilfeplan_neu", fall), {"naechstes_treffen": "2020-01-14"})

    seite = antwort.content.decode()
    assert "Das nächste Treffen liegt schon zurück" in seite
    assert 'value="2020-01-14"' in seite
    assert not Hilfeplan.objects.exists()


@pytest.mark.parametrize("name", ["hilfeplan", "hilfeplan_unterschied"])
def test_a_traeger_reads_a_version_as_far_as_it_is_shared(client, name):
    fall, _ = mit_hilfeplan()
    ZielFabrik(person=fall.personen.first(), text="Ich lerne schwimmen.")
    mit_hilfeplan(fall)
    client.force_login(traegerperson_im_fall(fall))

    seite = lesen(client, name, fall, 2)

    assert "Ich lerne schwimmen." in seite
    assert [k for k in (*UNGETEILT, *VERBOTEN) if k in seite] == []


def test_a_word_of_a_stranger_stays_a_word(client):
    fall, _ = mit_hilfeplan()
    ZielFabrik(person=fall.personen.first(), text="<script>alert(1)</script>'; DROP TABLE")
    mit_hilfeplan(fall)
    client.force_login(fall.zustaendig)

    seite = lesen(client, "hilfeplan_unterschied", fall, 2)

    assert "<script>alert" not in seite
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in seite


def test_a_no_stays_visible_on_the_plan_and_on_the_case_page(client):
    fall, hilfeplan = mit_hilfeplan()
    jo = fall.personen.get(name="Jo")
    client.force_login(fall.zustaendig)

    client.post(
        adresse("zustimmung", fall, 1, jo.pk),
        {"antwort": Antwort.NEIN, "worte": "Ich will da nicht hin.", "am": "2026-11-20"},
    )

    assert hilfeplan.zustimmungen.get().person == jo
    for name, rest in [("hilfeplan", [1]), ("fall", [])]:
        seite = lesen(client, name, fall, *rest)
        assert "nicht einverstanden" in seite
        assert "Ich will da nicht hin." in seite


def test_the_case_page_shows_only_the_answer_that_counts(client):
    fall, hilfeplan = mit_hilfeplan()
    jo = fall.personen.get(name="Jo")
    for antwort, worte in [(Antwort.NEIN, "Nein, nie."), (Antwort.JA, "Ja, gut.")]:
        werte = {"person": jo, "antwort": antwort, "worte": worte, "am": TAG}
        zustimmung_erfassen(hilfeplan, werte, durch=fall.zustaendig, am=TAG)
    client.force_login(fall.zustaendig)

    seite = lesen(client, "fall", fall)

    assert "Ja, gut." in seite
    assert "Nein, nie." not in seite


def test_a_traeger_answers_on_its_own_page_and_on_no_other(client):
    fall, _ = mit_hilfeplan()
    traegerperson = traegerperson_im_fall(fall)
    eigener = Traeger.objects.get(organisation=traegerperson.organisation)
    client.force_login(traegerperson)
    werte = {"antwort": "ja", "worte": "", "am": "2026-11-20", "fuer_traeger": "Ali Kaya"}

    fremd = client.post(adresse("zustimmung", fall, 1, fall.personen.first().pk), werte)
    eigen = client.post(adresse("zustimmung", fall, 1, f"t{eigener.pk}"), werte)

    assert (fremd.status_code, eigen.status_code) == (404, 302)
    assert Zustimmung.objects.get().traeger == eigener


def test_nobody_answers_to_a_closed_case(client):
    fall, _ = mit_hilfeplan()
    fall_abschliessen(fall, {"am": TAG}, durch=fall.zustaendig, heute=TAG)
    client.force_login(fall.zustaendig)

    antwort = client.get(adresse("zustimmung", fall, 1, fall.personen.first().pk))

    assert antwort.status_code == 404
    assert "Antwort aufschreiben" not in lesen(client, "hilfeplan", fall, 1)


def test_every_page_is_not_there_for_a_stranger(client):
    fall, _ = mit_hilfeplan()
    client.force_login(BenutzerFabrik())

    seiten = [("hilfeplaene",), ("hilfeplan_neu",), ("hilfeplan", 1), ("hilfeplan_unterschied", 1)]
    seiten += [("hilfeplan_fachlich", 1), ("hilfeplan_familienseite", 1)]
    seiten += [("hilfeplan_bescheidanlage", 1), ("zustimmung", 1, fall.personen.first().pk)]

    assert {client.get(adresse(n, fall, *r)).status_code for n, *r in seiten} == {404}
    assert not Eintrag.objects.filter(vorgang="hilfeplan.ausgeben").exists()


def test_a_traeger_gets_no_bescheidanlage_and_the_attempt_is_recorded(client):
    fall, _ = mit_hilfeplan()
    client.force_login(traegerperson_im_fall(fall))

    antwort = client.get(adresse("hilfeplan_bescheidanlage", fall, 1))

    assert antwort.status_code == 404
    assert Eintrag.objects.filter(vorgang="zugriff.abgelehnt").count() == 1
    assert not Eintrag.objects.filter(vorgang="hilfeplan.ausgeben").exists()


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_page_of_a_version_costs_the_same_for_few_and_for_many(
    client, anzahl, django_assert_num_queries
):
    fall = voller_fall()
    for _ in range(anzahl):
        ZielFabrik(person=PersonFabrik(fall=fall))
    mit_hilfeplan(fall)
    client.force_login(fall.zustaendig)

    with django_assert_num_queries(18):
        lesen(client, "hilfeplan", fall, 1)
