from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from massanzug.entwurf.domain import Frist, meine_entwuerfe
from massanzug.entwurf.models import Entwurf
from massanzug.fall.models import Beteiligung
from tests.fabriken.fall import WilleFabrik

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.entwurf.urls")]


def entwurf(wille, wer, text="Ich will", alter=0, **mehr):
    ziel = f"probe.wille:{wille.pk}"
    zeile = Entwurf.objects.create(verfasst_von=wer, ziel=ziel, feld="zitat", text=text, **mehr)
    Entwurf.objects.filter(pk=zeile.pk).update(geaendert=timezone.now() - timedelta(days=alter))
    return zeile


def test_list_shows_own_drafts_with_the_way_back(client, wille, vera, tom):
    entwurf(wille, vera, "Veras Anfang")
    entwurf(wille, tom, "Toms Anfang")
    client.force_login(vera)

    seite = client.get("/entwurf/meine/").content.decode()

    assert "Veras Anfang" in seite
    assert f'href="/probe/wille/{wille.pk}/"' in seite
    assert "Toms Anfang" not in seite


def test_list_is_silent_about_a_case_one_has_left(client, wille, vera):
    entwurf(wille, vera, "aus dem alten Fall")
    Beteiligung.objects.filter(benutzer=vera).delete()
    client.force_login(vera)

    seite = client.get("/entwurf/meine/").content.decode()

    assert "aus dem alten Fall" not in seite
    assert str(wille.person) not in seite


def test_empty_list_says_that_all_is_saved(client, vera):
    client.force_login(vera)

    assert "Alles ist gespeichert" in client.get("/entwurf/meine/").content.decode()


@pytest.mark.parametrize("anzahl", [1, 3])
def test_list_asks_each_place_once(wille, vera, anzahl, django_assert_num_queries):
    """One for the drafts, and per form the three of its place: rights are looked up afresh."""
    entwurf(wille, vera)
    for _ in range(anzahl - 1):
        entwurf(WilleFabrik(person=wille.person), vera)

    with django_assert_num_queries(2 + 2 * anzahl):
        liste = meine_entwuerfe(vera, Frist(timezone.now(), timedelta(days=90)))

    assert len(liste) == anzahl


def test_discarding_in_the_form_leads_back_to_it(client, wille, vera, verdeckt):
    entwurf(wille, vera, "weg damit")
    client.force_login(vera)
    werte = verdeckt(client.get(f"/probe/wille/{wille.pk}/"))

    antwort = client.post("/entwurf/verwerfen/", werte)

    seite = client.get(antwort["Location"]).content.decode()
    assert antwort["Location"] == f"/probe/wille/{wille.pk}/"
    assert "weg damit" not in seite


def test_discarded_draft_comes_back_for_a_day(client, wille, vera):
    entwurf(wille, vera, "doch noch")
    client.force_login(vera)
    client.post("/entwurf/verwerfen/", {"wert": f"probe.wille:{wille.pk}"})

    client.post("/entwurf/zurueckholen/", {"wert": f"probe.wille:{wille.pk}"})

    assert "doch noch" in client.get(f"/probe/wille/{wille.pk}/").content.decode()


def test_nobody_discards_another_persons_draft(client, wille, vera, tom):
    entwurf(wille, tom)
    client.force_login(vera)

    client.post("/entwurf/verwerfen/", {"wert": f"probe.wille:{wille.pk}"})

    assert Entwurf.objects.get().verworfen_am is None


def test_page_warns_before_a_draft_is_deleted(client, wille, vera):
    entwurf(wille, vera, alter=80)
    client.force_login(vera)

    seite = client.get("/entwurf/meine/").content.decode()

    assert "gelöscht</span>" in seite


def test_tidying_deletes_only_what_is_old_or_thrown_away(wille, vera, tom, settings):
    settings.ENTWUERFE_TAGE = 90
    entwurf(wille, vera, alter=89)
    entwurf(WilleFabrik(person=wille.person), vera, alter=91)
    entwurf(wille, tom, verworfen_am=timezone.now() - timedelta(days=2))
    ausgabe = StringIO()

    call_command("entwuerfe_aufraeumen", stdout=ausgabe)

    assert ausgabe.getvalue() == "2 Entwürfe gelöscht.\n"
    assert Entwurf.objects.get().verfasst_von == vera
