"""The copy that needs no server, opened as from a USB stick: no network, no origin, no address bar tricks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.models import Angebot, Stadtangabe
from massanzug.wegweiser.notseite import stile
from massanzug.wegweiser.notseite.bau import notseite_bauen
from tests.e2e.axe import FARBSCHEMEN, pruefe_barrierefreiheit, pruefe_breite
from tests.fabriken.wegweiser import TextFabrik

pytestmark = [pytest.mark.e2e, pytest.mark.aussehen, pytest.mark.django_db]
FRUEHE_HILFEN = "Netzwerk Frühe Hilfen"
ALLE_REGELN = "dateien/alle_regeln.css"
# what the first element of its kind and what stands before and after it looks like, a line each
AUSSEHEN = """() => {
  const gesehen = new Set();
  const art = (e) => e && `${e.tagName}.${e.className}`;
  return [...document.querySelectorAll("body, body *")].filter((e) => {
    const kette = [e, e.parentElement, e.parentElement.parentElement, e.previousElementSibling].map(art).join();
    return !gesehen.has(kette) && gesehen.add(kette);
  }).flatMap((e) => [null, "::before", "::after"].map((teil) => {
    const stil = getComputedStyle(e, teil);
    return `${art(e)} ${teil} ` + [...stil].map((n) => `${n}:${stil.getPropertyValue(n)}`).join(";");
  }));
}"""
AUSTAUSCHEN = """(adresse) => new Promise((fertig) => {
  const blatt = document.querySelector("link[rel=stylesheet]");
  blatt.onload = fertig;
  blatt.href = adresse;
})"""


@pytest.fixture(scope="session")
def stick_ordner(tmp_path_factory):
    return tmp_path_factory.mktemp("stick")


@pytest.fixture
def mit_allen_regeln(monkeypatch):
    """Beside the style sheet of the copy one in which nothing is left out."""
    buendeln = stile.buendeln

    def beide(blaetter, klassen):
        dateien = buendeln(blaetter, klassen)
        with monkeypatch.context() as ohne:
            ohne.setattr(stile, "auswahl", lambda blatt, _klassen: blatt)
            return dateien | {ALLE_REGELN: buendeln(blaetter, klassen)[stile.STIL]}

    monkeypatch.setattr(stile, "buendeln", beide)


@pytest.fixture
def stick(settings, stick_ordner, mit_allen_regeln):  # noqa: ARG001 - while it is written
    """The starter directory in German and Arabic, written once; one entry has Arabic words."""
    ziel = stick_ordner / "notseite"
    if ziel.exists():
        return ziel.as_uri()
    settings.LANGUAGES = [("de", "Deutsch"), ("ar", "العربية")]
    startbestand_einrichten()
    Stadtangabe.objects.create(schluessel="stadt", wert="Arnsberg")
    Stadtangabe.objects.create(schluessel="telefon", wert="02932 201-0")
    angebot = Angebot.objects.get(slug="fruehe-hilfen-arnsberg")
    TextFabrik(
        angebot=angebot, sprache="ar", name="المساعدة المبكرة", beschreibung="للأطفال الصغار"
    )
    notseite_bauen(ziel)
    return ziel.as_uri()


@pytest.fixture
def ohne_netz(page: Page):
    """Any error of a script, any breach of the CSP and any file that is missing fails the test."""
    meldungen: list[str] = []
    page.on("pageerror", lambda fehler: meldungen.append(str(fehler)))
    page.on("console", lambda m: meldungen.append(m.text) if m.type == "error" else None)
    page.on("requestfailed", lambda r: verlassen(r) or meldungen.append(f"fehlt: {r.url}"))
    page.on("request", lambda r: r.url.startswith(("file:", "data:")) or meldungen.append(r.url))
    page.context.set_offline(True)
    yield page
    assert meldungen == []


def verlassen(anfrage) -> bool:
    """Somebody followed a link before the page had everything."""
    return anfrage.failure == "net::ERR_ABORTED"


def suchen(seite: Page, worte: str) -> None:
    seite.get_by_label("Wonach suchen Sie?").fill(worte)
    seite.keyboard.press("Enter")


def test_search_from_the_first_page_to_the_entry_by_keyboard(ohne_netz, stick):
    ohne_netz.goto(f"{stick}/index.html")

    suchen(ohne_netz, "Schreibaby")
    erster = ohne_netz.locator("main li h2").first
    expect(erster).to_contain_text(FRUEHE_HILFEN)
    expect(ohne_netz.get_by_role("status")).to_contain_text("Gefundene Angebote:")
    suchen(ohne_netz, "Schreibabyy")
    expect(ohne_netz.get_by_role("heading", level=1)).to_be_focused()
    expect(ohne_netz.get_by_text("Gesucht haben wir nach")).to_contain_text("Schreibaby")
    ohne_netz.get_by_role("link", name=FRUEHE_HILFEN).press("Enter")

    expect(ohne_netz.get_by_role("heading", level=1)).to_contain_text(FRUEHE_HILFEN)
    ohne_netz.go_back()
    expect(erster).to_contain_text(FRUEHE_HILFEN)


def test_reasons_are_said_in_words_of_the_page(ohne_netz, stick):
    ohne_netz.goto(f"{stick}/suche.html?q=mein+baby+schreit+nur")

    gruende = ohne_netz.locator("main ol > li").first.locator(".ww-grund")
    expect(gruende.filter(has_text="für die Kleinsten")).to_be_visible()
    expect(gruende.filter(has_text="→ Baby und erste Jahre")).to_be_visible()


def test_more_results_come_on_demand_and_take_the_focus_along(ohne_netz, stick):
    ohne_netz.goto(f"{stick}/suche.html")
    treffer = ohne_netz.locator("main ol > li")
    expect(treffer).to_have_count(20)

    ohne_netz.get_by_role("button", name="Mehr zeigen").press("Enter")

    expect(treffer).to_have_count(40)
    expect(treffer.nth(20).get_by_role("link").first).to_be_focused()


def test_words_that_find_nothing_lead_on(ohne_netz, stick):
    ohne_netz.goto(f"{stick}/suche.html?q=xqzzyvw")

    expect(ohne_netz.get_by_role("status")).to_have_text("Dazu haben wir nichts gefunden")
    ohne_netz.get_by_role("link", name="Stichworte von A bis Z").click()
    expect(ohne_netz.get_by_role("heading", level=1)).to_contain_text("Stichworte")


def test_a_room_narrows_the_search(ohne_netz, stick):
    ohne_netz.goto(f"{stick}/raeume/neheim.html")

    ohne_netz.get_by_role("link", name="ansehen").click()

    expect(ohne_netz.get_by_role("heading", level=1)).to_have_text("Neheim")
    expect(ohne_netz.locator("main ol > li").first).to_be_visible()


def test_arabic_reads_from_the_right_and_says_what_is_german(ohne_netz, stick):
    ohne_netz.goto(f"{stick}/ar/suche.html?q=Schreibaby")
    eintraege = ohne_netz.locator("main ol > li")

    expect(ohne_netz.locator("html")).to_have_attribute("dir", "rtl")
    eigener = eintraege.filter(has_text="المساعدة المبكرة").get_by_role("link").first
    expect(eigener).not_to_have_attribute("lang", "de")
    expect(eintraege.get_by_role("link").locator("xpath=self::*[@lang='de']").first).to_be_visible()
    expect(eintraege.first.locator(".ww-grund").first).to_have_text(
        "Schreibaby → الرضيع والسنوات الأولى"
    )
    eigener.click()
    expect(ohne_netz).to_have_url(f"{stick}/ar/angebot/fruehe-hilfen-arnsberg.html")


def test_without_javascript_the_search_page_leads_to_themes_and_words(browser, stick):
    kontext = browser.new_context(java_script_enabled=False, offline=True)
    seite = kontext.new_page()
    seite.goto(f"{stick}/suche.html?q=Schreibaby")

    expect(seite.get_by_text("Die Suche braucht JavaScript")).to_be_visible()
    seite.get_by_role("link", name="Alle Themen").first.click()
    expect(seite.get_by_role("heading", level=1)).to_have_text("Alle Themen")
    kontext.close()


def test_axe_finds_nothing_and_nothing_is_too_wide(page, stick):
    """Without ``ohne_netz``: axe itself asks for the style sheets, which the CSP refuses."""
    page.context.set_offline(True)
    for name in (
        "index.html",
        "suche.html?q=Schreibaby",
        "angebot/fruehe-hilfen-arnsberg.html",
        "notseite.html",
        "ar/suche.html?q=Schreibaby",
        "ar/themen.html",
    ):
        page.goto(f"{stick}/{name}")
        for schema in FARBSCHEMEN:
            page.emulate_media(color_scheme=schema, reduced_motion="reduce")
            for breite in (320, 1280):
                page.set_viewport_size({"width": breite, "height": 900})
                pruefe_breite(page)
                pruefe_barrierefreiheit(page, nur_farben=schema == "dark")


@pytest.mark.parametrize(
    ("seite", "breite"),
    [
        ("index.html", 390),
        ("suche.html?q=schreibaby", 1280),
        ("karte.html", 390),
        ("angebot/fruehe-hilfen-arnsberg.html", 1280),
        ("ar/themen/familie.html", 390),
    ],
)
def test_what_the_style_sheet_leaves_out_shows_nowhere(page, stick, seite, breite):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": breite, "height": 900})
    page.goto(f"{stick}/{seite}")
    page.wait_for_load_state("networkidle")
    knapp = page.evaluate(AUSSEHEN)
    page.evaluate(AUSTAUSCHEN, f"{stick}/{ALLE_REGELN}")
    voll = page.evaluate(AUSSEHEN)

    assert [z for z in zip(knapp, voll, strict=True) if z[0] != z[1]] == []
