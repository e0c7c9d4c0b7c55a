"""What a case is made of, in the order of the work. Import from here, not from the parts."""

from __future__ import annotations

from massanzug.fall.models.entscheidung import Alternative, Entscheidung, Statistikangabe
from massanzug.fall.models.fall import Anvertrautes, Fall, Falleingang, Person, Suchschluessel
from massanzug.fall.models.genogramm import (
    Angehoerige,
    Genogramm,
    Kindschaft,
    Paar,
    Verhaeltnis,
)
from massanzug.fall.models.massanzug import Baustein, Wechsel
from massanzug.fall.models.netz import Netzkarte, Verbindung
from massanzug.fall.models.plan import (
    Abschluss,
    Hilfeplan,
    Planabdruck,
    Planband,
    Rueckblick,
    Ueberpruefung,
    Verschiebung,
    Zustimmung,
)
from massanzug.fall.models.wille import Ressource, Sorge, Wille, Wunsch
from massanzug.fall.models.ziele import Auftrag, Ziel
from massanzug.fall.models.zugang import Beteiligung, Einwilligung

__all__ = [
    "Abschluss",
    "Alternative",
    "Angehoerige",
    "Anvertrautes",
    "Auftrag",
    "Baustein",
    "Beteiligung",
    "Einwilligung",
    "Entscheidung",
    "Fall",
    "Falleingang",
    "Genogramm",
    "Hilfeplan",
    "Kindschaft",
    "Netzkarte",
    "Paar",
    "Person",
    "Planabdruck",
    "Planband",
    "Ressource",
    "Rueckblick",
    "Sorge",
    "Statistikangabe",
    "Suchschluessel",
    "Ueberpruefung",
    "Verbindung",
    "Verhaeltnis",
    "Verschiebung",
    "Wechsel",
    "Wille",
    "Wunsch",
    "Ziel",
    "Zustimmung",
]
