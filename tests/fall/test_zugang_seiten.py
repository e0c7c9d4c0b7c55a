from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.models import Beteiligung, Einwilligung
from massanzug.konten.begriffe import Rolle
from massanzug.raum.begriffe import Vereinbarungsart
from tests.fabriken.fall import (
    BeteiligungFabrik,
    EinwilligungFabrik,
    FallFabrik,
    PersonFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import TraegerFabrik, VereinbarungFabrik

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), tick=False)


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


@pytest.fixture
def traeger():
    traeger = TraegerFabrik(name="Kompass e. V.")
    for art in (Vereinbarungsart.SCHUTZ, Vereinbarungsart.DATENSCHUTZ):
        VereinbarungFabrik(traeger=traeger, art=art)
    return traeger


def inhalt(antwort):
    return antwort.content.decode()


def eingewilligt(fall, traeger):
    return EinwilligungFabrik(
        person=PersonFabrik(fall=fall, name="Tharani"), traeger=traeger, bis=date(2027, 3, 1)
    )


def test_the_page_says_in_words_who_may_what(client, fall, traeger):
    eingewilligt(fall, traeger)
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team])

    html = inhalt(client.get(reverse("zugang", args=[fall.kennung])))

    assert "ist zuständig und entscheidet" in html
    assert str(leitung) in html
    assert "Die Administration sieht keinen Fall." in html
    assert "Kompass e. V." in html


def test_three_answers_make_a_consent_of_six_months(client, fall, traeger):
    person = PersonFabrik(fall=fall)

    antwort = client.post(
        reverse("einwilligung_neu", args=[fall.kennung]),
        {"person": person.pk, "traeger": traeger.pk, "umfang": "Ziele"},
    )

    einwilligung = Einwilligung.objects.get()
    assert (einwilligung.von, einwilligung.bis) == (date(2026, 11, 23), date(2027, 5, 23))
    assert (einwilligung.sprache, einwilligung.wozu) == (
        "Deutsch",
        "gemeinsam planen und begleiten",
    )
    assert antwort.url == reverse("fall_teilen", args=[fall.kennung, einwilligung.pk])


def test_a_traeger_without_agreements_is_refused_and_the_words_stay(client, fall):
    html = inhalt(
        client.post(
            reverse("einwilligung_neu", args=[fall.kennung]),
            {
                "person": PersonFabrik(fall=fall).pk,
                "traeger": TraegerFabrik().pk,
                "umfang": "Nur die Ziele von Ömer",
            },
        )
    )

    assert "kann kein Fall geteilt werden" in html
    assert "Nur die Ziele von Ömer" in html
    assert not Einwilligung.objects.exists()


def test_the_very_next_request_after_a_revocation_is_a_404(client, fall, traeger):
    einwilligung = eingewilligt(fall, traeger)
    mit = BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation)
    client.post(
        reverse("fall_teilen", args=[fall.kennung, einwilligung.pk]),
        {"mit": mit.pk, "bis": "2027-03-01"},
    )
    fallseite = reverse("fall", args=[fall.kennung])
    client.force_login(mit)
    vorher = client.get(fallseite).status_code
    client.force_login(fall.zustaendig)
    frage = client.get(reverse("einwilligung_widerruf", args=[fall.kennung, einwilligung.pk]))

    client.post(reverse("einwilligung_widerruf", args=[fall.kennung, einwilligung.pk]))

    client.force_login(mit)
    assert "gilt sofort" in inhalt(frage)
    assert (vorher, client.get(fallseite).status_code) == (200, 404)
    assert "Familie" not in inhalt(client.get(reverse("faelle"))).split("<main")[1]


def test_sharing_longer_than_the_consent_is_said_and_the_form_stays(client, fall, traeger):
    einwilligung = eingewilligt(fall, traeger)
    mit = BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation)

    antwort = client.post(
        reverse("fall_teilen", args=[fall.kennung, einwilligung.pk]),
        {"mit": mit.pk, "bis": "2028-01-01"},
    )

    assert "höchstens 01.03.2027" in inhalt(antwort)
    assert 'value="2028-01-01"' in inhalt(antwort)


def test_sharing_offers_only_that_traegers_people(client, fall, traeger):
    einwilligung = eingewilligt(fall, traeger)
    fremd = BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=TraegerFabrik().organisation)
    adresse = reverse("fall_teilen", args=[fall.kennung, einwilligung.pk])

    html = inhalt(client.get(adresse))
    client.post(adresse, {"mit": fremd.pk, "bis": "2027-01-01"})

    assert "Niemand mehr da" in html
    assert Beteiligung.objects.count() == 1


def test_a_deputy_comes_for_a_time_and_goes_at_once(client, fall):
    kollegin = BenutzerFabrik(first_name="Nesrin", last_name="Aydoğan")
    client.post(
        reverse("fachkraft_dazunehmen", args=[fall.kennung]),
        {"wer": kollegin.pk, "von": "2026-11-23", "bis": "2026-12-06"},
    )
    seite = inhalt(client.get(reverse("zugang", args=[fall.kennung])))
    beteiligung = Beteiligung.objects.get(benutzer=kollegin)
    client.post(reverse("beteiligung_beenden", args=[fall.kennung, beteiligung.pk]))

    assert "Nesrin Aydoğan" in seite
    assert "vertritt und darf entscheiden" in seite
    client.force_login(kollegin)
    assert client.get(reverse("fall", args=[fall.kennung])).status_code == 404


@pytest.mark.parametrize(
    ("bis", "satz"),
    [("2026-11-01", "schon vorbei"), ("2026-11-22", "vor dem Anfang"), ("bald", "gültig")],
)
def test_a_senseless_end_is_named_at_its_field(client, fall, bis, satz):
    kollegin = BenutzerFabrik()

    html = inhalt(
        client.post(
            reverse("fachkraft_dazunehmen", args=[fall.kennung]),
            {"wer": kollegin.pk, "von": "2026-11-23", "bis": bis},
        )
    )

    assert satz in html
    assert Beteiligung.objects.count() == 1


def test_the_person_responsible_cannot_simply_vanish(client, fall):
    antwort = client.post(
        reverse("beteiligung_beenden", args=[fall.kennung, fall.beteiligungen.get().pk]),
        follow=True,
    )

    assert "Übergeben Sie den Fall zuerst" in inhalt(antwort)


def test_ending_asks_first(client, fall):
    beteiligung = BeteiligungFabrik(fall=fall, rolle="mitarbeit")

    frage = client.get(reverse("beteiligung_beenden", args=[fall.kennung, beteiligung.pk]))

    assert "beenden?" in inhalt(frage)
    assert Beteiligung.objects.filter(pk=beteiligung.pk).exists()


def test_one_deputy_for_all_my_cases(client, fall):
    kollegin = BenutzerFabrik()
    seite = inhalt(client.get(reverse("abwesenheit")))

    client.post(
        reverse("abwesenheit"), {"wer": kollegin.pk, "von": "2026-11-23", "bis": "2026-12-06"}
    )

    assert str(kollegin) in seite
    assert str(fall.zustaendig) not in seite.split("<main")[1]
    assert Beteiligung.objects.get(benutzer=kollegin).fall == fall


@pytest.mark.parametrize("wer", ["mitarbeit", "traeger"])
def test_who_does_not_lead_lets_nobody_in(client, fall, traeger, wer):
    einwilligung = eingewilligt(fall, traeger)
    if wer == "traeger":
        person = traegerperson_im_fall(fall)
    else:
        person = BenutzerFabrik()
        BeteiligungFabrik(fall=fall, benutzer=person, rolle="mitarbeit")
    client.force_login(person)

    for adresse in (
        reverse("einwilligung_neu", args=[fall.kennung]),
        reverse("fall_teilen", args=[fall.kennung, einwilligung.pk]),
        reverse("fachkraft_dazunehmen", args=[fall.kennung]),
        reverse("beteiligung_beenden", args=[fall.kennung, fall.beteiligungen.first().pk]),
    ):
        assert client.get(adresse).status_code == 404
    offen = client.get(reverse("zugang", args=[fall.kennung])).status_code
    assert offen == (200 if wer == "mitarbeit" else 404)
    assert ort_finden(person, f"fall.einwilligung:neu:{fall.kennung}") is None
    assert ort_finden(fall.zustaendig, f"fall.einwilligung:neu:{fall.kennung}")
