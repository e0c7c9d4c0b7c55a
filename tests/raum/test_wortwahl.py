from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.template import Context, Template, TemplateSyntaxError
from django.urls import reverse

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.begriffe import Rolle
from massanzug.protokoll.models import Eintrag
from massanzug.raum.begriffe import Begriff
from massanzug.raum.domain import wortwahl
from massanzug.raum.domain.wortwahl import ANDERSWO, satz_lazy, wort, wort_lazy, wort_waehlen
from massanzug.raum.models import Wortwahl
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db
TAG = date(2026, 1, 1)


@pytest.fixture
def planung():
    return BenutzerFabrik(rolle=Rolle.PLANUNG)


def umstellen(person, ab=TAG):
    for begriff in Begriff:
        wort_waehlen(begriff, ANDERSWO[begriff], durch=person, ab=ab)


@pytest.mark.parametrize(
    ("form", "erwartet"),
    [
        ("singular", "Sozialraum"),
        ("plural", "Sozialräume"),
        ("genitiv", "Sozialraums"),
        ("dativ_plural", "Sozialräumen"),
    ],
)
def test_switch_changes_every_form(planung, form, erwartet):
    vorher = wort("wirkungsraum", form).replace("Wirkungsr", "Sozialr")

    umstellen(planung)

    assert wort("wirkungsraum", form) == erwartet == vorher


def test_label_made_before_the_switch_says_the_new_word(planung):
    beschriftung = wort_lazy("leittraeger")
    frage = satz_lazy(
        "Warum ein anderer {wirkungsraum}, und welche {fallunabhaengig_gebeugt} Arbeit?"
    )

    umstellen(planung)

    assert str(beschriftung) == "Schwerpunktträger"
    assert str(frage) == "Warum ein anderer Sozialraum, und welche fallunspezifische Arbeit?"


def test_word_holds_from_its_day_on(planung):
    umstellen(planung, ab=date.today() + timedelta(days=1))  # noqa: DTZ011 - the edge itself

    assert wort("wirkungsraum") == "Wirkungsraum"


def test_other_processes_hear_of_it_by_themselves(monkeypatch):
    """Another process has only the database: its memory runs out after a few seconds."""
    Wortwahl.objects.create(
        begriff="wirkungsraum",
        singular="Kiez",
        plural="Kieze",
        genitiv="Kiezes",
        gueltig_von=TAG,
        geaendert_von=BenutzerFabrik(),
    )
    vorher = wort("wirkungsraum")
    monkeypatch.setattr(wortwahl, "_gemerkt", (0.0, wortwahl.STANDARD))

    assert (vorher, wort("wirkungsraum", "plural")) == ("Wirkungsraum", "Kieze")


def test_words_cost_one_query_for_many_labels(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(wortwahl, "_gemerkt", (0.0, wortwahl.STANDARD))

    with django_assert_num_queries(1):
        [wort(begriff) for begriff in Begriff for _ in range(20)]


def test_same_word_again_is_refused(planung):
    with pytest.raises(Regelverstoss, match="schon"):
        wort_waehlen(
            Begriff.WIRKUNGSRAUM, wortwahl.STANDARD[Begriff.WIRKUNGSRAUM], durch=planung, ab=TAG
        )


def test_switch_is_recorded_and_asd_may_not(planung):
    umstellen(planung)

    assert Eintrag.objects.filter(vorgang="wort.waehlen").count() == 3
    with pytest.raises(PermissionDenied):
        umstellen(BenutzerFabrik())


@pytest.mark.parametrize("tag", ['{% wort "sozialraum" %}', '{% wort "wirkungsraum" "dual" %}'])
def test_unknown_word_in_a_template_fails(tag):
    with pytest.raises(TemplateSyntaxError):
        Template(tag).render(Context())


def test_page_switches_the_word(client, planung):
    client.force_login(planung)
    daten = {"singular": "Kiez", "plural": "Kieze", "genitiv": "Kiezes", "ab": "2026-01-01"}

    client.post(reverse("wort_aendern", args=["wirkungsraum"]), daten)

    assert "Kieze" in client.get(reverse("raeume")).text
    assert "Kiez ab 1. Januar 2026" in client.get(reverse("wortwahl")).text


def test_adjective_needs_one_form_only(client, planung):
    client.force_login(planung)

    client.post(
        reverse("wort_aendern", args=["fallunabhaengig"]),
        {"singular": "fallunspezifisch", "ab": "2026-01-01"},
    )

    assert wort("fallunabhaengig", "gebeugt") == "fallunspezifische"


def test_unknown_begriff_has_no_page(client, planung):
    client.force_login(planung)

    assert client.get(reverse("wort_aendern", args=["quatsch"])).status_code == 404
