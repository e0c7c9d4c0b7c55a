from __future__ import annotations

from django.urls import path

from massanzug.fall.views import faelle

urlpatterns = [
    path("", faelle.start, name="start"),
    path("faelle/", faelle.faelle, name="faelle"),
    path("faelle/liste.csv", faelle.faelle_csv, name="faelle_csv"),
    path("faelle/<uuid:kennung>/", faelle.fall, name="fall"),
    path("faelle/<uuid:kennung>/protokoll/", faelle.fallprotokoll, name="fallprotokoll"),
    path("faelle/<uuid:kennung>/protokoll.csv", faelle.fallprotokoll_csv, name="fallprotokoll_csv"),
]
