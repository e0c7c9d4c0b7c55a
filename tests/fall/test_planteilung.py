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
from massanzug.konten.rechte import darf
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Vereinbarungsart
from massanzug.raum.domain.vereinbarung import vereinbarung_beenden
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
    """Mila agrees; the Träger that was decided on has every agreement and one Fachkraft."""
    _, hilfeplan = mit_hilfeplan()
    antworten(hilfeplan, "Mila", Antwort.JA)
    return hilfeplan


@pytest.fixture
def fachkraft(hilfeplan):
    return _fachkraft(hilfeplan.fall.entscheidungen.get(getroffen_am__isnull=False).traeger)


def _fachkraft(traeger):
    for art in Vereinbarungsart:
        VereinbarungFabrik(traeger=traeger, art=art)
    return BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation)


def teilen(hilfeplan, mit, *, durch=None, bis=None):
    durch = durch or hilfeplan.fall.zustaendig
    bis = bis or heute() + timedelta(days=90)
    return fall_nach_plan_teilen(hilfeplan, mit, durch=durch, am=heute(), bis=bis)


def test_the_traeger_that_was_decided_on_sees_the_case_until_its_day(hilfeplan, fachkraft):
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


def test_a_traeger_that_was_not_decided_on_is_refused(hilfeplan, fachkraft):
    """Not even one that a Baustein of the plan names: whoever writes a Baustein decides nothing."""
    im_baustein = _fachkraft(hilfeplan.fall.bausteine.get(traeger__isnull=False).traeger)
    fremd = BenutzerFabrik(
        rolle=Rolle.TRAEGER, organisation=traegerperson_im_fall(PersonFabrik().fall).organisation
    )

    for wer in (im_baustein, fremd):
        with pytest.raises(Regelverstoss, match="auf den die Entscheidung fiel"):
            teilen(hilfeplan, wer)

    assert list(teilbar_mit(hilfeplan, heute())) == [fachkraft]


def test_a_plan_without_a_decision_lets_nobody_in(hilfeplan):
    _fachkraft(hilfeplan.fall.bausteine.get(traeger__isnull=False).traeger)
    hilfeplan.fall.entscheidungen.update(getroffen_am=None, getroffen_von=None)
    _, ohne = mit_hilfeplan(hilfeplan.fall)

    assert not teilbar_mit(ohne, heute()).exists()


def test_who_goes_to_another_traeger_leaves_the_case_behind(hilfeplan, fachkraft):
    """The other one reads along elsewhere: every agreement is there, only this plan is not its own."""
    teilen(hilfeplan, fachkraft)
    konkurrenz = traegerperson_im_fall(PersonFabrik().fall)

    fachkraft.organisation = konkurrenz.organisation
    fachkraft.save()

    assert not sichtbare_faelle(fachkraft).exists()
    assert not darf(fachkraft, "massanzug.bauen", hilfeplan.fall)


@pytest.mark.parametrize("art", [Vereinbarungsart.SCHUTZ, Vereinbarungsart.DATENSCHUTZ])
def test_a_vereinbarung_that_runs_out_ends_running_access_on_its_day(
    client, hilfeplan, fachkraft, art
):
    fall, letzter = hilfeplan.fall, heute()
    teilen(hilfeplan, fachkraft)
    vereinbarung = Vereinbarung.objects.get(traeger=hilfeplan.traeger, art=art)

    vereinbarung_beenden(vereinbarung, durch=BenutzerFabrik(rolle=Rolle.LEITUNG), zum=letzter)

    assert sichtbare_faelle(fachkraft, am=letzter).contains(fall)
    assert not sichtbare_faelle(fachkraft, am=letzter + MORGEN).exists()
    Vereinbarung.objects.filter(pk=vereinbarung.pk).update(gueltig_bis=letzter - MORGEN)
    assert not darf(fachkraft, "massanzug.bauen", fall)
    client.force_login(fachkraft)
    assert client.get(reverse("fall", args=[fall.kennung])).status_code == 404


def test_the_page_says_that_access_rests_and_why(client, hilfeplan, fachkraft):
    teilen(hilfeplan, fachkraft)
    Vereinbarung.objects.filter(traeger=hilfeplan.traeger).update(gueltig_bis=heute() - MORGEN)
    client.force_login(hilfeplan.fall.zustaendig)

    seite = client.get(reverse("zugang", args=[hilfeplan.fall.kennung])).content.decode()

    assert f"liest nicht mehr mit: Mit {hilfeplan.traeger} fehlt eine Vereinbarung" in seite


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
