from __future__ import annotations

import io
import shutil
import subprocess

import pikepdf
import pytest
from django.urls import reverse

from massanzug.fall.begriffe import Antwort, Zielstand
from massanzug.fall.domain.planausgabe import (
    bescheidanlage_ausgeben,
    fachlichen_plan_ausgeben,
    familienseite_ausgeben,
)
from massanzug.fall.domain.zustimmung import zustimmung_erfassen
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain.wortwahl import ANDERSWO, wort_waehlen
from massanzug.raum.models import Traeger
from tests.fabriken.fall import AuftragFabrik, BausteinFabrik, ZielFabrik, traegerperson_im_fall
from tests.fabriken.konten import BenutzerFabrik
from tests.fabriken.plan import GETEILT, TAG, UNGETEILT, VERBOTEN, mit_hilfeplan, voller_fall

pytestmark = pytest.mark.django_db
PDFTOTEXT = shutil.which("pdftotext") or "pdftotext"
GRUENDE = (
    "KANARIE-BEDARF-FACHKRAFT",
    "KANARIE-GRUND",
    "KANARIE-WAHL",
    "KANARIE-ALTERNATIVE",
    "KANARIE-UMFANG",
)
AUF_DER_FAMILIENSEITE = (
    "KANARIE-RICHTUNG",
    "KANARIE-SCHRITT",
    "KANARIE-MERKMAL",
    "KANARIE-AUFTRAG",
    "KANARIE-WARUM",
    "KANARIE-BAUSTEIN",
)


def gelesen(pdf):
    lauf = subprocess.run(  # noqa: S603 - poppler, on bytes of our own
        [PDFTOTEXT, "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(lauf.stdout.decode().split())


def geladen(client, name, fall, **suche):
    antwort = client.get(reverse(name, args=[fall.kennung, 1], query=suche))
    assert antwort.status_code == 200
    assert antwort["Content-Type"] == "application/pdf"
    return antwort.content


def sagen(hilfeplan, name, antwort, worte):
    person = hilfeplan.fall.personen.get(name=name)
    werte = {"person": person, "antwort": antwort, "worte": worte, "am": TAG}
    zustimmung_erfassen(hilfeplan, werte, durch=hilfeplan.fall.zustaendig, am=TAG)


@pytest.mark.parametrize(
    ("name", "drin"),
    [
        ("hilfeplan_fachlich", (*GETEILT, *UNGETEILT)),
        ("hilfeplan_familienseite", AUF_DER_FAMILIENSEITE),
        ("hilfeplan_bescheidanlage", GRUENDE),
    ],
)
def test_each_rendering_says_what_it_is_for_and_nothing_else(client, name, drin):
    fall, _ = mit_hilfeplan()
    client.force_login(fall.zustaendig)

    text = gelesen(geladen(client, name, fall))

    assert [k for k in drin if k not in text] == []
    draussen = {*GETEILT, *UNGETEILT, *VERBOTEN} - {*drin}
    if name == "hilfeplan_familienseite":
        draussen -= {"KANARIE-UMFANG"}  # what is granted is no secret
    assert [k for k in sorted(draussen) if k in text] == []


@pytest.mark.parametrize("name", ["hilfeplan_fachlich", "hilfeplan_familienseite"])
def test_a_traeger_gets_no_unshared_word(client, name):
    fall, _ = mit_hilfeplan()
    client.force_login(traegerperson_im_fall(fall))

    text = gelesen(geladen(client, name, fall))

    assert "KANARIE-SCHRITT" in text
    assert ("Auszug für den Träger" in text) == (name == "hilfeplan_fachlich")
    assert [k for k in (*UNGETEILT, *VERBOTEN) if k in text] == []


@pytest.mark.parametrize("viel", [False, True])
def test_the_family_page_is_one_page_in_plain_words(client, viel):
    """T15, also for a plan that holds more than a page can."""
    fall = voller_fall()
    for n in range(25 if viel else 0):
        jo = fall.personen.get(name="Jo")
        ZielFabrik(person=jo, text=f"Ziel {n}: " + "ich gehe jeden Tag ein Stück weiter " * 6)
        AuftragFabrik(fall=fall, auftrag=f"Auftrag {n} " * 20)
        BausteinFabrik(fall=fall, was=f"Baustein {n} " * 20)
    _, hilfeplan = mit_hilfeplan(fall)
    sagen(hilfeplan, "Jo", Antwort.NEIN, "Abends will ich das nicht.")
    client.force_login(fall.zustaendig)

    pdf = geladen(client, "hilfeplan_familienseite", fall)

    with pikepdf.open(io.BytesIO(pdf)) as dokument:
        assert len(dokument.pages) == 1
        assert dokument.Root.MarkInfo.Marked
        assert str(dokument.Root.Lang) == "de"
    text = gelesen(pdf)
    for ueberschrift in [
        "Unsere Ziele",
        "Das tun wir selbst",
        "Das tun andere",
        "Das verlangt das Jugendamt",
        "Nächstes Treffen",
        "Wenn etwas nicht stimmt",
    ]:
        assert ueberschrift in text
    assert "Ombudschaft Jugendhilfe NRW" in text
    assert "Abends will ich das nicht." in text


def test_one_persons_page_carries_only_that_persons_goals_and_answer(client):
    fall, hilfeplan = mit_hilfeplan()
    sagen(hilfeplan, "Jo", Antwort.NEIN, "Abends will ich das nicht.")
    sagen(hilfeplan, "Mila", Antwort.JA, "Gut so.")
    client.force_login(fall.zustaendig)

    mila = fall.personen.get(name="Mila")
    text = gelesen(geladen(client, "hilfeplan_familienseite", fall, person=mila.pk))

    assert "Meine Ziele" in text
    assert "Ich rufe montags in der Schule an." in text
    assert "Gut so." in text
    assert "KANARIE-AUFTRAG" in text
    assert [w for w in ("KANARIE-SCHRITT", "KANARIE-BAUSTEIN", "Abends") if w in text] == []


@pytest.mark.parametrize("name", ["hilfeplan_fachlich", "hilfeplan_familienseite"])
def test_a_no_is_printed_with_its_words(client, name):
    fall, hilfeplan = mit_hilfeplan()
    sagen(hilfeplan, "Jo", Antwort.NEIN, "Abends will ich das nicht.")
    client.force_login(fall.zustaendig)

    text = gelesen(geladen(client, name, fall))

    assert "nicht einverstanden" in text
    assert "Abends will ich das nicht." in text


def test_everybody_who_signs_has_a_line_the_traeger_too(client):
    fall, _ = mit_hilfeplan()
    traegerperson = traegerperson_im_fall(fall)
    client.force_login(fall.zustaendig)

    text = gelesen(geladen(client, "hilfeplan_fachlich", fall))

    traeger = Traeger.objects.get(organisation=traegerperson.organisation)
    for name in ["Mila", "Jo", fall.zustaendig, traeger]:
        assert f"Unterschrift: {name}" in text


def test_the_town_s_own_word_stands_in_the_plan(client):
    """T14."""
    fall, _ = mit_hilfeplan()
    client.force_login(fall.zustaendig)

    planung = BenutzerFabrik(rolle=Rolle.PLANUNG)
    neu = ANDERSWO[Begriff.WIRKUNGSRAUM]
    wort_waehlen(Begriff.WIRKUNGSRAUM, neu, durch=planung, ab=TAG)

    text = gelesen(geladen(client, "hilfeplan_fachlich", fall))

    assert "Sozialraum" in text
    assert "Wirkungsraum" not in text


def test_reached_goals_stay_in_the_plan_and_leave_the_family_page(client):
    fall = voller_fall()
    fall.ziele.filter(text="KANARIE-SCHRITT").update(zielstand=Zielstand.ERREICHT)
    mit_hilfeplan(fall)
    client.force_login(fall.zustaendig)

    assert "KANARIE-SCHRITT" in gelesen(geladen(client, "hilfeplan_fachlich", fall))
    assert "KANARIE-SCHRITT" not in gelesen(geladen(client, "hilfeplan_familienseite", fall))


def test_every_copy_is_recorded_before_anybody_has_it(client):
    fall, _ = mit_hilfeplan()
    client.force_login(fall.zustaendig)
    jo = fall.personen.get(name="Jo")

    geladen(client, "hilfeplan_fachlich", fall)
    geladen(client, "hilfeplan_familienseite", fall, person=jo.pk)

    eintraege = Eintrag.objects.filter(vorgang="hilfeplan.ausgeben").order_by("pk")
    assert [e.angaben for e in eintraege] == [
        {"nummer": 1, "fassung": "hilfeplan_fachlich", "fuer": "alle"},
        {"nummer": 1, "fassung": "familienseite", "fuer": f"Person {jo.pk}"},
    ]


def test_the_file_has_a_name_that_says_what_it_is():
    fall, hilfeplan = mit_hilfeplan()
    durch = fall.zustaendig
    jo = fall.personen.get(name="Jo")
    az = fall.aktenzeichen.lower()

    namen = [
        fachlichen_plan_ausgeben(hilfeplan, durch=durch).dateiname,
        familienseite_ausgeben(hilfeplan, jo, durch=durch).dateiname,
        bescheidanlage_ausgeben(hilfeplan, durch=durch).dateiname,
    ]

    assert namen == [
        f"hilfeplan-{az}-1.pdf",
        f"familienseite-{az}-1-jo.pdf",
        f"bescheidanlage-{az}-1.pdf",
    ]


def test_a_person_of_another_case_has_no_page_here(client):
    fall, _ = mit_hilfeplan()
    fremd = ZielFabrik().person
    client.force_login(fall.zustaendig)

    antwort = client.get(
        reverse("hilfeplan_familienseite", args=[fall.kennung, 1], query={"person": fremd.pk})
    )

    assert antwort.status_code == 404
