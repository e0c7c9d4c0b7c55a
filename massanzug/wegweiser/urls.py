"""The public directory. Where it is included, every address exists once per language."""

from __future__ import annotations

from django.urls import include, path

from massanzug.wegweiser.views import angebot, haus, karte, notfall, raum, start, suche, themen

app_name = "wegweiser"
urlpatterns = [
    path("", start.start, name="start"),
    path("suche/", suche.suche, name="suche"),
    path("suche/vorschlaege/", suche.vorschlaege, name="vorschlaege"),
    path("jetzt-hilfe/", notfall.notfall, name="notfall"),
    path("reden/", include("massanzug.gespraech.urls")),  # by name: that app lies above this one
    path("themen/", themen.themen, name="themen"),
    path("thema/<slug:slug>/", themen.thema, name="thema"),
    path("a-z/", themen.stichworte, name="stichworte"),
    path("angebot/<slug:slug>/", angebot.angebot, name="angebot"),
    path("angebot/<slug:slug>/fehler/", angebot.fehler_melden, name="fehler_melden"),
    path("karte/", karte.karte, name="karte"),
    path("raeume/", raum.raeume, name="raeume"),
    path("raeume/<slug:slug>/", raum.raum, name="raum"),
    path("so-arbeiten-wir/", haus.grundsaetze, name="grundsaetze"),
    path("impressum/", haus.impressum, name="impressum"),
    path("datenschutz/", haus.datenschutz, name="datenschutz"),
    path("quellen/", haus.quellen, name="quellen"),
]
