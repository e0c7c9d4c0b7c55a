from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from massanzug.fall.begriffe import Antwort
from massanzug.fall.domain.planteilung import (
    fall_nach_plan_teilen,
    teilbar_bis,
    teilbar_mit,
    traegt_das_teilen,
)
from massanzug.fall.domain.zustimmung import zustimmung_erfassen
from massanzug.fall.models import Beteiligung
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Vereinbarungsart
from massanzug.raum.models import Vereinbarung
from tests.fabriken.fall import PersonFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import mit_hilfeplan
from tests.fabriken.raum import VereinbarungFabrik

pytestmark = pytest.mark.django_db
MORGEN = timedelta(days=1)


def antworten(hilfeplan, name, antwort):
    werte = {"person": hilfeplan.fall.personen.get(name=name), "antwort": antwort}
    werte |= {"worte": "", "am": heute()}
    zustimmung_erfassen(hilfeplan, werte, durch=hilfeplan.fall.zustaendig, am=heute())


@pytest.fixture
def hilfeplan():
    """Mila agrees; the Träger of the Baustein has every agreement and one Fachkraft."""
    _, hilfeplan = mit_hilfeplan()
    antworten(hilfeplan, "Mila", Antwort.JA)
    return hilfeplan


@pytest.fixture
def fachkraft(hilfeplan):
    traeger = hilfeplan.fall.bausteine.get(traeger__isnull=False).traeger
    for art in Vereinbarungsart:
        VereinbarungFabrik(traeger=traeger, art=art)
    return BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation)


def teilen(hilfeplan, mit, *, durch=None, bis=None):
    durch = durch or hilfeplan.fall.zustaendig
    bis = bis or heute() + timedelta(days=90)
    return fall_nach_plan_teilen(hilfeplan, mit, durch=durch, am=heute(), bis=bis)


def test_a_traeger_the_plan_names_sees_the_case_until_its_day(hilfeplan, fachkraft):
    beteiligung = teilen(hilfeplan, fachkraft)

    assert sichtbare_faelle(fachkraft).contains(hilfeplan.fall)
    assert not sichtbare_faelle(fachkraft, am=beteiligung.gueltig_bis + MORGEN).exists()
    assert (beteiligung.hilfeplan, beteiligung.einwilligung) == (hilfeplan, None)
    assert Eintrag.objects.filter(vorgang="beteiligung.teilen").count() == 1


def test_a_no_of_the_family_ends_it_at_once(hilfeplan, fachkraft):
    teilen(hilfeplan, fachkraft)
    mit_einwilligung = traegerperson_im_fall(hilfeplan.fall)

    antworten(hilfeplan, "Jo", Antwort.NEIN)

    assert not sichtbare_faelle(fachkraft).exists()
    assert sichtbare_faelle(mit_einwilligung).exists()
    assert Eintrag.objects.filter(vorgang="beteiligung.beenden").count() == 1


@pytest.mark.parametrize(
    ("gesagt", "traegt"),
    [
        ({}, False),
        ({"Mila": Antwort.JA}, True),
        ({"Mila": Antwort.TEILS}, True),
        ({"Mila": Antwort.JA, "Jo": Antwort.NEIN}, False),
    ],
)
def test_traegt_das_teilen_rests_on_the_family(gesagt, traegt):
    _, hilfeplan = mit_hilfeplan()
    for name, antwort in gesagt.items():
        antworten(hilfeplan, name, antwort)

    assert traegt_das_teilen(hilfeplan) == traegt


def test_an_older_version_is_no_ground(hilfeplan, fachkraft):
    mit_hilfeplan(hilfeplan.fall)

    with pytest.raises(Regelverstoss, match="einen neueren"):
        teilen(hilfeplan, fachkraft)


def test_a_traeger_the_plan_does_not_name_is_refused(hilfeplan, fachkraft):
    fremd = BenutzerFabrik(
        rolle=Rolle.TRAEGER, organisation=traegerperson_im_fall(PersonFabrik().fall).organisation
    )

    with pytest.raises(Regelverstoss, match="steht nicht im Plan"):
        teilen(hilfeplan, fremd)

    assert list(teilbar_mit(hilfeplan, heute())) == [fachkraft]


def test_whoever_is_in_already_is_not_let_in_twice(hilfeplan, fachkraft):
    teilen(hilfeplan, fachkraft)

    with pytest.raises(Regelverstoss, match="schon dabei"):
        teilen(hilfeplan, fachkraft)


def test_without_the_agreements_nothing_is_shared(hilfeplan, fachkraft):
    Vereinbarung.objects.all().delete()

    with pytest.raises(Regelverstoss, match="Es fehlt"):
        teilen(hilfeplan, fachkraft)

    assert not Beteiligung.objects.filter(benutzer=fachkraft).exists()


@pytest.mark.parametrize("tage", [-1, 400])
def test_it_needs_an_end_within_a_year(hilfeplan, fachkraft, tage):
    with pytest.raises(Regelverstoss, match="kann bis"):
        teilen(hilfeplan, fachkraft, bis=heute() + timedelta(days=tage))


def test_it_ends_with_the_granted_help(hilfeplan):
    ende = heute() + timedelta(days=30)
    hilfeplan.inhalt["hilfe"]["bis"] = ende.isoformat()

    assert teilbar_bis(hilfeplan, heute()) == ende
    assert teilbar_bis(hilfeplan, date(2020, 1, 1)) == date(2021, 1, 1)


def test_sharing_by_a_traeger_is_denied(hilfeplan, fachkraft):
    with pytest.raises(PermissionDenied):
        teilen(hilfeplan, fachkraft, durch=traegerperson_im_fall(hilfeplan.fall))


def test_from_the_plan_s_page_somebody_is_let_in(client, hilfeplan, fachkraft):
    fall = hilfeplan.fall
    client.force_login(fall.zustaendig)
    ort = reverse("hilfeplan_teilen", args=[fall.kennung, 1])

    seite = client.get(reverse("hilfeplan", args=[fall.kennung, 1])).content.decode()
    antwort = client.post(ort, {"mit": fachkraft.pk, "bis": heute() + MORGEN})

    assert ort in seite
    assert antwort.status_code == 302
    assert sichtbare_faelle(fachkraft).contains(fall)
    assert "Hilfeplan 1" in client.get(reverse("zugang", args=[fall.kennung])).content.decode()


def test_without_a_yes_the_page_offers_no_sharing(client):
    fall, _ = mit_hilfeplan()
    client.force_login(fall.zustaendig)

    seite = client.get(reverse("hilfeplan", args=[fall.kennung, 1])).content.decode()

    assert "hereinlassen" not in seite
