from __future__ import annotations

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.models import Entscheidung, Statistikangabe
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    BausteinFabrik,
    BeteiligungFabrik,
    EntscheidungFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.raum import VereinbarungFabrik
from tests.fall.test_entscheidung import entwurf, fall_mit_wunschrecht

pytestmark = pytest.mark.django_db
NAMEN = (
    "entscheidungen",
    "entscheidung",
    "entscheidung_treffen",
    "entscheidung_verwerfen",
    "entscheidung_statistik",
)


@pytest.fixture
def fall(client):
    fall = fall_mit_wunschrecht()
    client.force_login(fall.zustaendig)
    return fall


def test_from_the_draft_to_the_decision(client, fall):
    a, b = (VereinbarungFabrik().traeger for _ in range(2))
    daten = {
        "begruendung": "Begleitung reicht aus, weil Oma mitmacht.",
        "hilfeart": "spfh",
        "von": "2026-12-01",
        "angeboten": [a.pk, b.pk],
        "traeger": b.pk,
    }

    gespeichert = client.post(reverse("entscheidung", args=[fall.kennung]), daten)
    pruefen = client.get(gespeichert.url)
    entschieden = client.post(gespeichert.url, {"stand": 1})
    danach = client.get(entschieden.url).content.decode()

    assert "Begleitung reicht aus" in pruefen.content.decode()
    entscheidung = Entscheidung.objects.get()
    assert entscheidung.getroffen_von == fall.zustaendig
    assert {x.traeger for x in entscheidung.alternativen.all()} == {a, b}
    assert "Es gilt" in danach
    assert "Entscheidung vorbereiten" in danach
    assert client.get(gespeichert.url).status_code == 404


def test_the_form_asks_for_three_things_and_offers_all_traeger(client, fall):
    traeger = {VereinbarungFabrik().traeger.name for _ in range(4)}

    form = client.get(reverse("entscheidung", args=[fall.kennung])).context["form"]

    assert sum(f.required for f in form.fields.values()) == 3
    for feld in ("angeboten", "traeger"):
        assert {name for pk, name in form.fields[feld].choices if pk} == traeger
    reihen = [[name for pk, name in form.fields[f].choices if pk] for f in ("angeboten", "traeger")]
    assert reihen[0] == reihen[1]
    assert form.initial.get("hilfeart", "") == ""


def test_the_lower_steps_and_the_wunsch_lie_beside_the_form(client, fall):
    person = PersonFabrik(fall=fall)
    RessourceFabrik(person=person, feld="sozial", text="Oma Irmgard")
    BausteinFabrik(fall=fall, stufe=3, was="Fußball im Verein")
    fall.wuensche.update(wunsch="Lieber Verein X")

    text = client.get(reverse("entscheidung", args=[fall.kennung])).content.decode()

    for wort in ("Oma Irmgard", "Fußball im Verein", "Lieber Verein X", "noch offen"):
        assert wort in text


def test_what_was_typed_stays_when_something_is_missing(client, fall):
    antwort = client.post(
        reverse("entscheidung", args=[fall.kennung]),
        {"begruendung": "", "bedarf_kind": "Jonas braucht Ruhe.", "hilfeart": "spfh"},
    )

    assert "Jonas braucht Ruhe." in antwort.content.decode()
    assert not Entscheidung.objects.exists()


def test_the_confirm_page_says_what_is_missing_and_has_no_button_then(client):
    fall = FallFabrik()
    entwurf(fall=fall)
    client.force_login(fall.zustaendig)
    adresse = reverse("entscheidung_treffen", args=[fall.kennung])

    text = client.get(adresse).content.decode()
    antwort = client.post(adresse, {"stand": 1})

    assert "Wunsch- und Wahlrecht" in text
    assert 'name="stand"' not in text
    assert antwort.status_code == 200
    assert Entscheidung.objects.get().getroffen_am is None


@pytest.mark.parametrize("stand", ["", "quatsch", "7"])
def test_a_decision_that_was_not_read_is_not_made(client, fall, stand):
    entwurf(fall=fall)

    client.post(reverse("entscheidung_treffen", args=[fall.kennung]), {"stand": stand})

    assert Entscheidung.objects.get().getroffen_am is None


def test_a_draft_is_dropped_after_a_question(client, fall):
    entwurf(fall=fall)
    adresse = reverse("entscheidung_verwerfen", args=[fall.kennung])

    assert "Diesen Entwurf verwerfen?" in client.get(adresse).content.decode()
    client.post(adresse)

    assert not Entscheidung.objects.exists()


def test_the_history_shows_what_was_replaced(client, fall):
    EntscheidungFabrik(fall=fall, begruendung="Zuerst so.", getroffen_am="2026-01-05")
    EntscheidungFabrik(fall=fall, begruendung="Dann anders.", hilfeart="heim")

    text = client.get(reverse("entscheidungen", args=[fall.kennung])).content.decode()

    assert text.index("Es gilt") < text.index("Dann anders.") < text.index("Ersetzt:")
    assert text.index("Ersetzt:") < text.index("Zuerst so.")


@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize("name", NAMEN)
def test_a_traeger_who_calls_a_decision_gets_nothing_and_an_entry(client, name, methode):
    """T1: refused, and the attempt stays in the record."""
    fall = fall_mit_wunschrecht()
    entwurf(fall=fall)
    traegerperson = traegerperson_im_fall(fall)
    client.force_login(traegerperson)

    antwort = getattr(client, methode)(reverse(name, args=[fall.kennung]), {"stand": 1})

    if methode == "post" and name == "entscheidungen":
        assert antwort.status_code == 405
        return
    assert antwort.status_code == 404
    eintrag = Eintrag.objects.get(vorgang="zugriff.abgelehnt")
    assert eintrag.durch == traegerperson
    assert eintrag.akte == f"fall.fall:{fall.pk}"
    assert not Eintrag.objects.filter(vorgang="fall.lesen").exists()
    assert Entscheidung.objects.get().getroffen_am is None


def test_who_only_works_along_reads_and_does_not_decide(client, fall):
    entwurf(fall=fall)
    client.force_login(BeteiligungFabrik(fall=fall, rolle="mitarbeit").benutzer)

    lesen = client.get(reverse("entscheidungen", args=[fall.kennung]))

    assert lesen.status_code == 200
    assert "Weiterschreiben" not in lesen.content.decode()
    assert client.get(reverse("entscheidung", args=[fall.kennung])).status_code == 404


def test_statistik_asks_what_does_not_follow_and_keeps_the_answers(client, fall):
    entwurf(fall=fall)
    adresse = reverse("entscheidung_statistik", args=[fall.kennung])

    form = client.get(adresse).context["form"]
    antwort = client.post(adresse, {"gruende": "15", "gruende_2": "13", "anregende": ""})
    noch_einmal = client.get(adresse).context["form"]

    assert "artderhilfe" not in form.fields
    assert not any(feld.required for feld in form.fields.values())
    assert antwort.status_code == 302
    assert [a.code for a in Statistikangabe.objects.filter(merkmal="gruende")] == ["15", "13"]
    assert noch_einmal.fields["gruende_2"].initial == "13"


def test_statistik_names_a_reason_once(client, fall):
    entwurf(fall=fall)

    antwort = client.post(
        reverse("entscheidung_statistik", args=[fall.kennung]),
        {"gruende": "15", "gruende_2": "15"},
    )

    assert "nur einmal" in antwort.content.decode()
    assert not Statistikangabe.objects.exists()


def test_statistik_waits_for_a_draft(client, fall):
    antwort = client.get(reverse("entscheidung_statistik", args=[fall.kennung]))

    assert antwort.url == reverse("entscheidungen", args=[fall.kennung])


def test_drafts_of_a_decision_belong_to_those_who_decide(fall):
    offen = entwurf(fall=fall)
    traegerperson = traegerperson_im_fall(fall)

    for ort in (f"fall.entscheidung:{offen.pk}", f"fall.entscheidung:neu:{fall.kennung}"):
        assert ort_finden(fall.zustaendig, ort)
        assert ort_finden(traegerperson, ort) is None
    Entscheidung.objects.update(getroffen_am="2026-11-01", getroffen_von=fall.zustaendig)
    assert ort_finden(fall.zustaendig, f"fall.entscheidung:{offen.pk}") is None


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_history_takes_as_many_queries_for_three_as_for_one(
    client, fall, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        traeger = VereinbarungFabrik().traeger
        EntscheidungFabrik(fall=fall, traeger=traeger).alternativen.create(traeger=traeger)

    with django_assert_num_queries(13):
        text = client.get(reverse("entscheidungen", args=[fall.kennung])).content.decode()

    assert text.count("Geeignet und notwendig") == anzahl
