from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Beteiligtenrolle, Fallstand
from massanzug.fall.domain.zugang import (
    beteiligung_beenden,
    einwilligung_erfassen,
    einwilligung_widerrufen,
    fall_teilen,
    traegerpersonen,
)
from massanzug.fall.domain.zugang_blick import zugangsblick
from massanzug.fall.domain.zugang_vertretung import (
    abwesenheit_vertreten,
    fachkraft_dazunehmen,
    kollegium,
)
from massanzug.fall.models import Beteiligung, Einwilligung
from massanzug.fall.rechte import darf_entscheiden
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import Zeitraum
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Vereinbarungsart
from tests.fabriken.fall import (
    BeteiligungFabrik,
    EinwilligungFabrik,
    EntscheidungFabrik,
    FallFabrik,
    PersonFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import TraegerFabrik, VereinbarungFabrik

pytestmark = pytest.mark.django_db

JETZT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TAG = date(2026, 11, 23)
SPAETER = date(2027, 3, 1)
VERTRETUNG, MITARBEIT = Beteiligtenrolle.VERTRETUNG, Beteiligtenrolle.MITARBEIT


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(JETZT, tick=False)


@pytest.fixture
def traeger():
    """A Träger that may read along: it has agreed to protect children and data."""
    traeger = TraegerFabrik()
    for art in (Vereinbarungsart.SCHUTZ, Vereinbarungsart.DATENSCHUTZ):
        VereinbarungFabrik(traeger=traeger, art=art)
    return traeger


@pytest.fixture
def person():
    return PersonFabrik()


def eingewilligt(person, traeger, **werte):
    angaben = {
        "person": person,
        "traeger": traeger,
        "umfang": "Ziele",
        "wozu": "planen",
        "von": TAG,
        "bis": SPAETER,
    }
    return einwilligung_erfassen(person.fall, angaben | werte, durch=person.fall.zustaendig, am=TAG)


def traegerperson(traeger, **werte):
    return BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=traeger.organisation, **werte)


def geteilt(einwilligung, mit, bis=SPAETER):
    return fall_teilen(einwilligung, mit, durch=einwilligung.fall.zustaendig, am=TAG, bis=bis)


# ---- consent and sharing ----


def test_a_consent_opens_the_case_for_one_person_of_that_traeger(person, traeger):
    mit, andere = traegerperson(traeger), traegerperson(traeger)

    beteiligung = geteilt(eingewilligt(person, traeger), mit)

    assert sichtbare_faelle(mit).get() == person.fall
    assert not sichtbare_faelle(andere).exists()
    assert (beteiligung.gueltig_bis, beteiligung.rolle) == (SPAETER, Beteiligtenrolle.TRAEGER)
    assert not sichtbare_faelle(mit, am=SPAETER + timedelta(days=1)).exists()


def test_a_consent_alone_opens_nothing(person, traeger):
    mit = traegerperson(traeger)

    eingewilligt(person, traeger)

    assert not sichtbare_faelle(mit).exists()


def test_without_the_agreements_nothing_is_shared_and_the_sentence_says_which(person):
    traeger = TraegerFabrik()
    VereinbarungFabrik(traeger=traeger, art=Vereinbarungsart.SCHUTZ)

    with pytest.raises(Regelverstoss, match="§ 61"):
        eingewilligt(person, traeger)


def test_an_agreement_that_ended_meanwhile_stops_the_sharing(person, traeger):
    einwilligung = eingewilligt(person, traeger)
    traeger.vereinbarungen.update(gueltig_bis=date(2026, 11, 22))

    with pytest.raises(Regelverstoss, match="Es fehlt"):
        geteilt(einwilligung, traegerperson(traeger))


@pytest.mark.parametrize(
    "tage",
    [{"bis": date(2026, 11, 22)}, {"von": SPAETER, "bis": date(2027, 2, 28)}],
    ids=["vorbei", "verkehrt"],
)
def test_a_consent_has_a_sensible_end(person, traeger, tage):
    with pytest.raises(Regelverstoss, match="Ende"):
        eingewilligt(person, traeger, **tage)


def test_a_consent_of_another_family_is_none(person, traeger):
    fremd = {"person": PersonFabrik(), "traeger": traeger, "von": TAG, "bis": SPAETER}

    with pytest.raises(Regelverstoss, match="anderen Fall"):
        einwilligung_erfassen(person.fall, fremd, durch=person.fall.zustaendig, am=TAG)


@pytest.mark.parametrize("bis", [TAG - timedelta(days=1), SPAETER + timedelta(days=1)])
def test_sharing_lasts_no_longer_than_the_consent(person, traeger, bis):
    einwilligung = eingewilligt(person, traeger)

    with pytest.raises(Regelverstoss, match="höchstens"):
        geteilt(einwilligung, traegerperson(traeger), bis)


def test_only_that_traegers_fachkraefte_at_work_can_be_let_in(person, traeger):
    einwilligung = eingewilligt(person, traeger)
    gemeint = traegerperson(traeger)
    traegerperson(traeger, is_active=False)
    BenutzerFabrik(rolle=Rolle.TRAEGERREDAKTION, organisation=traeger.organisation)
    fremd = traegerperson(TraegerFabrik())

    assert set(traegerpersonen(einwilligung, TAG)) == {gemeint}
    for wer in (fremd, BenutzerFabrik()):
        with pytest.raises(Regelverstoss, match="arbeitet nicht bei"):
            geteilt(einwilligung, wer)


def test_nobody_is_let_in_twice(person, traeger):
    einwilligung = eingewilligt(person, traeger)
    mit = traegerperson(traeger)
    geteilt(einwilligung, mit)

    with pytest.raises(Regelverstoss, match="schon dabei"):
        geteilt(einwilligung, mit)


# ---- the end, at once ----


def test_a_revocation_shuts_the_door_with_the_same_act(person, traeger):
    einwilligung = eingewilligt(person, traeger)
    mit = traegerperson(traeger)
    geteilt(einwilligung, mit)

    einwilligung_widerrufen(einwilligung, durch=person.fall.zustaendig, jetzt=JETZT)

    assert not sichtbare_faelle(mit).exists()
    with pytest.raises(Regelverstoss, match="gilt nicht mehr"):
        geteilt(einwilligung, mit)


def test_a_second_revocation_changes_nothing(person, traeger):
    einwilligung = eingewilligt(person, traeger)
    for jetzt in (JETZT, JETZT + timedelta(hours=1)):
        einwilligung_widerrufen(einwilligung, durch=person.fall.zustaendig, jetzt=jetzt)

    assert Einwilligung.objects.get().widerrufen_am == JETZT
    assert Eintrag.objects.filter(vorgang="einwilligung.widerrufen").count() == 1


def test_a_revocation_by_one_person_leaves_the_others_consent_alone(person, traeger):
    mit = traegerperson(traeger)
    zweite = eingewilligt(PersonFabrik(fall=person.fall), traeger)
    geteilt(zweite, mit)

    einwilligung_widerrufen(
        eingewilligt(person, traeger), durch=person.fall.zustaendig, jetzt=JETZT
    )

    assert sichtbare_faelle(mit).exists()


def test_whoever_works_along_takes_down_a_revocation_but_lets_nobody_in(person, traeger):
    kollegin = BenutzerFabrik()
    BeteiligungFabrik(fall=person.fall, benutzer=kollegin, rolle=MITARBEIT)
    einwilligung = eingewilligt(person, traeger)

    with pytest.raises(PermissionDenied):
        fall_teilen(einwilligung, traegerperson(traeger), durch=kollegin, am=TAG, bis=SPAETER)
    einwilligung_widerrufen(einwilligung, durch=kollegin, jetzt=JETZT)

    assert Einwilligung.objects.get().widerrufen_am == JETZT


def test_a_traeger_lets_nobody_in_and_revokes_nothing(person, traeger):
    mit = traegerperson(traeger)
    einwilligung = eingewilligt(person, traeger)
    geteilt(einwilligung, mit)

    with pytest.raises(PermissionDenied):
        fall_teilen(einwilligung, traegerperson(traeger), durch=mit, am=TAG, bis=SPAETER)
    with pytest.raises(PermissionDenied):
        einwilligung_widerrufen(einwilligung, durch=mit, jetzt=JETZT)


@pytest.mark.parametrize("beginn", [TAG, date(2026, 1, 1)])
def test_beenden_works_at_once_even_on_the_first_day(beginn):
    fall = FallFabrik()
    kollegin = BenutzerFabrik()
    beteiligung = BeteiligungFabrik(
        fall=fall, benutzer=kollegin, rolle=MITARBEIT, gueltig_von=beginn
    )

    beteiligung_beenden(beteiligung, durch=fall.zustaendig, am=TAG)

    assert not sichtbare_faelle(kollegin).exists()
    assert Eintrag.objects.get(vorgang="beteiligung.beenden").angaben["wer"] == str(kollegin)


def test_the_person_responsible_hands_over_before_leaving():
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match="Übergeben"):
        beteiligung_beenden(fall.beteiligungen.get(), durch=fall.zustaendig, am=TAG)


def test_the_team_keeps_what_nobody_has_taken():
    fall = FallFabrik(zustaendig=None, geaendert_von=BenutzerFabrik())
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team])
    inbox = BeteiligungFabrik(fall=fall, benutzer=None, team=fall.team, rolle=MITARBEIT)

    with pytest.raises(Regelverstoss, match="Eingang"):
        beteiligung_beenden(inbox, durch=leitung, am=TAG)


# ---- standing in, working along ----


@pytest.mark.parametrize(("rolle", "entscheidet"), [(VERTRETUNG, True), (MITARBEIT, False)])
def test_dazunehmen_for_a_time(rolle, entscheidet):
    fall = FallFabrik()
    kollegin = BenutzerFabrik()
    urlaub = Zeitraum(TAG, date(2026, 12, 6))

    fachkraft_dazunehmen(fall, kollegin, rolle, urlaub, durch=fall.zustaendig)

    assert darf_entscheiden(kollegin, fall) is entscheidet
    assert not sichtbare_faelle(kollegin, am=date(2026, 12, 7)).exists()
    assert not sichtbare_faelle(kollegin, am=date(2026, 11, 22)).exists()


@pytest.mark.parametrize(
    ("rolle", "bis", "satz"),
    [
        (Beteiligtenrolle.TRAEGER, SPAETER, "als Vertretung oder zum Mitarbeiten"),
        (Beteiligtenrolle.FEDERFUEHREND, SPAETER, "als Vertretung oder zum Mitarbeiten"),
        (VERTRETUNG, None, "bis wann"),
    ],
)
def test_dazunehmen_names_what_is_missing(rolle, bis, satz):
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match=satz):
        fachkraft_dazunehmen(
            fall, BenutzerFabrik(), rolle, Zeitraum(TAG, bis), durch=fall.zustaendig
        )


def test_dazunehmen_twice_is_said():
    fall = FallFabrik()
    kollegin = BenutzerFabrik()
    urlaub = Zeitraum(TAG, SPAETER)
    fachkraft_dazunehmen(fall, kollegin, VERTRETUNG, urlaub, durch=fall.zustaendig)

    with pytest.raises(Regelverstoss, match="schon dabei"):
        fachkraft_dazunehmen(fall, kollegin, VERTRETUNG, urlaub, durch=fall.zustaendig)


def test_kollegium_is_the_jugendamt_at_work():
    fall = FallFabrik()
    kollegin, leitung = BenutzerFabrik(), BenutzerFabrik(rolle=Rolle.LEITUNG)
    for rolle in (Rolle.WJH, Rolle.ADMINISTRATION):
        BenutzerFabrik(rolle=rolle)
    BenutzerFabrik(is_active=False)
    falsch = BenutzerFabrik(organisation=TraegerFabrik().organisation)

    assert set(kollegium(fall)) == {kollegin, leitung}
    with pytest.raises(Regelverstoss, match="kann hier nicht dazukommen"):
        fachkraft_dazunehmen(
            fall, falsch, VERTRETUNG, Zeitraum(TAG, SPAETER), durch=fall.zustaendig
        )


def test_abwesenheit_puts_one_deputy_into_all_open_cases():
    ich, kollegin = BenutzerFabrik(), BenutzerFabrik()
    offen = [FallFabrik(zustaendig=ich) for _ in range(2)]
    FallFabrik(zustaendig=ich, fallstand=Fallstand.ABGESCHLOSSEN, geschlossen_am=TAG)
    FallFabrik()
    urlaub = Zeitraum(TAG, date(2026, 12, 6))

    anzahl = abwesenheit_vertreten(kollegin, urlaub, durch=ich)
    nochmal = abwesenheit_vertreten(kollegin, urlaub, durch=ich)

    assert (anzahl, nochmal) == (2, 0)
    assert set(sichtbare_faelle(kollegin)) == set(offen)


def test_abwesenheit_is_not_deputised_by_oneself_or_a_stranger():
    ich = BenutzerFabrik()

    for wer in (ich, BenutzerFabrik(rolle=Rolle.WJH)):
        with pytest.raises(Regelverstoss, match="kann Sie nicht vertreten"):
            abwesenheit_vertreten(wer, Zeitraum(TAG, SPAETER), durch=ich)


# ---- in words ----


def test_the_page_names_every_open_door_and_no_closed_one(person, traeger):
    fall = person.fall
    mit = traegerperson(traeger)
    geteilt(eingewilligt(person, traeger), mit)
    widerrufen = EinwilligungFabrik(person=person, widerrufen_am=JETZT)
    BeteiligungFabrik(
        fall=fall,
        rolle=Beteiligtenrolle.TRAEGER,
        abteil="fallarbeit",
        einwilligung=widerrufen,
        gueltig_bis=SPAETER,
    )
    BeteiligungFabrik(fall=fall, rolle=MITARBEIT, gueltig_bis=date(2026, 11, 22))
    BeteiligungFabrik(fall=fall, rolle=VERTRETUNG, gueltig_von=SPAETER)
    EntscheidungFabrik(fall=fall)
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team])
    fall.team.benutzer.add(BenutzerFabrik(rolle=Rolle.LEITUNG, is_active=False))

    blick = zugangsblick(fall.zustaendig, fall, TAG)

    assert [(z.was.split()[0], z.kommt, z.zustaendig) for z in blick.zeilen] == [
        ("ist", False, True),
        ("sieht,", False, False),
        ("vertritt", True, False),
    ]
    assert blick.zeilen[1].grund == f"Einwilligung von {person}"
    assert {z.stand for z in blick.einwilligungen} == {"", "widerrufen am 23.11.2026"}
    assert (blick.leitung, blick.wjh) == ([str(leitung)], True)


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_page_takes_as_many_queries_for_three_as_for_one(django_assert_num_queries, anzahl):
    fall = FallFabrik(team=TeamFabrik())
    for _ in range(anzahl):
        traegerperson_im_fall(fall)
        BeteiligungFabrik(fall=fall, benutzer=None, team=TeamFabrik(), rolle=MITARBEIT)

    with django_assert_num_queries(5):
        blick = zugangsblick(fall.zustaendig, fall, TAG)

    assert len(blick.zeilen) == 1 + 2 * anzahl
    assert Beteiligung.objects.count() == len(blick.zeilen)
