"""The database itself keeps the record, whoever speaks to it."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from massanzug.protokoll import waechter
from massanzug.protokoll.models import Eintrag, Kettenkopf
from massanzug.protokoll.schreiben import protokolliere
from tests.fabriken.konten import BenutzerFabrik
from tests.protokoll.ohne_waechter import ohne_waechter

pytestmark = pytest.mark.django_db

ANGRIFFE = {
    "ändern": "UPDATE protokoll_eintrag SET zweck = 'harmlos'",
    "löschen": "DELETE FROM protokoll_eintrag",
    "Kopf zurücksetzen": "UPDATE protokoll_kettenkopf SET nummer = 0",
    "Kopf vorsetzen": "UPDATE protokoll_kettenkopf SET nummer = nummer + 1",
    "Kopf umhängen": "UPDATE protokoll_kettenkopf SET hash = 'x'",
    "Kopf löschen": "DELETE FROM protokoll_kettenkopf",
    "Kopf erfinden": "INSERT INTO protokoll_kettenkopf VALUES (64, 0, 'x')",
}
LEEREN = ["TRUNCATE protokoll_eintrag", "TRUNCATE protokoll_kettenkopf"]


@pytest.fixture
def eintrag():
    durch = BenutzerFabrik()
    protokolliere(durch, "fall.lesen", durch)
    return Eintrag.objects.get()


def ausfuehren(sql):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize("sql", ANGRIFFE.values(), ids=ANGRIFFE)
def test_database_refuses_to_change_the_record(eintrag, sql):
    with pytest.raises(DatabaseError, match="nie geändert"):
        ausfuehren(sql)

    assert Eintrag.objects.get() == eintrag


@pytest.mark.usefixtures("eintrag")
@pytest.mark.parametrize("sql", LEEREN)
def test_postgresql_refuses_to_truncate(sql):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite knows no TRUNCATE; DELETE is refused above.")

    ausfuehren("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(DatabaseError, match="nie geändert"):
        ausfuehren(sql)


@pytest.mark.usefixtures("eintrag")
def test_sqlite_refuses_to_replace_an_entry():
    if connection.vendor != "sqlite":
        pytest.skip("INSERT OR REPLACE is SQLite's own.")

    with pytest.raises(DatabaseError, match="nie geändert"):
        ausfuehren("INSERT OR REPLACE INTO protokoll_eintrag SELECT * FROM protokoll_eintrag")


@pytest.mark.parametrize("schritt", [0, 2])
def test_entry_must_be_the_next_of_its_chain(eintrag, schritt):
    eintrag.pk, eintrag.nummer, eintrag.vorgaenger = None, 1 + schritt, eintrag.hash

    with pytest.raises(DatabaseError), transaction.atomic():
        eintrag.save()


def test_entry_must_name_the_hash_before_it(eintrag):
    eintrag.pk, eintrag.nummer, eintrag.vorgaenger = None, 2, "f" * 64

    with pytest.raises(DatabaseError, match="setzt seine Kette nicht fort"), transaction.atomic():
        eintrag.save()


@pytest.mark.usefixtures("eintrag")
@pytest.mark.parametrize("sql", [*ANGRIFFE.values()][:2])
def test_the_same_attack_succeeds_without_guards(sql):
    """Negative control: it is the guards that refuse, not a mistake in the attack."""
    with ohne_waechter():
        ausfuehren(sql)

    assert not Eintrag.objects.filter(zweck="").exists()


def test_missing_guard_is_noticed():
    name = next(iter(waechter.SQLITE if connection.vendor == "sqlite" else waechter.POSTGRESQL))
    an = " ON protokoll_eintrag" if connection.vendor == "postgresql" else ""

    ausfuehren(f"DROP TRIGGER protokoll_{name}{an}")

    assert waechter.fehlende(connection) == [f"protokoll_{name}"]


def test_guard_with_another_text_is_noticed():
    if connection.vendor == "postgresql":
        ausfuehren(
            "CREATE OR REPLACE FUNCTION protokoll_kopf_weiter() RETURNS trigger LANGUAGE plpgsql"
            " AS $$BEGIN RETURN NEW; END$$"
        )
    else:
        ausfuehren("DROP TRIGGER protokoll_kopf_weiter")
        ausfuehren(
            "CREATE TRIGGER protokoll_kopf_weiter BEFORE UPDATE ON protokoll_kettenkopf"
            " BEGIN SELECT 1; END"
        )

    assert waechter.fehlende(connection) == ["protokoll_kopf_weiter"]


def test_switched_off_guard_is_noticed():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite cannot switch a trigger off.")

    ausfuehren("ALTER TABLE protokoll_eintrag DISABLE TRIGGER protokoll_eintrag_fest")

    assert waechter.fehlende(connection) == ["protokoll_eintrag_fest"]


def test_all_guards_stand():
    assert waechter.fehlende(connection) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("_durchgang", [1, 2])
def test_guards_and_heads_stand_again_after_a_flush(_durchgang):
    protokolliere(None, "anmeldung.abgelehnt", None)

    assert Eintrag.objects.count() == 1
    assert Kettenkopf.objects.count() == 64
    assert waechter.fehlende(connection) == []
