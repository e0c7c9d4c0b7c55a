"""Entries written, confirmed and taken off by the Redaktion."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.redaktion.domain.eintrag import (
    angebot_aendern,
    angebot_anlegen,
    angebot_bestaetigen,
    angebot_verbergen,
    angebot_zeigen,
)
from massanzug.redaktion.domain.felder import felder_von, leere_felder, unterschiede
from massanzug.wegweiser.domain.bestand import startbestand_einrichten
from massanzug.wegweiser.models import Angebot, Gegend, Raumseite, Thema
from tests.fabriken.konten import BenutzerFabrik, OrganisationFabrik
from tests.fabriken.wegweiser import AngebotFabrik, pflegt

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)


@pytest.fixture
def redaktion():
    return BenutzerFabrik(rolle=Rolle.REDAKTION)


@pytest.fixture
def traeger():
    return BenutzerFabrik(rolle=Rolle.TRAEGERREDAKTION, organisation=OrganisationFabrik())


def neu(redaktion, **felder):
    grund = {"name": "Café Mütze", "art": "treff", "beschreibung": "Kaffee und Rat."}
    return angebot_anlegen({**grund, **felder}, durch=redaktion)


def test_a_new_entry_gets_an_id_for_ever_and_is_not_confirmed(redaktion):
    angebot = neu(redaktion)
    angebot_aendern(angebot, {"name": "Anders"}, durch=redaktion)

    angebot.refresh_from_db()
    assert (angebot.slug, angebot.name, angebot.bestaetigt_am) == ("cafe-muetze", "Anders", None)
    assert neu(redaktion).slug == "cafe-muetze-2" or neu(redaktion).slug.startswith("cafe-muetze")


def test_days_months_and_exceptions_become_hours_and_come_back_to_the_form(redaktion):
    zeiten = {
        "montag": "9–12; 14–16 (telefonisch)",
        "monatlich": "3. Fr im Monat 15–17",
        "ausnahmen": "24.12.2026–01.01.2027 geschlossen (Ferien)\n05.01.2027 9–12",
    }

    angebot = neu(redaktion, **zeiten)

    assert {f: felder_von(angebot)[f] for f in zeiten} == zeiten
    assert angebot.oeffnungszeiten == ("Mo 9–12; Mo 14–16 (telefonisch); 3. Fr im Monat 15–17")
    assert [(z.wochentag, z.von) for z in angebot.zeiten.all()] == [
        (0, time(9)),
        (0, time(14)),
        (4, time(15)),
    ]


def test_words_made_from_hours_follow_them(redaktion):
    angebot = neu(redaktion, montag="9–12")

    angebot_aendern(angebot, felder_von(angebot) | {"montag": "10–12"}, durch=redaktion)

    assert Angebot.objects.get().oeffnungszeiten == "Mo 10–12"


def test_a_new_address_loses_the_old_point(redaktion):
    angebot = neu(redaktion, strasse="Alte Straße", lat="51.4", lon="8.0")

    angebot_aendern(angebot, felder_von(angebot) | {"strasse": "Neue Straße"}, durch=redaktion)

    assert Angebot.objects.get().breite is None


def test_a_place_that_protects_keeps_no_address_however_it_is_typed(redaktion):
    with pytest.raises(Regelverstoss, match="geschützt"):
        neu(redaktion, name="Frauenhaus Hüsten", strasse="Geheime Straße")
    with pytest.raises(Regelverstoss, match="geschützt"):
        neu(redaktion, name="Frauenhaus Hüsten", ortsteil="Hüsten")

    haus = neu(redaktion, name="Frauenhaus Hüsten", telefon="02931 1")
    assert haus.anschrift_geheim


def test_everything_of_the_starter_directory_can_be_opened_and_saved_unchanged(redaktion):
    startbestand_einrichten()
    vorher = {a.slug: felder_von(a) for a in Angebot.objects.all()}

    for angebot in Angebot.objects.filter(slug__in=list(vorher)[::10]):
        angebot_aendern(angebot, vorher[angebot.slug], durch=redaktion, stand=angebot.stand)

    nachher = {a.slug: felder_von(a) for a in Angebot.objects.all()}
    assert {s for s in vorher if vorher[s] != nachher[s]} == set()


def test_what_somebody_saved_meanwhile_is_not_overwritten(redaktion):
    angebot = neu(redaktion)
    stand = angebot.stand
    angebot_aendern(angebot, felder_von(angebot) | {"telefon": "02932 1"}, durch=redaktion)

    with pytest.raises(Ueberholt):
        angebot_aendern(
            angebot, {"name": "Ohne Telefon", "telefon": ""}, durch=redaktion, stand=stand
        )


def test_a_confirmation_names_the_office_and_never_the_person(redaktion):
    angebot = AngebotFabrik(pruefhinweis="Stimmt die Nummer?", erinnert_am=AM)

    angebot_bestaetigen(angebot, "telefon", durch=redaktion, am=AM)

    angebot.refresh_from_db()
    assert (angebot.bestaetigt_am, angebot.bestaetigt_wie) == (AM, "telefon")
    assert angebot.bestaetigt_von == redaktion.organisation.name
    assert redaktion.last_name not in angebot.bestaetigt_von
    assert (angebot.pruefhinweis, angebot.erinnert_am) == ("", None)
    assert Eintrag.objects.filter(vorgang="angebot.bestaetigen", durch_id=redaktion.pk).exists()


def test_a_traeger_confirms_its_own_as_itself_and_no_other(traeger):
    eigenes = AngebotFabrik(anbieter=pflegt(traeger))

    angebot_bestaetigen(eigenes, "vor_ort", durch=traeger, am=AM)

    assert eigenes.bestaetigt_wie == "selbst"
    with pytest.raises(PermissionDenied):
        angebot_bestaetigen(AngebotFabrik(), "selbst", durch=traeger, am=AM)
    with pytest.raises(PermissionDenied):
        angebot_bestaetigen(AngebotFabrik(anbieter=None), "selbst", durch=traeger, am=AM)


def test_taken_off_and_back(redaktion):
    angebot = AngebotFabrik()

    angebot_verbergen(angebot, durch=redaktion)
    assert not Angebot.objects.get().veroeffentlicht
    angebot_zeigen(angebot, durch=redaktion)
    assert Angebot.objects.get().veroeffentlicht


@pytest.mark.parametrize("rolle", [r for r in Rolle if r != Rolle.REDAKTION])
def test_nobody_else_writes_entries(rolle):
    person = BenutzerFabrik(rolle=rolle)
    angebot = AngebotFabrik()

    for tat in (
        lambda: neu(person),
        lambda: angebot_aendern(angebot, {"name": "x"}, durch=person),
        lambda: angebot_verbergen(angebot, durch=person),
        lambda: angebot_zeigen(angebot, durch=person),
        lambda: angebot_bestaetigen(angebot, "telefon", durch=person, am=AM),
    ):
        with pytest.raises(PermissionDenied):
            tat()


def test_a_difference_speaks_in_words_not_in_keys():
    Thema.objects.create(schluessel="baby", label="Baby und erste Jahre", oberthema="Familie")
    Gegend.objects.create(name="Hüsten", raum=Raumseite.objects.create(name="Hüsten", slug="h"))

    gefunden = list(
        unterschiede(leere_felder(), {"art": "treff", "themen": "baby", "ortsteil": "Hüsten"})
    )

    assert [(u.beschriftung, u.nachher) for u in gefunden] == [
        ("Was für ein Angebot", "Treff"),
        ("Themen", "Baby und erste Jahre"),
        ("Ortsteil", "Hüsten"),
    ]
