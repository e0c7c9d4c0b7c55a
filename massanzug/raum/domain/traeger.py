"""Träger and where they can be met."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.raum.domain.oeffnung import Spanne
from massanzug.raum.domain.speichern import setzen_und_speichern
from massanzug.raum.models import Oeffnungszeit, Standort, Traeger


@transaction.atomic
def traeger_anlegen(werte: Mapping[str, Any], *, durch: Benutzer) -> Traeger:
    """Known from now on; selectable in cases once a Vereinbarung holds."""
    verlange(durch, "traeger.pflegen")
    traeger = setzen_und_speichern(Traeger(), werte)
    protokolliere(durch, "traeger.anlegen", traeger)
    return traeger


@transaction.atomic
def traeger_aendern(traeger: Traeger, werte: Mapping[str, Any], *, durch: Benutzer) -> Traeger:
    verlange(durch, "traeger.pflegen")
    setzen_und_speichern(traeger, werte)
    protokolliere(durch, "traeger.aendern", traeger)
    return traeger


@transaction.atomic
def standort_speichern(
    standort: Standort,
    werte: Mapping[str, Any],
    zeiten: Mapping[int, list[Spanne]],
    *,
    durch: Benutzer,
) -> Standort:
    """A new or changed place with its opening hours: weekday (0 = Montag) → spans."""
    verlange(durch, "traeger.pflegen")
    neu = standort.pk is None
    setzen_und_speichern(standort, werte)
    standort.oeffnungszeiten.all().delete()
    Oeffnungszeit.objects.bulk_create(
        Oeffnungszeit(standort=standort, wochentag=tag, von=von, bis=bis)
        for tag, spannen in zeiten.items()
        for von, bis in spannen
    )
    protokolliere(durch, "standort.anlegen" if neu else "standort.aendern", standort)
    return standort


@transaction.atomic
def standort_entfernen(standort: Standort, *, durch: Benutzer) -> None:
    verlange(durch, "traeger.pflegen")
    protokolliere(durch, "standort.entfernen", standort, traeger=standort.traeger_id)
    standort.delete()
