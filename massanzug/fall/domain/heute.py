"""What waits for one person today: nothing about anybody's diligence, only about the work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from massanzug.fall.begriffe import Fallstand
from massanzug.fall.domain.faelliges import mit_faelligem
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
    offene: int


def was_ansteht(benutzer: Benutzer, am: date) -> Heute:
    """Due in the next two weeks (own cases first of all), last touched, new in the inbox."""
    offene = sichtbare_faelle(benutzer).exclude(fallstand=Fallstand.ABGESCHLOSSEN)
    mit_raum = offene.select_related("wirkungsraum", "zustaendig")
    return Heute(
        faellige=list(
            mit_faelligem(mit_raum)
            .filter(faellig__lte=am + VORAUS)
            .order_by("faellig", "pk")[:HOECHSTENS]
        ),
        zuletzt=list(mit_raum.order_by("-geaendert", "-pk")[:HOECHSTENS]),
        neue=offene.filter(fallstand=Fallstand.EINGANG).count(),
        offene=offene.count(),
    )
