"""What the town says about itself on every page. Each word is a ``Stadtangabe``; none is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from massanzug.wegweiser.zugriff import sichtbare_stadtangaben

NAME = "stadt"
TELEFON = "telefon"
TELEFON_ZEITEN = "telefon_zeiten"
IMPRESSUM = "impressum"
DATENSCHUTZ = "datenschutz"


@dataclass(frozen=True, slots=True)
class Stadt:
    """``telefon``: where a person answers who knows the way, at ``telefon_zeiten``."""

    name: str = ""
    telefon: str = ""
    telefon_zeiten: str = ""
    impressum: str = ""
    datenschutz: str = ""

    @property
    def wahl(self) -> str:
        """The number as a telephone dials it."""
        return re.sub(r"[^0-9+]", "", self.telefon)


def stadt() -> Stadt:
    angaben = sichtbare_stadtangaben()
    return Stadt(
        name=angaben.get(NAME, ""),
        telefon=angaben.get(TELEFON, ""),
        telefon_zeiten=angaben.get(TELEFON_ZEITEN, ""),
        impressum=angaben.get(IMPRESSUM, ""),
        datenschutz=angaben.get(DATENSCHUTZ, ""),
    )
