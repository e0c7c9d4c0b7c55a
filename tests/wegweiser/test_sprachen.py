"""Eight languages by the address alone; what nobody has translated is German, and says so."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.utils import translation

from docs import texte
from massanzug.wegweiser.domain.themen import Wort, wort
from massanzug.wegweiser.models import Angebot
from tests.fabriken.wegweiser import TextFabrik

FREMD = [kuerzel for kuerzel, _ in settings.LANGUAGES if kuerzel != "de"]
pytestmark = pytest.mark.usefixtures("bestand")


@pytest.mark.parametrize("sprache", FREMD)
def test_every_language_has_an_address_of_its_own(seite, sprache):
    html = seite(f"/{sprache}/")

    assert f'<html lang="{sprache}"' in html
    assert f'action="/{sprache}/suche/"' in html


def test_german_has_no_prefix_whatever_the_browser_wants(client):
    antwort = client.get("/", headers={"accept-language": "tr"})

    assert '<html lang="de"' in antwort.content.decode()
    assert client.get("/de/").status_code == 404


def test_arabic_is_read_from_the_right(seite):
    assert '<html lang="ar" dir="rtl"' in seite("/ar/")
    assert "dir=" not in seite("/tr/").split("<head>")[0]


def test_switch_names_each_language_in_itself_and_keeps_the_search(seite):
    html = seite("/tr/suche/", q="kreş")

    for kuerzel, name in settings.LANGUAGES:
        weg = "/suche/" if kuerzel == "de" else f"/{kuerzel}/suche/"
        assert f'<a href="{weg}?q=kre%C5%9F" hreflang="{kuerzel}" lang="{kuerzel}"' in html
        assert name in html


def test_word_of_another_language_finds_what_is_meant(seite):
    assert 'class="ww-eintrag"' in seite("/tr/suche/", q="kreş")


def test_offer_without_a_translation_is_shown_in_german_and_says_so(seite):
    html = seite("/ar/angebot/skf-erziehungsberatung/")

    assert 'class="ww-deutsch"' in html
    assert '<p class="ww-angebot__text" lang="de" dir="ltr">' in html


def test_translated_offer_is_shown_as_it_was_translated(seite):
    angebot = Angebot.objects.get(slug="skf-erziehungsberatung")
    TextFabrik(angebot=angebot, sprache="tr", name="Aile danışmanlığı", beschreibung="Burada ...")

    html = seite("/tr/angebot/skf-erziehungsberatung/")

    assert "Aile danışmanlığı" in html
    assert 'class="ww-deutsch"' not in html
    assert "Aile danışmanlığı" not in seite("/angebot/skf-erziehungsberatung/")


def test_a_to_z_begins_with_the_words_of_the_readers_language(seite):
    html = seite("/tr/a-z/")

    assert html.index("kreş") < html.index("Abendschule")


def test_staff_pages_have_no_other_language(client):
    assert client.get("/tr/fach/").status_code == 404


def test_fach_stays_german_after_a_page_in_another_language(client):
    client.get("/tr/")

    assert '<html lang="de"' in client.get("/anmelden/").content.decode()


def saetze(katalog):
    return {
        (s.context, s.id if isinstance(s.id, str) else tuple(s.id)): s.string
        for s in katalog
        if s.id
    }


@pytest.fixture(scope="module")
def vorlage():
    return texte.vorlage()


@pytest.mark.parametrize("sprache", FREMD)
def test_no_text_of_a_page_is_missing_from_the_translators_file(vorlage, sprache):
    fehlt = set(saetze(vorlage)) - set(saetze(texte.gelesen(sprache)))

    assert fehlt == set(), "just texte"


@pytest.mark.parametrize("sprache", FREMD)
def test_what_is_compiled_is_what_was_translated(sprache):
    kompiliert = texte.po(sprache).with_suffix(".mo").read_bytes()

    assert kompiliert == texte.als_mo(texte.gelesen(sprache)), "just texte"


def test_the_gatherer_finds_templates_python_and_data(vorlage):
    assert vorlage.get("Wonach suchen Sie?")
    assert vorlage.get("Kontakt wird geprüft")
    assert vorlage.get("Baby und erste Jahre")
    assert vorlage.get("Was stimmt nicht?")
    assert vorlage.get("%(anzahl)s Angebot")
    assert vorlage.get("das sagt niemand") is None


@pytest.mark.parametrize("sprache", FREMD)
def test_demo_says_in_every_language_that_all_people_are_invented(settings, seite, sprache):
    settings.DEMO = True
    with translation.override(sprache):
        worte = translation.gettext("Vorführung: alle Menschen sind erfunden")

    assert worte != "Vorführung: alle Menschen sind erfunden"
    assert f">{worte}</aside>" in seite(f"/{sprache}/themen/")


@pytest.mark.parametrize(("sprache", "text"), [("ro", "Familie"), ("pl", "Sport")])
def test_a_word_that_is_the_same_in_both_languages_is_not_german(sprache, text):
    with translation.override(sprache):
        assert wort(text, sprache) == Wort(text, fremd=False)
        assert wort("Familienkrach am Sonntag", sprache).fremd
        assert wort("", sprache) == Wort("")


def test_card_in_another_language_marks_the_german(seite):
    html = seite("/uk/suche/", q="Kita")

    assert html.count('<p class="ww-eintrag__text" lang="de" dir="ltr">') == 20
    assert 'class="ww-eintrag__text" lang' not in seite("/suche/", q="Kita")
