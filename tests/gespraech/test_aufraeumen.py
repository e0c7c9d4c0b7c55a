from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from massanzug.gespraech.models import Gespraechswunsch
from tests.fabriken.gespraech import GespraechswunschFabrik

JETZT = datetime(2026, 11, 28, 14, 0, tzinfo=UTC)


def erledigt_vor(tage):
    am = JETZT - timedelta(days=tage)
    return GespraechswunschFabrik(uebernommen_am=am, erledigt_am=am, wie="gesprochen")


@pytest.mark.django_db
@time_machine.travel(JETZT, tick=False)
def test_what_was_done_long_ago_is_deleted_and_what_waits_stays(settings):
    settings.GESPRAECHSWUENSCHE_TAGE = 30
    wartet = GespraechswunschFabrik(eingegangen_am=JETZT - timedelta(days=400))
    erledigt_vor(31)
    frisch = erledigt_vor(29)
    ausgabe = StringIO()

    call_command("gespraechswuensche_aufraeumen", stdout=ausgabe)

    assert set(Gespraechswunsch.objects.all()) == {wartet, frisch}
    assert ausgabe.getvalue() == "1 Gesprächswünsche gelöscht.\n"
