from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection, transaction

from massanzug.protokoll.kette import Glied, hash_von, kanonisch
from massanzug.protokoll.models import Eintrag, Kettenkopf
from massanzug.protokoll.pruefen import protokoll_pruefen
from massanzug.protokoll.schreiben import protokolliere
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db


@time_machine.travel(datetime(2026, 11, 23, 20, 6, tzinfo=UTC), tick=False)
def test_entry_says_who_what_where_and_why():
    person = BenutzerFabrik(first_name="Öznur", last_name="Şahin")
    akte = BenutzerFabrik()

    protokolliere(person, "wille.erfassen", person, akte=akte, zweck="fallarbeit", stand=2)

    eintrag = Eintrag.objects.get()
    assert eintrag.zeit == datetime(2026, 11, 23, 20, 6, tzinfo=UTC)
    assert eintrag.durch == person
    assert (eintrag.person, eintrag.organisation) == ("Öznur Şahin", "Jugendamt Beispielstadt")
    assert eintrag.objekt == f"konten.benutzer:{person.pk}"
    assert eintrag.akte == f"konten.benutzer:{akte.pk}"
    assert (eintrag.zweck, eintrag.angaben) == ("fallarbeit", {"stand": 2})


def test_entry_remains_with_the_name_it_was_written_with():
    person = BenutzerFabrik(first_name="Vera", last_name="Alt")
    protokolliere(person, "fall.lesen", person)

    person.last_name = "Neu"
    person.save()

    assert Eintrag.objects.get().person == "Vera Alt"


def test_failed_sign_in_has_neither_person_nor_object():
    protokolliere(None, "anmeldung.abgelehnt", None)

    eintrag = Eintrag.objects.get()
    assert (eintrag.durch, eintrag.person, eintrag.organisation, eintrag.objekt) == (
        None,
        "",
        "",
        "",
    )


def test_object_without_a_number_cannot_be_recorded():
    with pytest.raises(ValueError, match="keine Nummer"), transaction.atomic():
        protokolliere(None, "benutzer.anlegen", BenutzerFabrik.build(organisation=None))

    assert not Eintrag.objects.exists()


def test_hash_is_that_of_what_the_database_gives_back():
    person = BenutzerFabrik(last_name="'; DROP TABLE 😀 <script>")

    protokolliere(person, "fall.lesen", person, seite="akte", nummer=2**53, umlaut="ÄÖÜß")

    eintrag = Eintrag.objects.get()
    felder = {feld: getattr(eintrag, feld) for feld in Glied._fields}
    gelesen = Glied(**felder | {"angaben": kanonisch(eintrag.angaben)})
    assert eintrag.hash == hash_von(gelesen)


def test_head_moves_with_the_entry():
    protokolliere(None, "a.b", None)

    eintrag = Eintrag.objects.get()
    kopf = Kettenkopf.objects.get(scherbe=eintrag.scherbe)
    assert (kopf.nummer, kopf.hash) == (eintrag.nummer, eintrag.hash)


def test_entry_costs_two_statements(django_assert_num_queries):
    person = BenutzerFabrik()

    with transaction.atomic(), django_assert_num_queries(2):
        protokolliere(person, "fall.lesen", person)


def test_rolled_back_act_leaves_neither_entry_nor_gap():
    protokolliere(None, "vorher.tun", None)
    with transaction.atomic():
        protokolliere(None, "nie.geschehen", None)
        transaction.set_rollback(True)
    protokolliere(None, "nachher.tun", None)

    assert [e.vorgang for e in Eintrag.objects.order_by("pk")] == ["vorher.tun", "nachher.tun"]
    assert protokoll_pruefen().unversehrt


@pytest.mark.django_db(transaction=True)
def test_entry_outside_a_transaction_is_whole_as_well():
    protokolliere(None, "anmeldung.abgelehnt", None)

    assert protokoll_pruefen().unversehrt


def gleichzeitig(*taten):
    """Each in a thread and on a connection of its own; fails if one is not done after 10 s."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer, and its test database knows no second connection.")
    fehler = []

    def laufen(tat):
        try:
            tat()
        except Exception as e:  # noqa: BLE001 - compared below
            fehler.append(e)
        finally:
            connection.close()

    faeden = [threading.Thread(target=laufen, args=[tat], daemon=True) for tat in taten]
    for faden in faeden:
        faden.start()
    for faden in faeden:
        faden.join(10)
    assert not any(faden.is_alive() for faden in faeden), "Ein Schreibender wartet."
    assert fehler == []


@pytest.mark.django_db(transaction=True)
def test_second_writer_does_not_wait_for_the_first():
    with transaction.atomic():
        protokolliere(None, "erste.tun", None)
        gleichzeitig(lambda: protokolliere(None, "zweite.tun", None))

    erste, zweite = Eintrag.objects.order_by("pk")
    assert erste.scherbe != zweite.scherbe


@pytest.mark.django_db(transaction=True)
def test_act_with_many_entries_holds_one_chain():
    with transaction.atomic():
        for _ in range(5):
            protokolliere(None, "ziel.anlegen", None)

    assert Eintrag.objects.values("scherbe").distinct().count() == 1


@pytest.mark.django_db(transaction=True)
def test_many_writers_leave_whole_chains():
    def schreiben():
        for _ in range(10):
            with transaction.atomic():
                protokolliere(None, "viel.tun", None)
                protokolliere(None, "viel.tun", None)

    gleichzeitig(*[schreiben] * 4)

    befund = protokoll_pruefen()
    assert befund.unversehrt
    assert befund.eintraege == 80
