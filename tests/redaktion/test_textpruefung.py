"""Whether a translation still says what the German says: who tells, who sees, who is asked."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.html import escape

from massanzug.kern.fehler import Regelverstoss
from massanzug.kern.zeit import heute
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.redaktion.domain.eintrag import angebot_aendern
from massanzug.redaktion.domain.listen import angebotszeilen, auswaehlen, mit_zahlen
from massanzug.redaktion.domain.texte import text_schreiben, text_vorschlagen
from massanzug.redaktion.domain.textpruefung import INZWISCHEN_ANDERS, text_pruefen, textpruefung
from massanzug.redaktion.domain.vorschlag import vorschlag_annehmen
from massanzug.redaktion.zugriff import sichtbare_angebote
from massanzug.wegweiser.begriffe import Sprache, Uebersetzungsstand
from massanzug.wegweiser.domain.angaben import Text
from massanzug.wegweiser.domain.uebersetzung import veraltete_texte
from massanzug.wegweiser.models import Angebot, Angebotstext
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.wegweiser import AngebotFabrik, TextFabrik
from tests.redaktion.conftest import traegerperson

pytestmark = pytest.mark.django_db
AM = date(2026, 11, 28)
TUERKISCH = Text("tr", "Buluşma", "Kahve ve sohbet.")
NEUES_DEUTSCH = {"beschreibung": "Kaffee, Rat & Kleiderkammer."}


def stand(angebot):
    return textpruefung(Angebot.objects.get(pk=angebot.pk), Sprache.TR).stand


def gelesen(angebot):
    return textpruefung(Angebot.objects.get(pk=angebot.pk), Sprache.TR).gelesen


def geprueft(angebot, durch):
    return text_pruefen(angebot, Sprache.TR, durch=durch, am=AM, gelesen=gelesen(angebot))


def seite(angebot, was="redaktion_text"):
    return reverse(was, args=[angebot.slug, "tr"])


def oeffentlich(client, angebot):
    return client.get(f"/tr/angebot/{angebot.slug}/").content.decode()


def test_a_text_is_unchecked_then_checked_and_old_once_the_german_changes(redaktion):
    angebot = AngebotFabrik()
    text_schreiben(angebot, TUERKISCH, durch=redaktion)
    assert stand(angebot) == Uebersetzungsstand.UNGEPRUEFT

    text = geprueft(angebot, redaktion)

    assert stand(angebot) == Uebersetzungsstand.GEPRUEFT
    assert (text.geprueft_am, text.geprueft_von) == (AM, redaktion.organisation.name)
    assert Eintrag.objects.filter(vorgang="angebotstext.pruefen", durch_id=redaktion.pk).exists()
    angebot_aendern(angebot, NEUES_DEUTSCH, durch=redaktion)
    assert stand(angebot) == Uebersetzungsstand.VERALTET
    angebot_aendern(angebot, {"beschreibung": angebot.beschreibung}, durch=redaktion)
    assert stand(angebot) == Uebersetzungsstand.GEPRUEFT  # changed back: it says the same again


def test_a_new_telephone_number_makes_no_translation_old(redaktion):
    angebot = AngebotFabrik()
    text_schreiben(angebot, TUERKISCH, durch=redaktion)

    angebot_aendern(angebot, {"telefon": "02932 4711"}, durch=redaktion)

    assert not veraltete_texte().exists()


def test_new_words_are_checked_by_nobody(redaktion):
    angebot = AngebotFabrik()
    text_schreiben(angebot, TUERKISCH, durch=redaktion)
    geprueft(angebot, redaktion)

    text_schreiben(angebot, Text("tr", "Başka", "Başka metin."), durch=redaktion)

    assert stand(angebot) == Uebersetzungsstand.UNGEPRUEFT
    assert Angebotstext.objects.get().geprueft_von == ""


def test_the_button_says_it_and_the_public_page_says_no_more(client, traeger):
    person, anbieter = traeger
    client.force_login(person)
    angebot = TextFabrik(angebot__anbieter=anbieter).angebot
    vorher = oeffentlich(client, angebot)

    formular = client.get(seite(angebot))
    assert f'name="gelesen" value="{gelesen(angebot)}"' in formular.content.decode()
    client.post(
        seite(angebot, "redaktion_text_pruefen"),
        {"gelesen": formular.context["pruefung"].gelesen},
    )

    assert 'class="ww-uebersetzt"' in vorher
    assert f'href="/angebot/{angebot.slug}/"' in vorher
    assert 'class="ww-uebersetzt"' not in oeffentlich(client, angebot)
    text = Angebotstext.objects.get()
    assert (text.geprueft_am, text.geprueft_von) == (heute(), person.organisation.name)
    assert 'name="gelesen"' not in client.get(seite(angebot)).content.decode()


def test_an_old_translation_says_so_and_shows_its_reader_what_has_changed(client, redaktion):
    angebot = TextFabrik().angebot
    geprueft(angebot, redaktion)
    damals = angebot.beschreibung
    angebot_aendern(angebot, NEUES_DEUTSCH, durch=redaktion)
    client.force_login(redaktion)

    formular = client.get(seite(angebot)).content.decode()

    assert "Almanca metin bu çeviriden daha yeni" in oeffentlich(client, angebot)
    assert f"<del>{damals}</del>" in formular
    assert f"<ins>{escape(NEUES_DEUTSCH['beschreibung'])}</ins>" in formular


def test_german_pages_and_untranslated_ones_have_no_such_hint(client):
    angebot, ohne = TextFabrik().angebot, AngebotFabrik()

    assert "ww-uebersetzt" not in client.get(f"/angebot/{angebot.slug}/").content.decode()
    assert "ww-uebersetzt" not in oeffentlich(client, ohne)


def test_what_changed_between_reading_and_saying_is_not_checked(client, redaktion):
    angebot = TextFabrik().angebot
    client.force_login(redaktion)
    vorher = gelesen(angebot)
    angebot_aendern(angebot, NEUES_DEUTSCH, durch=redaktion)

    antwort = client.post(
        seite(angebot, "redaktion_text_pruefen"), {"gelesen": vorher}, follow=True
    )

    assert INZWISCHEN_ANDERS in antwort.content.decode()
    assert stand(angebot) == Uebersetzungsstand.VERALTET
    with pytest.raises(Regelverstoss):
        text_pruefen(angebot, Sprache.AR, durch=redaktion, am=AM, gelesen="")


def test_another_traeger_checks_nothing(client, traeger):
    _, anbieter = traeger
    angebot = TextFabrik(angebot__anbieter=anbieter).angebot
    fremde, _ = traegerperson()
    client.force_login(fremde)

    antwort = client.post(seite(angebot, "redaktion_text_pruefen"), {"gelesen": gelesen(angebot)})

    assert antwort.status_code == 404
    with pytest.raises(PermissionDenied):
        geprueft(angebot, fremde)
    assert stand(angebot) == Uebersetzungsstand.UNGEPRUEFT


@pytest.mark.parametrize("rolle", [r for r in Rolle if r != Rolle.REDAKTION])
def test_nobody_else_checks(rolle):
    with pytest.raises(PermissionDenied):
        geprueft(TextFabrik().angebot, BenutzerFabrik(rolle=rolle))


def test_a_proposal_translated_from_german_that_changed_since_is_old_when_accepted(
    traeger, redaktion
):
    person, anbieter = traeger
    angebot = AngebotFabrik(anbieter=anbieter)
    vorschlag = text_vorschlagen(angebot, TUERKISCH, durch=person, am=AM)
    angebot_aendern(angebot, NEUES_DEUTSCH, durch=redaktion)

    vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)

    assert stand(angebot) == Uebersetzungsstand.VERALTET
    assert Angebot.objects.get().beschreibung == NEUES_DEUTSCH["beschreibung"]


def test_german_and_turkish_proposed_together_belong_together(client, traeger, redaktion):
    person, anbieter = traeger
    angebot = TextFabrik(angebot__anbieter=anbieter).angebot
    client.force_login(person)
    neu = Text("tr", "Buluşma", "Kahve, sohbet, giysi.")
    vorschlag = text_vorschlagen(angebot, neu, durch=person, am=AM)
    vorschlag.felder |= NEUES_DEUTSCH
    vorschlag.save()

    assert "Prüfen lässt sich ein Text" in client.get(seite(angebot)).content.decode()
    vorschlag_annehmen(vorschlag, durch=redaktion, am=AM)

    assert stand(angebot) == Uebersetzungsstand.UNGEPRUEFT


def test_the_list_names_the_languages_and_finds_the_entries(client, traeger, redaktion):
    person, anbieter = traeger
    alt = AngebotFabrik(anbieter=anbieter)
    for sprache in ("ar", "tr"):
        TextFabrik(angebot=alt, sprache=sprache, vorlage_name="Früher")
    frisch = TextFabrik(angebot__anbieter=anbieter).angebot

    alle = mit_zahlen(sichtbare_angebote(person), person)
    zeilen = {z.angebot: z.veraltet for z in angebotszeilen(alle, AM)}
    gefunden = list(auswaehlen(alle, {"stand": "texte"}, person, AM))

    assert zeilen == {alt: ["Türkisch", "Arabisch"], frisch: []}
    assert gefunden == [alt]
    assert alle.order_by("-zu_tun").first() == alt
    for wer in (person, redaktion):
        client.force_login(wer)
        assert "Türkisch, Arabisch" in client.get(reverse("redaktion")).content.decode()
    assert ";Türkisch, Arabisch;" in client.get(reverse("redaktion_csv")).content.decode()
