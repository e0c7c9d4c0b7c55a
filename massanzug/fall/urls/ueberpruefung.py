from __future__ import annotations

from django.urls import path

from massanzug.fall.views import abschluss, rueckblick, ueberpruefung

FALL = "faelle/<uuid:kennung>/"
EINE = FALL + "ueberpruefungen/<int:pk>/"

urlpatterns = [
    path("ueberpruefungen/", ueberpruefung.ueberpruefungen_faellig, name="ueberpruefungen_faellig"),
    path(FALL + "ueberpruefungen/", ueberpruefung.ueberpruefungen, name="ueberpruefungen"),
    path(FALL + "ueberpruefungen/neu/", ueberpruefung.ueberpruefung_neu, name="ueberpruefung_neu"),
    path(EINE, ueberpruefung.ueberpruefung, name="ueberpruefung"),
    path(EINE + "verschieben/", ueberpruefung.verschieben, name="ueberpruefung_verschieben"),
    path(EINE + "ergebnis/", ueberpruefung.halten, name="ueberpruefung_halten"),
    path(EINE + "ziel/<int:ziel>/", rueckblick.rueckblick, name="rueckblick"),
    path(EINE + "ganzes/", rueckblick.rueckblick, name="rueckblick_ganzes"),
    path(FALL + "abschluss/", abschluss.abschluss, name="abschluss"),
    path(FALL + "abschluss/<int:pk>/nachkontakt/", abschluss.nachkontakt, name="nachkontakt"),
    path(FALL + "wieder-oeffnen/", abschluss.wiedereroeffnen, name="fall_wiedereroeffnen"),
]
