"""Served under the namespace ``wegweiser``: config/urls puts these beside the directory's own."""

from __future__ import annotations

from django.urls import path

from massanzug.gespraech import views

urlpatterns = [
    path("reden/", views.reden, name="reden"),
    path("reden/danke/", views.danke, name="reden_danke"),
]
