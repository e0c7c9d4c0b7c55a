from __future__ import annotations

import pytest
from django.db import OperationalError, connection


@pytest.mark.django_db
def test_gesund_answers_whoever_asks(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        antwort = client.get("/gesund/")

    assert (antwort.status_code, antwort.content) == (200, b"gesund\n")
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


def test_gesund_takes_no_orders(client):
    assert client.post("/gesund/").status_code == 405
