from __future__ import annotations

import re

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.begriffe import Zielart, Zielstand
from massanzug.fall.models import Ziel
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    AuftragFabrik,
    FallFabrik,
    PersonFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


def seite(client, name, *args):
    antwort = client.get(reverse(name, args=args))
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_ziele_shows_each_persons_own_words_and_no_auftrag(client, fall):
    person = PersonFabrik(fall=fall, name="Öznur")
    richtung = ZielFabrik(person=person, text="Wir lachen <wieder>.", art=Zielart.RICHTUNG)
    ZielFabrik(person=person, richtungsziel=richtung, text="Ich koche sonntags.")
    AuftragFabrik(fall=fall, auftrag="Die U7 wird nachgeholt.")

    text = seite(client, "ziele", fall.kennung)

    assert "Wir lachen &lt;wieder&gt;." in text
    assert text.index("Wir lachen") < text.index("Ich koche sonntags.")
    assert "Die U7 wird nachgeholt." not in text


@pytest.mark.parametrize("stand", list(Zielstand))
def test_a_single_ziel_has_no_score_and_no_colour_of_good_or_bad(client, fall, stand):
    """T11: one Ziel, one reader: no number, no red, no green."""
    ZielFabrik(person=PersonFabrik(fall=fall), zielstand=stand)

    for text in (
        seite(client, "ziele", fall.kennung),
        seite(client, "ziel", fall.kennung, Ziel.objects.get().pk),
    ):
        inhalt = text[text.index('id="inhalt"') :]
        assert not re.search(
            r"plakette--(gut|gefahr|warnung)|<meter|<progress|\d+ ?%|\d/\d", inhalt
        )


def test_ziel_neu_needs_one_field_and_shows_questions(client, fall):
    wille = WilleFabrik(person=PersonFabrik(fall=fall))
    adresse = reverse("ziel_neu", args=[fall.kennung, wille.person.pk])

    text = client.get(adresse, {"wille": wille.pk}).content.decode()
    antwort = client.post(adresse, {"text": "Ich steh uff.", "art": "handlung", "wille": wille.pk})

    assert f'<option value="{wille.pk}" selected>' in text
    assert text.count("required") <= 3
    assert antwort.status_code == 302
    assert Ziel.objects.get().wille == wille


def test_ziel_neu_keeps_what_was_typed_when_something_does_not_fit(client, fall):
    person = PersonFabrik(fall=fall)
    richtung = ZielFabrik(person=person, art=Zielart.RICHTUNG)

    antwort = client.post(
        reverse("ziel_neu", args=[fall.kennung, person.pk]),
        {"text": "Ich koche mit Oma.", "art": "richtung", "richtungsziel": richtung.pk},
    )

    text = antwort.content.decode()
    assert "Ein Richtungsziel steht für sich." in text
    assert "Ich koche mit Oma." in text
    assert Ziel.objects.count() == 1


def test_ziel_shows_the_others_text_and_keeps_ones_own(client, fall):
    ziel = ZielFabrik(person=PersonFabrik(fall=fall), text="Ich koche.")
    Ziel.objects.filter(pk=ziel.pk).update(text="Ich koche sonntags.", stand=2)

    antwort = client.post(
        reverse("ziel", args=[fall.kennung, ziel.pk]),
        {"text": "Ich koche mit Oma.", "art": "handlung", "stand": 1},
    )

    text = antwort.content.decode()
    assert "Ich koche sonntags." in text
    assert "Ich koche mit Oma." in text
    ziel.refresh_from_db()
    assert ziel.text == "Ich koche sonntags."


def test_ziel_fragen_answers_what_is_being_typed_and_saves_nothing(client, fall):
    person = PersonFabrik(fall=fall)

    antwort = client.post(
        reverse("ziel_fragen", args=[fall.kennung, person.pk]), {"text": "SPFH 5 Stunden"}
    )

    text = antwort.content.decode()
    assert "Wozu soll der Weg führen?" in text
    assert text.count("<li>") == 3
    assert not Ziel.objects.exists()


def test_ziel_stand_and_rang_are_single_clicks(client, fall):
    person = PersonFabrik(fall=fall)
    a, b = (ZielFabrik(person=person, text=t, reihenfolge=n) for n, t in enumerate("ab"))

    client.post(reverse("ziel_stand", args=[fall.kennung, a.pk]), {"zielstand": "erreicht"})
    client.post(reverse("ziel_stand", args=[fall.kennung, b.pk]), {"zielstand": "quatsch"})
    client.post(reverse("ziel_rangieren", args=[fall.kennung, b.pk]), {"richtung": "hoch"})

    assert list(fall.ziele.values_list("text", "zielstand")) == [("b", "offen"), ("a", "erreicht")]


def test_ziele_reihen_takes_the_order_of_a_drag(client, fall):
    person = PersonFabrik(fall=fall)
    a, b = (ZielFabrik(person=person, reihenfolge=n) for n in range(2))

    antwort = client.post(
        reverse("ziele_reihen", args=[fall.kennung]), {"schluessel": [b.pk, "quatsch", a.pk]}
    )

    assert antwort.status_code == 204
    assert list(fall.ziele.values_list("pk", flat=True)) == [b.pk, a.pk]


def test_a_closed_case_says_so_and_takes_no_order(client, fall):
    ziel = ZielFabrik(person=PersonFabrik(fall=fall))
    fall.fallstand, fall.geschlossen_am = "abgeschlossen", "2026-11-01"
    fall.save()

    antwort = client.post(reverse("ziele_reihen", args=[fall.kennung]), {"schluessel": [ziel.pk]})
    klick = client.post(
        reverse("ziel_stand", args=[fall.kennung, ziel.pk]), {"zielstand": "erreicht"}, follow=True
    )

    assert antwort.status_code == 409
    assert "abgeschlossen" in klick.content.decode()
    ziel.refresh_from_db()
    assert ziel.zielstand == "offen"


def test_a_traeger_reads_the_ziele_but_not_an_unreleased_wille(client):
    fall = FallFabrik()
    wille = WilleFabrik(person=PersonFabrik(fall=fall), zitat="Ich will zu Papa.")
    ziel = ZielFabrik(person=wille.person, wille=wille, text="Ich rufe ihn an.")
    client.force_login(traegerperson_im_fall(fall))

    text = seite(client, "ziele", fall.kennung)
    abgewiesen = client.get(reverse("ziel", args=[fall.kennung, ziel.pk]))

    assert "Ich rufe ihn an." in text
    assert "Papa" not in text
    assert 'method="post" action="/fach/faelle' not in text
    assert abgewiesen.status_code == 404
    assert Eintrag.objects.filter(vorgang="zugriff.abgelehnt").exists()


@pytest.mark.parametrize("name", ["ziel", "ziel_stand", "ziel_rangieren"])
def test_a_ziel_of_another_case_does_not_exist_here(client, fall, name):
    fremd = ZielFabrik()

    antwort = client.post(reverse(name, args=[fall.kennung, fremd.pk]), {"zielstand": "erreicht"})

    assert antwort.status_code == 404


@pytest.mark.parametrize("anzahl", [1, 3])
def test_ziele_takes_as_many_queries_for_three_as_for_one(
    client, fall, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        wille = WilleFabrik(person=PersonFabrik(fall=fall))
        ZielFabrik(person=wille.person, wille=wille)

    with django_assert_num_queries(15):
        text = seite(client, "ziele", fall.kennung)

    assert text.count('class="zielstand"') == anzahl


def test_drafts_of_a_ziel_belong_to_those_who_may_write_it():
    ziel = ZielFabrik()
    fall = ziel.fall
    neu = f"fall.ziel:neu:{fall.kennung}:{ziel.person.pk}"

    for ort in (f"fall.ziel:{ziel.pk}", neu):
        assert fall.name in ort_finden(fall.zustaendig, ort).titel
        assert ort_finden(traegerperson_im_fall(fall), ort) is None
    for quatsch in ("fall.ziel:x", "fall.ziel:neu:x:1", f"fall.ziel:neu:{fall.kennung}:x"):
        assert ort_finden(fall.zustaendig, quatsch) is None
