"""Who is in a case, and what to call them instead where nobody may know who it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from massanzug.fall.models import Fall, Person
from massanzug.kern.fehler import Regelverstoss
from massanzug.raum.models import Ortsteil, Wirkungsraum
from massanzug.team.domain.schwaerzung import Bekannt, namensfunde
from massanzug.team.domain.schwaerzung.worte import alltaeglich, grundform, liste, worte

ALTER = ((3, "unter 3"), (6, "3 bis 5"), (10, "6 bis 9"), (14, "10 bis 13"), (18, "14 bis 17"))
ERWACHSEN, JUNG = "Erwachsene Person", "Kind"


@dataclass(frozen=True, slots=True)
class Rolle:
    """``name`` is what the table reads, ``alter`` a band of years for the young."""

    person: Person
    name: str
    alter: str = ""

    def __str__(self) -> str:
        return f"{self.name}, {self.alter} Jahre" if self.alter else self.name


def rollen(fall: Fall, am: date) -> list[Rolle]:
    return [
        Rolle(person, name, _altersband(person.alter(am))) for person, name in rollennamen(fall)
    ]


def rollennamen(fall: Fall) -> list[tuple[Person, str]]:
    """Mutter, Sohn 1, Sohn 2: by who they are to each other, never by what they are called."""
    personen = list(fall.personen.all())
    namen = [_rollenname(person) for person in personen]
    mehrfach = {name for name, anzahl in Counter(namen).items() if anzahl > 1}
    gezaehlt: Counter[str] = Counter()
    ergebnis = []
    for person, name in zip(personen, namen, strict=True):
        gezaehlt[name] += 1
        ergebnis.append((person, f"{name} {gezaehlt[name]}" if name in mehrfach else name))
    return ergebnis


def _rollenname(person: Person) -> str:
    """The first word of „Wer ist das?“ that says a relation; what else stands there may be a name."""
    for wort in worte(person.bezug):
        if grundform(wort.text) in liste("beiworte"):
            return wort.text
    return JUNG if person.jung else ERWACHSEN


def _altersband(alter: int | None) -> str:
    if alter is None:
        return ""
    return next((band for grenze, band in ALTER if alter < grenze), "18 bis 26")


def bekannte_namen(fall: Fall) -> list[Bekannt]:
    """Every name that stands in the case: of the family, of who spoke, of those on its Netzkarten."""
    bekannte = [
        Bekannt(name, rolle)
        for person, rolle in rollennamen(fall)
        for name in (person.name, person.weitere_namen)
    ]
    bekannte.append(Bekannt(fall.name, "Familie"))
    netz = fall.verbindungen.order_by("pk").values_list("name", flat=True)
    bekannte += [Bekannt(name, "jemand aus dem Netz") for n in netz for name in _eigennamen(n)]
    if eingang := getattr(fall, "eingang", None):
        gesagt = {*_eigennamen(eingang.wer_spricht), *_eigennamen(eingang.betroffen)}
        orte = {grundform(wort.text) for name in ortsnamen() for wort in worte(name)}
        bekannte += [Bekannt(n, "Person") for n in sorted(gesagt) if grundform(n) not in orte]
    return bekannte


def _eigennamen(text: str) -> Iterator[str]:
    """Out of „Jana aus dem Kurs“ Jana: in free text not every word is a name."""
    for wort in worte(text):
        if wort.gross and not alltaeglich(wort.text):
            yield wort.text


def ortsnamen() -> list[str]:
    """This town's own: in a Falldarstellung they say where somebody lives."""
    return [
        *Ortsteil.objects.values_list("name", flat=True),
        *Wirkungsraum.objects.values_list("name", flat=True),
    ]


def ohne_namen_verlangen(fall: Fall, *texte: str) -> None:
    """What is written at the table names nobody of the case, whoever wrote it."""
    bekannte = bekannte_namen(fall)
    gefunden = {fund.text: None for text in texte for fund in namensfunde(text, bekannte)}
    if gefunden:
        worte_ = ", ".join(f"„{wort}“" for wort in gefunden)
        raise Regelverstoss(
            f"Das kann auf einen Menschen zeigen: {worte_}. Schreiben Sie statt des Namens, wer das "
            "für die Familie ist."
        )
