"""What waits for one person today: nothing about anybody's diligence, only about the work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.eingang_annahme import dringende, wartende_eingaenge
from massanzug.fall.domain.faelliges import mit_faelligem
from massanzug.fall.domain.gespraech import wartende_zu_lange
from massanzug.fall.models import Fall
from massanzug.fall.zugriff import sichtbare_faelle
from massanzug.konten.models import Benutzer

VORAUS = timedelta(days=14)
HOECHSTENS = 8


@dataclass(frozen=True, slots=True)
class Heute:
    faellige: list[Fall]
    zuletzt: list[Fall]
    neue: int
    dringende: int
    wuensche: int
    offene: int


def was_ansteht(benutzer: Benutzer, jetzt: datetime) -> Heute:
    """Due in the next two weeks (own cases first of all), last touched, waiting in the inbox."""
    am = timezone.localdate(jetzt)
    wartende = wartende_eingaenge(benutzer, jetzt)
    offene = sichtbare_faelle(benutzer).exclude(fallstand=Fallstand.ABGESCHLOSSEN)
    mit_raum = offene.select_related("wirkungsraum", "zustaendig")
    return Heute(
        faellige=list(
            mit_faelligem(mit_raum)
            .filter(faellig__lte=am + VORAUS)
            .order_by("faellig", "pk")[:HOECHSTENS]
        ),
        zuletzt=list(mit_raum.order_by("-geaendert", "-pk")[:HOECHSTENS]),
        neue=wartende.count(),
        dringende=dringende(wartende).count(),
        wuensche=wartende_zu_lange(benutzer, jetzt),
        offene=offene.count(),
    )
