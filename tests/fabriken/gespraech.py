from __future__ import annotations

from datetime import UTC, datetime

import factory
from factory.django import DjangoModelFactory

from massanzug.gespraech.begriffe import Gespraechsweg
from massanzug.gespraech.models import Gespraechswunsch


class GespraechswunschFabrik(DjangoModelFactory[Gespraechswunsch]):
    class Meta:
        model = Gespraechswunsch

    weg = Gespraechsweg.ANRUF
    kontakt = "0151 2345678"
    raum = "Neheim"
    gegend = "Moosfelde"
    eingegangen_am = factory.LazyFunction(lambda: datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
