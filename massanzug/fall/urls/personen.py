from __future__ import annotations

from django.urls import path

from massanzug.fall.views import personen

FALL = "faelle/<uuid:kennung>/"

urlpatterns = [
    path(FALL + "personen/", personen.personen, name="personen"),
    path(FALL + "personen/neu/", personen.person_neu, name="person_neu"),
    path(FALL + "personen/<int:pk>/", personen.person, name="person"),
    path(FALL + "personen/<int:pk>/entfernen/", personen.person_weg, name="person_entfernen"),
]
