"""Who starts the process that computes, and when none is started."""

from __future__ import annotations

import subprocess
from datetime import timedelta

import pytest
from django.utils import timezone

from massanzug.prognose.begriffe import Prognosestand
from massanzug.prognose.domain.arbeiter import LEBT, ZUGLEICH, arbeiter_rufen
from tests.fabriken.prognose import PrognoseFabrik


@pytest.fixture
def gestartete(monkeypatch, settings):
    befehle = []
    settings.PROGNOSE_DIENST = False
    monkeypatch.setattr(subprocess, "Popen", lambda befehl, **_: befehle.append(befehl))
    return befehle


def laufende(anzahl, stumm_seit):
    for _ in range(anzahl):
        PrognoseFabrik(
            prognosestand=Prognosestand.LAEUFT, lebenszeichen=timezone.now() - stumm_seit
        )


@pytest.mark.django_db
def test_each_start_calls_a_process_that_ends_by_itself(gestartete):
    laufende(ZUGLEICH - 1, timedelta(0))

    arbeiter_rufen()

    assert [befehl[2:] for befehl in gestartete] == [["prognose_rechnen", "--einmal"]]


@pytest.mark.django_db
def test_enough_at_work_take_it_too(gestartete):
    laufende(ZUGLEICH, timedelta(0))

    arbeiter_rufen()

    assert gestartete == []


@pytest.mark.django_db
def test_the_silent_do_not_count(gestartete):
    laufende(ZUGLEICH, LEBT + timedelta(seconds=1))

    arbeiter_rufen()

    assert len(gestartete) == 1


@pytest.mark.django_db
def test_a_service_needs_no_process(gestartete, settings):
    settings.PROGNOSE_DIENST = True

    arbeiter_rufen()

    assert gestartete == []
