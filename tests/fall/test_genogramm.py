from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from hypothesis import given
from hypothesis import strategies as st

from massanzug.fall.begriffe import (
    Fallstand,
    Familienbezug,
    Kindart,
    Paarart,
    Teilbar,
    Verhaeltnisart,
)
from massanzug.fall.domain.genogramm import (
    Anschluss,
    angehoerige_entfernen,
    angehoerige_fortschreiben,
    angehoerige_hinzufuegen,
    genogramm_anfangen,
    genogramm_loeschen,
    genogramm_teilen,
    loesen,
    paar_fortschreiben,
    verbinden,
)
from massanzug.fall.domain.genogrammansicht import bindungen, familie, genogrammansicht
from massanzug.fall.domain.stammbaum import ABSTAND, Verwandtschaft, aufstellen
from massanzug.fall.models import Angehoerige, Genogramm, Kindschaft, Paar, Person, Verhaeltnis
from massanzug.fall.zugriff_netz import sichtbare_angehoerige, sichtbare_genogramme
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    AngehoerigeFabrik,
    FallFabrik,
    GenogrammFabrik,
    PersonFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db
JETZT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def fall():
    return FallFabrik()


@pytest.fixture
def genogramm(fall):
    return GenogrammFabrik(fall=fall)


def dazu(genogramm, name, bezug=Familienbezug.ALLEIN, *anschluss, durch=None):
    return angehoerige_hinzufuegen(
        genogramm,
        {"name": name, "zeichen": "weiblich"},
        Anschluss(bezug, *anschluss),
        durch=durch or genogramm.fall.zustaendig,
    )


def saetze(genogramm, mensch):
    f = familie(genogramm.fall.zustaendig, genogramm)
    return [b.satz for b in bindungen(f, mensch)]


def test_it_begins_with_the_people_of_the_case(fall):
    PersonFabrik(fall=fall, name="Sabrina Kurz 2", bezug="Mutter", geschlecht="w")
    PersonFabrik(fall=fall, name="Onkel Bert", bezug="Onkel")
    mila = PersonFabrik(
        fall=fall, name="Mila", bezug="Tochter", jung=True, geburtsdatum=date(2016, 4, 1)
    )

    genogramm = genogramm_anfangen(fall, durch=fall.zustaendig)

    da = {a.name: a for a in Angehoerige.objects.all()}
    assert set(da) == {"Sabrina", "Onkel", "Mila"}
    assert (da["Mila"].person, da["Mila"].jahrgang, da["Mila"].im_haushalt) == (mila, 2016, True)
    assert saetze(genogramm, da["Mila"]) == ["Kind von Sabrina"]
    assert Eintrag.objects.filter(vorgang="genogramm.anfangen").count() == 1
    with pytest.raises(Regelverstoss, match="gibt es schon"):
        genogramm_anfangen(fall, durch=fall.zustaendig)


def test_foster_parents_are_taken_for_foster_children_only(fall):
    PersonFabrik(fall=fall, name="Verena", bezug="Pflegemutter")
    PersonFabrik(fall=fall, name="Lia", bezug="Schwester", jung=True)
    PersonFabrik(fall=fall, name="Oskar", bezug="Pflegekind", jung=True)

    genogramm_anfangen(fall, durch=fall.zustaendig)

    kindschaft = Kindschaft.objects.get()
    assert (kindschaft.kind.name, kindschaft.kindart) == ("Oskar", Kindart.PFLEGE)


def test_whoever_comes_is_tied_to_whom_they_belong(genogramm):
    mila = dazu(genogramm, "Mila")
    mama = dazu(genogramm, "Mama", Familienbezug.ELTERNTEIL, mila)
    papa = dazu(genogramm, "Papa", Familienbezug.ELTERNTEIL, mila)
    ben = dazu(genogramm, "Ben", Familienbezug.GESCHWISTER, mila)
    jonas = dazu(genogramm, "Jonas", Familienbezug.PARTNER, mama)
    lea = dazu(genogramm, "Lea", Familienbezug.KIND, jonas)
    pflege = dazu(genogramm, "Familie K.", Familienbezug.ELTERNTEIL, ben, Kindart.PFLEGE)

    assert saetze(genogramm, mila) == ["Kind von Mama und Papa"]
    assert saetze(genogramm, ben) == ["Kind von Mama und Papa", "Pflegekind von Familie K."]
    assert saetze(genogramm, lea) == ["Kind von Mama und Jonas"]
    assert saetze(genogramm, mama) == [
        "Kind: Mila",
        "Kind: Ben",
        "Kind: Lea",
        "Paar mit Papa",
        "Paar mit Jonas",
    ]
    assert Paar.objects.count() == 3
    assert saetze(genogramm, pflege) == ["Pflegekind: Ben"]
    assert papa.paare_als_andere.get().eine == mama


def test_a_third_birth_parent_and_a_sister_of_nobodys_child_are_refused_and_nothing_stays(
    genogramm,
):
    mila = dazu(genogramm, "Mila")
    with pytest.raises(Regelverstoss, match="zuerst Mutter oder Vater von Mila"):
        dazu(genogramm, "Ben", Familienbezug.GESCHWISTER, mila)
    for name in ("Mama", "Papa"):
        dazu(genogramm, name, Familienbezug.ELTERNTEIL, mila)

    with pytest.raises(Regelverstoss, match="stehen schon da"):
        dazu(genogramm, "Noch jemand", Familienbezug.ELTERNTEIL, mila)
    with pytest.raises(Regelverstoss, match="zu wem"):
        dazu(genogramm, "Wer", Familienbezug.KIND)
    fremd = AngehoerigeFabrik()
    with pytest.raises(Regelverstoss, match="zu wem"):
        dazu(genogramm, "Wer", Familienbezug.KIND, fremd)

    assert set(genogramm.angehoerige.values_list("name", flat=True)) == {"Mila", "Mama", "Papa"}


def test_two_who_are_there_are_tied_and_parted_again(genogramm):
    mama, papa, mila = (dazu(genogramm, n) for n in ("Mama", "Papa", "Mila"))
    durch = genogramm.fall.zustaendig

    verbinden(mama, Paarart.GETRENNT, papa, durch=durch)
    verbinden(mila, Kindart.LEIBLICH, mama, durch=durch)
    verbinden(mila, Verhaeltnisart.ENG, papa, durch=durch)

    assert saetze(genogramm, mama) == ["Kind: Mila", "getrennt von Papa"]
    assert saetze(genogramm, mila) == ["Kind von Mama und Papa", "mit Papa: sehr nah"]
    paar = Paar.objects.get()
    paar_fortschreiben(paar, Paarart.VERHEIRATET, durch=durch)
    assert "verheiratet mit Mama" in saetze(genogramm, papa)
    with pytest.raises(Regelverstoss, match="gehören Kinder"):
        loesen(paar, durch=durch)
    for eine in (Kindschaft.objects.get(), Verhaeltnis.objects.get(), paar):
        loesen(eine, durch=durch)
    assert [saetze(genogramm, m) for m in (mama, papa, mila)] == [[], [], []]
    for unsinn in ((mama, Paarart.ZUSAMMEN, mama), (mama, "freunde", papa)):
        with pytest.raises(Regelverstoss):
            verbinden(*unsinn, durch=durch)


def test_put_aside_takes_the_ties_out_of_sight_and_brings_them_back(genogramm):
    mila = dazu(genogramm, "Mila")
    mama = dazu(genogramm, "Mama", Familienbezug.ELTERNTEIL, mila)
    durch = genogramm.fall.zustaendig

    angehoerige_entfernen(mama, durch=durch, jetzt=JETZT)
    assert saetze(genogramm, mila) == []
    assert [m.name for m in genogrammansicht(durch, genogramm).entfernte] == ["Mama"]
    angehoerige_entfernen(mama, durch=durch, jetzt=None)

    assert saetze(genogramm, mila) == ["Kind von Mama"]


def test_nobodys_words_are_overwritten_unseen_and_no_digits_stand_in_a_name(genogramm):
    mila = dazu(genogramm, "Mila")
    durch = genogramm.fall.zustaendig
    angehoerige_fortschreiben(mila, {"hinweis": "mag Judo"}, durch=durch, stand=1)

    with pytest.raises(Ueberholt):
        angehoerige_fortschreiben(mila, {"hinweis": "mag Chor"}, durch=durch, stand=1)
    for name in ("Mila 0170", "mila@example.org"):
        with pytest.raises(ValidationError):
            dazu(genogramm, name)


def test_a_traeger_sees_it_once_it_is_shared_and_never_what_is_said_of_somebody(fall, genogramm):
    mila = AngehoerigeFabrik(genogramm=genogramm, hinweis="war in Kur")
    traeger = traegerperson_im_fall(fall)
    fremd = FallFabrik().zustaendig
    assert not sichtbare_genogramme(traeger, fall).exists()

    genogramm_teilen(genogramm, Teilbar.TRAEGER, durch=fall.zustaendig)

    ansicht = genogrammansicht(traeger, genogramm)
    assert [z.mensch for reihe in ansicht.generationen for z in reihe] == [mila]
    assert [z.hinweis for reihe in ansicht.generationen for z in reihe] == [""]
    assert not ansicht.schreibt
    assert not sichtbare_angehoerige(fremd).exists()
    with pytest.raises(PermissionDenied):
        dazu(genogramm, "Wer", durch=traeger)
    genogramm_teilen(genogramm, Teilbar.NIEMAND, durch=fall.zustaendig)
    assert not sichtbare_angehoerige(traeger, fall).exists()


def test_deleted_is_deleted_and_a_closed_case_is_sealed(fall, genogramm):
    AngehoerigeFabrik(genogramm=genogramm)
    fall.fallstand, fall.geschlossen_am = Fallstand.ABGESCHLOSSEN, JETZT.date()
    fall.save()
    with pytest.raises(Regelverstoss, match="abgeschlossen"):
        genogramm_loeschen(genogramm, durch=fall.zustaendig)
    fall.fallstand, fall.geschlossen_am = Fallstand.LAUFEND, None
    fall.save()

    genogramm_loeschen(genogramm, durch=fall.zustaendig)

    assert not Genogramm.objects.exists()
    assert not Angehoerige.objects.exists()
    assert Person.objects.filter(fall=fall).count() == 0


def test_generations_stand_below_each_other_and_partners_side_by_side():
    """Two pairs of grandparents, parents with a child each before, a child of both."""
    v = Verwandtschaft(
        menschen=[1, 2, 3, 4, 5, 6, 7, 8],
        paare={1: (1, 2), 2: (3, 4), 3: (5, 6)},
        kinder={1: [5, 8], 2: [6], 3: [7]},
    )

    a = aufstellen(v)

    assert [a.zeile[m] for m in v.menschen] == [0, 0, 0, 0, 1, 1, 2, 1]
    for eine, andere in v.paare.values():
        assert abs(a.ort[eine][0] - a.ort[andere][0]) == ABSTAND
    links, rechts = sorted((5, 6), key=lambda m: a.ort[m][0])
    eltern = {5: (1, 2), 6: (3, 4)}
    assert max(a.ort[m][0] for m in eltern[links]) < min(a.ort[m][0] for m in eltern[rechts])
    assert a.ort[links][0] <= a.ort[7][0] <= a.ort[rechts][0]


@st.composite
def familien(draw):
    """Any ties at all, circles among them."""
    menschen = list(range(draw(st.integers(1, 9))))
    einer = st.sampled_from(menschen)
    paare, kinder = {}, {}
    for nr in range(draw(st.integers(0, 5))):
        paar = tuple(dict.fromkeys(draw(st.lists(einer, min_size=1, max_size=2))))
        paare[nr] = paar
        kinder[nr] = draw(st.lists(einer, max_size=3, unique=True))
    return Verwandtschaft(menschen, paare, kinder)


@given(familien())
def test_everybody_has_a_place_of_their_own_whatever_was_clicked(v):
    a = aufstellen(v)

    assert set(a.ort) == set(v.menschen)
    orte = sorted(a.ort.values())
    for i, (x, y) in enumerate(orte):
        for x2, y2 in orte[i + 1 :]:
            assert y != y2 or abs(x - x2) > ABSTAND - 1
    for paar in v.paare.values():
        assert len({a.zeile[m] for m in paar}) == 1
    assert a == aufstellen(v)
