from __future__ import annotations

from django.urls import path

from massanzug.fall.views import bewilligungen, entscheidung

FALL = "faelle/<uuid:kennung>/entscheidung/"

urlpatterns = [
    path(FALL, entscheidung.entscheidungen, name="entscheidungen"),
    path(FALL + "entwurf/", entscheidung.entscheidung, name="entscheidung"),
    path(FALL + "treffen/", entscheidung.treffen, name="entscheidung_treffen"),
    path(FALL + "verwerfen/", entscheidung.verwerfen, name="entscheidung_verwerfen"),
    path(FALL + "statistik/", entscheidung.statistik, name="entscheidung_statistik"),
    path("bewilligungen/", bewilligungen.bewilligungen, name="bewilligungen"),
    path("bewilligungen/liste.csv", bewilligungen.bewilligungen_csv, name="bewilligungen_csv"),
]
