"""What has been granted, for the economic side of the Jugendamt: facts of the Hilfe, no story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from django.db import transaction
from django.db.models import DecimalField, Exists, OuterRef, Q, QuerySet, Subquery, Sum

from massanzug.fall.begriffe import Stufe
from massanzug.fall.models import Baustein, Entscheidung
from massanzug.fall.zugriff import sichtbare_entscheidungen
from massanzug.kern.geld import euro
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.recht.hilfearten import hilfeart

KOPF = ("Aktenzeichen", "Name", "Hilfeart", "Träger", "ab", "bis", "Kosten im Monat (€)")


@transaction.atomic
def bewilligungen_lesen(
    auswahl: Mapping[str, str], *, durch: Benutzer, am: date
) -> QuerySet[Entscheidung]:
    """Granted Hilfen with ``kosten``, the euros a month of the running Bausteine of professionals.

    ``auswahl``: ``suche`` (name or Aktenzeichen), ``hilfeart``, ``traeger`` and ``zeit`` (``alle``;
    else what runs that day and has not been replaced). Reading is recorded.
    """
    verlange(durch, "bewilligungen.lesen")
    protokolliere(durch, "bewilligungen.lesen", None)
    return _ausgewaehlt(_mit_kosten(sichtbare_entscheidungen(durch), am), auswahl, am)


def _mit_kosten(entscheidungen: QuerySet[Entscheidung], am: date) -> QuerySet[Entscheidung]:
    laufende = Baustein.objects.filter(
        Q(ab__isnull=True) | Q(ab__lte=am),
        Q(bis__isnull=True) | Q(bis__gte=am),
        fall=OuterRef("fall"),
        stufe=Stufe.FACHKRAEFTE,
        entfernt_am__isnull=True,
    )
    summe = laufende.order_by().values("fall").annotate(summe=Sum("kosten_monat")).values("summe")
    return (
        entscheidungen.filter(getroffen_am__isnull=False)
        .select_related("fall", "traeger")
        .annotate(kosten=Subquery(summe, output_field=DecimalField()))
    )


def _ausgewaehlt(
    entscheidungen: QuerySet[Entscheidung], auswahl: Mapping[str, str], am: date
) -> QuerySet[Entscheidung]:
    if suche := auswahl.get("suche"):
        entscheidungen = entscheidungen.filter(
            Q(fall__name__icontains=suche) | Q(fall__aktenzeichen__icontains=suche)
        )
    if art := auswahl.get("hilfeart"):
        entscheidungen = entscheidungen.filter(hilfeart=art)
    if (traeger := auswahl.get("traeger", "")).isdecimal():
        entscheidungen = entscheidungen.filter(traeger=int(traeger))
    if auswahl.get("zeit") == "alle":
        return entscheidungen
    spaeter = Entscheidung.objects.filter(
        Q(getroffen_am__gt=OuterRef("getroffen_am"))
        | Q(getroffen_am=OuterRef("getroffen_am"), pk__gt=OuterRef("pk")),
        fall=OuterRef("fall"),
    )
    return entscheidungen.filter(~Exists(spaeter), Q(bis__isnull=True) | Q(bis__gte=am))


def zeilen_der_bewilligungen(entscheidungen: QuerySet[Entscheidung]) -> Iterator[list[str]]:
    """For a spreadsheet; see ``KOPF``."""
    felder = (
        "fall__aktenzeichen",
        "fall__name",
        "hilfeart",
        "traeger__name",
        "von",
        "bis",
        "kosten",
    )
    for zeile in entscheidungen.values_list(*felder).iterator(chunk_size=500):
        aktenzeichen, name, art, traeger, von, bis, kosten = zeile
        yield [
            aktenzeichen,
            name,
            hilfeart(art).name,
            traeger or "",
            f"{von:%d.%m.%Y}",
            f"{bis:%d.%m.%Y}" if bis else "",
            "" if kosten is None else str(euro(kosten)).replace(".", ","),
        ]
