from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from massanzug.wegweiser.begriffe import Frischestand
from massanzug.wegweiser.domain.frische import frische, fristen, im_stand
from massanzug.wegweiser.models import Angebot
from tests.fabriken.wegweiser import AngebotFabrik

AM = date(2026, 11, 28)


def vor(tage):
    return AM - timedelta(days=tage)


@pytest.mark.parametrize(
    ("tage", "stand"),
    [(0, "frisch"), (365, "frisch"), (366, "alternd"), (730, "alternd"), (731, "zurueckgetreten")],
)
def test_an_entry_ages_by_the_day(tage, stand):
    assert frische(vor(tage), AM).stand == stand


def test_never_confirmed_is_never_called_confirmed_and_waits_for_a_reminder():
    assert frische(None, AM).stand == Frischestand.UNBESTAETIGT
    assert frische(None, AM, erinnert_am=vor(180)).stand == Frischestand.UNBESTAETIGT
    assert frische(None, AM, erinnert_am=vor(181)).zurueckgetreten


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_older_is_never_worth_more(einer, anderer):
    juenger, aelter = sorted((einer, anderer))

    assert 0 <= frische(vor(aelter), AM).wert <= frische(vor(juenger), AM).wert <= 1


def test_a_day_to_come_is_today():
    assert frische(vor(-5), AM).tage == 0


def test_a_towns_own_periods_hold_from_their_day(settings, tmp_path):
    datei = tmp_path / "frische.yaml"
    zeile = "\n  erinnern: 1\n  alternd: {}\n  zuruecktreten: 30\n  nach_erinnerung: 5\n"
    datei.write_text(f"- ab: 2026-01-01{zeile.format(10)}- ab: 2027-01-01{zeile.format(20)}")
    settings.FRISCHEFRISTEN = str(datei)

    assert fristen(AM).alternd == 10
    assert fristen(date(2027, 1, 1)).alternd == 20
    assert fristen(date(2020, 1, 1)).alternd == 10


@pytest.mark.django_db
def test_sql_and_python_agree():
    for tage in (None, 0, 365, 366, 730, 731):
        for erinnert in (None, 0, 180, 181):
            AngebotFabrik(
                bestaetigt_am=None if tage is None else vor(tage),
                erinnert_am=None if erinnert is None else vor(erinnert),
            )

    for stand in Frischestand:
        in_sql = set(im_stand(Angebot.objects.all(), stand, AM))
        in_python = {
            a
            for a in Angebot.objects.all()
            if frische(a.bestaetigt_am, AM, a.erinnert_am).stand == stand
        }
        assert in_sql == in_python
