"""Signing in as people do it: with a passkey, with an app, without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from massanzug.konten.begriffe import Rolle
from massanzug.verwaltung.domain.betreuung import betreuung_beginnen
from tests.e2e.axe import seiten_pruefen
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.konten.faktor import app_einrichten, code_mit_zeit

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

PASSWORT = "Knöpfe am 3. Mantel"


@pytest.fixture
def vera():
    vera = BenutzerFabrik(username="vera")
    vera.set_password(PASSWORT)
    vera.save()
    return vera


@pytest.fixture
def pflicht(settings):
    """As outside the demo: nobody works without a second factor."""
    settings.ZWEITER_FAKTOR_PFLICHT = True


@pytest.fixture
def klagen(page):
    """What the browser complains about; a refused script or style stands here."""
    klagen = []
    page.on("console", lambda m: klagen.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda fehler: klagen.append(str(fehler)))
    return klagen


@pytest.fixture
def schluessel(page):
    """Chromium's own virtual authenticator: a device with a fingerprint reader."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    kennung = cdp.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )["authenticatorId"]

    def finger(stimmt):
        cdp.send("WebAuthn.setUserVerified", {"authenticatorId": kennung, "isUserVerified": stimmt})

    return finger


def mit_passwort(page, live_server):
    page.goto(f"{live_server.url}/anmelden/")
    page.get_by_label("Benutzername").fill("vera")
    page.get_by_label("Passwort").fill(PASSWORT)
    page.get_by_role("button", name="Anmelden", exact=True).click()


def abmelden(page, live_server):
    page.goto(f"{live_server.url}/abmelden/")
    page.locator("main").get_by_role("button", name="Abmelden").click()
    expect(page.get_by_role("heading", name="Anmelden")).to_be_visible()


@pytest.mark.usefixtures("vera", "pflicht", "schluessel")
def test_passkey_from_enrolment_to_sign_in_without_password(page, live_server, klagen):
    mit_passwort(page, live_server)
    expect(page.get_by_role("heading", name="Zweiter Faktor")).to_be_visible()
    page.get_by_role("link", name="Passkey einrichten").click()
    page.get_by_label("Name des Passkeys").fill("Diensthandy")
    page.get_by_role("button", name="Passkey einrichten").click()
    expect(page.get_by_role("heading", name="Ersatzcodes")).to_be_visible()
    abmelden(page, live_server)

    page.get_by_role("button", name="Mit Passkey anmelden").click()

    expect(page).to_have_url(f"{live_server.url}/fach/")
    page.goto(f"{live_server.url}/konto/zweiter-faktor/passkeys/")
    expect(page.get_by_role("rowheader", name="Diensthandy")).to_be_visible()
    assert klagen == []


@pytest.mark.usefixtures("vera", "pflicht", "schluessel")
def test_passkey_is_the_second_step_after_the_password(page, live_server):
    mit_passwort(page, live_server)
    page.get_by_role("link", name="Passkey einrichten").click()
    page.get_by_role("button", name="Passkey einrichten").click()
    expect(page.get_by_role("heading", name="Ersatzcodes")).to_be_visible()
    abmelden(page, live_server)
    mit_passwort(page, live_server)
    expect(page.get_by_role("heading", name="Zweiter Faktor")).to_be_visible()

    page.get_by_role("button", name="Passkey benutzen").click()

    expect(page).to_have_url(f"{live_server.url}/fach/")


@pytest.mark.usefixtures("vera", "pflicht")
def test_wrong_finger_is_said_and_lets_nobody_in(page, live_server, schluessel):
    mit_passwort(page, live_server)
    page.get_by_role("link", name="Passkey einrichten").click()
    page.get_by_role("button", name="Passkey einrichten").click()
    expect(page.get_by_role("heading", name="Ersatzcodes")).to_be_visible()
    abmelden(page, live_server)
    schluessel(stimmt=False)

    page.get_by_role("button", name="Mit Passkey anmelden").click()

    expect(page.get_by_text("Der Passkey wurde nicht bestätigt")).to_be_visible()
    expect(page.get_by_role("heading", name="Anmelden")).to_be_visible()


@pytest.mark.usefixtures("pflicht")
def test_app_is_enough_without_javascript(browser, live_server, vera):
    app_einrichten(vera)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    mit_passwort(page, live_server)
    expect(page.get_by_role("button", name="Passkey benutzen")).to_be_hidden()
    page.get_by_label("Code aus der App oder Ersatzcode").fill(code_mit_zeit())
    page.get_by_role("button", name="Weiter").click()

    expect(page).to_have_url(f"{live_server.url}/fach/")
    page.goto(f"{live_server.url}/konto/zweiter-faktor/passkeys/neu/")
    expect(page.get_by_text("Dieser Browser kann hier keinen Passkey anlegen")).to_be_visible()
    context.close()


@pytest.mark.aussehen
def test_pages_before_the_sign_in_are_for_everybody(page, live_server, vera, klagen):
    app_einrichten(vera)
    mit_passwort(page, live_server)

    seiten_pruefen(page, [f"{live_server.url}/anmelden/zweiter-faktor/"])
    page.context.clear_cookies()
    seiten_pruefen(page, [f"{live_server.url}{p}" for p in ("/anmelden/", "/anmelden/gesperrt/")])

    assert klagen == []


@pytest.mark.aussehen
@pytest.mark.usefixtures("vera")
def test_pages_of_the_account_are_for_everybody(page, live_server, klagen):
    mit_passwort(page, live_server)

    seiten_pruefen(
        page,
        [
            f"{live_server.url}/{pfad}"
            for pfad in (
                "konto/",
                "konto/passwort/",
                "konto/sitzungen/",
                "konto/zweiter-faktor/",
                "konto/zweiter-faktor/app/",
                "konto/zweiter-faktor/passkeys/neu/",
                "abmelden/",
            )
        ],
    )

    assert klagen == []


@pytest.mark.aussehen
def test_pages_of_the_administration_are_for_everybody(page, live_server, vera, klagen):
    vera.rolle = Rolle.ADMINISTRATION
    vera.save()
    traeger = OrganisationFabrik(name="Verein für Kinder")
    nuri = BenutzerFabrik(organisation=traeger, rolle=Rolle.TRAEGER)
    mit_passwort(page, live_server)
    seiten_pruefen(page, [f"{live_server.url}/verwaltung/betreuung/"])
    betreuung_beginnen(durch=vera, grund="Nuri hat sein Telefon verloren.", minuten=60)

    seiten_pruefen(
        page,
        [
            f"{live_server.url}/verwaltung/{pfad}"
            for pfad in (
                "",
                "benutzer/",
                "benutzer/neu/",
                f"benutzer/{nuri.pk}/",
                f"benutzer/{nuri.pk}/sperren/",
                "organisationen/",
                f"organisationen/{traeger.pk}/",
                f"organisationen/{traeger.pk}/abschalten/",
            )
        ],
    )

    assert klagen == []
