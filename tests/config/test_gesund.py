from __future__ import annotations

import pytest
from django.db import OperationalError, connection

from massanzug.suche.ablage import ZEIGER
from massanzug.wegweiser.domain.suchindex import index_bauen, ordner


@pytest.mark.django_db
def test_gesund_answers_whoever_asks(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        antwort = client.get("/gesund/")

    assert (antwort.status_code, antwort.content) == (
        200,
        b"gesund\nSuche: Der Suchindex fehlt.\n",
    )
    assert "no-store" in antwort["Cache-Control"]
    assert not antwort.cookies


@pytest.mark.django_db
def test_gesund_says_503_when_the_database_does_not_answer(client):
    def stumm(*_):
        raise OperationalError("connection refused")

    with connection.execute_wrapper(stumm):
        antwort = client.get("/gesund/")

    assert antwort.status_code == 503
    assert "connection refused" not in antwort.content.decode()


@pytest.mark.django_db
def test_gesund_tells_of_the_search_and_stays_200(client):
    def zweite_zeile():
        antwort = client.get("/gesund/")
        assert antwort.status_code == 200
        return antwort.content.decode().splitlines()[1]

    index_bauen()
    assert zweite_zeile() == "Suche: Der Suchindex ist lesbar."

    zeiger = ordner() / ZEIGER
    zeiger.write_text("no-such-build", encoding="utf-8")
    assert zweite_zeile() == "Suche: Der Suchindex ist nicht lesbar."
    assert zeiger.read_text(encoding="utf-8") == "no-such-build", "repairing is left to the pages"

    zeiger.unlink()
    assert zweite_zeile() == "Suche: Der Suchindex fehlt."


def test_gesund_takes_no_orders(client):
    assert client.post("/gesund/").status_code == 405
