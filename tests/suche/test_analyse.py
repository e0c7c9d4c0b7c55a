from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from massanzug.suche.alter import alter_lesen
from massanzug.suche.analyse import Analyse, term
from massanzug.suche.falten import falten, stuecke
from massanzug.suche.laute import klang
from massanzug.suche.mundart import verschoben
from massanzug.suche.stamm import stamm
from massanzug.suche.vorgaben import lexikon_zeilen, vorgabe
from tests.suche.beispiele import gegenden, themen

ANALYSE = Analyse.aus(themen(), gegenden())


def gleich(*woerter):
    return len({term(falten(w), w.lower()) for w in woerter}) == 1


@given(st.text(max_size=60))
@example("İ")
@example("ǆ\u0301")
@example("aeeue\u202e")
@example("ﬁ\u200d")
def test_folding_twice_is_folding_once(text):
    assert falten(falten(text)) == falten(text)


@given(st.text(max_size=60))
@example("erinnenungen")
def test_the_stem_of_a_stem_is_itself(text):
    assert stamm(stamm(falten(text))) == stamm(falten(text))


@given(st.text(max_size=300))
@example("-" * 50)
@example("a-\u202e-b")
def test_any_text_is_analysed(text):
    for stueck in stuecke(text):
        for t, faktor in ANALYSE.stueck(stueck).terme:
            assert t
            assert 0 < faktor <= 1


@pytest.mark.parametrize(
    "woerter",
    [
        ("Väter", "Vaeter", "Vater", "VÄTERN"),
        ("Straße", "Strasse", "STRASSE", "Straßen"),
        ("Beratung", "beraten", "berät", "Beraterin", "Beratungen"),
        ("schwanger", "Schwangere", "Schwangerschaft"),
        ("Kind", "Kinder", "Kindern", "Kindes"),
        ("Schüler:innen", "Schüler*innen", "Schülerin", "Schüler"),
        ("ausziehn", "ausziehen", "ausgezogen"),
        ("geflüchtet", "Geflüchtete", "Flüchtlinge", "Flucht"),
        ("детский", "детского"),
        ("الأطفال", "أطفال", "للأطفال"),
        ("kreş", "KREŞ", "kres"),
        ("țară", "tara"),
        ("łódź", "lodz"),
        ("сім'я", "сім’я", "сімя"),
        ("çocuk", "çocuğum", "cocugum"),
        ("طفل", "طفلي", "الأطفال"),
    ],
)
def test_spellings_and_forms_of_a_word_are_one_term(woerter):
    assert gleich(*(stuecke(w)[0] for w in woerter))


@pytest.mark.parametrize(
    "woerter", [("Kur", "Kurs"), ("Hort", "hört"), ("Zeit", "Zeitung"), ("Mutter", "Mut")]
)
def test_different_words_stay_different(woerter):
    assert not gleich(*woerter)


@pytest.mark.parametrize(
    ("wort", "teile"),
    [
        ("Erziehungsberatungsstelle", ("erziehung", "beratung", "stelle")),
        ("Familienhebamme", ("familie", "hebamme")),
        ("Väterfrühstück", ("vater", "fruhstuck")),
        ("Jugendamt", ("jugend", "amt")),
        ("Kindeswohlgefährdung", ("kind", "wohl", "gefahrdung")),
        ("Beratung", ()),
        ("Hebamme", ()),
        ("Moosfelde", ()),
        ("Herdringen", ()),
    ],
)
def test_compounds_are_cut_and_simple_words_and_places_are_not(wort, teile):
    assert tuple(map(stamm, ANALYSE.teile(falten(wort)))) == tuple(map(stamm, teile))


@pytest.mark.parametrize(
    ("eins", "anderes"),
    [
        ("Sikologe", "Psychologe"),
        ("Fysik", "Physik"),
        ("Terapi", "Therapie"),
        ("Phater", "Vater"),
    ],
)
def test_what_sounds_alike_has_one_key(eins, anderes):
    assert klang(falten(eins)) == klang(falten(anderes))


@pytest.mark.parametrize(
    ("mundart", "hochdeutsch"),
    [
        ("slapen", "schlafen"),
        ("Huus", "Haus"),
        ("Gleene", "Kleine"),
        ("jebrochen", "gebrochen"),
        ("woana", "weinen"),
        ("Häusle", "Haus"),
        ("Chinderwage", "Kinderwagen"),
        ("Kindergeburtstach", "Kindergeburtstag"),
        ("Sonndog", "Sonntag"),
        ("Püppken", "Puppe"),
        ("gschtorba", "gestorben"),
    ],
)
def test_the_sounds_of_a_dialect_shift_to_the_word(mundart, hochdeutsch):
    assert any(falten(hochdeutsch) in formen for formen in verschoben(falten(mundart)))


def test_a_word_shifts_into_few_forms_and_a_short_one_into_none():
    lang = list(verschoben("schwangerschaftsabbruch"))

    assert sum(map(len, lang)) <= vorgabe("laute")["mundart"]["hoechstens"]
    assert list(verschoben("dag")) == []


@pytest.mark.parametrize(
    ("frage", "alter"),
    [
        ("mein sohn 4 hört nicht", 4),
        ("will ausziehn bin 16", 16),
        ("meine sechzehnjährige tochter", 16),
        ("16-jährige Tochter", 16),
        ("kind vier jahre alt", 4),
        ("baby sechs monate", 0),
        ("14 Monate altes Kind", 1),
        ("mein baby schreit", 0),
        ("5. Klasse", 11),
        ("kızım 7 yaşında", 7),
        ("дочка 9 років", 9),
        ("my two year old", 2),
        ("сыну восемь лет", 8),
        ("син має п'ять років", 5),
        ("ابني عمره ثلاث سنوات", 3),
        ("syn ma 5 lat", 5),
        ("fetița are trei ani", 3),
        ("3 kinder", None),
        ("um 16 uhr", None),
        ("116 117", None),
        ("paragraph 8a", None),
        ("59821", None),
        ("hilfe mit einem antrag", None),
        ("mein kind ist ein jahr alt", 1),
        ("mein kind hat schon um zwölf aus", None),
        ("alleine mit zwei kleinen", None),
    ],
)
def test_an_age_is_read_as_it_is_said(frage, alter):
    assert alter_lesen([falten(s) for t in stuecke(frage) for s in t.split("-")])[0] == alter


def test_the_lexicon_is_sorted_folded_and_without_compounds_of_the_field():
    woerter = lexikon_zeilen()

    assert list(woerter) == sorted(set(woerter))
    assert [w for w in woerter if falten(w) != w] == []
    assert len(woerter) < 6000


def test_irregular_words_lead_to_words_that_lead_nowhere_else():
    formen = vorgabe("formen")["formen"]
    ziele = {stamm(falten(grundform)) for grundform in formen}

    assert {z for z in ziele if stamm(z) != z} == set()
    for grundform, liste in formen.items():
        assert {stamm(falten(w)) for w in liste} == {stamm(falten(grundform))}, grundform
