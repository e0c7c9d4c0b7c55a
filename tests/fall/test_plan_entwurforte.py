from __future__ import annotations

import pytest

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.domain.abschluss import fall_abschliessen
from massanzug.kern.zeit import heute
from tests.fabriken.fall import ZielFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import UeberpruefungFabrik, mit_hilfeplan

pytestmark = pytest.mark.django_db
NUR_JUGENDAMT = {"hilfeplan", "ueberpruefung", "neue", "verschiebung", "abschluss"}


@pytest.fixture
def orte():
    """Every place of a draft about one plan, by a short name, and its case."""
    fall, plan = mit_hilfeplan()
    u = fall.ueberpruefungen.get()
    ziel = ZielFabrik(person=fall.personen.first())
    return fall, {
        "hilfeplan": f"fall.hilfeplan:neu:{fall.kennung}",
        "zustimmung": f"fall.zustimmung:neu:{plan.pk}:{ziel.person_id}",
        "rueckblick": f"fall.rueckblick:{u.pk}:{ziel.pk}",
        "ganzes": f"fall.rueckblick:{u.pk}:ganzes",
        "ueberpruefung": f"fall.ueberpruefung:{u.pk}",
        "neue": f"fall.ueberpruefung:neu:{fall.kennung}",
        "verschiebung": f"fall.verschiebung:neu:{u.pk}",
        "abschluss": f"fall.abschluss:neu:{fall.kennung}",
    }


def test_every_draft_leads_back_to_its_form(client, orte):
    fall, ziele = orte
    client.force_login(fall.zustaendig)

    for ziel in ziele.values():
        ort = ort_finden(fall.zustaendig, ziel)
        seite = client.get(ort.adresse)
        assert seite.status_code == 200, ziel
        assert fall.name in ort.titel
        assert "data-entwurf-marke" in seite.content.decode(), ziel


def test_a_traeger_has_drafts_only_where_it_may_write(orte):
    fall, ziele = orte
    person = traegerperson_im_fall(fall)

    offen = {name for name, ziel in ziele.items() if ort_finden(person, ziel)}

    assert offen == ziele.keys() - NUR_JUGENDAMT


def test_a_stranger_has_no_draft_here(orte):
    _, ziele = orte

    assert [z for z in ziele.values() if ort_finden(BenutzerFabrik(), z)] == []


@pytest.mark.parametrize(
    "ziel",
    [
        "fall.rueckblick:x:1",
        "fall.rueckblick:{u}:x",
        "fall.zustimmung:neu:1:x",
        "fall.abschluss:neu:x",
    ],
)
def test_nonsense_is_no_place(ziel):
    u = UeberpruefungFabrik()

    assert ort_finden(u.fall.zustaendig, ziel.format(u=u.pk)) is None


def test_a_closed_case_leads_its_drafts_to_the_form_that_says_so():
    """Reopening has a draft of its own; what was half typed is not thrown away."""
    u = UeberpruefungFabrik()
    fall_abschliessen(u.fall, {"am": heute()}, durch=u.fall.zustaendig, heute=heute())

    ort = ort_finden(u.fall.zustaendig, f"fall.wiedereroeffnung:neu:{u.fall.kennung}")

    assert ort is not None
