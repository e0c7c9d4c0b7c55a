from __future__ import annotations

import pytest
from django.core.paginator import Paginator
from django.template import Context, Engine
from django.test import RequestFactory

from massanzug.kern.liste import Liste, Spalte, liste_bauen
from massanzug.konten.models import Benutzer
from tests.fabriken.konten import BenutzerFabrik

SPALTEN = (
    Spalte("Name", "name", ("last_name", "first_name")),
    Spalte("Zuletzt", "zuletzt", ("-last_login",)),
    Spalte("Rolle"),
    Spalte("Fälle", zahl=True),
)
TABELLE = (
    "{% tabelle 'Menschen' liste=liste csv='/csv/' %}{% for b in liste.zeilen %}{% zeile %}"
    "{% zeilenkopf 'Name' %}{{ b }}{% endzeilenkopf %}{% endzeile %}{% endfor %}{% endtabelle %}"
)


@pytest.fixture
def menschen(db):  # noqa: ARG001 - a fixture
    return [BenutzerFabrik(last_name=name) for name in ("Öz", "Adam", "Brandt")]


def _namen(liste: Liste[Benutzer]) -> list[str]:
    return [b.last_name for b in liste.zeilen]


@pytest.mark.usefixtures("menschen")
def test_list_is_sorted_as_asked_and_back():
    auf = liste_bauen({"sortierung": "name"}, Benutzer.objects.all(), SPALTEN, standard="name")
    ab = liste_bauen({"sortierung": "-name"}, Benutzer.objects.all(), SPALTEN, standard="name")

    assert _namen(auf) == ["Adam", "Brandt", "Öz"]
    assert _namen(ab) == ["Öz", "Brandt", "Adam"]


@pytest.mark.usefixtures("menschen")
@pytest.mark.parametrize("unsinn", ["", "passwort", "-", "rolle", "last_name; DROP"])
def test_nonsense_in_the_address_gives_the_usual_order(unsinn):
    liste = liste_bauen(
        {"sortierung": unsinn, "seite": "zehn"}, Benutzer.objects.all(), SPALTEN, standard="-name"
    )

    assert liste.sortierung == "-name"
    assert liste.seite.number == 1


@pytest.mark.usefixtures("menschen")
def test_a_field_that_goes_down_by_nature_is_turned_with_its_column():
    ab = liste_bauen({}, Benutzer.objects.all(), SPALTEN, standard="-zuletzt")

    assert "last_login" in str(ab.seite.paginator.object_list.query.order_by)
    assert "-last_login" not in ab.seite.paginator.object_list.query.order_by


@pytest.mark.usefixtures("menschen")
def test_pages_do_not_overlap_and_none_is_lost():
    alle = Benutzer.objects.all()
    seiten = [
        liste_bauen({"seite": str(n)}, alle, SPALTEN, standard="name", pro_seite=2) for n in (1, 2)
    ]

    assert [name for seite in seiten for name in _namen(seite)] == ["Adam", "Brandt", "Öz"]
    assert seiten[0].anzahl == 3


def _tabelle(adresse: str, pro_seite: int = 50) -> str:
    anfrage = RequestFactory().get(adresse)
    liste = liste_bauen(
        anfrage.GET, Benutzer.objects.all(), SPALTEN, standard="name", pro_seite=pro_seite
    )
    html = (
        Engine.get_default()
        .from_string(TABELLE)
        .render(Context({"liste": liste, "request": anfrage}))
    )
    return " ".join(html.split())


@pytest.mark.usefixtures("menschen")
def test_header_links_sort_and_keep_the_filter():
    html = _tabelle("/?suche=%C3%96z&sortierung=name&seite=2")

    assert 'aria-sort="ascending"' in html
    assert 'href="?suche=%C3%96z&amp;sortierung=-name&amp;seite=1"' in html
    assert html.count("tabelle__sortierung") == 2
    assert 'href="/csv/?suche=%C3%96z&amp;sortierung=name&amp;seite=2"' in html


@pytest.mark.usefixtures("menschen")
def test_pages_are_walked_by_links():
    erste, letzte = _tabelle("/", pro_seite=2), _tabelle("/?seite=2", pro_seite=2)

    assert 'href="?seite=2" rel="next"' in erste
    assert 'rel="prev"' not in erste
    assert 'href="?seite=1" rel="prev"' in letzte
    assert 'rel="next"' not in letzte


@pytest.mark.django_db
@pytest.mark.parametrize("anzahl", [1, 3])
def test_list_costs_two_queries_however_long(django_assert_num_queries, anzahl):
    for _ in range(anzahl):
        BenutzerFabrik()

    with django_assert_num_queries(2):
        _tabelle("/")


def test_plain_table_needs_only_the_names_of_its_columns(rendern):
    html = rendern("{% tabelle 'Protokoll' spalten='Wann|Wer' %}{% endtabelle %}")

    assert html.count('scope="col"') == 2
    assert "<caption" in html
    assert "<a " not in html


def test_a_named_column_of_numbers_has_its_title_above_them(rendern):
    html = rendern("{% tabelle 'Pläne' spalten='Quartal|Wie viele#' %}{% endtabelle %}")

    assert '<th scope="col" role="columnheader">Quartal</th>' in html
    assert '<th scope="col" role="columnheader" class="tabelle__zelle--zahl">Wie viele</th>' in html


def test_cell_names_its_column_for_the_phone(rendern):
    html = rendern("{% zelle 'Kosten' zahl=True %}3 €{% endzelle %}")

    assert 'role="cell" data-spalte="Kosten"' in html
    assert "tabelle__zelle--zahl" in html


def test_one_entry_is_not_entries(rendern):
    liste = Liste(SPALTEN, Paginator(["eins"], 5).page(1))

    assert "1 Eintrag<" in rendern("{% tabelle 'T' liste=l %}{% endtabelle %}", l=liste)


def test_filter_keeps_the_order_and_offers_the_way_back(rendern):
    anfrage = RequestFactory().get("/faelle/?sortierung=-fall&ort=neheim")

    html = rendern("{% filterleiste %}x{% endfilterleiste %}", request=anfrage)

    assert '<input type="hidden" name="sortierung" value="-fall">' in html
    assert 'href="/faelle/">Alle zeigen' in html


def test_what_was_not_asked_says_so(rendern):
    html = rendern(
        "{% angabe 'Sorgerecht' %} {% endangabe %}{% angabe 'Ort' %}Hüsten{% endangabe %}"
    )

    assert html.count("nicht erfragt") == 1
    assert '<dd dir="auto">Hüsten</dd>' in html


@pytest.mark.parametrize(
    ("name", "zeichen"),
    [("Mia Wrede", "MW"), ("Öztürk", "Ö"), ("Anna von der Tann", "AT"), ("", "–"), ("(???)", "–")],
)
def test_person_is_marked_with_initials(rendern, name, zeichen):
    html = rendern("{% personenzeile name %}", name=name)

    assert f'aria-hidden="true">{zeichen}</span>' in html
