from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.abschluss import (
    anstehende_nachkontakte,
    fall_abschliessen,
    fall_wiedereroeffnen,
    nachkontakt_festhalten,
    statistik_in_worten,
)
from massanzug.fall.domain.hilfeplan import hilfeplan_erstellen
from massanzug.fall.domain.wille import wille_erfassen
from massanzug.fall.models import Abschluss, Wille
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import FallFabrik, PersonFabrik, WilleFabrik, traegerperson_im_fall
from tests.fabriken.plan import TAG, voller_fall

pytestmark = pytest.mark.django_db
TAG_VORHER = TAG - timedelta(days=180)


def abschliessen(fall, am=TAG, **werte):
    return fall_abschliessen(fall, {"am": am} | werte, durch=fall.zustaendig, heute=TAG)


def festhalten(abschluss, *, ausgang="erreicht", wie="", am=TAG, **werte):
    antwort = {"nachkontakt_war_am": am, "nachkontakt_ausgang": ausgang, "nachkontakt_wie": wie}
    wer = {"durch": abschluss.fall.zustaendig, "stand": abschluss.stand}
    return nachkontakt_festhalten(abschluss, antwort, heute=TAG, **(wer | werte))


def test_fall_abschliessen_closes_and_keeps_everything():
    fall = voller_fall()
    vorher = Wille.objects.count()

    abschliessen(fall, rueckmeldung="Es war gut, dass Sie da waren.")

    fall.refresh_from_db()
    assert (fall.fallstand, fall.geschlossen_am) == (Fallstand.ABGESCHLOSSEN, TAG)
    assert Wille.objects.count() == vorher
    assert sichtbare_faelle(fall.zustaendig).contains(fall)
    assert "gut" not in str(Eintrag.objects.get(vorgang="fall.abschliessen").angaben)


def test_a_closed_case_is_sealed():
    fall = voller_fall()
    abschliessen(fall)
    person = PersonFabrik(fall=fall, geaendert_von=fall.zustaendig)
    person.fall.refresh_from_db()

    with pytest.raises(Regelverstoss, match="abgeschlossen"):
        wille_erfassen(person, {"zitat": "Noch etwas."}, durch=fall.zustaendig, am=TAG)
    with pytest.raises(Regelverstoss, match="abgeschlossen"):
        hilfeplan_erstellen(fall, durch=fall.zustaendig, am=TAG)
    with pytest.raises(Regelverstoss, match="abgeschlossen"):
        abschliessen(fall)


def test_fall_abschliessen_ends_sharing_after_that_day():
    fall = FallFabrik()
    heute, morgen = timezone.localdate(), timezone.localdate() + timedelta(days=1)
    drin = traegerperson_im_fall(fall)
    kommend = traegerperson_im_fall(fall, gueltig_von=morgen)
    frueher = traegerperson_im_fall(fall, gueltig_bis=TAG - timedelta(days=90))

    fall_abschliessen(fall, {"am": heute}, durch=fall.zustaendig, heute=heute)

    assert not sichtbare_faelle(drin, am=morgen).exists()
    assert not sichtbare_faelle(kommend, am=morgen).exists()
    assert fall.beteiligungen.get(benutzer=frueher).gueltig_bis == TAG - timedelta(days=90)
    assert sichtbare_faelle(fall.zustaendig, am=morgen).contains(fall)


def test_fall_abschliessen_refuses_a_day_to_come():
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match="liegt noch vor Ihnen"):
        abschliessen(fall, am=TAG + timedelta(days=1))

    fall.refresh_from_db()
    assert fall.fallstand != Fallstand.ABGESCHLOSSEN


def test_fall_abschliessen_takes_codes_of_the_statistic_or_none():
    fall = FallFabrik()

    abschluss = abschliessen(fall, beendigungsgrund="10", nachfolgende_hilfe="")

    antworten = dict(statistik_in_worten(abschluss))
    assert antworten["Warum endet die Hilfe?"] == "wie im Hilfeplan vorgesehen"
    assert antworten["Was kommt danach?"] == "nicht erfragt"


def test_fall_abschliessen_refuses_a_code_that_is_none():
    with pytest.raises(Regelverstoss, match="99"):
        abschliessen(FallFabrik(), beendigungsgrund="99")


def test_fall_abschliessen_by_a_traeger_is_denied():
    fall = FallFabrik()

    with pytest.raises(PermissionDenied):
        fall_abschliessen(fall, {"am": TAG}, durch=traegerperson_im_fall(fall), heute=TAG)


def test_fall_wiedereroeffnen_keeps_how_it_once_ended_and_shares_with_nobody():
    fall = FallFabrik()
    traegerperson = traegerperson_im_fall(fall)
    abschliessen(fall, am=TAG - timedelta(days=1), rueckmeldung="Danke.")

    fall_wiedereroeffnen(fall, durch=fall.zustaendig, grund="Neuer Streit", jetzt=timezone.now())

    fall.refresh_from_db()
    abschluss = Abschluss.objects.get()
    assert (fall.fallstand, fall.geschlossen_am) == (Fallstand.LAUFEND, None)
    assert (abschluss.rueckmeldung, abschluss.wieder_grund) == ("Danke.", "Neuer Streit")
    assert not sichtbare_faelle(traegerperson).exists()


def test_a_reopened_case_can_be_written_and_closed_again():
    fall = WilleFabrik().fall
    abschliessen(fall)
    fall_wiedereroeffnen(fall, durch=fall.zustaendig, grund="Neuer Streit", jetzt=timezone.now())

    abschliessen(fall)

    assert fall.abschluesse.count() == 2


@pytest.mark.parametrize(("zu", "grund"), [(True, "  "), (False, "Neuer Streit")])
def test_fall_wiedereroeffnen_needs_a_closed_case_and_a_reason(zu, grund):
    fall = FallFabrik()
    if zu:
        abschliessen(fall)

    with pytest.raises(Regelverstoss):
        fall_wiedereroeffnen(fall, durch=fall.zustaendig, grund=grund, jetzt=timezone.now())


def test_fall_wiedereroeffnen_by_a_traeger_is_denied():
    fall = FallFabrik()
    traegerperson = traegerperson_im_fall(fall)
    abschliessen(fall)

    with pytest.raises(PermissionDenied):
        fall_wiedereroeffnen(fall, durch=traegerperson, grund="x", jetzt=timezone.now())


@pytest.mark.parametrize("anzahl", [1, 3])
def test_anstehende_nachkontakte_are_those_of_own_closed_cases_in_one_query(
    anzahl, django_assert_num_queries
):
    person = abschliessen(FallFabrik(), nachkontakt=TAG).fall.zustaendig
    tage = [TAG]
    for n in range(1, anzahl):
        fall = FallFabrik(zustaendig=person)
        tage.append(TAG + timedelta(days=n))
        abschliessen(fall, nachkontakt=tage[-1])
    abschliessen(FallFabrik(zustaendig=person), nachkontakt=TAG + timedelta(days=29))
    erledigt = abschliessen(FallFabrik(zustaendig=person), nachkontakt=TAG)
    festhalten(erledigt, ausgang="nicht")
    abschliessen(FallFabrik(), nachkontakt=TAG)
    offen = FallFabrik(zustaendig=person)
    abschliessen(offen, nachkontakt=TAG)
    fall_wiedereroeffnen(offen, durch=person, grund="Neuer Streit", jetzt=timezone.now())

    with django_assert_num_queries(1):
        nachkontakte = [a.nachkontakt for a in anstehende_nachkontakte(person, TAG)]

    assert nachkontakte == tage


def test_nachkontakt_festhalten_ticks_off_the_call_in_a_case_that_stays_closed():
    abschluss = abschliessen(FallFabrik(), nachkontakt=TAG - timedelta(days=90), am=TAG_VORHER)
    person = abschluss.fall.zustaendig
    assert [a.pk for a in anstehende_nachkontakte(person, TAG)] == [abschluss.pk]

    festhalten(abschluss, wie="Jo hat eine Lehrstelle.")

    abschluss.refresh_from_db()
    assert not anstehende_nachkontakte(person, TAG).exists()
    assert (abschluss.nachkontakt_war_am, abschluss.nachkontakt_ausgang) == (TAG, "erreicht")
    assert abschluss.fall.fallstand == Fallstand.ABGESCHLOSSEN
    eintrag = Eintrag.objects.get(vorgang="nachkontakt.festhalten")
    assert "Lehrstelle" not in str(eintrag.angaben)


def test_who_was_not_reached_can_be_called_again_and_nobody_writes_over_unseen_text():
    abschluss = abschliessen(FallFabrik(), nachkontakt=TAG)
    gesehen = abschluss.stand
    festhalten(abschluss, ausgang="nicht")

    festhalten(abschluss, wie="Es geht ihnen gut.")

    with pytest.raises(Ueberholt):
        festhalten(abschluss, wie="Etwas anderes.", stand=gesehen)
    assert Abschluss.objects.get().nachkontakt_wie == "Es geht ihnen gut."


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        ({"wie": "gut", "am": TAG + timedelta(days=1)}, "liegt zwischen"),
        ({"wie": "gut", "am": TAG - timedelta(days=1)}, "liegt zwischen"),
        ({"wie": ""}, "Eine Zeile genügt"),
    ],
)
def test_a_nachkontakt_needs_a_possible_day_and_what_was_said(werte, satz):
    abschluss = abschliessen(FallFabrik(), nachkontakt=TAG)

    with pytest.raises(Regelverstoss, match=satz):
        festhalten(abschluss, **werte)


def test_without_a_promise_there_is_no_nachkontakt():
    with pytest.raises(Regelverstoss, match="kein Nachkontakt"):
        festhalten(abschliessen(FallFabrik()), wie="gut")


def test_nachkontakt_festhalten_by_a_stranger_is_denied():
    abschluss = abschliessen(FallFabrik(), nachkontakt=TAG)

    with pytest.raises(PermissionDenied):
        festhalten(abschluss, wie="gut", durch=FallFabrik().zustaendig)
