"""The public Wegweiser follows the register of Räume, and claims nothing the register does not."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command

from massanzug.konten.begriffe import Rolle
from massanzug.raum.domain.raeume import (
    leittraegerschaft_setzen,
    wirkungsraum_aendern,
    wirkungsraum_anlegen,
)
from massanzug.raum.domain.zuordnung import (
    ortsteil_anlegen,
    zuordnung_aendern,
    zuordnung_berichtigen,
)
from massanzug.wegweiser.models import Gegend, Raumseite
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import TraegerFabrik

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)


@pytest.fixture(autouse=True)
def heute(time_machine):
    time_machine.move_to("2026-11-28 12:00+00:00")
    return time_machine


@pytest.fixture
def leitung():
    return BenutzerFabrik(rolle=Rolle.LEITUNG)


def raum(name, leitung):
    return wirkungsraum_anlegen({"name": name}, durch=leitung)


def wo(name):
    gegend = Gegend.objects.get(name=name)
    return gegend.raum.name if gegend.raum else None


def test_a_new_assignment_moves_the_ortsteil_and_its_quarters(leitung):
    neheim, huesten = raum("Neheim", leitung), raum("Hüsten", leitung)
    ganzes = ortsteil_anlegen("Bergheim", durch=leitung, breite=51.4, laenge=7.9)
    ortsteil_anlegen("Am Berg", durch=leitung, teil_von=ganzes)
    assert wo("Bergheim") is None

    zuordnung_aendern(ganzes, neheim, durch=leitung, ab=date(2025, 1, 1))
    assert (wo("Bergheim"), wo("Am Berg")) == ("Neheim", "Neheim")
    zuordnung_aendern(ganzes, huesten, durch=leitung, ab=AM)
    assert (wo("Bergheim"), wo("Am Berg")) == ("Hüsten", "Hüsten")


def test_what_begins_later_is_followed_on_its_day(leitung, heute):
    neheim, huesten = raum("Neheim", leitung), raum("Hüsten", leitung)
    ort = ortsteil_anlegen("Bergheim", durch=leitung)
    zuordnung_aendern(ort, neheim, durch=leitung, ab=date(2025, 1, 1))

    zuordnung_aendern(ort, huesten, durch=leitung, ab=date(2027, 1, 1))
    assert wo("Bergheim") == "Neheim"
    heute.move_to("2027-01-01 12:00+00:00")
    call_command("raeume_nachfuehren", verbosity=0)
    assert wo("Bergheim") == "Hüsten"


def test_an_assignment_is_an_assumption_until_somebody_says_otherwise(leitung):
    neheim = raum("Neheim", leitung)
    ort = ortsteil_anlegen("Bergheim", durch=leitung)
    zuordnung = zuordnung_aendern(ort, neheim, durch=leitung, ab=date(2025, 1, 1))
    assert Raumseite.objects.get().annahme

    zuordnung_berichtigen(zuordnung, neheim, durch=leitung, quelle="Beschluss", annahme=False)
    assert not Raumseite.objects.get().annahme


def test_only_a_real_leittraeger_is_named(leitung):
    neheim = raum("Neheim", leitung)
    Raumseite.objects.update(leittraeger_hinweis="Noch nicht veröffentlicht.")
    beispiel, echter = TraegerFabrik(), TraegerFabrik()

    leittraegerschaft_setzen(neheim, beispiel, durch=leitung, ab=date(2025, 1, 1), beispiel=True)
    seite = Raumseite.objects.get()
    assert (seite.leittraeger, seite.leittraeger_hinweis) == ("", "Noch nicht veröffentlicht.")
    leittraegerschaft_setzen(neheim, echter, durch=leitung, ab=AM)
    seite.refresh_from_db()
    assert (seite.leittraeger, seite.leittraeger_hinweis) == (echter.name, "")


def test_a_renamed_raum_keeps_its_address(leitung):
    neheim = raum("Neheim", leitung)

    wirkungsraum_aendern(neheim, {"name": "Neheim-Nord"}, durch=leitung)

    seite = Raumseite.objects.get()
    assert (seite.name, seite.slug) == ("Neheim-Nord", "neheim")
