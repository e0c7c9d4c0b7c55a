"""Every way to tamper, done with the guards off, is found and named."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import F

from massanzug.protokoll import pruefen
from massanzug.protokoll.models import Eintrag
from massanzug.protokoll.pruefen import Bruchart, protokoll_pruefen
from massanzug.protokoll.schreiben import protokolliere
from massanzug.protokoll.stand import Stand, koepfe
from tests.protokoll.faelschen import (
    ANGRIFFE,
    ANZAHL,
    JETZT,
    MIT_KOPF,
    aendern,
    glied,
    in_fremde_kette,
)
from tests.protokoll.ohne_waechter import ohne_waechter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kette")]


def test_untouched_record_is_whole():
    befund = protokoll_pruefen()

    assert befund.unversehrt
    assert befund.eintraege == ANZAHL + 3


@pytest.mark.parametrize("angriff", ANGRIFFE, ids=lambda a: a.__name__)
def test_tampering_is_found_and_named(angriff):
    nummer, art = ANGRIFFE[angriff]

    with ohne_waechter():
        angriff()

    (bruch,) = protokoll_pruefen().brueche
    assert (bruch.scherbe, bruch.nummer, bruch.art) == (
        64 if angriff is in_fremde_kette else 7,
        nummer,
        art,
    )


@pytest.mark.parametrize("angriff", MIT_KOPF, ids=lambda a: a.__name__)
def test_recomputed_chains_are_found_with_a_kept_stand(angriff):
    stand = Stand(JETZT, koepfe())

    with ohne_waechter():
        angriff()

    bruch = next(b for b in protokoll_pruefen(stand).brueche if b.scherbe == 7)
    assert (bruch.nummer, bruch.art) == MIT_KOPF[angriff]


@pytest.mark.parametrize("angriff", MIT_KOPF, ids=lambda a: a.__name__)
def test_recomputed_chains_go_unseen_without_one(angriff):
    """The documented limit, and why a Stand is kept elsewhere."""
    with ohne_waechter():
        angriff()

    assert protokoll_pruefen().unversehrt


def test_record_that_has_grown_still_fits_its_stand():
    stand = Stand(JETZT, koepfe())

    protokolliere(None, "spaeter.tun", None)

    assert protokoll_pruefen(stand).unversehrt


def test_every_broken_chain_is_named_the_first_read_first():
    with ohne_waechter():
        aendern()
        Eintrag.objects.filter(scherbe=40, nummer=2).update(zweck="anders")

    brueche = protokoll_pruefen().brueche

    assert [(b.scherbe, b.nummer) for b in brueche] == [(40, 2), (7, 4)]


def test_memory_does_not_grow_with_pages(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(pruefen, "SEITE", 4)

    with django_assert_num_queries(2 + 4 + 1):  # heads twice, three pages and an empty one, guards
        befund = protokoll_pruefen()

    assert befund.eintraege == ANZAHL + 3


def test_entries_written_during_the_check_are_no_break(monkeypatch):
    lies = pruefen._Kette.folge
    monkeypatch.setattr(pruefen, "SEITE", 4)

    def lies_waehrend_geschrieben_wird(kette, zeile):
        if zeile.vorgang != "nebenher.tun":
            protokolliere(None, "nebenher.tun", None)
        return lies(kette, zeile)

    monkeypatch.setattr(pruefen._Kette, "folge", lies_waehrend_geschrieben_wird)
    befund = protokoll_pruefen()

    assert befund.unversehrt
    assert befund.eintraege > ANZAHL + 3


ANDERS = {
    "zeit": F("zeit") + timedelta(microseconds=1),
    "durch": None,
    "vorgaenger": "0" * 63 + "1",
    "angaben": {"stand": 99},
    "hash": "f" * 64,
    **dict.fromkeys(["person", "organisation", "vorgang", "objekt", "akte", "zweck"], "anders"),
}


@pytest.mark.parametrize("feld", ANDERS)
def test_change_of_any_field_is_found_at_any_entry(feld):
    with ohne_waechter():
        for nummer in range(1, ANZAHL + 1):
            sicherung = transaction.savepoint()
            glied(nummer).update(**{feld: ANDERS[feld]})

            (bruch,) = protokoll_pruefen().brueche

            assert (bruch.scherbe, bruch.nummer, bruch.art) == (7, nummer, Bruchart.VERAENDERT)
            transaction.savepoint_rollback(sicherung)


UNLESBAR = "UPDATE protokoll_eintrag SET {} = 'kaputt' WHERE nummer = 4"


@pytest.mark.parametrize("feld", ["zeit", "angaben"])
def test_row_that_cannot_be_read_is_a_break_and_no_crash(feld):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps to its types.")

    with ohne_waechter(), connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        cursor.execute(UNLESBAR.format(feld))
        cursor.execute("PRAGMA ignore_check_constraints = OFF")

    (bruch,) = protokoll_pruefen().brueche
    assert (bruch.nummer, bruch.art) == (4, Bruchart.VERAENDERT)
