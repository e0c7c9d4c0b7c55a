"""Begin and end the time in which an administrator has power over accounts."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from massanzug.kern.fehler import Regelverstoss
from massanzug.konten.models import Benutzer
from massanzug.konten.rechte import verlange
from massanzug.protokoll.schreiben import protokolliere
from massanzug.verwaltung.models import Betreuungssitzung

HOECHSTENS = 60  # minutes
GRUND_MINDESTENS = 10  # characters; „Test“ is no reason


@transaction.atomic
def betreuung_beginnen(*, durch: Benutzer, grund: str, minuten: int) -> Betreuungssitzung:
    verlange(durch, "betreuung.beginnen")
    grund = grund.strip()
    if len(grund) < GRUND_MINDESTENS:
        raise Regelverstoss(
            "Schreiben Sie in einem Satz, wofür Sie die Betreuungssitzung brauchen."
        )
    if not 1 <= minuten <= HOECHSTENS:
        raise Regelverstoss(f"Eine Betreuungssitzung dauert höchstens {HOECHSTENS} Minuten.")
    jetzt = timezone.now()
    offene = Betreuungssitzung.objects.select_for_update().filter(
        benutzer=durch, beendet_am__isnull=True
    )
    offene.filter(endet_am__lte=jetzt).update(beendet_am=F("endet_am"))
    if offene.exists():
        raise Regelverstoss("Ihre Betreuungssitzung läuft schon.")
    betreuung = Betreuungssitzung(
        benutzer=durch, grund=grund, begonnen_am=jetzt, endet_am=jetzt + timedelta(minutes=minuten)
    )
    betreuung.full_clean()
    betreuung.save()
    protokolliere(
        durch, "betreuung.beginnen", betreuung, akte=betreuung, grund=grund, minuten=minuten
    )
    return betreuung


@transaction.atomic
def betreuung_beenden(betreuung: Betreuungssitzung, *, durch: Benutzer) -> None:
    """At once. Ending twice is no fault: a second click does not matter."""
    verlange(durch, "betreuung.beenden", betreuung)
    offen = Betreuungssitzung.objects.filter(pk=betreuung.pk, beendet_am__isnull=True)
    if offen.update(beendet_am=timezone.now()):
        protokolliere(durch, "betreuung.beenden", betreuung, akte=betreuung)
