"""Without a list: yearly numbers, or no more than inhabitants and a budget, and a projection of the population."""

from __future__ import annotations

import numpy as np
import pytest

from massanzug import simulation
from massanzug.simulation import Auftrag, Unrechenbar, anpassen, verlauf_lesen
from massanzug.simulation.annahmen import annahmen_lesen, vorlage
from massanzug.simulation.dauer import mittlere
from tests.simulation.welt import STICHTAG, dichter_verlauf

KOPF = "jahr,hilfeart,am_jahresende,begonnen\n"
JAHRE = range(2020, 2025)


def tabelle(je=lambda _: (60, 48), *, ohne_zugang=False):
    zeilen = [
        f"{jahr},{art},{n},{'' if ohne_zugang else zu}"
        for jahr in JAHRE
        for art, (n, zu) in (("31", je(jahr)), ("34", (40, 24)))
    ]
    return (KOPF + "\n".join(zeilen)).encode()


def faelle(j, monate=24):
    a = simulation.aus_jahreszahlen(j)
    return simulation.vorhersagen(a, Auftrag(monate, 500, 1)).bestand


def test_standing_still_is_forecast_as_standing_still():
    je_art = faelle(simulation.jahreszahlen_lesen(tabelle()))[:, :, 11]

    for k, heute in enumerate((60, 40)):
        unten, mitte, oben = np.quantile(je_art[:, k], [0.05, 0.5, 0.95])
        assert unten < heute < oben
        assert abs(mitte / heute - 1) < 0.15


def test_where_a_town_comes_from_says_where_it_goes():
    def zuletzt_640(schritt):
        verlauf = tabelle(
            lambda jahr: (640 + schritt * (jahr - 2024), 600 + schritt * (jahr - 2024))
        )
        return np.median(faelle(simulation.jahreszahlen_lesen(verlauf))[:, 0, 23])

    assert zuletzt_640(60) > 1.02 * zuletzt_640(-60)


def test_less_known_is_a_wider_answer():
    breite = []
    for ohne in (False, True):
        j = simulation.jahreszahlen_lesen(tabelle(ohne_zugang=ohne))
        unten, oben = np.quantile(faelle(j)[:, :, 23].sum(1), [0.05, 0.95])
        breite.append(oben - unten)

    assert breite[1] > 1.3 * breite[0]


def test_inhabitants_and_budget_are_enough_for_a_wide_answer_with_everything():
    """Arnsberg: about 75,000 people and 15 million euros (arnsberg.de, 2024)."""
    j = simulation.eckwerte(75_000, 2024)
    a = simulation.aus_jahreszahlen(j)
    preise = simulation.preise_aus_budget(j, 15e6)
    v = simulation.vergleichen(a, Auftrag(24, 250, 1), preise, annahmen_lesen(vorlage("evidenz")))

    jahr = v.kosten_ohne[:, :12].sum(1)
    unten, oben = np.quantile(jahr, [0.05, 0.95])
    assert unten < 15e6 < oben
    assert 0.3 < (oben - unten) / 15e6 < 1.5
    assert 150 < j.bestand.sum() < 700
    assert simulation.reihen(a, v.mit, preise, v.beiwerk)[0].werte["q50"][0] > 0


@pytest.mark.parametrize(
    ("inhalt", "grund"),
    [
        (b"", "fehlen die Spalten"),
        (KOPF.encode(), "keine Jahreszahl"),
        (KOPF.encode() + b"2020,31,4,4\n2022,31,4,4", "fehlen Jahreszahlen: § 31 2021"),
    ],
)
def test_unusable_yearly_numbers_are_refused_with_a_sentence(inhalt, grund):
    with pytest.raises(Unrechenbar, match=grund):
        simulation.jahreszahlen_lesen(inhalt)


def test_bad_yearly_lines_are_listed():
    schlecht = b"2020,77,4,4\n2020,31,x,4\n2020,31,-4,4\n2020,31,5,5\n"
    j = simulation.jahreszahlen_lesen(tabelle() + b"\n" + schlecht)

    assert [a.zeile for a in j.abgewiesen] == [12, 13, 14, 15]


def test_village_is_refused():
    with pytest.raises(Unrechenbar, match=r"1\.000"):
        simulation.eckwerte(999, 2024)


def test_mean_of_a_constant_hazard_is_its_inverse():
    assert mittlere(np.full((1, 15), 0.05))[0] == pytest.approx(20)


def bevoelkerung(faktor, jahre=range(2024, 2030)):
    zeilen = [
        f"{jahr},{g},{1000 * faktor ** (jahr - 2024):.0f}"
        for jahr in jahre
        for g in simulation.ALTERSGRUPPEN
    ]
    return ("jahr,altersgruppe,personen\n" + "\n".join(zeilen)).encode()


def test_entries_follow_the_population():
    a = anpassen(verlauf_lesen(dichter_verlauf(), STICHTAG))
    weniger = simulation.mit_bevoelkerung(a, simulation.bevoelkerung_lesen(bevoelkerung(0.8)))

    mit, ohne = (simulation.vorhersagen(x, Auftrag(36, 250, 1)).zugang for x in (weniger, a))
    im_dritten = mit[:, :, 24:].sum() / ohne[:, :, 24:].sum()
    assert im_dritten == pytest.approx(0.8**2.5, rel=0.08)
    assert (mit.sum((1, 2)) <= ohne.sum((1, 2))).mean() > 0.95


def test_only_the_ages_that_begin_count():
    text = bevoelkerung(1.0).decode().replace("2029,0-5,1000", "2029,0-5,9000")
    a = anpassen(verlauf_lesen(dichter_verlauf(), STICHTAG))  # nobody begins before ten
    b = simulation.bevoelkerung_lesen(text.encode())

    assert np.allclose(b.faktoren(a.alter, a.verlauf.stand, 72), 1)


@pytest.mark.parametrize(
    ("inhalt", "grund"),
    [
        (b"jahr,altersgruppe,personen\n", "keine Zeile"),
        (bevoelkerung(1.0).replace(b"2026,6-11", b"2026,7-11"), "Für 2026 fehlt 6-11"),
    ],
)
def test_half_a_population_is_refused(inhalt, grund):
    with pytest.raises(Unrechenbar, match=grund):
        simulation.bevoelkerung_lesen(inhalt)


def test_a_town_known_by_its_inhabitants_alone_grows_by_the_trend_and_no_more():
    zahlen = simulation.eckwerte(75_000, 2024)

    aus = simulation.vorhersagen(simulation.aus_jahreszahlen(zahlen), Auftrag(60, 1000, 1))

    verlauf = np.median(aus.bestand.sum(1), 0) / zahlen.bestand.sum()
    assert verlauf[0] == pytest.approx(1, abs=0.03)
    assert verlauf[-1] == pytest.approx(1.05, abs=0.08)
