"""What the public act writes, and what it refuses."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from massanzug.gespraech.domain.annehmen import JE_MINUTE, ZuViele, gespraechswunsch_annehmen
from massanzug.gespraech.models import Gespraechswunsch
from massanzug.protokoll.models import Eintrag
from massanzug.wegweiser.models import Gegend, Raumseite

JETZT = datetime(2026, 11, 28, 14, 0, tzinfo=UTC)
ANRUF = {"weg": "anruf", "kontakt": "0151 2345678"}

pytestmark = pytest.mark.django_db


def annehmen(kennung=None, jetzt=JETZT, **angaben):
    gespraechswunsch_annehmen(ANRUF | angaben, kennung=kennung or uuid.uuid4(), jetzt=jetzt)


def test_a_wish_knows_the_wirkungsraum_of_its_gegend():
    raum = Raumseite.objects.create(name="Neheim", slug="neheim")
    Gegend.objects.create(name="Moosfelde", raum=raum)

    annehmen(gegend="Moosfelde")

    wunsch = Gespraechswunsch.objects.get()
    assert (wunsch.gegend, wunsch.raum, wunsch.eingegangen_am) == ("Moosfelde", "Neheim", JETZT)


@pytest.mark.parametrize("gegend", ["", "Atlantis"])
def test_without_a_known_gegend_it_belongs_to_no_raum(gegend):
    annehmen(gegend=gegend)

    assert Gespraechswunsch.objects.get().raum == ""


def test_the_same_form_twice_is_one_wish():
    kennung = uuid.uuid4()

    annehmen(kennung, anliegen="Wir streiten nur noch.")
    annehmen(kennung, anliegen="etwas anderes")

    assert Gespraechswunsch.objects.get().anliegen == "Wir streiten nur noch."


def test_it_inserts_and_never_reads_or_changes_its_table():
    with CaptureQueriesContext(
        connection,
    ) as abfragen:
        annehmen()

    auf_die_tabelle = [a["sql"].split()[0] for a in abfragen if "gespraech_" in a["sql"]]
    assert auf_die_tabelle == ["INSERT"]


def test_a_wish_leaves_no_trace_of_anybody_in_the_record():
    annehmen()

    assert Eintrag.objects.count() == 0


def test_a_flood_is_stopped_and_the_next_minute_is_open():
    for _ in range(JE_MINUTE):
        annehmen()

    with pytest.raises(ZuViele):
        annehmen()
    annehmen(jetzt=JETZT + timedelta(minutes=1))

    assert Gespraechswunsch.objects.count() == JE_MINUTE + 1


@pytest.mark.parametrize(
    "zuviel",
    [{"weg": "brieftaube"}, {"kontakt": "9" * 201}, {"anliegen": "a" * 2001}, {"zeit": "a" * 201}],
)
def test_what_no_form_lets_through_is_not_written_either(zuviel):
    with pytest.raises(ValidationError):
        annehmen(**zuviel)

    assert not Gespraechswunsch.objects.exists()
