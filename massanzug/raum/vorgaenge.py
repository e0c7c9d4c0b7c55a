"""What people read in the record about acts of this app."""

from __future__ import annotations

from massanzug.protokoll.worte import vorgaenge

vorgaenge(
    {
        "ortsteil.anlegen": "hat einen Ortsteil angelegt",
        "zuordnung.aendern": "hat einen Ortsteil neu zugeordnet",
        "zuordnung.berichtigen": "hat die Zuordnung eines Ortsteils berichtigt",
        "wirkungsraum.anlegen": "hat einen Raum angelegt",
        "wirkungsraum.aendern": "hat einen Raum geändert",
        "leittraegerschaft.setzen": "hat eingetragen, welcher Träger in einem Raum vorangeht",
        "traeger.anlegen": "hat einen Träger angelegt",
        "traeger.aendern": "hat einen Träger geändert",
        "standort.anlegen": "hat einen Standort angelegt",
        "standort.aendern": "hat einen Standort geändert",
        "standort.entfernen": "hat einen Standort entfernt",
        "vereinbarung.anlegen": "hat eine Vereinbarung eingetragen",
        "vereinbarung.aendern": "hat eine Vereinbarung geändert",
        "vereinbarung.beenden": "hat eine Vereinbarung beendet",
        "vereinbarung.lesen": "hat das Dokument einer Vereinbarung geöffnet",
        "wort.waehlen": "hat ein Wort gewählt, das auf jeder Seite steht",
    }
)
