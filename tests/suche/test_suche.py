from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from massanzug.suche import Anfrage, Grund, Speichersuche, Thema
from massanzug.suche.deuten import Deuter
from tests.suche.beispiele import angebot, angebote, arnsberg

BOESES = [
    "x" * 10_000,
    "wort " * 2_000,
    "ab-" * 3_000,
    "\x00\x01\x1f\x7f",
    "\u202eemmabeH\u202c",
    "<script>alert(1)</script>",
    "'; DROP TABLE angebote; --",
    "😀👶🏽🤱",
    "a\u0301" * 300,
    "((((*:?^~[]{}\\/\"'",
    "ﷺ" * 200,
    "-",
    " ",
]


def ids(frage, **weiteres):
    return [t.id for t in arnsberg().suche(Anfrage(frage, **weiteres)).treffer]


@pytest.mark.parametrize(
    ("frage", "gesucht", "unter_den_ersten"),
    [
        ("Erziehungsberatungsstelle", "skf-erziehungsberatung", 1),
        ("Beratung Erziehung", "skf-erziehungsberatung", 1),
        ("erzihungsberatungstelle", "skf-erziehungsberatung", 1),
        ("Hebamme", "hebammenpraxis-neumarkt", 1),
        ("mein sohn 4 hört überhaupt nicht mehr auf mich", "skf-erziehungsberatung", 3),
        ("will ausziehn bin 16", "streetwork-arnsberg", 5),
        ("kinder garten neheim", "kita-bonhoeffer", 1),
        ("elternkindgruppe", "mgh-eltern-kind", 1),
        ("Logopedie neheim", "mundwerk-neheim", 1),
        ("toaster kaputt", "repair-cafe-arnsberg", 1),
        ("mein mann schlägt mich", "hotline-gewalt-frauen", 1),
    ],
)
def test_everyday_questions_find_what_helps(frage, gesucht, unter_den_ersten):
    alle = {e: nr for nr, e in enumerate(ids(frage)[:unter_den_ersten])}
    assert gesucht in alle


@pytest.mark.parametrize("frage", ["anaokulu", "дитячий садок", "детский сад", "روضة أطفال"])
def test_other_languages_find_the_subject(frage):
    kitas = {e.id for e in angebote() if "kita" in e.themen}

    assert kitas.issuperset(ids(frage, anzahl=5))
    assert ids(frage)


@pytest.mark.parametrize("frage", ["asdfgh qwertz", "xkcdplorf", "Zrtskf brmpft"])
def test_nonsense_finds_nothing_and_says_so(frage):
    ergebnis = arnsberg().suche(Anfrage(frage))

    assert ergebnis.treffer == ()
    assert ergebnis.gesamt == 0
    assert ergebnis.nicht_gefunden == tuple(frage.split())


@pytest.mark.parametrize(
    "frage",
    [
        "Ölwechsel",
        "Getriebeschaden",
        "Autowerkstatt",
        "Steuererklärung machen",
        "Lohnsteuer zurück",
        "Bundesliga Ergebnisse",
        "Champions League Tabelle",
        "Rezept für Apfelkuchen",
        "Lust auf Pizza",
        "Aktien kaufen",
        "Wetter morgen",
    ],
)
def test_what_has_no_place_here_finds_nothing(frage):
    assert arnsberg().suche(Anfrage(frage)).treffer == ()


def test_who_looks_up_a_fact_is_not_answered_by_one_accidental_word():
    assert ids("brandenburger tor") == []
    assert ids("welches handy hat die beste kamera") == []


def test_after_how_or_why_it_is_a_fact_that_is_asked_for():
    assert ids("wie lange muss ich ein ei kochen") == []
    assert ids("wie melde ich mein kind im kindergarten an")


@pytest.mark.parametrize("wort", ["Schaufel", "Torte", "Lachs", "Planeten"])
def test_a_whole_word_is_no_typing_error_of_another(wort):
    assert arnsberg().suche(Anfrage(wort)).treffer == ()


def test_a_compound_whose_rest_is_unknown_is_found_by_its_beginning():
    assert "stadtbueros-arnsberg" in ids("Führungszeugnisxyzabl", anzahl=5)


def test_one_word_means_one_subject_of_an_offer():
    themen = [Thema(name, name, "", (("de", "Kummer"),)) for name in ("eins", "zwei")]
    eines = angebot(id="eines", name="Rat", themen=("eins",))
    beide = angebot(id="beide", name="Rat", themen=("eins", "zwei"))

    treffer = Speichersuche([eines, beide], themen, ()).suche(Anfrage("Kummer")).treffer

    assert [t.id for t in treffer] == ["beide", "eines"]
    assert treffer[0].punkte == treffer[1].punkte


def test_of_two_matters_none_is_lost():
    gefunden = ids("Wir haben nur noch Streit und das Geld reicht nicht", anzahl=5)

    assert "caritas-sozialberatung-arnsberg" in gefunden
    assert "efl-arnsberg" in gefunden


def test_an_offer_for_the_second_matter_is_found_beside_many_for_the_first():
    themen = [Thema(name, name, "", (("de", name),)) for name in ("Kummer", "Husten")]
    viele = [angebot(id=f"k{nr}", name="Rat", themen=("Kummer",)) for nr in range(8)]
    eines = angebot(id="h", name="Haus", themen=("Husten",))
    andere = [angebot(id=f"a{nr}", name="Anderes") for nr in range(200)]
    suche = Speichersuche([*viele, eines, *andere], themen, ())

    treffer = suche.suche(Anfrage("Kummer Husten", anzahl=50)).treffer

    assert "h" in [t.id for t in treffer[:5]]
    assert len(treffer) == len(viele) + 1


def test_words_that_share_a_subject_are_one_matter():
    themen = [Thema("a", "a", "", (("de", "Kummer"), ("de", "Husten"))), Thema("b", "b", "", ())]
    eines = angebot(id="a", name="Rat", themen=("a",))
    suche = Speichersuche([eines], themen, ())
    plan = Deuter(suche.bestand).plan(Anfrage("Kummer Husten"))

    assert plan.anliegen == [[0, 1]]


def test_who_speaks_of_themself_is_answered_by_less():
    frage = "Hebamme Balkon Tulpen"
    assert ids(frage) == []
    assert ids(f"mein {frage}")


def test_an_unknown_word_weighs_against_an_answer():
    assert ids("samstag turnen")
    assert ids("samstag xylophonkonzert kraterlandschaft turnen") == []


@pytest.mark.parametrize("frage", BOESES)
def test_bad_input_is_answered(frage):
    assert arnsberg().suche(Anfrage(frage)).gesamt >= 0
    assert len(arnsberg().vorschlaege(frage)) <= 10


@settings(max_examples=150)
@given(st.text(max_size=120))
@example("0-")
@example("٣ سنوات")
@example("²³")
def test_no_text_is_an_error(frage):
    arnsberg().suche(Anfrage(frage))
    arnsberg().vorschlaege(frage)


def test_a_correction_is_told():
    ergebnis = arnsberg().suche(Anfrage("Hebahme"))

    assert ergebnis.berichtigt[0][0] == "Hebahme"
    assert "ebamme" in ergebnis.berichtigt[0][1]


def test_a_word_of_a_dialect_is_understood_and_not_corrected():
    ergebnis = arnsberg().suche(Anfrage("jebrochen"))

    assert any(g.gesucht == "jebrochen" for g in ergebnis.treffer[0].gruende)
    assert ergebnis.berichtigt == ()


@pytest.mark.parametrize("mundart", ["i ko nimma", "ik kann nich mehr", "mog nimma"])
def test_a_sentence_of_grammar_alone_is_read_in_standard_german(mundart):
    assert "hotline-telefonseelsorge" in ids(mundart, anzahl=2)


def test_the_reason_names_the_subject():
    treffer = arnsberg().suche(Anfrage("Schreibaby")).treffer

    assert Grund("thema", "Schreibaby", "Baby und erste Jahre") in treffer[0].gruende


def test_a_place_is_read_and_lifts_what_is_there():
    ergebnis = arnsberg().suche(Anfrage("Kita Hüsten"))

    assert ergebnis.ortsteil == "Hüsten"
    assert all(any(g.art == "ort" for g in t.gruende) for t in ergebnis.treffer[:3])


def test_who_lives_somewhere_finds_the_near_first_and_the_far_still():
    fern = [angebot(id=f"{i}", name="Krabbelgruppe", ortsteil=f"Ort {i}") for i in range(3)]
    suche = Speichersuche(
        [*fern, angebot(id="nah", name="Krabbelgruppe", ortsteil="Bachum")], (), ()
    )

    ergebnis = suche.suche(Anfrage("Krabbelgruppe", ortsteil="Bachum"))

    assert ergebnis.treffer[0].id == "nah"
    assert ergebnis.gesamt == 4


def test_radius_shuts_out_and_says_the_distance():
    suche = Speichersuche(
        [
            angebot(id="nah", name="Turnen", punkt=(51.40, 8.06)),
            angebot(id="fern", name="Turnen", punkt=(52.0, 8.06)),
            angebot(id="nirgends", name="Turnen"),
        ],
        (),
        (),
    )

    ergebnis = suche.suche(Anfrage("Turnen", punkt=(51.41, 8.06), umkreis_km=5))

    assert [(t.id, t.entfernung_km) for t in ergebnis.treffer] == [("nah", 1.11)]


def test_age_openness_and_freshness_order_equals():
    gleiche = {"name": "Treff"}
    suche = Speichersuche(
        [
            angebot(id="a-alt", frische=0.0, **gleiche),
            angebot(id="b-falsches-alter", alter_von=3, alter_bis=6, **gleiche),
            angebot(id="c-offen", offen=((600, 700),), **gleiche),
            angebot(id="d-alter", alter_von=14, alter_bis=18, **gleiche),
            angebot(id="e-neu", **gleiche),
        ],
        (),
        (),
    )

    ergebnis = suche.suche(Anfrage("Treff", alter=16, minute=650))

    assert [t.id for t in ergebnis.treffer] == [
        "d-alter",
        "c-offen",
        "e-neu",
        "a-alt",
        "b-falsches-alter",
    ]


def test_facets_filter_and_are_counted():
    suche = Speichersuche(
        [
            angebot(id="1", name="Kurs", merkmale=(("kosten", "kostenlos"), ("sprache", "tr"))),
            angebot(id="2", name="Kurs", merkmale=(("kosten", "bezahlt"), ("sprache", "tr"))),
            angebot(id="3", name="Kurs", merkmale=(("sprache", "uk"),)),
        ],
        (),
        (),
    )

    alle = suche.suche(Anfrage("Kurs"))
    ergebnis = suche.suche(
        Anfrage("Kurs", merkmale=(("kosten", "kostenlos"), ("sprache", "tr"), ("sprache", "uk")))
    )

    assert alle.merkmale == {
        "kosten": {"kostenlos": 1, "bezahlt": 1},
        "sprache": {"tr": 2, "uk": 1},
    }
    assert [t.id for t in ergebnis.treffer] == ["1"]


def test_price_and_payer_never_order():
    texte = {"name": "Hausaufgabenhilfe", "beschreibung": "Hilfe beim Lernen"}
    suche = Speichersuche(
        [
            angebot(id="a", merkmale=(("kosten", "teuer"),), **texte),
            angebot(id="b", merkmale=(("kosten", "kostenlos"), ("bezahlt", "stadt")), **texte),
        ],
        (),
        (),
    )

    a, b = suche.suche(Anfrage("Hausaufgabenhilfe")).treffer

    assert (a.id, a.punkte) == ("a", b.punkte)


def test_pages_follow_each_other():
    ganz = ids("Kita", anzahl=20)

    assert ids("Kita", anzahl=5) + ids("Kita", ab=5, anzahl=15) == ganz


def test_synonym_phrases_need_more_than_a_common_word():
    thema = Thema("t", "Ruhe", "Leben", (("de", "Kind schläft nicht"), ("de", "Kind hört nicht")))
    suche = Speichersuche([angebot(id="1", name="Beratung", themen=("t",))], [thema], ())

    assert [t.id for t in suche.suche(Anfrage("meine tochter schläft einfach nicht")).treffer]
    assert suche.suche(Anfrage("tochter")).treffer == ()


def test_a_phrase_is_not_met_by_one_word_or_part_of_it():
    worte = (("de", "Gericht wegen Kind"), ("de", "Wechselmodell"), ("de", "Konto leer"))
    thema = Thema("t", "Ruhe", "Leben", worte)
    suche = Speichersuche([angebot(id="1", name="Beratung", themen=("t",))], [thema], ())

    assert [t.id for t in suche.suche(Anfrage("mein Konto ist leer")).treffer] == ["1"]
    assert [t.id for t in suche.suche(Anfrage("Wechselmodell")).treffer] == ["1"]
    for frage in ("leer", "Kind", "Modell"):
        assert suche.suche(Anfrage(frage)).treffer == (), frage


def test_grammar_around_a_single_word_belongs_to_the_phrase():
    # few phrases know little of rarity: words that are rare enough weigh more than the grammar
    viele = tuple(("de", f"Wort{nr}") for nr in range(200))
    thema = Thema("t", "Ruhe", "Leben", (("de", "will nicht mehr tanzen"), *viele))
    suche = Speichersuche([angebot(id="1", name="Beratung", themen=("t",))], [thema], ())

    assert [t.id for t in suche.suche(Anfrage("ich will nicht mehr tanzen")).treffer] == ["1"]
    assert suche.suche(Anfrage("tanzen lernen")).treffer == ()


def test_more_than_half_of_a_compound_is_enough():
    assert "jbz-maedchentreff" in ids("mädchenfreizeitgruppe")[:3]


@pytest.mark.parametrize(
    ("anfang", "dabei"),
    [
        ("heb", "Hebamme"),
        ("erziehungsb", "Erziehungsberatung"),
        ("Neh", "Neheim"),
        ("anao", "anaokulu"),
    ],
)
def test_suggestions_go_on_as_typed(anfang, dabei):
    vorschlaege = arnsberg().vorschlaege(anfang)

    assert dabei in vorschlaege
    assert len(vorschlaege) <= 10
    assert len(set(vorschlaege)) == len(vorschlaege)


def test_a_sentence_is_no_suggestion():
    worte = (("de", "Kind trotzt"), ("de", "Kind trotzt jeden Morgen"), ("tr", "kind inat"))
    suche = Speichersuche((), [Thema("t", "Kinder und Alltag zu Hause", "Familie", worte)], ())

    assert suche.vorschlaege("kin") == ("Kind trotzt", "Kinder und Alltag zu Hause", "kind inat")
    assert suche.vorschlaege("kind t") == ("Kind trotzt",)
    assert suche.vorschlaege("alltag") == ("Kinder und Alltag zu Hause",)
