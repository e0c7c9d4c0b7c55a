from __future__ import annotations

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.models import Auftrag, Sorge
from tests.fabriken.fall import (
    AuftragFabrik,
    FallFabrik,
    PersonFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


def test_auftraege_names_kind_and_ground_and_no_ziel(client, fall):
    AuftragFabrik(fall=fall, art="auflage", rechtsgrundlage="§ 8a SGB VIII", folge="Gericht")
    ZielFabrik(person=PersonFabrik(fall=fall), text="Ich koche sonntags.")

    text = client.get(reverse("auftraege", args=[fall.kennung])).content.decode()

    for wort in ("Auflage des Jugendamts", "karte--auftrag", "§ 8a SGB VIII", "Gericht"):
        assert wort in text
    assert "nicht erfragt" in text
    assert "Ich koche sonntags." not in text


def test_auftrag_neu_needs_one_field(client, fall):
    antwort = client.post(
        reverse("auftrag_neu", args=[fall.kennung]), {"auftrag": "U7 nachholen", "art": "auftrag"}
    )

    assert antwort.status_code == 302
    assert Auftrag.objects.get().auftrag == "U7 nachholen"


def test_auftrag_neu_keeps_what_was_typed(client, fall):
    antwort = client.post(
        reverse("auftrag_neu", args=[fall.kennung]),
        {"auftrag": "", "art": "auflage", "folge": "Dann rufen wir das Gericht an."},
    )

    assert "Dann rufen wir das Gericht an." in antwort.content.decode()
    assert not Auftrag.objects.exists()


def test_auftrag_is_changed_done_and_reopened(client, fall):
    auftrag = AuftragFabrik(fall=fall)
    adresse = reverse("auftrag_erledigt", args=[fall.kennung, auftrag.pk])

    client.post(
        reverse("auftrag", args=[fall.kennung, auftrag.pk]),
        {"auftrag": "U7 und U8", "art": "auftrag", "stand": 1},
    )
    client.post(adresse, {"erledigt": "ja"})
    auftrag.refresh_from_db()
    assert auftrag.auftrag == "U7 und U8"
    assert auftrag.erledigt_am is not None
    client.post(adresse)

    auftrag.refresh_from_db()
    assert auftrag.erledigt_am is None


def test_a_traeger_reads_what_is_demanded_but_not_the_written_sorge(client):
    fall = FallFabrik()
    sorge = Sorge.objects.create(
        fall=fall,
        von=fall.zustaendig,
        text="Verdacht auf Sucht",
        am="2026-11-01",
        geaendert_von=fall.zustaendig,
    )
    auftrag = AuftragFabrik(fall=fall, sorge_eintrag=sorge, auftrag="Zum Arzt gehen")
    client.force_login(traegerperson_im_fall(fall))

    text = client.get(reverse("auftraege", args=[fall.kennung])).content.decode()
    aendern = client.get(reverse("auftrag", args=[fall.kennung, auftrag.pk]))

    assert "Zum Arzt gehen" in text
    assert "Sucht" not in text
    assert aendern.status_code == 404


def test_auftrag_form_offers_sorgen_of_this_case_only(client, fall):
    fremd = FallFabrik()
    for f, text in ((fall, "Eigene Sorge"), (fremd, "Fremde Sorge")):
        Sorge.objects.create(
            fall=f, von=f.zustaendig, text=text, am="2026-11-01", geaendert_von=f.zustaendig
        )

    form = client.get(reverse("auftrag_neu", args=[fall.kennung])).context["form"]

    assert [s.text for s in form.fields["sorge_eintrag"].queryset] == ["Eigene Sorge"]


def test_drafts_of_an_auftrag_belong_to_the_jugendamt():
    auftrag = AuftragFabrik()
    fall = auftrag.fall

    for ort in (f"fall.auftrag:{auftrag.pk}", f"fall.auftrag:neu:{fall.kennung}"):
        assert fall.name in ort_finden(fall.zustaendig, ort).titel
        assert ort_finden(traegerperson_im_fall(fall), ort) is None
