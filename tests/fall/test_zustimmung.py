from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Antwort
from massanzug.fall.domain.abschluss import fall_abschliessen
from massanzug.fall.domain.zustimmung import (
    geltende,
    plaene_mit_antworten,
    stimmen_zum_plan,
    zustimmung_erfassen,
)
from massanzug.fall.models import Zustimmung
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.models import Traeger
from tests.fabriken.fall import PersonFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import TAG, mit_hilfeplan

pytestmark = pytest.mark.django_db


def sagen(hilfeplan, antwort=Antwort.JA, *, durch=None, **werte):
    werte = {"antwort": antwort, "worte": "", "am": TAG} | werte
    return zustimmung_erfassen(hilfeplan, werte, durch=durch or hilfeplan.fall.zustaendig, am=TAG)


def test_zustimmung_erfassen_keeps_a_no_with_its_words():
    fall, hilfeplan = mit_hilfeplan()
    jo = fall.personen.get(name="Jo")

    sagen(hilfeplan, Antwort.NEIN, person=jo, worte="Ich will da nicht hin.")

    zustimmung = hilfeplan.zustimmungen.get()
    assert (zustimmung.wer, zustimmung.antwort) == ("Jo", Antwort.NEIN)
    assert zustimmung.worte == "Ich will da nicht hin."
    assert "nicht hin" not in str(Eintrag.objects.get(vorgang="zustimmung.erfassen").angaben)


def test_a_changed_mind_counts_and_the_first_answer_stays():
    fall, hilfeplan = mit_hilfeplan()
    jo = fall.personen.get(name="Jo")
    sagen(hilfeplan, Antwort.NEIN, person=jo)

    sagen(hilfeplan, Antwort.JA, person=jo)

    stimme = next(s for s in stimmen_zum_plan(hilfeplan, fall.zustaendig) if s.person == jo)
    assert stimme.antwort.antwort == Antwort.JA
    assert [z.antwort for z in stimme.frueher] == [Antwort.NEIN]
    assert [z.antwort for z in geltende(hilfeplan.zustimmungen.all())] == [Antwort.JA]


def test_a_traeger_answers_for_itself():
    fall, hilfeplan = mit_hilfeplan()
    traegerperson = traegerperson_im_fall(fall)
    eigener = Traeger.objects.get(organisation=traegerperson.organisation)

    sagen(
        hilfeplan,
        Antwort.TEILS,
        durch=traegerperson,
        traeger=eigener,
        fuer_traeger="Ali Kaya",
    )

    assert hilfeplan.zustimmungen.get().wer == f"Ali Kaya, {eigener}"


@pytest.mark.parametrize("wer", ["person", "fremder"])
def test_a_traeger_answers_for_nobody_else(wer):
    fall, hilfeplan = mit_hilfeplan()
    traegerperson = traegerperson_im_fall(fall)
    fremder = Traeger.objects.exclude(organisation=traegerperson.organisation).first()
    werte = {"person": fall.personen.first()} if wer == "person" else {"traeger": fremder}

    with pytest.raises(Regelverstoss, match="eigenen Träger"):
        sagen(hilfeplan, durch=traegerperson, **werte)

    assert not Zustimmung.objects.exists()


def test_zustimmung_erfassen_by_a_stranger_is_denied():
    fall, hilfeplan = mit_hilfeplan()

    with pytest.raises(PermissionDenied):
        sagen(hilfeplan, durch=BenutzerFabrik(rolle=Rolle.ASD), person=fall.personen.first())


def test_zustimmung_erfassen_refuses_a_person_of_another_case():
    _, hilfeplan = mit_hilfeplan()

    with pytest.raises(Regelverstoss, match="gehört nicht zu diesem Fall"):
        sagen(hilfeplan, person=PersonFabrik())


def test_zustimmung_erfassen_refuses_an_old_version():
    fall, erster = mit_hilfeplan()
    mit_hilfeplan(fall)

    with pytest.raises(Regelverstoss, match="neuere Fassung"):
        sagen(erster, person=fall.personen.first())


def test_zustimmung_erfassen_refuses_a_day_to_come():
    fall, hilfeplan = mit_hilfeplan()

    with pytest.raises(Regelverstoss, match="liegt noch vor Ihnen"):
        sagen(hilfeplan, person=fall.personen.first(), am=TAG + timedelta(days=1))


def test_stimmen_zum_plan_asks_everybody_at_work_in_it():
    fall, hilfeplan = mit_hilfeplan()
    traegerperson = traegerperson_im_fall(fall)

    alle = stimmen_zum_plan(hilfeplan, fall.zustaendig)
    eigene = [s for s in stimmen_zum_plan(hilfeplan, traegerperson) if s.fragbar]

    familie = set(fall.personen.values_list("name", flat=True))
    assert familie <= {s.name for s in alle}
    assert len([s for s in alle if s.traeger]) == 3  # Baustein, Hilfe, person in the case
    assert all(s.fragbar for s in alle)
    assert [s.traeger.organisation for s in eigene] == [traegerperson.organisation]


def test_stimmen_zum_plan_of_a_closed_case_asks_nobody():
    fall, hilfeplan = mit_hilfeplan()
    fall_abschliessen(fall, {"am": TAG}, durch=fall.zustaendig, heute=TAG)
    hilfeplan.refresh_from_db()

    stimmen = stimmen_zum_plan(hilfeplan, fall.zustaendig)

    assert not any(s.fragbar for s in stimmen)


@pytest.mark.parametrize("anzahl", [1, 3])
def test_plaene_mit_antworten_costs_the_same_for_one_and_for_many(
    anzahl, django_assert_num_queries
):
    fall, hilfeplan = mit_hilfeplan()
    for _ in range(anzahl):
        _, hilfeplan = mit_hilfeplan(fall)
        sagen(hilfeplan, Antwort.NEIN, person=PersonFabrik(fall=fall))

    with django_assert_num_queries(3):
        zeilen = plaene_mit_antworten(fall.zustaendig, fall)

    assert [z.antwort for z in zeilen[0].antworten] == [Antwort.NEIN]
    assert zeilen[-1].antworten == []
