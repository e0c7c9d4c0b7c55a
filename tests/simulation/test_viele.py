"""Many towns on a real cluster of two workers: same numbers everywhere, only what is missing, never stopped by one."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import dask
import numpy as np
import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster

from massanzug import simulation
from massanzug.simulation import Unrechenbar
from massanzug.simulation.annahmen import vorlage
from massanzug.simulation.stadtlauf import Vorhaben, stadt_rechnen, stadtauftrag
from massanzug.simulation.staedte import staedte_lesen
from massanzug.simulation.teile import liegt_vor, teil, teil_schreiben
from massanzug.simulation.viele import durchsehen, main, verteilen
from tests.simulation.welt import PREISE, dichter_verlauf

WURZEL = Path(__file__).parents[2]
KOPF = "ags,name,einwohner,ausgaben,jahr,verlauf,preise,stichtag,jahreszahlen"
DREI = ("01001,Ahausen,30000,5000000,2024", "01002,Bedorf,20000,3000000,2024", "01003,Celle,,,,v.csv,p.csv,2024-12-31")  # fmt: skip
VORHABEN = Vorhaben(18, 125, 1, {"evidenz": vorlage("evidenz")})


@pytest.fixture(scope="module")
def helfer():
    """Two processes. A town whose worker dies is given up at once instead of after four of them."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as hier,
        Client(hier) as client,
    ):
        yield client


@pytest.fixture
def tabelle(tmp_path):
    """Writes the table, beside it a list of helps and prices."""
    (tmp_path / "v.csv").write_bytes(dichter_verlauf())
    (tmp_path / "p.csv").write_bytes(PREISE)
    (tmp_path / "ziel" / "teile").mkdir(parents=True)

    def schreiben(*zeilen):
        (tmp_path / "staedte.csv").write_text("\n".join([KOPF, *zeilen]), encoding="utf-8")
        return tmp_path / "staedte.csv"

    return schreiben


def lesen(pfad):
    return staedte_lesen(pfad.read_bytes(), pfad.parent)


def auftrag(pfad, nummer=0, vorhaben=VORHABEN):
    return stadtauftrag(lesen(pfad)[0][nummer], vorhaben)


@pytest.mark.parametrize(
    ("zeile", "grund"),
    [
        ("1001,Ahausen,30000,5000000,2024", "ags hat 5 oder 8 Ziffern"),
        ("01001,,30000,5000000,2024", "name ist leer"),
        ("01001,A,viele,5000000,2024", "einwohner ist keine ganze Zahl"),
        ("01001,A,3.00,5000000,2024", "einwohner ist keine ganze Zahl"),
        ("01001,A,30000,,", "es fehlt ausgaben, jahr"),
        ("01001,A,,,,fehlt.csv,p.csv,2024-12-31", "verlauf: es gibt keine Datei"),
        ("01001,A,,,,v.csv,p.csv,31.12.2024", "stichtag ist kein Tag"),
        ("01001,A,,,,v.csv,,", "es fehlt preise, stichtag"),
        ("01001,A,30000,,2024,,,,p.csv", "es fehlt preise oder ausgaben"),
        (DREI[0], "ags steht schon in Zeile 2"),
    ],
)
def test_a_bad_line_is_listed_and_the_others_stay(tabelle, zeile, grund):
    staedte, abgewiesen = lesen(tabelle(DREI[0], zeile, DREI[1]))

    assert [s.zeile for s in staedte] == [2, 4]
    assert [a.zeile for a in abgewiesen] == [3]
    assert grund in abgewiesen[0].grund


def test_a_table_without_its_columns_or_without_a_town_is_refused(tabelle):
    with pytest.raises(Unrechenbar, match="fehlen die Spalten: ags"):
        staedte_lesen(b"name,einwohner\nA,3", tabelle().parent)
    with pytest.raises(Unrechenbar, match="keine Stadt"):
        lesen(tabelle())


def test_numbers_are_the_same_on_two_workers_and_here(tabelle, tmp_path, helfer):
    pfad = tabelle(*DREI)
    staedte, _ = lesen(pfad)
    hier = tmp_path / "hier"
    (hier / "teile").mkdir(parents=True)

    befunde = list(verteilen(iter(staedte), VORHABEN, tmp_path / "ziel", helfer))

    assert sorted((b.zeile, b.ergebnis) for b in befunde) == [(z, "gerechnet") for z in (2, 3, 4)]
    for nummer, stadt in enumerate(staedte):
        a = auftrag(pfad, nummer)
        teil_schreiben(hier, a, stadt_rechnen(a))
        assert teil(hier, stadt.ags).read_bytes() == teil(tmp_path / "ziel", stadt.ags).read_bytes()


def test_a_part_is_the_town_alone_would_have_got(tabelle):
    a = auftrag(tabelle(*DREI), 2)

    reihen = {(r.szenario, r.hilfeart, r.groesse): r for r in stadt_rechnen(a).reihen}

    anpassung = simulation.anpassen(simulation.verlauf_lesen(dichter_verlauf(), a.stichtag))
    aus = simulation.vorhersagen(anpassung, simulation.Auftrag(18, 125, a.saat))
    einzeln = simulation.reihen(anpassung, aus, simulation.preise_lesen(PREISE))
    for r in einzeln:
        if r.wirkungsraum == "alle":
            assert reihen["ohne", r.hilfeart, r.groesse].werte["q50"] == pytest.approx(
                r.werte["q50"], rel=1e-6
            )
    spart = reihen["evidenz", "alle", "ersparnis"]
    mittel = [reihen[s, "alle", "kosten"].werte["mittel"] for s in ("ohne", "evidenz")]
    assert spart.werte["mittel"] == pytest.approx(np.cumsum(np.subtract(*mittel)), abs=1.0)
    assert all(0 <= g <= 1 for g in spart.guenstiger)


def test_a_town_has_the_same_luck_wherever_it_stands_and_another_than_its_neighbour(tabelle):
    eins, zwei = auftrag(tabelle(*DREI)), auftrag(tabelle(DREI[1], DREI[0]), 1)

    assert eins.schluessel == zwei.schluessel
    assert eins.saat != auftrag(tabelle(*DREI), 1).saat


@pytest.mark.parametrize(
    "anders",
    [
        Vorhaben(19, 125, 1, VORHABEN.szenarien),
        Vorhaben(18, 126, 1, VORHABEN.szenarien),
        Vorhaben(18, 125, 2, VORHABEN.szenarien),
        Vorhaben(18, 125, 1, {"evidenz": vorlage("skeptisch")}),
    ],
)
def test_what_was_computed_otherwise_is_computed_anew(tabelle, tmp_path, anders):
    pfad, ziel = tabelle(*DREI), tmp_path / "ziel"
    a = auftrag(pfad)
    teil_schreiben(ziel, a, stadt_rechnen(a))

    assert liegt_vor(ziel, a)
    assert not liegt_vor(ziel, auftrag(pfad, vorhaben=anders))
    assert not liegt_vor(ziel, auftrag(tabelle("01001,Ahausen,30001,5000000,2024")))
    offen, befunde = durchsehen(lesen(tabelle(*DREI))[0], VORHABEN, ziel)
    assert [s.ags for s in offen] == ["01002", "01003"]
    assert [b.ergebnis for b in befunde] == ["lag vor"]


def test_a_changed_list_and_a_torn_part_are_computed_anew(tabelle, tmp_path):
    pfad, ziel = tabelle(*DREI), tmp_path / "ziel"
    a = auftrag(pfad, 2)
    teil_schreiben(ziel, a, stadt_rechnen(a))
    (tmp_path / "v.csv").write_bytes(dichter_verlauf(je_monat=4))
    assert not liegt_vor(ziel, auftrag(pfad, 2))

    teil(ziel, a.ags).write_bytes(teil(ziel, a.ags).read_bytes()[:-100])
    assert not liegt_vor(ziel, a)


def test_a_town_that_cannot_be_computed_is_one_line(tabelle, tmp_path, helfer):
    kurz = "fall_id,wirkungsraum,hilfeart,geburtsmonat,beginn,ende\n1,Nord,31,2012-04,2024-12-01,\n"
    (tmp_path / "v.csv").write_text(kurz, encoding="utf-8")
    staedte, _ = lesen(tabelle(*DREI))

    befunde = sorted(
        verteilen(iter(staedte), VORHABEN, tmp_path / "ziel", helfer), key=lambda b: b.zeile
    )

    assert [b.ergebnis for b in befunde] == ["gerechnet", "gerechnet", "nicht gerechnet"]
    assert "zu wenig für eine Prognose" in befunde[2].grund
    assert not teil(tmp_path / "ziel", "01003").exists()


def test_a_worker_with_another_version_refuses(tabelle):
    from dataclasses import replace  # noqa: PLC0415 - for this test alone

    with pytest.raises(Unrechenbar, match="Fassung"):
        stadt_rechnen(replace(auftrag(tabelle(*DREI)), version="0"))


def test_numbers_are_read_as_parquet_with_where_they_come_from(tabelle, tmp_path):
    a = auftrag(tabelle(*DREI))
    teil_schreiben(tmp_path / "ziel", a, stadt_rechnen(a))

    tabelle_ = pq.read_table(tmp_path / "ziel" / "teile")
    assert tabelle_.schema.metadata[b"massanzug.version"] == simulation.VERSION.encode()
    zeilen = tabelle_.to_pylist()
    assert {z["szenario"] for z in zeilen} == {"ohne", "evidenz"}
    assert str(zeilen[0]["monat"]) == "2025-01-01"
    assert all(z["q05"] <= z["q50"] <= z["q95"] for z in zeilen)


class Lauf:
    """The command as people start it, in a group of processes of its own."""

    def __init__(self, pfad, ziel, *mehr):
        befehl = [sys.executable, "-m", "massanzug.simulation", "viele", str(pfad), "--ziel", str(ziel)]  # fmt: skip
        self.teile = ziel / "teile"
        self.prozess = subprocess.Popen(  # noqa: S603 - our own command
            [*befehl, "--helfer", "2", "--monate", "18", *mehr],
            cwd=WURZEL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def warten_auf_teil(self):
        ende = time.monotonic() + 120
        while not list(self.teile.glob("*.parquet")):
            assert time.monotonic() < ende
            assert self.prozess.poll() is None
            time.sleep(0.02)

    def enden(self):
        _, meldungen = self.prozess.communicate(timeout=180)
        return self.prozess.returncode, meldungen.decode()


def befunde_von(ziel):
    with (ziel / "befund.csv").open(encoding="utf-8", newline="") as datei:
        return {z["zeile"]: z for z in csv.DictReader(datei, delimiter=";")}


def test_killed_in_the_middle_and_started_again_only_the_rest_is_computed(tabelle, tmp_path):
    pfad, ziel = tabelle(*DREI, "kaputt,X"), tmp_path / "ziel"
    erster = Lauf(pfad, ziel, "--laeufe", "2000")
    erster.warten_auf_teil()
    os.killpg(erster.prozess.pid, signal.SIGKILL)
    erster.enden()
    vorher = {t: t.stat().st_mtime_ns for t in erster.teile.glob("*.parquet")}
    assert 1 <= len(vorher) < 3

    code, meldungen = Lauf(pfad, ziel, "--laeufe", "2000").enden()

    assert code == 1  # the broken line
    assert "Zeile 5: keine Stadt: ags hat 5 oder 8 Ziffern" in meldungen
    assert {t: t.stat().st_mtime_ns for t in vorher} == vorher
    ergebnisse = [b["ergebnis"] for b in befunde_von(ziel).values()]
    assert sorted(ergebnisse) == sorted(
        ["lag vor"] * len(vorher) + ["gerechnet"] * (3 - len(vorher)) + ["nicht gerechnet"]
    )


def test_a_worker_that_dies_costs_its_town_until_the_next_start(tabelle, tmp_path, helfer):
    staedte, _ = lesen(tabelle(*DREI))
    lange = Vorhaben(60, 4000, 1, VORHABEN.szenarien)
    laufende = verteilen(iter(staedte), lange, tmp_path / "ziel", helfer)
    befunde = [next(laufende)]
    nummern = helfer.run(os.getpid)
    rechnet = next(wer for wer, aufgaben in helfer.processing().items() if aufgaben)
    os.kill(nummern[rechnet], signal.SIGKILL)

    befunde += laufende

    verloren = [b for b in befunde if b.ergebnis == "nicht gerechnet"]
    assert len(befunde) == 3
    assert 1 <= len(verloren) <= 2
    assert {b.grund for b in verloren} == {"Der Helfer, der sie rechnete, ist ausgefallen."}
    offen, _ = durchsehen(staedte, lange, tmp_path / "ziel")
    assert {s.zeile for s in offen} == {b.zeile for b in verloren}
    nochmal = list(verteilen(iter(offen), lange, tmp_path / "ziel", helfer))
    assert {b.ergebnis for b in nochmal} == {"gerechnet"}


@pytest.mark.parametrize(
    ("mehr", "grund"),
    [
        (["--annahmen", "evidenz", "--annahmen", "evidenz"], "heißen „evidenz“"),
        (["--annahmen", "gibtesnicht.toml"], "gibtesnicht.toml"),
    ],
)
def test_what_cannot_begin_says_why(tabelle, tmp_path, capsys, mehr, grund):
    assert main([str(tabelle(*DREI)), "--ziel", str(tmp_path / "ziel"), *mehr]) == 2
    assert grund in capsys.readouterr().err
