"""What the Administration may do, and only while a Betreuungssitzung runs."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from massanzug.konten.begriffe import Rolle
from massanzug.konten.models import Benutzer, Organisation
from massanzug.konten.rechte import recht
from massanzug.verwaltung.models import Betreuungssitzung


def laufende_betreuung(benutzer: Benutzer) -> Betreuungssitzung | None:
    laufende = Betreuungssitzung.objects.filter(
        benutzer=benutzer, beendet_am__isnull=True, endet_am__gt=timezone.now()
    )
    return laufende.select_related("benutzer__organisation").first()


def sichtbare_betreuungen(benutzer: Benutzer) -> QuerySet[Betreuungssitzung]:
    """Administrators see each other's: that is the point of giving a reason."""
    if not (benutzer.darf_arbeiten and benutzer.rolle == Rolle.ADMINISTRATION):
        return Betreuungssitzung.objects.none()
    return Betreuungssitzung.objects.select_related("benutzer")


@recht("betreuung.beginnen")
def darf_betreuung_beginnen(benutzer: Benutzer) -> bool:
    return benutzer.rolle == Rolle.ADMINISTRATION


@recht("betreuung.beenden")
def darf_betreuung_beenden(benutzer: Benutzer, betreuung: Betreuungssitzung) -> bool:
    return betreuung.benutzer_id == benutzer.pk


def _in_betreuung(benutzer: Benutzer) -> bool:
    return benutzer.rolle == Rolle.ADMINISTRATION and laufende_betreuung(benutzer) is not None


@recht("benutzer.verwalten")
def darf_benutzer_verwalten(benutzer: Benutzer, _konto: Benutzer | None = None) -> bool:
    return _in_betreuung(benutzer)


@recht("organisation.verwalten")
def darf_organisation_verwalten(
    benutzer: Benutzer, _organisation: Organisation | None = None
) -> bool:
    return _in_betreuung(benutzer)
