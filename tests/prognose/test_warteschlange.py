"""From „Jetzt rechnen“ to a result, by a process that may die or be told to stop."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.prognose.begriffe import Prognosequelle, Prognosestand
from massanzug.prognose.domain import prognose as taten
from massanzug.prognose.domain.annahmen import annahmen_zeigen
from massanzug.prognose.domain.eingabe import beispieldaten, daten_von
from massanzug.prognose.domain.rechnung import rechnen
from massanzug.prognose.domain.warteschlange import LEBENSZEICHEN, naechste_rechnen
from massanzug.protokoll.models import Eintrag
from tests.fabriken.prognose import PrognoseFabrik

JETZT = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def wartende(planung):
    prognose = PrognoseFabrik(geaendert_von=planung, laeufe=250, monate=24)
    return taten.prognose_starten(prognose, durch=planung)


def test_a_run_ends_with_a_result_a_hash_and_pictures(wartende):
    assert naechste_rechnen(JETZT) == wartende.pk

    wartende.refresh_from_db()
    inhalt = wartende.inhalt()
    assert wartende.ist_fertig
    assert inhalt["monate"][0] == "2025-01"
    assert len(inhalt["monate"]) == 24
    assert [j["jahr"] for j in inhalt["jahre"]] == [2025, 2026]
    assert 12e6 < inhalt["jahre"][0]["ohne"]["q50"] < 18e6
    assert [p["stichtag"] for p in inhalt["rueckblick"]["pruefungen"]] == [
        "2022-12-31",
        "2023-12-31",
    ]
    assert [z["weite"] for z in inhalt["rueckblick"]["zeugnisse"]] == [3, 6, 12, 24]
    assert 12e6 < inhalt["grundlinie"] < 18e6
    assert len(inhalt["gewinnschwelle"]) == 24
    assert inhalt["gewinnschwelle"][-1] == pytest.approx(1 - inhalt["nie"], abs=1e-3)
    assert {a["name"] for a in inhalt["ausschlaege"]} == {
        a.name for a in annahmen_zeigen(wartende.annahmen)
    }
    assert set(wartende.bilder) == {"kosten", "faelle"}
    assert "2f4b9c" in wartende.bilder["kosten"]
    assert naechste_rechnen(JETZT) is None


def test_two_figures_give_a_wide_result_that_says_how_little_it_knows(planung):
    """Arnsberg's public figures: 75,000 people, just under 15 million euros."""
    prognose = PrognoseFabrik(
        geaendert_von=planung,
        laeufe=250,
        quelle=Prognosequelle.ECKWERTE,
        einwohner=75_000,
        ausgaben=15_000_000,
    )

    text, bilder, _ = rechnen(prognose, daten_von(prognose), lambda _: None)

    inhalt = json.loads(text)
    erstes = inhalt["jahre"][0]["ohne"]
    assert erstes["q05"] < 15e6 < erstes["q95"]
    assert erstes["q95"] - erstes["q05"] > 5e6
    assert inhalt["grundlinie"] == 15e6
    assert inhalt["rueckblick"]["pruefungen"] == []
    assert "fast nichts" in inhalt["hinweise"][0]
    assert set(bilder) == {"kosten", "faelle"}


def test_the_same_run_gives_the_same_bytes(planung):
    prognose = PrognoseFabrik(geaendert_von=planung, laeufe=250, monate=12)

    einmal, zweimal = (rechnen(prognose, beispieldaten(), lambda _: None) for _ in range(2))

    assert einmal == zweimal


def test_a_list_without_prices_says_whose_prices_it_takes(planung):
    verlauf, preise = beispieldaten()
    eigene = preise.replace(b",950", b",951", 1)
    prognose = PrognoseFabrik(
        geaendert_von=planung, laeufe=250, monate=12, quelle=Prognosequelle.LISTE
    )

    hinweise = [
        json.loads(rechnen(prognose, (verlauf, p), lambda _: None)[0])["hinweise"]
        for p in (preise, eigene)
    ]

    assert [any("eigenen Preise" in h for h in liste) for liste in hinweise] == [True, False]


def test_cost_without_effect_is_the_fixed_cost_apart(planung):
    """Conservation: with one assumption of exactly 10,000 euros a month the years differ by 120,000."""
    nur_festkosten = """[[wirkung]]
name = "Stelle"
wirkt_auf = "festkosten"
ab = "2025-01"
anlauf_monate = 1
mittel = 10000
streuung = 0
quelle = "Test"
"""
    prognose = PrognoseFabrik(geaendert_von=planung, laeufe=250, monate=12, annahmen=nur_festkosten)

    text, *_ = rechnen(prognose, beispieldaten(), lambda _: None)

    unterschied = json.loads(text)["jahre"][0]["unterschied"]
    assert unterschied["q05"] == pytest.approx(120_000, abs=1)
    assert unterschied["q95"] == pytest.approx(120_000, abs=1)


def test_cancelling_stops_at_the_next_step_and_leaves_nothing(wartende, planung):
    class Merker:
        schritte: list[int] = []

    def abbrechen_nach_dem_ersten(schritt):
        Merker.schritte.append(schritt)
        if schritt == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        rechnen(wartende, beispieldaten(), abbrechen_nach_dem_ersten)
    taten.prognose_abbrechen(wartende, durch=planung)

    assert Merker.schritte == [0, 1]
    assert naechste_rechnen(JETZT) is None
    wartende.refresh_from_db()
    assert wartende.prognosestand == Prognosestand.ABGEBROCHEN
    assert wartende.ergebnis == ""


def test_a_result_that_comes_after_the_cancellation_is_dropped(wartende, planung):
    taten.prognose_abbrechen(wartende, durch=planung)

    assert not taten.prognose_fertigstellen(wartende, taten.Gerechnet("{}", {}, b""), durch=planung)

    wartende.refresh_from_db()
    assert wartende.prognosestand == Prognosestand.ABGEBROCHEN


def test_a_list_that_is_too_short_is_said_in_words(planung):
    prognose = PrognoseFabrik(geaendert_von=planung, stichtag=date(2004, 2, 1))
    taten.prognose_starten(prognose, durch=planung)

    naechste_rechnen(JETZT)

    prognose.refresh_from_db()
    assert prognose.prognosestand == Prognosestand.GESCHEITERT
    assert "Hilfe" in prognose.grund


def test_whose_process_died_is_said_and_can_be_started_again(wartende, planung):
    wartende.prognosestand = Prognosestand.LAEUFT
    wartende.lebenszeichen = JETZT - LEBENSZEICHEN - timedelta(seconds=1)
    wartende.save()

    assert naechste_rechnen(JETZT) is None

    wartende.refresh_from_db()
    assert "stehen geblieben" in wartende.grund
    assert taten.prognose_starten(wartende, durch=planung).ist_unterwegs


def test_one_that_lives_is_left_alone(wartende):
    wartende.prognosestand = Prognosestand.LAEUFT
    wartende.lebenszeichen = JETZT - LEBENSZEICHEN + timedelta(seconds=1)
    wartende.save()

    assert naechste_rechnen(JETZT) is None

    wartende.refresh_from_db()
    assert wartende.prognosestand == Prognosestand.LAEUFT


def test_who_lost_the_right_meanwhile_gets_no_result(wartende, planung):
    planung.rolle = Rolle.ASD
    planung.save()

    naechste_rechnen(JETZT)

    wartende.refresh_from_db()
    assert wartende.prognosestand == Prognosestand.ABGEBROCHEN
    assert wartende.ergebnis == ""


def test_starting_twice_is_refused(wartende, planung):
    with pytest.raises(Regelverstoss, match="unterwegs"):
        taten.prognose_starten(wartende, durch=planung)


def test_without_its_list_it_cannot_be_made_again(planung):
    prognose = PrognoseFabrik(geaendert_von=planung, quelle=Prognosequelle.LISTE)

    with pytest.raises(Regelverstoss, match="gelöscht"):
        taten.prognose_starten(prognose, durch=planung)


def test_the_command_empties_the_queue_and_ends(wartende, capsys):
    taten.prognose_abbrechen(wartende, durch=wartende.gestartet_von)

    call_command("prognose_rechnen", "--einmal")

    assert capsys.readouterr().out == ""


def test_acts_are_recorded_with_who_did_them(wartende, planung):
    taten.prognose_abbrechen(wartende, durch=planung)

    vorgaenge = Eintrag.objects.filter(vorgang__startswith="prognose.").order_by("pk")
    assert [(e.vorgang, e.durch_id) for e in vorgaenge] == [
        ("prognose.starten", planung.pk),
        ("prognose.abbrechen", planung.pk),
    ]
