"""A list on a page: which columns, which order, which page of it. Knows nothing of HTTP."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet

Zeile = TypeVar("Zeile")
Objekt = TypeVar("Objekt", bound=Model)

PRO_SEITE = 50


@dataclass(frozen=True, slots=True)
class Spalte:
    """``felder`` are what ``order_by`` gets; without them the column cannot be sorted."""

    titel: str
    schluessel: str = ""
    felder: tuple[str, ...] = ()
    zahl: bool = False


@dataclass(frozen=True, slots=True)
class Liste(Generic[Zeile]):
    """``sortierung`` is a column's key, with a minus in front when it goes down."""

    spalten: tuple[Spalte, ...]
    seite: Page[Zeile]
    sortierung: str = ""

    @property
    def zeilen(self) -> Sequence[Zeile]:
        return list(self.seite)

    @property
    def anzahl(self) -> int:
        return self.seite.paginator.count


def liste_bauen(
    parameter: Mapping[str, str],
    menge: QuerySet[Objekt],
    spalten: Sequence[Spalte],
    *,
    standard: str,
    pro_seite: int = PRO_SEITE,
) -> Liste[Objekt]:
    """The page of ``menge`` that the query string asks for; nonsense in it means the first page.

    ``standard`` is the order without a wish. ``pk`` comes last, so that pages never overlap.
    """
    sortierung = parameter.get("sortierung", "")
    sortierbar = {s.schluessel: s.felder for s in spalten if s.felder}
    if sortierung.removeprefix("-") not in sortierbar:
        sortierung = standard
    felder = sortierbar[sortierung.removeprefix("-")]
    if sortierung.startswith("-"):
        felder = tuple(f.removeprefix("-") if f.startswith("-") else f"-{f}" for f in felder)
    seiten = Paginator(menge.order_by(*felder, "pk"), pro_seite)
    return Liste(tuple(spalten), seiten.get_page(parameter.get("seite")), sortierung)


def zeilen_ergaenzen(
    liste: Liste[Objekt], ergaenzen: Callable[[QuerySet[Objekt]], QuerySet[Objekt]]
) -> None:
    """Add to the shown rows what only they need; asked of all rows, to sort them, it would cost with
    the size of the town.

    ``ergaenzen`` gets the page as it is cut out of the list, of which one can only ask ``pk__in``.
    """
    ausschnitt = cast("QuerySet[Objekt]", liste.seite.object_list)  # ``liste_bauen`` cut it
    liste.seite.object_list = ergaenzen(ausschnitt).order_by(*ausschnitt.query.order_by)
