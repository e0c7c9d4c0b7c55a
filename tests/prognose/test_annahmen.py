from __future__ import annotations

import tomllib

import pytest

from massanzug.kern.fehler import Regelverstoss
from massanzug.prognose.begriffe import VORLAGEN, Prognosestand
from massanzug.prognose.domain.annahmen import (
    MASZE,
    annahmen_aendern,
    annahmen_pruefen,
    annahmen_zeigen,
    beginn,
    vorlage_lesen,
)
from massanzug.prognose.domain.prognose import annahmen_setzen
from tests.fabriken.prognose import ANNAHMEN, PrognoseFabrik, fertige_prognose


def unberuehrt(text):
    alle = annahmen_zeigen(text)
    return [a.anzeige for a in alle], [a.streubreite for a in alle]


@pytest.mark.parametrize("name", VORLAGEN)
def test_unmoved_sliders_change_no_number(name):
    text = vorlage_lesen(name)

    neu = annahmen_aendern(text, *unberuehrt(text), beginn(text))

    assert tomllib.loads(neu) == tomllib.loads(text)


def test_a_moved_slider_changes_its_assumption_alone():
    mittel, breiten = unberuehrt(ANNAHMEN)
    mittel[0] = -20

    vorher = tomllib.loads(ANNAHMEN)["wirkung"]
    nachher = tomllib.loads(annahmen_aendern(ANNAHMEN, mittel, breiten, ""))["wirkung"]

    assert nachher[0]["mittel"] == pytest.approx(-0.223144)
    assert nachher[0]["streuung"] == vorher[0]["streuung"]
    assert nachher[1:] == vorher[1:]


@pytest.mark.parametrize("wirkt_auf", MASZE)
def test_what_a_slider_shows_is_what_is_kept(wirkt_auf):
    masz = MASZE[wirkt_auf]

    assert all(masz.anzeige(masz.wert(x)) == x for x in range(masz.von, masz.bis + 1))


@pytest.mark.parametrize(
    ("wirkt_auf", "wert", "satz"),
    [
        ("zugang", -0.223144, "20 von 100 weniger neue Hilfen"),
        ("zugang", 0.0, "gleich viele neue Hilfen"),
        ("dauer", 0.09, "Hilfen dauern 9 Prozent länger"),
        ("verlagerung", 0.25, "25 von 100 stationären Hilfen beginnen stattdessen ambulant"),
        ("festkosten", 35_000, "35.000 Euro im Monat zusätzlich"),
    ],
)
def test_a_number_is_said_in_words(wirkt_auf, wert, satz):
    masz = MASZE[wirkt_auf]

    assert masz.satz(masz.anzeige(wert)) == satz


def test_another_beginning_shifts_cost_with_it():
    neu = annahmen_aendern(ANNAHMEN, *unberuehrt(ANNAHMEN), "2027-03")

    wirkungen = tomllib.loads(neu)["wirkung"]
    assert beginn(neu) == "2027-03"
    assert next(w for w in wirkungen if w["wirkt_auf"] == "festkosten")["ab"] == "2026-09"


@pytest.mark.parametrize("text", ["[[wirkung]]\nname = 'x'", "kein toml ="])
def test_what_cannot_be_computed_is_refused_with_its_reason(text):
    with pytest.raises(Regelverstoss, match=r"fehlt|lesbares"):
        annahmen_pruefen(text)


def test_a_finished_prognose_keeps_its_assumptions(planung):
    fertige = fertige_prognose(planung)

    with pytest.raises(Regelverstoss, match="schon gerechnet"):
        annahmen_setzen(fertige, vorlage_lesen("skeptisch"), durch=planung)


def test_page_says_each_assumption_in_words_with_its_source(client, planung):
    prognose = PrognoseFabrik(geaendert_von=planung)
    client.force_login(planung)

    seite = client.get(f"/fach/prognose/annahmen/{prognose.pk}/").content.decode()

    for a in annahmen_zeigen(ANNAHMEN):
        assert f'">{a.satz}</output>' in seite
        assert a.name in seite
        assert a.spanne in seite
    assert "Quelle" in seite


def test_saving_the_page_keeps_what_was_moved(client, planung):
    prognose = PrognoseFabrik(geaendert_von=planung)
    client.force_login(planung)
    werte = {"beginn": "2026-01", "stand": prognose.stand, "mittel_0": "-20", "breite_0": "10"}

    client.post(f"/fach/prognose/annahmen/{prognose.pk}/", werte)

    prognose.refresh_from_db()
    erste = annahmen_zeigen(prognose.annahmen)[0]
    assert (erste.anzeige, erste.streubreite) == (-20, 10)


def test_a_month_that_is_none_is_said(client, planung):
    prognose = PrognoseFabrik(geaendert_von=planung)
    client.force_login(planung)

    antwort = client.post(f"/fach/prognose/annahmen/{prognose.pk}/", {"beginn": "Januar"})

    assert "zum Beispiel 2026-01" in antwort.content.decode()


def test_a_set_replaces_all_of_them(client, planung):
    prognose = PrognoseFabrik(geaendert_von=planung, prognosestand=Prognosestand.ABGEBROCHEN)
    client.force_login(planung)

    client.post(f"/fach/prognose/annahmen/{prognose.pk}/vorlage/", {"vorlage": "skeptisch"})

    prognose.refresh_from_db()
    assert prognose.annahmen == vorlage_lesen("skeptisch")
