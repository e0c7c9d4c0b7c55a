from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.domain.blickwinkel import Blickwinkel
from massanzug.fall.domain.personen import person_entfernen
from massanzug.fall.domain.ueberpruefung import Sicht, rueckblicke_festhalten
from massanzug.fall.models import Rueckblick, Ueberpruefung
from massanzug.kern.zeit import heute
from tests.fabriken.fall import FallFabrik, PersonFabrik, ZielFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import UeberpruefungFabrik

pytestmark = pytest.mark.django_db
BEIM_AMT = ("traeger", "asd")


@pytest.fixture
def u():
    return UeberpruefungFabrik()


@pytest.fixture
def mila(u):
    return PersonFabrik(fall=u.fall, name="Mila")


@pytest.fixture
def emil(u):
    return PersonFabrik(fall=u.fall, name="Emil", bezug="Vater")


@pytest.fixture
def ziel(mila):
    return ZielFabrik(person=mila, text="Ich stehe um sieben auf.")


def adresse(name, fall, *rest):
    return reverse(name, args=[fall.kennung, *rest])


def lesen(client, name, fall, *rest):
    antwort = client.get(adresse(name, fall, *rest))
    assert antwort.status_code == 200
    return antwort.content.decode()


def seite(*personen, **werte):
    """What the browser sends: the columns, and what they held when the page was built."""
    spalten = [spalte(p) for p in personen] + list(BEIM_AMT)
    leer = {f"{s}_{feld}": "" for s in spalten for feld in ("sicht", "worte")}
    return leer | {f"vorher_{name}": "" for name in leer} | werte


def spalte(person):
    return f"person_{person.pk}"


def gesagt(u, ziel, person, worte, sicht=""):
    wer = Blickwinkel(Perspektive.FAMILIE, person)
    sichten = {wer: Sicht(sicht, worte)}
    u.refresh_from_db()
    rueckblicke_festhalten(u, ziel, sichten, durch=u.fall.zustaendig, stand=u.stand)


def test_the_talk_goes_from_goal_to_goal_and_ends_at_the_overview(client, u, mila, ziel):
    client.force_login(u.fall.zustaendig)
    von_mila = {f"{spalte(mila)}_sicht": "erreicht", f"{spalte(mila)}_worte": "Läuft."}

    eins = client.post(
        adresse("rueckblick", u.fall, u.pk, ziel.pk), seite(mila, stand=u.stand, **von_mila)
    )
    zwei = client.post(
        adresse("rueckblick_ganzes", u.fall, u.pk),
        seite(mila, stand=u.stand + 1, asd_worte="Es wird."),
    )

    assert eins.url == adresse("rueckblick_ganzes", u.fall, u.pk)
    assert zwei.url == adresse("ueberpruefung", u.fall, u.pk)
    zeilen = Rueckblick.objects.all()
    assert {(r.perspektive, r.person_id, r.sicht, r.worte) for r in zeilen} == {
        ("familie", mila.pk, "erreicht", "Läuft."),
        ("asd", None, "", "Es wird."),
    }


def test_the_overview_says_where_two_parents_differ_and_gives_no_number(
    client, u, ziel, mila, emil
):
    gesagt(u, ziel, mila, "Läuft.", Zielstand.ERREICHT)
    gesagt(u, ziel, emil, "Gar nicht.", Zielstand.NICHT)
    client.force_login(u.fall.zustaendig)

    text = lesen(client, "ueberpruefung", u.fall, u.pk)

    assert text.count("Hier sehen Sie es verschieden.") == 1
    assert "Nicht erfragt: <bdi>Träger</bdi>, <bdi>Jugendamt</bdi>" in text
    assert text.index("<bdi>Mila</bdi>") < text.index("Läuft.") < text.index("<bdi>Emil</bdi>")
    assert text.index("<bdi>Emil</bdi>") < text.index("Gar nicht.")
    assert "%" not in text.partition("<main")[2].partition("</main>")[0]


def test_a_column_somebody_else_wrote_meanwhile_is_not_set_back(client, u, ziel, mila, emil):
    alte_seite = seite(mila, emil, stand=u.stand, **{f"{spalte(mila)}_worte": "Von mir."})
    gesagt(u, ziel, emil, "Von Emil.")
    client.force_login(u.fall.zustaendig)

    antwort = client.post(adresse("rueckblick", u.fall, u.pk, ziel.pk), alte_seite)

    assert antwort.status_code == 302
    assert set(Rueckblick.objects.values_list("worte", flat=True)) == {"Von mir.", "Von Emil."}


def test_somebody_who_came_into_the_case_meanwhile_is_not_emptied(client, u, ziel, mila):
    alte_seite = seite(mila, stand=u.stand, asd_worte="Von mir.")
    neu = PersonFabrik(fall=u.fall, name="Nora")
    gesagt(u, ziel, neu, "Ich bin dazugekommen.")
    client.force_login(u.fall.zustaendig)

    antwort = client.post(adresse("rueckblick", u.fall, u.pk, ziel.pk), alte_seite)

    assert antwort.status_code == 302
    assert set(Rueckblick.objects.values_list("worte", flat=True)) == {
        "Von mir.",
        "Ich bin dazugekommen.",
    }


def test_somebody_taken_out_of_the_case_meanwhile_has_no_column_and_the_text_is_shown(
    client, u, ziel, mila, emil
):
    alte_seite = seite(mila, emil, stand=u.stand, **{f"{spalte(emil)}_worte": "Von Emil."})
    person_entfernen(emil, durch=u.fall.zustaendig)
    client.force_login(u.fall.zustaendig)

    antwort = client.post(adresse("rueckblick", u.fall, u.pk, ziel.pk), alte_seite)

    assert antwort.status_code == 200
    assert "Aufgeschrieben war: „Von Emil.“" in antwort.content.decode()
    assert not Rueckblick.objects.exists()


@pytest.mark.parametrize("feld", [{"worte": "Eingeschmuggelt."}, {"sicht": "erreicht"}])
def test_somebody_of_another_case_is_refused(client, u, ziel, mila, feld):
    fremd = PersonFabrik()
    client.force_login(u.fall.zustaendig)
    werte = {f"{spalte(fremd)}_{name}": wert for name, wert in feld.items()}

    antwort = client.post(
        adresse("rueckblick", u.fall, u.pk, ziel.pk),
        seite(mila, stand=u.stand, asd_worte="Von mir.", **werte),
    )

    assert antwort.status_code == 200
    text = antwort.content.decode()
    assert "gehört nicht zu diesem Fall" in text
    assert "Von mir." in text
    assert fremd.name not in text
    assert not Rueckblick.objects.exists()


def test_two_in_one_column_both_texts_are_shown_and_the_second_chooses(client, u, ziel, mila, emil):
    meine = seite(mila, emil, stand=u.stand, **{f"{spalte(emil)}_worte": "Mein Text."})
    gesagt(u, ziel, emil, "Der andere Text.")
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


def test_a_traeger_fills_in_its_own_column_and_reads_the_others(client, u, ziel, mila, emil):
    gesagt(u, ziel, emil, "Von Emil.")
    client.force_login(traegerperson_im_fall(u.fall))
    ort = adresse("rueckblick", u.fall, u.pk, ziel.pk)
    zugleich = {f"{spalte(emil)}_worte": "Überschrieben.", f"{spalte(mila)}_worte": "Erfunden."}

    text = client.get(ort).content.decode()
    client.post(ort, seite(mila, emil, stand=99, traeger_worte="Von uns.", **zugleich))

    assert 'name="traeger_worte"' in text
    assert f'name="{spalte(emil)}_worte"' not in text
    assert "Von Emil." in text
    assert {(r.perspektive, r.worte) for r in Rueckblick.objects.all()} == {
        ("familie", "Von Emil."),
        ("traeger", "Von uns."),
    }


@pytest.mark.parametrize(("name", "anfragen"), [("rueckblick", 15), ("ueberpruefung", 14)])
def test_a_bigger_family_takes_no_more_queries(
    client, ziel, name, anfragen, django_assert_num_queries
):
    u = UeberpruefungFabrik(fall=ziel.fall)
    client.force_login(u.fall.zustaendig)
    ort = adresse(name, u.fall, u.pk, *([ziel.pk] if name == "rueckblick" else []))

    for anzahl in (1, 5):
        while u.rueckblicke.count() < anzahl:
            gesagt(u, ziel, PersonFabrik(fall=u.fall), "Von mir.", Zielstand.ERREICHT)
        with django_assert_num_queries(anfragen):
            text = client.get(ort).content.decode()
        assert text.count("Von mir.") - text.count('value="Von mir."') == anzahl


@pytest.mark.parametrize(
    ("jung", "satz"),
    [
        (None, "Aus der Familie ist noch niemand aufgeschrieben"),
        (False, "Noch ist kein Kind und kein junger Mensch aufgeschrieben."),
        (True, "Von den Eltern und den anderen Erwachsenen der Familie ist noch niemand"),
    ],
)
def test_a_case_without_young_or_grown_people_says_who_can_be_added(client, u, jung, satz):
    if jung is not None:
        PersonFabrik(fall=u.fall, jung=jung)
    client.force_login(u.fall.zustaendig)

    uebersicht = lesen(client, "ueberpruefung", u.fall, u.pk)
    aufschreiben = lesen(client, "rueckblick_ganzes", u.fall, u.pk)

    for text in (uebersicht, aufschreiben):
        assert satz in text
        assert f'href="{adresse("person_neu", u.fall)}"' in text


def test_a_whole_family_needs_no_such_sentence_and_a_traeger_adds_nobody(client, u):
    client.force_login(traegerperson_im_fall(u.fall))

    ohne_kind = lesen(client, "rueckblick_ganzes", u.fall, u.pk)
    PersonFabrik(fall=u.fall, jung=True)
    ganze = lesen(client, "rueckblick_ganzes", u.fall, u.pk)

    assert "Noch ist kein Kind" in ohne_kind
    assert adresse("person_neu", u.fall) not in ohne_kind
    assert "hat hier einen eigenen Platz" not in ganze


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
