"""The people of a family: a first name or another name is enough, nothing else is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max, ProtectedError

from massanzug.fall.domain.faelle import namen_einordnen
from massanzug.fall.domain.fortschreiben import anlegen, fortschreiben, offen_verlangen
from massanzug.fall.models import Anvertrautes, Fall, Person
from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere


@transaction.atomic
def person_hinzufuegen(fall: Fall, werte: Mapping[str, Any], *, durch: Benutzer) -> Person:
    verlange(durch, "fall.bearbeiten", fall)
    letzte = fall.personen.aggregate(letzte=Max("reihenfolge"))["letzte"]
    naechste = 0 if letzte is None else letzte + 1
    person = anlegen(Person(fall=fall, reihenfolge=naechste, **werte), durch=durch)
    namen_einordnen(fall)
    protokolliere(durch, "person.hinzufuegen", person, akte=fall)
    return person


@transaction.atomic
def person_fortschreiben(
    person: Person, werte: Mapping[str, Any], *, durch: Benutzer, stand: int
) -> Person:
    verlange(durch, "fall.bearbeiten", person.fall)
    fortschreiben(person, werte, durch=durch, stand=stand)
    namen_einordnen(person.fall)
    protokolliere(durch, "person.fortschreiben", person, akte=person.fall, stand=person.stand)
    return person


@transaction.atomic
def person_entfernen(person: Person, *, durch: Benutzer) -> None:
    """For somebody entered by mistake. Of whom anything stands in the case, stays in it.

    The sentence does not say what it is: it may be something the reader must not know of (§ 65).
    """
    verlange(durch, "fall.bearbeiten", person.fall)
    offen_verlangen(person.fall)
    fall, kennung = person.fall, person.pk
    steht_darin = Regelverstoss(
        f"Zu {person} steht schon etwas in der Akte. Deshalb bleibt der Name hier stehen. "
        "Sie können ihn ändern."
    )
    if Anvertrautes.objects.filter(anvertraut_von=person).exists():
        raise steht_darin
    protokolliere(durch, "person.entfernen", person, akte=fall, person=kennung)
    try:
        with transaction.atomic():
            person.delete()
    except ProtectedError:
        raise steht_darin from None
    namen_einordnen(fall)
