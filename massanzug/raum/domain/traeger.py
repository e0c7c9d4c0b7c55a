"""Träger and where they can be met."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from massanzug.entwurf.stand import anlegen, fortschreiben, stand_pruefen
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.oeffnung import Spanne, spannen_in_worten, zeiten_in_worten
from massanzug.raum.models import Oeffnungszeit, Standort, Traeger


@transaction.atomic
def traeger_anlegen(werte: Mapping[str, Any], *, durch: Benutzer) -> Traeger:
    """Known from now on; selectable in cases once a Vereinbarung holds."""
    verlange(durch, "traeger.pflegen")
    traeger = anlegen(Traeger(**werte), durch=durch)
    protokolliere(durch, "traeger.anlegen", traeger)
    return traeger


@transaction.atomic
def traeger_aendern(
    traeger: Traeger, werte: Mapping[str, Any], *, durch: Benutzer, stand: int | None = None
) -> Traeger:
    verlange(durch, "traeger.pflegen")
    fortschreiben(traeger, werte, durch=durch, stand=stand)
    protokolliere(durch, "traeger.aendern", traeger)
    return traeger


@transaction.atomic
def standort_speichern(
    standort: Standort,
    werte: Mapping[str, Any],
    zeiten: Mapping[int, list[Spanne]],
    *,
    durch: Benutzer,
    stand: int | None = None,
) -> Standort:
    """A new or changed place with its opening hours: weekday (0 = Montag) → spans."""
    verlange(durch, "traeger.pflegen")
    neu = standort.pk is None
    if neu:
        for feld, wert in werte.items():
            setattr(standort, feld, wert)
        anlegen(standort, durch=durch)
    else:
        if stand is not None:
            angaben = {**werte, **spannen_in_worten(zeiten)}
            stand_pruefen(standort, stand, angaben, lesen=_angaben)
        fortschreiben(standort, werte, durch=durch)
    standort.oeffnungszeiten.all().delete()
    Oeffnungszeit.objects.bulk_create(
        Oeffnungszeit(standort=standort, wochentag=tag, von=von, bis=bis)
        for tag, spannen in zeiten.items()
        for von, bis in spannen
    )
    protokolliere(durch, "standort.anlegen" if neu else "standort.aendern", standort)
    return standort


def _angaben(standort: Standort) -> dict[str, Any]:
    """What the form of a place shows, under the names of its fields."""
    spalten = {feld.name: getattr(standort, feld.name) for feld in Standort._meta.fields}
    return spalten | zeiten_in_worten(standort.oeffnungszeiten.all())


@transaction.atomic
def standort_entfernen(standort: Standort, *, durch: Benutzer) -> None:
    verlange(durch, "traeger.pflegen")
    protokolliere(durch, "standort.entfernen", standort, traeger=standort.traeger_id)
    standort.delete()
