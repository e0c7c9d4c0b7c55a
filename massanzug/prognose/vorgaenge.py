"""What people read in the record about acts of this app."""

from __future__ import annotations

from massanzug.protokoll.worte import vorgaenge

vorgaenge(
    {
        "prognose.anlegen": "hat eine Prognose angelegt",
        "prognose.annahmen": "hat die Annahmen einer Prognose geändert",
        "prognose.starten": "hat eine Prognose rechnen lassen",
        "prognose.abbrechen": "hat die Rechnung einer Prognose abgebrochen",
        "prognose.fertigstellen": "hat das Ergebnis einer Prognose bekommen",
        "prognose.scheitern": "hat für eine Prognose kein Ergebnis bekommen",
        "prognose.verdoppeln": "hat eine Prognose verdoppelt",
        "prognose.loeschen": "hat eine Prognose gelöscht",
        "prognose.ausgeben": "hat eine Prognose heruntergeladen",
        "prognose.vorlegen": "hat eine Beschlussvorlage gedruckt",
        "istwerte.setzen": "hat eingetragen, was nach einer Prognose gekommen ist",
        "prognoseeingabe.loeschen": "hat die Fallliste einer Prognose gelöscht",
    }
)
