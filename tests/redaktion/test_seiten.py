"""The workshop's pages, as each role sees them."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from massanzug.konten.begriffe import Rolle
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.wegweiser.models import Angebot, Fehlermeldung, Suchzaehlung
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.fabriken.wegweiser import (
    AngebotFabrik,
    FehlermeldungFabrik,
    VorschlagFabrik,
    pflegt,
)

pytestmark = pytest.mark.django_db
KANARIE = "KANARIE-VORSCHLAG"


@pytest.fixture
def als(client):
    def anmelden(rolle, **werte):
        person = BenutzerFabrik(rolle=rolle, **werte)
        client.force_login(person)
        return person

    return anmelden


def traegerperson(client=None):
    person = BenutzerFabrik(rolle=Rolle.TRAEGERREDAKTION, organisation=OrganisationFabrik())
    if client:
        client.force_login(person)
    return person


def eingaben(**werte):
    grund = {"name": "Café", "art": "treff", "beschreibung": "Kaffee.", "stand": "0"}
    return grund | werte


def test_the_redaktion_writes_an_entry_without_javascript(client, als):
    als(Rolle.REDAKTION)

    antwort = client.post(
        reverse("redaktion_neu"),
        eingaben(montag="9–12, 14–17", neuer_traeger="Verein <b>Nebenan</b>"),
        follow=True,
    )

    angebot = Angebot.objects.get()
    assert angebot.zeiten.count() == 2
    assert angebot.anbieter.name == "Verein <b>Nebenan</b>"
    assert "Verein &lt;b&gt;Nebenan" in antwort.content.decode()
    assert "<b>Nebenan" not in antwort.content.decode()


@pytest.mark.parametrize(
    ("feld", "text", "grund"),
    [
        ("montag", "neun bis zwölf", "nicht lesbar"),
        ("plz", "1", "Postleitzahl"),
        ("telefon", "anrufen", "keine Telefonnummer"),
        ("ausnahmen", "Weihnachten", "nicht lesbar"),
        ("alter_von", "x", "ganzen Jahren"),
    ],
)
def test_a_fault_stands_at_its_field(client, als, feld, text, grund):
    als(Rolle.REDAKTION)

    antwort = client.post(reverse("redaktion_neu"), eingaben(**{feld: text}))

    assert grund in str(antwort.context["form"].errors[feld])
    assert not Angebot.objects.exists()


def test_a_traeger_proposes_and_the_redaktion_sees_the_difference(client):
    person = traegerperson(client)
    angebot = AngebotFabrik(anbieter=pflegt(person), telefon="02932 1")
    seite = reverse("redaktion_angebot", args=[angebot.slug])
    daten = eingaben(name=angebot.name, traeger=angebot.anbieter.name, telefon="02932 2")

    client.post(seite, daten)
    client.force_login(BenutzerFabrik(rolle=Rolle.REDAKTION))
    vorschlag = Aenderungsvorschlag.objects.get()
    text = client.get(reverse("redaktion_vorschlag", args=[vorschlag.pk])).content.decode()

    assert "<del>02932 1</del>" in text
    assert "<ins>02932 2</ins>" in text
    client.post(reverse("redaktion_annehmen", args=[vorschlag.pk]))
    assert Angebot.objects.get().telefon == "02932 2"


def test_a_traegers_form_comes_back_with_what_it_proposed(client):
    person = traegerperson(client)
    angebot = AngebotFabrik(anbieter=pflegt(person))
    VorschlagFabrik(angebot=angebot, geaendert_von=person, felder={"telefon": "02932 99"})

    antwort = client.get(reverse("redaktion_angebot", args=[angebot.slug]))

    assert 'value="02932 99"' in antwort.content.decode()
    assert "neuer_traeger" not in antwort.context["form"].fields


def test_no_page_tells_a_stranger_what_another_traeger_proposes(client):
    fleissige = traegerperson()
    anbieter = pflegt(fleissige)
    angebot = AngebotFabrik(anbieter=anbieter)
    vorschlag = VorschlagFabrik(angebot=angebot, geaendert_von=fleissige, felder={"name": KANARIE})
    VorschlagFabrik(angebot=None, geaendert_von=fleissige, felder={"name": KANARIE})
    FehlermeldungFabrik(angebot=angebot, text=KANARIE)
    fremde, nachbar = traegerperson(), traegerperson()
    pflegt(fremde)
    pflegt(nachbar, anbieter)

    for person in (fremde, nachbar, BenutzerFabrik(rolle=Rolle.PLANUNG)):
        client.force_login(person)
        for adresse in (
            reverse("redaktion"),
            reverse("redaktion") + "?stand=zu_tun",
            reverse("redaktion_csv"),
            reverse("redaktion_vorschlaege"),
            reverse("redaktion_vorschlag", args=[vorschlag.pk]),
            reverse("redaktion_angebot", args=[angebot.slug]),
            reverse("redaktion_neu"),
            f"/angebot/{angebot.slug}/",
        ):
            assert KANARIE not in client.get(adresse).content.decode(), (person.rolle, adresse)


def test_the_list_counts_for_a_traeger_only_what_it_may_see(client):
    fleissige, nachbar = traegerperson(), traegerperson(client)
    anbieter = pflegt(fleissige)
    pflegt(nachbar, anbieter)
    VorschlagFabrik(angebot=AngebotFabrik(anbieter=anbieter), geaendert_von=fleissige)

    zeilen = client.get(reverse("redaktion")).context["zeilen"]

    assert [(z.vorschlaege, z.meldungen) for z in zeilen] == [(0, 0)]


@pytest.mark.parametrize("anzahl", [1, 3])
def test_queries_of_the_list_do_not_grow(client, als, django_assert_num_queries, anzahl):
    als(Rolle.REDAKTION)
    for _ in range(anzahl):
        FehlermeldungFabrik()
    client.get(reverse("redaktion"))

    with django_assert_num_queries(9):
        client.get(reverse("redaktion"))


@pytest.mark.parametrize(
    ("auswahl", "erwartet"),
    [
        ("", {"alt", "neu", "nie", "weg"}),
        ("?frische=frisch", {"neu"}),
        ("?frische=zurueckgetreten", {"alt"}),
        ("?frische=unbestaetigt", {"nie", "weg"}),
        ("?stand=verborgen", {"weg"}),
        ("?stand=kontakt", {"nie", "alt", "weg"}),
        ("?stand=pruefen", {"nie", "alt", "weg"}),
        ("?suche=neu", {"neu"}),
        ("?raum=stadtweit", {"alt", "neu", "nie", "weg"}),
        ("?frische=unsinn&raum=&thema=", {"alt", "neu", "nie", "weg"}),
    ],
)
def test_the_list_is_narrowed(client, als, time_machine, auswahl, erwartet):
    time_machine.move_to("2026-11-28")
    als(Rolle.REDAKTION)
    AngebotFabrik(slug="alt", name="alt", bestaetigt_am=date(2020, 1, 1))
    AngebotFabrik(slug="neu", name="neu", bestaetigt_am=date(2026, 11, 1), telefon="1")
    AngebotFabrik(slug="nie", name="nie")
    AngebotFabrik(slug="weg", name="weg", veroeffentlicht=False)

    zeilen = client.get(reverse("redaktion") + auswahl).context["zeilen"]

    assert {z.angebot.slug for z in zeilen} == erwartet


def test_one_click_confirms(client, als, time_machine):
    time_machine.move_to("2026-11-28")
    person = als(Rolle.REDAKTION)
    angebot = AngebotFabrik()

    client.post(reverse("redaktion_bestaetigen", args=[angebot.slug]), {"wie": "telefon"})

    angebot.refresh_from_db()
    assert (angebot.bestaetigt_am, angebot.bestaetigt_von) == (
        date(2026, 11, 28),
        person.organisation.name,
    )


def test_a_message_is_read_and_done(client, als):
    als(Rolle.REDAKTION)
    meldung = FehlermeldungFabrik(text="Nummer <i>falsch</i>")

    text = client.get(reverse("redaktion_meldungen")).content.decode()
    client.post(reverse("redaktion_erledigt", args=[meldung.pk]))

    assert "Nummer &lt;i&gt;falsch" in text
    assert Fehlermeldung.objects.get().erledigt_am is not None


def test_only_what_was_searched_often_enough_is_readable(client, als):
    als(Rolle.PLANUNG)
    woche = date(2026, 11, 23)
    Suchzaehlung.objects.create(woche=woche, abdruck="a", worte="hebamme nachts", anzahl=6)
    Suchzaehlung.objects.create(woche=woche, abdruck="KANARIE", worte="", anzahl=4)

    text = client.get(reverse("redaktion_nicht_gefunden")).content.decode()

    assert "hebamme nachts" in text
    assert "KANARIE" not in text


def test_who_looks_after_what_is_set_and_ended(client, als):
    als(Rolle.REDAKTION)
    organisation, anbieter = OrganisationFabrik(), AngebotFabrik().anbieter
    seite = reverse("redaktion_zustaendigkeiten")

    client.post(seite, {"organisation": organisation.pk, "anbieter": anbieter.pk})
    zweimal = client.post(seite, {"organisation": organisation.pk, "anbieter": anbieter.pk})
    zustaendigkeit = anbieter.zustaendigkeiten.get()
    client.post(reverse("redaktion_zustaendigkeit_beenden", args=[zustaendigkeit.pk]))

    assert "schon" in zweimal.content.decode()
    assert not anbieter.zustaendigkeiten.exists()


def test_emptied_days_stay_empty_and_new_words_fill_them(client, als):
    als(Rolle.REDAKTION)
    angebot = AngebotFabrik(oeffnungszeiten="Mo–Fr 9–12")
    seite = reverse("redaktion_angebot", args=[angebot.slug])

    client.post(seite, eingaben(oeffnungszeiten="Mo–Fr 9–12", telefon="02932 1"))
    leer = Angebot.objects.get()
    assert (leer.telefon, leer.zeiten.count()) == ("02932 1", 0)
    client.post(seite, eingaben(oeffnungszeiten="Sa 10–12", telefon="02932 1", stand=leer.stand))

    assert [z.wochentag for z in angebot.zeiten.all()] == [5]
