from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from massanzug.fall.domain.personen import (
    person_entfernen,
    person_fortschreiben,
    person_hinzufuegen,
)
from massanzug.fall.models import Anvertrautes, Person
from massanzug.kern.fehler import Regelverstoss, Ueberholt
from massanzug.protokoll.models import Eintrag
from tests.fabriken.fall import (
    EinwilligungFabrik,
    FallFabrik,
    PersonFabrik,
    RessourceFabrik,
    WilleFabrik,
    ZielFabrik,
    traegerperson_im_fall,
)

pytestmark = pytest.mark.django_db


def test_person_hinzufuegen_needs_a_name_only_and_is_found_by_it():
    fall = FallFabrik()

    person = person_hinzufuegen(
        fall, {"name": "<b>Mila</b>", "weitere_namen": "Mili"}, durch=fall.zustaendig
    )

    assert (person.name, person.geburtsdatum, person.geschlecht) == ("<b>Mila</b>", None, "")
    assert fall.suchschluessel.filter(schluessel__contains="mili").exists()
    assert Eintrag.objects.get(vorgang="person.hinzufuegen").angaben == {}


def test_personen_keep_the_order_in_which_they_were_named():
    fall = FallFabrik()
    for name in ("Zoe", "Anna", "Mila"):
        person_hinzufuegen(fall, {"name": name}, durch=fall.zustaendig)

    assert [p.name for p in fall.personen.all()] == ["Zoe", "Anna", "Mila"]


def test_person_without_a_name_is_no_person():
    fall = FallFabrik()

    with pytest.raises(ValidationError, match="Feld"):
        person_hinzufuegen(fall, {"name": ""}, durch=fall.zustaendig)


def test_person_fortschreiben_renews_what_it_is_found_by():
    person = PersonFabrik(name="Mila")
    fall = person.fall

    person_fortschreiben(person, {"name": "Jonathan"}, durch=fall.zustaendig, stand=person.stand)

    schluessel = set(fall.suchschluessel.values_list("schluessel", flat=True))
    assert any("jonathan" in s for s in schluessel)
    assert not any("mila" in s for s in schluessel)


def test_person_fortschreiben_never_overwrites_unseen():
    person = PersonFabrik()
    durch, stand = person.fall.zustaendig, person.stand
    person_fortschreiben(person, {"bezug": "Oma"}, durch=durch, stand=stand)

    with pytest.raises(Ueberholt):
        person_fortschreiben(person, {"bezug": "Tante"}, durch=durch, stand=stand)

    assert Person.objects.get().bezug == "Oma"


def test_personen_are_written_by_the_jugendamt_alone():
    person = PersonFabrik()
    traegerperson = traegerperson_im_fall(person.fall)

    with pytest.raises(PermissionDenied):
        person_hinzufuegen(person.fall, {"name": "X"}, durch=traegerperson)
    with pytest.raises(PermissionDenied):
        person_entfernen(person, durch=traegerperson)


def test_person_entfernen_forgets_a_mistake():
    person = PersonFabrik(name="Irrtum")
    fall = person.fall

    person_entfernen(person, durch=fall.zustaendig)

    assert not fall.personen.exists()
    assert not fall.suchschluessel.filter(schluessel__contains="irrtum").exists()
    assert Eintrag.objects.filter(vorgang="person.entfernen", akte=f"fall.fall:{fall.pk}").exists()


def anvertraut(person):
    Anvertrautes.objects.create(
        fall=person.fall,
        verfasst_von=person.fall.zustaendig,
        anvertraut_von=person,
        text="Das weiß niemand.",
        am="2026-11-02",
    )


def wunsch(person):
    person.wuensche.create(
        fall=person.fall, hingewiesen_am="2026-11-02", geaendert_von=person.fall.zustaendig
    )


@pytest.mark.parametrize(
    "etwas",
    [
        lambda p: WilleFabrik(person=p),
        wunsch,
        lambda p: RessourceFabrik(person=p),
        lambda p: ZielFabrik(person=p),
        lambda p: EinwilligungFabrik(person=p),
        anvertraut,
    ],
    ids=["wille", "wunsch", "ressource", "ziel", "einwilligung", "anvertrautes"],
)
def test_person_of_whom_something_stands_in_the_case_stays_in_it(etwas):
    person = PersonFabrik()
    etwas(person)

    with pytest.raises(Regelverstoss, match="steht schon etwas") as fehler:
        person_entfernen(person, durch=person.fall.zustaendig)

    assert "nvertraut" not in str(fehler.value)
    assert Person.objects.filter(pk=person.pk).exists()
    assert not Eintrag.objects.filter(vorgang="person.entfernen").exists()
