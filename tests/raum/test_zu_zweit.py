"""Two people with one form open: whoever saves second sees what the first saved, and chooses."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from massanzug.konten.begriffe import Rolle
from massanzug.raum.models import Leittraegerschaft, Wortwahl
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.raum import (
    LeittraegerschaftFabrik,
    StandortFabrik,
    TraegerFabrik,
    VereinbarungFabrik,
    WirkungsraumFabrik,
    ZuordnungFabrik,
)

pytestmark = pytest.mark.django_db
UEBERHOLT = "Inzwischen hat hier jemand anderes gespeichert"


def browser_von(vorname):
    browser = Client()
    browser.force_login(BenutzerFabrik(rolle=Rolle.PLANUNG, first_name=vorname))
    return browser


@pytest.fixture
def anna():
    return browser_von("Anna")


@pytest.fixture
def bert():
    return browser_von("Bert")


def wirkungsraum():
    raum = WirkungsraumFabrik(beschreibung="alt")
    adresse = reverse("raum_aendern", args=[raum.pk])
    return adresse, {"name": raum.name}, {"beschreibung": ("Annas Text", "Berts Text")}


def traeger():
    gesucht = TraegerFabrik(hinweis="alt")
    adresse = reverse("traeger_aendern", args=[gesucht.pk])
    return adresse, {"name": gesucht.name, "art": "28"}, {"hinweis": ("Annas Text", "Berts Text")}


def standort():
    gesucht = StandortFabrik(strasse="alt")
    adresse = reverse("standort", args=[gesucht.pk])
    return adresse, {"name": gesucht.name}, {"strasse": ("Annas Weg 1", "Berts Weg 2")}


def oeffnungszeiten():
    gesucht = StandortFabrik()
    adresse = reverse("standort", args=[gesucht.pk])
    return adresse, {"name": gesucht.name}, {"montag": ("9–12", "14–17")}


def vereinbarung():
    adresse = reverse("vereinbarung", args=[VereinbarungFabrik().pk])
    werte = {"art": "77", "gueltig_von": "2025-01-01"}
    return adresse, werte, {"gueltig_bis": ("2027-06-30", "2027-12-31")}


def ende():
    adresse = reverse("vereinbarung_beenden", args=[VereinbarungFabrik().pk])
    return adresse, {}, {"zum": ("2027-12-31", "2027-06-30")}


def leittraeger():
    schaft = LeittraegerschaftFabrik()
    adresse = reverse("leittraeger_setzen", args=[schaft.wirkungsraum_id])
    zwei = (TraegerFabrik().pk, TraegerFabrik().pk)
    return adresse, {}, {"traeger": zwei, "ab": ("2027-01-01", "2027-02-01")}


def zuordnung():
    adresse = reverse("ortsteil", args=[ZuordnungFabrik().ortsteil_id])
    zwei = (WirkungsraumFabrik().pk, WirkungsraumFabrik().pk)
    return adresse, {"quelle": "Rat"}, {"wirkungsraum": zwei, "ab": ("2027-01-01", "2027-02-01")}


def berichtigung():
    gesucht = ZuordnungFabrik()
    adresse = reverse("zuordnung_berichtigen", args=[gesucht.pk])
    return adresse, {"wirkungsraum": gesucht.wirkungsraum_id}, {"quelle": ("Anna", "Bert")}


def wort():
    adresse = reverse("wort_aendern", args=["wirkungsraum"])
    werte = {"ab": "2027-01-01"}
    return adresse, werte, {"singular": ("Kiez", "Viertel"), "plural": ("Kieze", "Viertel")}


FORMULARE = [
    wirkungsraum,
    traeger,
    standort,
    oeffnungszeiten,
    vereinbarung,
    ende,
    leittraeger,
    zuordnung,
    berichtigung,
    wort,
]


def posten(browser, adresse, stand, werte):
    return browser.post(adresse, {**werte, "stand": stand})


@pytest.mark.parametrize("aufbau", FORMULARE)
def test_second_person_sees_both_texts_and_nothing_is_lost(anna, bert, aufbau):
    adresse, gleich, verschieden = aufbau()
    gelesen = [b.get(adresse).context["form"].stand for b in (anna, bert)]
    annas, berts = ({**gleich, **{f: w[i] for f, w in verschieden.items()}} for i in (0, 1))

    erste = posten(anna, adresse, gelesen[0], annas)
    zweite = posten(bert, adresse, gelesen[1], berts)

    form = zweite.context["form"]
    assert erste.status_code == 302
    assert UEBERHOLT in zweite.text
    assert "Anna Muster" in zweite.text
    assert {str(form[f].value()) for f in verschieden} == {str(w[1]) for w in verschieden.values()}
    assert all(form.nebenan[feld][0].gespeichert for feld in verschieden)

    assert UEBERHOLT not in posten(bert, adresse, form.stand, berts).text


@pytest.mark.parametrize("aufbau", FORMULARE)
def test_same_text_twice_is_no_conflict(anna, bert, aufbau):
    adresse, gleich, verschieden = aufbau()
    gelesen = bert.get(adresse).context["form"].stand
    dasselbe = {**gleich, **{feld: werte[0] for feld, werte in verschieden.items()}}
    posten(anna, adresse, anna.get(adresse).context["form"].stand, dasselbe)

    antwort = posten(bert, adresse, gelesen, dasselbe)

    assert UEBERHOLT not in antwort.text


def test_two_papers_for_one_vereinbarung(anna, bert, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    gesucht = VereinbarungFabrik()
    adresse = reverse("vereinbarung", args=[gesucht.pk])
    werte = {"art": gesucht.art, "gueltig_von": "2025-01-01"}
    gelesen = bert.get(adresse).context["form"].stand
    pdf = [SimpleUploadedFile(f"{n}.pdf", b"%PDF-1.7 " + n.encode()) for n in ("a", "b")]
    posten(anna, adresse, gelesen, {**werte, "dokument": pdf[0]})

    antwort = posten(bert, adresse, gelesen, {**werte, "dokument": pdf[1]})

    (datei,) = tmp_path.rglob("*.pdf")
    assert UEBERHOLT in antwort.text
    assert "ein Dokument" in antwort.text
    assert datei.read_bytes() == b"%PDF-1.7 a"


def test_second_choice_of_leittraeger_ends_nothing_unseen(anna, bert):
    adresse, _, verschieden = leittraeger()
    gelesen = bert.get(adresse).context["form"].stand
    annas, berts = ({f: w[i] for f, w in verschieden.items()} for i in (0, 1))
    posten(anna, adresse, gelesen, annas)
    posten(bert, adresse, gelesen, berts)

    neueste = Leittraegerschaft.objects.latest("gueltig_von")
    assert (neueste.gueltig_von, neueste.gueltig_bis) == (date(2027, 1, 1), None)

    posten(bert, adresse, bert.get(adresse).context["form"].stand, berts)
    assert Leittraegerschaft.objects.count() == 3


def test_word_of_the_same_day_is_not_overwritten_unseen(anna, bert):
    adresse, gleich, verschieden = wort()
    annas, berts = ({**gleich, **{f: w[i] for f, w in verschieden.items()}} for i in (0, 1))
    posten(anna, adresse, 0, annas)
    posten(bert, adresse, 0, berts)

    assert Wortwahl.objects.get().singular == "Kiez"
