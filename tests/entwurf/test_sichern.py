from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from massanzug.entwurf.marke import Marke, marke_ausstellen
from massanzug.entwurf.models import Entwurf
from massanzug.fall.models import Beteiligung

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.entwurf.urls")]
FELDER = ("zitat", "soll_anders")


def marke(wer, wille):
    return marke_ausstellen(Marke(wer.pk, f"probe.wille:{wille.pk}", FELDER))


def sichern(client, wer, wille, text="Ich will", **mehr):
    werte = {"entwurf_von": marke(wer, wille), "stand": "1", "feld": "zitat", "text": text}
    return client.post("/entwurf/", werte | mehr)


def test_autosave_keeps_the_last_text(client, wille, vera):
    client.force_login(vera)

    sichern(client, vera, wille, "Ich")
    antwort = sichern(client, vera, wille, "Ich will Ruhe")

    entwurf = Entwurf.objects.get()
    assert antwort.status_code == 200
    assert entwurf.text == "Ich will Ruhe"
    assert entwurf.stand == 1


def test_autosave_takes_several_fields_at_once(client, wille, vera):
    client.force_login(vera)

    sichern(client, vera, wille, feld=["zitat", "soll_anders"], text=["eins", "zwei"])

    assert dict(Entwurf.objects.values_list("feld", "text")) == {
        "zitat": "eins",
        "soll_anders": "zwei",
    }


def test_autosave_drops_fields_the_form_does_not_have(client, wille, vera):
    client.force_login(vera)

    sichern(client, vera, wille, feld="passwort")

    assert not Entwurf.objects.exists()


def test_autosave_of_an_invented_slip_is_refused(client, vera):
    client.force_login(vera)

    antwort = client.post("/entwurf/", {"entwurf_von": "erfunden", "feld": "zitat", "text": "x"})

    assert antwort.status_code == 409
    assert not Entwurf.objects.exists()


def test_autosave_at_an_unknown_place_is_404(client, vera):
    client.force_login(vera)
    von = marke_ausstellen(Marke(vera.pk, "gibtesnicht.form:1", FELDER))

    antwort = client.post("/entwurf/", {"entwurf_von": von, "feld": "zitat", "text": "x"})

    assert antwort.status_code == 404


def test_autosave_ends_with_the_right(client, wille, vera):
    """The slip was given while she was in the case; what counts is now."""
    client.force_login(vera)
    von = marke(vera, wille)
    Beteiligung.objects.filter(benutzer=vera).delete()

    antwort = client.post("/entwurf/", {"entwurf_von": von, "feld": "zitat", "text": "x"})

    assert antwort.status_code == 404
    assert not Entwurf.objects.exists()


def test_autosave_of_another_persons_page_is_refused(client, wille, vera, tom):
    """Tom signed in at the browser in which Vera's page is still open."""
    client.force_login(tom)

    antwort = sichern(client, vera, wille, "Veras Text")

    assert antwort.status_code == 409
    assert not Entwurf.objects.exists()


def test_colleague_in_the_same_field_is_named_with_the_text(client, wille, vera, tom):
    client.force_login(tom)
    sichern(client, tom, wille, "Toms Text")
    client.force_login(vera)

    antwort = sichern(client, vera, wille, "Veras Text").json()

    assert antwort["allein"] is False
    assert [(a["feld"], a["name"], a["text"]) for a in antwort["andere"]] == [
        ("zitat", "Tom Berger", "Toms Text")
    ]


def test_colleague_in_another_field_is_not_named(client, wille, vera, tom):
    client.force_login(tom)
    sichern(client, tom, wille, "Toms Text", feld="soll_anders")
    client.force_login(vera)

    antwort = sichern(client, vera, wille).json()

    assert antwort["andere"] == []


def test_field_that_ones_own_form_does_not_have_tells_nothing(client, wille, vera, tom):
    """Two people may edit the same thing with forms of different reach, a Träger without the costs."""
    Entwurf.objects.create(
        verfasst_von=tom, ziel=f"probe.wille:{wille.pk}", feld="kosten", text="4.800"
    )
    client.force_login(vera)

    antwort = sichern(client, vera, wille, feld="kosten", text="x").json()

    assert antwort["andere"] == []


def test_colleague_who_left_half_an_hour_ago_is_not_named(client, wille, vera, tom, time_machine):
    time_machine.move_to("2026-11-23 09:00+01:00")
    client.force_login(tom)
    sichern(client, tom, wille, "Toms Text")
    time_machine.shift(timedelta(minutes=31))
    client.force_login(vera)

    antwort = sichern(client, vera, wille).json()

    assert antwort["andere"] == []


def test_outsider_learns_of_no_draft(client, wille, vera, fremd):
    client.force_login(vera)
    sichern(client, vera, wille, "geheim")
    client.force_login(fremd)

    antwort = sichern(client, fremd, wille)

    assert antwort.status_code == 404
    assert b"geheim" not in antwort.content


def test_text_that_is_too_long_is_refused_and_said(client, wille, vera):
    client.force_login(vera)

    antwort = sichern(client, vera, wille, "x" * 100_001)

    assert antwort.status_code == 413
    assert not Entwurf.objects.exists()


def test_autosave_wants_the_csrf_token(vera):
    client = Client(enforce_csrf_checks=True)
    client.force_login(vera)

    antwort = client.post("/entwurf/", {"feld": "zitat", "text": "x"})

    assert antwort.status_code == 403


def test_null_characters_and_line_ends_survive_both_databases(client, wille, vera):
    client.force_login(vera)

    sichern(client, vera, wille, "eins\r\nzwei\0")

    assert Entwurf.objects.get().text == "eins\nzwei"


def test_autosave_writes_with_one_statement_and_reads_with_one(
    client, wille, vera, django_assert_num_queries
):
    """Session and person; three of the place’s own; the draft; who else is there."""
    client.force_login(vera)
    sichern(client, vera, wille)

    with django_assert_num_queries(2 + 3 + 1 + 1):
        sichern(client, vera, wille, "weiter")
