"""How far an entry can be trusted today: what is not confirmed sinks, and at last steps back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import yaml
from django.conf import settings
from django.db.models import Q, QuerySet

from massanzug.kern.zeit import heute
from massanzug.wegweiser.begriffe import Frischestand
from massanzug.wegweiser.models import Angebot

FRISCH, ALTERND, UNBESTAETIGT = 1.0, 0.6, 0.4


@dataclass(frozen=True, slots=True)
class Fristen:
    """In days; the meaning of each is written in ``daten/frische.yaml``."""

    ab: date
    erinnern: int
    alternd: int
    zuruecktreten: int
    nach_erinnerung: int


@dataclass(frozen=True, slots=True)
class Frische:
    """``wert`` from 0 (stepped back) to 1 (just confirmed); ``tage`` since the confirmation."""

    stand: Frischestand
    wert: float
    tage: int | None = None

    @property
    def zurueckgetreten(self) -> bool:
        return self.stand == Frischestand.ZURUECKGETRETEN


def fristen(am: date) -> Fristen:
    """The town's periods (setting ``FRISCHEFRISTEN``) as they are on that day."""
    alle = _gelesen(settings.FRISCHEFRISTEN)
    return next((f for f in reversed(alle) if f.ab <= am), alle[0])


@lru_cache(maxsize=4)
def _gelesen(datei: str) -> tuple[Fristen, ...]:
    zeilen = yaml.safe_load(Path(datei).read_text(encoding="utf-8"))
    return tuple(sorted((Fristen(**zeile) for zeile in zeilen), key=lambda f: f.ab))


def frische(bestaetigt_am: date | None, am: date, erinnert_am: date | None = None) -> Frische:
    """Pure on days. A confirmation dated after ``am`` counts as made today.

    What nobody ever confirmed does not age; it steps back when a reminder stays unanswered.
    """
    f = fristen(am)
    if bestaetigt_am is None:
        if erinnert_am is not None and (am - erinnert_am).days > f.nach_erinnerung:
            return Frische(Frischestand.ZURUECKGETRETEN, 0.0)
        return Frische(Frischestand.UNBESTAETIGT, UNBESTAETIGT)
    tage = max(0, (am - bestaetigt_am).days)
    if tage <= f.alternd:
        wert = FRISCH - (FRISCH - ALTERND) * tage / f.alternd
        return Frische(Frischestand.FRISCH, wert, tage)
    if tage <= f.zuruecktreten:
        anteil = (tage - f.alternd) / (f.zuruecktreten - f.alternd)
        return Frische(Frischestand.ALTERND, ALTERND - (ALTERND - UNBESTAETIGT) * anteil, tage)
    return Frische(Frischestand.ZURUECKGETRETEN, 0.0, tage)


def frische_von(angebot: Angebot, am: date | None = None) -> Frische:
    return frische(angebot.bestaetigt_am, am or heute(), angebot.erinnert_am)


def im_stand(angebote: QuerySet[Angebot], stand: Frischestand | str, am: date) -> QuerySet[Angebot]:
    """The same answer as ``frische``, in SQL, for lists."""
    return angebote.filter(_bedingung(Frischestand(stand), am))


def _bedingung(stand: Frischestand, am: date) -> Q:
    f = fristen(am)
    altes, aeltestes = _vor(am, f.alternd), _vor(am, f.zuruecktreten)
    stumm = Q(bestaetigt_am=None, erinnert_am__lt=_vor(am, f.nach_erinnerung))
    match stand:
        case Frischestand.FRISCH:
            return Q(bestaetigt_am__gte=altes)
        case Frischestand.ALTERND:
            return Q(bestaetigt_am__lt=altes, bestaetigt_am__gte=aeltestes)
        case Frischestand.ZURUECKGETRETEN:
            return Q(bestaetigt_am__lt=aeltestes) | stumm
        case Frischestand.UNBESTAETIGT:
            return Q(bestaetigt_am=None) & (
                Q(erinnert_am=None) | Q(erinnert_am__gte=_vor(am, f.nach_erinnerung))
            )


def zu_erinnern(am: date) -> QuerySet[Angebot]:
    """Published entries whose owner should look again, and was not asked in this round."""
    grenze = _vor(am, fristen(am).erinnern)
    return Angebot.objects.filter(
        Q(bestaetigt_am=None) | Q(bestaetigt_am__lt=grenze),
        Q(erinnert_am=None) | Q(erinnert_am__lt=grenze),
        veroeffentlicht=True,
    )


def _vor(am: date, tage: int) -> date:
    return date.fromordinal(am.toordinal() - tage)
