from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.faelle import nach_namen
from massanzug.fall.models import Baustein, Fall, Hilfeplan, Rueckblick, Wille
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.vorfuehrung.menschen import KENNWORT
from tests.fabriken.fall import FallFabrik

pytestmark = pytest.mark.django_db


def aufruf(*args):
    ausgabe = StringIO()
    call_command("vorfuehrung", *args, stdout=ausgabe)
    return ausgabe.getvalue()


def test_vorfuehrung_fills_the_town_once():
    aufruf("--faelle", "20")
    aufruf("--faelle", "20")

    assert Fall.objects.count() == 20
    assert Wille.objects.exists()
    assert Hilfeplan.objects.exists()
    assert Baustein.objects.exists()
    assert set(Fall.objects.values_list("fallstand", flat=True)) <= set(Fallstand.values)
    assert set(Gespraechswunsch.objects.values_list("raum", "uebernommen_am")) == {
        ("Neheim", None),
        ("Hüsten", None),
        ("Alt-Arnsberg", None),
    }


def test_vorfuehrung_brings_the_tables_up_to_date_and_fills_them_in_one_go():
    aufruf("--migrieren", "--faelle", "3")

    assert Fall.objects.count() == 3


def test_vorfuehrung_has_one_person_per_role_who_can_sign_in(client):
    zeilen = json.loads(aufruf("--faelle", "5", "--json"))

    assert {z["rolle"] for z in zeilen} == set(Rolle.labels)
    for zeile in zeilen:
        assert client.login(username=zeile["benutzername"], password=zeile["kennwort"])
        assert zeile["kennwort"] == KENNWORT


def test_vorfuehrung_gives_everybody_their_cases_and_only_those():
    aufruf("--faelle", "40")
    asd = Benutzer.objects.get(username="asd.neheim")
    traeger = Benutzer.objects.get(username="kompass")

    eigene = sichtbare_faelle(asd)

    assert 0 < eigene.count() < 40
    assert {f.wirkungsraum.name for f in eigene} == {"Neheim"}
    assert 0 < sichtbare_faelle(traeger).count() < 40


def test_vorfuehrung_shows_two_parents_who_differ():
    aufruf("--faelle", "33")

    je_ziel = {}
    for r in Rueckblick.objects.exclude(person=None).exclude(ziel=None).select_related("person"):
        assert r.person.fall_id == r.ueberpruefung.fall_id
        if r.person.bezug in {"Mutter", "Vater"}:
            je_ziel.setdefault(r.ziel_id, []).append(r.sicht)

    assert any(len(set(sichten)) > 1 for sichten in je_ziel.values())


def test_vorfuehrung_families_are_found_by_name():
    aufruf("--faelle", "10")
    fall = Fall.objects.order_by("pk").last()

    assert fall in nach_namen(Fall.objects.all(), fall.name)


def test_vorfuehrung_refuses_where_people_work():
    FallFabrik()

    with pytest.raises(CommandError, match="arbeiten schon Menschen"):
        aufruf("--faelle", "5")

    assert Fall.objects.count() == 1


def test_vorfuehrung_refuses_outside_the_demo(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="DEMO=1"):
        aufruf()


def test_vorfuehrung_personen_shows_without_filling():
    assert "asd.neheim" in aufruf("--personen")
    assert not Fall.objects.exists()
