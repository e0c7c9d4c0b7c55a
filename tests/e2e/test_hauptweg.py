"""The main job, walked as people walk it: from „so geht es nicht weiter“ to a page the family
can put on the fridge; then as the Träger, who works on it and decides nothing.

The world knows only what an installation knows on its first day: the Jugendamt with its team, one
Ortsteil, Träger with their Vereinbarungen, and people who can sign in.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from django.utils.dateformat import format as datumsformat
from playwright.sync_api import expect

from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer
from massanzug.raum.begriffe import Vereinbarungsart
from tests.e2e.mensch import PASSWORT, Mensch
from tests.fabriken.konten import BenutzerFabrik, TeamFabrik
from tests.fabriken.raum import (
    OrtsteilFabrik,
    TraegerFabrik,
    VereinbarungFabrik,
    WirkungsraumFabrik,
    ZuordnungFabrik,
)

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PDFTOTEXT = shutil.which("pdftotext") or "pdftotext"
WILLE = "Ich will abends wieder mit meinen Kindern reden statt zu brüllen."
RESSOURCE = "Tante Ayşe wohnt im Nebenhaus"
ZIEL = "Wir essen dreimal in der Woche zusammen zu Abend."
BEITRAG = "Ich lege mein Handy vor dem Essen in die Schublade."
AUFTRAG = "Deniz geht an jedem Schultag zur Schule."
SORGE = "Deniz hat im Oktober elf Tage gefehlt."
NEIN = "Ich will nicht, dass wer in mein Zimmer kommt."
BAUSTEINE = (
    ("Ich und wir", "Das Handy liegt beim Essen in der Schublade"),
    ("Familie und Freunde", "Tante Ayşe kocht donnerstags mit Deniz"),
    ("Stadtteil", "Deniz spielt samstags beim TuS Fußball"),
    ("Fachkräfte", "Jemand übt mit uns, ruhig zu streiten"),
)


@dataclass
class Stadt:
    asd: Benutzer
    traeger: Benutzer


@pytest.fixture
def stadt() -> Stadt:
    team = TeamFabrik(name="ASD-Team Neheim")
    raum = WirkungsraumFabrik(name="Neheim", team=team)
    ZuordnungFabrik(ortsteil=OrtsteilFabrik(name="Moosfelde"), wirkungsraum=raum)
    verein = TraegerFabrik(name="Kompass e. V.")
    for traeger in (verein, TraegerFabrik(name="SkF Hochsauerland")):
        for art in Vereinbarungsart:
            VereinbarungFabrik(traeger=traeger, art=art)
    asd = BenutzerFabrik(username="asd", first_name="Vera", teams=[team])
    fachkraft = BenutzerFabrik(
        username="kompass",
        first_name="Samira",
        rolle=Rolle.TRAEGER,
        organisation=verein.organisation,
    )
    for mensch in (asd, fachkraft):
        mensch.set_password(PASSWORT)
        mensch.save()
    return Stadt(asd, fachkraft)


@pytest.fixture
def mensch(browser, live_server):
    """A browser of their own for everybody; a script error or a blocked resource fails the test."""
    fenster, fehler = [], []

    def oeffnen() -> Mensch:
        kontext = browser.new_context(locale="de-DE")
        kontext.set_default_timeout(10_000)
        fenster.append(kontext)
        seite = kontext.new_page()
        seite.on("pageerror", lambda f: fehler.append(str(f)))
        return Mensch(seite, live_server.url)

    yield oeffnen
    for kontext in fenster:
        kontext.close()
    assert fehler == []


def test_family_comes_from_its_will_to_a_page_of_its_own_and_the_traeger_decides_nothing(
    stadt, mensch
):
    vera = mensch()
    vera.anmelden("asd")
    eingang_aufnehmen_und_uebernehmen(vera)
    menschen_und_willen(vera)
    ressource_ziel_und_auftrag(vera)
    entscheiden(vera)
    massanzug_schneidern(vera)
    mit_dem_traeger_teilen(vera, stadt.traeger)
    hilfeplan_und_zustimmung(vera)
    familienseite_pruefen(familienseite_herunterladen(vera))
    ueberpruefen(vera)
    fall = re.search(r"/fach/faelle/[0-9a-f-]+/", vera.seite.url)[0]

    samira = mensch()
    samira.anmelden("kompass")
    traeger_arbeitet_mit(samira)
    traeger_entscheidet_nicht(samira, fall)

    vera.seite.goto(vera.adresse + fall)
    vera.folge("Wer hat was getan und gelesen")
    zeile = vera.seite.get_by_role("row").filter(has_text="Samira").filter(has_text="abgewiesen")
    expect(zeile.first).to_be_visible()


def eingang_aufnehmen_und_uebernehmen(vera: Mensch) -> None:
    vera.folge("Neuen Eingang aufschreiben")
    vera.schreibe("Was sagt die Person?", "Wir streiten nur noch. So geht es nicht weiter.")
    vera.schreibe("Was geschieht als Nächstes?", "Besuch zu Hause")
    vera.seite.get_by_text("Wer, woher, wohin").click()
    vera.schreibe("Wie wir den Fall nennen", "Familie Yıldız-Ülker")
    vera.schreibe("Um wen geht es?", "Elif")
    vera.waehle("Ortsteil", "Moosfelde")
    vera.druecke("Eingang aufschreiben")
    vera.folge("Eingang")
    vera.sieht("Familie Yıldız-Ülker")
    vera.druecke("Ich übernehme")


def menschen_und_willen(vera: Mensch) -> None:
    vera.folge("Fälle")
    vera.folge("Familie Yıldız-Ülker")
    vera.folge("Menschen ansehen und ergänzen")
    vera.folge("Jemanden aufschreiben")
    vera.schreibe("Name", "Deniz")
    vera.schreibe("Wer ist das?", "Sohn")
    vera.seite.get_by_label("Kind, Jugendliche").check()
    vera.druecke("Speichern")
    vera.geht_zu("Wille")
    vera.folge("Einen Willen von Elif aufschreiben")
    vera.schreibe("In eigenen Worten", WILLE)
    vera.druecke("Wille speichern")
    vera.druecke("Die Person gibt frei")
    vera.sieht(WILLE)
    vera.folge("Hinweis und Wunsch von Elif aufschreiben")
    vera.schreibe("Was wünscht sich die Person?", "Eine Frau, die Türkisch spricht.")
    vera.seite.get_by_label("dem Wunsch wird gefolgt").check()
    vera.druecke("Wunsch speichern")
    vera.folge("Eigene Sorge aufschreiben")
    vera.schreibe("Was macht mir Sorge?", SORGE)
    vera.druecke("Sorge speichern")
    vera.sieht(SORGE)


def ressource_ziel_und_auftrag(vera: Mensch) -> None:
    vera.geht_zu("Ressourcen")
    feld = vera.seite.get_by_role("region", name="Menschen um uns")
    feld.get_by_label("Dazuschreiben").fill(RESSOURCE)
    vera.seite.keyboard.press("Enter")
    vera.sieht(RESSOURCE)
    vera.geht_zu("Ziele")
    vera.folge("Daraus ein Ziel machen")
    vera.schreibe("Ziel in eigenen Worten", ZIEL)
    expect(vera.seite.get_by_label("Aus welchem Willen kommt es?")).to_contain_text(WILLE[:20])
    vera.schreibe("Daran merke ich es", "Deniz erzählt von selbst, wie sein Tag war.")
    vera.schreibe("Mein Beitrag", BEITRAG)
    vera.waehle("Was hilft dabei?", RESSOURCE)
    vera.schreibe("bis wann", f"{heute() + timedelta(days=90):%Y-%m-%d}")
    vera.druecke("Ziel speichern")
    vera.sieht(ZIEL)
    vera.folge("Aufträge und Auflagen")
    vera.folge("Auftrag aufschreiben")
    vera.schreibe("Das verlangt das Jugendamt", AUFTRAG)
    vera.schreibe("Welche Sorge steht dahinter?", "Deniz verpasst den Anschluss.")
    vera.druecke("Speichern")
    vera.sieht(AUFTRAG)


def entscheiden(vera: Mensch) -> None:
    vera.geht_zu("Entscheidung")
    vera.folge("Entscheidung vorbereiten")
    vera.schreibe(
        "Geeignet und notwendig, weil", "Die Familie will es und trägt das meiste selbst."
    )
    vera.waehle("Hilfeart", "Sozialpädagogische Familienhilfe")
    vera.schreibe("bewilligt ab", f"{heute():%Y-%m-%d}")
    vera.kreuze_an("Welche Träger wurden der Familie angeboten?", "Kompass e. V.")
    vera.kreuze_an("Welche Träger wurden der Familie angeboten?", "SkF Hochsauerland")
    vera.kreuze_an("Welcher Träger ist gewählt?", "Kompass e. V.")
    vera.druecke("Entwurf speichern und prüfen")
    vera.sieht("Noch einmal lesen, dann entscheiden")
    vera.druecke("Entscheidung treffen")
    vera.sieht("Die Entscheidung ist getroffen.")


def massanzug_schneidern(vera: Mensch) -> None:
    vera.geht_zu("Maßanzug")
    for stufe, was in BAUSTEINE:
        vera.folge("Baustein hinzufügen", wo=stufe)
        vera.schreibe("Was geschieht?", was)
        vera.waehle("Zu welchem Ziel führt es?", ZIEL[:30])
        if stufe == "Fachkräfte":
            vera.kreuze_an("Form der Hilfe", "ambulant")
            vera.schreibe("Kosten im Monat", "1234")
        vera.druecke("Baustein speichern")
        expect(vera.seite.get_by_role("region", name=stufe)).to_contain_text(was)
    vera.sieht_nicht("1234")


def mit_dem_traeger_teilen(vera: Mensch, fachkraft: Benutzer) -> None:
    vera.folge("Familie Yıldız-Ülker")
    vera.folge("Wer darf in diese Akte?")
    vera.folge("Einwilligung aufschreiben")
    vera.waehle("Wer willigt ein?", "Elif")
    vera.waehle("Welcher Träger darf davon wissen?", "Kompass e. V.")
    vera.schreibe("Worüber", "Wille, Ziele und Maßanzug")
    vera.druecke("Einwilligung speichern")
    vera.waehle("Mit wem?", str(fachkraft))
    vera.druecke("Hereinlassen")
    expect(vera.seite.get_by_role("row").filter(has_text="Samira")).to_be_visible()


def hilfeplan_und_zustimmung(vera: Mensch) -> None:
    vera.geht_zu("Hilfeplan")
    vera.folge("Neue Fassung festhalten")
    vera.schreibe("Wann ist das nächste Treffen?", f"{heute() + timedelta(days=30):%Y-%m-%d}")
    vera.druecke("Fassung festhalten")
    for wer, antwort, worte in (
        ("Elif", "einverstanden", "Das ist unser Plan."),
        ("Deniz", "nicht einverstanden", NEIN),
    ):
        vera.folge(f"Antwort aufschreiben von {wer}")
        vera.seite.get_by_label(antwort, exact=True).check()
        vera.schreibe("In eigenen Worten", worte)
        vera.druecke("Antwort festhalten")
        vera.sieht(worte)


def familienseite_herunterladen(vera: Mensch) -> bytes:
    """Chromium would show it in its own viewer; what the link leads to is fetched beside it."""
    link = vera.seite.get_by_role("link", name="Seite für die Familie (PDF)")
    antwort = vera.seite.request.get(vera.adresse + link.get_attribute("href"))
    assert antwort.headers["content-type"] == "application/pdf"
    return antwort.body()


def familienseite_pruefen(pdf: bytes) -> None:
    """One tagged page in the family's words, with nothing on it that costs or frightens."""
    lauf = subprocess.run(  # noqa: S603 - poppler, on bytes of our own
        [PDFTOTEXT, "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    text = " ".join(lauf.stdout.decode().split())
    treffen = datumsformat(heute() + timedelta(days=30), "j. F Y")
    for erwartet in (ZIEL, BEITRAG, AUFTRAG, BAUSTEINE[1][1], treffen):
        assert erwartet in text
    for verboten in ("1234", "€", SORGE, "Familienhilfe"):
        assert verboten not in text
    with pikepdf.open(BytesIO(pdf)) as dokument:
        assert len(dokument.pages) == 1
        assert dokument.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in dokument.Root
        assert str(dokument.Root.Lang) == "de"
        with dokument.open_metadata() as angaben:
            assert angaben["dc:title"]


def ueberpruefen(vera: Mensch) -> None:
    """Mother and son see the same Ziel differently: both stand there, each under their own name."""
    vera.geht_zu("Überprüfung")
    vera.folge("Ins Gespräch gehen")
    vera.folge("Sichten aufschreiben")
    for wer, sicht, worte in (
        ("Elif", "teilweise erreicht", "Zweimal haben wir es geschafft."),
        ("Deniz", "nicht erreicht", "Das war keinmal ohne Handy."),
    ):
        spalte = vera.seite.get_by_role("group", name=wer)
        spalte.get_by_label(sicht, exact=True).check()
        spalte.get_by_label("In eigenen Worten").fill(worte)
    vera.druecke("Festhalten und zur Übersicht")
    vera.sieht("Hier sehen Sie es verschieden.")
    vera.sieht("Zweimal haben wir es geschafft.")
    vera.sieht("Das war keinmal ohne Handy.")


def traeger_arbeitet_mit(samira: Mensch) -> None:
    samira.folge("Fälle")
    samira.folge("Familie Yıldız-Ülker")
    samira.sieht(WILLE)
    samira.sieht_nicht(SORGE)
    samira.sieht_nicht("1234")
    samira.sieht(BAUSTEINE[0][1])
    samira.folge("Maßanzug und Spiegel")
    samira.folge("Baustein hinzufügen", wo="Familie und Freunde")
    samira.schreibe("Was geschieht?", "Oma liest sonntags vor")
    samira.druecke("Baustein speichern")
    samira.sieht("Oma liest sonntags vor")
    samira.geht_zu("Wille")
    samira.sieht(WILLE)
    samira.sieht_nicht(SORGE)


def traeger_entscheidet_nicht(samira: Mensch, fall: str) -> None:
    """No link leads there; whoever types the address finds nothing, and is written down."""
    expect(samira.seite.get_by_role("link", name="Entscheidung")).to_have_count(0)

    for ziel in ("entscheidung/", "entscheidung/entwurf/", "entscheidung/treffen/"):
        antwort = samira.seite.goto(samira.adresse + fall + ziel)
        assert antwort.status == 404
