"""The list of cases: found by half a name, filtered, and what is due next. Nobody is ranked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.faelliges import faelliges, mit_faelligem, mit_terminen
from massanzug.fall.domain.suche import schluessel_der_namen, schluessel_der_suche
from massanzug.fall.models import Fall, Suchschluessel
from massanzug.kern.csvtext import als_csv
from massanzug.kern.liste import Spalte
from massanzug.konten.models import Benutzer
from massanzug.raum.domain.wortwahl import wort, wort_lazy

SPALTEN = (
    Spalte("Fall", "name", ("name",)),
    Spalte(wort_lazy("wirkungsraum"), "raum", ("wirkungsraum__name",)),
    Spalte("zuständig", "zustaendig", ("zustaendig__last_name", "zustaendig__first_name")),
    Spalte("Was ansteht", "faellig", ("faellig",)),
    Spalte("zuletzt bearbeitet", "geaendert", ("geaendert",)),
)


def namen_einordnen(fall: Fall) -> None:
    """Renew the keys a case is found by. Part of every act that changes a name in it."""
    namen = [fall.name, fall.aktenzeichen]
    for person in fall.personen.all():
        namen += [person.name, person.weitere_namen]
    neu = schluessel_der_namen(namen)
    alt = set(fall.suchschluessel.values_list("schluessel", flat=True))
    fall.suchschluessel.filter(schluessel__in=alt - neu).delete()
    Suchschluessel.objects.bulk_create(
        Suchschluessel(fall=fall, schluessel=s) for s in sorted(neu - alt)
    )


def nach_namen(faelle: QuerySet[Fall], suche: str) -> QuerySet[Fall]:
    """Those of ``faelle`` of which every word of ``suche`` is a name, nearly or by sound."""
    for auswahl in schluessel_der_suche(suche):
        treffer = Suchschluessel.objects.filter(schluessel__in=auswahl).values("fall")
        faelle = faelle.filter(pk__in=treffer)
    return faelle


def faelle_auswaehlen(
    faelle: QuerySet[Fall], auswahl: dict[str, str], *, benutzer: Benutzer, am: date
) -> QuerySet[Any]:
    """Filter by ``fallstand``, ``wirkungsraum``, ``bereich``, ``meine``, ``faellig``.

    Unknown or empty values choose nothing away. ``mit_angaben`` adds what a row shows.
    """
    faelle = nach_namen(faelle, auswahl.get("suche", ""))
    match auswahl.get("fallstand", "offen"):
        case "alle":
            pass
        case Fallstand() | "eingang" | "laufend" | "abgeschlossen" as stand:
            faelle = faelle.filter(fallstand=stand)
        case _:
            faelle = faelle.exclude(fallstand=Fallstand.ABGESCHLOSSEN)
    if (raum := auswahl.get("wirkungsraum", "")).isdecimal():
        faelle = faelle.filter(wirkungsraum=int(raum))
    if bereich := auswahl.get("bereich"):
        faelle = faelle.filter(bereich=bereich)
    if auswahl.get("meine"):
        faelle = faelle.filter(zustaendig=benutzer)
    if auswahl.get("faellig"):
        return mit_faelligem(faelle).filter(faellig__lte=am)
    return mit_faelligem(faelle) if _nach_tag(auswahl) else faelle


def mit_angaben(faelle: QuerySet[Fall], auswahl: dict[str, str]) -> QuerySet[Any]:
    """With the days to come, Wirkungsraum and who is in charge; with ``faellig`` if sorted by it."""
    mit_tagen = mit_faelligem(faelle) if _nach_tag(auswahl) else mit_terminen(faelle)
    return mit_tagen.select_related("wirkungsraum", "zustaendig")


def seite_mit_angaben(seite: QuerySet[Fall], auswahl: dict[str, str]) -> QuerySet[Any]:
    """The same for a page cut out of ``faelle_auswaehlen``; its order is the list's to set again."""
    return mit_angaben(Fall.objects.filter(pk__in=seite.values("pk")), auswahl)


def _nach_tag(auswahl: dict[str, str]) -> bool:
    return auswahl.get("sortierung", "").removeprefix("-") == "faellig"


def faelle_als_csv(faelle: QuerySet[Any]) -> str:
    return als_csv(
        ("Aktenzeichen", "Name", wort("wirkungsraum"), "Zuständig", "Stand", "Fällig am", "Was"),
        (_csv_zeile(fall) for fall in faelle),
    )


def _csv_zeile(fall: Any) -> tuple[object, ...]:  # noqa: ANN401 - a row of faelle_auswaehlen
    naechstes = faelliges(fall)
    return (
        fall.aktenzeichen,
        fall.name,
        fall.wirkungsraum,
        fall.zustaendig,
        fall.get_fallstand_display(),
        f"{naechstes.am:%d.%m.%Y}" if naechstes else "",
        naechstes.was if naechstes else "",
    )
