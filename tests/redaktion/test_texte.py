"""An offer in other languages: the Redaktion writes, a Träger proposes, another Träger does neither."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.redaktion.domain.felder import felder_von
from massanzug.redaktion.domain.texte import text_loeschen, text_schreiben, text_vorschlagen
from massanzug.redaktion.domain.vorschlag import vorschlag_annehmen, vorschlag_machen
from massanzug.redaktion.models import Aenderungsvorschlag
from massanzug.suche import Anfrage
from massanzug.wegweiser.begriffe import Sprache
from massanzug.wegweiser.domain.angaben import Text
from massanzug.wegweiser.domain.suchindex import index_bauen, suchen
from massanzug.wegweiser.models import Angebot, Angebotstext
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.wegweiser import AngebotFabrik
from tests.redaktion.conftest import traegerperson

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)
TUERKISCH = Text("tr", "Buluşma", "Kahve ve <b>sohbet</b>.")
ARABISCH = Text("ar", "ملتقى", "قهوة ونصيحة.")


def seite(angebot, sprache="tr", was="redaktion_text"):
    return reverse(was, args=[angebot.slug, sprache])


def eingabe(text, stand=0):
    return {"name": text.name, "beschreibung": text.beschreibung, "stand": str(stand)}


def gespeicherte():
    return {t.sprache: Text(t.sprache, t.name, t.beschreibung) for t in Angebotstext.objects.all()}


def test_what_the_redaktion_writes_is_public_at_once_and_recorded(client, redaktion):
    client.force_login(redaktion)
    angebot = AngebotFabrik()

    client.post(seite(angebot, "ar"), eingabe(ARABISCH))

    assert gespeicherte() == {"ar": ARABISCH}
    assert ARABISCH.name in client.get(f"/ar/angebot/{angebot.slug}/").content.decode()
    assert Eintrag.objects.filter(vorgang="angebotstext.schreiben", durch_id=redaktion.pk).exists()
    liste = client.get(reverse("redaktion_angebot", args=[angebot.slug])).content.decode()
    assert f'lang="ar" dir="auto">{ARABISCH.name}</a>' in liste
    formular = client.get(seite(angebot, "ar")).content.decode()
    assert formular.count('lang="ar" dir="auto"') == 2


@pytest.mark.django_db(transaction=True)
def test_the_search_follows(redaktion):
    angebot = AngebotFabrik()
    AngebotFabrik(name="Etwas anderes")
    index_bauen()

    text_schreiben(angebot, TUERKISCH, durch=redaktion)
    assert [t.id for t in suchen(Anfrage("buluşma")).treffer] == [angebot.slug]

    text_loeschen(angebot, Sprache.TR, durch=redaktion)
    assert suchen(Anfrage("buluşma")).treffer == ()


def test_deleted_after_a_question_german_stands_in_its_place(client, redaktion):
    client.force_login(redaktion)
    angebot = AngebotFabrik()
    text_schreiben(angebot, TUERKISCH, durch=redaktion)
    text_schreiben(angebot, ARABISCH, durch=redaktion)

    gefragt = client.get(seite(angebot, was="redaktion_text_loeschen")).content.decode()
    assert gespeicherte() == {"tr": TUERKISCH, "ar": ARABISCH}
    client.post(seite(angebot, was="redaktion_text_loeschen"))

    assert "Türkisch löschen?" in gefragt
    assert gespeicherte() == {"ar": ARABISCH}
    assert 'class="ww-deutsch"' in client.get(f"/tr/angebot/{angebot.slug}/").content.decode()
    assert Eintrag.objects.filter(vorgang="angebotstext.loeschen").exists()
    assert client.get(seite(angebot, was="redaktion_text_loeschen")).status_code == 404


def test_a_traegers_text_is_a_proposal_with_its_difference_in_its_language(
    client, traeger, redaktion
):
    person, anbieter = traeger
    client.force_login(person)
    angebot = AngebotFabrik(anbieter=anbieter)
    text_schreiben(angebot, Text("tr", "Eski", "Eski metin."), durch=redaktion)

    client.post(
        seite(angebot), eingabe(TUERKISCH, client.get(seite(angebot)).context["form"].stand)
    )
    wieder = client.get(seite(angebot)).content.decode()
    vorschlag = Aenderungsvorschlag.objects.get()
    client.force_login(redaktion)
    unterschied = client.get(reverse("redaktion_vorschlag", args=[vorschlag.pk])).content.decode()

    assert gespeicherte()["tr"].name == "Eski"
    assert 'value="Buluşma"' in wieder
    assert '<del lang="tr" dir="auto">Eski</del>' in unterschied
    assert '<ins lang="tr" dir="auto">Kahve ve &lt;b&gt;sohbet&lt;/b&gt;.</ins>' in unterschied
    client.post(reverse("redaktion_annehmen", args=[vorschlag.pk]))
    assert gespeicherte() == {"tr": TUERKISCH}


def test_texts_and_the_german_form_are_one_proposal_and_neither_undoes_the_other(
    traeger, redaktion
):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)

    text_vorschlagen(angebot, TUERKISCH, durch=person, am=AM, stand=0)
    vorschlag_machen(angebot, {"telefon": "02932 2"}, durch=person, am=AM)
    text_vorschlagen(angebot, ARABISCH, durch=person, am=AM, stand=0)

    vorschlag_annehmen(Aenderungsvorschlag.objects.get(), durch=redaktion, am=AM)
    assert gespeicherte() == {"tr": TUERKISCH, "ar": ARABISCH}
    assert Angebot.objects.get().telefon == "02932 2"


def test_a_translation_alone_confirms_nothing_about_the_entry(traeger, redaktion):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter, pruefhinweis="Stimmt die Nummer?")
    vorschlag = text_vorschlagen(angebot, TUERKISCH, durch=person, am=AM)

    vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)

    jetzt = Angebot.objects.get()
    assert (jetzt.bestaetigt_am, jetzt.pruefhinweis) == (None, "Stimmt die Nummer?")
    assert jetzt.texte.exists()


def test_a_traeger_proposes_that_a_text_goes(client, traeger, redaktion):
    person, anbieter = traeger
    client.force_login(person)
    angebot = AngebotFabrik(anbieter=anbieter)
    text_schreiben(angebot, TUERKISCH, durch=redaktion)

    client.post(seite(angebot, was="redaktion_text_loeschen"))

    vorschlag = Aenderungsvorschlag.objects.get()
    assert vorschlag.felder == {"name_tr": "", "beschreibung_tr": ""}
    assert gespeicherte() == {"tr": TUERKISCH}
    vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)
    assert gespeicherte() == {}


def test_another_traeger_neither_reads_nor_writes(client, traeger, redaktion):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)
    text_schreiben(angebot, Text("tr", "Eski", "Eski metin."), durch=redaktion)
    text_vorschlagen(angebot, TUERKISCH, durch=person, am=AM)
    fremde, _ = traegerperson()
    nachbar, _ = traegerperson(anbieter)  # another organisation for the same Anbieter
    client.force_login(fremde)

    for was in ("redaktion_text", "redaktion_text_loeschen"):
        assert client.get(seite(angebot, was=was)).status_code == 404
        assert client.post(seite(angebot, was=was), eingabe(ARABISCH)).status_code == 404
    with pytest.raises(PermissionDenied):
        text_vorschlagen(angebot, ARABISCH, durch=fremde, am=AM)
    client.force_login(nachbar)
    for adresse in (seite(angebot), reverse("redaktion_angebot", args=[angebot.slug])):
        assert TUERKISCH.name not in client.get(adresse).content.decode()

    assert gespeicherte()["tr"].name == "Eski"
    assert Aenderungsvorschlag.objects.count() == 1


@pytest.mark.parametrize("rolle", [r for r in Rolle if r != Rolle.REDAKTION])
def test_nobody_but_the_redaktion_writes_or_deletes_a_text(rolle):
    person, angebot = BenutzerFabrik(rolle=rolle), AngebotFabrik()

    with pytest.raises(PermissionDenied):
        text_schreiben(angebot, TUERKISCH, durch=person)
    with pytest.raises(PermissionDenied):
        text_loeschen(angebot, Sprache.TR, durch=person)


def test_whoever_reads_along_reads_texts_and_has_no_form(client, redaktion):
    angebot = AngebotFabrik()
    text_schreiben(angebot, ARABISCH, durch=redaktion)
    client.force_login(BenutzerFabrik(rolle=Rolle.PLANUNG))

    gelesen = client.get(reverse("redaktion_angebot", args=[angebot.slug])).content.decode()

    assert f'<span lang="ar">{ARABISCH.name}</span>' in gelesen
    assert client.get(seite(angebot, "ar")).status_code == 404
    assert Eintrag.objects.filter(vorgang="zugriff.abgelehnt").exists()


def test_two_languages_at_a_time_are_no_conflict_and_one_is(client, redaktion):
    client.force_login(redaktion)
    angebot = AngebotFabrik()

    client.post(seite(angebot, "ar"), eingabe(ARABISCH))
    client.post(seite(angebot, "tr"), eingabe(TUERKISCH))  # both forms were opened while empty
    spaeter = client.post(seite(angebot, "tr"), eingabe(Text("tr", "Başka", "Başka metin.")))

    assert gespeicherte() == {"tr": TUERKISCH, "ar": ARABISCH}
    nebenan = spaeter.context["form"].nebenan
    assert [n.text for n in nebenan["name"]] == [TUERKISCH.name]
    client.post(
        seite(angebot, "tr"),
        eingabe(Text("tr", "Başka", "Başka metin."), spaeter.context["form"].stand),
    )
    assert gespeicherte()["tr"].name == "Başka"


def test_half_a_text_is_told_at_its_field(client, redaktion):
    client.force_login(redaktion)
    angebot = AngebotFabrik()

    antwort = client.post(seite(angebot), eingabe(Text("tr", "Buluşma", "")))

    assert antwort.context["form"].errors["beschreibung"]
    assert gespeicherte() == {}


@pytest.mark.parametrize("sprache", ["de", "xx", "TR"])
def test_only_the_languages_of_the_public_pages_but_german_have_a_form(client, redaktion, sprache):
    client.force_login(redaktion)

    assert client.get(seite(AngebotFabrik(), sprache)).status_code == 404


def test_a_draft_leads_back_to_its_form_and_nobody_elses(traeger, redaktion):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)
    fremde, _ = traegerperson(anbieter)
    vorschlag = f"redaktion.textvorschlag:{angebot.pk}-{person.organisation_id}-tr"

    assert ort_finden(person, vorschlag).adresse == seite(angebot)
    assert ort_finden(fremde, vorschlag) is None
    assert ort_finden(person, vorschlag.replace("-tr", "-xx")) is None
    assert ort_finden(redaktion, f"redaktion.text:{angebot.pk}-ar").adresse == seite(angebot, "ar")
    assert ort_finden(person, f"redaktion.text:{angebot.pk}-ar") is None


def test_saving_the_german_form_leaves_texts_alone(client, redaktion):
    client.force_login(redaktion)
    angebot = AngebotFabrik()
    text_schreiben(angebot, TUERKISCH, durch=redaktion)
    vorher = {**felder_von(angebot), "stand": str(Angebot.objects.get().stand), "name": "Neu"}

    client.post(reverse("redaktion_angebot", args=[angebot.slug]), vorher)

    assert Angebot.objects.get().name == "Neu"
    assert gespeicherte() == {"tr": TUERKISCH}
