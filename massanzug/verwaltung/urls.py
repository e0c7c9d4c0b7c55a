from __future__ import annotations

from django.urls import path

from massanzug.verwaltung.views import benutzer, betreuung, organisationen

app_name = "verwaltung"
urlpatterns = [
    path("", betreuung.start, name="start"),
    path("betreuung/", betreuung.betreuung, name="betreuung"),
    path("betreuung/beenden/", betreuung.beenden, name="betreuung_beenden"),
    path("betreuung/<int:pk>/", betreuung.schritte, name="schritte"),
    path("benutzer/", benutzer.benutzerliste, name="benutzerliste"),
    path("benutzer/neu/", benutzer.benutzer_neu, name="benutzer_neu"),
    path("benutzer/<int:pk>/", benutzer.benutzer, name="benutzer"),
    path("benutzer/<int:pk>/passwort/", benutzer.passwort, name="passwort"),
    path("benutzer/<int:pk>/zweiter-faktor/", benutzer.zweiter_faktor, name="zweiter_faktor"),
    path("benutzer/<int:pk>/sperren/", benutzer.sperren, name="sperren"),
    path("benutzer/<int:pk>/zulassen/", benutzer.zulassen, name="benutzer_zulassen"),
    path("organisationen/", organisationen.organisationsliste, name="organisationsliste"),
    path("organisationen/neu/", organisationen.organisation_neu, name="organisation_neu"),
    path("organisationen/<int:pk>/", organisationen.organisation, name="organisation"),
    path("organisationen/<int:pk>/teams/", organisationen.team_neu, name="team_neu"),
    path("organisationen/<int:pk>/abschalten/", organisationen.abschalten, name="abschalten"),
    path("organisationen/<int:pk>/zulassen/", organisationen.zulassen, name="zulassen"),
]
