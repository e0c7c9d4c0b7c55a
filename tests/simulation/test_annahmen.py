"""What the introduction is assumed to do is done, and nothing is lost or hidden on the way."""

from __future__ import annotations

import json
import tomllib

import numpy as np
import pytest

from massanzug.simulation import Auftrag, Unrechenbar, anpassen, verlauf_lesen, vorhersagen
from massanzug.simulation.__main__ import main
from massanzug.simulation.annahmen import Einfuehrung, annahmen_lesen, vorlage
from massanzug.simulation.anpassen import parameter_ziehen
from massanzug.simulation.evidenz import vorwissen
from tests.simulation.welt import PREISE, STICHTAG, dichter_verlauf

NAMEN = ("skeptisch", "evidenz", "hoffnungsvoll")


@pytest.fixture(scope="module")
def anpassung():
    return anpassen(verlauf_lesen(dichter_verlauf(), STICHTAG))


def annahme(auf, mittel, ab="2025-01", strom='["stationaer"]', streuung=0):
    return annahmen_lesen(
        f'[[wirkung]]\nname="x"\nwirkt_auf="{auf}"\nab="{ab}"\nanlauf_monate=1\nstrom={strom}\n'
        f'mittel={mittel}\nstreuung={streuung}\nquelle="Probe"\n'.encode()
    )


def zellen(z):
    return z.rate.reshape(len(z.rate), 2, 2, -1).sum(2)  # entries by kind: § 31, § 34


def veraendert(a, wirkungen):
    vorher = parameter_ziehen(a, 20, 12, np.random.default_rng(1))
    return vorher, Einfuehrung(a, wirkungen)(vorher, np.random.default_rng(2))


def test_without_effects_nothing_changes(anpassung):
    ohne = vorhersagen(anpassung, Auftrag(12, 125, 1))
    mit = vorhersagen(
        anpassung, Auftrag(12, 125, 1), Einfuehrung(anpassung, annahme("zugang", 0.0))
    )

    assert abs(ohne.bestand - mit.bestand).max() <= 1


def test_fewer_first_entries_from_the_day_on(anpassung):
    vorher, nachher = veraendert(anpassung, annahme("zugang", np.log(0.5), ab="2025-07"))

    verhaeltnis = zellen(nachher) / zellen(vorher)
    assert np.allclose(verhaeltnis[..., :6], 1)
    assert np.allclose(verhaeltnis[:, 0, 6:], 1)
    assert np.allclose(verhaeltnis[:, 1, 6:], 0.5)


@pytest.mark.parametrize("anteil", [0.3, -0.3])
def test_shifted_entries_arrive_elsewhere_and_none_is_lost(anpassung, anteil):
    vorher, nachher = veraendert(anpassung, annahme("verlagerung", anteil))

    quelle = 1 if anteil > 0 else 0
    assert np.allclose(nachher.rate.sum(1), vorher.rate.sum(1))
    assert np.allclose(zellen(nachher)[:, quelle], 0.7 * zellen(vorher)[:, quelle])


def test_longer_helps_slow_the_clock(anpassung):
    vorher, nachher = veraendert(anpassung, annahme("dauer", np.log(2)))

    assert np.allclose(nachher.uhr[:, 1], vorher.uhr[:, 1] / 2)
    assert np.allclose(nachher.uhr[:, 0], vorher.uhr[:, 0])


def test_strength_differs_from_run_to_run(anpassung):
    vorher, nachher = veraendert(anpassung, annahme("zugang", 0, streuung=0.2))

    faktor = (zellen(nachher) / zellen(vorher))[:, 1, 5]
    assert faktor.min() < 1 < faktor.max()


@pytest.mark.parametrize("name", NAMEN)
def test_shipped_set_can_be_read_and_names_its_sources(name):
    wirkungen = annahmen_lesen(vorlage(name))

    assert len(wirkungen) == 5
    assert all(w.quelle and w.streuung > 0 for w in wirkungen)


def test_evidence_set_is_what_the_table_says():
    nach_art = {w["wirkt_auf"]: w for w in tomllib.loads(vorlage("evidenz").decode())["wirkung"]}

    for auf, groesse, vorzeichen in (
        ("zugang", "faelle", 1), ("dauer", "dauer", 1), ("verlagerung", "stationaer", -1),
    ):  # fmt: skip
        soll = vorwissen(groesse)
        assert nach_art[auf]["mittel"] == pytest.approx(vorzeichen * soll.mittel, abs=1e-3)
        assert nach_art[auf]["streuung"] == pytest.approx(soll.streuung, abs=1e-3)


def test_evidence_leaves_no_effect_and_harm_open():
    for groesse in ("faelle", "stationaer", "dauer"):
        m, s = vorwissen(groesse)
        assert m - 1.2 * s < 0 < m + 1.2 * s


@pytest.mark.parametrize(
    ("inhalt", "grund"),
    [
        (b"\xff", "TOML"),
        (b"[[wirkung]]\nname='x'", "es fehlt"),
        (vorlage("evidenz").replace(b'"zugang"', b'"zauber"'), "wirkt_auf"),
        (vorlage("evidenz").replace(b'"2026-01"', b'"2026-13"'), "kein Monat"),
        (vorlage("evidenz").replace(b'["ambulant"]', b'["mittig"]'), "strom"),
        (vorlage("evidenz").replace(b"streuung = 40", b"streuung = -4"), "streuung"),
    ],
)
def test_unusable_assumptions_are_refused_with_a_sentence(inhalt, grund):
    with pytest.raises(Unrechenbar, match=grund):
        annahmen_lesen(inhalt)


def test_answer_shows_assumptions_and_families_outside(tmp_path, capsys):
    for name, inhalt in (("v", dichter_verlauf()), ("p", PREISE), ("a", vorlage("evidenz"))):
        (tmp_path / name).write_bytes(inhalt)
    befehl = [str(tmp_path / "v"), "--preise", str(tmp_path / "p"), "--stichtag", "2024-12-31"]

    def antwort(*mehr):
        assert main([*befehl, "--laeufe", "125", "--monate", "24", "--json", *mehr]) == 0
        return json.loads(capsys.readouterr().out)

    ohne, mit = antwort(), antwort("--annahmen", str(tmp_path / "a"))
    assert (len(ohne["annahmen"]), len(mit["annahmen"])) == (0, 5)
    ausserhalb = [r for r in mit["reihen"] if r["groesse"] == "ausserhalb"]
    assert ausserhalb[0]["mittel"][23] > 20
    assert "ausserhalb" not in {r["groesse"] for r in ohne["reihen"]}
