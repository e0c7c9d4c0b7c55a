from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Engine, TemplateSyntaxError

from massanzug.kern.templatetags.komponenten import SYMBOLE
from tests.kern.conftest import BOESE

TAGS_MIT_NAMEN = [
    "{% karte n %}x{% endkarte %}",
    "{% karte n kennung=n vorzeile=n %}{{ n }}{% endkarte %}",
    "{% plakette %}{{ n }}{% endplakette %}",
    "{% zitat n sprache=n %}{{ n }}{% endzitat %}",
    "{% hinweis n %}{{ n }}{% endhinweis %}",
    "{% leerstand n url=n knopf=n %}{{ n }}{% endleerstand %}",
    "{% knopf n url=n %}",
    "{% knopf n name=n wert=n %}",
    "{% tatknopf n n name=n wert=n %}",
    "{% rueckfrage n n frage=n folge=n ja=n %}",
    "{% toast %}{{ n }}{% endtoast %}",
    "{% fortschritt n 1 2 %}",
    "{% seitenkopf n unterzeile=n vorzeile=n %}{{ n }}{% endseitenkopf %}",
    "{% brotkrumen %}{% krume n n %}{% endbrotkrumen %}",
    "{% seitenleiste n %}{{ n }}{% endseitenleiste %}",
    (
        "{% tabelle n spalten=n csv=n %}{% zeile %}{% zeilenkopf n %}{{ n }}{% endzeilenkopf %}"
        "{% zelle n %}{{ n }}{% endzelle %}{% endzeile %}{% endtabelle %}"
    ),
    "{% filterleiste titel=n knopf=n %}{{ n }}{% endfilterleiste %}",
    "{% beschreibungsliste %}{% angabe n %}{{ n }}{% endangabe %}{% endbeschreibungsliste %}",
    "{% personenzeile n zusatz=n url=n %}",
    "{% zeitstrahl n %}{% ereignis n %}{{ n }}{% endereignis %}{% endzeitstrahl %}",
    (
        "{% leiter n sortieren=n %}{% stufe 1 url=n leer=n %}"
        "{% baustein n schluessel=n verschieben=n %}{{ n }}{% endbaustein %}{% endstufe %}{% endleiter %}"
    ),
    "{% sortierliste n n %}{{ n }}{% endsortierliste %}",
    "{% reiter n %}{% reiterblatt n n %}{{ n }}{% endreiterblatt %}{% endreiter %}",
    "{% reiterleiste n %}{% reiterlink n n %}{% endreiterleiste %}",
]


@pytest.mark.parametrize("quelle", TAGS_MIT_NAMEN)
def test_every_component_shows_a_name_that_is_a_script_as_a_name(rendern, quelle):
    html = rendern(quelle, n=BOESE)

    assert "<script" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize("quelle", TAGS_MIT_NAMEN)
def test_every_component_keeps_quotes_inside_its_attributes(rendern, quelle):
    html = rendern(quelle, n='" onclick="alert(1)')

    assert not re.search(r'"\s*onclick="', html)


@pytest.mark.parametrize(
    "quelle",
    [
        "{% karte farbe='rot' %}{% endkarte %}",
        "{% knopf %}",
        "{% zitat %}{% endzitat %}",
        "{% tabelle 'T' zeilen=3 %}{% endtabelle %}",
        "{% rueckfrage 'Weg' '/weg/' %}",
        "{% fortschritt 'halb' %}",
        "{% karte %}",
    ],
)
def test_wrong_arguments_fail_when_the_template_is_parsed(quelle):
    with pytest.raises(TemplateSyntaxError):
        Engine.get_default().from_string(quelle)


@pytest.mark.parametrize(
    "quelle",
    [
        "{% karte ton='rot' %}{% endkarte %}",
        "{% plakette ton='rot' %}{% endplakette %}",
        "{% hinweis 'x' art='rot' %}{% endhinweis %}",
        "{% knopf 'x' art='rot' %}",
        "{% symbol 'einhorn' %}",
        "{% stufe 5 %}{% endstufe %}",
        "{% ereignis 'x' zeit='bald' %}{% endereignis %}",
        "{% feld 'name' %}",
    ],
)
def test_unknown_value_names_what_is_possible(rendern, quelle):
    with pytest.raises(TemplateSyntaxError, match=r"Möglich|erwartet"):
        rendern(quelle)


@pytest.mark.parametrize(
    ("ton", "name"),
    [("ziel", "Ziel"), ("auftrag", "Auftrag des Jugendamts"), ("massnahme", "Maßnahme")],
)
def test_karte_says_in_words_what_its_colour_says(rendern, ton, name):
    html = rendern("{% karte 'Schule' ton=ton %}x{% endkarte %}", ton=ton)

    assert f"karte--{ton}" in html
    assert re.search(rf'karte__vorzeile">.*{name}</p>', html)


def test_zitat_says_whose_words_when_and_in_which_language(rendern):
    html = rendern(
        "{% zitat wer am=am sprache='tr' %}\n{{ worte }}\n{% endzitat %}",
        wer="Deniz",
        am=date(2026, 3, 1),
        worte="Erste Zeile\n\nZweite Zeile",
    )

    assert '<blockquote class="zitat__worte" lang="tr">' in html
    assert "<p>Erste Zeile</p> <p>Zweite Zeile</p>" in html
    assert '<bdi>Deniz</bdi><time datetime="2026-03-01">1. März 2026</time>' in html


def test_knopf_is_a_link_with_url_and_a_button_without(rendern):
    link = rendern("{% knopf 'Weiter' url='/x/' %}")
    knopf = rendern("{% knopf 'Weiter' name='a' wert='1' art='gefahr' %}")

    assert link.startswith('<a class="knopf kern-btn kern-btn--primary" href="/x/">')
    assert 'name="a" value="1"' in knopf
    assert "knopf--gefahr" in knopf


def test_tatknopf_posts_with_the_token(rendern):
    html = rendern("{% tatknopf 'Abmelden' '/ab/' %}", csrf_token="geheim")  # noqa: S106 - no secret

    assert '<form class="tatknopf" method="post" action="/ab/">' in html
    assert 'name="csrfmiddlewaretoken" value="geheim"' in html


def test_rueckfrage_is_a_link_without_javascript_and_a_posting_dialog_with(rendern):
    html = rendern("{% rueckfrage 'Entfernen' '/weg/' frage='Wirklich?' %}", csrf_token="t")  # noqa: S106 - no secret

    assert 'href="/weg/" data-rueckfrage-oeffnen' in html
    assert "<dialog" in html
    assert '<form class="dialog__inhalt" method="post" action="/weg/">' in html


def test_leerstand_offers_an_action_only_where_there_is_one(rendern):
    ohne = rendern("{% leerstand 'Noch leer' %}Fragen Sie zuerst.{% endleerstand %}")
    mit = rendern("{% leerstand 'Noch leer' url='/neu/' knopf='Anlegen' %}x{% endleerstand %}")

    assert "<a " not in ohne
    assert 'href="/neu/"' in mit


def test_every_symbol_is_drawn():
    css = (Path(settings.PROJEKT) / "massanzug/kern/static/kern/symbole.css").read_text("utf-8")

    assert set(re.findall(r"\.symbol--([a-z]+) \{ --bild", css)) == SYMBOLE
