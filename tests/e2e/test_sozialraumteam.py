"""One meeting, three people, three browsers: who brings the case, who moderates, who comes from the Leitträger."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from massanzug.entwurf.models import Entwurf
from massanzug.fall.models import Baustein
from massanzug.konten.begriffe import Rolle
from massanzug.team.models import Idee, Teammitglied
from tests.e2e.axe import seiten_pruefen
from tests.fabriken.fall import FallFabrik, PersonFabrik
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.team import FeldnotizFabrik, IdeeFabrik, tisch, unterschriebene_beratung

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]
GEHEIM = ("Geheimrat", "Swantje")


@pytest.fixture
def am_tisch():
    fall = FallFabrik(name="Familie Geheimrat")
    PersonFabrik(fall=fall, name="Swantje", bezug="Mutter")
    return tisch(fall)


@pytest.fixture
def oeffnen(live_server, browser):
    """A browser of one's own per person; a script error in any of them fails the test."""
    fenster, fehler = [], []

    def oeffnen_als(benutzer, pfad, *, skripte=True):
        kontext = browser.new_context(locale="de-DE", java_script_enabled=skripte)
        fenster.append(kontext)
        client = Client()
        client.force_login(benutzer)
        keks = client.cookies[settings.SESSION_COOKIE_NAME].value
        kontext.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": keks, "url": live_server.url}]
        )
        seite = kontext.new_page()
        seite.on("pageerror", lambda f: fehler.append(str(f)))
        seite.goto(live_server.url + pfad)
        return seite

    yield oeffnen_als
    for kontext in fenster:
        kontext.close()
    assert fehler == []


def idee(seite, text, stufe):
    seite.get_by_label("Ihre Idee").fill(text)
    seite.get_by_role("radio", name=stufe).check()
    with seite.expect_navigation():
        seite.get_by_role("button", name="Auf die Tafel").click()


def tafel(seite):
    return seite.locator("#live-tafel")


def schreiben_und_unterschreiben(bei_kehl, bei_tom):
    bei_kehl.get_by_role("link", name="Niederschrift schreiben").click()
    bei_kehl.get_by_label("Unsere Empfehlung").fill("Freitags in den Jugendtreff, die Oma holt ab.")
    with bei_kehl.expect_navigation():
        bei_kehl.get_by_role("button", name="Speichern").click()
    expect(bei_tom.locator("#live-ergebnis")).to_contain_text("die Oma holt ab")
    bei_tom.get_by_role("link", name="Unterschreiben").click()
    with bei_tom.expect_navigation():
        bei_tom.get_by_role("button", name="Unterschreiben").click()


def test_one_meeting_in_three_browsers(oeffnen, am_tisch):
    beratung, vera, tom, kehl = am_tisch
    pfad = reverse("beratung", args=[beratung.kennung])
    bei_vera, bei_tom, bei_kehl = (oeffnen(wer, pfad) for wer in (vera, tom, kehl))
    leinwand = oeffnen(tom, reverse("beratung_leinwand", args=[beratung.kennung]))

    with bei_tom.expect_navigation():
        bei_tom.get_by_role("button", name="Beginnen").click()
    for seite in (bei_vera, bei_kehl, leinwand):
        expect(seite.get_by_text("Phase 1 von 8")).to_be_visible()
        expect(seite.locator("[data-uhr]")).to_have_text(re.compile(r"^[45]:\d\d$"))
    expect(bei_kehl.get_by_role("button", name="Nächste Phase")).to_have_count(0)

    bei_vera.get_by_label("Ihre Idee").fill("Das tippe ich gerade")
    idee(bei_kehl, "Freitags in den Jugendtreff", "Stadtteil")
    for seite in (bei_vera, bei_tom, leinwand):
        expect(tafel(seite).get_by_text("Freitags in den Jugendtreff")).to_be_visible()
    expect(bei_vera.get_by_label("Ihre Idee")).to_have_value("Das tippe ich gerade")
    idee(bei_tom, "Einmal in der Woche Beratung", "Fachkräfte")
    expect(leinwand.locator("#live-spiegel")).to_contain_text("1 Idee bei den Menschen")

    with bei_vera.expect_navigation():
        bei_vera.locator(".idee", has_text="Jugendtreff").get_by_role(
            "button", name="Das passt"
        ).click()
    expect(bei_kehl.locator(".idee--passt")).to_contain_text("Jugendtreff")

    schreiben_und_unterschreiben(bei_kehl, bei_tom)
    for seite in (bei_vera, bei_kehl):
        expect(seite.locator("#live-ergebnis")).to_contain_text("Unterschrieben von")
    with bei_vera.expect_navigation():
        bei_vera.get_by_role("button", name="In den Maßanzug").first.click()
    assert Baustein.objects.get().fall == beratung.fall
    for seite in (bei_tom, bei_kehl, leinwand):
        for wort in GEHEIM:
            assert wort not in seite.content()


def test_without_a_network_what_is_typed_stays_and_comes_through_afterwards(oeffnen, am_tisch):
    beratung, _, _, kehl = am_tisch
    bei_kehl = oeffnen(kehl, reverse("beratung", args=[beratung.kennung]))
    bei_kehl.context.set_offline(True)
    bei_kehl.get_by_label("Ihre Idee").fill("Mit dem Rad zur Schule")
    bei_kehl.get_by_role("radio", name="Ich und wir").check()
    expect(bei_kehl.locator("#tisch-verbindung")).to_contain_text("Keine Verbindung")

    bei_kehl.get_by_role("button", name="Auf die Tafel").click()
    expect(bei_kehl.get_by_label("Ihre Idee")).to_have_value("Mit dem Rad zur Schule")
    assert not Idee.objects.exists()
    bei_kehl.context.set_offline(False)
    expect(bei_kehl.locator("#tisch-verbindung")).to_have_text("", timeout=15_000)
    with bei_kehl.expect_navigation():
        bei_kehl.get_by_role("button", name="Auf die Tafel").click()

    assert Idee.objects.get().text == "Mit dem Rad zur Schule"
    assert not Entwurf.objects.exists()


def test_who_leaves_the_team_in_the_middle_keeps_the_words_and_loses_the_card(oeffnen, am_tisch):
    beratung, *_, kehl = am_tisch
    bei_kehl = oeffnen(kehl, reverse("beratung", args=[beratung.kennung]))
    expect(bei_kehl.get_by_text("nicht mehr schreien")).to_be_visible()

    Teammitglied.objects.filter(benutzer=kehl).delete()

    expect(bei_kehl.locator("#tisch-verbindung")).to_contain_text("sitzen nicht mehr am Tisch")
    expect(bei_kehl.get_by_text("nicht mehr schreien")).to_have_count(0)


def test_without_a_script_everything_works_and_a_link_brings_what_is_new(oeffnen, am_tisch):
    beratung, asd, _, kehl = am_tisch
    bei_kehl = oeffnen(kehl, reverse("beratung", args=[beratung.kennung]), skripte=False)
    IdeeFabrik(beratung=beratung, von=asd, text="Abends zu zweit essen")

    bei_kehl.get_by_role("link", name="Neu laden").click()
    expect(tafel(bei_kehl).get_by_text("Abends zu zweit essen")).to_be_visible()
    idee(bei_kehl, "Sonntags raus", "Familie und Freunde")

    expect(tafel(bei_kehl).get_by_text("Sonntags raus")).to_be_visible()


@pytest.mark.aussehen
def test_every_page_of_the_table(oeffnen, am_tisch, live_server):
    beratung, asd, tom, _ = am_tisch
    IdeeFabrik(beratung=beratung, von=asd, ressource="die Nachbarin")
    IdeeFabrik(beratung=beratung, von=tom, stufe=4, gewaehlt=True)
    sitzung, raum = beratung.sitzung, beratung.sitzung.wirkungsraum
    gesiegelt = unterschriebene_beratung(FallFabrik(zustaendig=asd))
    FeldnotizFabrik(wirkungsraum=raum, anzahl=3)
    seite = oeffnen(asd, "/fach/team/")

    seiten_pruefen(
        seite,
        [
            live_server.url + reverse(name, args=args)
            for name, args in (
                ("teamstart", []),
                ("sozialraumteam", [raum.pk]),
                ("teamsitzung", [sitzung.kennung]),
                ("teamsitzung_aendern", [sitzung.kennung]),
                ("teamsitzung_neu", [raum.pk]),
                ("beratung", [beratung.kennung]),
                ("beratung_leinwand", [beratung.kennung]),
                ("beratung_rollen", [beratung.kennung]),
                ("darstellung_schreiben", [beratung.kennung]),
                ("darstellung_pruefen", [beratung.kennung]),
                ("aufdeckung", [beratung.kennung]),
                ("idee_neu", [beratung.kennung]),
                ("dissens", [beratung.kennung]),
                ("thema_merken", [beratung.kennung]),
                ("nachtrag", [beratung.kennung]),
                ("beratung", [gesiegelt.kennung]),
                ("team_im_fall", [beratung.fall.kennung]),
            )
        ],
    )


@pytest.mark.aussehen
def test_pages_of_who_moderates_and_of_who_arranges_the_teams(oeffnen, am_tisch, live_server):
    beratung, _, tom, _ = am_tisch
    raum = beratung.sitzung.wirkungsraum
    leitung = BenutzerFabrik(rolle=Rolle.LEITUNG)
    for wer, namen in (
        (
            tom,
            (
                ("niederschrift", [beratung.kennung]),
                ("niederschrift_unterschreiben", [beratung.kennung]),
            ),
        ),
        (
            leitung,
            (
                ("teamstart", []),
                ("sozialraumteam", [raum.pk]),
                ("teammitglied_neu", [raum.pk]),
                ("teammitglied_beenden", [raum.teammitglieder.first().pk]),
                ("teamablauf", ["idee"]),
            ),
        ),
    ):
        seite = oeffnen(wer, "/fach/team/")
        seiten_pruefen(seite, [live_server.url + reverse(n, args=args) for n, args in namen])
