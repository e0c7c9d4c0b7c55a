"""The public pages, with the starter directory: what must be on them, and what never is."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from massanzug.wegweiser.models import Angebot, Fehlermeldung, Raumseite, Stadtangabe

pytestmark = pytest.mark.usefixtures("bestand")

SEITEN = (
    "/",
    "/suche/",
    "/suche/?q=Schreibaby",
    "/jetzt-hilfe/",
    "/themen/",
    "/thema/baby/",
    "/a-z/",
    "/angebot/skf-erziehungsberatung/",
    "/angebot/skf-erziehungsberatung/fehler/",
    "/raeume/",
    "/raeume/neheim/",
    "/so-arbeiten-wir/",
    "/impressum/",
    "/datenschutz/",
    "/quellen/",
)
OHNE_FORMULAR = [s for s in SEITEN if not s.endswith("/fehler/")]


@pytest.mark.parametrize("adresse", OHNE_FORMULAR)
def test_a_page_sets_no_cookie_and_asks_for_no_session(client, adresse):
    antwort = client.get(adresse)

    assert antwort.status_code == 200
    assert antwort.cookies == {}
    assert "no-store" not in antwort.headers["Cache-Control"]


@pytest.mark.parametrize("adresse", SEITEN)
def test_a_page_has_no_inline_script_and_nothing_from_elsewhere(seite, adresse):
    html = seite(adresse)

    assert "<script>" not in html
    assert " style=" not in html
    assert " onclick=" not in html
    assert 'src="http' not in html
    assert html.count("<h1") == 1


def test_what_somebody_asked_for_is_kept_by_nobody_else(client):
    suche = client.get("/suche/", {"q": "Schreibaby"})
    start = client.get("/")

    assert "private" in suche.headers["Cache-Control"]
    assert "public" in start.headers["Cache-Control"]
    assert "Cookie" in start.headers["Vary"]


def test_start_offers_search_voice_subjects_and_rooms(seite):
    html = seite("/")

    assert 'name="q"' in html
    assert reverse("wegweiser:notfall") in html
    assert "Schreibaby" in html
    assert "Frühe Kindheit" in html
    assert "Alt-Arnsberg" in html
    assert 'href="/fach/"' in html


@pytest.mark.parametrize("adresse", ["/", "/suche/?q=kita"])
def test_only_pages_with_the_button_may_ask_the_device_where_it_is(client, adresse):
    andere = client.get("/themen/").headers["Permissions-Policy"]

    assert "geolocation=(self)" in client.get(adresse).headers["Permissions-Policy"]
    assert "geolocation=()" in andere


def test_offer_without_a_contact_says_so_and_names_a_number(seite):
    html = seite("/angebot/cafe-mama-sued/")

    assert "Kontakt wird geprüft" in html
    assert "tel:029322010" in html


def test_unconfirmed_offer_is_never_called_current(seite):
    html = seite("/angebot/skf-erziehungsberatung/")

    assert "noch nicht bestätigt; Stand der Quelle 2020" in html
    assert "zuletzt bestätigt" not in html


def test_confirmed_offer_says_when_and_by_whom(seite):
    Angebot.objects.filter(slug="skf-erziehungsberatung").update(
        bestaetigt_am=date(2026, 11, 3), bestaetigt_von="SkF e.V. Hochsauerland"
    )

    html = seite("/angebot/skf-erziehungsberatung/")

    assert "zuletzt bestätigt am 3. November 2026 von SkF e.V. Hochsauerland" in html


def test_a_refuge_has_a_number_and_no_address(seite):
    html = seite("/angebot/frauenhaus-arnsberg/")

    assert "tel:029316791" in html
    assert "Die Anschrift bleibt geheim" in html
    assert "openstreetmap" not in html


def test_offer_shows_its_hours_and_whether_it_is_open_now(seite, time_machine):
    time_machine.move_to("2026-11-30 14:00 +0100")

    html = seite("/angebot/jugendtreff-gierskaempen/")

    assert "Mo–Fr ab 13 Uhr, bis 19 Uhr" in html or "13:00–19:00" in html


def test_offer_with_hours_leads_to_its_calendar_once(seite):
    assert seite("/angebot/hotline-116111/").count('href="/angebot/hotline-116111.ics"') == 1
    assert ".ics" not in seite("/angebot/frauenhaus-arnsberg/")


@pytest.mark.parametrize("adresse", ["/angebot/weg/", "/thema/weg/", "/raeume/weg/"])
def test_what_is_not_there_leads_to_the_words_from_a_to_z(client, adresse):
    antwort = client.get(adresse)

    assert antwort.status_code == 404
    assert reverse("wegweiser:stichworte") in antwort.content.decode()


def test_hidden_offer_is_nowhere(seite, client):
    Angebot.objects.filter(slug="cafe-mama-sued").update(veroeffentlicht=False)

    assert client.get("/angebot/cafe-mama-sued/").status_code == 404
    assert "cafe-mama-sued" not in seite("/suche/", q="Café Mama")
    assert "cafe-mama-sued" not in seite("/thema/elternkind_treff/")


def test_numbers_that_answer_day_and_night_come_first(seite):
    html = seite("/jetzt-hilfe/")

    tag_und_nacht, zeitweise = html.index("TelefonSeelsorge"), html.index("Elterntelefon")
    assert html.index("tel:110") < tag_und_nacht < zeitweise
    assert html.count('href="tel:116117"') == 1


def test_every_noun_people_use_stands_in_the_a_to_z_with_its_subject_and_no_phrase(seite):
    html = seite("/a-z/")

    assert 'href="/thema/baby/" lang="de" dir="auto">Schreibaby</a>' in html
    assert html.index(">Abendschule<") < html.index(">Ängste<") < html.index(">Asyl<")
    assert ">Stress mit Eltern<" not in html


def test_another_alphabet_stands_before_the_german_one_and_without_its_latin_spellings(seite):
    html = seite("/ar/a-z/")
    eigene, deutsche = html.split('<p class="leise" id="deutsch">')

    assert ">H</a>" not in eigene
    assert ">H</a>" in deutsche
    assert "hamil<" not in html
    assert ">Schreibaby</a>" in html
    assert 'id="deutsch"' not in seite("/a-z/")


def test_room_says_who_leads_and_what_is_assumed(seite):
    Raumseite.objects.filter(slug="neheim").update(leittraeger="Beispielträger", praesenz="Mo 9–12")

    html = seite("/raeume/neheim/")

    assert "Beispielträger" in html
    assert "Mo 9–12" in html
    assert "Diese Zuordnung ist eine Annahme" in html
    assert "Wer entscheidet was" in html


def test_room_without_a_known_leittraeger_guesses_nothing(seite):
    assert "noch nicht veröffentlicht" in seite("/raeume/huesten/")


def test_the_five_principles_have_their_names(seite):
    html = seite("/so-arbeiten-wir/")

    assert html.count('class="ww-grundsatz"') == 5
    assert "Zielgruppen- und bereichsübergreifende Sichtweise" in html


def test_the_town_writes_its_own_impressum(seite):
    assert "noch nichts eingetragen" in seite("/impressum/")

    Stadtangabe.objects.create(schluessel="impressum", wert="Stadt <b>Beispiel</b>\nRathausplatz 1")

    assert "Stadt &lt;b&gt;Beispiel&lt;/b&gt;<br>Rathausplatz 1" in seite("/impressum/")


def test_anybody_may_say_that_an_entry_is_wrong(client):
    adresse = reverse("wegweiser:fehler_melden", args=["cafe-mama-sued"])

    antwort = client.post(adresse, {"text": "Die Nummer ist falsch."}, follow=True)

    meldung = Fehlermeldung.objects.get()
    assert (meldung.angebot.slug, meldung.text) == ("cafe-mama-sued", "Die Nummer ist falsch.")
    assert "Danke, wir sehen nach" in antwort.content.decode()


def test_an_empty_report_asks_again(client):
    antwort = client.post(reverse("wegweiser:fehler_melden", args=["cafe-mama-sued"]), {"text": ""})

    assert "Bitte füllen Sie dieses Feld aus." in antwort.content.decode()
    assert not Fehlermeldung.objects.exists()


ABFRAGEN = {
    "/": 5,
    "/suche/?q=kita": 3,
    "/tr/suche/?q=kita": 4,
    "/suche/?q=kita&ort=Neheim&raum=Neheim": 3,
    "/thema/kita/": 4,
    "/themen/": 2,
    "/a-z/": 3,
    "/jetzt-hilfe/": 5,
    "/raeume/": 3,
    "/raeume/neheim/": 4,
    "/angebot/kita-bachum/": 5,
}


@pytest.mark.parametrize("adresse", ABFRAGEN)
def test_a_page_asks_the_database_a_few_times(client, django_assert_num_queries, adresse):
    client.get(adresse)  # opens the index

    with django_assert_num_queries(ABFRAGEN[adresse]):
        client.get(adresse)
