from __future__ import annotations

from django.urls import path

from massanzug.fall.views import auftraege, ziele

FALL = "faelle/<uuid:kennung>/"

urlpatterns = [
    path(FALL + "ziele/", ziele.ziele, name="ziele"),
    path(FALL + "ziele/reihenfolge/", ziele.ziele_reihen, name="ziele_reihen"),
    path(FALL + "ziele/von/<int:person>/neu/", ziele.ziel_neu, name="ziel_neu"),
    path(FALL + "ziele/von/<int:person>/fragen/", ziele.ziel_fragen, name="ziel_fragen"),
    path(FALL + "ziele/<int:pk>/", ziele.ziel, name="ziel"),
    path(FALL + "ziele/<int:pk>/stand/", ziele.ziel_stand, name="ziel_stand"),
    path(FALL + "ziele/<int:pk>/rang/", ziele.ziel_rangieren, name="ziel_rangieren"),
    path(FALL + "auftraege/", auftraege.auftraege, name="auftraege"),
    path(FALL + "auftraege/neu/", auftraege.auftrag_neu, name="auftrag_neu"),
    path(FALL + "auftraege/<int:pk>/", auftraege.auftrag, name="auftrag"),
    path(
        FALL + "auftraege/<int:pk>/erledigt/", auftraege.auftrag_erledigt, name="auftrag_erledigt"
    ),
]
