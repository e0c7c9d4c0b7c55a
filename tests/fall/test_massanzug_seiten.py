from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.begriffe import Kostenstrom, Stufe
from massanzug.fall.models import Baustein, Wechsel
from tests.fabriken.fall import (
    BausteinFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.raum import TraegerFabrik

pytestmark = pytest.mark.django_db
GELD = ("€", "1.234", "1234", "Kosten im Monat", "stationär")


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


def teurer_baustein(fall, **werte):
    return BausteinFabrik(
        **{
            "fall": fall,
            "stufe": Stufe.FACHKRAEFTE,
            "was": "Begleitung im Alltag",
            "kostenstrom": Kostenstrom.STATIONAER,
            "kosten_monat": Decimal("1234.00"),
            "traeger": TraegerFabrik(),
            "ab": date(2026, 9, 1),
            **werte,
        }
    )


def inhalt(client, name, *args, **frage):
    antwort = client.get(reverse(name, args=args), frage)
    assert antwort.status_code == 200
    text = antwort.content.decode()
    return text[text.index('id="inhalt"') :]


def test_the_strip_stands_in_ladder_order_without_money_for_anybody(client, fall):
    """X9: the strip may lie open on the table, whoever opened it."""
    ziel = ZielFabrik(person=PersonFabrik(fall=fall))
    for stufe in reversed(Stufe):
        teurer_baustein(fall, stufe=stufe, was=f"Stein {stufe}", ziel=ziel)

    for person in (fall.zustaendig, traegerperson_im_fall(fall)):
        client.force_login(person)
        text = inhalt(client, "massanzug", fall.kennung)
        assert not [geld for geld in GELD if geld in text]
        stellen = [text.index(f"Stein {stufe}") for stufe in Stufe]
        assert stellen == sorted(stellen)


def test_the_money_page_is_the_jugendamts(client, fall):
    teurer_baustein(fall)

    text = inhalt(client, "massanzug_kosten", fall.kennung)
    client.force_login(traegerperson_im_fall(fall))
    fremd = client.get(reverse("massanzug_kosten", args=[fall.kennung]))

    assert "1.234,00\u00a0€" in text
    assert fremd.status_code == 404


def test_a_traeger_builds_a_baustein_and_is_asked_for_no_money(client):
    fall = FallFabrik()
    client.force_login(traegerperson_im_fall(fall))
    adresse = reverse("baustein_neu", args=[fall.kennung])

    text = inhalt(client, "baustein_neu", fall.kennung)
    antwort = client.post(
        adresse,
        {"stufe": 3, "was": "Fußball", "kosten_monat": "900", "kostenstrom": "stationaer"},
    )

    assert not [geld for geld in GELD if geld in text]
    assert antwort.status_code == 302
    baustein = Baustein.objects.get()
    assert (baustein.was, baustein.kosten_monat, baustein.kostenstrom) == ("Fußball", None, "ohne")


def test_a_traeger_does_not_lose_or_see_a_hidden_resource(client):
    fall = FallFabrik()
    geheim = RessourceFabrik(person=PersonFabrik(fall=fall), text="Tante Ute trinkt nicht mehr.")
    baustein = BausteinFabrik(fall=fall, ressource=geheim)
    client.force_login(traegerperson_im_fall(fall))

    seiten = inhalt(client, "massanzug", fall.kennung)
    seiten += inhalt(client, "baustein", fall.kennung, baustein.pk)
    client.post(
        reverse("baustein", args=[fall.kennung, baustein.pk]),
        {"stufe": 1, "was": "Wecker stellen", "stand": 1},
    )

    assert "Ute" not in seiten
    baustein.refresh_from_db()
    assert (baustein.was, baustein.ressource) == ("Wecker stellen", geheim)


def test_a_baustein_begins_with_what_the_ziel_or_the_resource_knows(client, fall):
    person = PersonFabrik(fall=fall, name="Mila")
    ziel = ZielFabrik(person=person, mein_beitrag="Ich stelle den Wecker.")
    oma = RessourceFabrik(person=person, feld="sozial")
    fremd = ZielFabrik()

    def erste(**frage):
        antwort = client.get(reverse("baustein_neu", args=[fall.kennung]), frage)
        return antwort.context["form"].initial

    assert erste(ziel=ziel.pk) == {
        "ziel": ziel.pk,
        "bis": None,
        "stufe": Stufe.SELBST,
        "was": "Ich stelle den Wecker.",
        "wer": "Mila",
    }
    assert erste(ressource=oma.pk) == {"ressource": oma.pk, "stufe": Stufe.FAMILIE}
    assert erste(stufe=3) == {"stufe": 3}
    assert erste(ziel=fremd.pk, stufe="9", ressource="x") == {}


def test_baustein_neu_keeps_what_was_typed(client, fall):
    antwort = client.post(
        reverse("baustein_neu", args=[fall.kennung]),
        {"stufe": 4, "was": "Gespräche", "ab": "2026-12-01", "bis": "2026-11-01"},
    )

    text = antwort.content.decode()
    assert "endet vor seinem Anfang" in text
    assert "Gespräche" in text
    assert not Baustein.objects.exists()


def test_single_clicks_double_remove_and_bring_back(client, fall):
    baustein = BausteinFabrik(fall=fall)
    weg = reverse("baustein_weg", args=[fall.kennung, baustein.pk])

    client.post(reverse("baustein_doppelt", args=[fall.kennung, baustein.pk]))
    assert fall.bausteine.count() == 2
    client.post(weg)
    assert "Zurückholen" in inhalt(client, "massanzug", fall.kennung)
    client.post(weg, {"zurueck": "ja"})

    assert fall.bausteine.filter(entfernt_am__isnull=True).count() == 2


def test_a_drag_and_its_keyboard_twin_put_bausteine_in_order(client, fall):
    a, b = (BausteinFabrik(fall=fall, was=n, reihenfolge=i) for i, n in enumerate("ab"))
    reihen = reverse("bausteine_reihen", args=[fall.kennung])

    gezogen = client.post(reihen, {"bewegt": b.pk, "gruppe": 2, "schluessel": [b.pk]})
    client.post(reverse("baustein_rangieren", args=[fall.kennung, a.pk]), {"richtung": "runter"})
    unsinn = client.post(reihen, {"gruppe": "9", "schluessel": [b.pk]})

    assert gezogen.status_code == 204
    assert unsinn.status_code == 409
    assert list(fall.bausteine.values_list("was", "stufe")) == [("a", 2), ("b", 2)]


def test_wechsel_is_a_form_of_three_mandatory_fields(client, fall):
    alt = teurer_baustein(fall)
    adresse = reverse("baustein_wechsel", args=[fall.kennung, alt.pk])

    form = client.get(adresse).context["form"]
    antwort = client.post(
        adresse, {"zu_strom": "ambulant", "am": "2026-12-01", "grund": "Jonas will heim."}
    )

    assert sum(feld.required for feld in form.fields.values()) == 3
    assert "stationaer" not in dict(form.fields["zu_strom"].choices)
    assert antwort.status_code == 302
    assert Wechsel.objects.get().neuer_baustein.was == alt.was
    assert "Jonas will heim." in inhalt(client, "massanzug_kosten", fall.kennung)


@pytest.mark.parametrize("name", ["baustein_wechsel", "massanzug_kosten"])
def test_a_traeger_neither_switches_nor_reads_why(client, name):
    fall = FallFabrik()
    alt = teurer_baustein(fall)
    client.force_login(traegerperson_im_fall(fall))
    args = [fall.kennung, alt.pk] if name == "baustein_wechsel" else [fall.kennung]

    assert client.get(reverse(name, args=args)).status_code == 404
    assert client.post(reverse(name, args=args), {"zu_strom": "ambulant"}).status_code in (404, 405)
    assert not Wechsel.objects.exists()


@pytest.mark.parametrize(
    "name", ["baustein", "baustein_rangieren", "baustein_doppelt", "baustein_weg"]
)
def test_a_baustein_of_another_case_does_not_exist_here(client, fall, name):
    fremd = BausteinFabrik()

    assert client.post(reverse(name, args=[fall.kennung, fremd.pk])).status_code == 404
    assert Baustein.objects.count() == 1


@pytest.mark.parametrize("anzahl", [1, 3])
def test_massanzug_takes_as_many_queries_for_three_as_for_one(
    client, fall, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        wille = WilleFabrik(person=PersonFabrik(fall=fall))
        ziel = ZielFabrik(person=wille.person, wille=wille)
        teurer_baustein(fall, ziel=ziel, ressource=RessourceFabrik(person=wille.person))

    with django_assert_num_queries(17):
        text = inhalt(client, "massanzug", fall.kennung)

    assert text.count('class="bausteintaten"') == anzahl


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_money_page_takes_as_many_queries_for_three_as_for_one(
    client, fall, anzahl, django_assert_num_queries
):
    for _ in range(anzahl):
        alt = teurer_baustein(fall)
        angaben = {"zu_strom": "ambulant", "am": "2026-12-01", "grund": "heim"}
        client.post(reverse("baustein_wechsel", args=[fall.kennung, alt.pk]), angaben)

    with django_assert_num_queries(15):
        text = inhalt(client, "massanzug_kosten", fall.kennung)

    assert text.count('class="tabelle__zeile"') == 2 * anzahl


def test_drafts_of_a_baustein_belong_to_those_who_build():
    baustein = BausteinFabrik()
    fall = baustein.fall
    traegerperson, fremd = traegerperson_im_fall(fall), traegerperson_im_fall(FallFabrik())

    for ort in (f"fall.baustein:{baustein.pk}", f"fall.baustein:neu:{fall.kennung}"):
        assert ort_finden(fall.zustaendig, ort)
        assert ort_finden(traegerperson, ort)
        assert ort_finden(fremd, ort) is None
    wechsel = f"fall.wechsel:neu:{baustein.pk}"
    assert ort_finden(fall.zustaendig, wechsel)
    assert ort_finden(traegerperson, wechsel) is None
