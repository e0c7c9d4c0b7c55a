"""Below ``/fach/``: the table itself, and the one page of a case that leads to it.

No address of the table has anything of a case in it.
"""

from __future__ import annotations

from django.urls import path

from massanzug.team.views import beratung, darstellung, ideen, niederschrift, sitzungen

RAUM = "team/raum/<int:pk>/"
SITZUNG = "team/sitzung/<uuid:sitzung>/"
BERATUNG = "team/beratung/<uuid:beratung>/"
DARSTELLUNG = BERATUNG + "darstellung/"

urlpatterns = [
    path("team/", sitzungen.start, name="teamstart"),
    path("team/ablauf/<slug:art>/", sitzungen.ablauf_aendern, name="teamablauf"),
    path(RAUM, sitzungen.team, name="sozialraumteam"),
    path(RAUM + "mitglied/", sitzungen.mitglied_neu, name="teammitglied_neu"),
    path(RAUM + "sitzung/", sitzungen.sitzung_neu, name="teamsitzung_neu"),
    path("team/mitglied/<int:pk>/beenden/", sitzungen.mitglied_weg, name="teammitglied_beenden"),
    path(SITZUNG, sitzungen.sitzung, name="teamsitzung"),
    path(SITZUNG + "aendern/", sitzungen.sitzung_aendern, name="teamsitzung_aendern"),
    path(SITZUNG + "absagen/", sitzungen.absagen, name="teamsitzung_absagen"),
    path(BERATUNG, beratung.beratung, name="beratung"),
    path(BERATUNG + "rollen/", beratung.rollen, name="beratung_rollen"),
    path(BERATUNG + "ablauf/", beratung.ablauf, name="beratung_ablauf"),
    path(BERATUNG + "phase/", beratung.phase, name="beratung_phase"),
    path(BERATUNG + "rang/", beratung.rang, name="beratung_rang"),
    path(BERATUNG + "absetzen/", beratung.absetzen, name="beratung_absetzen"),
    path(DARSTELLUNG, darstellung.schreiben, name="darstellung_schreiben"),
    path(DARSTELLUNG + "pruefen/", darstellung.pruefung, name="darstellung_pruefen"),
    path(DARSTELLUNG + "ersetzen/", darstellung.ersetzen, name="darstellung_ersetzen"),
    path(DARSTELLUNG + "freigeben/", darstellung.freigeben, name="darstellung_freigeben"),
    path(
        DARSTELLUNG + "zuruecknehmen/", darstellung.zuruecknehmen, name="darstellung_zuruecknehmen"
    ),
    path(BERATUNG + "live/", ideen.live, name="beratung_live"),
    path(BERATUNG + "leinwand/", ideen.leinwand, name="beratung_leinwand"),
    path(BERATUNG + "idee/", ideen.neu, name="idee_neu"),
    path(BERATUNG + "idee/<int:pk>/", ideen.aendern, name="idee"),
    path(BERATUNG + "idee/<int:pk>/weg/", ideen.weg, name="idee_weg"),
    path(BERATUNG + "idee/<int:pk>/passt/", ideen.passt, name="idee_passt"),
    path(BERATUNG + "idee/<int:pk>/baustein/", niederschrift.baustein, name="idee_baustein"),
    path(BERATUNG + "idee/<int:pk>/merken/", niederschrift.merken, name="idee_merken"),
    path(BERATUNG + "thema/", niederschrift.thema, name="thema_merken"),
    path(BERATUNG + "niederschrift/", niederschrift.schreiben, name="niederschrift"),
    path(BERATUNG + "niederschrift.pdf", niederschrift.pdf, name="niederschrift_pdf"),
    path(BERATUNG + "anders/", niederschrift.dissens, name="dissens"),
    path(BERATUNG + "nachtrag/", niederschrift.nachtrag, name="nachtrag"),
    path(
        BERATUNG + "unterschreiben/",
        niederschrift.unterschreiben,
        name="niederschrift_unterschreiben",
    ),
    path("team/notiz/<int:pk>/erledigen/", niederschrift.erledigen, name="feldnotiz_erledigen"),
    path(
        "team/fall/<uuid:kennung>/beratung/<int:pk>/niederschrift.pdf",
        niederschrift.pdf_im_fall,
        name="niederschrift_im_fall",
    ),
    path(BERATUNG + "aufdecken/", darstellung.aufdeckung, name="aufdeckung"),
    path(BERATUNG + "verdecken/", darstellung.verdeckung, name="verdeckung"),
    path("team/fall/<uuid:kennung>/", beratung.im_fall, name="team_im_fall"),
]
