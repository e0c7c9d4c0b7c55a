from __future__ import annotations

from django.urls import path

from massanzug.entwurf import views

urlpatterns = [
    path("", views.sichern, name="entwurf_sichern"),
    path("anmeldung/", views.anmeldung, name="entwurf_anmeldung"),
    path("meine/", views.meine, name="meine_entwuerfe"),
    path("verwerfen/", views.verwerfen, name="entwurf_verwerfen"),
    path("zurueckholen/", views.zurueckholen, name="entwurf_zurueckholen"),
]
