from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse

from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Vereinbarungsart
from massanzug.raum.models import Oeffnungszeit, Ortsteilzuordnung, Standort, Traeger
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    StandortFabrik,
    TraegerFabrik,
    VereinbarungFabrik,
    WirkungsraumFabrik,
    ZuordnungFabrik,
)

pytestmark = pytest.mark.django_db
MONTAG = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def planung(client):
    """A browser in which Planung is signed in."""
    client.force_login(BenutzerFabrik(rolle=Rolle.PLANUNG))
    return client


@pytest.fixture
def asd(client):
    client.force_login(BenutzerFabrik())
    return client


@time_machine.travel(MONTAG, tick=False)
def test_raeume_show_ortsteile_leittraeger_and_who_is_there(asd):
    zuordnung = ZuordnungFabrik(annahme=True)
    schaft = LeittraegerschaftFabrik(wirkungsraum=zuordnung.wirkungsraum, beispiel=True)
    standort = StandortFabrik(wirkungsraum=zuordnung.wirkungsraum)
    Oeffnungszeit.objects.create(standort=standort, wochentag=0, von=time(9), bis=time(12))

    seite = asd.get(reverse("raeume")).text

    for text in (
        str(zuordnung.ortsteil),
        "1 Zuordnung ist eine Annahme, bitte prüfen",
        str(schaft.traeger),
        "Beispiel, keine Zuordnung behauptet",
        "jetzt offen, bis 12 Uhr",
    ):
        assert text in seite


@pytest.mark.parametrize("anzahl", [1, 3])
def test_raeume_cost_the_same_queries_for_any_number(asd, anzahl, django_assert_num_queries):
    for _ in range(anzahl):
        raum = ZuordnungFabrik().wirkungsraum
        LeittraegerschaftFabrik(wirkungsraum=raum)
        StandortFabrik(wirkungsraum=raum)
    asd.get(reverse("raeume"))

    with django_assert_num_queries(7):
        asd.get(reverse("raeume"))


@pytest.mark.parametrize("anzahl", [1, 3])
def test_traeger_list_costs_the_same_queries_for_any_number(asd, anzahl, django_assert_num_queries):
    for _ in range(anzahl):
        VereinbarungFabrik()
    asd.get(reverse("traegerliste"))

    with django_assert_num_queries(5):
        asd.get(reverse("traegerliste"))


@time_machine.travel(MONTAG, tick=False)
def test_traeger_list_filters_sorts_and_flags_in_words(asd):
    VereinbarungFabrik(traeger__name="Alt e. V.", gueltig_bis=date(2026, 12, 16))
    TraegerFabrik(name="Ohne e. V.")

    alle = asd.get(reverse("traegerliste"), {"sortierung": "-name"}).text
    waehlbar = asd.get(reverse("traegerliste"), {"stand": "waehlbar"}).text
    csv = asd.get(reverse("traeger_csv"), {"stand": "auslaufend"}).content.decode("utf-8-sig")

    assert alle.index("Ohne e. V.") < alle.index("Alt e. V.")
    assert "läuft in 23 Tagen aus" in alle
    assert "Ohne e. V." not in waehlbar
    assert csv.splitlines()[1].startswith("Alt e. V.;")


def test_traeger_person_reads_no_terms_of_another(client):
    eigene = VereinbarungFabrik(art=Vereinbarungsart.ENTGELT)
    fremde = VereinbarungFabrik(art=Vereinbarungsart.ENTGELT)
    client.force_login(
        BenutzerFabrik(rolle=Rolle.TRAEGER, organisation=eigene.traeger.organisation)
    )

    seiten = [client.get(reverse("traeger", args=[v.traeger_id])).text for v in (eigene, fremde)]
    liste = client.get(reverse("traegerliste")).text

    assert "gilt bis" in seiten[0]
    assert "gilt bis" not in seiten[1]
    assert fremde.traeger.name in liste
    assert "liest das Jugendamt" in liste


def test_administration_sees_none_of_it(client):
    raum = ZuordnungFabrik().wirkungsraum
    traeger = TraegerFabrik()
    client.force_login(BenutzerFabrik(rolle=Rolle.ADMINISTRATION))

    assert raum.name not in client.get(reverse("raeume")).text
    assert traeger.name not in client.get(reverse("traegerliste")).text
    assert client.get(reverse("traeger", args=[traeger.pk])).status_code == 404


def test_refused_attempt_is_a_404_and_recorded(asd):
    antwort = asd.get(reverse("traeger_neu"))

    assert antwort.status_code == 404
    assert Eintrag.objects.get().angaben == {"recht": "traeger.pflegen"}


def test_foreign_leitung_cannot_post(client):
    zuordnung = ZuordnungFabrik()
    client.force_login(BenutzerFabrik(rolle=Rolle.LEITUNG, organisation=OrganisationFabrik()))

    antwort = client.post(
        reverse("ortsteil", args=[zuordnung.ortsteil_id]),
        {"wirkungsraum": zuordnung.wirkungsraum_id, "ab": "2027-01-01"},
    )

    assert antwort.status_code == 404
    assert Ortsteilzuordnung.objects.count() == 1


def test_ortsteil_page_changes_and_keeps_history(planung):
    zuordnung = ZuordnungFabrik()
    raum = WirkungsraumFabrik(name="Neuer Raum")
    adresse = reverse("ortsteil", args=[zuordnung.ortsteil_id])

    planung.post(
        adresse, {"wirkungsraum": raum.pk, "ab": "2027-01-01", "quelle": "Beschluss 7", "stand": 1}
    )
    seite = planung.get(adresse).text

    assert "bis 31. Dezember 2026" in seite
    assert "Beschluss 7" in seite


def test_refused_change_keeps_what_was_typed(planung):
    zuordnung = ZuordnungFabrik(gueltig_von=date(2027, 1, 1))
    adresse = reverse("ortsteil", args=[zuordnung.ortsteil_id])

    seite = planung.post(
        adresse,
        {
            "wirkungsraum": zuordnung.wirkungsraum_id,
            "ab": "2026-01-01",
            "quelle": "mein Text",
            "stand": 1,
        },
    ).text

    assert "Wählen Sie einen späteren Tag" in seite
    assert "mein Text" in seite


def test_reading_in_shows_first_and_saves_on_the_second_yes(planung):
    WirkungsraumFabrik(name="Hüsten")
    text = "ortsteil;wirkungsraum;gueltig_von\nHolzen;Hüsten;01.10.2025\n"
    adresse = reverse("ortsteile_einlesen")

    vorschau = planung.post(adresse, {"inhalt": text})
    vorher = Ortsteilzuordnung.objects.count()
    fertig = planung.post(adresse, {"inhalt": text, "schritt": "speichern"})

    assert "zum ersten Mal zugeordnet" in vorschau.text
    assert (vorher, Ortsteilzuordnung.objects.count()) == (0, 1)
    assert fertig["Location"] == reverse("ortsteile")


def test_reading_in_shows_errors_and_offers_no_saving(planung):
    text = "ortsteil;wirkungsraum;gueltig_von\nHolzen;Atlantis;01.10.2025\n"

    seite = planung.post(reverse("ortsteile_einlesen"), {"inhalt": text}).text

    assert "„Atlantis“ gibt es nicht" in seite
    assert "speichern</span>" not in seite


def test_standort_with_hours_is_saved_and_shown_again(planung):
    traeger = TraegerFabrik()
    daten = {"name": "Büro", "montag": "14–17, 9-12", "dienstag": "", "strasse": "Weg 1"}

    planung.post(reverse("standort_neu", args=[traeger.pk]), daten)
    standort = Standort.objects.get()
    formular = planung.get(reverse("standort", args=[standort.pk])).text

    assert [str(z) for z in standort.oeffnungszeiten.all()] == [
        "Montag 09:00–12:00",
        "Montag 14:00–17:00",
    ]
    assert 'value="9–12, 14–17"' in formular


def test_unreadable_hours_keep_what_was_typed(planung):
    traeger = TraegerFabrik()

    seite = planung.post(
        reverse("standort_neu", args=[traeger.pk]), {"name": "Büro", "montag": "vormittags"}
    ).text

    assert "„vormittags“ ist keine Zeitspanne" in seite
    assert 'value="vormittags"' in seite
    assert not Standort.objects.exists()


def test_standort_is_removed_after_a_question(planung):
    standort = StandortFabrik()
    adresse = reverse("standort_entfernen", args=[standort.pk])

    frage = planung.get(adresse).text
    planung.post(adresse)

    assert f"{standort} entfernen?" in frage
    assert not Standort.objects.exists()


def test_traeger_is_created_and_changed(planung):
    daten = {"name": "Neu <script>", "art": "28", "telefon": "", "website": "", "hinweis": ""}
    planung.post(reverse("traeger_neu"), daten)
    traeger = Traeger.objects.get()

    planung.post(
        reverse("traeger_aendern", args=[traeger.pk]), {**daten, "telefon": "02932 1", "stand": 1}
    )
    seite = planung.get(reverse("traeger", args=[traeger.pk])).text

    assert "Neu &lt;script&gt;" in seite
    assert "02932 1" in seite


def test_same_name_twice_is_refused_at_the_field(planung):
    TraegerFabrik(name="Doppelt e. V.")

    seite = planung.post(reverse("traeger_neu"), {"name": "Doppelt e. V.", "art": "28"}).text

    assert "existiert bereits" in seite
    assert Traeger.objects.count() == 1


def test_leittraeger_and_raum_forms_work(planung):
    raum = WirkungsraumFabrik()
    traeger = TraegerFabrik()

    planung.post(
        reverse("leittraeger_setzen", args=[raum.pk]), {"traeger": traeger.pk, "ab": "2026-01-01"}
    )
    planung.post(reverse("raum_aendern", args=[raum.pk]), {"name": "Umbenannt", "stand": 1})
    planung.post(reverse("raum_neu"), {"name": "Noch einer"})

    seite = planung.get(reverse("raeume")).text
    assert all(text in seite for text in ("Umbenannt", "Noch einer", traeger.name))
