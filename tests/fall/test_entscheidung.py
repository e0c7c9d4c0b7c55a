from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Wunschausgang
from massanzug.fall.domain.entscheidung import (
    entscheidung_entwerfen,
    entscheidung_fortschreiben,
    entscheidung_treffen,
    entscheidung_verwerfen,
)
from massanzug.fall.domain.entscheidung_regeln import anregungen, fehlt_noch, ist_volljaehrig
from massanzug.fall.domain.entscheidung_statistik import statistik_angeben, statistik_der_hilfe
from massanzug.fall.models import Entscheidung, Statistikangabe, Wunsch
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.domain.abfragen import waehlbare_traeger
from tests.fabriken.fall import (
    BausteinFabrik,
    BeteiligungFabrik,
    EntscheidungFabrik,
    FallFabrik,
    PersonFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    TraegerFabrik,
    VereinbarungFabrik,
    WirkungsraumFabrik,
)

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 23)
WERTE = {
    "begruendung": "Die Familie will Begleitung, und sie reicht aus.",
    "hilfeart": "spfh",
    "von": date(2026, 12, 1),
}


def waehlbar(**werte):
    return VereinbarungFabrik(**werte).traeger


def fall_mit_wunschrecht(**wunsch):
    fall = FallFabrik()
    Wunsch.objects.create(
        fall=fall,
        person=PersonFabrik(fall=fall),
        hingewiesen_am=date(2026, 11, 1),
        geaendert_von=fall.zustaendig,
        **wunsch,
    )
    return fall


def entwurf(fall=None, **werte):
    return EntscheidungFabrik(
        **{
            "fall": fall or fall_mit_wunschrecht(),
            "von": date(2026, 12, 1),
            "getroffen_am": None,
            "getroffen_von": None,
            **werte,
        }
    )


def treffen(entscheidung, durch=None):
    durch = durch or entscheidung.fall.zustaendig
    return entscheidung_treffen(entscheidung, durch=durch, am=AM, stand=entscheidung.stand)


def test_a_decision_is_drafted_changed_and_made():
    fall = fall_mit_wunschrecht()
    durch = fall.zustaendig
    erster, zweiter = waehlbar(), waehlbar()

    entscheidung = entscheidung_entwerfen(fall, WERTE, [erster, zweiter], durch=durch)
    entscheidung = entscheidung_fortschreiben(
        entscheidung, {**WERTE, "traeger": zweiter}, [zweiter], durch=durch, stand=1
    )
    entscheidung = treffen(entscheidung)

    assert (entscheidung.getroffen_am, entscheidung.getroffen_von) == (AM, durch)
    assert [a.traeger for a in entscheidung.alternativen.all()] == [zweiter]
    eintrag = Eintrag.objects.get(vorgang="entscheidung.treffen")
    assert eintrag.angaben == {"hilfeart": "spfh", "von": "2026-12-01"}


def test_a_decision_that_is_made_never_changes_again():
    entscheidung = EntscheidungFabrik()
    durch = entscheidung.fall.zustaendig

    for tat in (
        lambda: entscheidung_fortschreiben(entscheidung, WERTE, [], durch=durch, stand=1),
        lambda: treffen(entscheidung),
        lambda: entscheidung_verwerfen(entscheidung, durch=durch),
    ):
        with pytest.raises(Regelverstoss, match="bleibt, wie sie ist"):
            tat()

    assert Entscheidung.objects.get().begruendung == entscheidung.begruendung


def test_a_new_decision_replaces_the_old_one_and_both_stay():
    alt = EntscheidungFabrik(fall=fall_mit_wunschrecht())

    neu = treffen(entscheidung_entwerfen(alt.fall, WERTE, [], durch=alt.fall.zustaendig))

    assert set(alt.fall.entscheidungen.all()) == {alt, neu}


def test_there_is_one_draft_at_a_time():
    entscheidung = entwurf()
    durch = entscheidung.fall.zustaendig

    with pytest.raises(Regelverstoss, match="schon einen Entwurf"):
        entscheidung_entwerfen(entscheidung.fall, WERTE, [], durch=durch)
    entscheidung_verwerfen(entscheidung, durch=durch)

    assert entscheidung_entwerfen(entscheidung.fall, WERTE, [], durch=durch).pk


@pytest.mark.parametrize("rolle", ["traeger", "mitarbeit", "fremd", "wjh"])
def test_only_who_leads_the_case_in_the_jugendamt_decides(rolle):
    """T1: OVG Niedersachsen 4 ME 306/09; § 36a Abs. 1 SGB VIII."""
    entscheidung = entwurf()
    fall = entscheidung.fall
    person = {
        "traeger": lambda: traegerperson_im_fall(fall),
        "mitarbeit": lambda: BeteiligungFabrik(fall=fall, rolle="mitarbeit").benutzer,
        "fremd": BenutzerFabrik,
        "wjh": lambda: BenutzerFabrik(rolle=Rolle.WJH),
    }[rolle]()

    for tat in (
        lambda: entscheidung_entwerfen(fall, WERTE, [], durch=person),
        lambda: entscheidung_fortschreiben(entscheidung, WERTE, [], durch=person, stand=1),
        lambda: treffen(entscheidung, person),
        lambda: entscheidung_verwerfen(entscheidung, durch=person),
        lambda: statistik_angeben(fall, {}, durch=person, am=AM),
    ):
        with pytest.raises(PermissionDenied):
            tat()

    assert Entscheidung.objects.get().getroffen_am is None


def test_nothing_is_decided_before_the_family_knows_its_wunsch_und_wahlrecht():
    """D13: information on § 5 is recorded before the grant."""
    entscheidung = entwurf(fall=FallFabrik())

    with pytest.raises(Regelverstoss, match="Wunsch- und Wahlrecht"):
        treffen(entscheidung)

    assert Entscheidung.objects.get().getroffen_am is None


@pytest.mark.parametrize(
    ("wunsch", "frei"),
    [
        ({"wunsch": "Lieber Verein X"}, False),
        ({"wunsch": "Lieber Verein X", "ausgang": Wunschausgang.ERFUELLT}, True),
        ({"wunsch": "Verein X", "ausgang": Wunschausgang.ABGELEHNT, "grund": "kein Platz"}, True),
        ({}, True),
    ],
)
def test_an_exercised_wunsch_is_answered_first(wunsch, frei):
    entscheidung = entwurf(fall=fall_mit_wunschrecht(**wunsch))

    assert (fehlt_noch(entscheidung, AM) == []) is frei


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        (lambda: {"traeger": TraegerFabrik()}, "keine gültige Vereinbarung"),
        (
            lambda: {"traeger": waehlbar(gueltig_bis=date(2026, 11, 22))},
            "keine gültige Vereinbarung",
        ),
        (lambda: {"traeger": waehlbar()}, "nicht unter den angebotenen"),
        (lambda: {"von": date(1980, 1, 1)}, "gibt es am 01.01.1980 nicht"),
    ],
    ids=["nie", "abgelaufen", "nicht angeboten", "zu frueh"],
)
def test_a_decision_says_what_does_not_fit(werte, satz):
    entscheidung = entwurf(**werte())

    with pytest.raises(Regelverstoss, match=satz):
        treffen(entscheidung)


def test_a_young_adult_gets_what_paragraph_41_refers_to():
    fall = fall_mit_wunschrecht()
    person = PersonFabrik(fall=fall, jung=True, geburtsdatum=date(2008, 11, 30))
    entscheidung = entwurf(fall=fall, junger_mensch=person)

    assert "§ 41 Abs. 2" in fehlt_noch(entscheidung, AM)[0]
    assert ist_volljaehrig(person, date(2026, 11, 30))
    assert not ist_volljaehrig(person, date(2026, 11, 29))
    assert not ist_volljaehrig(PersonFabrik(), AM)


def test_a_decision_is_made_as_it_was_read():
    entscheidung = entwurf()
    Entscheidung.objects.filter(pk=entscheidung.pk).update(hilfeart="heim", stand=2)

    with pytest.raises(Regelverstoss, match="inzwischen geändert"):
        treffen(entscheidung)


def test_no_sum_of_money_stands_in_the_way():
    """X9: a budget is no reason."""
    entscheidung = entwurf(hilfeart="heim")
    BausteinFabrik(
        fall=entscheidung.fall, stufe=4, kostenstrom="stationaer", kosten_monat=Decimal(9999999)
    )

    assert treffen(entscheidung).getroffen_am == AM


def test_anregungen_are_said_and_block_nothing():
    waehlbar()
    traeger = waehlbar()
    entscheidung = entwurf(traeger=traeger)
    entscheidung.alternativen.create(traeger=traeger)

    saetze = " ".join(anregungen(entscheidung, AM))

    for wort in (
        "nur ein Träger",
        "Warum dieser Träger",
        "des Kindes, der Eltern und der",
        "Stufen der Leiter",
    ):
        assert wort in saetze
    assert treffen(entscheidung).getroffen_am


def test_offered_traeger_keep_their_remark():
    entscheidung = entwurf()
    durch = entscheidung.fall.zustaendig
    a, b = waehlbar(), waehlbar()
    entscheidung.alternativen.create(traeger=a, bemerkung="zu weit weg")

    entscheidung_fortschreiben(entscheidung, WERTE, [b, a], durch=durch, stand=1)

    assert set(entscheidung.alternativen.values_list("traeger", "bemerkung")) == {
        (a.pk, "zu weit weg"),
        (b.pk, ""),
    }


def test_an_unknown_hilfeart_is_refused():
    fall = FallFabrik()

    with pytest.raises(Regelverstoss, match="aus der Liste"):
        entscheidung_entwerfen(fall, {**WERTE, "hilfeart": "ponyhof"}, [], durch=fall.zustaendig)


def test_the_order_of_traeger_knows_neither_price_nor_leittraeger():
    """T6: the lot of a case stays the same whoever is Leitträger and whatever anything costs."""
    traeger = [waehlbar() for _ in range(8)]
    vorher = waehlbare_traeger(AM, saat="fall-1")
    LeittraegerschaftFabrik(
        wirkungsraum=WirkungsraumFabrik(), traeger=vorher[-1], gueltig_von=date(2025, 1, 1)
    )
    BausteinFabrik(traeger=vorher[-1], kosten_monat=Decimal(1), kostenstrom="ambulant")

    assert waehlbare_traeger(AM, saat="fall-1") == vorher
    assert set(vorher) == set(traeger)
    assert len({tuple(waehlbare_traeger(AM, saat=f"fall-{n}")) for n in range(9)}) > 1


def test_statistik_is_derived_where_it_follows_and_asked_once_elsewhere():
    entscheidung = entwurf(traeger=waehlbar(traeger__art="25"))
    fall = entscheidung.fall

    statistik_angeben(
        fall, {"gruende": ["15", "13"], "anregende": []}, durch=fall.zustaendig, am=AM
    )

    zeilen = {z.merkmal.schluessel: z for z in statistik_der_hilfe(entscheidung)}
    assert (zeilen["artderhilfe"].codes, zeilen["artderhilfe"].abgeleitet) == (("07",), True)
    assert (zeilen["traeger"].codes, zeilen["traeger"].abgeleitet) == (("25",), True)
    assert (zeilen["gruende"].codes, zeilen["gruende"].abgeleitet) == (("15", "13"), False)
    assert zeilen["gruende"].texte[0].startswith("Belastung durch Konflikte")
    assert zeilen["anregende"].codes == ()
    assert Statistikangabe.objects.get(merkmal="anregende").code == ""


@pytest.mark.parametrize(
    ("antworten", "satz"),
    [
        ({"gruende": ["10", "11", "12", "13"]}, "höchstens 3"),
        ({"anregende": ["99"]}, "gibt es am 23.11.2026 nicht"),
        ({"anregende": ["1", "2"]}, "nur eine Antwort"),
    ],
)
def test_statistik_angeben_says_what_does_not_fit_and_keeps_the_old(antworten, satz):
    fall = FallFabrik()
    statistik_angeben(fall, {"anregende": ["2"]}, durch=fall.zustaendig, am=AM)

    with pytest.raises(Regelverstoss, match=satz):
        statistik_angeben(fall, antworten, durch=fall.zustaendig, am=AM)

    assert Statistikangabe.objects.get().code == "2"
