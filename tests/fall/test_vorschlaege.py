"""What is nearby and fits what somebody wants, and what must never be suggested."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from massanzug.fall.begriffe import Kostenstrom, Stufe
from massanzug.fall.domain.vorschlaege import (
    baustein_aus_vorschlag,
    gruende_in_worten,
    themen_ohne_vorschlag,
    vorschlagsblatt,
)
from massanzug.fall.models import Baustein
from massanzug.kern.fehler import Regelverstoss
from massanzug.protokoll.models import Eintrag
from massanzug.suche import Grund
from massanzug.wegweiser.domain.suchindex import index_bauen
from massanzug.wegweiser.models import Anbieter, Angebot, Gegend, Raumseite, Suchzaehlung, Thema
from tests.fabriken.fall import (
    BausteinFabrik,
    FallFabrik,
    PersonFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import OrtsteilFabrik, WirkungsraumFabrik

pytestmark = pytest.mark.django_db
HEUTE = date(2026, 11, 28)
SCHACH = "Ich will Schach spielen lernen."


def angebot(slug, name, themen=(), **werte):
    eintrag = Angebot.objects.create(
        slug=slug, name=name, **({"art": "verein", "beschreibung": name} | werte)
    )
    for schluessel in themen:
        eintrag.themen.add(
            Thema.objects.get_or_create(
                schluessel=schluessel, defaults={"label": schluessel, "oberthema": "Familie"}
            )[0]
        )
    return eintrag


@pytest.fixture
def wegweiser(settings, tmp_path):
    """A chess club, a group home with a chess board, and a choir."""
    settings.SUCHINDEX = tmp_path / "index"
    raum = Raumseite.objects.create(name="Neheim", slug="neheim")
    Gegend.objects.create(name="Moosfelde", raum=raum)
    verein = Anbieter.objects.create(slug="springer", name="Springer e. V.")
    angebot("schachklub", "Schachklub", anbieter=verein, telefon="02932 4711", ort="Neheim")
    angebot("schach-wohngruppe", "Wohngruppe mit Schach", ["wohngruppe"])
    angebot("schach-familienhilfe", "Schach und Familienhilfe", ["hilfe_zur_erziehung", "sport"])
    angebot("schach-pflege", "Schach für Pflegefamilien", ["pflegefamilie"])
    angebot("schach-schutz", "Schach im Kinderschutz", ["kinderschutz"])
    angebot("chor", "Kinderchor")
    index_bauen()


@pytest.fixture
def fall():
    return FallFabrik(
        ortsteil=OrtsteilFabrik(name="Moosfelde"), wirkungsraum=WirkungsraumFabrik(name="Neheim")
    )


def slugs(benutzer, fall):
    blatt = vorschlagsblatt(benutzer, fall, HEUTE)
    return [[v.karte.slug for v in gruppe.vorschlaege] for gruppe in blatt.gruppen]


@pytest.mark.usefixtures("wegweiser")
def test_what_fits_a_ziel_is_suggested_with_its_reason_and_never_a_hilfe(fall):
    ziel = ZielFabrik(person=PersonFabrik(fall=fall), text=SCHACH)

    gruppe = vorschlagsblatt(fall.zustaendig, fall, HEUTE).gruppen[0]

    assert (gruppe.ziel, gruppe.worte) == (ziel.pk, SCHACH)
    assert [v.karte.slug for v in gruppe.vorschlaege] == ["schachklub"]
    assert any("Schach" in grund for grund in gruppe.vorschlaege[0].gruende)


def test_hilfen_and_protection_are_kept_out_by_data():
    assert set(themen_ohne_vorschlag()) == {
        "hilfe_zur_erziehung",
        "wohngruppe",
        "pflegefamilie",
        "kinderschutz",
        "haeusliche_gewalt",
        "sexualisierte_gewalt",
        "krise",
        "kinderarzt_notdienst",
    }


@pytest.mark.usefixtures("wegweiser")
def test_a_wille_without_a_ziel_counts_too_and_one_behind_a_ziel_helps_it(fall):
    person = PersonFabrik(fall=fall)
    wille = WilleFabrik(person=person, zitat="Ich will im Kinderchor singen.")
    assert slugs(fall.zustaendig, fall) == [["chor"]]

    ZielFabrik(person=person, text="Ich gehe jeden Dienstag hin.", wille=wille)

    assert slugs(fall.zustaendig, fall) == [["chor"]]


@pytest.mark.usefixtures("wegweiser")
@pytest.mark.parametrize("zielstand", ["erreicht", "erledigt", "nicht"])
def test_a_ziel_that_is_no_longer_under_way_asks_for_nothing(fall, zielstand):
    ZielFabrik(person=PersonFabrik(fall=fall), text=SCHACH, zielstand=zielstand)

    assert slugs(fall.zustaendig, fall) == []


@pytest.mark.usefixtures("wegweiser")
def test_what_is_in_the_massanzug_is_not_suggested_again_until_it_is_removed(fall):
    ZielFabrik(person=PersonFabrik(fall=fall), text=SCHACH)
    baustein = BausteinFabrik(fall=fall, angebot="schachklub")
    assert slugs(fall.zustaendig, fall) == [[]]

    Baustein.objects.filter(pk=baustein.pk).update(entfernt_am="2026-11-27T12:00Z")

    assert slugs(fall.zustaendig, fall) == [["schachklub"]]


@pytest.mark.usefixtures("wegweiser")
def test_a_name_of_the_family_finds_nothing(fall):
    person = PersonFabrik(fall=fall, name="Schach", jung=True)
    ZielFabrik(person=person, text="Schach möchte in Ruhe lernen.")

    assert slugs(fall.zustaendig, fall) == [[]]


@pytest.mark.usefixtures("wegweiser")
def test_the_age_of_a_young_person_shuts_out_what_is_for_others(fall):
    angebot("schach-kinder", "Schach für Kinder", alter_von=6, alter_bis=10)
    index_bauen()
    kind = PersonFabrik(fall=fall, jung=True, geburtsdatum=date(2018, 1, 1))
    ZielFabrik(person=kind, text=SCHACH)

    gruppe = vorschlagsblatt(fall.zustaendig, fall, HEUTE).gruppen[0]

    kinder = next(v for v in gruppe.vorschlaege if v.karte.slug == "schach-kinder")
    assert any(grund.startswith("passt zum Alter") for grund in kinder.gruende)


@pytest.mark.usefixtures("wegweiser")
def test_what_is_for_another_age_is_not_suggested_to_a_young_person(fall):
    angebot("schach-kleine", "Schach für Kinder", alter_von=4, alter_bis=6)
    index_bauen()
    jung = PersonFabrik(fall=fall, jung=True, geburtsdatum=date(2012, 1, 1))
    ZielFabrik(person=jung, text=SCHACH)
    ZielFabrik(person=PersonFabrik(fall=fall), text="Mein Kind lernt Schach.")

    je_person = [set(gruppe) for gruppe in slugs(fall.zustaendig, fall)]

    assert [("schach-kleine" in gruppe, "schachklub" in gruppe) for gruppe in je_person] == [
        (False, True),
        (True, True),
    ]


@pytest.mark.usefixtures("wegweiser")
def test_words_that_are_said_of_everything_carry_no_suggestion(fall):
    angebot("gute-hilfe", "Gute Hilfe zu Hause", ["alltag"])
    index_bauen()
    person = PersonFabrik(fall=fall)
    ZielFabrik(person=person, text="Ich wohne wieder zu Hause, und es ist gut.")

    assert slugs(fall.zustaendig, fall) == [[]]


def test_reasons_are_few_and_what_it_is_for_comes_last():
    viele = [Grund("thema", f"Wort{n}", "Sport") for n in range(5)]

    assert gruende_in_worten((Grund("alter", "9", "6–10"), *viele)) == (
        "„Wort0“ gehört zu „Sport“",
        "„Wort1“ gehört zu „Sport“",
        "„Wort2“ gehört zu „Sport“",
        "passt zum Alter (6–10)",
    )


@pytest.mark.usefixtures("wegweiser")
@pytest.mark.parametrize(
    ("ziel", "gefunden"),
    [
        ("Ich lerne die Taktik.", ["brettspiele"]),  # a word of its subject
        ("Ich lerne alle Taktiken.", ["brettspiele"]),  # in any form
        ("Ich lerne taktik.", []),  # no noun as it is written
        ("Wir grübeln zusammen.", ["brettspiele"]),  # the very word of a subject
        ("Wir haben gegrübelt.", []),
        ("Ich will gewinnen lernen.", []),  # part of a phrase of its subject
        ("Ich komme zum Brettspieltreff.", ["brettspiele"]),  # its name is a part of the word
        ("Der Verein ist gut.", []),  # said of everything
    ],
)
def test_a_word_counts_that_names_the_subject_or_the_entry(fall, ziel, gefunden):
    angebot("brettspiele", "Brettspiele im Verein", ["denken"])
    for wort in ("Taktik", "grübeln", "gewinnen wollen"):
        Thema.objects.get(schluessel="denken").worte.create(wort=wort, sprache="de")
    index_bauen()
    ZielFabrik(person=PersonFabrik(fall=fall), text=ziel)

    assert slugs(fall.zustaendig, fall) == [gefunden]


@pytest.mark.usefixtures("wegweiser")
def test_the_words_of_a_wille_count_only_where_its_ziel_names_nothing(fall):
    person = PersonFabrik(fall=fall)
    wille = WilleFabrik(person=person, zitat="Ich will im Kinderchor singen.")
    ZielFabrik(person=person, text=SCHACH, wille=wille)

    assert slugs(fall.zustaendig, fall) == [["schachklub"]]


@pytest.mark.usefixtures("wegweiser")
def test_ziele_that_name_nothing_stand_at_the_end_with_the_way_to_the_search(client, fall):
    person = PersonFabrik(fall=fall)
    ZielFabrik(person=person, text="Wir lachen wieder.")
    ZielFabrik(person=person, text=SCHACH)
    client.force_login(fall.zustaendig)

    seite = client.get(reverse("vorschlaege", args=[fall.kennung])).content.decode()

    vorn, hinten = seite.split("von sich aus nichts")
    assert "Schachklub" in vorn
    assert "Wir lachen wieder." not in vorn
    assert "Wir lachen wieder." in hinten
    assert reverse("wegweiser:suche") in hinten


@pytest.mark.usefixtures("wegweiser")
def test_a_traeger_is_suggested_for_what_it_may_read(fall):
    traeger = traegerperson_im_fall(fall)
    WilleFabrik(person=PersonFabrik(fall=fall), zitat=SCHACH)
    assert slugs(traeger, fall) == []

    WilleFabrik(person=PersonFabrik(fall=fall), zitat=SCHACH, freigegeben_am=HEUTE)

    assert slugs(traeger, fall) == [["schachklub"]]


@pytest.mark.usefixtures("wegweiser")
def test_the_words_reach_neither_the_database_nor_a_log_nor_the_count(fall, caplog):
    ZielFabrik(person=PersonFabrik(fall=fall), text="Ich will Trapezkunst mit Hyänen lernen.")
    caplog.set_level("DEBUG")

    with CaptureQueriesContext(connection) as abfragen:
        vorschlagsblatt(fall.zustaendig, fall, HEUTE)

    geschrieben = caplog.text.replace("\n", "")
    gefragt = " ".join(a["sql"] for a in abfragen)
    assert "Trapezkunst" not in gefragt
    assert "Trapezkunst" not in "".join(
        r.getMessage() for r in caplog.records if r.name != "django.db.backends"
    ), geschrieben
    assert not Suchzaehlung.objects.exists()


def test_without_an_index_nothing_is_asked_of_the_database(fall, settings, tmp_path):
    ort = tmp_path / "weg"
    ort.write_text("no folder: it cannot be built here either")
    settings.SUCHINDEX = ort / "index"
    ZielFabrik(person=PersonFabrik(fall=fall), text=SCHACH)

    with CaptureQueriesContext(connection) as abfragen:
        blatt = vorschlagsblatt(fall.zustaendig, fall, HEUTE)

    assert (blatt.bereit, blatt.gruppen) == (False, ())
    assert "Schach" not in " ".join(a["sql"] for a in abfragen)


@pytest.mark.usefixtures("wegweiser")
@pytest.mark.parametrize("anzahl", [1, 3])
def test_many_ziele_take_as_many_queries_as_one(fall, anzahl, django_assert_num_queries):
    person = PersonFabrik(fall=fall)
    for _ in range(anzahl):
        ZielFabrik(person=person, text=SCHACH)

    with django_assert_num_queries(8):
        vorschlagsblatt(fall.zustaendig, fall, HEUTE)


@pytest.mark.usefixtures("wegweiser")
def test_one_click_makes_a_baustein_on_the_step_of_the_neighbourhood(fall):
    ziel = ZielFabrik(person=PersonFabrik(fall=fall), text=SCHACH)

    baustein = baustein_aus_vorschlag(fall, "schachklub", ziel, durch=fall.zustaendig)

    assert (baustein.stufe, baustein.ziel, baustein.angebot) == (
        Stufe.STADTTEIL,
        ziel,
        "schachklub",
    )
    assert (baustein.was, baustein.wer) == ("Schachklub", "Springer e. V.")
    assert baustein.wo == "Neheim, 02932 4711"
    assert (baustein.kostenstrom, baustein.kosten_monat) == (Kostenstrom.OHNE, None)
    eintrag = Eintrag.objects.get(vorgang="baustein.hinzufuegen")
    assert eintrag.akte == f"fall.fall:{fall.pk}"


@pytest.mark.usefixtures("wegweiser")
@pytest.mark.parametrize("slug", ["schach-wohngruppe", "schach-familienhilfe", "gibtesnicht", ""])
def test_a_hilfe_becomes_no_baustein_even_by_a_forged_form(fall, slug):
    with pytest.raises(Regelverstoss):
        baustein_aus_vorschlag(fall, slug, None, durch=fall.zustaendig)

    assert not Baustein.objects.exists()


@pytest.mark.usefixtures("wegweiser")
def test_strangers_add_nothing(fall):
    with pytest.raises(PermissionDenied):
        baustein_aus_vorschlag(fall, "schachklub", None, durch=BenutzerFabrik())


@pytest.mark.usefixtures("wegweiser")
def test_the_ziel_of_another_case_is_refused(fall):
    fremdes = ZielFabrik()
    with pytest.raises(Regelverstoss, match="anderen Fall"):
        baustein_aus_vorschlag(fall, "schachklub", fremdes, durch=fall.zustaendig)


@pytest.mark.usefixtures("wegweiser")
def test_as_a_page_as_a_part_and_with_one_click(client, fall):
    ziel = ZielFabrik(person=PersonFabrik(fall=fall), text=SCHACH)
    client.force_login(fall.zustaendig)
    adresse = reverse("vorschlaege", args=[fall.kennung])

    seite = client.get(adresse).content.decode()
    teil = client.get(adresse, headers={"HX-Request": "true"}).content.decode()
    antwort = client.post(
        reverse("vorschlag_uebernehmen", args=[fall.kennung]),
        {"angebot": "schachklub", "ziel": ziel.pk},
    )

    assert "<html" in seite
    assert "<html" not in teil
    for text in (seite, teil):
        assert "Schachklub" in text
        assert "Wohngruppe" not in text
    assert antwort.url == reverse("massanzug", args=[fall.kennung])
    massanzug = client.get(antwort.url).content.decode()
    assert 'href="/angebot/schachklub/"' in massanzug


@pytest.mark.usefixtures("wegweiser")
@pytest.mark.parametrize("ziel", ["x", "999999999", "-1", "' OR 1=1"])
def test_a_ziel_that_is_none_is_not_there(client, fall, ziel):
    client.force_login(fall.zustaendig)

    antwort = client.post(
        reverse("vorschlag_uebernehmen", args=[fall.kennung]),
        {"angebot": "schachklub", "ziel": ziel},
    )

    assert antwort.status_code == 404
    assert not Baustein.objects.exists()
