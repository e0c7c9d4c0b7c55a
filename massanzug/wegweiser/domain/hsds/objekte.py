"""What all HSDS objects share."""

from __future__ import annotations

from collections.abc import Mapping

from massanzug.wegweiser.domain.hsds.kennungen import kennung

Objekt = dict[str, object]


def ohne_leeres(objekt: Mapping[str, object]) -> Objekt:
    """HSDS knows no null: what is not known is not there. Lists, 0 and False stay."""
    return {name: wert for name, wert in objekt.items() if wert is not None and wert != ""}


def rufnummern(telefon: str, besitzer: str) -> list[Objekt]:
    """One entry per number; people write several into one field, parted by semicolons."""
    nummern = [teil.strip() for teil in telefon.split(";") if teil.strip()]
    return [
        {"id": kennung("phone", f"{besitzer}/{nummer}"), "number": nummer, "type": "voice"}
        for nummer in nummern
    ]
