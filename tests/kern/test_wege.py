from __future__ import annotations

from django.test import RequestFactory

from massanzug.kern.schritte import Schritt


def test_ladder_has_its_four_steps_in_order_with_words(rendern):
    html = rendern(
        "{% leiter %}{% for n in stufen %}{% stufe n %}{% endstufe %}{% endfor %}{% endleiter %}",
        stufen=(1, 2, 3, 4),
    )

    namen = ["Ich und wir", "Familie und Freunde", "Stadtteil", "Fachkräfte"]
    stellen = [html.index(name) for name in namen]
    assert stellen == sorted(stellen)


def test_baustein_is_moved_by_buttons_that_post(rendern):
    html = rendern(
        "{% baustein 'Boxen' schluessel=7 verschieben='/v/7/' %}{% endbaustein %}",
        csrf_token="t",  # noqa: S106 - no secret
    )

    assert 'data-sortieren-schluessel="7"' in html
    assert '<form class="baustein__ordnen" method="post" action="/v/7/">' in html
    assert 'name="richtung" value="hoch"' in html
    assert "Boxen nach unten" in html


def test_baustein_that_nobody_may_move_has_neither_handle_nor_buttons(rendern):
    html = rendern("{% baustein 'Boxen' schluessel=7 %}mittwochs{% endbaustein %}")

    assert "data-sortieren-griff" not in html
    assert "<form" not in html


def test_ladder_can_be_dragged_only_where_the_order_can_be_kept(rendern):
    assert "data-sortieren-url" not in rendern("{% leiter %}{% endleiter %}")
    assert 'data-sortieren-url="/o/"' in rendern("{% leiter sortieren='/o/' %}{% endleiter %}")


def test_steps_mark_the_present_one_and_say_what_is_done(rendern):
    liste = [
        Schritt("Wille", "/w/", "fertig"),
        Schritt("Ziele", "/z/", aktuell=True),
        Schritt("Plan"),
    ]

    html = rendern("{% schritte liste %}", liste=liste)

    assert 'href="/z/" aria-current="step"' in html
    assert "(fertig)" in html
    assert "Schritt 2 von 3: Ziele" in html
    assert html.count("<a ") == 2


def test_steps_without_a_present_one_do_not_invent_it(rendern):
    html = rendern("{% schritte liste %}", liste=[Schritt("Wille", "/w/")])

    assert "aria-current" not in html
    assert "Schritt 0" not in html


def test_tabs_are_headed_sections_without_javascript(rendern):
    html = rendern(
        "{% reiter 'Fassungen' %}{% reiterblatt 'Familie' 'familie' %}Text{% endreiterblatt %}{% endreiter %}"
    )

    assert '<section class="reiter__blatt" id="familie"' in html
    assert '<h2 class="reiter__titel" id="familie-titel">Familie</h2>' in html
    assert 'role="tab"' not in html


def test_tab_page_being_shown_is_marked(rendern):
    html = rendern(
        "{% reiterlink 'Plan' '/plan/' %}{% reiterlink 'Akte' '/akte/' %}",
        request=RequestFactory().get("/plan/?x=1"),
    )

    assert '<a href="/plan/" aria-current="page">Plan</a>' in html
    assert '<a href="/akte/">Akte</a>' in html
