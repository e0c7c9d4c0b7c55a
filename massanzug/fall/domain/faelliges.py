"""What is due next in a case: a review, an Auftrag to check, a step, a Ziel, the end of a Klärung."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    DateField,
    F,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least

from massanzug.fall.begriffe import Fallstand, Zielstand
from massanzug.fall.models import Auftrag, Fall, Ueberpruefung, Ziel

FERN = date(9999, 12, 31)  # sorts behind every real day, on both databases
TERMINE = {
    "faellig_gespraech": "Überprüfung",
    "faellig_auftrag": "Auftrag prüfen",
    "faellig_schritt": "nächster Schritt",
    "faellig_ziel": "Ziel ansehen",
    "faellig_klaerung": "Klärung abschließen",
}


@dataclass(frozen=True, slots=True)
class Faelliges:
    am: date
    was: str


def faelliges(fall: Any) -> Faelliges | None:  # noqa: ANN401 - a row of mit_terminen
    """The next thing due, from the days that ``mit_terminen`` has put beside the case."""
    tage = [(getattr(fall, feld), was) for feld, was in TERMINE.items()]
    return min((Faelliges(am, was) for am, was in tage if am), key=lambda f: f.am, default=None)


def _naechster(zeilen: QuerySet[Any], feld: str) -> Subquery:
    je_fall = zeilen.filter(fall=OuterRef("pk")).order_by().values("fall")
    return Subquery(je_fall.annotate(tag=Min(feld)).values("tag"), output_field=DateField())


def mit_terminen(faelle: QuerySet[Fall]) -> QuerySet[Any]:
    """Cases with a day per kind of thing (Any: annotated rows have no type of their own)."""
    return faelle.annotate(
        faellig_gespraech=_naechster(
            Ueberpruefung.objects.filter(gehalten_am__isnull=True), "faellig_am"
        ),
        faellig_auftrag=_naechster(
            Auftrag.objects.filter(erledigt_am__isnull=True), "kontrolle_am"
        ),
        faellig_schritt=Case(
            When(fallstand=Fallstand.EINGANG, then=F("eingang__naechster_schritt_am")),
            default=None,
            output_field=DateField(),
        ),
        faellig_klaerung=Case(
            When(~Q(fallstand=Fallstand.ABGESCHLOSSEN), then=F("geklaert_bis")),
            default=None,
            output_field=DateField(),
        ),
        faellig_ziel=_naechster(Ziel.objects.filter(zielstand=Zielstand.OFFEN), "bis"),
    )


def mit_faelligem(faelle: QuerySet[Fall]) -> QuerySet[Any]:
    """The same with ``faellig``, the nearest of them, to filter and sort by. Costs each day twice."""
    treffer: QuerySet[Any] = mit_terminen(faelle).annotate(
        faellig=Least(
            *(Coalesce(F(feld), Value(FERN), output_field=DateField()) for feld in TERMINE)
        )
    )
    return treffer
