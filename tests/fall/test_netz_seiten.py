from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from django.urls import reverse
from django.utils.timezone import now

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.domain.netzansicht import netzansicht, netzdruck
from massanzug.fall.models import Netzkarte, Ressource, Verbindung
from tests.fabriken.fall import (
    FallFabrik,
    NetzkarteFabrik,
    PersonFabrik,
    VerbindungFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


@pytest.fixture
def karte(fall):
    return NetzkarteFabrik(person=PersonFabrik(fall=fall, name="Mila"))


def weg(name, *schluessel):
    return reverse(name, args=schluessel)


def inhalt(antwort):
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_a_map_is_begun_for_the_family_or_for_one_of_it(client, fall):
    mila = PersonFabrik(fall=fall, name="Mila")
    fremd = PersonFabrik()
    zeichnen = weg("netzkarte_zeichnen", fall.kennung)

    html = inhalt(client.get(weg("netz", fall.kennung)))
    antworten = [client.post(zeichnen, {"person": p}) for p in ("", mila.pk)]

    assert "Die ganze Familie" in html
    assert "Mila" in html
    assert [k.person for k in Netzkarte.objects.order_by("pk")] == [None, mila]
    assert "Netz von Mila" in inhalt(client.get(antworten[1].url))
    for unsinn in (fremd.pk, "x"):
        assert client.post(zeichnen, {"person": unsinn}).status_code == 404
    zweimal = client.post(zeichnen, {"person": mila.pk}, follow=True)
    assert "Von heute gibt es schon eine Karte" in zweimal.content.decode()


def test_name_kind_and_ring_put_somebody_on_the_map_and_the_cursor_stays(client, fall, karte):
    antwort = client.post(
        weg("verbindung_neu", fall.kennung, karte.pk),
        {"name": "Tante <b>Rosa</b>", "art": "familie", "naehe": "mittel"},
    )

    assert Verbindung.objects.get().naehe == "mittel"
    html = inhalt(client.get(antwort.url))
    assert html.count("Tante &lt;b&gt;Rosa") >= 2, "in the drawing and in the list"
    assert "<b>Rosa" not in html
    assert html.count("autofocus") == 1


def test_what_was_typed_stays_and_the_sentence_says_what_does_not_belong_here(client, fall, karte):
    antwort = client.post(
        weg("verbindung_neu", fall.kennung, karte.pk),
        {"name": "Oma, Markt 5", "art": "familie", "naehe": "nah"},
    )

    html = inhalt(antwort)
    assert 'value="Oma, Markt 5"' in html
    assert "Ein Vorname oder Rufname genügt" in html
    assert not Verbindung.objects.exists()


def test_everything_about_somebody_can_be_changed(client, fall, karte):
    oma = VerbindungFabrik(karte=karte)
    adresse = weg("verbindung", fall.kennung, oma.pk)
    werte = {
        "name": "Oma",
        "art": "familie",
        "naehe": "nah",
        "kraft": "belastet",
        "richtung": "von_uns",
        "ansprache": "fachkraft",
        "beitrag": "holt donnerstags ab",
        "stand": 1,
    }

    assert "Oma Irmgard" in inhalt(client.get(adresse))
    client.post(adresse, werte)

    html = inhalt(client.get(weg("netzkarte", fall.kennung, karte.pk)))
    for wort in ("belastet, wir helfen", "die Fachkraft darf ansprechen", "holt donnerstags ab"):
        assert wort in html


def test_nearer_by_a_button_and_anywhere_by_hand(client, fall, karte):
    oma = VerbindungFabrik(karte=karte, naehe="fern", winkel=30)
    platz = weg("verbindung_ruecken", fall.kennung, oma.pk)

    knopf = client.post(platz, {"naehe": "mittel"})
    oma.refresh_from_db()
    assert (knopf.status_code, oma.naehe, oma.winkel) == (302, "mittel", 30)

    hand = client.post(platz, {"naehe": "nah", "winkel": 200})
    oma.refresh_from_db()
    assert (hand.status_code, oma.naehe, oma.winkel) == (204, "nah", 200)
    for unsinn in ({"naehe": "unten"}, {"naehe": "nah", "winkel": 360}):
        assert client.post(platz, unsinn).status_code == 409


def test_a_drag_on_a_map_drawn_anew_meanwhile_is_told_no_and_moves_nobody(client, fall, karte):
    oma = VerbindungFabrik(karte=karte, naehe="fern")
    neue = NetzkarteFabrik(person=karte.person, am=date(2026, 12, 1))
    platz = weg("verbindung_ruecken", fall.kennung, oma.pk)

    antwort = client.post(platz, {"naehe": "nah", "winkel": 200})

    oma.refresh_from_db()
    assert (antwort.status_code, oma.naehe) == (409, "fern")
    assert "neu gezeichnet" in inhalt(client.get(weg("netzkarte", fall.kennung, neue.pk)))


def test_put_aside_and_fetched_back(client, fall, karte):
    oma = VerbindungFabrik(karte=karte)
    seite = weg("netzkarte", fall.kennung, karte.pk)

    client.post(weg("verbindung_entfernen", fall.kennung, oma.pk))
    assert "Zur Seite gelegt (1)" in inhalt(client.get(seite))
    client.post(weg("verbindung_zurueckholen", fall.kennung, oma.pk))

    assert "Zur Seite gelegt" not in inhalt(client.get(seite)).replace("Zur Seite gelegt. ", "")
    assert Verbindung.objects.get().entfernt_am is None


def test_an_earlier_map_is_read_only_and_compared(client, fall, karte):
    oma = VerbindungFabrik(karte=karte)
    neue = NetzkarteFabrik(person=karte.person, am=date(2026, 12, 1))
    VerbindungFabrik(karte=neue, faden=oma.faden, kraft="locker")

    alt = inhalt(client.get(weg("netzkarte", fall.kennung, karte.pk)))
    vergleich = inhalt(client.get(weg("netzkarte_vergleich", fall.kennung, neue.pk)))

    assert "diese bleibt, wie sie war" in alt
    assert "Weglegen" not in alt
    assert vergleich.count("<svg") >= 2
    assert "anders geworden" in vergleich
    erste = client.get(weg("netzkarte_vergleich", fall.kennung, karte.pk))
    assert erste.status_code == 404, "the first has nothing to be compared with"


def test_the_file_is_a_drawing_that_stands_alone(client, fall, karte):
    VerbindungFabrik(karte=karte, name="Zoë & <Ömer>")

    antwort = client.get(weg("netzkarte_bild", fall.kennung, karte.pk))

    wurzel = ET.fromstring(antwort.content)  # noqa: S314 - our own answer
    texte = [t.text for t in wurzel.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Mila", "Zoë & <Ömer>"} <= set(texte)
    assert antwort["Content-Type"] == "image/svg+xml"
    assert "attachment" in antwort["Content-Disposition"]
    linien = [e for e in wurzel.iter() if e.tag.endswith("line")]
    assert all(re.fullmatch(r"[\d.]+", e.get("x1")) for e in linien), (
        "decimal points in German, too"
    )


def test_the_pdf_is_tagged_and_says_the_same_in_words(client, fall, karte):
    VerbindungFabrik(karte=karte, beitrag="kocht sonntags")

    antwort = client.get(weg("netzkarte_pdf", fall.kennung, karte.pk))

    pdf = pikepdf.open(BytesIO(antwort.content))
    assert pdf.Root.MarkInfo.Marked
    assert pdf.docinfo["/Title"] == "Netz von Mila"
    assert antwort["Content-Disposition"] == 'inline; filename="netzkarte.pdf"'
    druck = netzdruck(netzansicht(fall.zustaendig, karte), "<svg/>")
    assert druck.daten["ringe"] == [
        {
            "name": "ganz nah",
            "menschen": [
                {
                    "name": "Oma Irmgard",
                    "art": "Familie",
                    "kraft": "trägt",
                    "richtung": "beide füreinander",
                    "ansprache": "bitte nicht ansprechen",
                    "beitrag": "kocht sonntags",
                }
            ],
        }
    ]


def test_deleted_for_good(client, fall, karte):
    VerbindungFabrik(karte=karte)

    loeschen = weg("netzkarte_loeschen", fall.kennung, karte.pk)

    assert "Alle Namen darauf sind dann wirklich weg" in inhalt(client.get(loeschen))
    client.post(loeschen)

    assert not Netzkarte.objects.exists()
    assert client.get(weg("netzkarte", fall.kennung, karte.pk)).status_code == 404


def test_a_contribution_is_put_on_the_card(client, fall, karte):
    oma = VerbindungFabrik(karte=karte)

    client.post(weg("verbindung_nuetzen", fall.kennung, oma.pk))

    assert Ressource.objects.get().text == "Oma Irmgard"


def test_a_traeger_sees_what_is_shared_and_no_button(client, fall, karte):
    geteilt = NetzkarteFabrik(person=karte.person, teilbar="traeger")
    VerbindungFabrik(karte=geteilt)
    VerbindungFabrik(karte=karte, name="Geheimer Name")
    VerbindungFabrik(karte=geteilt, name="Weggelegter Name", entfernt_am=now())
    client.force_login(traegerperson_im_fall(fall))

    uebersicht = inhalt(client.get(weg("netz", fall.kennung)))
    html = inhalt(client.get(weg("netzkarte", fall.kennung, geteilt.pk)))

    assert uebersicht.count("Karte vom") == 1
    assert "Oma Irmgard" in html
    assert "Name</" not in html.replace("Ihr Name</", "")
    for knopf in ("Dazu", "Weglegen", "Löschen", "Teilen", "Karte anfangen"):
        assert knopf not in html + uebersicht
    for name in ("netzkarte", "netzkarte_bild", "netzkarte_pdf", "netzkarte_vergleich"):
        schluessel = geteilt.pk if name == "netzkarte_vergleich" else karte.pk
        antwort = client.get(weg(name, fall.kennung, schluessel))
        assert antwort.status_code == 404, "the one before is not shared"


def test_a_traeger_does_not_learn_of_a_later_map_that_is_not_shared(client, fall, karte):
    geteilt = NetzkarteFabrik(person=karte.person, teilbar="traeger")
    NetzkarteFabrik(person=karte.person, am=date(2026, 12, 1))
    adresse = weg("netzkarte", fall.kennung, geteilt.pk)
    assert "neuere Karte" in inhalt(client.get(adresse))
    client.force_login(traegerperson_im_fall(fall))

    assert "neuere Karte" not in inhalt(client.get(adresse))


def test_somebody_of_another_case_is_not_found_here(client, fall):
    fremde = VerbindungFabrik()
    for name, pk in (("netzkarte", fremde.karte_id), ("verbindung", fremde.pk)):
        assert client.get(weg(name, fall.kennung, pk)).status_code == 404


def test_drafts_lead_back_for_whoever_may_write_and_for_nobody_else(fall, karte):
    oma = VerbindungFabrik(karte=karte)
    fremd = FallFabrik().zustaendig
    for ziel, adresse in (
        (f"fall.netz:neu:{karte.pk}", weg("netzkarte", fall.kennung, karte.pk)),
        (f"fall.netz:{oma.pk}", weg("verbindung", fall.kennung, oma.pk)),
    ):
        assert ort_finden(fall.zustaendig, ziel).adresse == adresse
        assert ort_finden(fremd, ziel) is None
