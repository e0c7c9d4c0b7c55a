from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.models import Person, Sorge, Wille, Wunsch
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    BeteiligungFabrik,
    FallFabrik,
    PersonFabrik,
    WilleFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db

TAG = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def uhr(time_machine):
    time_machine.move_to(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), tick=False)


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


@pytest.fixture
def person(fall):
    return PersonFabrik(fall=fall, name="Tharani")


def inhalt(antwort):
    return antwort.content.decode()


def seite(client, name, *args):
    antwort = client.get(reverse(name, args=args))
    assert antwort.status_code == 200
    return inhalt(antwort)


# ---- people ----


def test_a_case_without_people_begins_with_somebody(client, fall):
    for name in ("personen", "willen"):
        assert reverse("person_neu", args=[fall.kennung]) in seite(client, name, fall.kennung)


def test_a_first_name_makes_a_person(client, fall):
    client.post(reverse("person_neu", args=[fall.kennung]), {"name": "<i>Ömer</i>"})

    assert Person.objects.get().name == "<i>Ömer</i>"
    assert "&lt;i&gt;Ömer&lt;/i&gt;" in seite(client, "personen", fall.kennung)


def test_a_person_without_name_keeps_the_rest(client, fall):
    antwort = client.post(
        reverse("person_neu", args=[fall.kennung]), {"bezug": "große Schwester", "jung": "on"}
    )

    assert "große Schwester" in inhalt(antwort)
    assert not Person.objects.exists()


def test_a_person_is_changed_and_taken_out_again(client, fall, person):
    adresse = reverse("person", args=[fall.kennung, person.pk])
    client.post(adresse, {"name": "Tara", "stand": person.stand})
    frage = seite(client, "person_entfernen", fall.kennung, person.pk)

    client.post(reverse("person_entfernen", args=[fall.kennung, person.pk]))

    assert "Tara aus der Akte nehmen?" in frage
    assert not Person.objects.exists()


def test_a_person_with_a_will_stays_and_the_page_says_why(client, fall, person):
    WilleFabrik(person=person)

    antwort = client.post(reverse("person_entfernen", args=[fall.kennung, person.pk]), follow=True)

    assert "steht schon etwas in der Akte" in inhalt(antwort)
    assert Person.objects.exists()


# ---- wills ----


def test_what_a_person_says_is_written_down_as_it_is(client, fall, person):
    worte = "Ich will bis zehn <b>rausdürfen</b>."

    client.post(
        reverse("wille_neu", args=[fall.kennung, person.pk]), {"zitat": worte, "am": "2026-11-20"}
    )

    assert (Wille.objects.get().zitat, Wille.objects.get().am) == (worte, date(2026, 11, 20))
    assert "&lt;b&gt;rausdürfen" in seite(client, "willen", fall.kennung)


def test_the_talk_has_questions_beside_the_fields(client, fall, person):
    html = seite(client, "wille_neu", fall.kennung, person.pk)

    assert html.index('name="zitat"') < html.index('name="tue_selbst"')
    assert "Was werden Sie selbst dafür tun?" in html
    assert 'value="2026-11-23"' in html


def test_a_will_without_words_keeps_the_rest(client, fall, person):
    antwort = client.post(
        reverse("wille_neu", args=[fall.kennung, person.pk]),
        {"zitat": "", "soll_anders": "Dass es ruhig ist.", "am": "2026-11-23"},
    )

    assert "Dass es ruhig ist." in inhalt(antwort)
    assert not Wille.objects.exists()


def test_wills_stand_in_columns_of_their_own(client, fall, person):
    sohn = PersonFabrik(fall=fall, name="David")
    WilleFabrik(person=person, zitat="Er bleibt.")
    WilleFabrik(person=sohn, zitat="Ich gehe.")

    html = seite(client, "willen", fall.kennung)

    assert html.count('class="willensspalte"') == 2
    assert html.index("Er bleibt.") < html.index("Ich gehe.")


def test_releasing_and_taking_back_is_a_click_each(client, fall, person):
    wille = WilleFabrik(person=person)
    adresse = reverse("wille_freigabe", args=[fall.kennung, wille.pk])
    staende = []

    for daten in ({"frei": "ja"}, {}):
        client.post(adresse, daten)
        wille.refresh_from_db()
        staende.append(wille.freigegeben_am)

    assert staende == [TAG, None]


def test_changing_a_released_will_asks_for_the_release_again(client, fall, person):
    wille = WilleFabrik(person=person, freigegeben_am=TAG)

    antwort = client.post(
        reverse("wille", args=[fall.kennung, wille.pk]),
        {"zitat": "Anders.", "am": wille.am, "stand": wille.stand},
        follow=True,
    )

    assert "Fragen Sie Tharani" in inhalt(antwort)
    assert Wille.objects.get().freigegeben_am is None


def test_two_people_in_one_will_see_each_others_words(client, fall, person):
    wille = WilleFabrik(person=person)
    adresse = reverse("wille", args=[fall.kennung, wille.pk])
    werte = {"am": wille.am, "stand": wille.stand}
    client.post(adresse, werte | {"zitat": "Erste Fassung."})

    html = inhalt(client.post(adresse, werte | {"zitat": "Zweite Fassung."}))

    assert "Erste Fassung." in html
    assert "Zweite Fassung." in html
    assert Wille.objects.get().zitat == "Erste Fassung."


# ---- the right, and the worry ----


def test_the_wish_is_labelled_as_a_right_and_explained(client, fall, person):
    html = seite(client, "wunsch_neu", fall.kennung, person.pk)

    assert "§ 5 SGB VIII" in html
    assert "Sie dürfen wünschen und wählen" in html


def test_a_refusal_without_reason_keeps_the_wish(client, fall, person):
    werte = {
        "hingewiesen_am": "2026-11-23",
        "wunsch": "Frau Öz soll kommen.",
        "ausgang": "abgelehnt",
    }
    adresse = reverse("wunsch_neu", args=[fall.kennung, person.pk])

    html = inhalt(client.post(adresse, werte))
    client.post(adresse, werte | {"grund": "Sie ist krank."})

    assert "braucht die Antwort eine Begründung" in html
    assert "Frau Öz soll kommen." in html
    assert Wunsch.objects.get().grund == "Sie ist krank."


def test_a_sorge_is_its_authors(client, fall):
    client.post(
        reverse("sorge_neu", args=[fall.kennung]), {"text": "Er isst kaum.", "am": "2026-11-23"}
    )
    sorge = Sorge.objects.get()
    kollegin = BenutzerFabrik()
    BeteiligungFabrik(fall=fall, benutzer=kollegin, rolle="mitarbeit")
    eigene = seite(client, "sorge", fall.kennung, sorge.pk)
    client.force_login(kollegin)

    html = seite(client, "willen", fall.kennung)

    assert "Er isst kaum." in eigene
    assert "Sorge der Fachkraft" in html
    assert client.get(reverse("sorge", args=[fall.kennung, sorge.pk])).status_code == 404


# ---- what a Träger gets of it ----


def test_the_traeger_reads_released_words_and_nothing_else(client, fall, person):
    WilleFabrik(person=person, zitat="freigegebenes Wort", freigegeben_am=TAG)
    geheim = WilleFabrik(person=person, zitat="geheimes Wort")
    wer = {"fall": fall, "geaendert_von": fall.zustaendig}
    Wunsch.objects.create(person=person, wunsch="geheimer Wunsch", hingewiesen_am=TAG, **wer)
    Sorge.objects.create(von=fall.zustaendig, text="geheime Sorge", am=TAG, **wer)
    client.force_login(traegerperson_im_fall(fall))

    html = seite(client, "willen", fall.kennung)

    assert "freigegebenes Wort" in html
    assert "geheim" not in html
    for adresse in (
        reverse("wille", args=[fall.kennung, geheim.pk]),
        reverse("wille_neu", args=[fall.kennung, person.pk]),
        reverse("wunsch_neu", args=[fall.kennung, person.pk]),
        reverse("sorge_neu", args=[fall.kennung]),
        reverse("person_neu", args=[fall.kennung]),
        reverse("person", args=[fall.kennung, person.pk]),
    ):
        assert client.get(adresse).status_code == 404
    assert Eintrag.objects.filter(vorgang="zugriff.abgelehnt").count() == 6


def test_something_of_another_case_is_not_found_through_this_one(client, fall):
    fremd = WilleFabrik()

    assert client.get(reverse("wille", args=[fall.kennung, fremd.pk])).status_code == 404
    assert client.get(reverse("wille_neu", args=[fall.kennung, fremd.person_id])).status_code == 404


def test_drafts_have_a_place_for_those_who_may_write(fall, person):
    wille = WilleFabrik(person=person, freigegeben_am=TAG)
    wer = {"fall": fall, "geaendert_von": fall.zustaendig}
    wunsch = Wunsch.objects.create(person=person, hingewiesen_am=TAG, **wer)
    sorge = Sorge.objects.create(von=fall.zustaendig, text="x", am=TAG, **wer)
    traegerperson = traegerperson_im_fall(fall)
    orte = [
        f"fall.person:neu:{fall.kennung}",
        f"fall.person:{person.pk}",
        f"fall.wille:neu:{fall.kennung}:{person.pk}",
        f"fall.wille:{wille.pk}",
        f"fall.wunsch:neu:{fall.kennung}:{person.pk}",
        f"fall.wunsch:{wunsch.pk}",
        f"fall.sorge:neu:{fall.kennung}",
        f"fall.sorge:{sorge.pk}",
    ]

    assert all(ort_finden(fall.zustaendig, ort) for ort in orte)
    assert not any(ort_finden(traegerperson, ort) for ort in orte)
    assert ort_finden(fall.zustaendig, f"fall.wille:neu:{fall.kennung}:x") is None
