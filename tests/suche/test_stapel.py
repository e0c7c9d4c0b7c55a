from __future__ import annotations

import pytest

from massanzug.suche.analyse import Analyse
from massanzug.suche.dokument import STUFEN
from massanzug.suche.stapel import Wortnummern, dokumente
from massanzug.suche.vorgaben import vorgabe
from massanzug.suche.vorwaerts import Satz, schluessel
from massanzug.suche.werkbank import fertigen
from tests.suche.beispiele import angebot, angebote

ANALYSE = Analyse()
KREIS = angebot(id="eins", name="Quitten Kreis", beschreibung="Gelee, Gelee und Mus")


def test_many_offers_at_once_are_the_same_as_one_by_one():
    alle = angebote()[:60]

    einzeln = [dok for eintrag in alle for dok in dokumente([eintrag], ANALYSE)]

    assert dokumente(alle, ANALYSE) == einzeln
    assert dokumente([], ANALYSE) == []


@pytest.mark.parametrize(
    ("wort", "feld", "stuecke", "mal"),
    [("Quitten", "name", 2, 1), ("Gelee", "beschreibung", 4, 2), ("Mus", "beschreibung", 4, 1)],
)
def test_a_weight_is_that_of_the_field_by_its_length(wort, feld, stuecke, mal):
    nur_text = angebot(id="a", name=KREIS.name, beschreibung=KREIS.beschreibung)
    von = vorgabe("rang")["felder"][feld]
    je_wort = von["gewicht"] / (1 - von["b"] + von["b"] * stuecke / von["laenge"])

    (dok,) = dokumente([nur_text], ANALYSE)

    assert dok.terme[ANALYSE.stueck(wort).terme[0][0]] == int(mal * je_wort * STUFEN + 0.5)


def test_no_weight_is_more_than_a_byte():
    (dok,) = dokumente([angebot(id="a", name="Kreis " * 300)], ANALYSE)

    assert dok.terme["kreis"] == vorgabe("rang")["hoechste_stufe"]


def test_a_record_tells_which_terms_are_in_the_name():
    nummern = Wortnummern(ANALYSE)
    (fertig,) = fertigen([KREIS], nummern)
    satz = Satz(fertig.satz)
    terme = [ANALYSE.stueck(w).terme[0][0] for w in ("Kreis", "Mus", "Rübe")]

    stellen = satz.stellen([schluessel(t).to_bytes(4, "little") for t in terme])

    assert [satz.im_namen(stelle) for stelle in stellen] == [True, False, False]
    assert [bool(wert) for wert in satz.werte(stellen)] == [True, True, False]


def test_a_piece_counts_once_in_each_offer():
    nummern = Wortnummern(ANALYSE)

    fertigen([KREIS, angebot(id="zwei", name="Gelee")], nummern)
    fertigen([KREIS], nummern)

    assert nummern.gezaehlt()["Gelee"] == (3, ("gelee",))
    assert nummern.gezaehlt()["Mus"][0] == 2
