from __future__ import annotations

from datetime import date

import pytest

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.domain.blickwinkel import (
    Blickwinkel,
    gegenueberstellen,
    ueberpruefung_ansehen,
)
from massanzug.fall.models import Person, Rueckblick, Ziel
from tests.fabriken.fall import PersonFabrik
from tests.fabriken.plan import TAG, UeberpruefungFabrik

ZIEL = Ziel(pk=1, text="Ich stehe um sieben auf.")
JO = Blickwinkel(Perspektive.FAMILIE, Person(pk=11, name="Jo", jung=True))
MILA = Blickwinkel(Perspektive.FAMILIE, Person(pk=12, name="Mila"))
EMIL = Blickwinkel(Perspektive.FAMILIE, Person(pk=13, name="Emil"))
TRAEGER = Blickwinkel(Perspektive.TRAEGER)
ASD = Blickwinkel(Perspektive.ASD)
RUNDE = [JO, MILA, EMIL, TRAEGER, ASD]


def rueckblick(wer, sicht="", worte="", ziel=1):
    return Rueckblick(
        ziel_id=ziel, perspektive=wer.perspektive, person=wer.person, sicht=sicht, worte=worte
    )


def test_gegenueberstellen_gives_everybody_their_own_column():
    rueckblicke = [
        rueckblick(MILA, Zielstand.TEILWEISE, "Meistens."),
        rueckblick(EMIL, Zielstand.NICHT, "Bei mir nicht."),
    ]

    ziel, ganzes = gegenueberstellen([ZIEL], RUNDE, rueckblicke)

    assert [(b.wer, b.sicht, b.worte) for b in ziel.blicke] == [
        (JO, None, ""),
        (MILA, Zielstand.TEILWEISE, "Meistens."),
        (EMIL, Zielstand.NICHT, "Bei mir nicht."),
        (TRAEGER, None, ""),
        (ASD, None, ""),
    ]
    assert ganzes.ziel is None
    assert not ganzes.erfragte
    assert [b.wer for b in ziel.nicht_erfragte] == [JO, TRAEGER, ASD]


def test_verschieden_when_two_parents_see_it_differently():
    rueckblicke = [rueckblick(MILA, Zielstand.ERREICHT), rueckblick(EMIL, Zielstand.NICHT)]

    assert gegenueberstellen([ZIEL], RUNDE, rueckblicke)[0].verschieden


def test_nicht_verschieden_when_only_one_was_asked():
    rueckblicke = [rueckblick(JO, Zielstand.ERREICHT), rueckblick(ASD, "", "War nicht dabei.")]

    (ziel, _) = gegenueberstellen([ZIEL], RUNDE, rueckblicke)

    assert not ziel.verschieden
    assert [b.wer for b in ziel.erfragte] == [JO, ASD]


def test_a_view_of_the_whole_belongs_to_no_goal():
    ziel, ganzes = gegenueberstellen(
        [ZIEL], RUNDE, [rueckblick(MILA, Zielstand.OFFEN, "Es wird.", ziel=None)]
    )

    assert not ziel.erfragte
    assert ganzes.blicke[1].worte == "Es wird."


@pytest.mark.django_db
@pytest.mark.parametrize("anzahl", [0, 1, 5])
def test_ueberpruefung_ansehen_asks_three_times_whoever_is_in_the_family(
    anzahl, django_assert_num_queries
):
    u = UeberpruefungFabrik()
    PersonFabrik.create_batch(anzahl, fall=u.fall)

    with django_assert_num_queries(3):
        (ganzes,) = ueberpruefung_ansehen(u, TAG)
        namen = [b.wer.name for b in ganzes.blicke]

    assert len(namen) == anzahl + 2


@pytest.mark.django_db
def test_the_young_come_first_and_two_of_one_name_stay_apart():
    u = UeberpruefungFabrik(gehalten_am=date(2026, 11, 1))
    for bezug, geboren in (("Tochter", date(2010, 11, 2)), ("Pflegekind", date(2025, 10, 1))):
        PersonFabrik(fall=u.fall, name="Mila", bezug=bezug, jung=True, geburtsdatum=geboren)
    PersonFabrik(fall=u.fall, name="Mila", bezug="Mutter", geburtsdatum=date(1990, 1, 1))
    PersonFabrik(fall=u.fall, name="Mila", bezug="")

    (ganzes,) = ueberpruefung_ansehen(u, TAG)

    assert [(b.wer.name, b.wer.zusatz) for b in ganzes.blicke] == [
        ("Mila", "Tochter, 15 Jahre"),
        ("Mila", "Pflegekind, 1 Jahr"),
        ("Mila", "Mutter"),
        ("Mila", ""),
        ("Träger", ""),
        ("Jugendamt", ""),
    ]
