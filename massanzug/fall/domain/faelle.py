"""The list of cases: found by half a name, filtered, and what is due next. Nobody is ranked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    CharField,
    DateField,
    F,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least

from massanzug.fall.begriffe import Fallstand, Zielstand
from massanzug.fall.domain.suche import schluessel_der_namen, schluessel_der_suche
from massanzug.fall.models import Auftrag, Fall, Suchschluessel, Ueberpruefung, Ziel
from massanzug.kern.csvtext import als_csv
from massanzug.kern.liste import Spalte
from massanzug.konten.models import Benutzer
from massanzug.raum.domain.wortwahl import wort, wort_lazy

FERN = date(9999, 12, 31)  # sorts behind every real day, on both databases
SPALTEN = (
    Spalte("Fall", "name", ("name",)),
    Spalte("Aktenzeichen", "aktenzeichen", ("aktenzeichen",)),
    Spalte(wort_lazy("wirkungsraum"), "raum", ("wirkungsraum__name",)),
    Spalte("zuständig", "zustaendig", ("zustaendig__last_name", "zustaendig__first_name")),
    Spalte("Stand", "stand", ("fallstand",)),
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


def mit_faelligem(faelle: QuerySet[Fall]) -> QuerySet[Any]:
    """Cases (Any, as annotated rows have no type of their own): annotate ``faellig``, the next day something is due, and ``faellig_was``, in words."""

    def naechster(zeilen: QuerySet, feld: str) -> Coalesce:  # type: ignore[type-arg]  # of any model
        je_fall = zeilen.filter(fall=OuterRef("pk")).order_by().values("fall")
        tag = Subquery(je_fall.annotate(tag=Min(feld)).values("tag"), output_field=DateField())
        return Coalesce(tag, Value(FERN), output_field=DateField())

    schritt = Case(
        When(fallstand=Fallstand.EINGANG, then=F("eingang__naechster_schritt_am")),
        default=None,
        output_field=DateField(),
    )
    faelle = faelle.annotate(
        faellig_gespraech=naechster(
            Ueberpruefung.objects.filter(gehalten_am__isnull=True), "faellig_am"
        ),
        faellig_auftrag=naechster(Auftrag.objects.filter(erledigt_am__isnull=True), "kontrolle_am"),
        faellig_ziel=naechster(Ziel.objects.filter(zielstand=Zielstand.OFFEN), "bis"),
        faellig_schritt=Coalesce(schritt, Value(FERN), output_field=DateField()),
    ).annotate(
        faellig=Least("faellig_gespraech", "faellig_auftrag", "faellig_ziel", "faellig_schritt")
    )
    return faelle.annotate(
        faellig_was=Case(
            When(faellig=FERN, then=Value("")),
            When(faellig=F("faellig_gespraech"), then=Value("Überprüfung")),
            When(faellig=F("faellig_auftrag"), then=Value("Auftrag prüfen")),
            When(faellig=F("faellig_schritt"), then=Value("nächster Schritt")),
            default=Value("Ziel ansehen"),
            output_field=CharField(),
        )
    )


def faelle_auswaehlen(
    faelle: QuerySet[Fall], auswahl: dict[str, str], *, benutzer: Benutzer, am: date
) -> QuerySet[Any]:
    """Filter by ``fallstand``, ``wirkungsraum``, ``bereich``, ``meine``, ``faellig``.

    Unknown or empty values choose nothing away.
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
    treffer = mit_faelligem(faelle)
    if auswahl.get("faellig"):
        treffer = treffer.filter(faellig__lte=am)
    return treffer.select_related("wirkungsraum", "zustaendig")


def faelle_als_csv(faelle: QuerySet[Any]) -> str:
    return als_csv(
        ("Aktenzeichen", "Name", wort("wirkungsraum"), "Zuständig", "Stand", "Fällig am", "Was"),
        (
            (
                fall.aktenzeichen,
                fall.name,
                fall.wirkungsraum,
                fall.zustaendig,
                fall.get_fallstand_display(),
                "" if fall.faellig == FERN else f"{fall.faellig:%d.%m.%Y}",
                fall.faellig_was,
            )
            for fall in faelle
        ),
    )
