"""The starter directory: in the files, in the tables, and both the same for the search."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.db import IntegrityError

from massanzug.wegweiser.domain.bestand import (
    eintraege_aus_datenbank,
    startbestand_einrichten,
    starteintraege,
)
from massanzug.wegweiser.domain.startdaten import SPRACHEN
from massanzug.wegweiser.models import Angebot, Gegend, Thema, Themenwort
from tests.fabriken.verzeichnis import GegendFabrik, GeheimesAngebotFabrik

AM = date(2026, 11, 30)  # a Monday


def test_the_files_hold_two_hundred_offers_seventy_themes_nineteen_places():
    eintraege, themen, gegenden = starteintraege()

    assert (len(eintraege), len(themen), len(gegenden)) == (200, 70, 19)
    for thema in themen:
        je_sprache = Counter(sprache for sprache, _ in thema.synonyme)
        assert set(je_sprache) == set(SPRACHEN.values())
        assert min(je_sprache.values()) >= 3, thema.schluessel


def test_town_wide_offers_are_in_every_raum():
    stadtweit = [e for e in starteintraege()[0] if not e.wirkungsraum]

    assert len(stadtweit) == 49
    assert all(("raum", "Neheim") in e.merkmale for e in stadtweit)


def test_a_place_that_protects_has_a_telephone_and_no_place_on_any_map():
    haus = next(e for e in starteintraege()[0] if e.id == "frauenhaus-arnsberg")

    assert haus.punkt is None
    assert haus.anschrift in {"", "Arnsberg"}


@pytest.mark.django_db
def test_twice_loaded_is_once_loaded():
    assert startbestand_einrichten() == 200
    assert startbestand_einrichten() == 0
    assert (Thema.objects.count(), Gegend.objects.count()) == (70, 19)
    assert Themenwort.objects.filter(sprache="tr").exists()


@pytest.mark.django_db
def test_what_somebody_edited_is_left_alone():
    startbestand_einrichten()
    Angebot.objects.filter(slug="skf-kinderhaus").update(telefon="02932 1", veroeffentlicht=False)
    Angebot.objects.filter(slug="vkj-arnsberg").delete()

    assert startbestand_einrichten() == 1
    assert Angebot.objects.get(slug="skf-kinderhaus").telefon == "02932 1"


@pytest.mark.django_db
def test_nothing_of_it_is_called_confirmed_and_what_to_ask_is_known():
    startbestand_einrichten()

    assert not Angebot.objects.exclude(bestaetigt_am=None).exists()
    assert Angebot.objects.exclude(pruefhinweis="").count() == 134
    assert Angebot.objects.get(slug="frauenhaus-arnsberg").anschrift_geheim


@pytest.mark.django_db
def test_the_tables_give_the_search_what_the_files_give():
    startbestand_einrichten()

    aus_dateien, aus_tabellen = starteintraege(), eintraege_aus_datenbank(AM)

    assert {e.id: e for e in aus_dateien[0]} == {e.id: e for e in aus_tabellen[0]}
    assert {t.schluessel: set(t.synonyme) for t in aus_dateien[1]} == {
        t.schluessel: set(t.synonyme) for t in aus_tabellen[1]
    }
    assert {g.name: g for g in aus_dateien[2]} == {g.name: g for g in aus_tabellen[2]}


@pytest.mark.django_db
def test_what_is_open_once_a_month_is_open_in_its_week():
    startbestand_einrichten()

    def offen(am):
        (eintrag,) = eintraege_aus_datenbank(am, ["repair-cafe-arnsberg"])[0]
        return eintrag.offen

    assert offen(AM) == ()
    assert offen(date(2026, 12, 14)) == ((4 * 1440 + 15 * 60, 4 * 1440 + 17 * 60),)


@pytest.mark.django_db
def test_queries_do_not_grow_with_the_offers(django_assert_num_queries):
    startbestand_einrichten()

    with django_assert_num_queries(9):
        eintraege_aus_datenbank(AM)
    with django_assert_num_queries(9):
        eintraege_aus_datenbank(AM, ["skf-kinderhaus"])


@pytest.mark.django_db
@pytest.mark.parametrize("feld", ["strasse", "plz", "gegend"])
def test_database_keeps_nothing_that_leads_to_a_place_that_protects(feld):
    angebot = GeheimesAngebotFabrik()
    wert = GegendFabrik() if feld == "gegend" else "5"

    with pytest.raises(IntegrityError):
        Angebot.objects.filter(pk=angebot.pk).update(**{feld: wert})
