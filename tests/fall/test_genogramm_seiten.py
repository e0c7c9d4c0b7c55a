from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from django.urls import reverse

from massanzug.entwurf.orte import ort_finden
from massanzug.fall.begriffe import Familienbezug
from massanzug.fall.domain.genogramm import Anschluss, angehoerige_hinzufuegen, verbinden
from massanzug.fall.domain.genogrammansicht import genogrammansicht
from massanzug.fall.models import Angehoerige, Genogramm, Paar
from tests.fabriken.fall import (
    AngehoerigeFabrik,
    FallFabrik,
    GenogrammFabrik,
    PersonFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def fall(client):
    fall = FallFabrik()
    client.force_login(fall.zustaendig)
    return fall


@pytest.fixture
def genogramm(fall):
    return GenogrammFabrik(fall=fall)


def weg(name, *schluessel):
    return reverse(name, args=schluessel)


def inhalt(antwort):
    assert antwort.status_code == 200
    return antwort.content.decode()


def test_from_nothing_to_a_drawing(client, fall):
    PersonFabrik(fall=fall, name="Mila", jung=True)
    seite = weg("genogramm", fall.kennung)
    assert "Noch gibt es kein Genogramm" in inhalt(client.get(seite))

    client.post(weg("genogramm_anfangen", fall.kennung))
    mila = Angehoerige.objects.get()
    client.post(
        weg("angehoerige_neu", fall.kennung),
        {"name": "Oma <b>G", "zeichen": "weiblich", "bezug": "elternteil", "zu": mila.pk},
    )

    html = inhalt(client.get(seite))
    assert html.count("Oma &lt;b&gt;G") >= 2, "in the drawing and in the list"
    assert "Kind von Oma &lt;b&gt;G" in html
    zweimal = client.post(weg("genogramm_anfangen", fall.kennung), follow=True)
    assert "gibt es schon" in zweimal.content.decode()


def test_what_was_typed_stays_where_a_rule_says_no(client, fall, genogramm):
    mila = AngehoerigeFabrik(genogramm=genogramm, name="Mila")
    werte = {"name": "Ben", "zeichen": "maennlich", "bezug": "geschwister", "zu": mila.pk}

    html = inhalt(client.post(weg("angehoerige_neu", fall.kennung), werte))

    assert "zuerst Mutter oder Vater von Mila" in html
    assert 'value="Ben"' in html
    assert Angehoerige.objects.count() == 1
    mit_ziffer = client.post(weg("angehoerige_neu", fall.kennung), werte | {"name": "Ben 12"})
    assert "Ein Vorname oder Rufname genügt" in inhalt(mit_ziffer)


def test_everything_about_somebody_can_be_changed(client, fall, genogramm):
    mila = AngehoerigeFabrik(genogramm=genogramm, name="Mila")
    sara = AngehoerigeFabrik(genogramm=genogramm, name="Sara")
    verbinden(mila, "zusammen", sara, durch=fall.zustaendig)
    paar = Paar.objects.get()
    adresse = weg("angehoerige", fall.kennung, mila.pk)
    assert "zusammen mit Sara" in inhalt(client.get(adresse))

    client.post(weg("paar", fall.kennung, paar.pk), {"paarart": "geschieden"})
    client.post(
        adresse,
        {"name": "Mila", "zeichen": "divers", "jahrgang": 1931, "verstorben": "on", "stand": 1},
    )

    html = inhalt(client.get(weg("genogramm", fall.kennung)))
    for worte in ("geschieden von Sara", "Jahrgang 1931", "verstorben", "1931 †"):
        assert worte in html
    client.post(weg("paar_loesen", fall.kennung, paar.pk))
    assert not Paar.objects.exists()
    falsch = client.post(adresse, {"name": "Mila", "zeichen": "divers", "jahrgang": 12, "stand": 2})
    assert 'value="12"' in inhalt(falsch)


def test_two_are_tied_on_the_page(client, fall, genogramm):
    mila, sara = (AngehoerigeFabrik(genogramm=genogramm, name=n) for n in ("Mila", "Sara"))
    fremd = AngehoerigeFabrik()
    adresse = weg("angehoerige_verbinden", fall.kennung)

    client.post(adresse, {"eine": mila.pk, "was": "belastet", "andere": sara.pk})
    html = inhalt(client.post(adresse, {"eine": mila.pk, "was": "eng", "andere": fremd.pk}))

    assert "mit Sara: angespannt" in html
    assert fremd.genogramm.fall.verhaeltnisse.count() == 0


def test_put_aside_and_fetched_back(client, fall, genogramm):
    mila = AngehoerigeFabrik(genogramm=genogramm)

    client.post(weg("angehoerige_entfernen", fall.kennung, mila.pk))
    assert "Zur Seite gelegt (1)" in inhalt(client.get(weg("genogramm", fall.kennung)))
    client.post(weg("angehoerige_zurueckholen", fall.kennung, mila.pk))

    assert Angehoerige.objects.get().entfernt_am is None


def test_drawing_has_the_usual_symbols(client, fall, genogramm):
    kind = PersonFabrik(fall=fall, jung=True)
    for zeichen in ("weiblich", "maennlich", "divers", "erwartet"):
        AngehoerigeFabrik(genogramm=genogramm, name=zeichen, zeichen=zeichen, verstorben=True)
    AngehoerigeFabrik(genogramm=genogramm, name="Mila", person=kind)

    antwort = client.get(weg("genogramm_bild", fall.kennung))

    baum = ET.fromstring(inhalt(antwort))  # noqa: S314 - our own
    assert antwort.headers["Content-Disposition"] == 'attachment; filename="genogramm.svg"'
    assert len(baum.findall(f".//{SVG}text")) == 5
    assert len(baum.findall(f".//{SVG}path[@class='genogrammbild__umriss']")) == 5, (
        "4 crosses, 1 ring"
    )
    assert "nan" not in antwort.content.decode()


def test_pdf_is_tagged_and_lists_everybody(client, fall, genogramm):
    mila = AngehoerigeFabrik(genogramm=genogramm, name="Mila", hinweis="war in Kur")
    angehoerige_hinzufuegen(
        genogramm,
        {"name": "Oma", "zeichen": "weiblich"},
        Anschluss(Familienbezug.ELTERNTEIL, mila),
        durch=fall.zustaendig,
    )

    antwort = client.get(weg("genogramm_pdf", fall.kennung))

    with pikepdf.open(BytesIO(b"".join(antwort))) as pdf:
        assert pdf.Root.MarkInfo.Marked
    assert "genogramm.pdf" in antwort.headers["Content-Disposition"]


def test_the_whole_page_costs_a_fixed_number_of_queries(fall, genogramm, django_assert_num_queries):
    for _ in range(12):
        AngehoerigeFabrik(genogramm=genogramm)
    with django_assert_num_queries(8):
        genogrammansicht(fall.zustaendig, Genogramm.objects.select_related("fall").get())


@pytest.mark.usefixtures("genogramm")
def test_another_familys_people_are_not_there(client, fall):
    fremd = AngehoerigeFabrik()
    for name in ("angehoerige", "angehoerige_entfernen"):
        adresse = weg(name, fall.kennung, fremd.pk)
        assert client.post(adresse, {"name": "x"}).status_code == 404
    assert client.get(weg("genogramm", fremd.fall.kennung)).status_code == 404


def test_a_traeger_is_told_that_nothing_is_shared(client, fall, genogramm):
    AngehoerigeFabrik(genogramm=genogramm, name="Geheimnis", hinweis="war in Kur")
    client.force_login(traegerperson_im_fall(fall))
    seite = weg("genogramm", fall.kennung)

    assert "Geheimnis" not in inhalt(client.get(seite))
    assert client.get(weg("genogramm_pdf", fall.kennung)).status_code == 404
    Genogramm.objects.update(teilbar="traeger")

    html = inhalt(client.get(seite))
    assert "Geheimnis" in html
    assert "war in Kur" not in html


def test_drafts_lead_back(fall, genogramm):
    mila = AngehoerigeFabrik(genogramm=genogramm)
    fremd = FallFabrik().zustaendig

    for ziel, name, args in (
        (f"fall.genogramm:neu:{genogramm.pk}", "genogramm", [fall.kennung]),
        (f"fall.genogramm:{mila.pk}", "angehoerige", [fall.kennung, mila.pk]),
    ):
        assert ort_finden(fall.zustaendig, ziel).adresse == reverse(name, args=args)
        assert ort_finden(fremd, ziel) is None
