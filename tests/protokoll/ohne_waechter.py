"""The record without its guards: for tests that tamper, and for the flush between tests."""

from __future__ import annotations

from contextlib import contextmanager

from django.db import connection, transaction

from massanzug.protokoll import waechter
from massanzug.protokoll.kette import SCHERBEN
from massanzug.protokoll.models import Kettenkopf


@contextmanager
def ohne_waechter():
    with transaction.atomic():
        waechter.absetzen(connection)
        yield
        waechter.einsetzen(connection)


def leeren_ohne_waechter():
    """Let Django empty the tables after a transactional test, which the guards would refuse.

    At the class: with a browser's event loop running, the same thread has another connection.
    """
    klasse = type(connection.ops)
    leeren = klasse.execute_sql_flush

    def leeren_und_neu_beginnen(ops, sql_list):
        with ohne_waechter():
            leeren(ops, sql_list)
            Kettenkopf.objects.bulk_create(Kettenkopf(scherbe=s) for s in range(SCHERBEN))

    klasse.execute_sql_flush = leeren_und_neu_beginnen
