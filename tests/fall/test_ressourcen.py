from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Ressourcenfeld, Teilbar
from massanzug.fall.domain.ressourcen import (
    ressource_entfernen,
    ressource_fortschreiben,
    ressource_hinzufuegen,
    ressource_teilen,
    ressource_verschieben,
    ressourcen_ordnen,
    ressourcenkarte,
)
from massanzug.fall.models import Ressource
from massanzug.fall.zugriff import sichtbare_ressourcen
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    BausteinFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db

JETZT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SOZIAL, PERSOENLICH = Ressourcenfeld.SOZIAL, Ressourcenfeld.PERSOENLICH


def auf_der_karte(fall, feld=SOZIAL):
    karte = {k.feld: k for k in ressourcenkarte(fall.zustaendig, fall)}
    return [e.ressource.text for e in karte[feld].eintraege]


def drei(fall):
    return [
        ressource_hinzufuegen(fall, {"feld": SOZIAL, "text": text}, durch=fall.zustaendig)
        for text in "abc"
    ]


def test_hinzufuegen_comes_last_in_its_field_and_is_nobody_elses_business():
    fall = FallFabrik()

    _, _, letzte = drei(fall)

    assert auf_der_karte(fall) == ["a", "b", "c"]
    assert (letzte.person, letzte.teilbar) == (None, Teilbar.NIEMAND)
    eintrag = Eintrag.objects.filter(vorgang="ressource.hinzufuegen").latest("pk")
    assert eintrag.angaben == {"feld": "sozial"}


def test_the_card_has_four_fields_in_the_order_of_the_method():
    fall = FallFabrik()

    felder = [k.feld for k in ressourcenkarte(fall.zustaendig, fall)]

    assert felder == ["persoenlich", "sozial", "materiell", "sozialraum"]


@pytest.mark.parametrize("anzahl", [1, 3])
def test_the_card_takes_as_many_queries_for_three_as_for_one(django_assert_num_queries, anzahl):
    fall = FallFabrik()
    person = PersonFabrik(fall=fall)
    for _ in range(anzahl):
        RessourceFabrik(person=person).nutzbar_fuer.add(ZielFabrik(person=person))

    with django_assert_num_queries(4):
        karte = ressourcenkarte(fall.zustaendig, fall)

    assert sum(len(e.nutzbar_fuer) for k in karte for e in k.eintraege) == anzahl


def test_words_of_somebody_of_another_family_are_refused():
    fall = FallFabrik()
    fremde = PersonFabrik()

    with pytest.raises(Regelverstoss, match="anderen Fall"):
        ressource_hinzufuegen(
            fall, {"feld": SOZIAL, "text": "x", "person": fremde}, durch=fall.zustaendig
        )


def test_fortschreiben_links_to_ziele_of_the_same_case_only():
    ressource = RessourceFabrik()
    durch = ressource.fall.zustaendig
    ziel, fremdes = ZielFabrik(person=ressource.person), ZielFabrik()

    with pytest.raises(Regelverstoss, match="anderen Fall"):
        ressource_fortschreiben(ressource, {}, [fremdes], durch=durch, stand=ressource.stand)
    ressource_fortschreiben(ressource, {}, [ziel], durch=durch, stand=ressource.stand)

    assert list(ressource.nutzbar_fuer.all()) == [ziel]


def test_fortschreiben_never_overwrites_unseen_words():
    ressource = RessourceFabrik()
    durch, stand = ressource.fall.zustaendig, ressource.stand
    ressource_fortschreiben(ressource, {"text": "eins"}, [], durch=durch, stand=stand)

    with pytest.raises(Ueberholt):
        ressource_fortschreiben(ressource, {"text": "zwei"}, [], durch=durch, stand=stand)

    assert Ressource.objects.get().text == "eins"


def test_teilen_reaches_the_traeger_and_ends_at_once():
    ressource = RessourceFabrik()
    traegerperson = traegerperson_im_fall(ressource.fall)
    gelesen = [sichtbare_ressourcen(traegerperson).count()]

    for teilbar in (Teilbar.TRAEGER, Teilbar.NIEMAND):
        ressource_teilen(ressource, teilbar, durch=ressource.fall.zustaendig)
        gelesen.append(sichtbare_ressourcen(traegerperson).count())

    assert gelesen == [0, 1, 0]


def test_entfernen_takes_it_off_the_card_and_back_with_its_links():
    ressource = RessourceFabrik(teilbar=Teilbar.TRAEGER)
    fall, durch = ressource.fall, ressource.fall.zustaendig
    baustein = BausteinFabrik(fall=fall, ressource=ressource)

    ressource_entfernen(ressource, durch=durch, jetzt=JETZT)
    ohne = auf_der_karte(fall)
    ressource_entfernen(ressource, durch=durch, jetzt=None)

    assert (ohne, auf_der_karte(fall)) == ([], [ressource.text])
    baustein.refresh_from_db()
    assert baustein.ressource == ressource
    assert set(Eintrag.objects.values_list("vorgang", flat=True)) == {
        "ressource.entfernen",
        "ressource.zurueckholen",
    }


def test_ordnen_moves_between_fields_and_keeps_the_others_behind():
    fall = FallFabrik()
    a, b, c = drei(fall)
    d = ressource_hinzufuegen(fall, {"feld": PERSOENLICH, "text": "d"}, durch=fall.zustaendig)

    ressourcen_ordnen(fall, PERSOENLICH, [b.pk, d.pk], durch=fall.zustaendig)
    ressourcen_ordnen(fall, SOZIAL, [c.pk], durch=fall.zustaendig)

    assert auf_der_karte(fall, PERSOENLICH) == ["b", "d"]
    assert auf_der_karte(fall) == ["c", "a"]
    assert a.pk


def test_ordnen_ignores_what_is_not_on_this_card():
    fall = FallFabrik()
    a, *_ = drei(fall)
    fremde = RessourceFabrik(feld=PERSOENLICH)

    ressourcen_ordnen(fall, SOZIAL, [fremde.pk, a.pk, a.pk, 0], durch=fall.zustaendig)

    fremde.refresh_from_db()
    assert (fremde.feld, auf_der_karte(fall)) == (PERSOENLICH, ["a", "b", "c"])


@pytest.mark.parametrize(
    ("stelle", "hoch", "danach"), [(1, True, "bac"), (1, False, "acb"), (0, False, "bac")]
)
def test_verschieben_moves_one_place(stelle, hoch, danach):
    fall = FallFabrik()
    ressourcen = drei(fall)

    ressource_verschieben(ressourcen[stelle], durch=fall.zustaendig, hoch=hoch)

    assert "".join(auf_der_karte(fall)) == danach


@pytest.mark.parametrize(
    ("stelle", "hoch", "feld", "danach"),
    [(0, True, PERSOENLICH, "xa"), (2, False, Ressourcenfeld.MATERIELL, "cy")],
)
def test_verschieben_goes_on_into_the_next_field(stelle, hoch, feld, danach):
    fall = FallFabrik()
    ressourcen = drei(fall)
    for nachbar, text in ((PERSOENLICH, "x"), (Ressourcenfeld.MATERIELL, "y")):
        ressource_hinzufuegen(fall, {"feld": nachbar, "text": text}, durch=fall.zustaendig)

    ressource_verschieben(ressourcen[stelle], durch=fall.zustaendig, hoch=hoch)

    assert "".join(auf_der_karte(fall, feld)) == danach


@pytest.mark.parametrize(
    ("feld", "hoch", "danach"),
    [(PERSOENLICH, True, "ab"), (Ressourcenfeld.SOZIALRAUM, False, "ab")],
)
def test_verschieben_stops_at_the_ends_of_the_card(feld, hoch, danach):
    fall = FallFabrik()
    a, b = (
        ressource_hinzufuegen(fall, {"feld": feld, "text": text}, durch=fall.zustaendig)
        for text in "ab"
    )

    ressource_verschieben(a if hoch else b, durch=fall.zustaendig, hoch=hoch)

    assert "".join(auf_der_karte(fall, feld)) == danach


@pytest.mark.parametrize(
    "tat",
    [
        lambda r, d: ressource_hinzufuegen(r.fall, {"feld": SOZIAL, "text": "x"}, durch=d),
        lambda r, d: ressource_fortschreiben(r, {"text": "x"}, [], durch=d, stand=r.stand),
        lambda r, d: ressource_teilen(r, Teilbar.NIEMAND, durch=d),
        lambda r, d: ressource_entfernen(r, durch=d, jetzt=JETZT),
        lambda r, d: ressourcen_ordnen(r.fall, SOZIAL, [r.pk], durch=d),
    ],
    ids=["hinzufuegen", "fortschreiben", "teilen", "entfernen", "ordnen"],
)
def test_the_traeger_in_the_case_changes_nothing_on_the_card(tat):
    ressource = RessourceFabrik(teilbar=Teilbar.TRAEGER)
    traegerperson = traegerperson_im_fall(ressource.fall)

    with pytest.raises(PermissionDenied):
        tat(ressource, traegerperson)


def test_a_ziel_the_reader_cannot_see_is_not_named_on_the_card():
    """The Träger's card names no Ziel of another case, even if the link were wrong."""
    ressource = RessourceFabrik(teilbar=Teilbar.TRAEGER)
    ressource.nutzbar_fuer.add(ZielFabrik(text="fremdes Ziel"))

    karte = ressourcenkarte(traegerperson_im_fall(ressource.fall), ressource.fall)

    assert [e.nutzbar_fuer for k in karte for e in k.eintraege] == [()]
