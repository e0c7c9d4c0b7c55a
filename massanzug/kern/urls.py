from __future__ import annotations

from django.urls import path

from massanzug.kern import views

app_name = "kern"
urlpatterns = [path("erscheinung/", views.erscheinung_waehlen, name="erscheinung")]
