"""The printed directory: tagged, complete, findable by everyday words."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pikepdf
import pytest

from massanzug.wegweiser.begriffe import Sprache
from massanzug.wegweiser.domain import heft as heftmodul
from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.domain.heft import heft, heftinhalt
from massanzug.wegweiser.models import Angebot, Raumseite, Stadtangabe, Themenwort
from tests.fabriken.verzeichnis import (
    VERBORGENES,
    AngebotFabrik,
    GegendFabrik,
    GeheimesAngebotFabrik,
    OeffnungszeitFabrik,
    RaumseiteFabrik,
    ThemaFabrik,
)

pytestmark = pytest.mark.django_db
PDFTOTEXT = shutil.which("pdftotext") or "pdftotext"
HEUTE = date(2026, 11, 28)


def seiten(pdf):
    lauf = subprocess.run(  # noqa: S603 - poppler, on bytes of our own
        [PDFTOTEXT, "-", "-"], input=pdf, capture_output=True, check=True
    )
    ungetrennt = lauf.stdout.decode().replace("\xad\n", "")
    return [" ".join(seite.split()) for seite in ungetrennt.split("\f")[:-1]]


@pytest.fixture
def neheim():
    raum = RaumseiteFabrik(name="Neheim", slug="neheim")
    GegendFabrik(name="Moosfelde", raum=raum)
    return raum


def namen(raum):
    return {a["name"] for teil in heftinhalt(raum, HEUTE)["teile"] for a in teil["angebote"]}


def test_it_holds_the_room_and_the_whole_town(neheim):
    AngebotFabrik(name="Treff Moosfelde", gegend=neheim.gegenden.get())
    AngebotFabrik(name="Für alle", gegend=None)
    AngebotFabrik(name="Woanders")
    AngebotFabrik(name="Weg", gegend=None, veroeffentlicht=False)

    assert namen(neheim) == {"Treff Moosfelde", "Für alle"}


def test_it_is_tagged_and_says_what_it_is(neheim):
    AngebotFabrik(gegend=None, themen=[ThemaFabrik()])

    dokument = pikepdf.open(io.BytesIO(heft(neheim, HEUTE)))

    assert dokument.Root.MarkInfo.Marked
    assert str(dokument.Root.Lang).startswith("de")
    assert dokument.Root.ViewerPreferences.DisplayDocTitle
    assert "pdfuaid" in dokument.Root.Metadata.read_bytes().decode()
    assert dokument.docinfo.Title == "Wegweiser Neheim"
    breite, hoehe = (round(float(mass)) for mass in dokument.pages[0].MediaBox[2:])
    assert (breite, hoehe) == (420, 595)  # A5


def test_entry_says_what_one_needs_to_go_there(neheim):
    angebot = AngebotFabrik(
        name="Mädchentreff",
        gegend=neheim.gegenden.get(),
        alter_von=10,
        alter_bis=16,
        zielgruppe="Mädchen",
        kosten="kostenlos",
        telefon="02932 1234",
        website="https://www.beispiel.org/",
    )
    OeffnungszeitFabrik(angebot=angebot, wochentag=1)

    text = " ".join(seiten(heft(neheim, HEUTE)))

    for stueck in (
        "Mädchen, 10 bis 16 Jahre",
        "02932 1234",
        "Lange Straße 7, 59755 Arnsberg (Moosfelde)",
        "Di 9–12",
        "kostenlos",
        "beispiel.org",
        "noch nicht bestätigt",
    ):
        assert stueck in text.replace("\xa0", " ")


def test_emergency_numbers_are_on_page_two(neheim):
    AngebotFabrik(name="Sorgentelefon", gegend=None, telefon="0800 1110111", rund_um_die_uhr=True)
    AngebotFabrik(name="Notruf 112", gegend=None, telefon="112", rund_um_die_uhr=True)

    zweite = seiten(heft(neheim, HEUTE))[1].replace("\xa0", " ")

    assert all(n in zweite for n in ("110", "112", "116 117", "Sorgentelefon", "0800 1110111"))
    assert "Notruf 112" not in zweite


def test_everyday_word_leads_to_the_page_of_the_offer(neheim):
    thema = ThemaFabrik(label="Streit in der Familie")
    Themenwort.objects.create(thema=thema, wort="Zoff", geprueft=True)
    Themenwort.objects.create(thema=thema, wort="kavga", sprache=Sprache.TR)
    AngebotFabrik(name="Erziehungsberatung", gegend=None, themen=[thema])

    alle = seiten(heft(neheim, HEUTE))

    seite = next(n for n, s in enumerate(alle, 1) if "Ein Ort zum Spielen" in s)
    register = next(s for s in alle if "Stichworte von A bis Z" in s and "Zoff" in s)
    assert f"Zoff {seite}" in register
    assert f"Streit in der Familie {seite}" in register
    assert "kavga" not in register


def test_register_takes_the_first_words_of_a_theme_and_no_phrases(neheim):
    thema = ThemaFabrik(label="Streit")
    worte = ["nur noch Streit zuhause", *(f"Wort{n}" for n in range(1, 12))]
    for wort in worte:
        Themenwort.objects.create(thema=thema, wort=wort)
    AngebotFabrik(name="Erziehungsberatung", gegend=None, themen=[thema])

    gruppen = heftinhalt(neheim, HEUTE)["stichworte"]

    alle = [w["wort"] for gruppe in gruppen for w in gruppe["worte"]]
    assert set(alle) == {"Streit", *(f"Wort{n}" for n in range(1, 9))}


def test_each_offer_once_under_its_first_theme(neheim):
    zwei = [ThemaFabrik(oberthema="Geld"), ThemaFabrik(oberthema="Familie")]
    AngebotFabrik(name="Beides", gegend=None, themen=zwei)
    AngebotFabrik(name="Ohne", gegend=None)

    teile = heftinhalt(neheim, HEUTE)["teile"]

    assert [(t["name"], [a["name"] for a in t["angebote"]]) for t in teile] == [
        ("Geld", ["Beides"]),
        ("Weiteres", ["Ohne"]),
    ]


def test_cover_is_dated_by_what_is_in_it(neheim):
    Stadtangabe.objects.create(schluessel="stadt", wert="Stadt Arnsberg")
    angebot = AngebotFabrik(gegend=None)
    Angebot.objects.filter(pk=angebot.pk).update(
        geaendert=datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    )

    deckblatt = seiten(heft(neheim, HEUTE))[0].replace("\xa0", " ")

    assert "Stand: 2. März 2026" in deckblatt
    assert "Stadt Arnsberg" in deckblatt
    assert "1 Angebot, noch nicht bestätigt" in deckblatt
    assert "Diese Zuordnung ist eine Annahme" in deckblatt


def test_empty_room_has_a_booklet(neheim):
    assert "Stand: 28. November 2026" in seiten(heft(neheim, HEUTE))[0].replace("\xa0", " ")


def test_protected_place_is_in_every_booklet_without_a_place(neheim):
    GeheimesAngebotFabrik(name="Haus der Frauen", telefon="02931 6791")

    text = " ".join(seiten(heft(neheim, HEUTE)))

    assert "Haus der Frauen" in text
    assert "Die Anschrift wird geschützt" in text
    assert [wort for wort in VERBORGENES if wort in text] == []


@pytest.mark.parametrize(
    "boeses", ["#panic(1)", "*fett* $x$", "<angebot>", "= Titel", '"; #eval("1")']
)
def test_a_name_is_only_a_name(neheim, boeses):
    AngebotFabrik(name=f"Treff {boeses}", gegend=None)

    assert f"Treff {boeses}".split()[1] in " ".join(seiten(heft(neheim, HEUTE)))


def test_same_contents_are_set_once(neheim):
    AngebotFabrik(gegend=None)
    heftmodul._gesetzt.cache_clear()

    erst, dann = heft(neheim, HEUTE), heft(neheim, HEUTE)
    Angebot.objects.update(telefon="02932 999")
    danach = heft(neheim, HEUTE)

    assert erst == dann != danach
    assert heftmodul._gesetzt.cache_info().misses == 2


def test_real_directory_fills_a_booklet():
    startbestand_einrichten()

    pdf = heft(Raumseite.objects.get(slug="neheim"), HEUTE)

    assert 30 < len(seiten(pdf)) < 60  # somebody prints it and folds it


@pytest.mark.usefixtures("neheim")
def test_anybody_gets_it_and_a_second_time_nothing_is_sent(client):
    AngebotFabrik(gegend=None)

    antwort = client.get("/raeume/neheim/heft.pdf")
    nochmal = client.get("/raeume/neheim/heft.pdf", headers={"If-None-Match": antwort["ETag"]})

    assert antwort.content.startswith(b"%PDF")
    assert antwort["Content-Type"] == "application/pdf"
    assert "Set-Cookie" not in antwort.headers
    assert (nochmal.status_code, nochmal.content) == (304, b"")


def test_unknown_room_is_404(client):
    assert client.get("/raeume/gibt-es-nicht/heft.pdf").status_code == 404


@pytest.mark.parametrize("anzahl", [1, 3])
def test_queries_do_not_grow(client, neheim, django_assert_num_queries, anzahl):
    for _ in range(anzahl):
        OeffnungszeitFabrik(angebot=AngebotFabrik(gegend=None, themen=[ThemaFabrik()]))

    with django_assert_num_queries(8):
        client.get(f"/raeume/{neheim.slug}/heft.pdf")
