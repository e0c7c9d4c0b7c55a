from __future__ import annotations

from django.conf import settings
from django.urls import include, path

from massanzug.kern import views

app_name = "kern"
urlpatterns = [
    path("erscheinung/", views.erscheinung_waehlen, name="erscheinung"),
    *([path("komponenten/", include("massanzug.kern.schau.urls"))] if settings.DEMO else []),
]
