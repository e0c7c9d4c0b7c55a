"""What all HSDS objects share."""

from __future__ import annotations

from collections.abc import Iterable

from massanzug.wegweiser.domain.hsds.kennungen import kennung

Objekt = dict[str, object]


def ohne_leeres(objekt: Objekt) -> Objekt:
    """HSDS knows no null: what is not known is not there. Lists, 0 and False stay."""
    return {name: wert for name, wert in objekt.items() if wert is not None and wert != ""}


def rufnummern(telefon: str, besitzer: str) -> list[Objekt]:
    """One entry per number; people write several into one field, parted by semicolons."""
    nummern = [teil.strip() for teil in telefon.split(";") if teil.strip()]
    return [
        {"id": kennung("phone", f"{besitzer}/{nummer}"), "number": nummer, "type": "voice"}
        for nummer in nummern
    ]


def einmalig(objekte: Iterable[Objekt]) -> list[Objekt]:
    """Each id once, the first stays."""
    return list({str(objekt["id"]): objekt for objekt in reversed([*objekte])}.values())[::-1]
