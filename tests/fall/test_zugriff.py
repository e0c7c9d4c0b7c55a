"""The querysets say in SQL what the policy says in Python: compared row by row, nothing left out."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product

import pytest
from django.utils.timezone import now

from massanzug.fall import politik, zugriff
from massanzug.fall.begriffe import Abteil, Beteiligtenrolle, Zweck
from massanzug.fall.models import Beteiligung, Fall
from massanzug.fall.politik import Akte, Handlung
from massanzug.konten.begriffe import Rolle
from tests.fabriken.fall import (
    EinwilligungFabrik,
    EntscheidungFabrik,
    FallFabrik,
    PersonFabrik,
)
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik, TeamFabrik
from tests.fabriken.raum import TraegerFabrik, mitlesender_traeger

pytestmark = pytest.mark.django_db

TAG = date(2026, 11, 23)
ZEITEN = (
    (TAG, TAG),
    (date(2026, 1, 1), None),
    (date(2026, 1, 1), date(2026, 11, 22)),
    (date(2026, 11, 24), date(2027, 1, 1)),
)


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), tick=False)


# ---- every Beteiligung there can be ----


# for whom that world has anything to see: the comparison is not one of empty sets
SIEHT_ETWAS = {
    Rolle.ASD: set(Abteil),
    Rolle.LEITUNG: set(Abteil),
    Rolle.WJH: {Abteil.STAMM, Abteil.KOSTEN},
    "traeger": {Abteil.STAMM, Abteil.FALLARBEIT},
    "asd ohne team": set(Abteil),
}


@pytest.fixture
def welt():
    """One case for each combination of a Beteiligung, and people it may or may not be for."""
    team, anderes = TeamFabrik(), TeamFabrik()
    traeger = mitlesender_traeger()
    fremde = (
        mitlesender_traeger(),
        TraegerFabrik(organisation=None),
        mitlesender_traeger(gueltig_bis=date(2026, 11, 22)),
    )
    menschen = {rolle: BenutzerFabrik(rolle=rolle, teams=[team]) for rolle in Rolle}
    menschen |= {
        "traeger": BenutzerFabrik(
            rolle=Rolle.TRAEGER, organisation=traeger.organisation, teams=[team]
        ),
        "asd ohne team": BenutzerFabrik(),
        "asd beim traeger": BenutzerFabrik(organisation=traeger.organisation, teams=[team]),
        "leitung beim traeger": BenutzerFabrik(
            rolle=Rolle.LEITUNG, organisation=traeger.organisation, teams=[team]
        ),
        "ohne vereinbarung": BenutzerFabrik(
            rolle=Rolle.TRAEGER, organisation=fremde[-1].organisation, teams=[team]
        ),
        "ohne organisation": BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=None, teams=[team]),
        "nicht mehr da": BenutzerFabrik(is_active=False, teams=[team]),
        "abgeschaltet": BenutzerFabrik(
            rolle=Rolle.TRAEGER, organisation=OrganisationFabrik(aktiv=False), teams=[team]
        ),
    }
    wichtig = [menschen[w] for w in (Rolle.ASD, Rolle.LEITUNG, "traeger")]
    uebrige = [b for b in menschen.values() if b not in wichtig]
    _beteiligungen(
        [({"benutzer": b}, ZEITEN) for b in wichtig]
        + [({"team": t}, ZEITEN) for t in (team, anderes)]
        + [({"benutzer": b}, ZEITEN[:1]) for b in uebrige],
        (traeger, *fremde),
    )
    _nur_mit_team(team, anderes)
    return menschen


def _nur_mit_team(*teams):
    for fallteam, bewilligt in product(teams, (True, False)):
        fall = FallFabrik(team=fallteam)
        EntscheidungFabrik(fall=fall) if bewilligt else EntscheidungFabrik(
            fall=fall, getroffen_am=None, getroffen_von=None
        )


def _gruende(fall, traeger):
    """Consents that hold, are revoked, are for others, are over, have not begun; and Hilfepläne."""
    person = PersonFabrik(fall=fall)
    eigener, *fremde = traeger
    einwilligungen = [
        EinwilligungFabrik(person=person, traeger=t, **werte)
        for t, werte in (
            (eigener, {}),
            (eigener, {"widerrufen_am": now()}),
            *((fremder, {}) for fremder in fremde),
            (eigener, {"bis": date(2026, 11, 22)}),
            (eigener, {"von": date(2026, 11, 24)}),
        )
    ]
    plaene = [
        fall.hilfeplaene.create(nummer=n, inhalt={}, traeger=t, erstellt_von=fall.zustaendig)
        for n, t in enumerate((*traeger, None))
    ]
    return [*({"einwilligung": e} for e in einwilligungen), *({"hilfeplan": p} for p in plaene)]


def _beteiligungen(wessen, traeger):
    vorlage = FallFabrik(team=TeamFabrik())
    gruende = _gruende(vorlage, traeger)
    zeilen = []
    for rolle, abteil, zweck in product(Beteiligtenrolle, Abteil, Zweck):
        je_rolle = gruende if rolle == Beteiligtenrolle.TRAEGER else [{}]
        for (wer, zeiten), grund in product(wessen, je_rolle):
            zeilen += [
                Beteiligung(
                    rolle=rolle,
                    abteil=abteil,
                    zweck=zweck,
                    gueltig_von=von,
                    gueltig_bis=bis or (date(2027, 1, 1) if grund else None),
                    **wer,
                    **grund,
                )
                for von, bis in zeiten
            ]
    faelle = Fall.objects.bulk_create(
        Fall(
            aktenzeichen=f"X-{n}",
            name="Fremd",
            team=vorlage.team,
            geaendert_von=vorlage.zustaendig,
        )
        for n in range(len(zeilen))
    )
    for fall, zeile in zip(faelle, zeilen, strict=True):
        zeile.fall = fall
    Beteiligung.objects.bulk_create(zeilen)


def _akten():
    """Every case of the database as the policy sees it, read in a few queries."""
    mitglieder = {}
    for b in zugriff.mit_vereinbarungen(Beteiligung.objects.all(), TAG):
        mitglieder.setdefault(b.fall_id, []).append(zugriff.mitglied(b, vereinbart=b.vereinbart))
    bewilligt = set(
        Fall.objects.filter(entscheidungen__getroffen_am__isnull=False).values_list("pk", flat=True)
    )
    return {
        pk: Akte(team=team, mitglieder=tuple(mitglieder.get(pk, ())), bewilligt=pk in bewilligt)
        for pk, team in Fall.objects.values_list("pk", "team")
    }


def test_sichtbare_faelle_are_those_the_policy_says_for_everybody_and_every_part(welt):
    akten = _akten()
    assert len(akten) > 4000

    for (wer, benutzer), abteil in product(welt.items(), Abteil):
        person = zugriff.handelnde(benutzer)
        zwecke = politik.ZWECKE.get(person.rolle, frozenset())
        erlaubt = {
            pk
            for pk, a in akten.items()
            for teil in [Akte(a.team, a.mitglieder, abteil, a.bewilligt)]
            if any(politik.darf(person, Handlung.SEHEN, teil, z, TAG) for z in zwecke)
        }

        sichtbar = set(zugriff.sichtbare_faelle(benutzer, abteil, TAG).values_list("pk", flat=True))

        assert sichtbar == erlaubt, (wer, abteil)
        assert bool(sichtbar) == (abteil in SIEHT_ETWAS.get(wer, ())), (wer, abteil)
