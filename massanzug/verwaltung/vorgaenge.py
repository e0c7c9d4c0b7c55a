"""What the record says about accounts and sign-ins, after the person's name."""

from __future__ import annotations

from massanzug.protokoll.worte import vorgaenge

vorgaenge(
    {
        "anmeldung.gelungen": "hat sich angemeldet",
        "anmeldung.misslungen": "(nicht angemeldet) hat sich vergeblich angemeldet",
        "anmeldung.beendet": "hat sich abgemeldet",
        "sitzung.beenden": "hat ein Gerät abgemeldet",
        "administration.einrichten": "(Befehl auf dem Server) hat ein Konto der Administration eingerichtet",
        "konto.passwort_aendern": "hat das eigene Passwort geändert",
        "konto.app_einrichten": "hat eine App als zweiten Faktor eingerichtet",
        "konto.app_entfernen": "hat die App als zweiten Faktor entfernt",
        "konto.passkey_einrichten": "hat einen Passkey eingerichtet",
        "konto.passkey_entfernen": "hat einen Passkey entfernt",
        "konto.ersatzcodes_erstellen": "hat neue Ersatzcodes erstellt",
        "benutzer.anlegen": "hat ein Konto angelegt",
        "benutzer.aendern": "hat ein Konto geändert",
        "benutzer.sperren": "hat ein Konto gesperrt",
        "benutzer.zulassen": "hat ein Konto wieder zugelassen",
        "benutzer.passwort_vergeben": "hat ein neues Passwort vergeben",
        "benutzer.zweiten_faktor_zuruecksetzen": "hat einen zweiten Faktor zurückgesetzt",
        "betreuung.beginnen": "hat eine Betreuungssitzung begonnen",
        "betreuung.beenden": "hat die Betreuungssitzung beendet",
        "betreuung.zugreifen": "hat in der Betreuungssitzung eine Seite geöffnet",
        "organisation.anlegen": "hat eine Organisation angelegt",
        "organisation.umbenennen": "hat eine Organisation umbenannt",
        "organisation.abschalten": "hat eine Organisation abgeschaltet",
        "organisation.zulassen": "hat eine Organisation wieder zugelassen",
        "team.anlegen": "hat ein Team angelegt",
    }
)
