from __future__ import annotations

from django.urls import path

from massanzug.fall.views import gespraech

WUNSCH = "gespraechswuensche/<uuid:wunsch>/"

urlpatterns = [
    path("gespraechswuensche/", gespraech.wuensche, name="gespraechswuensche"),
    path(WUNSCH, gespraech.wunsch, name="gespraechswunsch"),
    path(
        WUNSCH + "uebernehmen/", gespraech.wunsch_uebernehmen, name="gespraechswunsch_uebernehmen"
    ),
    path(
        WUNSCH + "zuruecklegen/",
        gespraech.wunsch_zuruecklegen,
        name="gespraechswunsch_zuruecklegen",
    ),
    path(WUNSCH + "erledigen/", gespraech.wunsch_erledigen, name="gespraechswunsch_erledigen"),
    path(WUNSCH + "aufnehmen/", gespraech.wunsch_aufnehmen, name="gespraechswunsch_aufnehmen"),
]
