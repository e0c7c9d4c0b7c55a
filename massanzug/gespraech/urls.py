"""Included by ``wegweiser.urls`` under ``reden/``, so that the names are ``wegweiser:reden…``."""

from __future__ import annotations

from django.urls import path

from massanzug.gespraech import views

urlpatterns = [
    path("", views.reden, name="reden"),
    path("danke/", views.danke, name="reden_danke"),
]
