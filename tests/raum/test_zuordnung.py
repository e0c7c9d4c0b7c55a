from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.domain.raeume import leittraegerschaft_setzen
from massanzug.raum.domain.zuordnung import zuordnung_aendern, zuordnung_berichtigen
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    OrtsteilFabrik,
    TraegerFabrik,
    WirkungsraumFabrik,
    ZuordnungFabrik,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def planung():
    return BenutzerFabrik(rolle=Rolle.PLANUNG)


def test_change_keeps_the_old_row_up_to_the_day_before(planung):
    """T13"""
    alt = ZuordnungFabrik(gueltig_von=date(2025, 10, 1))
    raum = WirkungsraumFabrik()

    neu = zuordnung_aendern(alt.ortsteil, raum, durch=planung, ab=date(2027, 1, 1))

    alt.refresh_from_db()
    assert (alt.gueltig_von, alt.gueltig_bis) == (date(2025, 10, 1), date(2026, 12, 31))
    assert (neu.wirkungsraum, neu.gueltig_bis) == (raum, None)
    assert Eintrag.objects.get().vorgang == "zuordnung.aendern"


def test_change_before_a_later_row_is_refused(planung):
    spaeter = ZuordnungFabrik(gueltig_von=date(2027, 1, 1))

    with pytest.raises(Regelverstoss, match=r"Am 01\.01\.2027 beginnt"):
        zuordnung_aendern(
            spaeter.ortsteil, WirkungsraumFabrik(), durch=planung, ab=date(2026, 1, 1)
        )

    assert spaeter.ortsteil.zuordnungen.get() == spaeter


def test_correction_changes_the_row_itself(planung):
    zuordnung = ZuordnungFabrik(annahme=True)
    raum = WirkungsraumFabrik()

    zuordnung_berichtigen(zuordnung, raum, durch=planung, quelle="Ratsbeschluss", annahme=False)

    zuordnung.refresh_from_db()
    assert (zuordnung.wirkungsraum, zuordnung.annahme) == (raum, False)
    assert Eintrag.objects.get().angaben["annahme"] == "nein"


@pytest.mark.parametrize("rolle", sorted(set(Rolle) - {Rolle.LEITUNG, Rolle.PLANUNG}))
def test_only_leitung_and_planung_change_assignments(rolle):
    zuordnung = ZuordnungFabrik()

    with pytest.raises(PermissionDenied):
        zuordnung_aendern(
            zuordnung.ortsteil,
            WirkungsraumFabrik(),
            durch=BenutzerFabrik(rolle=rolle),
            ab=date(2027, 1, 1),
        )


def test_leitung_of_another_house_changes_nothing():
    fremd = BenutzerFabrik(rolle=Rolle.LEITUNG, organisation=OrganisationFabrik())

    with pytest.raises(PermissionDenied):
        zuordnung_aendern(OrtsteilFabrik(), WirkungsraumFabrik(), durch=fremd, ab=date(2027, 1, 1))


def test_new_leittraeger_ends_the_old_one_the_day_before(planung):
    alt = LeittraegerschaftFabrik()

    leittraegerschaft_setzen(alt.wirkungsraum, TraegerFabrik(), durch=planung, ab=date(2028, 10, 1))

    alt.refresh_from_db()
    assert alt.gueltig_bis == date(2028, 9, 30)


def test_leittraeger_before_a_later_one_is_refused(planung):
    spaeter = LeittraegerschaftFabrik()

    with pytest.raises(Regelverstoss, match="schon"):
        leittraegerschaft_setzen(
            spaeter.wirkungsraum, TraegerFabrik(), durch=planung, ab=date(2025, 1, 1)
        )
