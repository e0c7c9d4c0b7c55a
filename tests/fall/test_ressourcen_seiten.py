from __future__ import annotations

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.begriffe import Ressourcenfeld, Teilbar
from massanzug.fall.models import Ressource
from tests.fabriken.fall import (
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


@pytest.fixture
def ressource(fall):
    return RessourceFabrik(person=PersonFabrik(fall=fall))


def inhalt(antwort):
    return antwort.content.decode()


def karte(client, fall, **abfrage):
    antwort = client.get(reverse("ressourcen", args=[fall.kennung]), abfrage)
    assert antwort.status_code == 200
    return inhalt(antwort)


def test_one_line_and_enter_fills_a_field_and_the_cursor_stays(client, fall):
    antwort = client.post(
        reverse("ressource_neu", args=[fall.kennung, "sozial"]),
        {"sozial-text": "Tante <b>Rosa</b>"},
    )

    ressource = Ressource.objects.get()
    assert (ressource.text, ressource.feld) == ("Tante <b>Rosa</b>", "sozial")
    html = inhalt(client.get(antwort.url))
    assert "Tante &lt;b&gt;Rosa" in html
    assert html.count("autofocus") == 1
    assert "#" not in antwort.url, "a fragment would keep the cursor from the field"


def test_whose_words_they_are_can_be_said(client, fall):
    person = PersonFabrik(fall=fall)
    fremd = PersonFabrik()
    adresse = reverse("ressource_neu", args=[fall.kennung, "sozial"])

    client.post(adresse, {"sozial-text": "Oma", "sozial-person": fremd.pk})
    client.post(adresse, {"sozial-text": "Opa", "sozial-person": person.pk})

    assert [(r.text, r.person) for r in Ressource.objects.all()] == [("Opa", person)]


@pytest.mark.parametrize("text", ["", "x" * 301], ids=["leer", "zu lang"])
def test_a_line_that_cannot_be_saved_stays_in_its_field(client, fall, text):
    html = inhalt(
        client.post(reverse("ressource_neu", args=[fall.kennung, "sozial"]), {"sozial-text": text})
    )

    assert not Ressource.objects.exists()
    assert "kern-form-input--error" in html
    assert text in html


def test_a_field_that_does_not_exist_is_not_found(client, fall):
    adresse = reverse("ressource_neu", args=[fall.kennung, "defizite"])

    assert client.post(adresse, {"defizite-text": "x"}).status_code == 404


def test_an_entry_is_changed_linked_and_shared(client, fall, ressource):
    ziel = ZielFabrik(person=ressource.person, text="Ich koche selbst.")
    client.post(
        reverse("ressource", args=[fall.kennung, ressource.pk]),
        {
            "text": "Oma Irmgard",
            "feld": "persoenlich",
            "teilbar": "traeger",
            "nutzbar_fuer": [ziel.pk],
            "stand": ressource.stand,
        },
    )

    ressource.refresh_from_db()
    assert (ressource.feld, ressource.teilbar) == (Ressourcenfeld.PERSOENLICH, Teilbar.TRAEGER)
    assert "nützt:" in karte(client, fall)


def test_bad_input_for_an_entry_keeps_what_was_typed(client, fall, ressource):
    html = inhalt(
        client.post(
            reverse("ressource", args=[fall.kennung, ressource.pk]),
            {"text": "Neue Worte", "feld": "nirgends", "teilbar": "niemand", "stand": 1},
        )
    )

    assert "Neue Worte" in html
    assert Ressource.objects.get().text != "Neue Worte"


def test_putting_aside_and_fetching_back(client, fall, ressource):
    client.post(reverse("ressource_entfernen", args=[fall.kennung, ressource.pk]))
    ohne = karte(client, fall)
    client.post(reverse("ressource_zurueckholen", args=[fall.kennung, ressource.pk]))

    assert "Zur Seite gelegt (1)" in ohne
    assert "Zur Seite gelegt" not in karte(client, fall)


def test_sharing_is_a_click_each_way(client, fall, ressource):
    adresse = reverse("ressource_teilen", args=[fall.kennung, ressource.pk])
    staende = []

    for teilbar in ("traeger", "niemand"):
        client.post(adresse, {"teilbar": teilbar})
        ressource.refresh_from_db()
        staende.append(ressource.teilbar)

    assert staende == ["traeger", "niemand"]


def test_a_drag_moves_between_fields(client, fall, ressource):
    andere = RessourceFabrik(person=ressource.person, feld="persoenlich")
    adresse = reverse("ressourcen_reihen", args=[fall.kennung])
    daten = {"gruppe": "persoenlich", "schluessel": [ressource.pk, andere.pk, "x"]}

    gut = client.post(adresse, daten)
    schlecht = client.post(adresse, daten | {"gruppe": "nirgends"})

    assert (gut.status_code, schlecht.status_code) == (204, 409)
    assert [r.pk for r in Ressource.objects.filter(feld="persoenlich")] == [ressource.pk, andere.pk]


def test_the_keyboard_moves_too(client, fall, ressource):
    zweite = RessourceFabrik(person=ressource.person, reihenfolge=1)

    client.post(
        reverse("ressource_rangieren", args=[fall.kennung, zweite.pk]), {"richtung": "hoch"}
    )

    assert [r.pk for r in Ressource.objects.all()] == [zweite.pk, ressource.pk]


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_card_takes_as_many_queries_for_three_as_for_one(
    client, fall, anzahl, django_assert_num_queries
):
    person = PersonFabrik(fall=fall)
    RessourceFabrik.create_batch(anzahl, person=person)
    adresse = reverse("ressourcen", args=[fall.kennung])

    with django_assert_num_queries(21):
        antwort = client.get(adresse)

    assert inhalt(antwort).count("data-sortieren-schluessel") == anzahl


def test_the_traeger_reads_what_is_shared_and_touches_nothing(client, fall, ressource):
    geteilt = RessourceFabrik(person=ressource.person, text="Der Chor", teilbar="traeger")
    client.force_login(traegerperson_im_fall(fall))

    html = karte(client, fall)

    assert "Der Chor" in html
    assert ressource.text not in html
    assert "<textarea" not in html
    assert "data-sortieren-url" not in html
    schluessel = [fall.kennung, geteilt.pk]
    for name in ("teilen", "entfernen", "rangieren"):
        assert client.post(reverse(f"ressource_{name}", args=schluessel)).status_code == 404
    neu = reverse("ressource_neu", args=[fall.kennung, "sozial"])
    assert client.post(neu, {"sozial-text": "x"}).status_code == 404
    assert Ressource.objects.count() == 2


def test_an_empty_card_tells_the_traeger_why(client, fall, ressource):
    client.force_login(traegerperson_im_fall(fall))

    assert "Hier ist noch nichts geteilt" in karte(client, fall)
    assert ressource.pk


def test_drafts_have_a_place_for_those_who_may_write(fall, ressource):
    ressource.teilbar = Teilbar.TRAEGER
    ressource.save()
    traegerperson = traegerperson_im_fall(fall)

    for ort in (f"fall.ressource:{ressource.pk}", f"fall.ressource:neu:{fall.kennung}:sozial"):
        assert ort_finden(fall.zustaendig, ort)
        assert ort_finden(traegerperson, ort) is None
