from __future__ import annotations

from massanzug.fall.begriffe import Perspektive, Zielstand
from massanzug.fall.domain.blickwinkel import gegenueberstellen
from massanzug.fall.models import Rueckblick, Ziel

ZIEL = Ziel(pk=1, text="Ich stehe um sieben auf.")


def rueckblick(perspektive, sicht="", worte="", ziel=1):
    return Rueckblick(ziel_id=ziel, perspektive=perspektive, sicht=sicht, worte=worte)


def test_gegenueberstellen_keeps_four_views_apart():
    rueckblicke = [
        rueckblick(Perspektive.JUNGERMENSCH, Zielstand.ERREICHT, "Läuft."),
        rueckblick(Perspektive.ELTERN, Zielstand.TEILWEISE, "Meistens."),
    ]

    ziel, ganzes = gegenueberstellen([ZIEL], rueckblicke)

    assert [(b.perspektive, b.sicht, b.worte) for b in ziel.blicke] == [
        (Perspektive.JUNGERMENSCH, Zielstand.ERREICHT, "Läuft."),
        (Perspektive.ELTERN, Zielstand.TEILWEISE, "Meistens."),
        (Perspektive.TRAEGER, None, ""),
        (Perspektive.ASD, None, ""),
    ]
    assert ganzes.ziel is None
    assert ganzes.erfragte == 0


def test_verschieden_when_two_see_it_differently():
    rueckblicke = [
        rueckblick(Perspektive.JUNGERMENSCH, Zielstand.ERREICHT),
        rueckblick(Perspektive.ASD, Zielstand.NICHT),
    ]

    assert gegenueberstellen([ZIEL], rueckblicke)[0].verschieden


def test_nicht_verschieden_when_only_one_was_asked():
    rueckblicke = [
        rueckblick(Perspektive.JUNGERMENSCH, Zielstand.ERREICHT),
        rueckblick(Perspektive.ASD, "", "War nicht dabei."),
    ]

    (ziel, _) = gegenueberstellen([ZIEL], rueckblicke)

    assert not ziel.verschieden
    assert ziel.erfragte == 2


def test_a_view_of_the_whole_belongs_to_no_goal():
    ziel, ganzes = gegenueberstellen(
        [ZIEL], [rueckblick(Perspektive.ELTERN, Zielstand.OFFEN, "Es wird.", ziel=None)]
    )

    assert ziel.erfragte == 0
    assert ganzes.blicke[1].worte == "Es wird."
