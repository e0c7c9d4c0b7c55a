from __future__ import annotations

import pytest
from django.contrib.auth import get_user
from django.core.exceptions import PermissionDenied
from django.test import Client

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Organisationsart, Rolle
from massanzug.konten.models import Organisation, Sitzung
from massanzug.verwaltung.domain.organisationen import (
    betroffene,
    organisation_abschalten,
    organisation_anlegen,
    organisation_umbenennen,
    organisation_zulassen,
    team_anlegen,
)
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik

pytestmark = pytest.mark.django_db

GRUND = "Zugangsdaten des Trägers wurden gestohlen."


@pytest.fixture
def browser():
    def anmelden(benutzer):
        client = Client()
        client.force_login(benutzer)
        return client

    return anmelden


def angemeldet(client):
    return get_user(client).is_authenticated


@pytest.mark.usefixtures("betreuung")
def test_all_people_of_the_traeger_are_out_and_the_others_stay(ada, traeger, nuri, browser):
    drinnen = [browser(nuri), browser(nuri), browser(BenutzerFabrik(organisation=traeger))]
    andere = [
        browser(BenutzerFabrik(organisation=OrganisationFabrik(), rolle=Rolle.TRAEGER)),
        browser(BenutzerFabrik()),
        browser(ada),
    ]

    organisation_abschalten(traeger, durch=ada, grund=GRUND)

    assert [angemeldet(c) for c in drinnen] == [False] * 3
    assert [angemeldet(c) for c in andere] == [True] * 3
    assert drinnen[0].get("/fach/").url.startswith("/anmelden/")
    assert not Sitzung.objects.filter(benutzer__organisation=traeger).exists()


@pytest.mark.usefixtures("ada", "betreuung")
def test_even_without_its_session_deleted_nobody_works_on(traeger, nuri, browser):
    client = browser(nuri)

    Organisation.objects.filter(pk=traeger.pk).update(aktiv=False)

    assert client.get("/konto/").status_code == 302
    assert client.post("/konto/sitzungen/andere/").url.startswith("/anmelden/")


@pytest.mark.usefixtures("betreuung")
def test_shutting_out_says_how_many_and_why(ada, traeger, nuri, browser, eintraege):
    browser(nuri)
    BenutzerFabrik(organisation=traeger, is_active=False)

    organisation_abschalten(traeger, durch=ada, grund=GRUND)

    assert eintraege("organisation.abschalten") == [
        (
            ada.pk,
            f"konten.organisation:{traeger.pk}",
            {"grund": GRUND, "personen": 1, "abgemeldet": 1},
        )
    ]


@pytest.mark.usefixtures("betreuung")
def test_letting_in_again_signs_nobody_in(ada, traeger, nuri, browser, eintraege):
    client = browser(nuri)
    organisation_abschalten(traeger, durch=ada, grund=GRUND)

    organisation_zulassen(traeger, durch=ada)

    assert not angemeldet(client)
    nuri.refresh_from_db()
    assert nuri.darf_arbeiten
    assert len(eintraege("organisation.zulassen")) == 1


def test_without_betreuungssitzung_nothing_changes(ada, traeger):
    with pytest.raises(PermissionDenied):
        organisation_abschalten(traeger, durch=ada, grund=GRUND)
    with pytest.raises(PermissionDenied):
        organisation_anlegen(durch=ada, name="Neu", art=Organisationsart.TRAEGER)
    with pytest.raises(PermissionDenied):
        organisation_umbenennen(traeger, durch=ada, name="Neu")
    with pytest.raises(PermissionDenied):
        team_anlegen(traeger, durch=ada, name="Neu")

    traeger.refresh_from_db()
    assert traeger.aktiv


def test_nobody_but_the_administration_shuts_out(traeger):
    with pytest.raises(PermissionDenied):
        organisation_abschalten(traeger, durch=BenutzerFabrik(rolle=Rolle.LEITUNG), grund=GRUND)


@pytest.mark.usefixtures("betreuung")
def test_jugendamt_is_not_shut_out(ada):
    with pytest.raises(Regelverstoss, match="nicht das Jugendamt"):
        organisation_abschalten(ada.organisation, durch=ada, grund=GRUND)


@pytest.mark.usefixtures("betreuung")
def test_shutting_out_needs_a_reason(ada, traeger):
    with pytest.raises(Regelverstoss, match="warum"):
        organisation_abschalten(traeger, durch=ada, grund=" ")


@pytest.mark.usefixtures("betreuung")
def test_shutting_out_twice_says_so(ada, traeger):
    organisation_abschalten(traeger, durch=ada, grund=GRUND)

    with pytest.raises(Regelverstoss, match="schon abgeschaltet"):
        organisation_abschalten(traeger, durch=ada, grund=GRUND)
    with pytest.raises(Regelverstoss, match="ist nicht abgeschaltet"):
        organisation_zulassen(OrganisationFabrik(), durch=ada)


@pytest.mark.usefixtures("nuri")
def test_betroffene_are_the_active_ones(traeger):
    BenutzerFabrik(organisation=traeger, is_active=False)
    BenutzerFabrik()

    assert betroffene(traeger) == 1


@pytest.mark.usefixtures("betreuung")
def test_two_organisations_do_not_share_a_name(ada, traeger):
    with pytest.raises(Regelverstoss, match="gibt es schon"):
        organisation_anlegen(durch=ada, name=f" {traeger.name} ", art=Organisationsart.TRAEGER)
    organisation_umbenennen(traeger, durch=ada, name=traeger.name)


@pytest.mark.usefixtures("betreuung")
def test_team_belongs_to_its_organisation(ada, traeger, eintraege):
    team = team_anlegen(traeger, durch=ada, name=" Team Hüsten ")

    assert (team.name, team.organisation) == ("Team Hüsten", traeger)
    assert len(eintraege("team.anlegen")) == 1
