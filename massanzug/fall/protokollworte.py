"""What „Wer hat was getan und gelesen“ says about the acts of case work, after the person's name."""

from __future__ import annotations

from massanzug.protokoll.worte import vorgaenge

vorgaenge(
    {
        "ziel.erfassen": "hat ein Ziel aufgeschrieben",
        "ziel.fortschreiben": "hat ein Ziel geändert",
        "ziel.zielstand_setzen": "hat festgehalten, wie es um ein Ziel steht",
        "ziel.ordnen": "hat die Reihenfolge der Ziele geändert",
        "auftrag.erteilen": "hat einen Auftrag oder eine Auflage aufgeschrieben",
        "auftrag.fortschreiben": "hat einen Auftrag oder eine Auflage geändert",
        "auftrag.erledigen": "hat festgehalten, ob ein Auftrag erfüllt ist",
        "baustein.hinzufuegen": "hat einen Baustein hinzugefügt",
        "baustein.fortschreiben": "hat einen Baustein geändert",
        "baustein.verdoppeln": "hat einen Baustein verdoppelt",
        "baustein.entfernen": "hat einen Baustein entfernt",
        "baustein.zurueckholen": "hat einen entfernten Baustein zurückgeholt",
        "baustein.ordnen": "hat die Reihenfolge der Bausteine geändert",
        "baustein.wechseln": "hat die Form der Hilfe gewechselt",
        "entscheidung.entwerfen": "hat eine Entscheidung vorbereitet",
        "entscheidung.treffen": "hat über die Hilfe entschieden",
        "entscheidung.verwerfen": "hat den Entwurf einer Entscheidung verworfen",
        "bewilligungen.lesen": "hat die Liste der bewilligten Hilfen gelesen",
        "regalware.lesen": "hat gelesen, wie oft sich Pläne gleichen",
        "hilfeplan.erstellen": "hat einen Hilfeplan festgehalten",
        "hilfeplan.ausgeben": "hat einen Hilfeplan ausgegeben",
        "zustimmung.erfassen": "hat aufgeschrieben, was jemand zum Hilfeplan sagt",
        "ueberpruefung.ansetzen": "hat eine Überprüfung angesetzt",
        "ueberpruefung.verschieben": "hat eine Überprüfung verschoben",
        "ueberpruefung.halten": "hat eine Überprüfung abgeschlossen",
        "rueckblick.festhalten": "hat aufgeschrieben, wie jemand ein Ziel sieht",
        "fall.abschliessen": "hat den Fall abgeschlossen",
        "fall.wiedereroeffnen": "hat den Fall wieder geöffnet",
    }
)
