from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from benchmarks.suche_korpus import Korpus
from massanzug.suche import (
    Anfrage,
    IndexFehlt,
    IndexKaputt,
    Speichersuche,
    Suche,
    aendern,
    bauen,
)
from massanzug.suche.ablage import VORWISSEN, ZEIGER, aktueller_bau
from massanzug.suche.themen import Gebaut, grundlage
from tests.suche.beispiele import angebot, angebote, arnsberg, gegenden, themen

FRAGEN = [
    "",
    "Hebamme",
    "Hebahme Neheim",
    "mein sohn 4 hört überhaupt nicht mehr auf mich",
    "will ausziehn bin 16",
    "Erziehungsberatungsstelle",
    "kinder garten hüsten",
    "boşanma",
    "asdfgh qwertz",
    "Neheim",
    "kein geld für essen",
]
WENIGES = angebote()[:40], themen()[:10], gegenden()
NEU = angebot(id="neu", name="Quittenkreis", beschreibung="Wir kochen Gelee ein.")


@pytest.fixture(scope="module")
def gebaut(tmp_path_factory):
    ordner = tmp_path_factory.mktemp("suche")
    ergebnis = bauen(ordner, angebote(), themen(), gegenden())
    assert ergebnis.eintraege == len(angebote())
    return ordner


@pytest.fixture
def ordner(tmp_path):
    bauen(tmp_path, *WENIGES)
    return tmp_path


def gefunden(suche, frage):
    return [t.id for t in suche.suche(Anfrage(frage)).treffer]


@pytest.fixture
def wie_frisch_gestartet():
    """As a process that has taken no subject apart yet."""
    grundlage.cache_clear()
    yield
    grundlage.cache_clear()


@pytest.mark.usefixtures("wie_frisch_gestartet")
def test_a_build_spares_a_new_process_no_more_than_work(gebaut):
    alle = tuple(themen()), tuple(gegenden())
    gelesen, mit = grundlage(*alle, Gebaut(aktueller_bau(gebaut)))
    grundlage.cache_clear()
    selbst, ohne = grundlage(*alle)
    assert mit.wendungen == ohne.wendungen
    assert mit.woerter == ohne.woerter
    assert gelesen.bausteine == selbst.bausteine
    assert gelesen.staemme == selbst.staemme


@pytest.mark.usefixtures("wie_frisch_gestartet")
def test_what_a_new_process_is_spared_is_read_from_the_build(ordner):
    datei = aktueller_bau(ordner) / VORWISSEN
    datei.write_text('[[], {"Hebamme": [[["quitte", 1.0]], ["quitte"]]}]')
    analyse, _ = grundlage(*(tuple(x) for x in WENIGES[1:]), Gebaut(datei.parent))
    assert analyse.stueck("Hebamme").woerter == ("quitte",)
    with pytest.raises(IndexKaputt):
        Suche.oeffnen(ordner)


@pytest.mark.parametrize("frage", FRAGEN)
def test_the_index_answers_as_the_reference_in_memory_does(gebaut, frage):
    anfrage = Anfrage(frage, wirkungsraum="Neheim", punkt=(51.45, 7.97), minute=600)

    assert Suche.oeffnen(gebaut).suche(anfrage) == arnsberg().suche(anfrage)


@pytest.mark.parametrize(
    "anfrage",
    [
        Anfrage("Kita", punkt=(51.40, 8.06), umkreis_km=3.0),
        Anfrage("", merkmale=(("art", "beratung"), ("kosten", "kostenlos"))),
        Anfrage("Beratung", merkmale=(("art", "gibt-es-nicht"),)),
    ],
)
def test_filters_are_the_same_in_both(gebaut, anfrage):
    assert Suche.oeffnen(gebaut).suche(anfrage) == arnsberg().suche(anfrage)


def test_suggestions_are_the_same_in_both(gebaut):
    for anfang in ("heb", "erz", "mein k", "neh", "x"):
        assert Suche.oeffnen(gebaut).vorschlaege(anfang) == arnsberg().vorschlaege(anfang)


def test_a_pool_of_processes_builds_the_same(gebaut, tmp_path):
    bauen(tmp_path, angebote(), themen(), gegenden(), prozesse=2)

    for frage in FRAGEN:
        anfrage = Anfrage(frage)
        assert Suche.oeffnen(tmp_path).suche(anfrage) == Suche.oeffnen(gebaut).suche(anfrage)


def test_a_change_is_seen_by_a_reader_that_was_there_before(ordner):
    suche = Suche.oeffnen(ordner)
    weg = angebote()[0].id

    aendern(ordner, [NEU], [weg])

    assert gefunden(suche, "Quittenkreis")[0] == "neu"
    assert gefunden(suche, "Quittenkries")[0] == "neu", "corrections know new words"
    assert weg not in gefunden(suche, angebote()[0].name)
    assert suche.suche(Anfrage("")).gesamt == 40

    aendern(ordner, [replace(NEU, name="Rübenkreis")], [])

    assert gefunden(suche, "Gelee") == ["neu"]
    assert gefunden(suche, "Rübenkreis")[0] == "neu"


def test_no_index_is_told_apart_from_a_damaged_one(tmp_path):
    with pytest.raises(IndexFehlt):
        Suche.oeffnen(tmp_path)
    with pytest.raises(IndexFehlt):
        aendern(tmp_path, [NEU], [])


@pytest.mark.parametrize(
    "muster", ["woerter.bin", "stand.json", "tantivy/*.term", "tantivy/meta.json"]
)
@pytest.mark.parametrize("schaden", ["gekuerzt", "veraendert", "leer", "fort"])
def test_a_damaged_index_says_so_and_is_well_again_after_a_build(ordner, muster, schaden):
    datei = min(aktueller_bau(ordner).glob(muster))
    inhalt = datei.read_bytes()
    if schaden == "fort":
        datei.unlink()
    else:
        mitte = len(inhalt) // 2
        verdorben = {
            "gekuerzt": inhalt[:mitte],
            "veraendert": inhalt[:mitte] + bytes([inhalt[mitte] ^ 0xFF]) + inhalt[mitte + 1 :],
            "leer": b"",
        }
        datei.write_bytes(verdorben[schaden])

    with pytest.raises(IndexKaputt):
        gefunden(Suche.oeffnen(ordner), "Hebamme")

    bauen(ordner, *WENIGES)
    assert gefunden(Suche.oeffnen(ordner), "Erziehungsberatung")


@pytest.mark.parametrize("zeiger", ["bau-0-0", "../anderswo", "\ufeff"])
def test_a_pointer_to_nowhere_is_damage(ordner, zeiger):
    (ordner / ZEIGER).write_text(zeiger, encoding="utf-8")

    with pytest.raises(IndexKaputt):
        Suche.oeffnen(ordner)


def test_records_cut_off_are_damage(ordner):
    datei = aktueller_bau(ordner) / "vorwaerts.bin"
    datei.write_bytes(datei.read_bytes()[:-10])

    with pytest.raises(IndexKaputt):
        Suche.oeffnen(ordner)


def test_old_builds_are_cleared_away(ordner):
    for _ in range(3):
        bauen(ordner, angebote()[:3], themen(), gegenden())

    assert len(list(ordner.glob("bau-*"))) == 2


LESER = """
import sys
from pathlib import Path
from massanzug.suche import Anfrage, Suche
suche = Suche.oeffnen(Path(sys.argv[1]))
print("bereit", flush=True)
gesehen = set()
while "zwei" not in gesehen:
    gesehen.add(suche.suche(Anfrage("Kreis")).treffer[0].id)
assert gesehen == {"eins", "zwei"}, gesehen
"""


def test_processes_read_on_while_the_index_is_switched(tmp_path):
    bauen(tmp_path, [angebot(id="eins", name="Kreis")], themen(), gegenden())
    leser = [
        subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", LESER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for einer in leser:
        assert einer.stdout.readline() == "bereit\n"

    for _ in range(3):
        bauen(tmp_path, [angebot(id="eins", name="Kreis")], themen(), gegenden())
    bauen(tmp_path, [angebot(id="zwei", name="Kreis")], themen(), gegenden())

    for einer in leser:
        assert einer.wait(timeout=60) == 0
        einer.stdout.close()


def test_writers_wait_for_each_other_and_no_change_is_lost(ordner):
    alle = [
        threading.Thread(
            target=aendern, args=(ordner, [angebot(id=f"n{i}", name=f"Neuigkeit {i}")], [])
        )
        for i in range(4)
    ]
    for einer in alle:
        einer.start()
    for einer in alle:
        einer.join()

    assert Suche.oeffnen(ordner).suche(Anfrage("Neuigkeit")).gesamt == 4


@pytest.fixture(scope="module")
def viele(tmp_path_factory):
    """More offers than are ranked one by one, in memory and on disk."""
    korpus = Korpus(2000)
    alle = list(korpus), korpus.themen(), korpus.gegenden()
    ordner = tmp_path_factory.mktemp("viele")
    bauen(ordner, *alle)
    return Suche.oeffnen(ordner), Speichersuche(*alle), korpus


def test_a_large_index_counts_offers_and_facets_as_the_reference_does(viele):
    gross, speicher, korpus = viele
    eines, anderes = korpus.woerter[:2]
    for anfrage in (
        Anfrage(""),
        Anfrage(eines),
        Anfrage(f"{eines} {anderes}"),
        Anfrage(eines, merkmale=(("kosten", "kostenlos"), ("sprache", "tr"), ("sprache", "uk"))),
    ):
        erwartet = speicher.suche(anfrage)
        gefunden = gross.suche(anfrage)
        assert gefunden.gesamt == erwartet.gesamt > 100
        assert gefunden.merkmale == erwartet.merkmale


@pytest.mark.parametrize("zahl", [3, 4, 6])
def test_a_large_index_asks_for_as_many_words_as_the_reference_does(viele, zahl):
    gross, speicher, korpus = viele
    anfrage = Anfrage(" ".join(korpus.woerter[:zahl]))

    assert gross.suche(anfrage).gesamt == speicher.suche(anfrage).gesamt


def test_facets_may_have_any_name_and_value(tmp_path):
    merkmale = (("a.b", "2024-01-01T00:00:00Z"), ("ü ö", "12"), ("c\\d", "x=y"), ("c\\d", "true"))
    korpus = Korpus(1501)
    alle = [replace(e, merkmale=merkmale if nr < 2 else ()) for nr, e in enumerate(korpus)]
    bauen(tmp_path, alle, (), ())

    assert Suche.oeffnen(tmp_path).suche(Anfrage("")).merkmale == {
        "a.b": {"2024-01-01T00:00:00Z": 2},
        "c\\d": {"true": 2, "x=y": 2},
        "ü ö": {"12": 2},
    }
