from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Bereich, Beteiligtenrolle, Fallstand
from massanzug.fall.domain.eingang import (
    Einordnung,
    falleingang_aufnehmen,
)
from massanzug.fall.domain.eingang_annahme import (
    eingaenge_auswaehlen,
    eingang_uebergeben,
    eingang_uebernehmen,
    eingang_zurueckgeben,
    empfaenger,
    wartende_eingaenge,
    zuletzt_angenommene,
)
from massanzug.fall.domain.eingang_frist import Dringlichkeit, eingangsfristen, seit_wann
from massanzug.fall.domain.zugang_beteiligung import ganze_akte
from massanzug.fall.models import Fall
from massanzug.fall.rechte import darf_entscheiden
from massanzug.fall.zugriff import sichtbare_eingaenge, sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from tests.fabriken.fall import EingangFabrik, EntscheidungFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import WirkungsraumFabrik

pytestmark = pytest.mark.django_db

JETZT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
GESAGT = {
    "am": date(2026, 11, 23),
    "anliegen": "Wir streiten nur noch. <script>alert(1)</script>",
    "naechster_schritt": "Besuch am Donnerstag",
}


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(JETZT, tick=False)


@pytest.fixture
def team():
    return TeamFabrik(name="ASD-Team Neheim")


@pytest.fixture
def fachkraft(team):
    return BenutzerFabrik(teams=[team])


def aufgenommen(durch, einordnung=None, **werte):
    return falleingang_aufnehmen(
        GESAGT | werte, einordnung or Einordnung(), durch=durch, jetzt=JETZT
    )


# ---- somebody answers for it ----


def test_uebernehmen_makes_one_responsible_and_closes_it_to_the_rest(fachkraft, team):
    kollegin = BenutzerFabrik(teams=[team])
    fall = aufgenommen(fachkraft)

    eingang_uebernehmen(fall, durch=kollegin, jetzt=JETZT)

    assert (fall.zustaendig, fall.fallstand) == (kollegin, Fallstand.LAUFEND)
    assert darf_entscheiden(kollegin, fall)
    assert not sichtbare_faelle(fachkraft).exists()
    assert not wartende_eingaenge(kollegin, JETZT).exists()


def test_uebernehmen_of_what_somebody_has_says_who(fachkraft, team):
    kollegin = BenutzerFabrik(first_name="Nesrin", last_name="Aydoğan", teams=[team])
    fall = aufgenommen(fachkraft)
    derselbe = Fall.objects.get()
    eingang_uebernehmen(fall, durch=kollegin, jetzt=JETZT)
    derselbe.team.benutzer.add(leitung := BenutzerFabrik(rolle=Rolle.LEITUNG))

    with pytest.raises(Regelverstoss, match="Nesrin Aydoğan hat diesen Eingang schon"):
        eingang_uebernehmen(derselbe, durch=leitung, jetzt=JETZT)


def test_the_author_in_another_team_watches_but_does_not_take_it(fachkraft):
    anderes = TeamFabrik()
    dort = BenutzerFabrik(teams=[anderes])
    fall = aufgenommen(fachkraft, Einordnung(wirkungsraum=WirkungsraumFabrik(team=anderes)))

    assert wartende_eingaenge(fachkraft, JETZT).get() == fall
    with pytest.raises(Regelverstoss, match="wer dort arbeitet"):
        eingang_uebernehmen(fall, durch=fachkraft, jetzt=JETZT)
    with pytest.raises(Regelverstoss, match="wer dort arbeitet"):
        eingang_uebergeben(fall, dort, durch=fachkraft, jetzt=JETZT)


def test_uebernehmen_by_a_traeger_is_denied(fachkraft):
    fall = aufgenommen(fachkraft)
    fall.zustaendig = fachkraft
    traegerperson = traegerperson_im_fall(fall)

    with pytest.raises(PermissionDenied):
        eingang_uebernehmen(fall, durch=traegerperson, jetzt=JETZT)

    assert not sichtbare_eingaenge(traegerperson).exists()


def test_zurueckgeben_puts_it_back_as_it_was(fachkraft, team):
    kollegin = BenutzerFabrik(teams=[team])
    fall = aufgenommen(fachkraft)
    gewartet_seit = fall.eingang.wartet_seit
    eingang_uebernehmen(fall, durch=fachkraft, jetzt=JETZT)

    eingang_zurueckgeben(fall, durch=fachkraft, jetzt=JETZT + timedelta(hours=1))

    wartend = wartende_eingaenge(kollegin, JETZT).get()
    assert (wartend.zustaendig, wartend.fallstand) == (None, Fallstand.EINGANG)
    assert wartend.eingang.wartet_seit == gewartet_seit


def test_zurueckgeben_after_a_decision_keeps_the_case_running(fachkraft):
    fall = aufgenommen(fachkraft)
    eingang_uebernehmen(fall, durch=fachkraft, jetzt=JETZT)
    EntscheidungFabrik(fall=fall)

    eingang_zurueckgeben(fall, durch=fachkraft, jetzt=JETZT)

    assert fall.fallstand == Fallstand.LAUFEND
    assert wartende_eingaenge(fachkraft, JETZT).get() == fall


def test_zurueckgeben_of_what_waits_is_no_act(fachkraft, team):
    team.benutzer.add(leitung := BenutzerFabrik(rolle=Rolle.LEITUNG))
    fall = aufgenommen(fachkraft)

    with pytest.raises(Regelverstoss, match="wartet schon"):
        eingang_zurueckgeben(fall, durch=leitung, jetzt=JETZT)


def test_uebergeben_waits_for_the_others_yes(fachkraft, team):
    kollegin = BenutzerFabrik(teams=[team])
    fall = aufgenommen(fachkraft)
    eingang_uebernehmen(fall, durch=fachkraft, jetzt=JETZT - timedelta(days=90))

    eingang_uebergeben(fall, kollegin, durch=fachkraft, jetzt=JETZT)

    wartend = wartende_eingaenge(kollegin, JETZT).get()
    assert (wartend.zustaendig, wartend.dringlichkeit) == (kollegin, Dringlichkeit.IM_RAHMEN)
    assert darf_entscheiden(fachkraft, fall)
    eingang_uebernehmen(fall, durch=kollegin, jetzt=JETZT)
    assert not sichtbare_faelle(fachkraft).exists()


def test_uebergeben_of_a_taken_case_is_not_for_whoever_only_works_along(fachkraft, team):
    fall = aufgenommen(fachkraft)
    kollegin = BenutzerFabrik(teams=[team])
    eingang_uebernehmen(fall, durch=kollegin, jetzt=JETZT)
    fall.beteiligungen.create(
        benutzer=fachkraft,
        rolle=Beteiligtenrolle.MITARBEIT,
        abteil="akte",
        zweck="fallarbeit",
        gueltig_von=date(2026, 1, 1),
    )

    with pytest.raises(PermissionDenied):
        eingang_uebergeben(fall, fachkraft, durch=fachkraft, jetzt=JETZT)


def test_a_deputy_from_another_team_may_hand_a_taken_case_on(fachkraft, team):
    kollegin, vertretung = BenutzerFabrik(teams=[team]), BenutzerFabrik()
    fall = aufgenommen(fachkraft)
    eingang_uebernehmen(fall, durch=fachkraft, jetzt=JETZT)
    ganze_akte(fall, vertretung, Beteiligtenrolle.VERTRETUNG, von=JETZT.date())

    eingang_uebergeben(fall, kollegin, durch=vertretung, jetzt=JETZT)

    assert fall.zustaendig == kollegin


def test_empfaenger_are_asd_and_leitung_of_the_team_at_work(fachkraft, team):
    fall = aufgenommen(fachkraft)
    kollegin = BenutzerFabrik(teams=[team])
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[team])
    BenutzerFabrik(teams=[TeamFabrik()])
    BenutzerFabrik(teams=[team], is_active=False)
    BenutzerFabrik(teams=[team], rolle=Rolle.WJH)

    assert set(empfaenger(fall, ausser=fachkraft)) == {kollegin, leitung}


def test_uebergeben_to_a_stranger_says_no(fachkraft):
    fall = aufgenommen(fachkraft)

    with pytest.raises(Regelverstoss, match="ASD-Team Neheim"):
        eingang_uebergeben(fall, BenutzerFabrik(), durch=fachkraft, jetzt=JETZT)


# ---- how long it waits ----


@pytest.mark.parametrize(
    ("bereich", "stunden", "stufe"),
    [
        (Bereich.GEFAEHRDUNG, 0, Dringlichkeit.GEFAEHRDUNG),
        (Bereich.KLAERUNG, 24, Dringlichkeit.IM_RAHMEN),
        (Bereich.KLAERUNG, 25, Dringlichkeit.UEBERFAELLIG),
        (Bereich.LEISTUNG, 72, Dringlichkeit.IM_RAHMEN),
        (Bereich.LEISTUNG, 73, Dringlichkeit.UEBERFAELLIG),
    ],
)
def test_dringlichkeit_grows_with_age_and_bereich(fachkraft, bereich, stunden, stufe):
    ende = JETZT.date() + timedelta(days=28) if bereich == Bereich.KLAERUNG else None
    aufgenommen(fachkraft, bereich=bereich, geklaert_bis=ende)

    fall = wartende_eingaenge(fachkraft, JETZT + timedelta(hours=stunden)).get()

    assert fall.dringlichkeit == stufe


def test_leitung_sees_what_waits_in_her_teams_and_nothing_else(fachkraft, team):
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[team])
    fall = aufgenommen(fachkraft)
    EingangFabrik()

    assert list(wartende_eingaenge(leitung, JETZT)) == [fall]


def test_auswaehlen_filters_by_bereich_raum_and_whose(fachkraft):
    offen = aufgenommen(fachkraft, Einordnung(wirkungsraum=WirkungsraumFabrik()))
    meins = aufgenommen(fachkraft, bereich=Bereich.GEFAEHRDUNG)
    Fall.objects.filter(pk=meins.pk).update(zustaendig=fachkraft)
    alle = wartende_eingaenge(fachkraft, JETZT)

    def gefunden(**auswahl):
        return set(eingaenge_auswaehlen(alle, auswahl, benutzer=fachkraft))

    assert gefunden(wer="frei") == {offen}
    assert gefunden(wer="ich") == gefunden(wer="dringend") == {meins}
    assert gefunden(bereich="gefaehrdung") == {meins}
    assert gefunden(wirkungsraum=str(offen.wirkungsraum_id)) == {offen}
    assert gefunden(wer="unsinn", wirkungsraum="x") == {offen, meins}


def test_zuletzt_angenommene_are_mine_of_the_last_days(fachkraft, team):
    kollegin = BenutzerFabrik(teams=[team])
    fall = aufgenommen(fachkraft)
    eingang_uebernehmen(fall, durch=kollegin, jetzt=JETZT)

    assert list(zuletzt_angenommene(kollegin, JETZT)) == [fall]
    assert not zuletzt_angenommene(kollegin, JETZT + timedelta(days=8)).exists()
    assert not zuletzt_angenommene(fachkraft, JETZT).exists()


@pytest.mark.parametrize(
    ("vergangen", "worte"),
    [
        (timedelta(seconds=-5), "gerade eben"),
        (timedelta(seconds=59), "gerade eben"),
        (timedelta(minutes=1), "seit einer Minute"),
        (timedelta(minutes=59), "seit 59 Minuten"),
        (timedelta(minutes=119), "seit einer Stunde"),
        (timedelta(hours=23), "seit 23 Stunden"),
        (timedelta(hours=47), "seit einem Tag"),
        (timedelta(days=400), "seit 400 Tagen"),
    ],
)
def test_seit_wann_in_words(vergangen, worte):
    assert seit_wann(JETZT, JETZT + vergangen) == worte


def test_eingangsfristen_know_every_bereich():
    fristen = eingangsfristen(date(2026, 11, 23))

    assert set(fristen) == set(Bereich)
    assert fristen[Bereich.GEFAEHRDUNG] == timedelta(hours=1)
