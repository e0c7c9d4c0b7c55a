from __future__ import annotations

from django.urls import path

from massanzug.fall.views import eingang

FALL = "faelle/<uuid:kennung>/"

urlpatterns = [
    path("eingang/", eingang.eingang, name="eingang"),
    path("eingang/neu/", eingang.eingang_neu, name="eingang_neu"),
    path(FALL + "eingang/", eingang.falleingang, name="falleingang"),
    path(FALL + "eingang/aendern/", eingang.falleingang_aendern, name="falleingang_aendern"),
    path(FALL + "eingang/einordnung/", eingang.fall_einordnung, name="fall_einordnung"),
    path(FALL + "eingang/uebernehmen/", eingang.eingang_annehmen, name="eingang_uebernehmen"),
    path(FALL + "eingang/uebergeben/", eingang.eingang_weitergeben, name="eingang_uebergeben"),
    path(FALL + "eingang/zurueckgeben/", eingang.eingang_zurueck, name="eingang_zurueckgeben"),
]
