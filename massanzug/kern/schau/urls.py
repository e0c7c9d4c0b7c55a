from __future__ import annotations

from django.urls import path

from massanzug.kern.schau import views

urlpatterns = [
    path("", views.komponenten, name="komponenten"),
    path("nachfragen/", views.nachfragen, name="komponenten_nachfragen"),
    path("ordnen/", views.ordnen, name="komponenten_ordnen"),
    path("<str:schluessel>/verschieben/", views.verschieben, name="komponenten_verschieben"),
]
