from __future__ import annotations

import pytest

from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.raum.domain.abfragen import (
    darf_mitlesen,
    leittraeger_von,
    waehlbare_traeger,
    wirkungsraum_von,
)
from massanzug.raum.models import (
    Leittraegerschaft,
    Ortsteil,
    Ortsteilzuordnung,
    Standort,
    Traeger,
    Vereinbarung,
    Wirkungsraum,
)
from massanzug.vorfuehrung.daten.arnsberg import OHNE_DATENSCHUTZ, arnsberg_anlegen
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def leitung():
    person = BenutzerFabrik(rolle=Rolle.LEITUNG)
    arnsberg_anlegen(durch=person)
    return person


def test_town_has_three_raeume_fifteen_ortsteile_and_three_quarters():
    ortsteile = Ortsteil.objects.all()

    assert [r.name for r in Wirkungsraum.objects.all()] == ["Alt-Arnsberg", "Hüsten", "Neheim"]
    assert (ortsteile.filter(teil_von=None).count(), ortsteile.exclude(teil_von=None).count()) == (
        15,
        3,
    )
    assert all(wirkungsraum_von(o, heute()) for o in ortsteile)


def test_nothing_unsure_is_claimed():
    assert all(z.annahme and z.quelle for z in Ortsteilzuordnung.objects.all())
    assert all(s.beispiel for s in Leittraegerschaft.objects.all())
    assert all(v.beispiel for v in Vereinbarung.objects.all())
    assert all(s.unbestaetigt and s.quelle for s in Standort.objects.all())
    assert all(o.lage_quelle for o in Ortsteil.objects.all())


def test_choice_is_real_and_one_traeger_must_not_read_along():
    waehlbar = waehlbare_traeger(heute())

    assert len(waehlbar) == 6
    assert [t.name for t in waehlbar if not darf_mitlesen(t, heute())] == [OHNE_DATENSCHUTZ]
    assert Traeger.objects.filter(beispiel=False).count() == 3


def test_every_raum_has_its_example_leittraeger():
    traeger = {leittraeger_von(r, heute()) for r in Wirkungsraum.objects.all()}

    assert len(traeger) == 3
    assert None not in traeger


def test_second_time_changes_nothing(leitung):
    arnsberg_anlegen(durch=leitung)

    assert Wirkungsraum.objects.count() == 3
    assert Traeger.objects.count() == 6
