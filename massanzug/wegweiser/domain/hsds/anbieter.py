"""``organization``: who offers."""

from __future__ import annotations

from massanzug.wegweiser.domain.hsds.kennungen import kennung
from massanzug.wegweiser.domain.hsds.objekte import Objekt, ohne_leeres, rufnummern
from massanzug.wegweiser.models import Anbieter


def anbieter_kennung(anbieter: Anbieter) -> str:
    return kennung("organization", anbieter.slug)


def anbieter_flach(anbieter: Anbieter) -> Objekt:
    """The list view. HSDS demands a description; ours is the name, for we have no other."""
    return ohne_leeres(
        {
            "id": anbieter_kennung(anbieter),
            "name": anbieter.name,
            "description": anbieter.name,
            "website": anbieter.website,
        }
    )


def anbieter_voll(anbieter: Anbieter) -> Objekt:
    return anbieter_flach(anbieter) | {
        "phones": rufnummern(anbieter.telefon, f"organization/{anbieter.slug}")
    }
