"""Every combination of who, in what role, with what Beteiligung, for which part, when.

The expectations are written as sentences about one thing at a time and hold for the whole matrix;
``erwartet`` below is the policy said a second time, in another form.
"""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.fall.politik import Akte, Handelnde, Handlung, Mitglied, darf
from massanzug.konten.begriffe import Rolle

ICH, ANDERE = 1, 2
MEIN_TEAM, ANDERES_TEAM = 10, 20
AMT, TRAEGER, KONKURRENZ = 100, 200, 300
TAG = date(2026, 11, 23)
ZEITEN = {
    "laeuft": (date(2026, 11, 23), date(2026, 11, 23)),
    "offen": (date(2026, 1, 1), None),
    "vorbei": (date(2026, 1, 1), date(2026, 11, 22)),
    "kommt": (date(2026, 11, 24), None),
}
WESSEN = {
    "meine": {"benutzer": ICH},
    "meines Teams": {"team": MEIN_TEAM},
    "einer anderen": {"benutzer": ANDERE},
    "eines anderen Teams": {"team": ANDERES_TEAM},
}
JUGENDAMT = {Rolle.ASD, Rolle.LEITUNG, Rolle.WJH, Rolle.PLANUNG}
# what of the Abteile of a Beteiligung lies in it; a Träger's is never more than the shared work
INHALT = {
    Abteil.AKTE: {Abteil.AKTE, Abteil.FALLARBEIT, Abteil.STAMM, Abteil.KOSTEN},
    Abteil.FALLARBEIT: {Abteil.FALLARBEIT, Abteil.STAMM},
    Abteil.STAMM: {Abteil.STAMM},
    Abteil.KOSTEN: {Abteil.KOSTEN, Abteil.STAMM},
}
FUEHRT = {Beteiligtenrolle.FEDERFUEHREND, Beteiligtenrolle.VERTRETUNG}


def person(rolle, **werte):
    daheim = {"organisation": TRAEGER} if rolle == Rolle.TRAEGER else {"organisation": AMT}
    grund = {
        "benutzer": ICH,
        "rolle": rolle,
        "teams": frozenset({MEIN_TEAM}),
        "jugendamt": rolle != Rolle.TRAEGER,
    }
    return Handelnde(**(grund | daheim | werte))


def mitglied(rolle=Beteiligtenrolle.FEDERFUEHREND, **werte):
    grund = {"abteil": Abteil.AKTE, "zweck": Zweck.FALLARBEIT, "von": TAG, "benutzer": ICH}
    if rolle == Beteiligtenrolle.TRAEGER:
        grund |= {"organisation": TRAEGER, "vereinbart": True}
    return Mitglied(rolle=rolle, **(grund | werte))


def akte(*mitglieder, **werte):
    return Akte(**({"team": ANDERES_TEAM, "mitglieder": mitglieder} | werte))


def erwartet(wer, was, m, teil, zweck):
    """The answer for a case of another team with one running Beteiligung of this person."""
    traeger = wer == Rolle.TRAEGER
    if (m.rolle == Beteiligtenrolle.TRAEGER) != traeger:
        return False
    if wer not in {Rolle.ASD, Rolle.LEITUNG, Rolle.TRAEGER} or m.zweck != zweck:
        return False
    moeglich = {
        Rolle.ASD: {Zweck.FALLARBEIT, Zweck.VERTRETUNG},
        Rolle.LEITUNG: {Zweck.FALLARBEIT, Zweck.VERTRETUNG, Zweck.LEITUNG},
        Rolle.TRAEGER: {Zweck.FALLARBEIT},
    }
    if zweck not in moeglich[wer] or teil not in INHALT[m.abteil]:
        return False
    if traeger:
        return was == Handlung.SEHEN and teil in {Abteil.FALLARBEIT, Abteil.STAMM}
    fuehrt = m.rolle in FUEHRT and m.abteil == Abteil.AKTE
    return {
        Handlung.SEHEN: True,
        Handlung.BEARBEITEN: fuehrt or m.rolle == Beteiligtenrolle.MITARBEIT,
        Handlung.ENTSCHEIDEN: fuehrt,
        Handlung.FREIGEBEN: fuehrt,
    }[was]


@pytest.mark.parametrize("wer", Rolle)
@pytest.mark.parametrize("was", Handlung)
def test_darf_of_every_running_beteiligung(wer, was):
    for rolle, abteil, teil, grund, zweck in product(
        Beteiligtenrolle, Abteil, Abteil, Zweck, Zweck
    ):
        m = mitglied(rolle, abteil=abteil, zweck=grund)

        antwort = darf(person(wer), was, akte(m, abteil=teil), zweck, TAG)

        assert antwort is erwartet(wer, was, m, teil, zweck), (rolle, abteil, teil, grund, zweck)


@pytest.mark.parametrize("wer", Rolle)
@pytest.mark.parametrize("wessen", WESSEN)
@pytest.mark.parametrize("zeit", ZEITEN)
def test_darf_sehen_depends_on_whose_beteiligung_it_is_and_on_the_day(wer, wessen, zeit):
    von, bis = ZEITEN[zeit]
    rolle = Beteiligtenrolle.TRAEGER if wer == Rolle.TRAEGER else Beteiligtenrolle.MITARBEIT
    werte = {"benutzer": None} | WESSEN[wessen]
    m = mitglied(rolle, von=von, bis=bis, **werte)

    antwort = darf(person(wer), Handlung.SEHEN, akte(m), Zweck.FALLARBEIT, TAG)

    assert antwort is (
        wer in {Rolle.ASD, Rolle.LEITUNG, Rolle.TRAEGER}
        and wessen in {"meine", "meines Teams"}
        and zeit in {"laeuft", "offen"}
    )


@pytest.mark.parametrize(
    "ende",
    [
        {"widerrufen": True},
        {"vereinbart": False},
        {"organisation": KONKURRENZ},
        {"organisation": None},
    ],
)
def test_darf_of_a_traeger_ends_with_its_ground(ende):
    gilt, endet = (mitglied(Beteiligtenrolle.TRAEGER, **w) for w in ({}, ende))

    vorher = darf(person(Rolle.TRAEGER), Handlung.SEHEN, akte(gilt), Zweck.FALLARBEIT, TAG)
    nachher = darf(person(Rolle.TRAEGER), Handlung.SEHEN, akte(endet), Zweck.FALLARBEIT, TAG)

    assert (vorher, nachher) == (True, False)


@pytest.mark.parametrize("was", Handlung)
@pytest.mark.parametrize("wer", Rolle)
def test_darf_is_no_for_whoever_may_not_work(wer, was):
    for rolle, zweck in product(Beteiligtenrolle, Zweck):
        m = mitglied(rolle, zweck=zweck)
        gesperrt = person(wer, darf_arbeiten=False)

        assert not darf(gesperrt, was, akte(m, team=MEIN_TEAM, bewilligt=True), zweck, TAG)


@pytest.mark.parametrize("wer", Rolle)
@pytest.mark.parametrize("teil", Abteil)
def test_darf_of_a_role_in_the_wrong_organisation_is_no(wer, teil):
    """An ASD role at a Träger, a Träger role at the Jugendamt or nowhere: data gone wrong."""
    falsch = {"jugendamt": wer == Rolle.TRAEGER}
    for rolle, zweck, ort in product(Beteiligtenrolle, Zweck, (AMT, TRAEGER, None)):
        m = mitglied(rolle, zweck=zweck)
        objekt = akte(m, team=MEIN_TEAM, abteil=teil, bewilligt=True)

        assert not darf(person(wer, organisation=ort, **falsch), Handlung.SEHEN, objekt, zweck, TAG)


def test_darf_of_a_traegerperson_without_organisation_is_no():
    heimatlos = person(Rolle.TRAEGER, organisation=None)
    m = mitglied(Beteiligtenrolle.TRAEGER)

    assert not darf(heimatlos, Handlung.SEHEN, akte(m), Zweck.FALLARBEIT, TAG)


@pytest.mark.parametrize("wer", Rolle)
@pytest.mark.parametrize("was", Handlung)
@pytest.mark.parametrize("teil", Abteil)
@pytest.mark.parametrize("team", [MEIN_TEAM, ANDERES_TEAM])
def test_leitung_does_everything_in_its_own_teams_and_nothing_elsewhere(wer, was, teil, team):
    objekt = akte(team=team, abteil=teil)

    antworten = {z: darf(person(wer), was, objekt, z, TAG) for z in Zweck}

    leitet = wer == Rolle.LEITUNG and team == MEIN_TEAM
    assert antworten == {z: leitet and z == Zweck.LEITUNG for z in Zweck}


@pytest.mark.parametrize("wer", Rolle)
@pytest.mark.parametrize("bewilligt", [True, False])
@pytest.mark.parametrize("teil", Abteil)
def test_wjh_sees_name_and_cost_of_what_is_granted_and_does_nothing(wer, bewilligt, teil):
    objekt = akte(abteil=teil, bewilligt=bewilligt)

    offen = {(h, z) for h, z in product(Handlung, Zweck) if darf(person(wer), h, objekt, z, TAG)}

    sieht = wer == Rolle.WJH and bewilligt and teil in {Abteil.KOSTEN, Abteil.STAMM}
    assert offen == ({(Handlung.SEHEN, Zweck.KOSTEN)} if sieht else set())


def test_a_whole_team_in_a_case_works_in_it_but_does_not_decide():
    inbox = mitglied(Beteiligtenrolle.MITARBEIT, benutzer=None, team=MEIN_TEAM)

    darf_was = {
        h for h in Handlung if darf(person(Rolle.ASD), h, akte(inbox), Zweck.FALLARBEIT, TAG)
    }

    assert darf_was == {Handlung.SEHEN, Handlung.BEARBEITEN}


@pytest.mark.parametrize("wer", [r for r in Rolle if r not in JUGENDAMT])
def test_nobody_outside_the_jugendamt_ever_decides_or_lets_in(wer):
    alles = [
        mitglied(rolle, abteil=abteil, zweck=zweck, benutzer=b, team=t)
        for rolle, abteil, zweck in product(Beteiligtenrolle, Abteil, Zweck)
        for b, t in ((ICH, None), (None, MEIN_TEAM))
    ]
    objekt = akte(*alles, team=MEIN_TEAM, abteil=Abteil.STAMM, bewilligt=True)

    for handlung, zweck in product((Handlung.ENTSCHEIDEN, Handlung.FREIGEBEN), Zweck):
        assert not darf(person(wer), handlung, objekt, zweck, TAG)
