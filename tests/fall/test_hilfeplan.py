from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Teilbar
from massanzug.fall.domain.hilfeplan import (
    hilfeplan_erstellen,
    lesbarer_inhalt,
    planvorschau,
    unterschied_zum_vorigen,
)
from massanzug.fall.models import Hilfeplan, Ressource, Wille
from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import FallFabrik, ZielFabrik, traegerperson_im_fall
from tests.fabriken.plan import GETEILT, TAG, UNGETEILT, UeberpruefungFabrik, mit_hilfeplan

pytestmark = pytest.mark.django_db


def text(inhalt):
    return json.dumps(inhalt.als_json(), ensure_ascii=False)


def test_hilfeplan_erstellen_freezes_what_is_there_now():
    fall, hilfeplan = mit_hilfeplan(gespraech_am=TAG)
    ziel = fall.ziele.get(text="KANARIE-SCHRITT")
    ziel.text = "ganz anders"
    ziel.save()

    eingefroren = text(lesbarer_inhalt(hilfeplan, fall.zustaendig))

    assert "KANARIE-SCHRITT" in eingefroren
    assert "ganz anders" not in eingefroren
    assert Eintrag.objects.filter(vorgang="hilfeplan.erstellen").count() == 1


def test_hilfeplan_erstellen_counts_versions_of_one_case():
    fall, erster = mit_hilfeplan()
    _, zweiter = mit_hilfeplan(fall)
    _, anderer = mit_hilfeplan()

    assert (erster.nummer, zweiter.nummer, anderer.nummer) == (1, 2, 1)


def test_hilfeplan_erstellen_sets_a_review_six_months_after_the_talk():
    fall, hilfeplan = mit_hilfeplan(gespraech_am=date(2026, 11, 2))

    ueberpruefung = fall.ueberpruefungen.get()

    assert (ueberpruefung.faellig_am, ueberpruefung.hilfeplan) == (date(2027, 5, 2), hilfeplan)
    assert hilfeplan.inhalt["naechste_ueberpruefung"] == "2027-05-02"


def test_hilfeplan_erstellen_keeps_the_review_already_set():
    fall, _ = mit_hilfeplan()
    gesetzt = fall.ueberpruefungen.get()

    _, zweiter = mit_hilfeplan(fall)

    assert fall.ueberpruefungen.get() == gesetzt
    assert zweiter.inhalt["naechste_ueberpruefung"] == gesetzt.faellig_am.isoformat()


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        ({"gespraech_am": TAG + timedelta(days=1)}, "liegt noch vor Ihnen"),
        ({"naechstes_treffen": TAG - timedelta(days=1)}, "liegt schon zurück"),
    ],
)
def test_hilfeplan_erstellen_refuses_days_that_cannot_be(werte, satz):
    fall = ZielFabrik().fall

    with pytest.raises(Regelverstoss, match=satz):
        hilfeplan_erstellen(fall, durch=fall.zustaendig, am=TAG, **werte)


def test_hilfeplan_erstellen_refuses_an_empty_plan():
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match="Noch steht nichts im Plan"):
        hilfeplan_erstellen(fall, durch=fall.zustaendig, am=TAG)

    assert not fall.ueberpruefungen.exists()


def test_hilfeplan_erstellen_by_a_traeger_is_denied():
    fall = ZielFabrik().fall

    with pytest.raises(PermissionDenied):
        hilfeplan_erstellen(fall, durch=traegerperson_im_fall(fall), am=TAG)

    assert not Hilfeplan.objects.exists()


def test_lesbarer_inhalt_for_a_traeger_holds_what_is_shared():
    fall, hilfeplan = mit_hilfeplan()

    gelesen = text(lesbarer_inhalt(hilfeplan, traegerperson_im_fall(fall)))

    assert [k for k in GETEILT if k not in gelesen] == []
    assert [k for k in UNGETEILT if k in gelesen] == []


def test_lesbarer_inhalt_obeys_at_once_when_something_is_taken_back():
    fall, hilfeplan = mit_hilfeplan()
    traegerperson = traegerperson_im_fall(fall)
    Wille.objects.filter(zitat="KANARIE-WILLE-FREI").update(freigegeben_am=None)
    Ressource.objects.filter(text="KANARIE-RESSOURCE-FREI").update(teilbar=Teilbar.NIEMAND)

    gelesen = text(lesbarer_inhalt(hilfeplan, traegerperson))

    assert "KANARIE-WILLE-FREI" not in gelesen
    assert "KANARIE-RESSOURCE-FREI" not in gelesen


def test_unterschied_zum_vorigen_shows_a_traeger_no_unshared_word():
    fall, _ = mit_hilfeplan()
    for wille in fall.willen.all():
        wille.soll_anders = f"anders: {wille.zitat}"
        wille.save()
    _, zweiter = mit_hilfeplan(fall)

    jugendamt = str(unterschied_zum_vorigen(zweiter, fall.zustaendig))
    traeger = str(unterschied_zum_vorigen(zweiter, traegerperson_im_fall(fall)))

    assert "KANARIE-WILLE-UNGETEILT" in jugendamt
    assert "KANARIE-WILLE-FREI" in traeger
    assert [k for k in UNGETEILT if k in traeger] == []


def test_unterschied_zum_vorigen_of_the_first_version_is_empty():
    fall, hilfeplan = mit_hilfeplan()

    assert unterschied_zum_vorigen(hilfeplan, fall.zustaendig) == ()


def test_planvorschau_says_what_changed_since_the_last_version():
    fall, _ = mit_hilfeplan()
    ZielFabrik(person=fall.personen.first(), text="Ich lerne schwimmen.")

    vorschau = planvorschau(fall, TAG)

    assert vorschau.vorige == 1
    assert [a.titel for a in vorschau.aenderungen] == ["Ziele"]


def test_the_open_review_of_another_case_is_not_taken():
    UeberpruefungFabrik(faellig_am=date(2026, 12, 24))

    _, hilfeplan = mit_hilfeplan()

    assert hilfeplan.inhalt["naechste_ueberpruefung"] == "2027-05-23"
