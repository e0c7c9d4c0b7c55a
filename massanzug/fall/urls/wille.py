from __future__ import annotations

from django.urls import path

from massanzug.fall.views import wille, wille_wunsch

FALL = "faelle/<uuid:kennung>/"

urlpatterns = [
    path(FALL + "wille/", wille.willen, name="willen"),
    path(FALL + "wille/von/<int:person>/neu/", wille.wille_neu, name="wille_neu"),
    path(FALL + "wille/<int:pk>/", wille.wille, name="wille"),
    path(FALL + "wille/<int:pk>/freigabe/", wille.wille_freigabe, name="wille_freigabe"),
    path(FALL + "wunsch/von/<int:person>/neu/", wille_wunsch.wunsch_neu, name="wunsch_neu"),
    path(FALL + "wunsch/<int:pk>/", wille_wunsch.wunsch, name="wunsch"),
    path(FALL + "sorge/neu/", wille_wunsch.sorge_neu, name="sorge_neu"),
    path(FALL + "sorge/<int:pk>/", wille_wunsch.sorge, name="sorge"),
]
