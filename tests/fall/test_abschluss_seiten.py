from __future__ import annotations

import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.abschluss import fall_abschliessen
from massanzug.fall.models import Wille
from massanzug.kern.zeit import heute
from tests.fabriken.fall import FallFabrik, WilleFabrik

pytestmark = pytest.mark.django_db


def adresse(name, fall):
    return reverse(name, args=[fall.kennung])


def test_a_case_is_closed_with_one_mandatory_field(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)

    antwort = client.post(adresse("abschluss", fall), {"am": heute().isoformat()})

    fall.refresh_from_db()
    assert antwort.url == adresse("fall", fall)
    assert fall.fallstand == Fallstand.ABGESCHLOSSEN
    assert fall.abschluesse.get().beendigungsgrund == ""


def test_a_wrong_day_keeps_what_was_typed(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)

    antwort = client.post(
        adresse("abschluss", fall), {"am": "31.02.2026", "rueckmeldung": "Es war gut."}
    )

    assert "Es war gut." in antwort.content.decode()
    assert not fall.abschluesse.exists()


def test_a_closed_case_shows_how_it_ended(client):
    fall = FallFabrik()
    werte = {"am": heute(), "netz_bleibt": "Oma Irmgard", "beendigungsgrund": "10"}
    fall_abschliessen(fall, werte, durch=fall.zustaendig, heute=heute())
    client.force_login(fall.zustaendig)

    text = client.get(adresse("abschluss", fall)).content.decode()

    assert "Oma Irmgard" in text
    assert "wie im Hilfeplan vorgesehen" in text
    assert "nicht erfragt" in text


def test_a_closed_case_says_why_it_takes_no_text_and_keeps_it_on_the_page(client):
    wille = WilleFabrik()
    fall = wille.fall
    fall_abschliessen(fall, {"am": heute()}, durch=fall.zustaendig, heute=heute())
    client.force_login(fall.zustaendig)

    antwort = client.post(
        reverse("wille", args=[fall.kennung, wille.pk]),
        {"zitat": "Noch ein Satz.", "am": "2026-11-03", "stand": wille.stand},
    )

    text = antwort.content.decode()
    assert "Dieser Fall ist abgeschlossen." in text
    assert "Noch ein Satz." in text
    assert Wille.objects.get().zitat == wille.zitat


def test_reopening_takes_a_reason(client):
    fall = FallFabrik()
    fall_abschliessen(fall, {"am": heute()}, durch=fall.zustaendig, heute=heute())
    client.force_login(fall.zustaendig)

    ohne = client.post(adresse("fall_wiedereroeffnen", fall), {"grund": ""})
    mit = client.post(adresse("fall_wiedereroeffnen", fall), {"grund": "Neuer Streit"})

    fall.refresh_from_db()
    assert (ohne.status_code, mit.status_code) == (200, 302)
    assert fall.fallstand == Fallstand.LAUFEND


def test_a_nachkontakt_is_ticked_off_on_its_page(client):
    fall = FallFabrik()
    werte = {"am": heute(), "nachkontakt": heute()}
    abschluss = fall_abschliessen(fall, werte, durch=fall.zustaendig, heute=heute())
    client.force_login(fall.zustaendig)
    ort = reverse("nachkontakt", args=[fall.kennung, abschluss.pk])
    vorher = client.get(reverse("ueberpruefungen_faellig")).content.decode()
    eingabe = {"nachkontakt_war_am": heute(), "nachkontakt_ausgang": "erreicht"}
    eingabe["stand"] = abschluss.stand

    ohne = client.post(ort, eingabe).content.decode()
    antwort = client.post(ort, eingabe | {"nachkontakt_wie": "Sie kommen zurecht."}, follow=True)

    assert ort in vorher
    assert "Wie geht es der Familie?" in ohne
    assert ort not in antwort.content.decode()
    assert "Sie kommen zurecht." in client.get(adresse("abschluss", fall)).content.decode()


def test_without_a_promise_there_is_no_page_for_it(client):
    fall = FallFabrik()
    abschluss = fall_abschliessen(fall, {"am": heute()}, durch=fall.zustaendig, heute=heute())
    client.force_login(fall.zustaendig)

    antwort = client.get(reverse("nachkontakt", args=[fall.kennung, abschluss.pk]))

    assert antwort.status_code == 404
