from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer, Organisation, Team
from massanzug.verwaltung.zugriff import laufende_betreuung
from tests.fabriken.konten import BenutzerFabrik, JugendamtFabrik, OrganisationFabrik
from tests.konten.faktor import app_einrichten
from tests.verwaltung.conftest import GRUND

pytestmark = pytest.mark.django_db

NUR_MIT = ("benutzer/", "benutzer/neu/", "organisationen/neu/")


@pytest.fixture
def verwaltung(client, ada):
    client.force_login(ada)
    return client


def text(antwort):
    return antwort.content.decode()


@pytest.mark.parametrize("rolle", [rolle for rolle in Rolle if rolle != Rolle.ADMINISTRATION])
def test_there_is_no_administration_for_others_and_trying_is_recorded(client, rolle, eintraege):
    wer = BenutzerFabrik(rolle=rolle)
    client.force_login(wer)

    antworten = {client.get(f"/verwaltung/{pfad}").status_code for pfad in ("", *NUR_MIT)}

    assert antworten == {404}
    assert [e[0] for e in eintraege("zugriff.abgelehnt")] == [wer.pk] * 4


@pytest.mark.parametrize("pfad", NUR_MIT)
def test_without_betreuungssitzung_the_way_leads_to_it_and_back(verwaltung, pfad):
    ziel = f"/verwaltung/{pfad}"

    hin = verwaltung.get(ziel)
    zurueck = verwaltung.post(hin.url, {"grund": GRUND, "minuten": "15", "weiter": ziel})

    assert hin.url.startswith("/verwaltung/betreuung/?weiter=")
    assert zurueck.url == ziel
    assert verwaltung.get(ziel).status_code == 200


def test_without_betreuungssitzung_no_name_of_a_person_is_shown(verwaltung, nuri):
    nuri.last_name = "Unverwechselbar"
    nuri.save()

    seiten = [
        text(verwaltung.get(f"/verwaltung/{pfad}", follow=True))
        for pfad in ("", "benutzer/", f"benutzer/{nuri.pk}/", "organisationen/", "betreuung/")
    ]

    assert not any("Unverwechselbar" in seite for seite in seiten)


def test_posts_without_betreuungssitzung_change_nothing(verwaltung, nuri, traeger):
    for pfad in (
        f"benutzer/{nuri.pk}/sperren/",
        f"benutzer/{nuri.pk}/passwort/",
        f"organisationen/{traeger.pk}/abschalten/",
        f"organisationen/{traeger.pk}/teams/",
    ):
        verwaltung.post(f"/verwaltung/{pfad}", {"grund": "lang genug ist er", "name": "Neu"})

    nuri.refresh_from_db()
    traeger.refresh_from_db()
    assert nuri.darf_arbeiten
    assert nuri.password == ""
    assert not Team.objects.exists()


@pytest.mark.parametrize("weiter", ["https://boese.example/", "//boese.example"])
def test_betreuungssitzung_leads_to_no_foreign_place(verwaltung, weiter):
    antwort = verwaltung.post(
        "/verwaltung/betreuung/", {"grund": GRUND, "minuten": "15", "weiter": weiter}
    )

    assert antwort.url == "/verwaltung/"


def test_bad_reason_is_said_and_stays(verwaltung, ada):
    antwort = verwaltung.post("/verwaltung/betreuung/", {"grund": "<b>kurz", "minuten": "15"})

    assert "in einem Satz" in text(antwort)
    assert "&lt;b&gt;kurz" in text(antwort)
    assert laufende_betreuung(ada) is None


def test_outside_the_demo_the_beginning_asks_for_the_password_again(verwaltung, ada, settings):
    settings.ZWEITER_FAKTOR_PFLICHT = True
    app_einrichten(ada)
    ada.set_password("ein langes Passwort 1")
    ada.save()
    verwaltung.force_login(ada)

    hin = verwaltung.post("/verwaltung/betreuung/", {"grund": GRUND, "minuten": "15"})
    verwaltung.post(hin.url, {"password": "falsch"})
    vorher = laufende_betreuung(ada)
    verwaltung.post(hin.url, {"password": "ein langes Passwort 1"})

    assert hin.url.startswith("/konto/bestaetigen/")
    assert vorher is None
    assert laufende_betreuung(ada).grund == GRUND


@pytest.mark.usefixtures("betreuung")
def test_ribbon_is_on_every_page_while_it_runs_and_ends_it(verwaltung):
    seite = text(verwaltung.get("/konto/"))

    antwort = verwaltung.post("/verwaltung/betreuung/beenden/", follow=True)

    assert GRUND in seite
    assert "Jetzt beenden" in seite
    assert "ist beendet" in text(antwort)
    assert "Jetzt beenden" not in text(antwort)


@pytest.mark.usefixtures("betreuung")
def test_every_request_of_it_is_recorded_without_content(verwaltung, nuri, eintraege):
    verwaltung.get("/verwaltung/benutzer/?suche=geheimnis")
    verwaltung.post(f"/verwaltung/benutzer/{nuri.pk}/sperren/")
    verwaltung.get("/verwaltung/benutzer/999999/")

    assert [angaben for _, _, angaben in eintraege("betreuung.zugreifen")] == [
        {"methode": "GET", "seite": "verwaltung:benutzerliste", "gegenstand": ""},
        {"methode": "POST", "seite": "verwaltung:sperren", "gegenstand": f"pk={nuri.pk}"},
        {"methode": "GET", "seite": "verwaltung:benutzer", "gegenstand": "pk=999999"},
    ]


def test_what_was_done_in_it_is_shown_to_the_other_administrators(client, ada, betreuung, nuri):
    client.force_login(ada)
    client.get(f"/verwaltung/benutzer/{nuri.pk}/")
    client.force_login(BenutzerFabrik(rolle=Rolle.ADMINISTRATION))

    seite = text(client.get(f"/verwaltung/betreuung/{betreuung.pk}/"))

    assert GRUND in seite
    assert f"GET verwaltung:benutzer pk={nuri.pk}" in seite
    assert nuri.username not in seite


def test_after_its_time_nothing_is_recorded_and_nothing_allowed(
    verwaltung, betreuung, nuri, eintraege
):
    with time_machine.travel(timezone.now() + timedelta(minutes=31), tick=False):
        verwaltung.force_login(betreuung.benutzer)

        antwort = verwaltung.post(f"/verwaltung/benutzer/{nuri.pk}/sperren/")

    assert antwort.url.startswith("/verwaltung/betreuung/")
    assert eintraege("betreuung.zugreifen") == []
    nuri.refresh_from_db()
    assert nuri.is_active


@pytest.mark.parametrize("anzahl", [1, 3])
@pytest.mark.usefixtures("betreuung")
def test_list_takes_as_many_queries_for_three_as_for_one(
    verwaltung, anzahl, django_assert_num_queries
):
    BenutzerFabrik.create_batch(anzahl, organisation=OrganisationFabrik(), rolle=Rolle.TRAEGER)

    with django_assert_num_queries(8):  # session, person, Betreuungssitzung, record (2), list (3)
        antwort = verwaltung.get("/verwaltung/benutzer/")

    assert text(antwort).count('class="tabelle__zeile"') == anzahl + 1


@pytest.mark.parametrize(
    ("frage", "namen"),
    [
        ("suche=unver", {"Nuri Unverwechselbar"}),
        ("suche=nuri+unver", {"Nuri Unverwechselbar"}),
        ("suche=%27%3B+DROP", set()),
        ("rolle=traeger", {"Nuri Unverwechselbar", "Ole Gesperrt"}),
        ("rolle=unsinn", {"Ada Lehmann", "Nuri Unverwechselbar", "Ole Gesperrt"}),
        ("stand=gesperrt", {"Ole Gesperrt"}),
        ("stand=offen", {"Ada Lehmann", "Nuri Unverwechselbar"}),
        ("organisation=x", {"Ada Lehmann", "Nuri Unverwechselbar", "Ole Gesperrt"}),
    ],
)
@pytest.mark.usefixtures("betreuung")
def test_list_is_narrowed(verwaltung, ada, nuri, frage, namen):
    Benutzer.objects.filter(pk=ada.pk).update(first_name="Ada", last_name="Lehmann")
    Benutzer.objects.filter(pk=nuri.pk).update(first_name="Nuri", last_name="Unverwechselbar")
    BenutzerFabrik(
        first_name="Ole",
        last_name="Gesperrt",
        rolle=Rolle.TRAEGER,
        organisation=OrganisationFabrik(aktiv=False),
    )

    seite = text(verwaltung.get(f"/verwaltung/benutzer/?{frage}"))

    alle = {"Ada Lehmann", "Nuri Unverwechselbar", "Ole Gesperrt"}
    rumpf = seite.split("<main")[1]
    assert {name for name in alle if name in rumpf} == namen


@pytest.mark.usefixtures("betreuung")
def test_list_is_sorted_as_asked(verwaltung, ada, nuri):
    Benutzer.objects.filter(pk=ada.pk).update(last_name="Aab")
    Benutzer.objects.filter(pk=nuri.pk).update(last_name="Zyl")

    ab = text(verwaltung.get("/verwaltung/benutzer/?sortierung=-name")).split("<tbody")[1]

    assert ab.index("Zyl") < ab.index("Aab")


@pytest.mark.usefixtures("betreuung")
def test_person_is_made_given_a_password_and_locked_in_the_pages(verwaltung):
    anlegen = {"nachname": "Demir", "rolle": "asd", "organisation": JugendamtFabrik().pk}

    neu = verwaltung.post("/verwaltung/benutzer/neu/", anlegen)
    seite = verwaltung.post(f"{neu.url}passwort/")
    gesperrt = verwaltung.post(f"{neu.url}sperren/", follow=True)

    demir = Benutzer.objects.get(username="demir")
    assert neu.url == f"/verwaltung/benutzer/{demir.pk}/"
    assert demir.check_password(text(seite).split("<code>")[1].split("</code>")[0])
    assert "Das Konto ist gesperrt." in text(gesperrt)
    assert not demir.is_active
    assert "darf wieder arbeiten" in text(verwaltung.post(f"{neu.url}zulassen/", follow=True))


@pytest.mark.parametrize("tat", ["passwort", "zweiter-faktor", "sperren"])
@pytest.mark.usefixtures("betreuung")
def test_what_hurts_is_asked_first(verwaltung, nuri, tat):
    app_einrichten(nuri)

    seite = verwaltung.get(f"/verwaltung/benutzer/{nuri.pk}/{tat}/")

    assert "?</h1>" in text(seite)
    nuri.refresh_from_db()
    assert nuri.is_active
    assert nuri.password == ""


@pytest.mark.usefixtures("betreuung")
def test_what_is_refused_is_said_and_what_was_typed_stays(verwaltung, nuri):
    falsch = {"nachname": "O’Neill <b>", "rolle": "asd", "organisation": nuri.organisation_id}

    neu = verwaltung.post("/verwaltung/benutzer/neu/", falsch)
    alt = verwaltung.post(f"/verwaltung/benutzer/{nuri.pk}/", falsch)

    for seite in (text(neu), text(alt)):
        assert "gibt es nur beim Jugendamt" in seite
        assert "O’Neill &lt;b&gt;" in seite
    nuri.refresh_from_db()
    assert nuri.rolle == Rolle.TRAEGER


@pytest.mark.usefixtures("betreuung")
def test_own_account_offers_no_lock(verwaltung, ada):
    seite = text(verwaltung.get(f"/verwaltung/benutzer/{ada.pk}/"))
    antwort = verwaltung.post(f"/verwaltung/benutzer/{ada.pk}/sperren/", follow=True)

    assert "Konto sperren" not in seite
    assert "Ihr eigenes Konto sperrt jemand anders." in text(antwort)


@pytest.mark.usefixtures("betreuung", "nuri")
def test_traeger_is_shut_out_and_let_in_again_in_the_pages(verwaltung, traeger):
    BenutzerFabrik.create_batch(2, organisation=traeger, rolle=Rolle.TRAEGER)
    pfad = f"/verwaltung/organisationen/{traeger.pk}/"

    frage = text(verwaltung.get(f"{pfad}abschalten/"))
    ohne = text(verwaltung.post(f"{pfad}abschalten/", {"grund": "kurz"}))
    aus = text(verwaltung.post(f"{pfad}abschalten/", {"grund": "Konto gestohlen"}, follow=True))
    an = text(verwaltung.post(f"{pfad}zulassen/", follow=True))

    assert "3 Personen sind sofort draußen" in frage
    assert "warum der Träger" in ohne
    assert "ist abgeschaltet. Alle sind abgemeldet." in aus
    assert "darf wieder arbeiten" in an
    assert "ist nicht abgeschaltet" in text(verwaltung.post(f"{pfad}zulassen/", follow=True))


@pytest.mark.usefixtures("betreuung")
def test_organisation_is_made_renamed_and_given_a_team(verwaltung):
    neu = verwaltung.post("/verwaltung/organisationen/neu/", {"name": "Verein", "art": "traeger"})
    verwaltung.post(neu.url, {"name": "Verein e. V."})
    verwaltung.post(f"{neu.url}teams/", {"name": "Team Neheim"})

    doppelt = verwaltung.post(f"{neu.url}teams/", {"name": "Team Neheim"})
    nochmal = verwaltung.post(
        "/verwaltung/organisationen/neu/", {"name": "Verein e. V.", "art": "traeger"}
    )

    assert Organisation.objects.get(name="Verein e. V.").teams.get().name == "Team Neheim"
    assert "„Team Neheim“ gibt es schon." in text(doppelt)
    assert "„Verein e. V.“ gibt es schon." in text(nochmal)


@pytest.mark.usefixtures("nuri")
def test_names_of_houses_are_readable_without(verwaltung, traeger):
    seite = text(verwaltung.get("/verwaltung/organisationen/"))

    assert traeger.name in seite


def test_administration_lands_in_its_own_room(client, ada):
    ada.set_password("ein langes Passwort 1")
    ada.save()

    antwort = client.post("/anmelden/", {"login": "ada", "password": "ein langes Passwort 1"})

    assert antwort.url == "/verwaltung/"
