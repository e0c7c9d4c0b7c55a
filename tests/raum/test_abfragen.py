from __future__ import annotations

from datetime import date, timedelta

import pytest

from massanzug.raum.begriffe import Vereinbarungsart
from massanzug.raum.domain.abfragen import (
    darf_mitlesen,
    fehlende_vereinbarungen,
    leittraeger_von,
    traeger_der_organisation,
    waehlbare_traeger,
    wirkungsraum_von,
)
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    OrtsteilFabrik,
    TraegerFabrik,
    VereinbarungFabrik,
    ZuordnungFabrik,
)

pytestmark = pytest.mark.django_db
TAG = date(2026, 6, 1)


def test_wirkungsraum_is_the_one_of_that_day():
    ortsteil = OrtsteilFabrik()
    frueher = ZuordnungFabrik(
        ortsteil=ortsteil, gueltig_von=date(2025, 1, 1), gueltig_bis=date(2026, 5, 31)
    )
    heute = ZuordnungFabrik(ortsteil=ortsteil, gueltig_von=date(2026, 6, 1))

    antworten = [wirkungsraum_von(ortsteil, t) for t in (TAG - timedelta(days=1), TAG)]

    assert antworten == [frueher.wirkungsraum, heute.wirkungsraum]
    assert wirkungsraum_von(ortsteil, date(2024, 12, 31)) is None


def test_quarter_without_own_row_goes_with_the_whole():
    ganzes = ZuordnungFabrik()
    quartier = OrtsteilFabrik(teil_von=ganzes.ortsteil)

    assert wirkungsraum_von(quartier, TAG) == ganzes.wirkungsraum


@pytest.mark.parametrize("art", [Vereinbarungsart.LEISTUNG, Vereinbarungsart.ENTGELT])
def test_traeger_with_valid_vereinbarung_is_selectable(art):
    traeger = VereinbarungFabrik(art=art).traeger

    assert waehlbare_traeger(TAG) == [traeger]


@pytest.mark.parametrize(
    "vereinbarung",
    [
        {"gueltig_bis": TAG - timedelta(days=1)},
        {"gueltig_von": TAG + timedelta(days=1)},
        {"art": Vereinbarungsart.SCHUTZ},
    ],
    ids=["run out", "not yet", "another kind"],
)
def test_traeger_without_valid_vereinbarung_is_not_selectable(vereinbarung):
    VereinbarungFabrik(**vereinbarung)

    assert waehlbare_traeger(TAG) == []


def test_order_is_alphabetical_and_knows_no_leittraeger():
    """T6: neither the flag nor the row's age moves anybody."""
    for name in ("Zelt e. V.", "Ärzte e. V.", "Brücke e. V."):
        VereinbarungFabrik(traeger__name=name)
    LeittraegerschaftFabrik(traeger=waehlbare_traeger(TAG)[2])

    assert [t.name for t in waehlbare_traeger(TAG)] == ["Ärzte e. V.", "Brücke e. V.", "Zelt e. V."]


def test_lot_is_the_same_for_the_same_case_and_another_for_another():
    for _ in range(8):
        VereinbarungFabrik()

    lose = [waehlbare_traeger(TAG, saat=s) for s in ("fall-a", "fall-a", "fall-b")]

    assert lose[0] == lose[1] != lose[2]
    assert {t.pk for t in lose[0]} == {t.pk for t in lose[2]}


def test_lot_prefers_nobody():
    """T6: over many cases the Leitträger stands first about as often as everybody else."""
    traeger = [VereinbarungFabrik().traeger for _ in range(4)]
    LeittraegerschaftFabrik(traeger=traeger[0])

    erste = [waehlbare_traeger(TAG, saat=str(n))[0] for n in range(200)]

    assert all(30 <= erste.count(t) <= 70 for t in traeger)


def test_leittraeger_is_the_one_of_that_day():
    alt = LeittraegerschaftFabrik(gueltig_bis=date(2026, 5, 31))
    neu = LeittraegerschaftFabrik(wirkungsraum=alt.wirkungsraum, gueltig_von=TAG)

    antworten = [leittraeger_von(alt.wirkungsraum, t) for t in (TAG - timedelta(days=1), TAG)]

    assert antworten == [alt.traeger, neu.traeger]
    assert leittraeger_von(alt.wirkungsraum, date(2020, 1, 1)) is None


def test_no_sharing_without_both_agreements():
    """D7: no agreement, no case sharing."""
    traeger = VereinbarungFabrik().traeger
    vorher = darf_mitlesen(traeger, TAG)
    VereinbarungFabrik(traeger=traeger, art=Vereinbarungsart.SCHUTZ)
    fehlt = fehlende_vereinbarungen(traeger, TAG)
    VereinbarungFabrik(traeger=traeger, art=Vereinbarungsart.DATENSCHUTZ)

    assert (vorher, darf_mitlesen(traeger, TAG)) == (False, True)
    assert fehlt == ["Datenschutz (§ 61 Abs. 3 SGB VIII)"]


def test_no_sharing_with_a_traeger_that_is_shut_out():
    traeger = TraegerFabrik(organisation__aktiv=False)
    for art in (Vereinbarungsart.SCHUTZ, Vereinbarungsart.DATENSCHUTZ):
        VereinbarungFabrik(traeger=traeger, art=art)

    assert not darf_mitlesen(traeger, TAG)


def test_traeger_is_found_by_its_organisation():
    traeger = TraegerFabrik()

    assert traeger_der_organisation(traeger.organisation) == traeger
    assert traeger_der_organisation(None) is None
