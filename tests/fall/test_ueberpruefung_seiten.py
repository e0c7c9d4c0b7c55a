from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.domain.ueberpruefung import Sicht, rueckblicke_festhalten
from massanzug.fall.models import Rueckblick, Ueberpruefung
from massanzug.kern.zeit import heute
from tests.fabriken.fall import FallFabrik, ZielFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import UeberpruefungFabrik

pytestmark = pytest.mark.django_db
LEER = {f"{p}_{feld}": "" for p in Perspektive for feld in ("sicht", "worte")}


@pytest.fixture
def u():
    return UeberpruefungFabrik()


@pytest.fixture
def ziel(u):
    return ZielFabrik(person__fall=u.fall, text="Ich stehe um sieben auf.")


def adresse(name, fall, *rest):
    return reverse(name, args=[fall.kennung, *rest])


def lesen(client, name, fall, *rest):
    antwort = client.get(adresse(name, fall, *rest))
    assert antwort.status_code == 200
    return antwort.content.decode()


def seite(**werte):
    """What the browser sends: the columns, and what they held when the page was built."""
    vorher = {f"vorher_{name}": "" for name in LEER}
    return LEER | vorher | werte


def test_the_talk_goes_from_goal_to_goal_and_ends_at_the_overview(client, u, ziel):
    client.force_login(u.fall.zustaendig)

    eins = client.post(
        adresse("rueckblick", u.fall, u.pk, ziel.pk),
        seite(stand=u.stand, jungermensch_sicht="erreicht", jungermensch_worte="Läuft."),
    )
    zwei = client.post(
        adresse("rueckblick_ganzes", u.fall, u.pk),
        seite(stand=u.stand + 1, asd_worte="Es wird."),
    )

    assert eins.url == adresse("rueckblick_ganzes", u.fall, u.pk)
    assert zwei.url == adresse("ueberpruefung", u.fall, u.pk)
    assert {(r.perspektive, r.sicht, r.worte) for r in Rueckblick.objects.all()} == {
        ("jungermensch", "erreicht", "Läuft."),
        ("asd", "", "Es wird."),
    }


def test_the_overview_says_where_they_differ_and_gives_no_number(client, u, ziel):
    sichten = {
        Perspektive.JUNGERMENSCH: Sicht(Zielstand.ERREICHT, "Läuft."),
        Perspektive.ELTERN: Sicht(Zielstand.NICHT, "Gar nicht."),
    }
    rueckblicke_festhalten(u, ziel, sichten, durch=u.fall.zustaendig, stand=u.stand)
    client.force_login(u.fall.zustaendig)

    text = lesen(client, "ueberpruefung", u.fall, u.pk)

    assert text.count("Hier sehen Sie es verschieden.") == 1
    assert "Läuft." in text
    assert "Gar nicht." in text
    assert "%" not in text.partition("<main")[2].partition("</main>")[0]


def test_a_column_somebody_else_wrote_meanwhile_is_not_set_back(client, u, ziel):
    alte_seite = seite(stand=u.stand, asd_worte="Von mir.")
    sichten = {Perspektive.ELTERN: Sicht("", "Von den Eltern.")}
    rueckblicke_festhalten(u, ziel, sichten, durch=u.fall.zustaendig, stand=u.stand)
    client.force_login(u.fall.zustaendig)

    antwort = client.post(adresse("rueckblick", u.fall, u.pk, ziel.pk), alte_seite)

    assert antwort.status_code == 302
    assert set(Rueckblick.objects.values_list("worte", flat=True)) == {
        "Von mir.",
        "Von den Eltern.",
    }


def test_two_in_one_column_both_texts_are_shown_and_the_second_chooses(client, u, ziel):
    meine = seite(stand=u.stand, eltern_worte="Mein Text.")
    sichten = {Perspektive.ELTERN: Sicht("", "Der andere Text.")}
    rueckblicke_festhalten(u, ziel, sichten, durch=u.fall.zustaendig, stand=u.stand)
    client.force_login(u.fall.zustaendig)
    ort = adresse("rueckblick", u.fall, u.pk, ziel.pk)

    gegenueber = client.post(ort, meine)
    text = gegenueber.content.decode()
    u.refresh_from_db()
    gewaehlt = client.post(ort, meine | {"stand": u.stand})

    assert "Mein Text." in text
    assert "Der andere Text." in text
    assert gewaehlt.status_code == 302
    assert Rueckblick.objects.get().worte == "Mein Text."


def test_a_traeger_fills_in_its_own_column_and_reads_the_others(client, u, ziel):
    sichten = {Perspektive.ELTERN: Sicht("", "Von den Eltern.")}
    rueckblicke_festhalten(u, ziel, sichten, durch=u.fall.zustaendig, stand=u.stand)
    client.force_login(traegerperson_im_fall(u.fall))
    ort = adresse("rueckblick", u.fall, u.pk, ziel.pk)

    text = client.get(ort).content.decode()
    client.post(ort, seite(stand=99, traeger_worte="Von uns.", eltern_worte="Überschrieben."))

    assert 'name="traeger_worte"' in text
    assert 'name="eltern_worte"' not in text
    assert "Von den Eltern." in text
    assert {(r.perspektive, r.worte) for r in Rueckblick.objects.all()} == {
        ("eltern", "Von den Eltern."),
        ("traeger", "Von uns."),
    }


def test_the_result_is_written_and_the_next_review_is_ahead(client, u, ziel):
    client.force_login(u.fall.zustaendig)

    client.post(
        adresse("ueberpruefung_halten", u.fall, u.pk),
        {
            "stand": u.stand,
            "gehalten_am": heute().isoformat(),
            "ergebnis": "Weiter so.",
            "naechste_am": (heute() + timedelta(days=180)).isoformat(),
            f"ziel_{ziel.pk}": "erreicht",
        },
    )

    u.refresh_from_db()
    ziel.refresh_from_db()
    assert (u.ergebnis, ziel.zielstand) == ("Weiter so.", "erreicht")
    assert Ueberpruefung.objects.filter(gehalten_am__isnull=True).count() == 1
    assert "Weiter so." in lesen(client, "ueberpruefung", u.fall, u.pk)


def test_a_held_review_cannot_be_written_any_more(client, u):
    u.gehalten_am = heute()
    u.save()
    client.force_login(u.fall.zustaendig)

    antwort = client.post(
        adresse("rueckblick_ganzes", u.fall, u.pk), seite(stand=u.stand, asd_worte="Nachgetragen.")
    )

    text = antwort.content.decode()
    assert "Was gesagt wurde, bleibt so stehen." in text
    assert "Nachgetragen." in text
    assert not Rueckblick.objects.exists()


def test_putting_off_needs_a_reason_and_shows_it(client, u):
    client.force_login(u.fall.zustaendig)
    ort = adresse("ueberpruefung_verschieben", u.fall, u.pk)
    auf = (heute() + timedelta(days=60)).isoformat()

    ohne = client.post(ort, {"auf": auf, "grund": ""})
    client.post(ort, {"auf": auf, "grund": "Mila ist zur Kur."})

    assert ohne.status_code == 200
    assert u.verschiebungen.count() == 1
    assert "Mila ist zur Kur." in lesen(client, "ueberpruefungen", u.fall)


def test_a_review_can_be_set_where_none_is_ahead(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)

    client.post(
        adresse("ueberpruefung_neu", fall),
        {"faellig_am": (heute() + timedelta(days=60)).isoformat()},
    )

    assert fall.ueberpruefungen.count() == 1
    assert "Überprüfung ansetzen" not in lesen(client, "ueberpruefungen", fall)


def test_the_list_of_due_reviews_shows_own_cases_only(client):
    eigener = UeberpruefungFabrik(faellig_am=heute(), fall__name="Familie Eigen").fall
    UeberpruefungFabrik(faellig_am=heute(), fall__name="Familie Fremd")
    client.force_login(eigener.zustaendig)

    text = client.get(reverse("ueberpruefungen_faellig")).content.decode()

    assert "Familie Eigen" in text
    assert "Familie Fremd" not in text


def test_every_page_is_not_there_for_a_stranger(client, u, ziel):
    client.force_login(BenutzerFabrik())
    seiten = [("ueberpruefungen",), ("ueberpruefung_neu",), ("ueberpruefung", u.pk)]
    seiten += [("ueberpruefung_verschieben", u.pk), ("ueberpruefung_halten", u.pk)]
    seiten += [("rueckblick", u.pk, ziel.pk), ("rueckblick_ganzes", u.pk)]
    seiten += [("abschluss",), ("fall_wiedereroeffnen",)]

    assert {client.get(adresse(n, u.fall, *r)).status_code for n, *r in seiten} == {404}


def test_a_traeger_neither_puts_off_nor_closes(client, u):
    client.force_login(traegerperson_im_fall(u.fall))
    seiten = [("ueberpruefung_neu",), ("ueberpruefung_verschieben", u.pk)]
    seiten += [("ueberpruefung_halten", u.pk), ("abschluss",), ("fall_wiedereroeffnen",)]

    assert {client.get(adresse(n, u.fall, *r)).status_code for n, *r in seiten} == {404}
    assert "Verschieben" not in lesen(client, "ueberpruefungen", u.fall)


def test_a_goal_of_another_case_has_no_page_here(client, u):
    fremd = ZielFabrik()
    client.force_login(u.fall.zustaendig)

    assert client.get(adresse("rueckblick", u.fall, u.pk, fremd.pk)).status_code == 404
