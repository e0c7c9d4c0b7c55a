from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from massanzug.fall.models import Fall
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from tests.fabriken.gespraech import GespraechswunschFabrik
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import LeittraegerschaftFabrik, WirkungsraumFabrik, mitlesender_traeger

pytestmark = pytest.mark.django_db
FEINDLICH = "<script>alert(1)</script>"


@pytest.fixture
def raum():
    return WirkungsraumFabrik(name="Neheim", team=TeamFabrik())


@pytest.fixture
def asd(raum):
    return BenutzerFabrik(teams=[raum.team])


@pytest.fixture
def beim_leittraeger(raum):
    traeger = mitlesender_traeger()
    LeittraegerschaftFabrik(wirkungsraum=raum, traeger=traeger)
    return BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation)


@pytest.fixture
def wunsch():
    return GespraechswunschFabrik(
        eingegangen_am=timezone.now() - timedelta(minutes=5), anliegen="Nur noch Streit."
    )


def seite(client, name, *args):
    return client.get(reverse(name, args=args))


def test_the_list_tells_how_and_where_but_not_who(client, asd, wunsch):
    client.force_login(asd)

    inhalt = seite(client, "gespraechswuensche").content.decode()

    assert "Anrufen" in inhalt
    assert "Moosfelde" in inhalt
    assert wunsch.kontakt not in inhalt
    assert wunsch.anliegen not in inhalt


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_list_asks_the_database_as_often_for_many_as_for_one(
    client, asd, anzahl, django_assert_max_num_queries
):
    GespraechswunschFabrik.create_batch(anzahl)
    client.force_login(asd)

    with django_assert_max_num_queries(14):
        seite(client, "gespraechswuensche")


def test_to_open_one_is_recorded(client, beim_leittraeger, wunsch):
    client.force_login(beim_leittraeger)

    inhalt = seite(client, "gespraechswunsch", wunsch.pk).content.decode()

    assert wunsch.kontakt in inhalt
    eintrag = Eintrag.objects.get(vorgang="gespraechswunsch.lesen")
    assert (eintrag.durch, eintrag.objekt) == (
        beim_leittraeger,
        f"gespraech.gespraechswunsch:{wunsch.pk}",
    )


def test_take_it_talk_and_say_how_it_ended(client, beim_leittraeger, wunsch):
    client.force_login(beim_leittraeger)

    client.post(reverse("gespraechswunsch_uebernehmen", args=[wunsch.pk]))
    antwort = client.post(
        reverse("gespraechswunsch_erledigen", args=[wunsch.pk]), {"wie": "gesprochen"}
    )

    assert antwort.url == reverse("gespraechswuensche")
    wunsch.refresh_from_db()
    assert (wunsch.uebernommen_von, wunsch.wie) == (beim_leittraeger.pk, "gesprochen")
    assert "Zuletzt erledigt" in seite(client, "gespraechswuensche").content.decode()


def test_an_end_without_a_word_for_it_is_asked_again(client, asd, wunsch):
    client.force_login(asd)

    antwort = client.post(reverse("gespraechswunsch_erledigen", args=[wunsch.pk]))

    assert antwort.status_code == 200
    wunsch.refresh_from_db()
    assert wunsch.erledigt_am is None


def test_put_back(client, asd, wunsch):
    client.force_login(asd)
    client.post(reverse("gespraechswunsch_uebernehmen", args=[wunsch.pk]))

    client.post(reverse("gespraechswunsch_zuruecklegen", args=[wunsch.pk]))

    wunsch.refresh_from_db()
    assert wunsch.uebernommen_am is None


def test_an_eingang_takes_the_tick_of_agreement(client, asd, wunsch):
    client.force_login(asd)
    adresse = reverse("gespraechswunsch_aufnehmen", args=[wunsch.pk])
    angaben = {"anliegen": "Nur noch Streit.", "naechster_schritt": "Anrufen"}

    ohne = client.post(adresse, angaben)
    mit = client.post(adresse, angaben | {"einverstanden": "on"})

    assert "Ohne Einverständnis der Person entsteht keine Akte." in ohne.content.decode()
    fall = Fall.objects.get()
    assert mit.url == reverse("falleingang", args=[fall.kennung])
    assert fall.eingang.anliegen == "Nur noch Streit."


def test_the_form_begins_with_what_the_person_wrote(client, asd, wunsch):
    client.force_login(asd)

    inhalt = seite(client, "gespraechswunsch_aufnehmen", wunsch.pk).content.decode()

    assert "Nur noch Streit.</textarea>" in inhalt
    assert 'value="Anrufen: 0151 2345678"' in inhalt
    assert "checked" not in inhalt


def test_a_traeger_is_not_offered_the_eingang_and_the_attempt_is_recorded(
    client, beim_leittraeger, wunsch
):
    client.force_login(beim_leittraeger)

    inhalt = seite(client, "gespraechswunsch", wunsch.pk).content.decode()
    versuch = client.post(reverse("gespraechswunsch_aufnehmen", args=[wunsch.pk]))

    assert "in den Eingang übernehmen" not in inhalt
    assert versuch.status_code == 404
    assert Eintrag.objects.filter(vorgang="zugriff.abgelehnt").exists()


def test_hostile_words_stay_words(client, asd):
    wunsch = GespraechswunschFabrik(
        anliegen=FEINDLICH, kontakt=FEINDLICH, name_oder_alias=FEINDLICH, zeit=FEINDLICH
    )
    client.force_login(asd)

    for name in ("gespraechswunsch", "gespraechswunsch_aufnehmen"):
        assert FEINDLICH not in seite(client, name, wunsch.pk).content.decode()


def test_what_waits_too_long_stands_on_the_first_page(client, asd):
    client.force_login(asd)
    assert "möchte reden" not in seite(client, "start").content.decode()

    GespraechswunschFabrik(eingegangen_am=timezone.now() - timedelta(days=30))

    assert "Jemand möchte reden und wartet zu lange" in seite(client, "start").content.decode()
