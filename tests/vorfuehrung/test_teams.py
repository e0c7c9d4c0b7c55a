from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from massanzug.kern.zeit import heute
from massanzug.konten.models import Benutzer
from massanzug.team.domain.falldarstellung import pruefen
from massanzug.team.domain.niederschrift import ist_unversehrt
from massanzug.team.models import Beratung, Niederschrift, Teamsitzung
from massanzug.team.zugriff import sichtbare_beratungen

pytestmark = pytest.mark.django_db


def test_each_team_has_a_meeting_that_was_and_one_of_today_and_no_name_in_them():
    for _ in range(2):
        call_command("vorfuehrung", faelle=60, stdout=StringIO())

    beratungen = list(Beratung.objects.all())
    assert {s.am == heute() for s in Teamsitzung.objects.all()} == {True, False}
    assert len(beratungen) == 6
    assert all(not pruefen(b.falldarstellung).funde for b in beratungen)
    signierte = Niederschrift.objects.exclude(inhalt=None)
    assert len(signierte) == 3
    assert all(map(ist_unversehrt, signierte))
    traeger = Benutzer.objects.get(username="kompass")
    assert sichtbare_beratungen(traeger).exists()
