"""A finished Prognose carried on: what came counts, and runs that went alike count more."""

from __future__ import annotations

import numpy as np
import pytest

from massanzug.prognose.domain.istwerte import istwerte_setzen
from massanzug.prognose.domain.laeufe import entpacken, fortschreibung, packen
from massanzug.prognose.models import Prognoselaeufe
from tests.fabriken.prognose import ergebnis, fertige_prognose

pytestmark = pytest.mark.django_db
LAEUFE = 1000


def laeufe():
    """Each run has a level of its own around 1.2 million a month, and chance on top of it."""
    wuerfel = np.random.default_rng(7)
    hoehe = 1.2e6 * (1 + 0.05 * wuerfel.standard_normal((LAEUFE, 1)))
    kosten = hoehe + 1e4 * wuerfel.standard_normal((LAEUFE, 24))
    return np.rint(kosten / 2400), kosten


@pytest.fixture
def prognose(planung):
    eine = fertige_prognose(planung)
    Prognoselaeufe.objects.create(prognose=eine, inhalt=packen(*laeufe()))
    return eine


def werte(text):
    """Middle and both ends of „14,4 (13,2 bis 15,6)“."""
    rein = text.replace("\u00a0", " ").replace("(", "").replace(")", "").replace("bis", "")
    return [float(w.replace(".", "").replace(",", ".")) for w in rein.split()]


def test_runs_are_kept_to_the_euro():
    faelle, kosten = laeufe()

    kopie = entpacken(packen(faelle, kosten))

    assert (kopie[0] == faelle).all()
    assert (kopie[1] == np.rint(kosten)).all()


def test_months_that_came_dear_lift_what_is_expected_and_narrow_it(prognose):
    ergebnis_ = fortschreibung(prognose, ergebnis(), [1.3e6] * 6)

    erstes, zweites, am_ende = ergebnis_.zeilen
    assert erstes.was == "Kosten 2025, in Millionen Euro"
    mitte, unten, oben = werte(zweites.jetzt)
    davor, davor_unten, davor_oben = werte(zweites.vorher)
    assert davor == pytest.approx(14.4, abs=0.2)
    assert mitte == pytest.approx(15.6, abs=0.4)
    assert oben - unten < (davor_oben - davor_unten) * 0.75
    assert werte(am_ende.jetzt)[0] > werte(am_ende.vorher)[0] + 20
    assert "von 1.000 Rechnungen" in ergebnis_.satz


def test_what_came_is_certain_in_its_year(prognose):
    ergebnis_ = fortschreibung(prognose, ergebnis(), [1.2e6] * 12)

    assert [z.was[:11] for z in ergebnis_.zeilen] == ["Kosten 2026", "Laufende Hi"]
    alle = fortschreibung(prognose, ergebnis(), [1.2e6] * 11).zeilen[0]
    mitte, unten, oben = werte(alle.jetzt)
    assert mitte == pytest.approx(14.4, abs=0.1)
    assert oben - unten < 0.3


def test_a_course_no_run_took_is_not_carried_on(prognose):
    ergebnis_ = fortschreibung(prognose, ergebnis(), [3e6] * 3)

    assert ergebnis_.zeilen == []
    assert "Rechnen Sie neu" in ergebnis_.satz


def test_without_kept_runs_the_page_says_what_to_do(planung):
    assert "Verdoppeln" in fortschreibung(fertige_prognose(planung), ergebnis(), [1.2e6]).satz


def test_page_shows_it_once_costs_are_there(client, planung, prognose):
    client.force_login(planung)
    seite = f"/fach/prognose/{prognose.pk}/istwerte/"

    istwerte_setzen(prognose, "2025-01;500", durch=planung)
    ohne = client.get(seite).content.decode()
    istwerte_setzen(prognose, "2025-01;500;1.250.000", durch=planung, stand=1)
    mit = client.get(seite).content.decode()

    assert "Was jetzt zu erwarten ist" not in ohne
    assert "Was jetzt zu erwarten ist" in mit
    assert "Jetzt erwartet" in mit
