from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.domain.anvertrautes import anvertrautes_aufschreiben
from massanzug.fall.models import Anvertrautes
from massanzug.konten.begriffe import Rolle
from tests.fabriken.fall import BeteiligungFabrik, FallFabrik, PersonFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db

TEXT = "Mila sagt, er schlägt sie."


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


@pytest.fixture
def eintrag(fall):
    werte = {"text": TEXT, "am": date(2026, 11, 2), "anvertraut_von": PersonFabrik(fall=fall)}
    return anvertrautes_aufschreiben(fall, werte, durch=fall.zustaendig)


def inhalt(antwort):
    return antwort.content.decode()


def test_the_author_writes_reads_changes_and_deletes(client, fall):
    alle = reverse("anvertrautes", args=[fall.kennung])
    client.post(
        reverse("anvertrautes_neu", args=[fall.kennung]), {"text": TEXT, "am": "2026-11-02"}
    )
    eintrag = Anvertrautes.objects.get()
    gelesen = inhalt(client.get(alle))
    client.post(
        reverse("anvertrautes_aendern", args=[fall.kennung, eintrag.pk]),
        {"text": "Anders.", "am": "2026-11-02", "stand": eintrag.stand},
    )
    geaendert = inhalt(client.get(alle))
    client.post(reverse("anvertrautes_loeschen", args=[fall.kennung, eintrag.pk]))

    assert TEXT in gelesen
    assert "Anders." in geaendert
    assert not Anvertrautes.objects.exists()


def test_bad_input_keeps_what_was_typed(client, fall):
    antwort = client.post(
        reverse("anvertrautes_neu", args=[fall.kennung]), {"text": TEXT, "am": "neulich"}
    )

    assert TEXT in inhalt(antwort)
    assert not Anvertrautes.objects.exists()


def test_deleting_asks_first(client, fall, eintrag):
    frage = client.get(reverse("anvertrautes_loeschen", args=[fall.kennung, eintrag.pk]))

    assert "wirklich weg" in inhalt(frage)
    assert Anvertrautes.objects.exists()


def test_no_page_of_the_case_leaks_it_to_anybody_else(client, fall, eintrag):
    """Colleague, deputy, Leitung, Träger, Administration: every page they may open, and none more."""
    leute = {
        "kollegin": BenutzerFabrik(),
        "vertretung": BenutzerFabrik(),
        "leitung": BenutzerFabrik(rolle=Rolle.LEITUNG, teams=[fall.team]),
        "traeger": traegerperson_im_fall(fall),
        "administration": BenutzerFabrik(
            rolle=Rolle.ADMINISTRATION, is_staff=True, is_superuser=True
        ),
    }
    BeteiligungFabrik(fall=fall, benutzer=leute["kollegin"], rolle="mitarbeit")
    BeteiligungFabrik(
        fall=fall, benutzer=leute["vertretung"], rolle="vertretung", zweck="vertretung"
    )
    client.get(reverse("anvertrautes", args=[fall.kennung]))
    seiten = ("anvertrautes", "fall", "fallprotokoll", "zugang", "willen", "personen")

    for wer, benutzer in leute.items():
        client.force_login(benutzer)
        for seite in seiten:
            html = inhalt(client.get(reverse(seite, args=[fall.kennung])))
            assert TEXT not in html, (wer, seite)
            assert "Anvertrautes gelesen" not in html, (wer, seite)
            assert "Anvertrautes aufgeschrieben" not in html, (wer, seite)
        for tat in ("anvertrautes_aendern", "anvertrautes_loeschen"):
            adresse = reverse(tat, args=[fall.kennung, eintrag.pk])
            assert client.get(adresse).status_code == 404, (wer, tat)
            assert client.post(adresse, {"text": "x"}).status_code == 404, (wer, tat)
        assert ort_finden(benutzer, f"fall.anvertrautes:{eintrag.pk}") is None
    assert Anvertrautes.objects.get().text == TEXT


def test_drafts_have_a_place_for_the_author(fall, eintrag):
    assert ort_finden(fall.zustaendig, f"fall.anvertrautes:{eintrag.pk}")
    assert ort_finden(fall.zustaendig, f"fall.anvertrautes:neu:{fall.kennung}")
    assert ort_finden(BenutzerFabrik(), f"fall.anvertrautes:neu:{fall.kennung}") is None
