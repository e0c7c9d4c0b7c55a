"""What people read in the record about acts of this app."""

from __future__ import annotations

from massanzug.protokoll.worte import vorgaenge

vorgaenge(
    {
        "angebot.anlegen": "hat ein Angebot in den Wegweiser eingetragen",
        "angebot.aendern": "hat ein Angebot im Wegweiser geändert",
        "angebot.bestaetigen": "hat ein Angebot im Wegweiser bestätigt",
        "angebot.zeigen": "hat ein Angebot im Wegweiser sichtbar gemacht",
        "angebot.verbergen": "hat ein Angebot aus dem Wegweiser genommen",
        "angebotstext.schreiben": "hat ein Angebot in einer anderen Sprache beschrieben",
        "angebotstext.pruefen": "hat die Beschreibung eines Angebots in einer Sprache geprüft",
        "angebotstext.loeschen": "hat die Beschreibung eines Angebots in einer Sprache gelöscht",
        "vorschlag.machen": "hat eine Änderung im Wegweiser vorgeschlagen",
        "vorschlag.annehmen": "hat einen Vorschlag für den Wegweiser angenommen",
        "vorschlag.ablehnen": "hat einen Vorschlag für den Wegweiser nicht übernommen",
        "vorschlag.zurueckziehen": "hat einen Vorschlag für den Wegweiser zurückgezogen",
        "meldung.erledigen": "hat eine Fehlermeldung zum Wegweiser erledigt",
        "zustaendigkeit.setzen": "hat eingetragen, wer welche Angebote pflegt",
        "zustaendigkeit.beenden": "hat ausgetragen, wer welche Angebote pflegt",
    }
)
