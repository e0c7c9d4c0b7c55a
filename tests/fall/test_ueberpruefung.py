from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.domain.abschluss import fall_abschliessen
from massanzug.fall.domain.blickwinkel import Blickwinkel, ueberpruefung_ansehen
from massanzug.fall.domain.personen import person_entfernen
from massanzug.fall.domain.ueberpruefung import (
    Ergebnis,
    Sicht,
    faellige_ueberpruefungen,
    rueckblicke_festhalten,
    ueberpruefung_ansetzen,
    ueberpruefung_halten,
    ueberpruefung_verschieben,
)
from massanzug.fall.models import Rueckblick
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import FallFabrik, PersonFabrik, ZielFabrik, traegerperson_im_fall
from tests.fabriken.plan import TAG, UeberpruefungFabrik

pytestmark = pytest.mark.django_db
LAEUFT = Sicht(Zielstand.ERREICHT, "Läuft.")
HAKT = Sicht(Zielstand.TEILWEISE, "Es hakt noch.")
TRAEGER = Blickwinkel(Perspektive.TRAEGER)
ASD = Blickwinkel(Perspektive.ASD)


@pytest.fixture
def u():
    return UeberpruefungFabrik()


@pytest.fixture
def ziel(u):
    return ZielFabrik(person__fall=u.fall)


@pytest.fixture
def mila(ziel):
    return Blickwinkel(Perspektive.FAMILIE, ziel.person)


@pytest.fixture
def emil(u):
    return Blickwinkel(Perspektive.FAMILIE, PersonFabrik(fall=u.fall, name="Emil", bezug="Vater"))


def festhalten(u, ziel, sichten, *, stand=None, durch=None):
    return rueckblicke_festhalten(
        u,
        ziel,
        sichten,
        durch=durch or u.fall.zustaendig,
        stand=u.stand if stand is None else stand,
    )


def test_two_parents_stand_side_by_side(u, ziel, mila, emil):
    festhalten(u, ziel, {mila: LAEUFT, emil: HAKT})

    (gegenueber, ganzes) = ueberpruefung_ansehen(u, TAG)
    assert gegenueber.verschieden
    assert [b.worte for b in gegenueber.blicke] == ["Läuft.", "Es hakt noch.", "", ""]
    assert not ganzes.erfragte


def test_rueckblicke_festhalten_records_whose_it_is_and_no_content(u, ziel, mila):
    festhalten(u, ziel, {mila: LAEUFT, ASD: HAKT})

    eintraege = Eintrag.objects.filter(vorgang="rueckblick.festhalten").order_by("pk")
    assert [e.angaben for e in eintraege] == [
        {"perspektive": f"person_{mila.person.pk}"},
        {"perspektive": "asd"},
    ]


def test_two_people_write_two_columns_and_none_is_lost(u, ziel, mila, emil):
    seite = u.stand
    festhalten(u, ziel, {mila: LAEUFT}, stand=seite)

    festhalten(u, ziel, {emil: HAKT}, stand=seite)

    assert Rueckblick.objects.count() == 2


def test_two_people_in_one_column_the_second_sees_the_first(u, ziel, mila):
    seite = u.stand
    festhalten(u, ziel, {mila: LAEUFT}, stand=seite)

    with pytest.raises(Ueberholt) as fehler:
        festhalten(u, ziel, {mila: HAKT}, stand=seite)

    spalte = f"person_{mila.person.pk}"
    assert fehler.value.aktuell == {f"{spalte}_sicht": "erreicht", f"{spalte}_worte": "Läuft."}
    festhalten(u, ziel, {mila: HAKT}, stand=fehler.value.stand)
    assert Rueckblick.objects.get().worte == "Es hakt noch."


def test_a_traeger_says_only_how_it_sees_it(u, ziel, mila):
    traegerperson = traegerperson_im_fall(u.fall)

    festhalten(u, ziel, {TRAEGER: HAKT}, durch=traegerperson)
    with pytest.raises(Regelverstoss, match="wie Sie selbst es sehen"):
        festhalten(u, ziel, {mila: HAKT}, durch=traegerperson)

    assert Rueckblick.objects.get().perspektive == Perspektive.TRAEGER


def test_a_goal_of_another_case_is_refused(u):
    with pytest.raises(Regelverstoss, match="anderen Fall"):
        festhalten(u, ZielFabrik(), {ASD: HAKT})


def test_somebody_of_another_case_is_refused(u, ziel):
    fremd = Blickwinkel(Perspektive.FAMILIE, PersonFabrik())

    with pytest.raises(Regelverstoss, match="nicht zu diesem Fall"):
        festhalten(u, ziel, {fremd: HAKT, ASD: LAEUFT})

    assert not Rueckblick.objects.exists()


def test_whoever_said_something_stays_in_the_case(u, ziel, emil):
    festhalten(u, ziel, {emil: HAKT})

    with pytest.raises(Regelverstoss, match="steht schon etwas in der Akte"):
        person_entfernen(emil.person, durch=u.fall.zustaendig)

    blicke = ueberpruefung_ansehen(u, TAG)[0].blicke
    assert ("Emil", "Es hakt noch.") in [(b.wer.name, b.worte) for b in blicke]


@pytest.mark.parametrize("am_ziel", [True, False])
@pytest.mark.parametrize("in_familie", [True, False])
def test_the_database_holds_one_row_for_each_who_looks_at_one_place(u, ziel, am_ziel, in_familie):
    werte = {
        "ueberpruefung": u,
        "ziel": ziel if am_ziel else None,
        "perspektive": Perspektive.FAMILIE if in_familie else Perspektive.ASD,
        "geaendert_von": u.fall.zustaendig,
    }
    Rueckblick.objects.create(**werte, person=ziel.person if in_familie else None)
    if in_familie:
        Rueckblick.objects.create(**werte, person=PersonFabrik(fall=u.fall))

    with pytest.raises(IntegrityError), transaction.atomic():
        Rueckblick.objects.create(**werte, person=ziel.person if in_familie else None)


@pytest.mark.parametrize("perspektive", list(Perspektive))
def test_the_database_wants_a_person_of_the_family_and_of_nobody_else(u, ziel, perspektive):
    verkehrt = None if perspektive == Perspektive.FAMILIE else ziel.person

    with pytest.raises(IntegrityError), transaction.atomic():
        Rueckblick.objects.create(
            ueberpruefung=u,
            perspektive=perspektive,
            person=verkehrt,
            geaendert_von=u.fall.zustaendig,
        )


def test_ueberpruefung_halten_changes_only_the_chosen_goals_and_sets_the_next(u, ziel):
    anderes = ZielFabrik(person=ziel.person)
    ergebnis = Ergebnis(
        gehalten_am=TAG,
        naechste_am=date(2027, 5, 23),
        ergebnis="Weiter so.",
        zielstaende={ziel.pk: Zielstand.ERREICHT, anderes.pk: Zielstand.OFFEN},
    )

    naechste = ueberpruefung_halten(u, ergebnis, durch=u.fall.zustaendig, stand=u.stand, am=TAG)

    u.refresh_from_db()
    ziel.refresh_from_db()
    assert (u.gehalten_am, u.ergebnis, ziel.zielstand) == (TAG, "Weiter so.", Zielstand.ERREICHT)
    assert naechste.faellig_am == date(2027, 5, 23)
    assert Eintrag.objects.filter(vorgang="ziel.zielstand_setzen").count() == 1


def test_ueberpruefung_halten_without_next_sets_none(u):
    ergebnis = Ergebnis(gehalten_am=TAG, naechste_am=None)

    naechste = ueberpruefung_halten(u, ergebnis, durch=u.fall.zustaendig, stand=u.stand, am=TAG)

    assert naechste is None
    assert u.fall.ueberpruefungen.count() == 1


def test_ueberpruefung_halten_refuses_a_day_to_come(u):
    ergebnis = Ergebnis(gehalten_am=TAG + timedelta(days=1), naechste_am=None)

    with pytest.raises(Regelverstoss, match="liegt noch vor Ihnen"):
        ueberpruefung_halten(u, ergebnis, durch=u.fall.zustaendig, stand=u.stand, am=TAG)


def test_what_was_said_in_a_held_review_stays(u, ziel):
    ergebnis = Ergebnis(gehalten_am=TAG, naechste_am=None)
    ueberpruefung_halten(u, ergebnis, durch=u.fall.zustaendig, stand=u.stand, am=TAG)

    with pytest.raises(Regelverstoss, match="bleibt so stehen"):
        festhalten(u, ziel, {ASD: HAKT})


def test_ueberpruefung_verschieben_keeps_every_reason(u):
    durch = u.fall.zustaendig
    ueberpruefung_verschieben(u, durch=durch, auf=date(2027, 1, 8), grund="Kur", am=TAG)

    ueberpruefung_verschieben(u, durch=durch, auf=date(2027, 2, 5), grund="Umzug", am=TAG)

    u.refresh_from_db()
    assert u.faellig_am == date(2027, 2, 5)
    assert {(v.von, v.auf, v.grund) for v in u.verschiebungen.all()} == {
        (date(2026, 12, 1), date(2027, 1, 8), "Kur"),
        (date(2027, 1, 8), date(2027, 2, 5), "Umzug"),
    }


@pytest.mark.parametrize("auf", [TAG - timedelta(days=1), date(2026, 12, 1)])
def test_ueberpruefung_verschieben_refuses_a_day_that_is_none(u, auf):
    with pytest.raises(Regelverstoss):
        ueberpruefung_verschieben(u, durch=u.fall.zustaendig, auf=auf, grund="Kur", am=TAG)


def test_ueberpruefung_verschieben_by_a_traeger_is_denied(u):
    with pytest.raises(PermissionDenied):
        ueberpruefung_verschieben(
            u, durch=traegerperson_im_fall(u.fall), auf=date(2027, 1, 8), grund="Kur", am=TAG
        )


def test_ueberpruefung_ansetzen_allows_one_at_a_time(u):
    with pytest.raises(Regelverstoss, match="schon eine Überprüfung"):
        ueberpruefung_ansetzen(u.fall, durch=u.fall.zustaendig, faellig_am=date(2027, 1, 8), am=TAG)


def test_ueberpruefung_ansetzen_refuses_the_past():
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match="liegt schon zurück"):
        ueberpruefung_ansetzen(
            fall, durch=fall.zustaendig, faellig_am=TAG - timedelta(days=1), am=TAG
        )


@pytest.mark.parametrize("anzahl", [1, 3])
def test_faellige_ueberpruefungen_lists_open_cases_in_sight_in_one_query(
    anzahl, django_assert_num_queries
):
    person = UeberpruefungFabrik(faellig_am=TAG).fall.zustaendig
    for n in range(anzahl):
        UeberpruefungFabrik(fall__zustaendig=person, faellig_am=TAG - timedelta(days=n + 1))
    zu = UeberpruefungFabrik(fall__zustaendig=person, faellig_am=TAG)
    fall_abschliessen(zu.fall, {"am": TAG}, durch=person, heute=TAG)
    UeberpruefungFabrik(fall__zustaendig=person, faellig_am=TAG + timedelta(days=29))
    UeberpruefungFabrik(fall__zustaendig=person, faellig_am=TAG, gehalten_am=TAG)
    UeberpruefungFabrik(faellig_am=TAG)

    with django_assert_num_queries(1):
        faellige = [
            (u.faellig_am, str(u.fall.zustaendig)) for u in faellige_ueberpruefungen(person, TAG)
        ]

    tage = [TAG - timedelta(days=n) for n in range(anzahl, -1, -1)]
    assert faellige == [(tag, str(person)) for tag in tage]
