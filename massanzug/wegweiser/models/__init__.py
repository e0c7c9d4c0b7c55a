"""The directory's own tables. No personal data, no key into any other app: it runs alone."""

from __future__ import annotations

from massanzug.wegweiser.models.angebot import Anbieter, Angebot, Angebotstext
from massanzug.wegweiser.models.ort import Gegend, Raumseite, Stadtangabe
from massanzug.wegweiser.models.thema import Thema, Themenwort
from massanzug.wegweiser.models.zeit import Oeffnungsausnahme, Oeffnungszeit
from massanzug.wegweiser.models.zuruf import Fehlermeldung, Suchzaehlung

__all__ = [
    "Anbieter",
    "Angebot",
    "Angebotstext",
    "Fehlermeldung",
    "Gegend",
    "Oeffnungsausnahme",
    "Oeffnungszeit",
    "Raumseite",
    "Stadtangabe",
    "Suchzaehlung",
    "Thema",
    "Themenwort",
]
