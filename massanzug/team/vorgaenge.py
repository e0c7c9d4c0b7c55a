"""What people read in the record about acts of the Sozialraumteam."""

from __future__ import annotations

from massanzug.protokoll.worte import vorgaenge, zwecke
from massanzug.team.begriffe import TEAMZWECK

zwecke({TEAMZWECK: "Beratung im Sozialraumteam"})
vorgaenge(
    {
        "teammitglied.aufnehmen": "hat jemanden ins Sozialraumteam aufgenommen",
        "teammitglied.beenden": "hat eine Mitgliedschaft im Sozialraumteam beendet",
        "ablauf.setzen": "hat geändert, wie eine Beratung abläuft",
        "teamsitzung.anlegen": "hat ein Sozialraumteam verabredet",
        "teamsitzung.fortschreiben": "hat ein Sozialraumteam geändert",
        "teamsitzung.absagen": "hat ein Sozialraumteam abgesagt",
        "beratung.anmelden": "hat den Fall fürs Sozialraumteam angemeldet",
        "beratung.absetzen": "hat den Fall von der Tagesordnung genommen",
        "beratung.lesen": "hat im Sozialraumteam die Seite zu diesem Fall geöffnet",
        "beratung.rollen": "hat im Sozialraumteam die Rollen verteilt",
        "beratung.ablauf": "hat im Sozialraumteam einen Ablauf gewählt",
        "beratung.ordnen": "hat die Tagesordnung geändert",
        "falldarstellung.fortschreiben": "hat die Falldarstellung geschrieben",
        "falldarstellung.freigeben": "hat die Falldarstellung fürs Sozialraumteam freigegeben",
        "falldarstellung.zuruecknehmen": "hat die Freigabe der Falldarstellung zurückgenommen",
        "aufdeckung.erklaeren": "hat im Sozialraumteam gesagt, wer wer ist",
        "aufdeckung.beenden": "hat im Sozialraumteam wieder verdeckt, wer wer ist",
        "aufdeckung.lesen": "hat im Sozialraumteam gelesen, wer wer ist",
        "idee.beitragen": "hat im Sozialraumteam eine Idee beigetragen",
        "idee.fortschreiben": "hat im Sozialraumteam eine Idee geändert",
        "idee.entfernen": "hat im Sozialraumteam eine Idee von der Tafel genommen",
        "idee.zurueckholen": "hat im Sozialraumteam eine Idee auf die Tafel zurückgeholt",
        "idee.waehlen": "hat im Sozialraumteam gesagt, ob eine Idee passt",
        "idee.aufnehmen": "hat aus einer Idee des Sozialraumteams einen Baustein gemacht",
        "niederschrift.fortschreiben": "hat an der Niederschrift des Sozialraumteams geschrieben",
        "niederschrift.unterschreiben": "hat die Niederschrift des Sozialraumteams unterschrieben",
        "niederschrift.ausgeben": "hat die Niederschrift des Sozialraumteams ausgegeben",
        "dissens.festhalten": "hat im Sozialraumteam festgehalten, was anders gesehen wird",
        "nachtrag.anfuegen": "hat der Niederschrift des Sozialraumteams etwas nachgetragen",
        "feldnotiz.merken": "hat etwas fürs Feld gemerkt",
        "feldnotiz.erledigen": "hat eine Notiz fürs Feld erledigt",
        "beratung.phase": "hat im Sozialraumteam die Phase gewechselt",
    }
)
