from __future__ import annotations

import dataclasses

import pytest

from massanzug.fall.begriffe import Ressourcenfeld, Stufe, Zielart
from massanzug.fall.domain.grundsatzspiegel import Beleg, Grundsatz, grundsatzspiegel
from massanzug.fall.domain.massanzug_teile import (
    Bausteinblick,
    Personblick,
    Planblick,
    Ressourcenblick,
    Stufenblick,
    Willeblick,
    Zielblick,
    Zielperson,
)

WILLE, SELBST, RESSOURCEN, UEBERGREIFEND, KOOPERATION = range(5)
MILA = Personblick(1, "Mila")
JONAS = Personblick(2, "Jonas", jung=True)
MILAS_WILLE = Willeblick(5, 1, "Ich will selbst aufstehen.")
OMA = Ressourcenblick(7, Ressourcenfeld.SOZIAL, "Oma nebenan")
ZIEL = Zielblick(
    schluessel=11,
    person=MILA,
    art=Zielart.HANDLUNG,
    text="Ich bringe die Kleine zur Kita.",
    mein_beitrag="Wecker auf sechs",
    beitrag_anderer="Oma klopft",
    wille=MILAS_WILLE,
    ressource=OMA,
)


def plan(*bausteine, **werte):
    return Planblick(
        **{
            "personen": (MILA,),
            "willen": (MILAS_WILLE,),
            "ressourcen": (OMA,),
            "ziele": (Zielperson(MILA, (ZIEL,)),),
            "stufen": tuple(
                Stufenblick(s, tuple(b for b in bausteine if b.stufe == s)) for s in Stufe
            ),
            **werte,
        }
    )


def mit_ziel(**werte):
    return {"ziele": (Zielperson(MILA, (dataclasses.replace(ZIEL, **werte),)),)}


def baustein(stufe, was="Frühstück machen", **werte):
    return Bausteinblick(20 + stufe, stufe, was, **{"ziel": ZIEL, **werte})


VOLL = plan(
    baustein(Stufe.SELBST),
    baustein(Stufe.FAMILIE, "Oma klopft", wer="Oma", ressource=OMA),
    baustein(Stufe.STADTTEIL, "Turnen", wer="Verein"),
)


def test_the_five_principles_stand_in_arnsbergs_words_and_order():
    assert [g.name for g in grundsatzspiegel(Planblick())] == [
        "Orientierung an den Interessen und am Willen",
        "Unterstützung von Eigeninitiative und Selbsthilfe",
        "Konzentration auf Ressourcen",
        "Zielgruppen- und bereichsübergreifende Sichtweise",
        "Kooperation und Koordination",
    ]


def test_every_principle_names_what_speaks_for_it_and_links_it():
    spiegel = grundsatzspiegel(VOLL)

    assert [[(b.art, b.schluessel) for b in g.belege] for g in spiegel] == [
        [("ziel", 11)],
        [("ziel", 11), ("baustein", 21)],
        [("baustein", 22), ("ziel", 11)],
        [("baustein", 23)],
        [("ziel", 11), ("baustein", 22), ("baustein", 23)],
    ]
    assert [g.frage for g in spiegel] == [""] * 5


@pytest.mark.parametrize(
    ("blick", "grundsatz", "frage"),
    [
        (Planblick(), WILLE, "Was wollen die Menschen"),
        (plan(personen=(MILA, JONAS)), WILLE, "Was will Jonas selbst?"),
        (plan(**mit_ziel(wille=None)), WILLE, "Aus welchem Willen kommt „Ich bringe"),
        (plan(ziele=()), WILLE, "Welches Ziel gehört zu „Ich will selbst"),
        (plan(baustein(Stufe.SELBST, ziel=None)), WILLE, "Zu welchem Ziel führt „Frühstück"),
        (plan(**mit_ziel(mein_beitrag="")), SELBST, "Was tut Mila selbst für"),
        (plan(), SELBST, "aus eigener Kraft"),
        (
            plan(baustein(Stufe.SELBST), baustein(Stufe.FACHKRAEFTE)),
            SELBST,
            "dass es ohne Fachkräfte geht",
        ),
        (plan(ressourcen=()), RESSOURCEN, "Was können und haben"),
        (plan(**mit_ziel(ressource=None)), RESSOURCEN, "nützlich sein: „Oma nebenan“"),
        (plan(), UEBERGREIFEND, "Wer außerhalb der Jugendhilfe"),
        (
            plan(baustein(Stufe.STADTTEIL), baustein(Stufe.FACHKRAEFTE, "Gespräche")),
            UEBERGREIFEND,
            "Was hat „Gespräche“ mit anderen Lebensbereichen",
        ),
        (plan(baustein(Stufe.STADTTEIL, "Turnen")), KOOPERATION, "Wer macht „Turnen“?"),
        (plan(baustein(Stufe.SELBST)), KOOPERATION, "Wer arbeitet hier mit wem"),
    ],
)
def test_every_principle_asks_the_first_question_that_is_open(blick, grundsatz, frage):
    assert frage in grundsatzspiegel(blick)[grundsatz].frage


def test_what_is_over_speaks_for_nothing_any_more():
    spiegel = grundsatzspiegel(plan(baustein(Stufe.STADTTEIL, beendet=True)))

    assert spiegel[UEBERGREIFEND].belege == ()


def test_the_mirror_has_no_place_for_a_score():
    assert [f.name for f in dataclasses.fields(Grundsatz)] == ["name", "belege", "frage"]
    assert [f.name for f in dataclasses.fields(Beleg)] == ["text", "art", "schluessel"]
