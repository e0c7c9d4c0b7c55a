from __future__ import annotations

from django.urls import path

from massanzug.fall.views import netz

ALLE = "faelle/<uuid:kennung>/netz/"
KARTE = ALLE + "<int:pk>/"
EINE = ALLE + "verbindung/<int:pk>/"

urlpatterns = [
    path(ALLE, netz.netz, name="netz"),
    path(ALLE + "zeichnen/", netz.netzkarte_neu, name="netzkarte_zeichnen"),
    path(KARTE, netz.netzkarte, name="netzkarte"),
    path(KARTE + "neu/", netz.verbindung_neu, name="verbindung_neu"),
    path(KARTE + "vergleich/", netz.netzkarte_vergleich, name="netzkarte_vergleich"),
    path(KARTE + "netzkarte.svg", netz.netzkarte_bild, name="netzkarte_bild"),
    path(KARTE + "netzkarte.pdf", netz.netzkarte_pdf, name="netzkarte_pdf"),
    path(KARTE + "teilen/", netz.netzkarte_freigabe, name="netzkarte_teilen"),
    path(KARTE + "loeschen/", netz.netzkarte_weg, name="netzkarte_loeschen"),
    path(EINE, netz.verbindung, name="verbindung"),
    path(EINE + "platz/", netz.verbindung_platz, name="verbindung_ruecken"),
    path(EINE + "entfernen/", netz.verbindung_weg, name="verbindung_entfernen"),
    path(EINE + "zurueckholen/", netz.verbindung_zurueck, name="verbindung_zurueckholen"),
    path(EINE + "ressource/", netz.verbindung_nuetzen, name="verbindung_nuetzen"),
]
