from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from massanzug.fall.begriffe import Wunschausgang
from massanzug.fall.domain.wille import (
    wille_erfassen,
    wille_fortschreiben,
    wille_freigeben,
    willensblick,
)
from massanzug.fall.domain.wille_wunsch import (
    sorge_aufschreiben,
    sorge_fortschreiben,
    wunsch_aufnehmen,
    wunsch_fortschreiben,
)
from massanzug.fall.models import Sorge, Wille, Wunsch
from massanzug.fall.zugriff import sichtbare_willen
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    BeteiligungFabrik,
    FallFabrik,
    PersonFabrik,
    WilleFabrik,
    traegerperson_im_fall,
)
from tests.fabriken.konten import BenutzerFabrik

pytestmark = pytest.mark.django_db

TAG = date(2026, 11, 23)
HEUTE = {"hingewiesen_am": TAG}


# ---- Wille ----


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(zitat=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=300))
def test_wille_erfassen_keeps_every_letter(zitat):
    person = PersonFabrik()

    wille = wille_erfassen(person, {"zitat": zitat}, durch=person.fall.zustaendig, am=TAG)

    assert Wille.objects.get(pk=wille.pk).zitat == zitat
    assert Eintrag.objects.filter(vorgang="wille.erfassen").latest("pk").angaben == {}


def test_two_wills_that_conflict_stand_side_by_side():
    fall = FallFabrik()
    mutter, sohn = PersonFabrik(fall=fall, name="Mutter"), PersonFabrik(fall=fall, name="Sohn")
    for person, zitat in ((mutter, "Er soll bei mir bleiben."), (sohn, "Ich will zu Papa.")):
        wille_erfassen(person, {"zitat": zitat}, durch=fall.zustaendig, am=TAG)

    blick = willensblick(fall.zustaendig, fall)

    assert {s.person.name: [w.zitat for w in s.willen] for s in blick.spalten} == {
        "Mutter": ["Er soll bei mir bleiben."],
        "Sohn": ["Ich will zu Papa."],
    }


def test_a_new_will_does_not_replace_the_old_one():
    alt = WilleFabrik()

    wille_erfassen(alt.person, {"zitat": "Anders."}, durch=alt.fall.zustaendig, am=TAG)

    assert Wille.objects.count() == 2


@pytest.mark.parametrize("anzahl", [1, 3])
def test_willensblick_takes_as_many_queries_for_three_people_as_for_one(
    django_assert_num_queries, anzahl
):
    fall = FallFabrik()
    for _ in range(anzahl):
        person = PersonFabrik(fall=fall)
        WilleFabrik(person=person)
        wunsch_aufnehmen(person, HEUTE, durch=fall.zustaendig)

    with django_assert_num_queries(4):
        blick = willensblick(fall.zustaendig, fall)

    assert len(blick.spalten) == anzahl


def test_freigeben_lets_the_traeger_read_and_takes_it_back_at_once():
    wille = WilleFabrik()
    traegerperson = traegerperson_im_fall(wille.fall)
    gelesen = [sichtbare_willen(traegerperson).count()]

    for am in (TAG, None):
        wille_freigeben(wille, durch=wille.fall.zustaendig, am=am)
        gelesen.append(sichtbare_willen(traegerperson).count())

    assert gelesen == [0, 1, 0]


def test_new_words_end_the_release_and_a_new_day_does_not():
    wille = WilleFabrik(freigegeben_am=TAG)
    durch = wille.fall.zustaendig

    wille_fortschreiben(wille, {"am": date(2026, 11, 1)}, durch=durch, stand=wille.stand)
    nach_dem_tag = wille.freigegeben_am
    wille_fortschreiben(wille, {"zitat": "Ganz anders."}, durch=durch, stand=wille.stand)

    assert (nach_dem_tag, wille.freigegeben_am) == (TAG, None)


def test_wille_fortschreiben_never_overwrites_unseen_words():
    wille = WilleFabrik()
    durch, stand = wille.fall.zustaendig, wille.stand
    wille_fortschreiben(wille, {"zitat": "Eins."}, durch=durch, stand=stand)

    with pytest.raises(Ueberholt):
        wille_fortschreiben(wille, {"zitat": "Zwei."}, durch=durch, stand=stand)

    assert Wille.objects.get().zitat == "Eins."


@pytest.mark.parametrize(
    "tat",
    [
        lambda w, d: wille_erfassen(w.person, {"zitat": "x"}, durch=d, am=TAG),
        lambda w, d: wille_fortschreiben(w, {"zitat": "x"}, durch=d, stand=w.stand),
        lambda w, d: wille_freigeben(w, durch=d, am=TAG),
        lambda w, d: wunsch_aufnehmen(w.person, HEUTE, durch=d),
        lambda w, d: sorge_aufschreiben(w.fall, {"text": "x", "am": TAG}, durch=d),
    ],
    ids=["erfassen", "fortschreiben", "freigeben", "wunsch", "sorge"],
)
def test_the_traeger_in_the_case_writes_none_of_it(tat):
    wille = WilleFabrik()
    traegerperson = traegerperson_im_fall(wille.fall)

    with pytest.raises(PermissionDenied):
        tat(wille, traegerperson)


# ---- the right to wish and choose ----


def test_wunsch_is_no_wille_and_may_be_empty():
    person = PersonFabrik()

    wunsch = wunsch_aufnehmen(person, HEUTE, durch=person.fall.zustaendig)

    assert (wunsch.wunsch, wunsch.ausgang) == ("", Wunschausgang.OFFEN)
    assert not Wille.objects.exists()


@pytest.mark.parametrize("ausgang", [Wunschausgang.ABGELEHNT, Wunschausgang.TEILWEISE])
def test_a_wish_not_followed_needs_a_reason(ausgang):
    person = PersonFabrik()
    durch = person.fall.zustaendig
    wunsch = wunsch_aufnehmen(person, HEUTE | {"wunsch": "Frau Öz"}, durch=durch)

    with pytest.raises(Regelverstoss, match="Begründung"):
        wunsch_fortschreiben(
            wunsch, {"ausgang": ausgang, "grund": " "}, durch=durch, stand=wunsch.stand
        )
    wunsch_fortschreiben(
        wunsch, {"ausgang": ausgang, "grund": "Sie ist krank."}, durch=durch, stand=wunsch.stand
    )

    assert Wunsch.objects.get().grund == "Sie ist krank."


# ---- the professional's worry ----


def test_sorge_says_whose_it_is_and_only_that_person_changes_it():
    fall = FallFabrik()
    kollegin = BenutzerFabrik()
    BeteiligungFabrik(fall=fall, benutzer=kollegin, rolle="mitarbeit")
    sorge = sorge_aufschreiben(fall, {"text": "Er isst kaum.", "am": TAG}, durch=fall.zustaendig)

    with pytest.raises(PermissionDenied):
        sorge_fortschreiben(sorge, {"text": "Anders."}, durch=kollegin, stand=sorge.stand)
    sorge_fortschreiben(sorge, {"text": "Er isst.", "am": TAG}, durch=sorge.von, stand=sorge.stand)

    assert Sorge.objects.get().text == "Er isst."
    assert willensblick(kollegin, fall).sorgen[0].von == fall.zustaendig


def test_wishes_and_worries_stay_inside_the_jugendamt():
    fall = FallFabrik()
    person = PersonFabrik(fall=fall)
    wunsch_aufnehmen(person, HEUTE | {"wunsch": "nicht zu diesem Träger"}, durch=fall.zustaendig)
    sorge_aufschreiben(fall, {"text": "Sorge", "am": TAG}, durch=fall.zustaendig)

    blick = willensblick(traegerperson_im_fall(fall), fall)

    assert blick.sorgen == []
    assert all(spalte.wuensche == [] for spalte in blick.spalten)
