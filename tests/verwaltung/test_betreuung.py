from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.konten.rechte import darf
from massanzug.verwaltung.domain.betreuung import betreuung_beenden, betreuung_beginnen
from massanzug.verwaltung.models import Betreuungssitzung
from massanzug.verwaltung.zugriff import laufende_betreuung, sichtbare_betreuungen
from tests.fabriken.konten import BenutzerFabrik
from tests.verwaltung.conftest import GRUND

pytestmark = pytest.mark.django_db

MORGENS = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("rolle", [rolle for rolle in Rolle if rolle != Rolle.ADMINISTRATION])
def test_only_the_administration_begins_one(rolle):
    wer = BenutzerFabrik(rolle=rolle)

    with pytest.raises(PermissionDenied):
        betreuung_beginnen(durch=wer, grund=GRUND, minuten=15)


@pytest.mark.parametrize("grund", ["", "Test", "          kurz  "])
def test_without_a_reason_there_is_none(ada, grund):
    with pytest.raises(Regelverstoss, match="in einem Satz"):
        betreuung_beginnen(durch=ada, grund=grund, minuten=15)


@pytest.mark.parametrize("minuten", [0, -5, 61, 600])
def test_it_lasts_an_hour_at_most(ada, minuten):
    with pytest.raises(Regelverstoss, match="höchstens 60 Minuten"):
        betreuung_beginnen(durch=ada, grund=GRUND, minuten=minuten)


def test_reason_and_length_are_recorded(ada, eintraege):
    betreuung = betreuung_beginnen(durch=ada, grund=GRUND, minuten=15)

    objekt = f"verwaltung.betreuungssitzung:{betreuung.pk}"
    assert eintraege("betreuung.beginnen") == [(ada.pk, objekt, {"grund": GRUND, "minuten": 15})]


def test_right_ends_with_the_time(ada):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        betreuung_beginnen(durch=ada, grund=GRUND, minuten=15)
        uhr.shift(timedelta(minutes=14, seconds=59))
        vorher = darf(ada, "benutzer.verwalten")
        uhr.shift(timedelta(seconds=1))

        nachher = darf(ada, "benutzer.verwalten")

    assert (vorher, nachher) == (True, False)


def test_right_ends_at_once_when_asked(ada, betreuung, eintraege):
    betreuung_beenden(betreuung, durch=ada)
    betreuung_beenden(betreuung, durch=ada)

    assert not darf(ada, "organisation.verwalten")
    assert len(eintraege("betreuung.beenden")) == 1


@pytest.mark.usefixtures("betreuung")
def test_one_at_a_time(ada):
    with pytest.raises(Regelverstoss, match="läuft schon"):
        betreuung_beginnen(durch=ada, grund=GRUND, minuten=15)
    with pytest.raises(IntegrityError), transaction.atomic():
        Betreuungssitzung.objects.create(
            benutzer=ada, grund=GRUND, begonnen_am=MORGENS, endet_am=MORGENS + timedelta(hours=1)
        )


def test_next_one_begins_after_the_last_ran_out(ada):
    with time_machine.travel(MORGENS, tick=False) as uhr:
        erste = betreuung_beginnen(durch=ada, grund=GRUND, minuten=15)
        uhr.shift(timedelta(minutes=20))

        betreuung_beginnen(durch=ada, grund=GRUND, minuten=15)

    erste.refresh_from_db()
    assert erste.beendet_am == erste.endet_am


@pytest.mark.usefixtures("ada")
def test_one_administrator_does_not_lend_it_to_another(betreuung):
    andere = BenutzerFabrik(rolle=Rolle.ADMINISTRATION)

    assert laufende_betreuung(andere) is None
    assert not darf(andere, "benutzer.verwalten")
    with pytest.raises(PermissionDenied):
        betreuung_beenden(betreuung, durch=andere)


@pytest.mark.usefixtures("ada")
def test_administrators_see_each_others_and_nobody_else_does(betreuung):
    andere = BenutzerFabrik(rolle=Rolle.ADMINISTRATION)

    assert list(sichtbare_betreuungen(andere)) == [betreuung]
    assert not sichtbare_betreuungen(BenutzerFabrik(rolle=Rolle.LEITUNG)).exists()


@pytest.mark.usefixtures("betreuung")
def test_role_taken_away_takes_the_right_away(ada):
    ada.rolle = Rolle.PLANUNG
    ada.save()

    assert not darf(ada, "benutzer.verwalten")
