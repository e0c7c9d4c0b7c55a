"""The URLs of case work, one list per step of the work."""

from __future__ import annotations

from massanzug.fall.urls import faelle, massanzug, ziele

urlpatterns = [
    *faelle.urlpatterns,
    *ziele.urlpatterns,
    *massanzug.urlpatterns,
]
