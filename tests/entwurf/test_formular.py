from __future__ import annotations

import pytest

from massanzug.entwurf.models import Entwurf
from massanzug.fall.domain.wille import wille_fortschreiben
from tests.entwurf.urls import ProbeForm

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.entwurf.urls")]


def entwurf(wille, wer, text, feld="zitat", stand=1):
    ziel = f"probe.wille:{wille.pk}"
    return Entwurf.objects.create(verfasst_von=wer, ziel=ziel, feld=feld, text=text, stand=stand)


def test_form_brings_the_draft_back_and_says_so(client, wille, vera):
    entwurf(wille, vera, "Ich will Ruhe, und zwar ab acht.")
    client.force_login(vera)

    seite = client.get(f"/probe/wille/{wille.pk}/").content.decode()

    assert "Ich will Ruhe, und zwar ab acht.</textarea>" in seite
    assert "ist wieder da" in seite
    assert "Entwurf verwerfen" in seite


def test_draft_that_says_nothing_new_is_not_announced(client, wille, vera):
    entwurf(wille, vera, wille.zitat)
    client.force_login(vera)

    seite = client.get(f"/probe/wille/{wille.pk}/").content.decode()

    assert "ist wieder da" not in seite


def test_saving_lets_go_of_the_draft(client, wille, vera, verdeckt):
    entwurf(wille, vera, "Ich will Ruhe ab acht.")
    client.force_login(vera)
    werte = verdeckt(client.get(f"/probe/wille/{wille.pk}/"))

    antwort = client.post(f"/probe/wille/{wille.pk}/", werte | {"zitat": "Ich will Ruhe ab acht."})

    wille.refresh_from_db()
    assert antwort.status_code == 302
    assert wille.zitat == "Ich will Ruhe ab acht."
    assert not Entwurf.objects.exists()


def test_saving_keeps_another_persons_draft(client, wille, vera, tom, verdeckt):
    entwurf(wille, tom, "Toms Fassung")
    client.force_login(vera)
    werte = verdeckt(client.get(f"/probe/wille/{wille.pk}/"))

    client.post(f"/probe/wille/{wille.pk}/", werte | {"zitat": "Ich will Ruhe ab acht."})

    assert Entwurf.objects.get().text == "Toms Fassung"


def test_invalid_form_keeps_text_and_draft(client, wille, vera, verdeckt):
    entwurf(wille, vera, "ab acht", feld="soll_anders")
    client.force_login(vera)
    werte = verdeckt(client.get(f"/probe/wille/{wille.pk}/"))

    antwort = client.post(
        f"/probe/wille/{wille.pk}/", werte | {"zitat": "", "soll_anders": "ab acht"}
    )

    assert antwort.status_code == 200
    assert "ab acht</textarea>" in antwort.content.decode()
    assert Entwurf.objects.get().text == "ab acht"


def test_overtaken_form_shows_both_texts_and_saves_only_the_second_time(
    client, wille, vera, tom, verdeckt
):
    client.force_login(vera)
    werte = verdeckt(client.get(f"/probe/wille/{wille.pk}/"))
    wille_fortschreiben(wille, {"zitat": "Tom war schneller."}, durch=tom, stand=1)

    erste = client.post(f"/probe/wille/{wille.pk}/", werte | {"zitat": "Veras Worte."})
    wille.refresh_from_db()
    nach_dem_ersten = wille.zitat
    client.post(f"/probe/wille/{wille.pk}/", verdeckt(erste) | {"zitat": "Veras Worte."})

    wille.refresh_from_db()
    seite = erste.content.decode()
    assert nach_dem_ersten == "Tom war schneller."
    assert "Veras Worte.</textarea>" in seite
    assert "Inzwischen gespeichert von Tom Berger" in seite
    assert "Tom war schneller.</p>" in seite
    assert wille.zitat == "Veras Worte."


def test_third_person_saving_between_is_noticed_again(client, wille, vera, tom, verdeckt):
    client.force_login(vera)
    werte = verdeckt(client.get(f"/probe/wille/{wille.pk}/"))
    wille_fortschreiben(wille, {"zitat": "Eins."}, durch=tom, stand=1)
    erste = client.post(f"/probe/wille/{wille.pk}/", werte | {"zitat": "Veras Worte."})
    wille_fortschreiben(wille, {"zitat": "Zwei."}, durch=tom, stand=2)

    zweite = client.post(f"/probe/wille/{wille.pk}/", verdeckt(erste) | {"zitat": "Veras Worte."})

    wille.refresh_from_db()
    assert wille.zitat == "Zwei."
    assert "Zwei.</p>" in zweite.content.decode()


def test_draft_older_than_the_saved_text_shows_what_stands_there_now(
    client, wille, vera, tom, verdeckt
):
    entwurf(wille, vera, "Veras Entwurf von gestern.", stand=1)
    wille_fortschreiben(wille, {"zitat": "Tom hat gespeichert."}, durch=tom, stand=1)
    client.force_login(vera)

    antwort = client.get(f"/probe/wille/{wille.pk}/")

    seite = antwort.content.decode()
    assert "Veras Entwurf von gestern.</textarea>" in seite
    assert "Inzwischen gespeichert:" in seite
    assert "Tom hat gespeichert.</p>" in seite
    assert verdeckt(antwort)["stand"] == "2"


def test_page_shows_who_else_is_typing(client, wille, vera, tom):
    entwurf(wille, tom, "Tom tippt.")
    client.force_login(vera)

    seite = client.get(f"/probe/wille/{wille.pk}/").content.decode()

    assert "Tom Berger</span> schreibt hier auch gerade" in seite
    assert "Tom tippt.</p>" in seite
    assert "Ich will Ruhe am Abend.</textarea>" in seite


def test_new_things_never_show_another_persons_draft(client, wille, vera, tom):
    Entwurf.objects.create(
        verfasst_von=tom, ziel=f"probe.neu:neu:{wille.person_id}", feld="zitat", text="Toms Neues"
    )
    client.force_login(vera)

    seite = client.get(f"/probe/neu/{wille.person_id}/").content.decode()

    assert "Toms Neues" not in seite


def test_markup_in_a_draft_is_text(client, wille, vera, tom):
    entwurf(wille, vera, "</textarea><script>alert(1)</script>")
    entwurf(wille, tom, "<script>alert(2)</script>")
    client.force_login(vera)

    seite = client.get(f"/probe/wille/{wille.pk}/").content.decode()

    assert "<script>alert" not in seite


def test_form_costs_one_query_to_open(wille, vera, django_assert_num_queries):
    with django_assert_num_queries(1):
        form = ProbeForm(instance=wille, ziel=f"probe.wille:{wille.pk}", benutzer=vera, stand=1)

    assert form.stand == 1
