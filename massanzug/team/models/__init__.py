"""What a Sozialraumteam is made of. Import from here, not from the parts."""

from __future__ import annotations

from massanzug.team.models.beratung import Beratung
from massanzug.team.models.darstellung import Aufdeckung, Falldarstellung
from massanzug.team.models.idee import Idee
from massanzug.team.models.niederschrift import Dissens, Feldnotiz, Nachtrag, Niederschrift
from massanzug.team.models.sitzung import Ablauf, Teammitglied, Teamsitzung, Teilnahme

__all__ = [
    "Ablauf",
    "Aufdeckung",
    "Beratung",
    "Dissens",
    "Falldarstellung",
    "Feldnotiz",
    "Idee",
    "Nachtrag",
    "Niederschrift",
    "Teammitglied",
    "Teamsitzung",
    "Teilnahme",
]
