from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from massanzug.wegweiser.domain import meldung
from massanzug.wegweiser.domain.meldung import OFFEN_JE_ANGEBOT, fehler_melden
from massanzug.wegweiser.models import Fehlermeldung
from tests.fabriken.wegweiser import AngebotFabrik

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)


def test_a_message_keeps_its_words_and_the_day():
    gemeldet = fehler_melden(AngebotFabrik(), "  Geschlossen. ", am=AM)

    assert (gemeldet.text, gemeldet.am) == ("Geschlossen.", AM)


@pytest.mark.parametrize("text", ["", "   ", "x" * 2001])
def test_nothing_and_too_much_are_no_message(text):
    with pytest.raises(ValidationError):
        fehler_melden(AngebotFabrik(), text, am=AM)


def test_the_same_words_wait_once_and_may_come_again_when_done():
    angebot = AngebotFabrik()
    fehler_melden(angebot, "Geschlossen.", am=AM)

    assert fehler_melden(angebot, "Geschlossen.", am=AM) is None
    Fehlermeldung.objects.update(erledigt_am=AM)
    assert fehler_melden(angebot, "Geschlossen.", am=AM) is not None


def test_a_flood_fills_no_table(monkeypatch):
    monkeypatch.setattr(meldung, "JE_TAG", OFFEN_JE_ANGEBOT + 2)
    eines = AngebotFabrik()

    for nummer in range(OFFEN_JE_ANGEBOT + 3):
        fehler_melden(eines, f"Fehler {nummer}", am=AM)
    for nummer in range(5):
        fehler_melden(AngebotFabrik(), f"Fehler {nummer}", am=AM)

    assert eines.meldungen.count() == OFFEN_JE_ANGEBOT
    assert Fehlermeldung.objects.count() == OFFEN_JE_ANGEBOT + 2
