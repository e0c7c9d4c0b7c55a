from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from massanzug.fall.begriffe import Zielart, Zielstand
from massanzug.fall.domain.ziele import (
    ziel_erfassen,
    ziel_fortschreiben,
    ziel_verschieben,
    ziele_ordnen,
    zielstand_setzen,
)
from massanzug.fall.models import Ziel
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db


def test_ziel_erfassen_keeps_the_words_and_records_no_content():
    wille = WilleFabrik()
    worte = "Ich steh morgens uff, <b>jeden Tag</b>, det schaff ick."

    ziel = ziel_erfassen(wille.person, {"text": worte, "wille": wille}, durch=wille.fall.zustaendig)

    assert (ziel.text, ziel.wille, ziel.zielstand) == (worte, wille, Zielstand.OFFEN)
    eintrag = Eintrag.objects.get(vorgang="ziel.erfassen")
    assert "uff" not in str(eintrag.angaben)


def test_ziel_erfassen_by_a_traeger_is_denied():
    person = PersonFabrik()
    traegerperson = traegerperson_im_fall(person.fall)

    with pytest.raises(PermissionDenied):
        ziel_erfassen(person, {"text": "Ich gehe zur Schule."}, durch=traegerperson)

    assert not Ziel.objects.exists()


@pytest.mark.parametrize(
    ("werte", "satz"),
    [
        (lambda _: {"wille": WilleFabrik()}, "anderen Person"),
        (lambda _: {"ressource": RessourceFabrik()}, "anderen Fall"),
        (lambda _: {"richtungsziel": ZielFabrik(art=Zielart.RICHTUNG)}, "derselben Person"),
        (lambda p: {"richtungsziel": ZielFabrik(person=p)}, "Richtungsziel"),
        (
            lambda p: {
                "art": Zielart.RICHTUNG,
                "richtungsziel": ZielFabrik(person=p, art=Zielart.RICHTUNG),
            },
            "steht für sich",
        ),
    ],
)
def test_ziel_erfassen_hangs_together_with_the_same_person_only(werte, satz):
    person = PersonFabrik()

    with pytest.raises(Regelverstoss, match=satz):
        ziel_erfassen(person, {"text": "Ich koche.", **werte(person)}, durch=person.fall.zustaendig)


def test_a_wille_of_another_person_of_the_family_is_not_merged():
    mutter = PersonFabrik()
    kind = PersonFabrik(fall=mutter.fall, jung=True)

    with pytest.raises(Regelverstoss, match="anderen Person"):
        ziel_erfassen(
            kind,
            {"text": "Ich räume auf.", "wille": WilleFabrik(person=mutter)},
            durch=mutter.fall.zustaendig,
        )


def test_a_richtungsziel_with_schritte_stays_one():
    richtung = ZielFabrik(art=Zielart.RICHTUNG)
    ZielFabrik(person=richtung.person, richtungsziel=richtung)

    with pytest.raises(Regelverstoss, match="bleibt ein Richtungsziel"):
        ziel_fortschreiben(
            richtung, {"art": Zielart.HANDLUNG}, durch=richtung.fall.zustaendig, stand=1
        )


def test_ziel_fortschreiben_never_overwrites_unseen_text():
    ziel = ZielFabrik(text="Ich koche.")
    durch = ziel.fall.zustaendig
    ziel_fortschreiben(
        Ziel.objects.get(pk=ziel.pk), {"text": "Ich koche sonntags."}, durch=durch, stand=1
    )

    with pytest.raises(Ueberholt) as fehler:
        ziel_fortschreiben(ziel, {"text": "Ich koche mit Oma."}, durch=durch, stand=1)

    assert fehler.value.aktuell == {"text": "Ich koche sonntags."}
    assert Ziel.objects.get().text == "Ich koche sonntags."


def test_zielstand_setzen_can_be_taken_back():
    ziel = ZielFabrik()
    durch = ziel.fall.zustaendig

    zielstand_setzen(ziel, Zielstand.ERREICHT, durch=durch)
    zielstand_setzen(ziel, Zielstand.OFFEN, durch=durch)

    ziel.refresh_from_db()
    assert ziel.zielstand == Zielstand.OFFEN
    assert Eintrag.objects.filter(vorgang="ziel.zielstand_setzen").count() == 2


def test_ziele_ordnen_ignores_ziele_of_other_cases():
    person = PersonFabrik()
    a, b, c = (ZielFabrik(person=person, reihenfolge=n) for n in range(3))
    fremd = ZielFabrik(reihenfolge=5)

    ziele_ordnen(person.fall, [c.pk, fremd.pk, a.pk], durch=person.fall.zustaendig)

    assert list(person.fall.ziele.values_list("pk", flat=True)) == [c.pk, a.pk, b.pk]
    fremd.refresh_from_db()
    assert fremd.reihenfolge == 5


@pytest.mark.parametrize(("hoch", "folge"), [(True, "bac"), (False, "acb")])
def test_ziel_verschieben_moves_one_place_among_its_siblings(hoch, folge):
    fall = FallFabrik()
    person, andere = PersonFabrik(fall=fall), PersonFabrik(fall=fall)
    for platz, name in enumerate("axbc"):
        ZielFabrik(person=andere if name == "x" else person, text=name, reihenfolge=platz)

    ziel_verschieben(fall.ziele.get(text="b"), durch=fall.zustaendig, hoch=hoch)

    assert "".join(z.text for z in fall.ziele.filter(person=person)) == folge


def test_ziel_verschieben_stops_at_the_end():
    ziel = ZielFabrik()

    ziel_verschieben(ziel, durch=ziel.fall.zustaendig, hoch=True)

    assert ziel.fall.ziele.get() == ziel
