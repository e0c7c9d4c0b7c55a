from __future__ import annotations

from django.urls import path

from massanzug.fall.views import ressourcen

KARTE = "faelle/<uuid:kennung>/ressourcen/"
EINE = KARTE + "<int:pk>/"

urlpatterns = [
    path(KARTE, ressourcen.ressourcen, name="ressourcen"),
    path(KARTE + "reihenfolge/", ressourcen.ressourcen_reihen, name="ressourcen_reihen"),
    path(KARTE + "neu/<slug:feld>/", ressourcen.ressource_neu, name="ressource_neu"),
    path(EINE, ressourcen.ressource, name="ressource"),
    path(EINE + "teilen/", ressourcen.ressource_freigabe, name="ressource_teilen"),
    path(EINE + "entfernen/", ressourcen.ressource_weg, name="ressource_entfernen"),
    path(EINE + "zurueckholen/", ressourcen.ressource_zurueck, name="ressource_zurueckholen"),
    path(EINE + "rang/", ressourcen.ressource_rangieren, name="ressource_rangieren"),
]
