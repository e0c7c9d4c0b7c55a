"""The URLs of case work, one list per step of the work."""

from __future__ import annotations

from massanzug.fall.urls import faelle

urlpatterns = [
    *faelle.urlpatterns,
]
