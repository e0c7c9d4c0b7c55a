"""Drafts: saved while typing, given back, thrown away.

No entry in the record: a draft is its author's note until it is saved, the page it is typed on is
recorded as read, and the act that saves it is recorded as an act. An entry per pause in typing would
be a record of how people work, which the record must not be (docs/adr/0007-entwuerfe.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils import timezone

from massanzug.entwurf.anzeige import zeitpunkt
from massanzug.entwurf.marke import Marke
from massanzug.entwurf.models import Entwurf
from massanzug.entwurf.orte import Ort, ort_finden
from massanzug.entwurf.zugriff import entwuerfe_am_ort, sichtbare_entwuerfe
from massanzug.konten.models import Benutzer

ZURUECKHOLBAR = timedelta(days=1)
WARNUNG = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Entwurfstext:
    text: str
    geaendert: datetime
    stand: int
    wer: str


@dataclass(frozen=True, slots=True)
class Entwuerfe:
    """By field: one's own, and those of people who are at it right now, latest first."""

    eigene: dict[str, Entwurfstext] = field(default_factory=dict)
    andere: dict[str, list[Entwurfstext]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OffenerEntwurf:
    """``faellt_weg``: the day it will be deleted, once that is near."""

    ziel: str
    ort: Ort
    wann: str
    anfang: str
    faellt_weg: date | None


@dataclass(frozen=True, slots=True)
class Frist:
    """How long an untouched draft is kept (``ENTWUERFE_TAGE``), and what time it is."""

    jetzt: datetime
    dauer: timedelta

    def faellt_weg(self, geaendert: datetime) -> date | None:
        ende = geaendert + self.dauer
        return timezone.localdate(ende) if ende - self.jetzt < WARNUNG else None


def entwurf_sichern(
    marke: Marke, texte: Mapping[str, str], *, durch: Benutzer, stand: int = 0
) -> Ort:
    """Keep ``texte`` (field → text) as drafts of ``durch``. Fields the form does not have are dropped.

    PermissionDenied if the form is another person's or the place is closed to this one. Writes with
    a single statement, after the check: twenty people typing must not queue for SQLite's one lock.
    """
    stelle = ort_finden(durch, marke.ziel) if marke.benutzer == durch.pk else None
    if stelle is None:
        raise PermissionDenied("entwurf.sichern")
    Entwurf.objects.bulk_create(
        [
            Entwurf(verfasst_von=durch, ziel=marke.ziel, feld=feld, text=_rein(text), stand=stand)
            for feld, text in texte.items()
            if feld in marke.felder
        ],
        update_conflicts=True,
        unique_fields=["verfasst_von", "ziel", "feld"],
        update_fields=["text", "stand", "geaendert", "verworfen_am"],
    )
    return stelle


def _rein(text: str) -> str:
    """Line ends as a text area knows them; without the one character PostgreSQL refuses."""
    return text.replace("\r\n", "\n").replace("\0", "")


def entwuerfe(benutzer: Benutzer, ziel: str, jetzt: datetime) -> Entwuerfe:
    """What lies unsaved at this place. Only after the person got the place itself."""
    gefunden = Entwuerfe()
    for e in entwuerfe_am_ort(benutzer, ziel, jetzt):
        text = Entwurfstext(e.text, e.geaendert, e.stand, str(e.verfasst_von))
        if e.verfasst_von_id == benutzer.pk:
            gefunden.eigene[e.feld] = text
        else:
            gefunden.andere.setdefault(e.feld, []).append(text)
    return gefunden


def entwurf_verwerfen(ziel: str, *, durch: Benutzer, jetzt: datetime) -> None:
    """Put one's own drafts of a place away; for a day they can be taken back."""
    sichtbare_entwuerfe(durch).filter(ziel=ziel).update(verworfen_am=jetzt)


def entwurf_zurueckholen(ziel: str, *, durch: Benutzer) -> None:
    Entwurf.objects.filter(verfasst_von=durch, ziel=ziel).update(verworfen_am=None)


def entwurf_erledigen(ziel: str, *, durch: Benutzer) -> None:
    """Saved properly: belongs in the transaction of the act that did it."""
    Entwurf.objects.filter(verfasst_von=durch, ziel=ziel).delete()


def meine_entwuerfe(
    benutzer: Benutzer, frist: Frist, *, verworfen: bool = False
) -> list[OffenerEntwurf]:
    """One entry per form, latest first. Places the person has lost are left out, unread."""
    alle = Entwurf.objects.filter(verfasst_von=benutzer, verworfen_am__isnull=not verworfen)
    je_ziel: dict[str, Entwurf] = {}
    for entwurf in alle.exclude(text="").order_by("-geaendert"):
        je_ziel.setdefault(entwurf.ziel, entwurf)
    orte = {ziel: ort_finden(benutzer, ziel) for ziel in je_ziel}
    return [
        OffenerEntwurf(ziel, stelle, zeitpunkt(e.geaendert), e.text, frist.faellt_weg(e.geaendert))
        for ziel, e in je_ziel.items()
        if (stelle := orte[ziel])
    ]


def entwuerfe_aufraeumen(frist: Frist) -> int:
    """Delete what nobody has touched since long ago and what was thrown away a day ago."""
    alt = Q(geaendert__lt=frist.jetzt - frist.dauer)
    weg = Q(verworfen_am__lt=frist.jetzt - ZURUECKHOLBAR)
    anzahl, _ = Entwurf.objects.filter(alt | weg).delete()
    return anzahl
