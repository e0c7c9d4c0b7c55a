"""Whose Prognosen one sees: the own Jugendamt's, and only as Leitung or Planung."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.konten.begriffe import Rolle
from massanzug.prognose.domain import prognose as taten
from massanzug.prognose.models import Prognose
from massanzug.prognose.zugriff import sichtbare_prognosen
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.prognose import PrognoseFabrik, fertige_prognose

ANDERE_ROLLEN = [rolle for rolle in Rolle if rolle not in {Rolle.LEITUNG, Rolle.PLANUNG}]


def test_planung_and_leitung_see_those_of_their_own_house(planung, fremde_planung):
    eigene = PrognoseFabrik(geaendert_von=planung)
    PrognoseFabrik(geaendert_von=fremde_planung)
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG)

    assert list(sichtbare_prognosen(planung)) == [eigene]
    assert list(sichtbare_prognosen(leitung)) == [eigene]


@pytest.mark.parametrize("rolle", ANDERE_ROLLEN)
def test_nobody_else_in_the_house_sees_one(planung, rolle):
    PrognoseFabrik(geaendert_von=planung)

    assert not sichtbare_prognosen(BenutzerFabrik(rolle=rolle)).exists()


def test_a_person_shut_out_sees_none(planung):
    PrognoseFabrik(geaendert_von=planung)
    planung.is_active = False

    assert not sichtbare_prognosen(planung).exists()


@pytest.mark.parametrize("weg", ["", "prognose.json", "prognose.csv", "annahmen.toml", "loeschen/"])
def test_a_stranger_gets_a_404_for_a_finished_one(client, planung, fremde_planung, weg):
    geheime = fertige_prognose(planung, name="Nur für uns")
    client.force_login(fremde_planung)

    antwort = client.get(f"/fach/prognose/{geheime.pk}/{weg}")

    assert antwort.status_code == 404


def test_comparing_offers_and_shows_nothing_of_another_house(client, planung, fremde_planung):
    geheime = fertige_prognose(planung, name="Nur für uns")
    client.force_login(fremde_planung)

    seite = client.get("/fach/prognose/vergleich/", {"eine": geheime.pk}).content.decode()

    assert "Nur für uns" not in seite
    assert "<svg" not in seite


@pytest.mark.parametrize(
    "tat",
    [
        lambda p, durch: taten.annahmen_setzen(p, p.annahmen, durch=durch),
        lambda p, durch: taten.prognose_starten(p, durch=durch),
        lambda p, durch: taten.prognose_abbrechen(p, durch=durch),
        lambda p, durch: taten.prognose_verdoppeln(p, durch=durch),
        lambda p, durch: taten.prognose_loeschen(p, durch=durch),
        lambda p, durch: taten.eingabe_loeschen(p, durch=durch),
    ],
    ids=["annahmen", "starten", "abbrechen", "verdoppeln", "loeschen", "eingabe"],
)
def test_acts_refuse_a_stranger(planung, fremde_planung, tat):
    prognose = PrognoseFabrik(geaendert_von=planung)

    with pytest.raises(PermissionDenied):
        tat(prognose, fremde_planung)

    assert Prognose.objects.get() == prognose
